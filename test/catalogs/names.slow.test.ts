import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { catalogs } from "../../src/catalogs/catalogs.ts";
import type { Layer } from "../../src/catalogs/listing.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { mergeLayers } from "../../src/catalogs/merge-layers.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import { rowsOf, seriesOf } from "../../src/catalogs/row-history.ts";
import { isListed } from "../../src/graph/listed.ts";
import { View } from "../../src/graph/view.ts";
import type { CachedData } from "../../src/parse/parsed-data.ts";
import { formatProblem } from "../../src/parse/problem.ts";
import { readCached } from "../../src/parse/read-data.ts";
import { keyOf } from "../../src/records/kinds.ts";
import { dataFolder } from "../data.ts";
import { sampled } from "../suite.ts";
import { answerOf, type Json } from "./answers.ts";
import { offersOf } from "./folder.ts";
import { graphWith, layerOf, meaningsOf, textsOf } from "./meanings.ts";
import { replacedFacts } from "./replaced-facts.ts";

const day = "2026-11-29";

const excerptOf = ({ id }: Catalog): Json =>
  JSON.parse(readFileSync(new URL(`../fixtures/catalogs/excerpts/${id}.json`, import.meta.url), "utf8"));

let data: CachedData;
let texts: readonly string[];
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  const read = await readCached(dataFolder);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join("\n"));
  data = read.data;
  const graph = graphWith(data, []);
  // The slow suite tries all of them.
  texts = sampled(textsOf(graph));
  before = meaningsOf(graph, texts, day);
});

/** Rows of a host that calls models of its own by names that the records use for others. */
function mimics(): Json {
  return offersOf({ mimic: Object.fromEntries(texts.map((name, index) => [`zzqx${index}-own`, { name }])) });
}

const excerpts = (): Layer[] => [
  layerOf(modelsDev as Catalog, "2026-07-02", excerptOf(modelsDev as Catalog)),
  layerOf(litellm as Catalog, "2026-08-01", excerptOf(litellm as Catalog)),
  layerOf(openrouter as Catalog, "2026-08-01", answerOf(openrouter as Catalog)),
];

it("replaces no fact of the records by a layer, alone and together", () => {
  const curated = graphWith(data, []);
  const layers = excerpts();
  for (const set of [...layers.map((layer) => [layer]), layers]) {
    const { facts, replaced } = replacedFacts(curated, graphWith(data, set), day);
    process.stdout.write(`${set.length} layers: ${replaced.length} of ${facts} curated facts replaced by a layer\n`);
    expect(facts).toBeGreaterThan(5_000);
    expect(replaced).toEqual([]);
  }
});

describe("a name of the records", () => {
  const changed = (layers: readonly Layer[]) => {
    const after = meaningsOf(graphWith(data, layers), texts, day);
    return [...before].filter(([text, meaning]) => after.get(text) !== meaning);
  };

  it("means the same with every layer, alone and together", () => {
    expect(texts.length).toBeGreaterThan(300);
    const layers = excerpts();
    for (const layer of sampled(layers)) expect(changed([layer])).toEqual([]);
    expect(changed(layers)).toEqual([]);
  });

  it("means the same where a catalog gives it to a model of its own", () => {
    const layer = layerOf(modelsDev as Catalog, "2026-07-02", mimics());
    const { report } = mergeLayers(data.records, [layer]);
    expect(report.unknown).toBeGreaterThan(200);
    expect(changed([layer])).toEqual([]);
  });
});

