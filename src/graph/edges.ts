import { compare } from "../lib/collections.ts";
import { type Interruptible, runToEnd } from "../lib/interruptible.ts";
import { type List, mapList } from "../lib/lazy-list.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import { type Property, propertyNames } from "../records/properties.ts";
import { supportLevels } from "../records/vocabulary.ts";
import type { Claim } from "./claims/claim.ts";
import { factsOf } from "./entity-facts.ts";
import { fold } from "./graph.ts";
import type { EdgeArgs } from "./list-arguments.ts";
import { inOrder, type Order } from "./order.ts";
import type { Entity, View } from "./view.ts";
import {
  type ClaimInView,
  claimIn,
  type DisputeInView,
  disputeIn,
  type PriceInView,
  priceIn,
  type Relationship,
  relationIn,
  type ScoreResult,
  scoreIn,
} from "./view-objects.ts";

/** One edge of the schema: what lies at its other end, in order. */
export interface Edge<Item> {
  readonly list: (view: View, from: Entity, work: WorkBudget) => Interruptible<List<Item>>;
  readonly order: Order<Item>;
  /** Whether an item stays under the arguments given; absent where an edge takes none. */
  readonly keep?: (item: Item, args: EdgeArgs, from: Entity) => boolean;
}

/** Entities by name, ties by key. */
const nameOrder: Order<Entity> = { keysOf: ({ name }) => [fold(name)], idOf: ({ key }) => key };
const claimOrder: Order<ClaimInView> = {
  keysOf: ({ claim }) => [claim.recordedOn],
  idOf: ({ claim }) => claim.id,
  descending: [true],
};
const rankedClaims: Order<ClaimInView> = { idOf: ({ claim }) => claim.id };
const disputeOrder: Order<DisputeInView> = { idOf: ({ dispute }) => dispute.id };
const relationOrder: Order<Relationship> = { idOf: ({ relation }) => relation.id };
const givenOrder: Order<Entity> = { idOf: ({ key }) => key };
const scoreOrder: Order<ScoreResult> = {
  keysOf: (result) => [dateOf(result)],
  idOf: ({ score }) => score.id,
  descending: [true],
};

function dateOf({ best }: ScoreResult): string {
  return best.detail.score?.measuredOn ?? best.evidence.newest;
}

export const inName = <K extends Kind>(entities: readonly Entity<K>[]): Entity<K>[] =>
  inOrder(entities, nameOrder) as Entity<K>[];

/** An edge whose list the data keeps short. */
const short = <Item>(list: (view: View, from: Entity) => List<Item>): Edge<Item>["list"] =>
  function* (view, from, work) {
    if (work.spend(1)) yield;
    return list(view, from);
  };

/** Units that it costs to rank the claims behind one item of a list. */
const unitsPerItem = 16;

/** Makes each item of a list into another, or leaves it out. */
function* each<Item, Made>(
  items: Iterable<Item>,
  work: WorkBudget,
  make: (item: Item) => Made | undefined,
): Interruptible<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (work.spend(unitsPerItem)) yield;
    const one = make(item);
    if (one !== undefined) made.push(one);
  }
  return made;
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const outgoing = (view: View, key: Key, property: Property) =>
  (view.graph.relationsFrom.get(key) ?? []).filter(
    (relation) => relation.property === property && view.holds(relation),
  );

const incoming = (view: View, key: Key, property: Property) =>
  (
    view.graph.leadingTo?.(key, property) ??
    (view.graph.relationsTo.get(key) ?? []).filter((relation) => relation.property === property)
  ).filter((relation) => view.holds(relation));

/** The entities that relations of one property lead from to another, as they are written. */
const subjects = <K extends Kind>(view: View, key: Key, property: Property): Entity<K>[] =>
  incoming(view, key, property).flatMap((relation) => (view.subjectOf(relation) as Entity<K> | undefined) ?? []);

/** The entities that relations of one property lead to from another, as they are written. */
const objects = <K extends Kind>(view: View, key: Key, property: Property): Entity<K>[] =>
  view.present(outgoing(view, key, property).map(({ object }) => object));

/** The one entity that the best claim about a functional relation names. */
function best<K extends Kind>(property: Property): Edge<Entity<K>> {
  return {
    list: short((view, from) => {
      const value = factsOf(from).value(property);
      return typeof value === "string" ? view.present([value as Key]) : [];
    }),
    order: givenOrder,
  };
}

