import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { defaultLimits, formatLimits } from "../src/limits.ts";
import { fixtureFolder, serverOf } from "./data.ts";

const page = (table: string) => `# Limits

What a request may be, checked in this order, and how long a connection may take. A refusal has the code of its limit
in \`extensions.code\`, beside the \`limit\` and what was \`requested\`; 408 is Node's own answer and has no body. Set a
limit by its flag or its variable; the last ones belong to the contract. \`pedigree serve --print-limits\` prints this
table with what is in force.

${table}
The limit of rates is off by default: \`--rate-limit 60000\` lets each client (an IPv4 address, or the first 64 bits of an
IPv6 one) spend a cost of 60,000 a minute and a third of that at once, refuses the rest with 429 and \`RATE_LIMITED\`, and
tells what is left in \`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\`. Behind proxies, say how many with
\`--trusted-proxies\`; otherwise \`X-Forwarded-For\` is not believed.
`;

it("are written down as they are in force", async () => {
  const file = fileURLToPath(new URL("../docs/limits.md", import.meta.url));
  await expect(page(formatLimits(defaultLimits))).toMatchFileSnapshot(file);
});

it("are set by the environment, and flags win over it", () => {
  const { limits } = readConfig({ limit: ["depth=20", "root-fields=7"] }, { LIMIT_DEPTH: "10", LIMIT_TOKENS: "99" });
  expect(limits).toEqual({ ...defaultLimits, depth: 20, rootFields: 7, tokens: 99 });
});

it("are refused with everything else that cannot be used", () => {
  expect(() => readConfig({ port: "x", limit: ["depht=20", "depth=-1"] }, { LIMIT_COST: "much" })).toThrow(
    "--port or PORT: Invalid input: expected number, received NaN; LIMIT_COST: must be a whole number above 0; " +
      "--limit depht=20: no such limit; see --print-limits; --limit depth=-1: must be a whole number above 0",
  );
});

it("hold as they were set, and are told to clients", async () => {
  const { ask } = await serverOf(fixtureFolder, { limits: { ...defaultLimits, depth: 3, cost: 50 } });
  expect((await ask("{ meta { limits { cost } } }")).data).toEqual({ meta: { limits: { cost: 50 } } });
  expect((await ask("{ models { nodes { provider { name } } } }")).errors).toEqual([
    {
      message: "At most 3 levels for fields within fields, fragments spread; 4 were found.",
      extensions: { code: "LIMIT_DEPTH", limit: 3, requested: 4 },
    },
  ]);
  expect((await ask("{ models(first: 100) { nodes { id } } }")).errors?.[0].extensions.code).toBe("LIMIT_COST");
});