describe("a model that only catalogs know", () => {
  const listed = (layers: readonly Layer[]) => {
    const { records } = mergeLayers(data.records, layers);
    return [...records.Model].filter(([, { listed }]) => listed).map(([slug, { name }]) => [slug, name]);
  };
  const layer = (catalog: string, rows: Json) => {
    const found = catalogs.find(({ id }) => id === catalog) as Catalog;
    return layerOf(found, "2026-07-02", rows);
  };
  const one = layer("models-dev", offersOf({ cirrus: { "Borealis/Aurora-9-12B": { name: "Aurora 9 12B" } } }));
  const two = layer("litellm", {
    "stratus/aurora9-12b": { litellm_provider: "stratus" },
    "nimbus/aurora-9-12b": { litellm_provider: "nimbus" },
  });
  const three = layer("openrouter", { data: [{ id: "borealis/aurora-9-12b", name: "Borealis: Aurora 9 12B" }] });

  it("has the same slug whichever layers are loaded, and the name that most of them give it", () => {
    for (const layers of [[one], [two], [three], [two, one], [one, two, three]])
      expect(listed(layers).map(([slug]) => slug)).toEqual(["aurora-9-12b"]);
    expect(listed([two, one, three])).toEqual([["aurora-9-12b", "Aurora 9 12B"]]);
    expect(listed([two])).toEqual([["aurora-9-12b", "aurora-9-12b"]]);
  });

  it("is flagged, as are its endpoints; those of models that the records know are not", () => {
    const known = layer(
      "models-dev",
      offersOf({ cirrus: { "anthropic/claude-opus-4-5": { name: "Claude Opus 4.5" } } }),
    );
    const graph = graphWith(data, [known, two]);
    const flags = (slugs: readonly string[], kind: "Model" | "Endpoint" | "Host") =>
      slugs.map((slug) => {
        const node = graph.nodes.get(keyOf(kind, slug));
        return node && isListed(graph, node);
      });
    expect(flags(["aurora-9-12b", "claude-opus-4-5"], "Model")).toEqual([true, false]);
    expect(flags(["stratus-aurora9-12b", "cirrus-anthropic-claude-opus-4-5"], "Endpoint")).toEqual([true, false]);
    expect(flags(["stratus", "anthropic-api"], "Host")).toEqual([true, false]);
  });

  it("is none for an identifier that leads to other models over time", () => {
    const moving = layer("litellm", {
      "gemini/gemini-pro-latest": { litellm_provider: "gemini" },
      "cirrus/aurora@latest": { litellm_provider: "cirrus" },
      "cirrus/aurora-9-latest": { litellm_provider: "cirrus" },
    });
    const target = layer("openrouter", {
      data: [{ id: "~borealis/aurora-latest", name: "Aurora Latest", alias_target: { slug: "borealis/aurora-9" } }],
    });
    const { report } = mergeLayers(data.records, [moving, target]);
    expect(report.moving.map(({ id }) => id)).toEqual(["gemini-pro-latest", "aurora@latest", "aurora-9-latest"]);
    expect(report.rows).toBe(4);
    expect(listed([moving, target])).toEqual([["aurora-9", "Aurora Latest"]]);
  });
});

describe("what a layer lists", () => {
  it("exists on the day of the layer, whatever date another source gives it", () => {
    const rows = Object.fromEntries(
      [...data.records.Model.keys()].map((slug) => [slug, { name: slug, release_date: "2026-06" }]),
    );
    // Long before most of these models were released.
    const layers = [
      layerOf(modelsDev as Catalog, "2024-01-15", offersOf({ cirrus: rows })),
      layerOf(litellm as Catalog, "2024-02-01", excerptOf(litellm as Catalog)),
      layerOf(modelsDev as Catalog, "2026-07-02", excerptOf(modelsDev as Catalog)),
    ];
    const graph = graphWith(data, layers);
    const { report } = mergeLayers(data.records, layers);
    expect(report.rows).toBeGreaterThan(400);
    for (const { layer } of seriesOf(layers).flatMap(({ layers }) => layers)) {
      const view = new View(graph, layer.dated, { asOf: layer.dated });
      const shown = [...(graph.byKind.get("Endpoint") ?? [])].filter(({ claims }) =>
        (claims.get("serves") ?? []).some(
          ({ validFrom = "9", validUntil = "9" }) => validFrom <= layer.dated && layer.dated <= validUntil,
        ),
      );
      expect(shown.length).toBeGreaterThan(5);
      const missing = shown.filter(({ key, claims }) => {
        const [serves] = claims.get("serves") ?? [];
        return !view.has(key) || !view.has(serves?.value as typeof key);
      });
      expect(missing.map(({ key }) => key)).toEqual([]);
    }
  });

  it("keeps its history when a line of the same identifier is added before it", () => {
    const price = (amount: number) => ({ litellm_provider: "acme", input_cost_per_token: amount / 1e6 });
    const first = layerOf(litellm as Catalog, "2026-01-01", { "acme/one": price(2) });
    const second = layerOf(litellm as Catalog, "2026-02-01", { one: price(9), "acme/one": price(2) });
    const [series] = seriesOf([first, second]);
    const told = rowsOf(series as NonNullable<typeof series>).map(({ listings }) =>
      listings.map((listing) => listing?.prices[0]?.components[0]?.amount),
    );
    expect(told).toEqual([
      [2, 2],
      [undefined, 9],
    ]);
  });

  it("keeps its history when its place in the catalog changes", () => {
    const row = (id: string) => ({ id, context_length: 1_000 });
    const first = layerOf(openrouter as Catalog, "2026-01-01", { data: [row("acme/one"), row("acme/two")] });
    const second = layerOf(openrouter as Catalog, "2026-02-01", {
      data: [row("acme/new"), row("acme/one"), row("acme/two")],
    });
    const [series] = seriesOf([first, second]);
    const rows = rowsOf(series as NonNullable<typeof series>);
    expect(rows.map(({ listings }) => listings.map((listing) => listing?.id))).toEqual([
      ["acme/one", "acme/one"],
      ["acme/two", "acme/two"],
      [undefined, "acme/new"],
    ]);
  });
});
