import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { parse as parseCsv } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cycloneDxBom } from "../../src/exports/cyclone-dx.ts";
import { dataFolder, todayIn, viewsOf } from "../data.ts";
import { run } from "../process.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-export-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs an export into a file, and gives its bytes. */
async function exported(...args: string[]): Promise<Buffer> {
  const file = join(folder, `export-${args.join("-").replaceAll(/\W/g, "")}`);
  const { code, err } = await run("export", ...args, "--out", file, "--data", dataFolder, "--no-layers");
  expect([code, err]).toEqual([0, ""]);
  return readFile(file);
}

type Row = Record<string, unknown> & { id: string; citations: { url: string | null }[]; disputes: { state: string }[] };

describe("a dump of claims", () => {
  let rows: Row[];
  beforeAll(async () => {
    rows = (await exported("--format", "ndjson"))
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  });

  it("has every claim once, in order of the ids, each with a source", async () => {
    const { graph } = await viewsOf(dataFolder);
    expect(rows).toHaveLength(graph.claims.length);
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(rows.every(({ citations }) => citations.length > 0)).toBe(true);
    expect(rows.filter(({ disputes }) => disputes.some(({ state }) => state === "OPEN")).length).toBeGreaterThan(0);
  });

  it("has the same bytes each time, on standard output too", async () => {
    const again = await run("export", "--data", dataFolder, "--no-layers");
    expect(again.out).toBe((await exported("--format", "ndjson")).toString());
  });

  it("is a table with the same rows as CSV, as another library reads it", async () => {
    const table = parseCsv<Record<string, string>>(await exported("--format", "csv"), { columns: true });
    expect(table.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(table.map(({ citations }) => JSON.parse(citations ?? ""))).toEqual(rows.map(({ citations }) => citations));
    // A sheet would run these as formulas.
    expect(table.filter((row) => Object.values(row).some((cell) => /^[=@\t]/.test(cell)))).toEqual([]);
  });

  it("is a table with the same rows as Parquet, as another library reads it", async () => {
    const bytes = await exported("--format", "parquet");
    const file = new Uint8Array(bytes).buffer;
    const table = await parquetReadObjects({ file });
    expect(table.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    const numbers = rows.map(({ value }) => (typeof value === "number" ? value : null));
    expect(table.map(({ number }) => number ?? null)).toEqual(numbers);
    expect(await exported("--format", "parquet")).toEqual(bytes);
  });

  it("leaves out other kinds and entities on request", async () => {
    const lines = (await exported("--kind", "license")).toString().trimEnd().split("\n");
    expect(new Set(lines.map((line) => JSON.parse(line).subject.split(":")[0]))).toEqual(new Set(["License"]));
    const one = (await exported("--ref", "Llama 3.3")).toString().trimEnd().split("\n");
    expect(new Set(one.map((line) => JSON.parse(line).subject))).toEqual(new Set(["Model:llama-3-3"]));
  });
});

const wikibase = "http://wikiba.se/ontology#";

describe("RDF", () => {
  let text: string;
  let quads: Quad[];
  beforeAll(async () => {
    text = (await exported("--format", "nquads")).toString();
    quads = new Parser({ format: "N-Quads" }).parse(text);
  });

  it("parses to one quad a line, with a statement for each claim about an entity", async () => {
    expect(quads).toHaveLength(text.trimEnd().split("\n").length);
    const { graph } = await viewsOf(dataFolder);
    const statements = quads.filter(({ object }) => object.value === `${wikibase}Statement`);
    expect(new Set(statements.map(({ subject }) => subject.value)).size).toBe(graph.claims.length);
  });

  it("ranks refuted claims as deprecated, and has no direct triple for a property with an open dispute", async () => {
    const about = (predicate: string, subject: string) =>
      quads.filter((quad) => quad.predicate.value === predicate && quad.subject.value === subject);
    const sizes = about("urn:pedigree:term:statement-SIZES_AVAILABLE", "urn:pedigree:Model:llama-3-3");
    const ranks = sizes.flatMap(({ object }) => about(`${wikibase}rank`, object.value));
    expect(ranks.map(({ object }) => object.value).sort()).toEqual([
      `${wikibase}DeprecatedRank`,
      `${wikibase}NormalRank`,
    ]);
    expect(
      about("urn:pedigree:term:SIZES_AVAILABLE", "urn:pedigree:Model:llama-3-3").map(({ object }) => object.value),
    ).toEqual(["70B"]);
    const { graph } = await viewsOf(dataFolder);
    const open = [...graph.disputes].filter(({ state }) => state === "open");
    expect(open.length).toBeGreaterThan(0);
    for (const { subject, property } of open) {
      const name = property.toUpperCase().replaceAll("-", "_");
      expect(about(`urn:pedigree:term:${name}`, `urn:pedigree:${subject}`)).toEqual([]);
    }
  });

  it("is the same for one entity as JSON-LD, as another library expands it", async () => {
    const document = JSON.parse((await exported("--format", "jsonld", "--ref", "Llama 3.3")).toString());
    const found = (await jsonld.toRDF(document, { format: "application/n-quads" })) as unknown as string;
    const lineOf = ({ subject, predicate, object }: Quad) => [subject.value, predicate.value, object.value].join(" ");
    const all = new Set(quads.map(lineOf));
    const own = new Parser({ format: "N-Quads" }).parse(found);
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((quad) => !all.has(lineOf(quad)))).toEqual([]);
  });
});

describe("a bill of materials", () => {
  it.each([
    ["1.6", Spec.Version.v1dot6],
    ["1.7", Spec.Version.v1dot7],
  ] as const)("is valid CycloneDX %s for every model and variant", async (version, spec) => {
    const view = (await viewsOf(dataFolder)).current(todayIn(dataFolder));
    const validator = new Validation.JsonStrictValidator(spec);
    const entities = [...view.all("Model"), ...view.all("Variant")];
    expect(entities.length).toBeGreaterThan(200);
    for (const entity of entities) {
      const faults = await validator.validate(JSON.stringify(cycloneDxBom(entity, version)));
      expect(faults, entity.key).toBeNull();
    }
    expect(await validator.validate('{"bomFormat":"CycloneDX","specVersion":1}')).not.toBeNull();
  });

  it("has the ancestors of a model nearest first, its license and who states it", async () => {
    const bom = JSON.parse((await exported("--format", "cyclonedx", "--ref", "DeepSeek-R1")).toString());
    const { component } = bom.metadata;
    expect(component).toMatchObject({ type: "machine-learning-model", name: "DeepSeek-R1", publisher: "DeepSeek" });
    expect(component.licenses).toEqual([{ license: { id: "MIT" } }]);
    expect(component.pedigree.ancestors.length).toBeGreaterThan(1);
    expect(component.pedigree.notes).toMatch(/ was derived from .* \(.*\), by /);
    expect(component.externalReferences[0]).toEqual({
      type: "documentation",
      url: expect.stringMatching(/^https:/),
      comment: expect.stringMatching(/, read \d{4}-\d\d-\d\d$/),
    });
  });
});

it("states what is wrong with a request, and what would be right", async () => {
  const failures = [
    [["--format", "xml"], /^pedigree: --format: must be one of ndjson, csv, .*, not xml\n$/],
    [["--format", "jsonld"], /describes single entities: name them with --ref/],
    [["--ref", "Lama 3.3"], /^pedigree: --ref Lama 3\.3: names nothing; try .*Model:llama-3-3/],
    [["--kind", "car"], /^pedigree: --kind: must be one of provider, .*, not car\n$/],
    [["--as-of", "1999-01-01"], /^pedigree: --as-of: must be a day from /],
  ] as const;
  for (const [args, message] of failures) {
    const { code, err } = await run("export", ...args, "--data", dataFolder, "--no-layers");
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
  }
  const missing = await run("export", "--out", join(folder, "no", "such"), "--data", dataFolder, "--no-layers");
  expect([missing.code, missing.err]).toEqual([1, expect.stringMatching(/no such file or folder/)]);
});
