import { compare } from "../lib/collections.ts";
import { type Interruptible, runToEnd, sortSteps } from "../lib/interruptible.ts";
import type { List } from "../lib/lazy-list.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Key } from "../records/kinds.ts";
import { supportLevels } from "../records/vocabulary.ts";
import {
  dateOf,
  disputeOrder,
  distinct,
  type Edge,
  each,
  entityOrder,
  functionalEdge,
  givenOrder,
  incoming,
  inverseEdge,
  objects,
  outgoing,
  outgoingEdge,
  rankedClaims,
  relationOrder,
  relationsFrom,
  relationsTo,
  scoreOrder,
  short,
  sortEntities,
  subjects,
  visibleClaims,
} from "./edge-kinds.ts";
import { factsOf } from "./entity-facts.ts";
import { compareRelations } from "./graph.ts";
import { refutedClaimsOf } from "./refuted-claims.ts";
import type { Entity, View } from "./view.ts";
import {
  toViewClaim,
  toViewDispute,
  toViewPrice,
  toViewRelation,
  toViewScore,
  type ViewClaim,
  type ViewDispute,
  type ViewPrice,
  type ViewRelation,
  type ViewScore,
} from "./view-objects.ts";

/** A family and all its descendants. */
function familiesWithin(view: View, family: Key): Key[] {
  const found = new Set<Key>([family]);
  for (const key of found) for (const { subject } of incoming(view, key, "part-of")) found.add(subject);
  return [...found];
}

const modelsWithin = (view: View, family: Entity): readonly Entity<"Model">[] =>
  edgeItems(view, "ModelFamily.models", family);

const variantsOf = (view: View, model: Entity): readonly Entity<"Variant">[] =>
  edgeItems(view, "Model.variants", model);

const withVariants = (view: View, model: Entity): Key[] => [
  model.key,
  ...variantsOf(view, model).map(({ key }) => key),
];

/** Some families, nearest first, and all their ancestors. */
function familiesAbove(view: View, start: readonly Key[]): Key[] {
  const found = new Set<Key>(start);
  for (const key of found) for (const { object } of outgoing(view, key, "part-of")) found.add(object);
  return [...found];
}

/** The concepts of a model, its variants, and all families above it. */
function conceptsOf(view: View, model: Entity): Entity<"Concept">[] {
  const families = familiesAbove(
    view,
    outgoing(view, model.key, "family").map(({ object }) => object),
  );
  const users = withVariants(view, model).concat(families);
  return sortEntities(distinct(users.flatMap((user) => objects<"Concept">(view, user, "uses-concept"))));
}

function usersOf(view: View, concept: Key): Entity<"Model">[] {
  const users = subjects(view, concept, "uses-concept");
  return sortEntities(
    distinct(
      users.flatMap((user) => {
        if (user.type === "ModelFamily") return modelsWithin(view, user);
        if (user.type === "Variant") return objects<"Model">(view, user.key, "model");
        return [user as Entity<"Model">];
      }),
    ),
  );
}

const levels = Object.keys(supportLevels);

const byLevel = (relationships: readonly ViewRelation[]): ViewRelation[] =>
  relationships.toSorted(
    (a, b) =>
      levels.indexOf(a.best.detail.level ?? "") - levels.indexOf(b.best.detail.level ?? "") ||
      compare(a.relation.id, b.relation.id),
  );

/** The capabilities of a model or variant; a variant inherits those of its model that it does not mention. */
function supportOf(view: View, from: Entity): ViewRelation[] {
  const own = outgoing(view, from.key, "supports");
  const mentioned = new Set(own.map(({ object }) => object));
  const models = from.type === "Variant" ? outgoing(view, from.key, "model") : [];
  const inherited = models.flatMap(({ object }) =>
    outgoing(view, object, "supports").filter((relation) => !mentioned.has(relation.object)),
  );
  return byLevel([...own, ...inherited].map((relation) => toViewRelation(view, relation)));
}

const supports: Edge<ViewRelation> = {
  list: short(supportOf),
  order: relationOrder,
  accepts: ({ best }, { levels }) => !levels || levels.includes(best.detail.level ?? "native"),
};

const deployments: Edge<ViewRelation> = {
  list: short((view, from) =>
    (from.type === "Model" ? withVariants(view, from) : [from.key])
      .flatMap((key) => incoming(view, key, "deploys"))
      .map((relation) => toViewRelation(view, relation)),
  ),
  order: relationOrder,
};

function* scores(
  view: View,
  keys: readonly Key[],
  index: "scoresOf" | "scoresOn",
  work: WorkBudget,
): Interruptible<ViewScore[]> {
  const all = keys.flatMap((key) => view.graph[index].get(key) ?? []);
  const results = yield* each(all, work, (score) =>
    view.rank(score.claims).best ? toViewScore(view, score) : undefined,
  );
  return yield* sortSteps(results, (a, b) => compare(dateOf(b), dateOf(a)) || compare(a.score.id, b.score.id));
}

