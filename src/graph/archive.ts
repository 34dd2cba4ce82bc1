import { getOrInsert, groupBy, groupSteps } from "../lib/collections.ts";
import { type Interruptible, runToEnd, sortSteps } from "../lib/interruptible.ts";
import { LazyList, type List, type Lookup, mapList } from "../lib/lazy-list.ts";
import type { Key } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import { newestFirst, priceSteps, relationSteps, scoreSteps } from "./build-graph.ts";
import { type Claim, isLive } from "./claims/claim.ts";
import { type Graph, type GraphNode, nodeOf, type Price, type Relation, type Score } from "./graph.ts";
import { MemoryNode } from "./memory-nodes.ts";

const built = new WeakMap<Graph, Graph>();

/**
 * A graph with the claims that former releases held as well; views filter them by the day of knowledge. Takes work for
 * those claims alone, because everything else is that of the graph. Built once per graph.
 */
export const archiveOf = (graph: Graph): Graph => runToEnd(archiveSteps(graph));

/** The archive of a graph, built in steps unless it was before. */
export function* archiveSteps(graph: Graph): Interruptible<Graph> {
  if (graph.retracted.length === 0 || graph.base) return graph;
  const archive = built.get(graph) ?? (yield* buildArchive(graph));
  built.set(graph, archive);
  return archive;
}

function* buildArchive(graph: Graph): Interruptible<Graph> {
  const nodes = new Map<Key, GraphNode>();
  const scores: Score[] = [];
  const prices: Price[] = [];
  const relations: Relation[] = [];
  for (const [key, retracted] of yield* groupSteps(graph.retracted, ({ subject }) => subject)) {
    const node = nodeOf(graph, key);
    if (!node) continue;
    const complete = withClaims(node, retracted);
    nodes.set(key, complete);
    const claims = [...complete.claims.values()].flat();
    scores.push(...(yield* scoreSteps(claims)));
    prices.push(...(yield* priceSteps(claims)));
    relations.push(...(yield* relationSteps(claims)));
  }
  const relationsTo = withRelations(graph.relationsTo, relations, ({ object }) => object);
  const isAlias = (claim: Claim) => claim.property === "alias" && isLive(claim);
  const aliases = groupBy(graph.retracted.filter(isAlias), ({ value }) => String(value));
  const linked = groupBy(relations, ({ property }) => property);
  const { moved, retracted, disputes, openDisputes, earliest, release, releases, recordedDays, contentHash, layer } =
    graph;
  return {
    base: graph,
    nodes: replacing(graph.nodes, nodes),
    byKind: mapped(graph.byKind, (list) => mapList(list, (node) => nodes.get(node.key) ?? node)),
    aliases: { get: (name) => joined(graph.aliases.get(name), aliases.get(name)) },
    relationsFrom: withRelations(graph.relationsFrom, relations, ({ subject }) => subject),
    relationsTo,
    scoresOf: replacing<Key, readonly Score[]>(
      graph.scoresOf,
      groupBy(scores, ({ subject }) => subject),
    ),
    scoresOn: withScores(graph.scoresOn, scores, nodes),
    pricesOf: replacing<Key, readonly Price[]>(
      graph.pricesOf,
      groupBy(prices, ({ endpoint }) => endpoint),
    ),
    citedBy: yield* citationSteps(graph),
    claims: yield* claimSteps(graph),
    incomingRelations: (key, property) => relationsTo.get(key)?.filter((one) => one.property === property) ?? [],
    entitiesWithAliases: {
      has: (key) => graph.entitiesWithAliases.has(key) || (nodes.get(key)?.claims.has("alias") ?? false),
    },
    subjectsWith: (property) => [
      ...new Set([...graph.subjectsWith(property), ...(linked.get(property) ?? []).map(({ subject }) => subject)]),
    ],
    columns: undefined,
    firstDays: undefined,
    names: undefined,
    texts: undefined,
    ahead: undefined,
    ...{ moved, retracted, disputes, openDisputes, earliest, release, releases, recordedDays, contentHash, layer },
  };
}

/** A node with further claims after its own. */
function withClaims(node: GraphNode, claims: readonly Claim[]): GraphNode {
  const all = new Map<Property, readonly Claim[]>(node.claims);
  for (const [property, more] of groupBy(claims, ({ property }) => property))
    all.set(property, [...(node.claims.get(property) ?? []), ...more]);
  const { key, kind, slug, name, record, disputes } = node;
  return new MemoryNode({ key, kind, slug, name, record, disputes, claims: all, viewEntity: undefined });
}

