import type { Interruptible } from "../lib/interruptible.ts";
import { type List, mapList } from "../lib/lazy-list.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { Claim } from "./claims/claim.ts";
import { factsOf, unitsPerFact } from "./entity-facts.ts";
import { normalizeText } from "./graph.ts";
import type { EdgeArgs } from "./list-arguments.ts";
import { type Order, orderSteps, sortInOrder } from "./order.ts";
import { distanceOf } from "./own-host.ts";
import type { Entity, View } from "./view.ts";
import {
  toViewClaim,
  toViewRelation,
  type ViewClaim,
  type ViewDispute,
  type ViewRelation,
  type ViewScore,
} from "./view-objects.ts";

/** One edge of the schema: the items at its other end, in order. */
export interface Edge<Item> {
  readonly list: (view: View, from: Entity, work: WorkBudget) => Interruptible<List<Item>>;
  readonly order: Order<Item>;
  /** Whether it leaves out entities that only catalogs know, unless `includeListed` is set. */
  readonly leavesOutListed?: boolean;
  /** Whether an item matches the arguments; absent when the edge takes none. */
  readonly accepts?: (item: Item, args: EdgeArgs, from: Entity) => boolean;
}

/** Developers and their own first, then curated ones before those that only catalogs list, each by name. */
export const entityOrder: Order<Entity> = {
  keysOf: ({ view: { graph }, node, name }) => [distanceOf(graph, node), normalizeText(name)],
  idOf: ({ key }) => key,
};
export const claimOrder: Order<ViewClaim> = {
  keysOf: ({ claim }) => [claim.readOn],
  idOf: ({ claim }) => claim.id,
  descending: [true],
};
export const rankedClaims: Order<ViewClaim> = { idOf: ({ claim }) => claim.id };
export const disputeOrder: Order<ViewDispute> = { idOf: ({ dispute }) => dispute.id };
export const relationOrder: Order<ViewRelation> = { idOf: ({ relation }) => relation.id };
export const givenOrder: Order<Entity> = { idOf: ({ key }) => key };
export const scoreOrder: Order<ViewScore> = {
  keysOf: (result) => [dateOf(result)],
  idOf: ({ score }) => score.id,
  descending: [true],
};

export function dateOf({ best }: ViewScore): string {
  return best.detail.score?.measuredOn ?? best.evidence.newest;
}

export const sortEntities = <K extends Kind>(entities: readonly Entity<K>[]): Entity<K>[] =>
  sortInOrder(entities, entityOrder) as Entity<K>[];

/** An edge with a list that is always short: charges a single work unit. */
export const short = <Item>(list: (view: View, from: Entity) => List<Item>): Edge<Item>["list"] =>
  function* (view, from, work) {
    if (work.spend(1)) yield;
    return list(view, from);
  };

/** Maps items interruptibly; drops those for which `make` returns undefined. */
export function* each<Item, Made>(
  items: Iterable<Item>,
  work: WorkBudget,
  make: (item: Item) => Made | undefined,
): Interruptible<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (work.spend(unitsPerFact)) yield;
    const one = make(item);
    if (one !== undefined) made.push(one);
  }
  return made;
}

export const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

export const outgoing = (view: View, key: Key, property: Property) =>
  (view.graph.relationsFrom.get(key) ?? []).filter(
    (relation) => relation.property === property && view.isCurrent(relation),
  );

export const incoming = (view: View, key: Key, property: Property) =>
  view.graph.incomingRelations(key, property).filter((relation) => view.isCurrent(relation));

/** The subjects of the relations of one property that point to an entity, in data order. */
export const subjects = <K extends Kind>(view: View, key: Key, property: Property): Entity<K>[] =>
  incoming(view, key, property).flatMap((relation) => (view.subjectOf(relation) as Entity<K> | undefined) ?? []);

/** The objects of the relations of one property that leave an entity, in data order. */
export const objects = <K extends Kind>(view: View, key: Key, property: Property): Entity<K>[] =>
  view.present(outgoing(view, key, property).map(({ object }) => object));

/** The entity named by the best claim about a functional relation. */
export function functionalEdge<K extends Kind>(property: Property): Edge<Entity<K>> {
  return {
    list: short((view, from) => {
      const value = factsOf(from).value(property);
      return typeof value === "string" ? view.present([value as Key]) : [];
    }),
    order: givenOrder,
  };
}

/** The objects of the relations of one property, in data order. */
export function outgoingEdge<K extends Kind>(property: Property): Edge<Entity<K>> {
  return {
    list: short((view, from) => objects<K>(view, from.key, property)),
    order: givenOrder,
  };
}

/** Entities of one kind with this one as the best value of a functional relation. */
export function inverseEdge<K extends Kind>(property: Property, kind: K): Edge<Entity<K>> {
  return {
    *list(view, from, work) {
      const owners = yield* each(subjects<K>(view, from.key, property), work, (entity) =>
        entity.type === kind && factsOf(entity).value(property) === from.key ? entity : undefined,
      );
      return yield* orderSteps<Entity<K>>(owners, entityOrder, work, 0);
    },
    order: entityOrder,
  };
}

export function relationsFrom(property: Property): Edge<ViewRelation> {
  return {
    list: (view, from, work) =>
      each(outgoing(view, from.key, property), work, (relation) => toViewRelation(view, relation)),
    order: relationOrder,
  };
}

export function relationsTo(property: Property): Edge<ViewRelation> {
  return {
    list: (view, from, work) =>
      each(incoming(view, from.key, property), work, (relation) => toViewRelation(view, relation)),
    order: relationOrder,
  };
}

/** Work units to check whether a view shows a claim. */
const unitsToSee = 2;

/** The claims visible in a view. The current view shows all of them, created lazily. */
export function* visibleClaims(view: View, claims: List<Claim>, work: WorkBudget): Interruptible<List<ViewClaim>> {
  if (view.isCurrentView) return mapList(claims, (claim) => toViewClaim(view, claim));
  const shown: Claim[] = [];
  for (const claim of claims) {
    if (work.spend(unitsToSee)) yield;
    if (view.isVisible(claim)) shown.push(claim);
  }
  return mapList(shown, (claim) => toViewClaim(view, claim));
}
