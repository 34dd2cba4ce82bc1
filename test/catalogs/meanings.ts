import type { Catalog } from "../../src/catalogs/catalog.ts";
import type { Layer } from "../../src/catalogs/listing.ts";
import { mergeLayers } from "../../src/catalogs/merge-layers.ts";
import { readAnswer } from "../../src/catalogs/read-answer.ts";
import { buildGraph } from "../../src/graph/build-graph.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { nameIndexOf } from "../../src/graph/names/name-index.ts";
import { resolveText } from "../../src/graph/names/resolve-reference.ts";
import { View } from "../../src/graph/view.ts";
import { runToEnd } from "../../src/lib/interruptible.ts";
import { WorkBudget } from "../../src/lib/work-budget.ts";
import type { CachedData } from "../../src/parse/parsed-data.ts";
import type { Json } from "./answers.ts";

/** A catalog's answer as a layer of a day. */
export function layerOf(catalog: Catalog, dated: string, answer: Json): Layer {
  const { hosts, listings, skipped } = readAnswer(catalog, answer);
  return { format: 1, catalog: catalog.id, dated, hosts, listings, skipped };
}

/** The graph of some records with layers. */
export const graphWith = (data: CachedData, layers: readonly Layer[]): Graph =>
  buildGraph({ ...data, records: mergeLayers(data.records, layers).records });

/** Every name, slug, alias and identifier of a graph's entities. */
export const textsOf = (graph: Graph): string[] => [
  ...new Set([...graph.nodes.keys()].flatMap((key) => (nameIndexOf(graph).of.get(key) ?? []).map(({ text }) => text))),
];

/** What texts mean on a day: how they resolve, and to which entities. */
export function meaningsOf(graph: Graph, texts: readonly string[], day: string): Map<string, string> {
  const view = new View(graph, day);
  return new Map(
    texts
      .filter((text) => text.length <= 200)
      .map((text) => {
        const { match, entity, candidates } = runToEnd(resolveText(view, { text }, new WorkBudget()));
        return [text, `${match} ${[entity?.key, ...candidates.map(({ entity }) => entity.key)].sort().join(" ")}`];
      }),
  );
}