/** A lookup with some values replaced or added. */
function replacing<Id, Item>(base: Lookup<Id, Item>, others: ReadonlyMap<Id, Item>): Lookup<Id, Item> {
  const added = [...others.keys()].filter((id) => !base.has(id));
  const keys = function* () {
    yield* base.keys();
    yield* added;
  };
  const get = (id: Id) => others.get(id) ?? base.get(id);
  const values = function* () {
    for (const id of keys()) yield get(id) as Item;
  };
  return {
    get,
    has: (id) => base.has(id) || others.has(id),
    keys: () => keys() as MapIterator<Id>,
    values: () => values() as MapIterator<Item>,
    size: base.size + added.length,
  };
}

/** A lookup with every value mapped on access. */
const mapped = <Id, Item>(base: Lookup<Id, Item>, map: (item: Item) => Item): Lookup<Id, Item> => ({
  get: (id) => {
    const item = base.get(id);
    return item === undefined ? undefined : map(item);
  },
  has: (id) => base.has(id),
  keys: () => base.keys(),
  values: () => [...base.values()].map(map).values(),
  size: base.size,
});

const joined = <Item>(a: readonly Item[] | undefined, b: readonly Item[] | undefined): readonly Item[] | undefined =>
  a && b ? [...a, ...b] : (a ?? b);

/** Relations by one of their ends; a relation of an archive replaces that of the graph with the same id. */
function withRelations(
  base: Lookup<Key, readonly Relation[]>,
  relations: readonly Relation[],
  endOf: (relation: Relation) => Key,
): Lookup<Key, readonly Relation[]> {
  const all = new Map<Key, readonly Relation[]>();
  for (const [key, own] of groupBy(relations, endOf)) {
    const ids = new Set(own.map(({ id }) => id));
    all.set(key, [...(base.get(key) ?? []).filter(({ id }) => !ids.has(id)), ...own]);
  }
  return replacing(base, all);
}

/** Scores by benchmark: those of the nodes of an archive replace all that the graph has of the same subjects. */
function withScores(
  base: Lookup<Key, readonly Score[]>,
  scores: readonly Score[],
  nodes: ReadonlyMap<Key, GraphNode>,
): Lookup<Key, readonly Score[]> {
  const all = new Map<Key, readonly Score[]>();
  for (const [benchmark, own] of groupBy(scores, ({ benchmark }) => benchmark))
    all.set(benchmark, [...(base.get(benchmark) ?? []).filter(({ subject }) => !nodes.has(subject)), ...own]);
  return replacing(base, all);
}

function* citationSteps(graph: Graph): Interruptible<Graph["citedBy"]> {
  const retracted = new Map<Key, Claim[]>();
  for (const claim of graph.retracted) {
    for (const source of new Set(claim.citations.map(({ source }) => source)))
      if (source !== claim.subject) getOrInsert(retracted, source, () => []).push(claim);
    yield;
  }
  const all = new Map<Key, List<Claim>>();
  for (const [source, claims] of retracted) all.set(source, followedBy(graph.citedBy.get(source) ?? [], claims));
  return replacing(graph.citedBy, all);
}

const followedBy = <Item>(first: List<Item>, rest: readonly Item[]): List<Item> =>
  new LazyList(first.length + rest.length, (index) => (first.at(index) ?? rest[index - first.length]) as Item);

/** All claims in the order of `Graph.claims`, without reading all of those of the graph. */
function* claimSteps({ claims, retracted }: Graph): Interruptible<List<Claim>> {
  const placed: { claim: Claim; place: number }[] = [];
  for (const claim of retracted) {
    placed.push({ claim, place: placeOf(claims, claim) });
    yield;
  }
  const added = yield* sortSteps(placed, (a, b) => a.place - b.place || newestFirst(a.claim, b.claim));
  // Each one follows `place` claims of the graph and `index` of the added ones.
  const places = added.map(({ place }, index) => place + index);
  return new LazyList(claims.length + added.length, (index) => {
    const before = countBelow(places, index);
    return (places[before] === index ? added[before]?.claim : claims.at(index - before)) as Claim;
  });
}

/** The number of claims of a sorted list that come before a claim. */
function placeOf(claims: List<Claim>, claim: Claim): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (newestFirst(claims.at(middle) as Claim, claim) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of values of a sorted list that are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
