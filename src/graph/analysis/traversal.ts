import { compare } from "../../lib/collections.ts";
import { type Interruptible, sortSteps } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, type Kind, kindOf, slugOf } from "../../records/kinds.ts";
import { type Property, placeOfProperty } from "../../records/properties.ts";
import { compareRelations, normalizeText, type Relation } from "../graph.ts";
import type { Entity, View } from "../view.ts";
import { toViewRelation, type ViewRelation } from "../view-objects.ts";

export type Truncation = "max-depth" | "max-nodes" | "max-paths";

/** One step of a path: a relationship, and the entity that it leads to. */
export interface PathStep {
  readonly relationship: ViewRelation;
  /** Whether it is followed from subject to object. */
  readonly forward: boolean;
  readonly entity: Entity;
}

export interface GraphPath {
  readonly start: Entity;
  readonly steps: readonly PathStep[];
}

export interface PathSet {
  readonly type: "PathSet";
  readonly paths: readonly GraphPath[];
  /** Empty when the paths include every path of any length. */
  readonly truncatedBy: readonly Truncation[];
}

export interface PathsArgs {
  readonly from: Entity;
  readonly to: Entity;
  /** Undefined follows every property. */
  readonly properties?: readonly Property[] | undefined;
  /** Kinds allowed strictly between the ends; undefined allows all. */
  readonly through?: readonly Kind[] | undefined;
  readonly maxLength: number;
  readonly limit: number;
}

export interface SubgraphEntity {
  readonly entity: Entity;
  readonly depth: number;
  readonly hiddenCount: number;
}

export interface Subgraph {
  readonly type: "Subgraph";
  /** Nearest first, then by name. */
  readonly entities: readonly SubgraphEntity[];
  readonly relationships: readonly ViewRelation[];
  /** Empty when the subgraph includes everything reachable. */
  readonly truncatedBy: readonly Truncation[];
}

export interface SubgraphArgs {
  readonly roots: readonly Entity[];
  /** Undefined follows every property. */
  readonly properties?: readonly Property[] | undefined;
  /** Kinds to expand. Entities of other kinds are included but expanded only as roots. Undefined expands all. */
  readonly through?: readonly Kind[] | undefined;
  readonly direction: "both" | "incoming" | "outgoing";
  readonly maxDepth: number;
  readonly maxNodes: number;
}

export interface LineageArgs {
  readonly of: Entity;
  readonly direction: "ancestors" | "both" | "descendants";
  /** Kinds of derivation to follow, without family and succession; undefined follows all three. */
  readonly kinds?: readonly string[] | undefined;
  readonly maxDepth: number;
  readonly maxNodes: number;
}

/** A current relation, seen from one of its ends. */
interface Step {
  readonly relation: Relation;
  readonly forward: boolean;
  readonly to: Key;
}

/** Orders steps to the same entity: by property, then forward before backward. */
const compareSteps = (a: Step, b: Step): number =>
  placeOfProperty(a.relation.property) - placeOfProperty(b.relation.property) || Number(b.forward) - Number(a.forward);

/** Work units to check whether a relation is current and to sort it. */
const unitsPerStep = 12;

/** Work units to rank the claims of a relation and to write it with them. */
const unitsPerRelationship = 64;

/** All current relations of an entity, as steps. Caches only the relations, since many entities have thousands. */
function* stepsOf(view: View, key: Key, budget: WorkBudget): Interruptible<Step[]> {
  const { leaving, arriving } = yield* currentRelations(view, key, budget);
  return [
    ...leaving.map((relation) => ({ relation, forward: true, to: relation.object })),
    ...arriving.map((relation) => ({ relation, forward: false, to: relation.subject })),
  ];
}

interface CurrentRelations {
  readonly leaving: Relation[];
  readonly arriving: Relation[];
}

function* currentRelations(view: View, key: Key, budget: WorkBudget): Interruptible<CurrentRelations> {
  const known = view.recall<CurrentRelations>("current relations", key);
  if (known) {
    if (budget.spend(known.leaving.length + known.arriving.length)) yield;
    return known;
  }
  const found: CurrentRelations = { leaving: [], arriving: [] };
  for (const [relations, current] of [
    [view.graph.relationsFrom.get(key) ?? [], found.leaving] as const,
    [view.graph.relationsTo.get(key) ?? [], found.arriving] as const,
  ])
    for (const relation of relations) {
      if (budget.spend(unitsPerStep)) yield;
      if (view.isCurrent(relation)) current.push(relation);
    }
  view.remember("current relations", key, found);
  return found;
}

/** A neighbor and all relations that lead to it. */
interface Hop {
  readonly to: Key;
  readonly steps: readonly [Step, ...Step[]];
}

