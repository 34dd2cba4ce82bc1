import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { AnswerError, type Catalog } from "../../src/catalogs/catalog.ts";
import { catalogs } from "../../src/catalogs/catalogs.ts";
import { ImportError, importCatalog } from "../../src/catalogs/import-catalog.ts";
import { layersFolder, readLayers } from "../../src/catalogs/layer-files.ts";
import { mergeLayers } from "../../src/catalogs/merge-layers.ts";
import { buildGraph } from "../../src/graph/build-graph.ts";
import { JsonError } from "../../src/parse/parse-json.ts";
import type { Data } from "../../src/parse/parsed-data.ts";
import { readData } from "../../src/parse/read-data.ts";
import { fixtureFolder } from "../data.ts";
import { scaled } from "../suite.ts";
import { answerOf, emptyDataFolder, importAnswer, type Json, temporaryFolder } from "./answers.ts";

/** Cases for each catalog, and of how many a written layer one becomes a graph. */
const cases = scaled(667);
const graphEvery = scaled(30);
const seed = Number(process.env.FUZZ_SEED ?? 20300101);

/** Values of every kind, those among them that break what is careless. */
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e-7,
    1e308,
    2 ** 53,
    0.1 + 0.2,
    "",
    " ",
    "0",
    "-1",
    "NaN",
    "1e999",
    "1970-01-01",
    "2029-02-30",
    "2029-13",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "acme-one",
    "\u0000",
    "\u001b[2J",
    "\ud800",
    "x".repeat(400),
    "a/b~c",
    "../..",
    "free",
    "latest",
    "text",
  ),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom([], {}, [[]], [null], [{}], ["text", 5], { id: "x" }, { input: 1 }, { __of: "proto" }),
);

