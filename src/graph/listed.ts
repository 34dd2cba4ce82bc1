import type { Key } from "../records/kinds.ts";
import type { RecordOf } from "../records/records.ts";
import { isReleaseTag } from "../records/release.ts";
import type { Graph, GraphNode } from "./graph.ts";

/** Whether only catalogs know an entity; for an endpoint, what it serves. */
export function isListed(
  { nodes }: Pick<Graph, "nodes">,
  node: Pick<GraphNode, "kind" | "record" | "isListed">,
): boolean {
  if (node.isListed !== undefined) return node.isListed;
  const { kind, record } = node;
  if (kind !== "Endpoint") return record.listed !== undefined;
  return nodes.get(servedBy(record as RecordOf<"Endpoint">))?.record.listed !== undefined;
}

/** What an endpoint serves. */
export const servedBy = ({ model, variant }: RecordOf<"Endpoint">): Key =>
  model === undefined ? `Variant:${variant}` : `Model:${model}`;

/** The first day on which a catalog lists a record; undefined for a curated one. */
export const firstListing = ({ record }: Pick<GraphNode, "record">): string | undefined =>
  record.listed
    ?.flatMap((period) => period["valid-from"] ?? [])
    .sort()
    .at(0);

/** Tags of the layers of catalogs in a graph, such as `litellm-2026-08-01`. */
export const layerTags = ({ release: { earlier = [] } }: Pick<Graph, "release">): string[] =>
  earlier.map(({ tag }) => tag).filter((tag) => !isReleaseTag(tag));