type HopsOf = (key: Key) => Interruptible<readonly Hop[]>;

/** Neighbors along some properties, by slug, ties by type. */
function hopsAlong(view: View, properties: readonly Property[] | undefined, budget: WorkBudget): HopsOf {
  const known = new Map<Key, readonly Hop[]>();
  return function* (key) {
    let hops = known.get(key);
    if (!hops) {
      const byEnd = new Map<Key, [Step, ...Step[]]>();
      for (const step of yield* stepsOf(view, key, budget)) {
        if (budget.spend(unitsPerStep)) yield;
        if (properties && !properties.includes(step.relation.property)) continue;
        const steps = byEnd.get(step.to);
        if (steps) steps.push(step);
        else byEnd.set(step.to, [step]);
      }
      hops = yield* sortSteps(
        Array.from(byEnd, ([to, steps]) => ({ to, slug: slugOf(to), steps: steps.sort(compareSteps) })),
        (a, b) => compare(a.slug, b.slug) || compare(a.to, b.to),
      );
      known.set(key, hops);
    }
    return hops;
  };
}

/**
 * Limit of neighbors that one path search visits, and again of those visited to find out whether longer paths exist: a
 * fraction of a second, even through hubs.
 */
export const maxWork = 120_000;

/**
 * Finds simple paths of current relations between two entities, in either direction. Shortest first, ties by slug step
 * by step, then by type; parallel relations by property. From an entity to itself there is one path without steps.
 * Truncation: `max-paths` when there are more than `limit`; `max-depth` when a longer path exists, or may exist because
 * the check exceeds `maxWork`; `max-nodes` when the search itself exceeds `maxWork`.
 */
export function* findPaths(
  view: View,
  { from, to, properties, through, maxLength, limit }: PathsArgs,
  budget: WorkBudget,
): Interruptible<PathSet> {
  if (from.key === to.key) return { type: "PathSet", paths: [{ start: from, steps: [] }], truncatedBy: [] };
  const hopsOf = hopsAlong(view, properties, budget);
  const kinds = through && new Set<string>(through);
  const isInner = (key: Key) => key !== from.key && (!kinds || kinds.has(kindOf(key)));
  const distances = yield* distancesTo(view, to.key, properties, isInner, budget);
  const nearest = distances.get(from.key);
  const paths: GraphPath[] = [];
  const answer = (...truncatedBy: Truncation[]): PathSet => ({ type: "PathSet", paths, truncatedBy });
  if (nearest === undefined) return answer();

  const work = { left: maxWork };
  for (let length = nearest; length <= maxLength; length++) {
    // Prune entities that are further from the end than the remaining steps.
    const leads = (key: Key, steps: number) => isInner(key) && (distances.get(key) ?? Infinity) <= length - steps;
    for (const hops of walk(from.key, to.key, length, hopsOf, leads, work, budget)) {
      if (hops === undefined) {
        yield;
        continue;
      }
      for (const steps of choices(hops)) {
        if (paths.length === limit) return answer("max-paths");
        paths.push({ start: from, steps: steps.map((step) => pathStep(view, step)) });
      }
    }
    if (work.left <= 0) return answer("max-nodes");
  }
  const leads = (key: Key) => isInner(key) && distances.has(key);
  const isLonger = yield* hasLonger(from.key, to.key, maxLength, hopsOf, leads, budget);
  return isLonger ? answer("max-depth") : answer();
}

const pathStep = (view: View, { relation, forward, to }: Step): PathStep => ({
  relationship: toViewRelation(view, relation),
  forward,
  entity: view.entity(to) as Entity,
});

/** Breadth-first distance to `to` from every entity that can reach it through inner entities. */
function* distancesTo(
  view: View,
  to: Key,
  properties: readonly Property[] | undefined,
  isInner: (key: Key) => boolean,
  budget: WorkBudget,
): Interruptible<Map<Key, number>> {
  const followed = properties && new Set<Property>(properties);
  const { relationsFrom, relationsTo } = view.graph;
  const distances = new Map<Key, number>([[to, 0]]);
  for (const [key, distance] of distances) {
    if (key !== to && !isInner(key)) continue;
    for (const [relations, end] of [[relationsFrom, "object"] as const, [relationsTo, "subject"] as const])
      for (const relation of relations.get(key) ?? []) {
        if (budget.spend(2)) yield;
        const other = relation[end];
        if (!distances.has(other) && (!followed || followed.has(relation.property)) && view.isCurrent(relation))
          distances.set(other, distance + 1);
      }
  }
  return distances;
}

/** Hops between two charges to the work budget. */
const hopsPerBreak = 1_000;

