import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readConfig } from "../../../src/server/config/config.ts";
import { codeOf, defaultLimits, formatLimits } from "../../../src/server/config/limits.ts";
import { fixtureFolder, serverOf } from "../../data.ts";

const page = (table: string) => `# Limits

Limits of requests, in the order in which they are checked, and of connections. A refusal has its code in \`extensions.code\`,
with the \`limit\` and the \`requested\` value; \`SERVER_OVERLOADED\` has \`Retry-After\` instead, and 408 only a code. Set a limit by its
flag or its variable; the last three belong to the API contract. \`pedigree serve --print-limits\` prints this table with the
current values.

${table}
The rate limit is off by default. \`--rate-limit 60000\` lets each client (an IPv4 address, or the first 64 bits of an IPv6
address) spend a cost of 60,000 per minute, and a third of that at once. The rest is refused with 429 and \`RATE_LIMITED\`;
\`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\` state the remaining cost. Behind proxies, set their number with
\`--trusted-proxies\`; otherwise \`X-Forwarded-For\` is ignored.
`;

it("are written down as they are in force", async () => {
  const file = fileURLToPath(new URL("../../../docs/limits.md", import.meta.url));
  await expect(page(formatLimits(defaultLimits))).toMatchFileSnapshot(file);
});

it("are set by the environment, and flags win over it", () => {
  const { limits } = readConfig({ limit: ["depth=20", "root-fields=7"] }, { LIMIT_DEPTH: "10", LIMIT_TOKENS: "99" });
  expect(limits).toEqual({ ...defaultLimits, depth: 20, rootFields: 7, tokens: 99 });
});

it("are refused with everything else that cannot be used", () => {
  expect(() => readConfig({ port: "x", limit: ["depht=20", "depth=-1"] }, { LIMIT_COST: "much" })).toThrow(
    "--port or PORT: must be a whole number from 0 to 65535, not `x`; LIMIT_COST: must be a whole number above 0; " +
      "--limit depht=20: no such limit; see --print-limits; --limit depth=-1: must be a whole number above 0",
  );
});

it("hold as they were set, and are told to clients", async () => {
  const { ask } = await serverOf(fixtureFolder, { limits: { ...defaultLimits, depth: 3, cost: 50 } });
  expect((await ask("{ meta { limits { cost } } }")).data).toEqual({ meta: { limits: { cost: 50 } } });
  expect((await ask("{ models { nodes { provider { name } } } }")).errors).toEqual([
    {
      message: "Query depth 4 exceeds the limit of 3. Select fewer levels, or split the operation.",
      extensions: { code: "LIMIT_DEPTH", limit: 3, requested: 4 },
    },
  ]);
  expect((await ask("{ models(first: 100) { nodes { id } } }")).errors?.[0].extensions.code).toBe("LIMIT_COST");
});

it.each([
  ["document", 20, "{ __typename }".padEnd(21), 21],
  ["tokens", 5, "{ a: __typename b }", 6],
  ["comments", 1, "#\n#\n{ __typename }", 2],
  ["depth", 2, "{ models { nodes { id } } }", 3],
  [
    "depth",
    2,
    "{ ...a } fragment a on Query { models { ...b } } fragment b on QueryModelsConnection { nodes { id } }",
    3,
  ],
  [
    "aliases",
    2,
    "{ ...a ...a } fragment a on Query { b: __typename ...c ...c } fragment c on Query { d: __typename }",
    6,
  ],
  ["rootFields", 1, "{ __typename ... { __typename } }", 2],
  ["directives", 1, "query @a { __typename @skip(if: false) }", 2],
  ["nesting", 1, '{ models(where: { slug: { eq: "a" } }) { totalCount } }', 2],
  ["list", 1, '{ nodes(ids: ["a", "b"]) { id } }', 2],
  ["text", 3, '{ node(id: "abcd") { id } }', 4],
  ["cost", 20, "{ models { nodes { id } } }", 21],
] as const)(
  "refuses one more than the limit of %s in a document with its own code",
  async (name, limit, query, requested) => {
    const { ask } = await serverOf(fixtureFolder, { limits: { ...defaultLimits, [name]: limit } });
    const code = codeOf(name);
    expect((await ask(query)).errors).toMatchObject([{ extensions: { code, limit, requested } }]);
  },
);

it.each([
  ["nesting", 1, { v: { a: {} } }, 2],
  ["list", 1, { v: [1, 2] }, 2],
  ["values", 3, { v: [{ a: 1 }], w: 1 }, 4],
  ["text", 3, { v: "abcd" }, 4],
] as const)(
  "refuses one more than the limit of %s in variables with its own code",
  async (name, limit, variables, requested) => {
    const { ask } = await serverOf(fixtureFolder, { limits: { ...defaultLimits, [name]: limit } });
    const code = codeOf(name);
    expect((await ask("{ __typename }", variables)).errors).toMatchObject([{ extensions: { code, limit, requested } }]);
  },
);

it("refuses an operation that looks at more than the limit of work, with what was found and no data", async () => {
  const { ask } = await serverOf(fixtureFolder, { limits: { ...defaultLimits, work: 20 } });
  const answer = await ask(
    '{ models(where: { name: { contains: "a" }, claims: { some: { asStated: { eq: "b" } } } }) { totalCount } }',
  );
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toMatchObject([{ extensions: { code: "LIMIT_WORK", limit: 20, found: expect.any(Number) } }]);
  expect((await ask("{ __typename }")).errors).toBeUndefined();
});

it("let five errors be told, of a document as of variables", async () => {
  const { ask } = await serverOf(fixtureFolder);
  expect((await ask("{ a b c d e f g }")).errors?.length).toBe(5);
  const variables = { ids: Array(20).fill({}) };
  expect((await ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables)).errors?.length).toBe(5);
});
