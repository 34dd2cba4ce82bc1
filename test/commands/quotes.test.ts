import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runHere } from "../command.ts";
import { fixtureFolder, serverOf } from "../data.ts";

let folder: string;
const quotes = (...args: string[]) => runHere("quotes", join(folder, "texts"), "--data", join(folder, "data"), ...args);

const records = `acme-two:
  name: Acme Two
  sources: [{ source: acme-card, quote: "Acme Two." }]
  provider: acme-labs
  facts:
    context-window: { value: 128_000, sources: [{ source: acme-card, quote: "A context of **128K tokens**" }] }
    released-on:
      value: 2029-03-01
      sources:
        - source: acme-card
          quote: >-
            It was released on
            March 1, 2029.
    knowledge-cutoff: { value: 2028-06, sources: [{ source: acme-card, quote: "It was released on March 1, 2029." }] }
    max-output-tokens: { value: 8000, sources: [{ source: acme-card, quote: "Up to 8,000 tokens of output." }] }
    training-tokens: { value: 1_000_000_000, sources: [{ source: catalogue, quote: "1 billion tokens" }] }
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-quotes-"));
  await cp(fixtureFolder, join(folder, "data"), { recursive: true });
  await writeFile(join(folder, "data/models/two.yaml"), records);
  await mkdir(join(folder, "texts"));
  await writeFile(
    join(folder, "texts/acme-card.md"),
    "# Acme Two.\n\nA context of 128K\ntokens. It was released on [March 1, 2029](https://acme.example).\n",
  );
});

describe("pedigree quotes", () => {
  it("counts quotes that a text has with their values, names those that it lacks, and exits 1", async () => {
    const { code, out } = await quotes();
    expect([code, out]).toEqual([
      1,
      "models/two.yaml:15  not in the text of acme-card: Up to 8,000 tokens of output.\n5 quotes: 2 found with the value, 1 found without it, 1 not in the text, 1 without a text\n",
    ]);
    expect(await readFile(join(folder, "data/models/two.yaml"), "utf8")).toBe(records);
  });

  it("records what it found, once, and changes nothing else", async () => {
    await quotes("--write");
    const written = await readFile(join(folder, "data/models/two.yaml"), "utf8");
    const added = /,?\s+checked: \{ "on": \d{4}-\d\d-\d\d, how: quote-found \}/g;
    expect(written.match(added)).toHaveLength(2);
    expect(written.replaceAll(added, "")).toBe(records);
    await quotes("--write");
    expect(await readFile(join(folder, "data/models/two.yaml"), "utf8")).toBe(written);
  });

  it("makes exactly the claims accepted whose values it found, under the ids that they had", async () => {
    const ask = async () => {
      const { ask: send } = await serverOf(join(folder, "data"), { today: () => "2030-01-01" });
      const { data } = await send(`{ model(slug: "acme-two") { claims(first: 50) {
        nodes { id property status citations { check { method by } } } } } }`);
      return data.model.claims.nodes as { id: string; property: string; status: string; citations: object[] }[];
    };
    const before = await ask();
    expect(new Set(before.map(({ status }) => status))).toEqual(new Set(["UNVERIFIED"]));
    await quotes("--write");
    const after = await ask();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const accepted = after.filter(({ status }) => status === "ACCEPTED");
    expect(accepted.map(({ property }) => property).sort()).toEqual(["CONTEXT_WINDOW", "RELEASED_ON"]);
    for (const { citations } of accepted) expect(citations).toEqual([{ check: { method: "QUOTE_FOUND", by: null } }]);
  });

  it("refuses a text of no source", async () => {
    await writeFile(join(folder, "texts/nobody.md"), "");
    const { code, err } = await quotes();
    expect(code).toBe(1);
    expect(err).toContain("there is no source nobody");
  });
});
