import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../command.ts";
import { fixtureFolder } from "../data.ts";

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
