import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { answerOf, importAnswer } from "../catalogs/answers.ts";
import { runHere } from "../command.ts";
import { dataFolder, fixtureFolder } from "../data.ts";

const list = `layers:
  - models-dev-2029-12-01
models:
  acme-one: 9
  acme-zero: 2
`;

describe("pedigree coverage --top", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pedigree-coverage-"));
    await cp(fixtureFolder, folder, { recursive: true });
    await writeFile(join(folder, "most-hosted.yaml"), list);
  });

  const coverage = (...flags: readonly string[]) => runHere("coverage", ...flags, "--data", folder);

  it("counts what is known, primary and quoted of the most hosted models alone", async () => {
    const { code, out } = await coverage("--top", "1", "--json");
    const { models, all, core, ...facts } = JSON.parse(out);
    const { release, output, price } = facts;
    expect([code, models]).toEqual([0, 1]);
    expect(release).toEqual({ facts: 1, known: 1, primary: 1, quoted: 0 });
    // The only limit of output is that of one host.
    expect(output).toEqual({ facts: 1, known: 0, primary: 0, quoted: 0 });
    expect(price.known).toBe(0);
    expect(all.facts).toBe(12);
    expect(all.known).toBe(Object.values<{ known: number }>(facts).reduce((sum, { known }) => sum + known, 0));
    expect(core.facts).toBe(0);
  });

  it("prints a row per fact, and the sum", async () => {
    const { out } = await coverage("--top", "2");
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^fact +of +known +primary +quoted$/);
    expect(lines.slice(1, 14).map((line) => line.split(/ {2,}/)[0])).toEqual([
      ...["release", "context", "output", "cutoff", "inputs", "outputs"],
      ...["open weights", "license", "developer", "family", "lifecycle", "price", "all"],
    ]);
    expect(out).toContain("2 models with the most hosts in models-dev-2029-12-01");
  });

  it("lists what is missing, the unknown facts of the most hosted model first", async () => {
    const { out } = await coverage("--next", "2");
    expect(out).toMatch(/^acme-one output: unknown \(9 hosts\)\nacme-one outputs: unknown \(9 hosts\)\n\d+ gaps\n$/);
  });

  it("counts curated records alone, whatever is imported beside them", async () => {
    const before = await coverage("--json");
    const copy = await mkdtemp(join(tmpdir(), "pedigree-coverage-"));
    await cp(folder, copy, { recursive: true });
    await importAnswer(modelsDev as Catalog, copy, answerOf(modelsDev as Catalog), "2025-06-01");
    expect(await runHere("coverage", "--json", "--data", copy)).toEqual(before);
    const ranked = await runHere("coverage", "--rank", "--data", copy);
    expect(ranked.out).toMatch(/most-hosted\.yaml: \d+ models by number of hosts\n$/);
  });

  it("says how to write the list where there is none, and how to count hosts without a catalog", async () => {
    await rm(join(folder, "most-hosted.yaml"));
    const none = await coverage("--top", "5");
    expect([none.code, none.err]).toEqual([
      1,
      `pedigree: ${folder} has no most-hosted.yaml; write it with \`pedigree coverage --rank\`\n`,
    ]);
    const { code, err } = await coverage("--rank");
    expect([code, err]).toEqual([
      1,
      `pedigree: --rank: no catalog is imported into ${folder}; import one first: pedigree import models-dev\n`,
    ]);
  });

  it("refuses a number that is none", async () => {
    const { code, err } = await coverage("--top", "many");
    expect([code, err]).toEqual([1, "pedigree: --top: many is not a whole number of at least 1\n"]);
  });
});

describe("pedigree coverage --disputes", () => {
  const records = `acme-two:
  name: Acme Two
  sources: [acme-card]
  provider: acme-labs
  facts:
    context-window: [{ value: 128_000, sources: [acme-card] }, { value: 256_000, sources: [rival-paper] }]
    knowledge-cutoff: [{ value: 2028-06, sources: [acme-card] }, { value: 2028-09, sources: [rival-paper] }]
    released-on: [{ value: 2029-03-01, sources: [acme-card] }, { value: 2029-05-01, sources: [rival-paper] }]
  disputes:
    - property: context-window
      kind: genuine
      state: open
      resolution: Card and paper differ. Missing is the documentation of the API.
    - { property: knowledge-cutoff, kind: stale, state: resolved, resolution: The paper is newer. }
`;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pedigree-disputes-"));
    await cp(fixtureFolder, folder, { recursive: true });
    await writeFile(join(folder, "models/two.yaml"), records);
  });

  it("lists those of the records that are open, with their values and what is missing", async () => {
    const { code, out } = await runHere("coverage", "--disputes", "--data", folder);
    expect(code).toBe(0);
    expect(out).toContain(
      "Model.acme-two.context-window (genuine): 128,000 tokens | 256,000 tokens\n  Card and paper differ. Missing is the documentation of the API.\n",
    );
    expect(out).toContain("Model.acme-two.released-on (genuine): 2029-03-01 | 2029-05-01\n  no note\n");
    expect(out).not.toContain("Model.acme-two.knowledge-cutoff");
    expect(out).toMatch(/\n\d+ open disputes, \d+ without a note\n$/);
  });

  it("gives the same as JSON", async () => {
    const { out } = await runHere("coverage", "--disputes", "--json", "--data", folder);
    const { total, disputes } = JSON.parse(out);
    expect(total).toBe(disputes.length);
    expect(disputes.find(({ id }: { id: string }) => id === "Model.acme-two.context-window")).toEqual({
      id: "Model.acme-two.context-window",
      kind: "genuine",
      values: ["128,000 tokens", "256,000 tokens"],
      note: "Card and paper differ. Missing is the documentation of the API.",
    });
  });
});

describe("the open disputes of the data", () => {
  it("each have a note that says what is missing", async () => {
    const { out } = await runHere("coverage", "--disputes", "--json", "--data", dataFolder);
    const { disputes } = JSON.parse(out);
    expect(disputes.filter(({ note }: { note: string | null }) => !/[Mm]issing/.test(note ?? ""))).toEqual([]);
  });
});
