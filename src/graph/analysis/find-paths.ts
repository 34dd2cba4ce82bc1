import { compare } from "../../lib/collections.ts";
import { type Interruptible, sortSteps } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, type Kind, kindOf, slugOf } from "../../records/kinds.ts";
import { type Property, placeOfProperty } from "../../records/properties.ts";
import type { Relation } from "../graph.ts";
import type { Entity, View } from "../view.ts";
import { toViewRelation, type ViewRelation } from "../view-objects.ts";
import { type Step, stepsOf, type Truncation, unitsPerStep } from "./current-steps.ts";

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

/** Orders steps to the same entity: by property, then forward before backward. */
const compareSteps = (a: Step, b: Step): number =>
  placeOfProperty(a.relation.property) - placeOfProperty(b.relation.property) || Number(b.forward) - Number(a.forward);

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
        paths.push({ start: from, steps: steps.map((step) => toPathStep(view, step)) });
      }
    }
    if (work.left <= 0) return answer("max-nodes");
  }
  const leads = (key: Key) => isInner(key) && distances.has(key);
  const isLonger = yield* hasLonger(from.key, to.key, maxLength, hopsOf, leads, budget);
  return isLonger ? answer("max-depth") : answer();
}

/** Work units to rank the claims of the relation of a step. */
export const unitsPerPathStep = 64;

export const toPathStep = (view: View, { relation, forward, to }: Step): PathStep => ({
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
  const follows = ({ property }: Relation) => !followed || followed.has(property);
  const { relationsFrom, relationsTo } = view.graph;
  const distances = new Map<Key, number>([[to, 0]]);
  for (const [key, distance] of distances) {
    if (key !== to && !isInner(key)) continue;
    for (const [relations, end] of [[relationsFrom, "object"] as const, [relationsTo, "subject"] as const])
      for (const relation of relations.get(key) ?? []) {
        if (budget.spend(2)) yield;
        const other = relation[end];
        if (!distances.has(other) && follows(relation) && view.isCurrent(relation)) distances.set(other, distance + 1);
      }
  }
  return distances;
}

/** The hops of a walk so far, and the entities that they visit. */
class Trail {
  readonly hops: Hop[] = [];
  readonly #visited: Set<Key>;

  constructor(from: Key) {
    this.#visited = new Set([from]);
  }

  visits(key: Key): boolean {
    return this.#visited.has(key);
  }

  push(hop: Hop): void {
    this.hops.push(hop);
    this.#visited.add(hop.to);
  }

  pop(): void {
    const last = this.hops.pop();
    if (last) this.#visited.delete(last.to);
  }
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
  const trail = new Trail(from);
  const places: { readonly hops: readonly Hop[]; next: number }[] = [{ hops: yield* hopsOf(from), next: 0 }];
  for (let place = places.at(-1); place && work.left > 0; place = places.at(-1)) {
    const hop = place.hops[place.next++];
    if (--work.left % hopsPerBreak === 0 && budget.spend(2 * hopsPerBreak)) yield undefined;
    if (!hop) {
      places.pop();
      trail.pop();
      continue;
    }
    const steps = trail.hops.length + 1;
    if (hop.to === to) {
      if (ends === "at" && steps === length) yield [...trail.hops, hop];
      continue;
    }
    if (trail.visits(hop.to) || !leads(hop.to, steps)) continue;
    if (steps < length) {
      trail.push(hop);
      places.push({ hops: yield* hopsOf(hop.to), next: 0 });
    } else if (ends === "before") yield [...trail.hops, hop];
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
  let passed = new Set<Key>();
  let reached = new Set<Key>();
  /** Continues the search at a neighbor; returns whether the search is over. */
  const reach = (key: Key): boolean => {
    if (key === to || work.left-- <= 0) return true;
    if (!passed.has(key) && leads(key)) reached.add(key);
    return false;
  };
  for (const hops of walk(from, to, length, hopsOf, leads, work, budget, "before")) {
    if (hops === undefined) {
      yield;
      continue;
    }
    passed = new Set(hops.map((hop) => hop.to));
    reached = new Set([hops.at(-1)?.to ?? from]);
    for (const key of reached)
      for (const hop of yield* hopsOf(key)) {
        if (budget.spend(2)) yield;
        if (reach(hop.to)) return true;
      }
  }
  return work.left <= 0;
}