const endpointsOf = (view: View, served: readonly Key[]): Entity<"Endpoint">[] =>
  sortEntities(distinct(served.flatMap((key) => subjects<"Endpoint">(view, key, "serves"))));

/** Release date; for a family without one, that of its first model. 9999 when undated. */
export function releaseOf(view: View, entity: Entity): string {
  const own = factsOf(entity).value("released-on");
  if (typeof own === "string") return own;
  if (entity.type !== "ModelFamily") return "9999";
  return modelsWithin(view, entity).reduce((first, model) => {
    const date = factsOf(model).value("released-on");
    return typeof date === "string" && date < first ? date : first;
  }, "9999");
}

const allRelationships: Edge<ViewRelation> = {
  *list(view, { key }, work) {
    const all = [...(view.graph.relationsFrom.get(key) ?? []), ...(view.graph.relationsTo.get(key) ?? [])];
    const held = yield* each(all, work, (relation) =>
      view.wasEver(relation) ? toViewRelation(view, relation) : undefined,
    );
    return yield* sortSteps(held, (a, b) => compareRelations(a.relation, b.relation));
  },
  order: relationOrder,
  accepts: ({ relation }, { properties, direction }, from) =>
    (!properties || properties.includes(relation.property)) &&
    (direction === "outgoing"
      ? relation.subject === from.key
      : direction === "incoming"
        ? relation.object === from.key
        : true),
};

