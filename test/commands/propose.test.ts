import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { copyData, importFile, type TemporaryData } from "../cataloged-data.ts";
import { runHere } from "../command.ts";
import { fixtureFolder } from "../data.ts";

const catalog = fileURLToPath(new URL("../fixtures/catalogs/models-dev.json", import.meta.url));

const disputed = `
acme-three:
  name: Acme Three
  sources: [acme-card]
  provider: acme-labs
  facts:
    context-window:
      - { value: 500_000, sources: [acme-card] }
      - { value: 200_000, sources: [catalogue] }
`;

describe("pedigree propose", () => {
  let data: TemporaryData;
  beforeAll(async () => {
    data = await copyData(fixtureFolder);
    await writeFile(join(data.folder, "models", "three.yaml"), disputed);
    await importFile(data.folder, { catalog: "models-dev", path: catalog }, "2026-01-02");
  });
  afterAll(() => data.remove());

  const propose = (...flags: readonly string[]) => runHere("propose", "--data", data.folder, ...flags);

  it("ranks models that only catalogs know by the number of their hosts", async () => {
    const { out } = await propose("--hosts", "1", "--limit", "100");
    const hosts = [...out.matchAll(/^# (\d+) hosts?: /gm)].map(([, number]) => Number(number));
    expect(hosts.length).toBeGreaterThan(1);
    expect(hosts).toEqual(hosts.toSorted((a, b) => b - a));
  });

  it("writes each value with its source and its place in the catalog", async () => {
    const { out } = await propose("--hosts", "1", "--json");
    const { models, sources } = JSON.parse(out);
    const facts = Object.values<{ facts?: object }>(models).flatMap((model) => Object.values(model.facts ?? {}));
    expect(facts.length).toBeGreaterThan(0);
    for (const { value, sources: cited } of facts) {
      expect(value).toBeDefined();
      expect(cited[0].locator).toMatch(/^\//);
      expect(Object.keys(sources)).toContain(cited[0].source);
    }
  });

  it("makes the slug of a model from its name", async () => {
    const { out } = await propose("--hosts", "1", "--json");
    const models = Object.entries<{ name: string }>(JSON.parse(out).models);
    expect(models.length).toBeGreaterThan(1);
    for (const [slug, { name }] of models) expect(slug).toBe(name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"));
  });

  it("proposes the value of the closest source for an open dispute", async () => {
    const { out } = await propose("--hosts", "1");
    expect(out).toContain("# Acme Three: 500,000 tokens is better; ");
    const entry = out.slice(out.indexOf("acme-three:\n  disputes:"));
    expect(parse(entry)["acme-three"].disputes).toEqual([
      {
        property: "context-window",
        kind: "genuine",
        state: "resolved",
        resolution: expect.stringContaining("developer's own"),
      },
    ]);
  });

  it("never replaces a file", async () => {
    const file = join(data.folder, "models", "proposed.yaml");
    await writeFile(file, "acme-mine: { name: Acme Mine, sources: [acme-card], provider: acme-labs }\n");
    const { code, err } = await propose("--hosts", "1", "--write");
    expect([code, err]).toEqual([
      1,
      `pedigree: ${file} exists; review it, and move its records to other files first\n`,
    ]);
    await rm(file);
  });

  it("writes nothing unless asked, and then records that are valid", async () => {
    const files = ["models/proposed.yaml", "sources/proposed.yaml"].map((file) => join(data.folder, file));
    expect(files.map(existsSync)).toEqual([false, false]);
    const { code, out } = await propose("--hosts", "1", "--write");
    expect([code, out]).toEqual([0, `${files.join("\n")}\n`]);
    expect(Object.keys(parse(await readFile(files[0] as string, "utf8"))).length).toBeGreaterThan(1);
    const check = await runHere("check", "--data", data.folder);
    expect(check.out).toMatch(/\n0 problems, /);
  });
});
