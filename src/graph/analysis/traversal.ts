import { compare } from "../../lib/collections.ts";
import { type Interruptible, sortSteps } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, type Kind, kindOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import { compareRelations, normalizeText, type Relation } from "../graph.ts";
import type { Walk } from "../indexes.ts";
import type { Entity, View } from "../view.ts";
import { toViewRelation, type ViewRelation } from "../view-objects.ts";
import { type Step, stepsOf, type Truncation, unitsPerStep } from "./current-steps.ts";

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

/** Work units to rank the claims of a relation and to write it with them. */
const unitsPerRelationship = 64;

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

const upward: ReadonlySet<Property> = new Set([...lineageProperties].filter((property) => property !== "succeeded-by"));
const succession: ReadonlySet<Property> = new Set(["succeeded-by"]);

/** Along what a lineage is found, from an entity and its variants: all that ever was a relation. */
export function lineageWalks({ direction }: Pick<LineageArgs, "direction">): Walk[] {
  const [up, down] = [
    { forward: upward, backward: succession },
    { forward: succession, backward: upward },
  ];
  return { ancestors: [up], descendants: [down], both: [up, down] }[direction];
}

interface SizeLimits {
  readonly maxDepth: number;
  readonly maxNodes: number;
}

/** The subgraph that some expansions reach. */
function* explore(
  view: View,
  roots: readonly Entity[],
  expansions: readonly Expand[],
  follows: (relation: Relation) => boolean,
  limits: SizeLimits,
  budget: WorkBudget,
): Interruptible<Subgraph> {
  const { found, truncatedBy } = yield* searchBreadthFirst(view, roots, expansions, limits, budget);
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

/** The entities that a search found, nearest first, and the limit that ended it. */
interface Exploration {
  readonly found: ReadonlyMap<Key, { readonly entity: Entity; readonly depth: number }>;
  readonly truncatedBy: Truncation | undefined;
}

/** Breadth-first search along each expansion separately; an entity reached by several counts once. */
function* searchBreadthFirst(
  view: View,
  roots: readonly Entity[],
  expansions: readonly Expand[],
  { maxDepth, maxNodes }: SizeLimits,
  budget: WorkBudget,
): Interruptible<Exploration> {
  const found = new Map<Key, { readonly entity: Entity; readonly depth: number }>();
  const fronts = expansions.map((expand): Front => {
    const keys = roots.map(({ key }) => key);
    return { expand, reached: new Set(keys), edge: keys };
  });
  for (let depth = 0; fronts.some(({ edge }) => edge.length > 0); depth++) {
    const keys = fronts.flatMap(({ edge }) => edge.filter((key) => !found.has(key)));
    const fresh = yield* inOrder(view, keys, budget);
    // Beyond the depth, continue only to find out whether anything new is there.
    let truncatedBy: Truncation | undefined;
    if (depth > maxDepth && fresh.length > 0) truncatedBy = "max-depth";
    else if (found.size + fresh.length > maxNodes) truncatedBy = "max-nodes";
    if (depth <= maxDepth)
      for (const entity of fresh.slice(0, maxNodes - found.size)) found.set(entity.key, { entity, depth });
    if (truncatedBy) return { found, truncatedBy };
    for (const front of fronts) yield* advance(front, depth);
  }
  return { found, truncatedBy: undefined };
}

/** The search along one expansion: everything that it reached, and what it reached last. */
interface Front {
  readonly expand: Expand;
  readonly reached: Set<Key>;
  edge: readonly Key[];
}

/** Replaces the edge of a front by the neighbors that it has not reached before. */
function* advance(front: Front, depth: number): Interruptible<void> {
  const { expand, reached } = front;
  const edge: Key[] = [];
  for (const key of front.edge) {
    const steps = yield* expand(key, depth);
    for (const { to } of steps)
      if (!reached.has(to)) {
        reached.add(to);
        edge.push(to);
      }
  }
  front.edge = edge;
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
