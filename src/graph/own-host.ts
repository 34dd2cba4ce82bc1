import type { Key } from "../records/kinds.ts";
import type { RecordOf } from "../records/records.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { isListed } from "./listed.ts";

type HostLookup = Pick<Graph, "nodes" | "relationsFrom">;

const isDevelopersApi = (record: GraphNode["record"] | undefined): boolean =>
  (record as RecordOf<"Host"> | undefined)?.kind === "first-party-api";

/** Whether a host is the API of a developer. */
export const isFirstParty = ({ nodes }: Pick<Graph, "nodes">, host: Key): boolean =>
  isDevelopersApi(nodes.get(host)?.record);

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

/** The distance of what only catalogs list. */
export const listedDistance = 2;

/**
 * How far an entity is from those who make models: 0 for a developer, its API and its endpoints, 2 for what only
 * catalogs list, otherwise 1. Lists and search put near ones first.
 */
export function distanceOf(graph: HostLookup, node: Pick<GraphNode, "kind" | "record" | "isListed">): 0 | 1 | 2 {
  if (isListed(graph, node)) return listedDistance;
  return isOfDeveloper(graph, node) ? 0 : 1;
}

function isOfDeveloper(graph: HostLookup, { kind, record }: Pick<GraphNode, "kind" | "record">): boolean {
  if (kind === "Endpoint") return isDevelopersOwn(graph, record as RecordOf<"Endpoint">);
  if (kind === "Host") return isDevelopersApi(record);
  return kind === "Provider" && (record as RecordOf<"Provider">).roles.includes("lab");
}