/** Entities at the far end of the relations of one property, as they are written. */
function to<K extends Kind>(property: Property): Edge<Entity<K>> {
  return {
    list: short((view, from) => objects<K>(view, from.key, property)),
    order: givenOrder,
  };
}

/** Entities of one kind that name this one as their best value of a functional relation, by name. */
function owned<K extends Kind>(property: Property, kind: K): Edge<Entity<K>> {
  return {
    *list(view, from, work) {
      const owners = yield* each(subjects<K>(view, from.key, property), work, (entity) =>
        entity.type === kind && factsOf(entity).value(property) === from.key ? entity : undefined,
      );
      return inName(owners);
    },
    order: nameOrder,
  };
}

function relationsFrom(property: Property): Edge<Relationship> {
  return {
    list: (view, from, work) =>
      each(outgoing(view, from.key, property), work, (relation) => relationIn(view, relation)),
    order: relationOrder,
  };
}

function relationsTo(property: Property): Edge<Relationship> {
  return {
    list: (view, from, work) =>
      each(incoming(view, from.key, property), work, (relation) => relationIn(view, relation)),
    order: relationOrder,
  };
}

/** A family and all families below it. */
function familiesWithin(view: View, family: Key): Key[] {
  const found = new Set<Key>([family]);
  for (const key of found) for (const { subject } of incoming(view, key, "part-of")) found.add(subject);
  return [...found];
}

const modelsWithin = (view: View, family: Entity): readonly Entity<"Model">[] =>
  follow(view, "ModelFamily.models", family);

const variantsOf = (view: View, model: Entity): readonly Entity<"Variant">[] => follow(view, "Model.variants", model);

/** A model and its variants. */
const withVariants = (view: View, model: Entity): Key[] => [
  model.key,
  ...variantsOf(view, model).map(({ key }) => key),
];

/** A model's families, nearest first, and all families above them. */
function familiesAbove(view: View, start: readonly Key[]): Key[] {
  const found = new Set<Key>(start);
  for (const key of found) for (const { object } of outgoing(view, key, "part-of")) found.add(object);
  return [...found];
}

/** What a model uses: itself, through a family above it, or through one of its variants. */
function conceptsOf(view: View, model: Entity): Entity<"Concept">[] {
  const families = familiesAbove(
    view,
    outgoing(view, model.key, "family").map(({ object }) => object),
  );
  const users = withVariants(view, model).concat(families);
  return inName(distinct(users.flatMap((user) => objects<"Concept">(view, user, "uses-concept"))));
}