/** A place in an answer, the same for the same numbers, and what is done there. */
const mutation = fc.record({
  path: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom("set", "set", "set", "remove", "rename", "add", "copy", "nest", "swap"),
  value,
  key: fc.oneof(
    fc.constantFrom(
      "__proto__",
      "constructor",
      "",
      "id",
      "cost",
      "mode",
      "limit",
      "pricing",
      "a/b",
      "\u0007",
      "\udc00",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

const put = (holder: Json, key: string, given: Json) =>
  Object.defineProperty(holder, key, { value: given, enumerable: true, configurable: true, writable: true });

function mutate(answer: Json, { path, kind, value, key }: Mutation): void {
  let holder = answer;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(holder);
    if (keys.length === 0) return;
    const name = keys[step % keys.length] as string;
    const inner = holder[name];
    if (depth < path.length - 1 && inner !== null && typeof inner === "object") {
      holder = inner;
      continue;
    }
    if (kind === "set") put(holder, name, structuredClone(value));
    else if (kind === "add") put(holder, key, structuredClone(value));
    else if (kind === "copy") put(holder, key, structuredClone(inner));
    else if (kind === "nest") put(holder, name, { [name]: inner });
    else if (kind === "swap") put(holder, name, structuredClone(holder[keys[(step + 1) % keys.length] as string]));
    else {
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
      if (kind === "rename") put(holder, key, inner);
    }
    return;
  }
}

/** How the text of an answer is spoilt, if at all. */
const spoiling = fc.option(
  fc.record({ at: fc.nat(), drop: fc.nat(40), insert: fc.constantFrom("", "\u0000", "}", ",", '"', "x") }),
  {
    freq: 12,
  },
);

describe(`an import of any answer (seed ${seed}; FUZZ_SEED chooses another)`, () => {
  let data: Data;
  beforeAll(async () => {
    const reading = await readData(fixtureFolder);
    if (!reading.ok) throw new Error("the fixtures are not sound");
    data = reading.data;
  });

  it.for(catalogs.map(({ id }) => id))(
    "of %s refuses it and changes nothing, or writes a layer that becomes a graph",
    async (id) => {
      const catalog = catalogs.find((one) => one.id === id) as Catalog;
      const original = JSON.stringify(answerOf(catalog));
      const folder = await emptyDataFolder();
      // Many rows beside the mutated ones, so that a bad one does not spoil the whole answer.
      const widened = JSON.parse(original);
      const rows = catalog.rows(widened).rows.length;
      for (let copy = 0; copy < 28; copy++) widen(id, widened, copy);
      expect(catalog.rows(widened).rows.length).toBe(rows + 28);
      const wide = JSON.stringify(widened);
      const before = await importAnswer(catalog, folder, original, "2029-07-01");
      const oldFile = join(folder, before.file as string);
      const old = await readFile(oldFile);
      const from = join(await temporaryFolder(), "answer.json");
      const tally = { written: 0, refused: 0, graphs: 0 };

      await fc.assert(
        fc.asyncProperty(
          fc.nat(3).map((one) => one !== 0),
          fc.array(mutation, { minLength: 1, maxLength: 3 }),
          spoiling,
          async (isWide, mutations, spoilt) => {
            const answer = JSON.parse(isWide ? wide : original);
            for (const one of mutations) mutate(answer, one);
            let text = JSON.stringify(answer);
            if (spoilt) {
              const at = spoilt.at % text.length;
              text = text.slice(0, at) + spoilt.insert + text.slice(at + spoilt.drop);
            }
            await writeFile(from, text);
            const newFile = join(folder, layersFolder, id, "2029-08-01.json.gz");
            await rm(newFile, { force: true });
            const report = await importCatalog(catalog, {
              folder,
              from,
              dated: "2029-08-01",
              today: "2029-08-01",
            }).catch((error: unknown) => {
              if (error instanceof ImportError || error instanceof AnswerError || error instanceof JsonError)
                return error;
              throw error;
            });
            expect((await readFile(oldFile)).equals(old)).toBe(true);
            if (report instanceof Error) {
              tally.refused += 1;
              expect(report.message.length).toBeGreaterThan(10);
              expect(report.message).not.toMatch(/[\p{Cc}\p{Cs}]/u);
              expect(await readdir(dirname(oldFile))).toEqual([basename(oldFile)]);
              return;
            }
            tally.written += 1;
            const layers = await readLayers(folder, "2030-01-01");
            if (!layers.ok) throw new Error(layers.problems.map(({ message }) => message).join("\n"));
            const made = layers.layers[1];
            expect(made?.listings.length).toBe(report.imported);
            expect(report.imported + report.skipped.length).toBe(report.rows);
            if (tally.written % graphEvery !== 1) return;
            tally.graphs += 1;
            const { records, report: matching } = mergeLayers(data.records, layers.layers);
            expect(matching.confirmed + matching.likely + matching.unknown).toBe(matching.rows);
            const graph = buildGraph({ records, release: data.release, contentHash: "" });
            for (const { name, slug } of graph.nodes.values())
              if (!name.trim() || !slug) throw new Error(`nameless: ${slug}`);
            for (const { claims, subject } of graph.disputes)
              expect([subject, claims.length > 1]).toEqual([subject, true]);
          },
        ),
        { seed, numRuns: cases },
      );
      // Both outcomes are common, or the mutations show nothing.
      expect(Math.min(tally.written, tally.refused)).toBeGreaterThan(cases / 20);
      expect(tally.graphs).toBeGreaterThan(2);
    },
  );
});

/** Adds a sound row to an answer. */
function widen(id: string, answer: Json, copy: number): void {
  const name = `wide-${copy}x`;
  if (id === "models-dev") answer.providers.cirrus.models[name] = { id: name, limit: { context: 1_000 + copy } };
  else if (id === "litellm") answer[name] = { litellm_provider: "cirrus", max_input_tokens: 1_000 + copy };
  else answer.data.push({ id: `acme/${name}`, context_length: 1_000 + copy });
}
