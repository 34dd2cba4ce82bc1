import type { Key } from "../records/kinds.ts";
import type { RecordOf } from "../records/records.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { isListed } from "./listed.ts";

type HostLookup = Pick<Graph, "nodes" | "relationsFrom">;

/** Whether a host is the API of a developer. */
export const isFirstParty = ({ nodes }: Pick<Graph, "nodes">, host: Key): boolean =>
  (nodes.get(host)?.record as RecordOf<"Host"> | undefined)?.kind === "first-party-api";

/** Whether an endpoint is on a host of the developer of what it serves. */
export function isDevelopersOwn(graph: HostLookup, { host, model, variant }: RecordOf<"Endpoint">): boolean {
  if (!isFirstParty(graph, `Host:${host}`)) return false;
  const served = variant === undefined ? undefined : graph.nodes.get(`Variant:${variant}`);
  const whole: Key = `Model:${model ?? (served?.record as RecordOf<"Variant"> | undefined)?.model}`;
  const operator = (graph.relationsFrom.get(`Host:${host}`) ?? []).find(
    ({ property }) => property === "operator",
  )?.object;
  return (
    operator !== undefined &&
    (graph.relationsFrom.get(whole) ?? []).some(
      ({ property, object }) => property === "developer" && object === operator,
    )
  );
}

/** How far an entity is from its developer: 0 for an endpoint of the developer, 2 for what only catalogs list, otherwise 1. */
export function distanceOf(graph: HostLookup, node: Pick<GraphNode, "kind" | "record">): 0 | 1 | 2 {
  if (isListed(graph, node)) return 2;
  return node.kind === "Endpoint" && isDevelopersOwn(graph, node.record as RecordOf<"Endpoint">) ? 0 : 1;
}