/**
 * All walks of exactly `length` hops that start at `from`, visit no entity twice and enter only entities that `leads`
 * accepts. With `ends` = `at` those that end at `to`, with `before` those that have not reached it; in order. Yields
 * undefined at interruption points. Stops when `work` is spent.
 */
function* walk(
  from: Key,
  to: Key,
  length: number,
  hopsOf: HopsOf,
  leads: (key: Key, steps: number) => boolean,
  work: { left: number },
  budget: WorkBudget,
  ends: "at" | "before" = "at",
): Generator<readonly Hop[] | undefined, void, void> {
  const taken: Hop[] = [];
  const visited = new Set<Key>([from]);
  const places: { readonly hops: readonly Hop[]; next: number }[] = [{ hops: yield* hopsOf(from), next: 0 }];
  for (let place = places.at(-1); place && work.left > 0; place = places.at(-1)) {
    const hop = place.hops[place.next++];
    if (--work.left % hopsPerBreak === 0 && budget.spend(2 * hopsPerBreak)) yield undefined;
    if (!hop) {
      places.pop();
      const last = taken.pop();
      if (last) visited.delete(last.to);
      continue;
    }
    const steps = taken.length + 1;
    if (hop.to === to) {
      if (ends === "at" && steps === length) yield [...taken, hop];
    } else if (!visited.has(hop.to) && leads(hop.to, steps)) {
      if (steps < length) {
        taken.push(hop);
        visited.add(hop.to);
        places.push({ hops: yield* hopsOf(hop.to), next: 0 });
      } else if (ends === "before") yield [...taken, hop];
    }
  }
}

/** Every choice of one relation per hop, in order. */
function* choices(hops: readonly Hop[]): Generator<Step[]> {
  const chosen = hops.map(() => 0);
  for (;;) {
    yield hops.map(({ steps }, index) => steps[chosen[index] ?? 0] ?? steps[0]);
    let last = hops.length - 1;
    while (last >= 0 && (chosen[last] ?? 0) + 1 === hops[last]?.steps.length) chosen[last--] = 0;
    if (last < 0) return;
    chosen[last] = (chosen[last] ?? 0) + 1;
  }
}

/** Whether a path longer than `length` exists; also true when the check exceeds `maxWork`. */
function* hasLonger(
  from: Key,
  to: Key,
  length: number,
  hopsOf: HopsOf,
  leads: (key: Key) => boolean,
  budget: WorkBudget,
): Interruptible<boolean> {
  const work = { left: maxWork };
  for (const hops of walk(from, to, length, hopsOf, leads, work, budget, "before")) {
    if (hops === undefined) {
      yield;
      continue;
    }
    const end = hops.at(-1)?.to ?? from;
    const passed = new Set<Key>(hops.map((hop) => hop.to));
    const reached = new Set<Key>([end]);
    for (const key of reached)
      for (const hop of yield* hopsOf(key)) {
        if (budget.spend(2)) yield;
        if (hop.to === to || work.left-- <= 0) return true;
        if (!passed.has(hop.to) && leads(hop.to)) reached.add(hop.to);
      }
  }
  return work.left <= 0;
}

/** Returns the steps to follow from an entity reached at a depth. */
type Expand = (key: Key, depth: number) => Interruptible<readonly Step[]>;

/**
 * Breadth-first search from some roots: each entity with its distance, nearest first, then by name, slug and type.
 * Relationships are all current ones between these entities along the followed properties, by property; `hiddenCount`
 * counts the other relationships of an entity, in either direction. Truncation: `max-depth` when more is reachable
 * beyond `maxDepth`; `max-nodes` when more than `maxNodes` are within it, and the first ones are returned.
 */
export function buildSubgraph(view: View, args: SubgraphArgs, budget: WorkBudget): Interruptible<Subgraph> {
  const { roots, properties, through, direction } = args;
  const follows = ({ property }: Relation) => !properties || properties.includes(property);
  const expand: Expand = function* (key, depth) {
    if (depth > 0 && through && !through.includes(kindOf(key))) return [];
    return (yield* stepsOf(view, key, budget)).filter(
      ({ relation, forward }) => follows(relation) && (direction === "both" || forward === (direction === "outgoing")),
    );
  };
  return explore(view, roots, [expand], follows, args, budget);
}

const lineageProperties: ReadonlySet<Property> = new Set([
  "part-of",
  "family",
  "model",
  "derived-from",
  "succeeded-by",
]);

/** Whether a step leads to an ancestor: relations point to the ancestor, except `succeeded-by`. */
const isUpward = ({ relation, forward }: Step): boolean => forward !== (relation.property === "succeeded-by");