/** Every edge of the schema, by type and field. */
export const edges = {
  "Entity.claims": {
    list: short((view, from) => factsOf(from).claims.map((claim) => toViewClaim(view, claim))),
    order: rankedClaims,
  } as Edge<ViewClaim>,
  "Entity.sources": {
    list: short((_view, from) => sortEntities(factsOf(from).sources)),
    order: entityOrder,
  } as Edge<Entity<"Source">>,
  "Entity.disputes": {
    list: short((view, from) => factsOf(from).disputes.map((dispute) => toViewDispute(view, dispute))),
    order: disputeOrder,
  } as Edge<ViewDispute>,
  "Entity.relationships": allRelationships,

  "Provider.parent": functionalEdge<"Provider">("part-of"),
  "Provider.families": inverseEdge("developer", "ModelFamily"),
  "Provider.models": { ...inverseEdge("developer", "Model"), leavesOutListed: true } as Edge<Entity<"Model">>,
  "Provider.products": inverseEdge("operator", "Product"),
  "Provider.publications": inverseEdge("publisher", "Source"),

  "Provider.hosts": { ...inverseEdge("operator", "Host"), leavesOutListed: true } as Edge<Entity<"Host">>,

  "ModelFamily.provider": functionalEdge<"Provider">("developer"),
  "ModelFamily.parent": functionalEdge<"ModelFamily">("part-of"),
  "ModelFamily.children": {
    *list(view, from, work) {
      const families = yield* inverseEdge("part-of", "ModelFamily").list(view, from, work);
      const dated = yield* each(families, work, (family) => ({ family, date: releaseOf(view, family) }));
      return dated.sort((a, b) => compare(a.date, b.date)).map(({ family }) => family);
    },
    order: givenOrder,
  } as Edge<Entity<"ModelFamily">>,
  "ModelFamily.models": {
    list: short((view, from) =>
      sortEntities(distinct(familiesWithin(view, from.key).flatMap((key) => subjects<"Model">(view, key, "family")))),
    ),
    order: entityOrder,
  } as Edge<Entity<"Model">>,
  "ModelFamily.variants": {
    *list(view, from, work) {
      const variants = yield* each(modelsWithin(view, from), work, (model) => variantsOf(view, model));
      return sortEntities(variants.flat());
    },
    order: entityOrder,
  } as Edge<Entity<"Variant">>,

  "Model.provider": functionalEdge<"Provider">("developer"),
  "Model.families": outgoingEdge<"ModelFamily">("family"),
  "Model.license": functionalEdge<"License">("license"),
  "Model.capabilities": supports,
  "Model.concepts": { list: short(conceptsOf), order: entityOrder } as Edge<Entity<"Concept">>,
  "Model.variants": {
    list: short((view, from) => sortEntities(subjects<"Variant">(view, from.key, "model"))),
    order: entityOrder,
    leavesOutListed: true,
  } as Edge<Entity<"Variant">>,
  "Model.scores": {
    list: (view, from, work) => scores(view, withVariants(view, from), "scoresOf", work),
    order: scoreOrder,
  } as Edge<ViewScore>,
  "Model.deployments": deployments,
  "Model.endpoints": {
    list: short((view, from) => endpointsOf(view, withVariants(view, from))),
    order: entityOrder,
  } as Edge<Entity<"Endpoint">>,
  "Model.predecessors": relationsTo("succeeded-by"),
  "Model.successors": relationsFrom("succeeded-by"),

  "Variant.model": functionalEdge<"Model">("model"),
  "Variant.sameWeightsAs": {
    list: short((view, from) =>
      sortEntities(
        distinct([
          ...objects<"Variant">(view, from.key, "same-weights-as"),
          ...subjects<"Variant">(view, from.key, "same-weights-as"),
        ]),
      ),
    ),
    order: entityOrder,
  } as Edge<Entity<"Variant">>,
  "Variant.license": functionalEdge<"License">("license"),
  "Variant.capabilities": supports,
  "Variant.scores": {
    list: (view, from, work) => scores(view, [from.key], "scoresOf", work),
    order: scoreOrder,
  } as Edge<ViewScore>,
  "Variant.deployments": deployments,
  "Variant.endpoints": {
    list: short((view, from) => endpointsOf(view, [from.key])),
    order: entityOrder,
  } as Edge<Entity<"Endpoint">>,
  "Variant.derivedFrom": relationsFrom("derived-from"),
  "Variant.derivatives": {
    ...relationsTo("derived-from"),
    accepts: ({ best }, { derivations }) =>
      !derivations || (best.detail.derivation !== undefined && derivations.includes(best.detail.derivation)),
  } as Edge<ViewRelation>,
  "Variant.predecessors": relationsTo("succeeded-by"),
  "Variant.successors": relationsFrom("succeeded-by"),

  "Capability.supportedBy": {
    *list(view, from, work) {
      return byLevel([...(yield* relationsTo("supports").list(view, from, work))]);
    },
    order: relationOrder,
    accepts: ({ best, relation }, { levels, kinds }) =>
      (!levels || levels.includes(best.detail.level ?? "native")) &&
      (!kinds || kinds.some((kind) => relation.subject.startsWith(`${kind}:`))),
  } as Edge<ViewRelation>,
  "Capability.introducedBy": outgoingEdge<"Source">("introduced-by"),

  "Concept.examples": outgoingEdge("example"),
  "Concept.introducedBy": outgoingEdge<"Source">("introduced-by"),
  "Concept.broader": outgoingEdge<"Concept">("broader"),
  "Concept.narrower": {
    list: short((view, from) => subjects<"Concept">(view, from.key, "broader")),
    order: givenOrder,
  } as Edge<Entity<"Concept">>,
  "Concept.usedBy": { list: short((view, from) => usersOf(view, from.key)), order: entityOrder } as Edge<
    Entity<"Model">
  >,

  "Product.provider": functionalEdge<"Provider">("operator"),
  "Product.deployments": relationsFrom("deploys"),

  "Host.provider": functionalEdge<"Provider">("operator"),
  "Host.endpoints": { ...inverseEdge("served-on", "Endpoint"), leavesOutListed: true } as Edge<Entity<"Endpoint">>,

  "Endpoint.host": functionalEdge<"Host">("served-on"),
  "Endpoint.capabilities": supports,
  "Endpoint.prices": {
    list: short((view, from) =>
      (view.graph.pricesOf.get(from.key) ?? [])
        .filter((price) => view.knowsAny(price))
        .map((price) => toViewPrice(view, price)),
    ),
    order: { idOf: ({ price }) => price.id },
    accepts: ({ view, claims }, { history }) => history === true || view.rank(claims).best !== undefined,
  } as Edge<ViewPrice>,

  "Benchmark.maintainer": functionalEdge<"Provider">("maintainer"),
  "Benchmark.introducedBy": outgoingEdge<"Source">("introduced-by"),
  "Benchmark.scores": {
    list: (view, from, work) => scores(view, [from.key], "scoresOn", work),
    order: scoreOrder,
  } as Edge<ViewScore>,

  "Source.publisher": functionalEdge<"Provider">("publisher"),
  "Source.citedBy": {
    list: (view, from, work) => visibleClaims(view, view.graph.citedBy.get(from.key) ?? [], work),
    order: rankedClaims,
  } as Edge<ViewClaim>,
  "Source.refutedClaims": {
    *list(view, from, work) {
      return yield* visibleClaims(view, yield* refutedClaimsOf(view.graph, from.key, work), work);
    },
    order: rankedClaims,
  } as Edge<ViewClaim>,
};

export type EdgeName = keyof typeof edges;

/** The items of an edge, possibly created on access. Computed once per entity. */
export function* edgeSteps<Name extends EdgeName>(
  view: View,
  name: Name,
  from: Entity,
  work: WorkBudget,
): Interruptible<List<EdgeItem<Name>>> {
  const known = from.getCached(name) as List<EdgeItem<Name>> | undefined;
  if (known) return known;
  const list = (yield* (edges[name] as Edge<unknown>).list(view, from, work)) as List<EdgeItem<Name>>;
  from.setCached(name, list);
  return list;
}

/** The items of an edge as an array; computes them without interruption on a cache miss. */
export function edgeItems<Name extends EdgeName>(view: View, name: Name, from: Entity): readonly EdgeItem<Name>[] {
  const list =
    (from.getCached(name) as List<EdgeItem<Name>> | undefined) ??
    runToEnd(edgeSteps(view, name, from, new WorkBudget()));
  return Array.isArray(list) ? list : list.slice();
}

export type EdgeItem<Name extends EdgeName> = (typeof edges)[Name] extends Edge<infer Item> ? Item : never;
