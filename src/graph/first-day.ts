import { getOrInsert } from "../lib/collections.ts";
import { dayNumber } from "../lib/day.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import { type Key, type Kind, kindNames } from "../records/kinds.ts";
import type { RecordOf } from "../records/records.ts";
import { entitiesNamedBy, isLive } from "./claims/claim.ts";
import { type Graph, type GraphNode, nodeOf } from "./graph.ts";
import { firstListing, servedBy } from "./listed.ts";

const dateProperties = ["announced-on", "released-on", "weights-released-on", "snapshot-date"] as const;

/** For entities without dates: sorts before every day. */
const always = "";

const known = new WeakMap<Graph, Map<Key, string>>();

/**
 * The first day on which an entity, and the one it depends on, was announced or released, YYYY-MM-DD; empty when there
 * are no dates. Independent of the view, and computed once per graph; in an archive, as the graph it extends has it.
 */
export function firstDayOf(of: Graph, one: GraphNode): string {
  const graph = of.base ?? of;
  const node = graph === of ? one : (nodeOf(graph, one.key) ?? one);
  const stored = graph.firstDays?.of(node.key);
  if (stored !== undefined) return stored;
  const days = getOrInsert(known, graph, () => new Map<Key, string>());
  return getOrInsert(days, node.key, () => findFirstDay(graph, node));
}

/** First days of entities by row, as numbers yyyymmdd. */
const entityDays = new WeakMap<Graph, ReadonlyMap<Kind, Uint32Array>>();

/** Computes for each entity of a graph the first day on which it exists. */
export function* entityDaySteps(graph: Graph): Interruptible<void> {
  const daysByKind = new Map<Kind, Uint32Array>();
  for (const kind of kindNames) {
    const nodes = graph.byKind.get(kind) ?? [];
    const days = new Uint32Array(nodes.length);
    let row = 0;
    for (const node of nodes) {
      days[row++] = dayNumber(firstDayOf(graph, node));
      yield;
    }
    daysByKind.set(kind, days);
  }
  entityDays.set(graph, daysByKind);
}

/** Rows of the entities of a kind that exist on a day; undefined when their days were not computed. */
export const entityRowsOn = (graph: Graph, kind: Kind, day: string): Uint32Array | undefined =>
  rowsUpTo(entityDaysOf(graph, kind), day);

/** First days of the entities of a kind by row; undefined when they were not computed. */
export const entityDaysOf = (graph: Graph, kind: Kind): Uint32Array | undefined =>
  graph.firstDays?.entities(kind) ?? entityDays.get(graph)?.get(kind);

/** First days of claims by row, as numbers yyyymmdd. */
const claimDays = new WeakMap<Graph, Uint32Array>();

/** Computes for each claim of a graph the first day on which all entities that it names exist. */
export function* claimDaySteps(graph: Graph): Interruptible<void> {
  const byKey = new Map<Key, number>();
  const dayOf = (key: Key) =>
    getOrInsert(byKey, key, () => {
      const node = nodeOf(graph, key);
      return node ? dayNumber(firstDayOf(graph, node)) : Number.POSITIVE_INFINITY;
    });
  const days = new Uint32Array(graph.claims.length);
  let row = 0;
  for (const claim of graph.claims) {
    const last = Math.max(dayOf(claim.subject), ...entitiesNamedBy(claim).map(dayOf));
    days[row++] = Math.min(last, 0xff_ff_ff_ff);
    yield;
  }
  claimDays.set(graph, days);
}

/** Rows of the claims of a graph whose entities all exist on a day; undefined when their days were not computed. */
export const claimRowsOn = (graph: Graph, day: string): Uint32Array | undefined => rowsUpTo(claimDaysOf(graph), day);

/** First days of the claims of a graph by row; undefined when they were not computed. */
export const claimDaysOf = (graph: Graph): Uint32Array | undefined => graph.firstDays?.claims ?? claimDays.get(graph);