/**
 * The ancestors of a variant or model, its descendants, or both, in the shape of `buildSubgraph`. Steps up: from a
 * variant to its base variant and its model, from a model to its families, from a family to its parent, and from a
 * variant or model to its predecessor. Steps down are the reverse. A lineage never changes direction, so it contains no
 * siblings. For a model, all its variants are roots too. With `kinds`, follows only derivations of these kinds, and
 * neither family nor succession.
 */
export function* buildLineage(view: View, args: LineageArgs, budget: WorkBudget): Interruptible<Subgraph> {
  const { of, direction, kinds } = args;
  const isOwn = ({ property, object }: Relation) => property === "model" && object === of.key;
  const follows = (relation: Relation) =>
    kinds
      ? isOwn(relation) ||
        (relation.property === "derived-from" &&
          kinds.includes(toViewRelation(view, relation).best.detail.derivation ?? ""))
      : lineageProperties.has(relation.property);
  const expand = (up: boolean): Expand =>
    function* (key) {
      return (yield* stepsOf(view, key, budget)).filter((step) => isUpward(step) === up && follows(step.relation));
    };
  const variants = (yield* stepsOf(view, of.key, budget)).flatMap(({ relation, to }) =>
    isOwn(relation) ? (view.entity(to) ?? []) : [],
  );
  const expansions = { ancestors: [expand(true)], descendants: [expand(false)], both: [expand(true), expand(false)] };
  return yield* explore(view, [of, ...variants], expansions[direction], follows, args, budget);
}

/** Breadth-first search along each expansion separately; an entity reached by several counts once. */
function* explore(
  view: View,
  roots: readonly Entity[],
  expansions: readonly Expand[],
  follows: (relation: Relation) => boolean,
  { maxDepth, maxNodes }: { readonly maxDepth: number; readonly maxNodes: number },
  budget: WorkBudget,
): Interruptible<Subgraph> {
  const found = new Map<Key, { readonly entity: Entity; readonly depth: number }>();
  const fronts = expansions.map((expand) => ({
    lane: expand,
    reached: new Set<Key>(roots.map(({ key }) => key)),
    edge: roots.map(({ key }) => key),
  }));
  let truncatedBy: Truncation | undefined;
  for (let depth = 0; !truncatedBy && fronts.some(({ edge }) => edge.length > 0); depth++) {
    const keys = fronts.flatMap(({ edge }) => edge.filter((key) => !found.has(key)));
    const fresh = yield* inOrder(view, keys, budget);
    // Beyond the depth, continue only to find out whether anything new is there.
    if (depth > maxDepth && fresh.length > 0) truncatedBy = "max-depth";
    else if (found.size + fresh.length > maxNodes) truncatedBy = "max-nodes";
    if (depth <= maxDepth)
      for (const entity of fresh.slice(0, maxNodes - found.size)) found.set(entity.key, { entity, depth });
    for (const front of fronts) {
      const { lane: expand, reached, edge } = front;
      front.edge = [];
      if (truncatedBy) continue;
      for (const key of edge) {
        const steps = yield* expand(key, depth);
        for (const { to } of steps)
          if (!reached.has(to)) {
            reached.add(to);
            front.edge.push(to);
          }
      }
    }
  }

  const relations: Relation[] = [];
  const entities: SubgraphEntity[] = [];
  for (const { entity, depth } of found.values()) {
    const steps = (yield* stepsOf(view, entity.key, budget)).filter(({ relation }) => follows(relation));
    const inside = steps.filter(({ to }) => found.has(to));
    for (const { relation, forward } of inside) if (forward) relations.push(relation);
    entities.push({ entity, depth, hiddenCount: steps.length - inside.length });
  }
  const relationships: ViewRelation[] = [];
  for (const relation of yield* sortSteps(relations, compareRelations)) {
    if (budget.spend(unitsPerRelationship)) yield;
    relationships.push(toViewRelation(view, relation));
  }
  return { type: "Subgraph", entities, relationships, truncatedBy: truncatedBy ? [truncatedBy] : [] };
}

/** The entities with these keys, without duplicates, by name, then by slug and type. */
function* inOrder(view: View, keys: readonly Key[], budget: WorkBudget): Interruptible<Entity[]> {
  const named: { readonly entity: Entity; readonly name: string }[] = [];
  for (const key of new Set(keys)) {
    if (budget.spend(unitsPerStep)) yield;
    const entity = view.entity(key) as Entity;
    named.push({ entity, name: normalizeText(entity.name) });
  }
  const sorted = yield* sortSteps(
    named,
    (a, b) => compare(a.name, b.name) || compare(a.entity.slug, b.entity.slug) || compare(a.entity.key, b.entity.key),
  );
  return sorted.map(({ entity }) => entity);
}