function usersOf(view: View, concept: Key): Entity<"Model">[] {
  const users = subjects(view, concept, "uses-concept");
  return inName(
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

const byLevel = (relationships: readonly Relationship[]): Relationship[] =>
  relationships.toSorted(
    (a, b) =>
      levels.indexOf(a.best.detail.level ?? "") - levels.indexOf(b.best.detail.level ?? "") ||
      compare(a.relation.id, b.relation.id),
  );

/** What a model or variant supports; of what a variant does not mention, what its model does. */
function supportOf(view: View, from: Entity): Relationship[] {
  const own = outgoing(view, from.key, "supports");
  const mentioned = new Set(own.map(({ object }) => object));
  const models = from.type === "Variant" ? outgoing(view, from.key, "model") : [];
  const inherited = models.flatMap(({ object }) =>
    outgoing(view, object, "supports").filter((relation) => !mentioned.has(relation.object)),
  );
  return byLevel([...own, ...inherited].map((relation) => relationIn(view, relation)));
}

const supports: Edge<Relationship> = {
  list: short(supportOf),
  order: relationOrder,
  keep: ({ best }, { levels }) => !levels || levels.includes(best.detail.level ?? "native"),
};

const deployments: Edge<Relationship> = {
  list: short((view, from) =>
    (from.type === "Model" ? withVariants(view, from) : [from.key])
      .flatMap((key) => incoming(view, key, "deploys"))
      .map((relation) => relationIn(view, relation)),
  ),
  order: relationOrder,
};

function* scores(
  view: View,
  keys: readonly Key[],
  index: "scoresOf" | "scoresOn",
  work: WorkBudget,
): Interruptible<ScoreResult[]> {
  const all = keys.flatMap((key) => view.graph[index].get(key) ?? []);
  const results = yield* each(all, work, (score) =>
    view.entity(score.subject) !== undefined && view.rank(score.claims).best !== undefined
      ? scoreIn(view, score)
      : undefined,
  );
  return results.sort((a, b) => compare(dateOf(b), dateOf(a)) || compare(a.score.id, b.score.id));
}

const endpointsOf = (view: View, served: readonly Key[]): Entity<"Endpoint">[] =>
  inName(distinct(served.flatMap((key) => subjects<"Endpoint">(view, key, "serves"))));

/** When something came out: its own date, else that of its first model; undated last. */
function releaseOf(view: View, entity: Entity): string {
  const own = factsOf(entity).value("released-on");
  if (typeof own === "string") return own;
  if (entity.type !== "ModelFamily") return "9999";
  return modelsWithin(view, entity).reduce((first, model) => {
    const date = factsOf(model).value("released-on");
    return typeof date === "string" && date < first ? date : first;
  }, "9999");
}

const placeOf = (property: Property): number => propertyNames.indexOf(property);

const everyone: Edge<Relationship> = {
  *list(view, { key }, work) {
    const all = [...(view.graph.relationsFrom.get(key) ?? []), ...(view.graph.relationsTo.get(key) ?? [])];
    const held = yield* each(all, work, (relation) =>
      view.hasHeld(relation) ? relationIn(view, relation) : undefined,
    );
    return held.sort(
      (a, b) => placeOf(a.relation.property) - placeOf(b.relation.property) || compare(a.relation.id, b.relation.id),
    );
  },
  order: relationOrder,
  keep: ({ relation }, { properties, direction }, from) =>
    (!properties || properties.includes(relation.property)) &&
    (direction === "outgoing"
      ? relation.subject === from.key
      : direction === "incoming"
        ? relation.object === from.key
        : true),
};

/** Claims that a view shows; today it shows all, and they are made as they are read. */
function* shownClaims(view: View, claims: List<Claim>, work: WorkBudget): Interruptible<List<ClaimInView>> {
  if (view.asOf === undefined) return mapList(claims, (claim) => claimIn(view, claim));
  const shown: Claim[] = [];
  for (const claim of claims) {
    if (work.spend(1)) yield;
    if (view.shows(claim)) shown.push(claim);
  }
  return mapList(shown, (claim) => claimIn(view, claim));
}

/** Every edge of the schema by the field that follows it. */
export const edges = {
  "Entity.claims": {
    list: short((view, from) => factsOf(from).claims.map((claim) => claimIn(view, claim))),
    order: rankedClaims,
  } as Edge<ClaimInView>,
  "Entity.sources": {
    list: short((_view, from) => inName(factsOf(from).sources)),
    order: nameOrder,
  } as Edge<Entity<"Source">>,
  "Entity.disputes": {
    list: short((view, from) => factsOf(from).disputes.map((dispute) => disputeIn(view, dispute))),
    order: disputeOrder,
    keep: ({ dispute }, { state }) => !state || dispute.state === state,
  } as Edge<DisputeInView>,
  "Entity.relationships": everyone,

  "Provider.parent": best<"Provider">("part-of"),
  "Provider.families": owned("developer", "ModelFamily"),
  "Provider.models": owned("developer", "Model"),
  "Provider.products": owned("operator", "Product"),
  "Provider.publications": owned("publisher", "Source"),

  "Provider.hosts": owned("operator", "Host"),

  "ModelFamily.provider": best<"Provider">("developer"),
  "ModelFamily.parent": best<"ModelFamily">("part-of"),
  "ModelFamily.children": {
    *list(view, from, work) {
      const families = yield* owned("part-of", "ModelFamily").list(view, from, work);
      const dated = yield* each(families, work, (family) => ({ family, date: releaseOf(view, family) }));
      return dated.sort((a, b) => compare(a.date, b.date)).map(({ family }) => family);
    },
    order: givenOrder,
  } as Edge<Entity<"ModelFamily">>,
  "ModelFamily.models": {
    list: short((view, from) =>
      inName(distinct(familiesWithin(view, from.key).flatMap((key) => subjects<"Model">(view, key, "family")))),
    ),
    order: nameOrder,
  } as Edge<Entity<"Model">>,
  "ModelFamily.variants": {
    *list(view, from, work) {
      const variants = yield* each(modelsWithin(view, from), work, (model) => variantsOf(view, model));
      return inName(variants.flat());
    },
    order: nameOrder,
  } as Edge<Entity<"Variant">>,

  "Model.provider": best<"Provider">("developer"),
  "Model.families": to<"ModelFamily">("family"),
  "Model.license": best<"License">("license"),
  "Model.capabilities": supports,
  "Model.concepts": { list: short(conceptsOf), order: nameOrder } as Edge<Entity<"Concept">>,
  "Model.variants": {
    list: short((view, from) => inName(subjects<"Variant">(view, from.key, "model"))),
    order: nameOrder,
  } as Edge<Entity<"Variant">>,
  "Model.scores": {
    list: (view, from, work) => scores(view, withVariants(view, from), "scoresOf", work),
    order: scoreOrder,
  } as Edge<ScoreResult>,
  "Model.deployments": deployments,
  "Model.endpoints": {
    list: short((view, from) => endpointsOf(view, withVariants(view, from))),
    order: nameOrder,
  } as Edge<Entity<"Endpoint">>,
  "Model.predecessors": relationsTo("succeeded-by"),
  "Model.successors": relationsFrom("succeeded-by"),

  "Variant.model": best<"Model">("model"),
  "Variant.sameWeightsAs": {
    list: short((view, from) =>
      inName(
        distinct([
          ...objects<"Variant">(view, from.key, "same-weights-as"),
          ...subjects<"Variant">(view, from.key, "same-weights-as"),
        ]),
      ),
    ),
    order: nameOrder,
  } as Edge<Entity<"Variant">>,
  "Variant.license": best<"License">("license"),
  "Variant.capabilities": supports,
  "Variant.scores": {
    list: (view, from, work) => scores(view, [from.key], "scoresOf", work),
    order: scoreOrder,
  } as Edge<ScoreResult>,
  "Variant.deployments": deployments,
  "Variant.endpoints": {
    list: short((view, from) => endpointsOf(view, [from.key])),
    order: nameOrder,
  } as Edge<Entity<"Endpoint">>,
  "Variant.derivedFrom": relationsFrom("derived-from"),
  "Variant.derivatives": {
    ...relationsTo("derived-from"),
    keep: ({ best }, { derivations }) =>
      !derivations || (best.detail.derivation !== undefined && derivations.includes(best.detail.derivation)),
  } as Edge<Relationship>,
  "Variant.predecessors": relationsTo("succeeded-by"),
  "Variant.successors": relationsFrom("succeeded-by"),

  "Capability.supportedBy": {
    *list(view, from, work) {
      return byLevel([...(yield* relationsTo("supports").list(view, from, work))]);
    },
    order: relationOrder,
    keep: ({ best, relation }, { levels, kinds }) =>
      (!levels || levels.includes(best.detail.level ?? "native")) &&
      (!kinds || kinds.some((kind) => relation.subject.startsWith(`${kind}:`))),
  } as Edge<Relationship>,
  "Capability.introducedBy": to<"Source">("introduced-by"),

  "Concept.examples": to("example"),
  "Concept.introducedBy": to<"Source">("introduced-by"),
  "Concept.broader": to<"Concept">("broader"),
  "Concept.narrower": {
    list: short((view, from) => subjects<"Concept">(view, from.key, "broader")),
    order: givenOrder,
  } as Edge<Entity<"Concept">>,
  "Concept.usedBy": { list: short((view, from) => usersOf(view, from.key)), order: nameOrder } as Edge<Entity<"Model">>,

  "Product.provider": best<"Provider">("operator"),
  "Product.deployments": relationsFrom("deploys"),

  "Host.provider": best<"Provider">("operator"),
  "Host.endpoints": owned("served-on", "Endpoint"),

  "Endpoint.host": best<"Host">("served-on"),
  "Endpoint.capabilities": supports,
  "Endpoint.prices": {
    list: short((view, from) => (view.graph.pricesOf.get(from.key) ?? []).map((price) => priceIn(view, price))),
    order: { idOf: ({ price }) => price.id },
    keep: ({ view, claims }, { history }) => history === true || view.rank(claims).best !== undefined,
  } as Edge<PriceInView>,

  "Benchmark.maintainer": best<"Provider">("maintainer"),
  "Benchmark.introducedBy": to<"Source">("introduced-by"),
  "Benchmark.scores": {
    list: (view, from, work) => scores(view, [from.key], "scoresOn", work),
    order: scoreOrder,
  } as Edge<ScoreResult>,

  "Source.publisher": best<"Provider">("publisher"),
  "Source.citedBy": {
    list: (view, from, work) => shownClaims(view, view.graph.citedBy.get(from.key) ?? [], work),
    order: rankedClaims,
  } as Edge<ClaimInView>,
};

export type EdgeName = keyof typeof edges;

/** What lies along an edge as a list whose items may be made as they are read, worked out once. */
export function* edgeSteps<Name extends EdgeName>(
  view: View,
  name: Name,
  from: Entity,
  work: WorkBudget,
): Interruptible<List<EdgeItem<Name>>> {
  const known = from.recall(name) as List<EdgeItem<Name>> | undefined;
  if (known) return known;
  const list = (yield* (edges[name] as Edge<unknown>).list(view, from, work)) as List<EdgeItem<Name>>;
  from.remember(name, list);
  return list;
}

/** What lies along an edge. */
export function follow<Name extends EdgeName>(view: View, name: Name, from: Entity): readonly EdgeItem<Name>[] {
  const list =
    (from.recall(name) as List<EdgeItem<Name>> | undefined) ?? runToEnd(edgeSteps(view, name, from, new WorkBudget()));
  return Array.isArray(list) ? list : list.slice();
}

export type EdgeItem<Name extends EdgeName> = (typeof edges)[Name] extends Edge<infer Item> ? Item : never;

const kindList = <K extends Kind>(kind: K): Root<Entity<K>> => ({
  list: (view, work) => view.allSteps(kind, work),
  order: nameOrder,
});

/** A list that starts at the root. */
export interface Root<Item> {
  readonly list: (view: View, work: WorkBudget) => Interruptible<List<Item>>;
  readonly order: Order<Item>;
}

/** Every list of the root by its field. */
export const roots = {
  "Query.benchmarks": kindList("Benchmark"),
  "Query.capabilities": kindList("Capability"),
  "Query.concepts": kindList("Concept"),
  "Query.endpoints": kindList("Endpoint"),
  "Query.families": kindList("ModelFamily"),
  "Query.hosts": kindList("Host"),
  "Query.licenses": kindList("License"),
  "Query.models": kindList("Model"),
  "Query.products": kindList("Product"),
  "Query.providers": kindList("Provider"),
  "Query.sources": kindList("Source"),
  "Query.variants": kindList("Variant"),
  "Query.claims": {
    list: (view, work) => shownClaims(view, view.graph.claims, work),
    order: claimOrder,
  } as Root<ClaimInView>,
  "Query.disputes": {
    *list(view) {
      return mapList(view.graph.disputes, (dispute) => disputeIn(view, dispute));
    },
    order: disputeOrder,
  } as Root<DisputeInView>,
  "Query.transitions": {
    *list(view, work) {
      const steps = yield* each(predecessors(view), work, (key) =>
        outgoing(view, key, "succeeded-by").map((relation) => relationIn(view, relation)),
      );
      const dated = yield* each(steps.flat(), work, (step) => ({ step, date: successorDate(view, step) }));
      return dated
        .sort((a, b) => compare(b.date, a.date) || compare(a.step.relation.id, b.step.relation.id))
        .map(({ step }) => step);
    },
    order: relationOrder,
  } as Root<Relationship>,
};

/** What has a successor, or may have one. */
const predecessors = (view: View): readonly Key[] =>
  view.graph.leaving?.("succeeded-by") ?? Array.from([...view.all("Model"), ...view.all("Variant")], ({ key }) => key);

/** The day a step was taken: that of the successor's release; undated steps come last. */
function successorDate(view: View, { relation }: Relationship): string {
  const successor = view.entity(relation.object);
  return successor ? releaseOf(view, successor).replace("9999", "") : "";
}

export type RootName = keyof typeof roots;

export type RootItem<Name extends RootName> = (typeof roots)[Name] extends Root<infer Item> ? Item : never;