/** Rows whose day is not after a day. */
function rowsUpTo(days: Uint32Array | undefined, day: string): Uint32Array | undefined {
  if (!days) return undefined;
  const last = dayNumber(day);
  let length = 0;
  for (const first of days) if (first <= last) length++;
  const rows = new Uint32Array(length);
  for (let row = 0, at = 0; at < length; row++) if ((days[row] as number) <= last) rows[at++] = row;
  return rows;
}

function findFirstDay(graph: Graph, node: GraphNode): string {
  const own = ownFirstDay(graph, node);
  const basis = basisOf(node.record, node.kind);
  const below = basis && graph.nodes.get(basis);
  const ofBasis = below ? firstDayOf(graph, below) : always;
  const first = ofBasis > own ? ofBasis : own;
  const listed = firstListed(graph, node);
  // What a catalog lists exists on that day, whatever other sources date it.
  return listed !== undefined && listed < first ? listed : first;
}

/** The first day on which a catalog lists an entity, or an endpoint that serves it; undefined when none does. */
function firstListed(graph: Graph, node: GraphNode): string | undefined {
  const { key, kind } = node;
  const properties =
    kind === "Model" ? (["serves", "model"] as const) : kind === "Variant" ? (["serves"] as const) : [];
  const parts = properties.flatMap((property) =>
    graph.incomingRelations(key, property).flatMap(({ subject }) => {
      const part = graph.nodes.get(subject);
      return part ? (firstListed(graph, part) ?? []) : [];
    }),
  );
  return [...parts, firstListing(node) ?? []].flat().sort().at(0);
}

function ownFirstDay(graph: Graph, node: GraphNode): string {
  const dates = datesOf(node);
  if (dates.length > 0) return earliest(dates);
  // An undated model existed at the latest when its first source was published.
  if (node.kind === "Model") return earliest(publicationDates(graph, node));
  if (node.kind !== "ModelFamily") return always;
  const members = membersOf(graph, node.key).map((member) => firstDayOf(graph, member));
  return members.length > 0 ? members.reduce((least, day) => (day < least ? day : least)) : always;
}

/** The first day of the earliest date; dates may have any precision. */
const earliest = (dates: readonly string[]): string =>
  dates
    .map((date) => `${date}-01-01`.slice(0, 10))
    .reduce((least, day) => (day < least ? day : least), dates.length > 0 ? "9999-12-31" : always);

/** The entity that must exist first: the model of a variant, or what an endpoint serves. */
function basisOf(record: GraphNode["record"], kind: Kind): Key | undefined {
  if (kind === "Variant") return `Model:${(record as RecordOf<"Variant">).model}`;
  return kind === "Endpoint" ? servedBy(record as RecordOf<"Endpoint">) : undefined;
}

const publicationDates = ({ nodes }: Graph, { claims }: GraphNode): string[] =>
  [...claims.values()].flat().flatMap(({ citations }) =>
    citations.flatMap(({ source }) => {
      const published = nodes.get(source)?.claims.get("published-on")?.find(isLive)?.value;
      return typeof published === "string" ? [published] : [];
    }),
  );

/** The dates without conditions; those of a stage or a host where there are no others. */
function datesOf(node: GraphNode): string[] {
  const dated = dateProperties
    .flatMap((property) => node.claims.get(property) ?? [])
    .filter((claim) => isLive(claim) && typeof claim.value === "string");
  const general = dated.filter(({ qualifiers }) => qualifiers.length === 0);
  return (general.length > 0 ? general : dated).map(({ value }) => value as string);
}

/** The models of a family and of all its descendants. */
function membersOf(graph: Graph, family: Key): GraphNode[] {
  const members: GraphNode[] = [];
  const seen = new Set<Key>([family]);
  for (const key of seen)
    for (const { property, subject } of graph.relationsTo.get(key) ?? []) {
      if (property === "part-of") seen.add(subject);
      const node = property === "family" ? graph.nodes.get(subject) : undefined;
      if (node) members.push(node);
    }
  return members;
}
