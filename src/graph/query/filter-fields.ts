import type { Interruptible } from "../../lib/interruptible.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, type Kind, kindOf } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import { comparabilityKey, type Dispute, isAmong } from "../claims/detect-disputes.ts";
import { formatValue, type Value } from "../claims/value.ts";
import { type EdgeName, edgeItems, edgeSteps, short } from "../edges.ts";
import { factsOf } from "../entity-facts.ts";
import type { ColumnName } from "../indexes.ts";
import type { Where } from "../list-arguments.ts";
import { lowestPrice } from "../lowest-price.ts";
import { keyOfReference, type Reference } from "../names/resolve-reference.ts";
import { type Entity, EntityList, type View } from "../view.ts";
import { driversOf, type ViewClaim, type ViewDispute, type ViewRelation, type ViewScore } from "../view-objects.ts";
import { testOf } from "./operators.ts";
import { checkWhere, Filter, type FilterField, type FilterTable, refuseNulls } from "./where.ts";

const entry = (description: string, field: FilterField) => ({ description, field });

const shown = (property: Property) => (_view: View, item: Entity) => factsOf(item).value(property);

const texts = (value: unknown): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];

/** A field with a condition on the displayed value of a property. */
function fact(description: string, property: Property, type: "string" | "date" | "boolean" | "long" | "float") {
  const get = shown(property);
  const column = (read: (value: unknown) => unknown) => ({
    name: property,
    read: (_: View, value: unknown) => read(value),
  });
  if (type === "boolean")
    return entry(description, {
      type,
      get: (view, item) => get(view, item) as boolean | undefined,
      column: column((value) => value),
    });
  if (type === "long" || type === "float")
    return entry(description, {
      type,
      get: (view, item) => get(view, item) as number | undefined,
      column: column((value) => value),
    });
  return entry(description, { type, get: (view, item) => texts(get(view, item)), column: column(texts) });
}

/** A field with a condition on vocabulary words, from the record or the displayed value of a property. */
const wordsOf = (
  description: string,
  type: "enum" | "set",
  words: string,
  of: Property | ((view: View, item: Entity) => unknown),
) =>
  typeof of === "string"
    ? entry(description, {
        type,
        words,
        get: (view, item) => texts(shown(of)(view, item)),
        column: { name: of, read: (_, value) => texts(value) },
      })
    : entry(description, { type, words, get: (view, item) => texts(of(view, item)) });

/** A field with a condition on the entity that the best claim about a functional relation names. */
const best = <Name extends EdgeName>(description: string, of: string, name: Name, property: Property) =>
  entry(description, {
    type: "any",
    of,
    get: (view, item: Entity) => edgeItems(view, name, item),
    column: { name: property, read: (view, value) => (typeof value === "string" ? view.present([value as Key]) : []) },
  });

const list = <Name extends EdgeName>(description: string, of: string, name: Name) =>
  entry(description, { type: "list", of, list: (view, item: Entity, work) => edgeSteps(view, name, item, work) });

const slug = entry("Slug.", { type: "slug", get: (_, { slug }: Entity) => [slug] });

const name = entry("Name or any alias.", {
  type: "string",
  get: (view, item: Entity) =>
    !view.graph.entitiesWithAliases.has(item.key)
      ? [item.name]
      : [
          item.name,
          ...factsOf(item)
            .stated("alias")
            .map(({ value }) => String(value)),
        ],
});

const claims = list("Claims about it.", "Claim", "Entity.claims");

const disputed = entry("Whether it has an open dispute.", {
  type: "boolean",
  get: (_view, item: Entity) => factsOf(item).disputes.some(({ state }) => state === "open"),
  column: { name: "disputed", read: (_, value) => value },
});

const sources = list("Sources that claims about it cite.", "Source", "Entity.sources");

const entity = { slug, name, claims, sources, disputed };

/** Some families and all their ancestors. */
const familiesAbove = (view: View, nearest: readonly Entity<"ModelFamily">[]): readonly Entity<"ModelFamily">[] => {
  const found = new Map(nearest.map((family) => [family.key, family]));
  for (const family of found.values())
    for (const parent of edgeItems(view, "ModelFamily.parent", family)) found.set(parent.key, parent);
  return [...found.values()];
};

/** Slugs of an entity and all its ancestors along one edge. */
const slugsAbove =
  (edge: "ModelFamily.parent" | "Concept.broader") =>
  (view: View, item: Entity): readonly string[] => {
    const found = new Map<Key, Entity>([[item.key, item]]);
    for (const one of found.values())
      for (const above of edgeItems(view, edge, one) as readonly Entity[]) found.set(above.key, above);
    return Array.from(found.values(), (one) => one.slug);
  };

/** @throws {ClientError} for a reference that names nothing, or more than one entity. */
const checkReference = (view: View, given: Reference): void => {
  keyOfReference(view, given);
};

/** The host of the endpoint that a dispute is about; empty for other subjects. */
export const hostsOf = (view: View, { subject }: Dispute): readonly Entity[] => {
  const endpoint = kindOf(subject) === "Endpoint" ? view.entity(subject) : undefined;
  return endpoint ? edgeItems(view, "Endpoint.host", endpoint) : [];
};

const lifecycle = wordsOf("State of availability.", "enum", "LifecycleStatus", "lifecycle");

/** Fields that models and variants share. */
const weights = {
  lifecycle,
  releasedOn: fact("First public availability.", "released-on", "date"),
  contextWindow: fact("Longest input plus output, in tokens.", "context-window", "long"),
  maxOutputTokens: fact("Longest output, in tokens.", "max-output-tokens", "long"),
  knowledgeCutoff: fact("Date up to which its knowledge is reliable.", "knowledge-cutoff", "date"),
  openWeights: fact("Whether its weights can be downloaded.", "open-weights", "boolean"),
  inputModalities: wordsOf("Accepted inputs.", "set", "Modality", "input-modalities"),
  outputModalities: wordsOf("Produced outputs.", "set", "Modality", "output-modalities"),
};

const price = (description: string, meter: "input" | "output") =>
  entry(description, {
    type: "decimal",
    get: (_, endpoint: Entity) => lowestPrice([endpoint as Entity<"Endpoint">], meter),
    column: { name: `price:${meter}` as ColumnName, read: (_, value) => value },
  });

/** The fields of each filter. Both the GraphQL inputs and the filtering of lists derive from these tables. */
export const filters: Readonly<Record<string, FilterTable>> = {
  Provider: {
    ...entity,
    roles: wordsOf("Roles.", "set", "ProviderRole", "roles"),
    country: fact("Country, ISO 3166-1 alpha-2.", "country", "string"),
    models: list("Models that it develops.", "Model", "Provider.models"),
  },
  ModelFamily: {
    ...entity,
    level: wordsOf(
      "Level.",
      "enum",
      "FamilyLevel",
      (_, { record }) => (record as Entity<"ModelFamily">["record"]).level,
    ),
    provider: best("Organization that develops it.", "Provider", "ModelFamily.provider", "developer"),
    within: entry("It or a family above it has this slug.", { type: "slug", get: slugsAbove("ModelFamily.parent") }),
    models: list("Models of it and of all families below.", "Model", "ModelFamily.models"),
  },
  Model: {
    ...entity,
    ...weights,
    provider: best("Organization that developed it.", "Provider", "Model.provider", "developer"),
    family: entry("Any family it belongs to, at every level.", {
      type: "any",
      of: "ModelFamily",
      get: (view, item: Entity) => familiesAbove(view, edgeItems(view, "Model.families", item)),
      column: {
        name: "far:family",
        read: (view, value) => familiesAbove(view, view.present((value ?? []) as readonly Key[])),
      },
    }),
    license: best("License.", "License", "Model.license", "license"),
    capabilities: list("Capabilities.", "CapabilitySupport", "Model.capabilities"),
    concepts: list("Techniques and ideas that it uses.", "Concept", "Model.concepts"),
    endpoints: list("Endpoints that serve it.", "Endpoint", "Model.endpoints"),
    scores: list("Benchmark results.", "Score", "Model.scores"),
    variants: list("Variants.", "Variant", "Model.variants"),
  },
  Variant: {
    ...entity,
    ...weights,
    model: best("Model.", "Model", "Variant.model", "model"),
    kinds: wordsOf("What distinguishes it.", "set", "VariantKind", "variant-kinds"),
    sizeLabel: fact("Size label.", "size-label", "string"),
    specialization: fact("Field that it is made for.", "specialization", "string"),
    quantization: fact("Number format of the weights.", "quantization", "string"),
    parametersTotal: fact("Number of parameters.", "parameters-total", "long"),
    license: best("License.", "License", "Variant.license", "license"),
    capabilities: list("Capabilities.", "CapabilitySupport", "Variant.capabilities"),
    endpoints: list("Endpoints that serve it.", "Endpoint", "Variant.endpoints"),
    scores: list("Benchmark results.", "Score", "Variant.scores"),
    derivedFrom: entry("Has an ancestor in its lineage.", {
      type: "custom",
      input: "AncestorFilter",
      check: (view, { ancestor }: { ancestor: Reference }) => checkReference(view, ancestor),
      test: hasAncestor,
    }),
  },
  Capability: {
    ...entity,
    category: wordsOf(
      "Field that it belongs to.",
      "enum",
      "CapabilityCategory",
      (_, { record }) => (record as Entity<"Capability">["record"]).category,
    ),
  },
  CapabilitySupport: {
    capability: entry("The capability.", {
      type: "any",
      of: "Capability",
      get: (view, { relation }: ViewRelation) => [view.entity(relation.object)],
    }),
    level: entry("How far it is supported.", {
      type: "enum",
      words: "SupportLevel",
      get: (_, { best }: ViewRelation) => [best.detail.level ?? "native"],
    }),
  },
  Concept: {
    ...entity,
    kind: wordsOf(
      "Kind of concept.",
      "enum",
      "ConceptKind",
      (_, { record }) => (record as Entity<"Concept">["record"]).kind,
    ),
    within: entry("It or a broader concept has this slug.", { type: "slug", get: slugsAbove("Concept.broader") }),
  },
  Product: {
    ...entity,
    provider: best("Organization that runs it.", "Provider", "Product.provider", "operator"),
    models: entry("Models that it runs, themselves or through a variant.", {
      type: "list",
      of: "Model",
      list: short((view, item) => modelsRun(view, item)),
    }),
  },
  Benchmark: {
    ...entity,
    maintainer: best("Organization that maintains it.", "Provider", "Benchmark.maintainer", "maintainer"),
    scores: list("Results on it.", "Score", "Benchmark.scores"),
  },
  Score: {
    benchmark: entry("Benchmark.", {
      type: "any",
      of: "Benchmark",
      get: (view, { score }: ViewScore) => [view.entity(score.benchmark)],
    }),
    model: entry("Model that was evaluated, itself or through a variant.", {
      type: "any",
      of: "Model",
      get: (view, { score }: ViewScore) => modelOf(view, score.subject),
    }),
    variant: entry("Variant.", {
      type: "any",
      of: "Variant",
      get: (view, { score }: ViewScore) => (kindOf(score.subject) === "Variant" ? [view.entity(score.subject)] : []),
    }),
    value: entry("Result, in the unit of the metric.", {
      type: "float",
      get: (_, { best }: ViewScore) => best.value as number,
    }),
    metric: entry("Name of the metric.", {
      type: "string",
      get: (_, { best }: ViewScore) => texts(best.detail.score?.metric),
    }),
    harness: entry("Software that ran the evaluation.", {
      type: "string",
      get: (_, { best }: ViewScore) => texts(best.detail.score?.harness),
    }),
    reportedBy: entry("Organization that reported it.", {
      type: "any",
      of: "Provider",
      get: (view, { best }: ViewScore) => {
        const reporter = best.detail.score?.reportedBy;
        return reporter ? [view.entity(reporter)] : [];
      },
    }),
    evaluatorRelationship: entry("Who ran it, relative to the developer.", {
      type: "enum",
      words: "EvaluatorRelationship",
      get: (_, { best }: ViewScore) => texts(best.detail.score?.evaluator),
    }),
    comparabilityKey: entry("Key of comparable scores.", {
      type: "string",
      get: (_, { best }: ViewScore) => [comparabilityKey(best)],
    }),
    measuredOn: entry("Date of the run or its report.", {
      type: "date",
      get: (_, { best }: ViewScore) => texts(best.detail.score?.measuredOn),
    }),
  },
  License: {
    ...entity,
    kind: wordsOf(
      "Kind of license.",
      "enum",
      "LicenseKind",
      (_, { record }) => (record as Entity<"License">["record"]).kind,
    ),
    spdxId: fact("SPDX identifier.", "spdx-id", "string"),
    osiApproved: fact("Whether the Open Source Initiative approved it.", "osi-approved", "boolean"),
    commercialUse: fact("Whether commercial use is allowed.", "commercial-use", "boolean"),
  },
  Host: {
    ...entity,
    provider: best("Organization that runs it.", "Provider", "Host.provider", "operator"),
    kind: wordsOf("Kind of host.", "enum", "HostKind", (_, { record }) => (record as Entity<"Host">["record"]).kind),
  },
  Endpoint: {
    ...entity,
    host: best("Host.", "Host", "Endpoint.host", "served-on"),
    model: entry("Model that is served, itself or through a variant.", {
      type: "any",
      of: "Model",
      get: (view, item: Entity) => servedModel(view, factsOf(item).value("serves")),
      column: { name: "serves", read: servedModel },
    }),
    variant: entry("Variant.", {
      type: "any",
      of: "Variant",
      get: (view, item: Entity) => servedVariant(view, factsOf(item).value("serves")),
      column: { name: "serves", read: servedVariant },
    }),
    apiModelId: fact("Identifier to send to the API.", "api-model-id", "string"),
    lifecycle,
    releasedOn: fact("First public availability.", "released-on", "date"),
    contextWindow: fact("Longest input plus output, in tokens.", "context-window", "long"),
    capabilities: list("Capabilities.", "CapabilitySupport", "Endpoint.capabilities"),
    inputPrice: price("Lowest standard price of input in force, in USD per million tokens.", "input"),
    outputPrice: price("Lowest standard price of output in force, in USD per million tokens.", "output"),
  },
  Source: {
    slug,
    name,
    type: wordsOf(
      "Type of document.",
      "enum",
      "SourceType",
      (_, { record }) => (record as Entity<"Source">["record"]).type,
    ),
    tier: wordsOf("How close it is to the facts.", "enum", "SourceTier", "source-tier"),
    publisher: best("Organization that published it.", "Provider", "Source.publisher", "publisher"),
    publishedOn: fact("Publication date.", "published-on", "date"),
    retracted: entry("Whether its publisher withdrew it.", {
      type: "boolean",
      get: (_, { record }: Entity) => (record as Entity<"Source">["record"]).retracted ?? false,
    }),
    citedBy: list("Claims that cite it.", "Claim", "Source.citedBy"),
    claims,
  },
  Claim: {
    property: claimWords("Property.", "Property", ({ property }) => property),
    subject: entry("Entity that it is about.", {
      type: "custom",
      input: "EntityRef",
      check: checkReference,
      test: (view, given: Reference) => {
        const wanted = keyOfReference(view, given);
        return ({ claim }: ViewClaim) => claim.subject === wanted;
      },
    }),
    subjectKind: claimWords("Type of its subject.", "EntityKind", ({ subject }) => kindOf(subject)),
    value: entry("Value.", {
      type: "custom",
      input: "ValueFilter",
      check: checkValue,
      test: (view, given: Where, work) => {
        const test = testOfValue(view, given, work);
        return ({ claim }: ViewClaim) => test(claim);
      },
    }),
    asStated: entry("Words of the source.", {
      type: "string",
      get: (_, { claim }: ViewClaim) => texts(claim.asStated),
    }),
    status: claimWords("Assessment of the claim.", "ClaimStatus", ({ status }) => status),
    rank: claimWords("Which value to show.", "ClaimRank", ({ rank }) => rank),
    polarity: claimWords("Whether it states or denies the value.", "Polarity", ({ polarity }) => polarity),
    confidence: claimWords("Confidence of the graph.", "Confidence", ({ confidence }) => confidence),
    source: entry("Any source that it cites.", {
      type: "any",
      of: "Source",
      get: (view, { claim }: ViewClaim) => claim.citations.map(({ source }) => view.entity(source)),
    }),
    disputed: entry("Whether an open dispute concerns it.", {
      type: "boolean",
      get: (view, { claim }: ViewClaim) =>
        view.graph.nodes
          .get(claim.subject)
          ?.disputes.some((dispute) => dispute.state === "open" && isAmong(claim, dispute)) ?? false,
    }),
    recordedAt: entry("When the graph recorded it.", {
      type: "datetime",
      get: (_, { claim }: ViewClaim) => [`${claim.recordedOn}T00:00:00Z`],
    }),
  },
  Dispute: {
    property: entry("Property.", {
      type: "enum",
      words: "Property",
      get: (_, { dispute }: ViewDispute) => [dispute.property],
    }),
    subject: entry("Entity that it is about.", {
      type: "custom",
      input: "EntityRef",
      check: checkReference,
      test: (view, given: Reference) => {
        const wanted = keyOfReference(view, given);
        return ({ dispute }: ViewDispute) => dispute.subject === wanted;
      },
    }),
    host: entry("Host of the endpoint that it is about.", {
      type: "any",
      of: "Host",
      get: (view, { dispute }: ViewDispute) => hostsOf(view, dispute),
    }),
    kind: entry("Why claims differ.", {
      type: "enum",
      words: "DisputeKind",
      get: (_, { dispute }: ViewDispute) => [dispute.kind],
    }),
    state: entry("Whether it is settled.", {
      type: "enum",
      words: "DisputeState",
      get: (_, { dispute }: ViewDispute) => [dispute.state],
    }),
  },
  Transition: {
    model: entry("Predecessor or successor, or the model of either.", {
      type: "any",
      of: "Model",
      get: (view, { relation }: ViewRelation) => [
        ...modelOf(view, relation.subject),
        ...modelOf(view, relation.object),
      ],
    }),
    driver: entry("Category of any driver.", {
      type: "enum",
      words: "DriverCategory",
      get: (_, relationship: ViewRelation) => driversOf(relationship).map(({ driver }) => driver.category),
    }),
    concept: entry("Concept of any driver.", {
      type: "any",
      of: "Concept",
      get: (view, relationship: ViewRelation) =>
        driversOf(relationship).flatMap(({ driver }) => (driver.concept ? (view.entity(driver.concept) ?? []) : [])),
    }),
  },
};

function claimWords(description: string, words: string, get: (claim: ViewClaim["claim"]) => string) {
  return entry(description, { type: "enum", words, get: (_, { claim }: ViewClaim) => [get(claim)] });
}

/** The model that `serves` names, directly or through a variant. */
function servedModel(view: View, served: Value | undefined): readonly Entity[] {
  return typeof served === "string" ? modelOf(view, served as Key) : [];
}

function servedVariant(view: View, served: Value | undefined) {
  return typeof served === "string" && kindOf(served as Key) === "Variant" ? [view.entity(served as Key)] : [];
}

/** The model itself, or the model of a variant. */
function modelOf(view: View, key: Key): readonly Entity[] {
  const entity = view.entity(key);
  if (!entity) return [];
  return entity.type === "Variant" ? edgeItems(view, "Variant.model", entity) : [entity];
}

const modelsRun = (view: View, product: Entity): readonly Entity[] => [
  ...new Set(edgeItems(view, "Product.deployments", product).flatMap(({ relation }) => modelOf(view, relation.object))),
];

/** Whether a variant descends from another variant, or from any variant of a model. */
function hasAncestor(
  view: View,
  { ancestor, kinds }: { ancestor: Reference; kinds?: readonly string[] | null },
  work: WorkBudget,
): (variant: Entity) => boolean {
  const wanted = keyOfReference(view, ancestor);
  const isWanted = (entity: Entity) =>
    entity.key === wanted || edgeItems(view, "Variant.model", entity).some(({ key }) => key === wanted);
  return (variant) => {
    const found = new Set<Key>([variant.key]);
    for (const key of found) {
      work.spend(4);
      const one = view.entity(key);
      if (!one) continue;
      if (key !== variant.key && isWanted(one)) return true;
      for (const { relation, best } of edgeItems(view, "Variant.derivedFrom", one))
        if (!kinds || kinds.includes(best.detail.derivation ?? "")) found.add(relation.object);
    }
    return false;
  };
}

function checkValue(view: View, { entity, ...given }: Where): void {
  if (entity !== undefined) checkReference(view, entity as Reference);
  for (const condition of Object.values(given)) if (condition !== undefined) refuseNulls(condition as Where);
}

/** Work units to format a value as text, in addition to those of its condition. */
const unitsPerText = 1.75;

/** Tests the value of a claim; the condition is `@oneOf` text, quantity, date, boolean and entity. */
function testOfValue(view: View, given: Where, work: WorkBudget): (claim: ViewClaim["claim"]) => boolean {
  if (given.text !== undefined) {
    const test = testOf("string", given.text as Where);
    return (claim) => {
      work.spend(unitsPerText);
      return claim.value !== undefined && test(textsOf(view, claim, claim.value));
    };
  }
  if (given.entity !== undefined) {
    const wanted = keyOfReference(view, given.entity as Reference);
    return ({ property, value }) => propertyRow(property).value.type === "entity" && value === wanted;
  }
  const [type, condition, kinds] =
    given.quantity !== undefined
      ? (["decimal", given.quantity, ["long", "decimal", "money"]] as const)
      : given.date !== undefined
        ? (["date", given.date, ["date"]] as const)
        : (["boolean", given.boolean, ["boolean"]] as const);
  const test = testOf(type, condition as Where);
  return ({ property, value }) =>
    value !== undefined &&
    (kinds as readonly string[]).includes(propertyRow(property).value.type) &&
    test(type === "date" ? [value] : value);
}

/** The formatted value of a claim, or the items of a list. */
const textsOf = (view: View, { property, detail }: ViewClaim["claim"], value: Value): readonly string[] =>
  Array.isArray(value) ? value : [formatValue(property, value, (key) => view.entity(key)?.name ?? key, detail.price)];

/** The field of a filter with a condition on a property; undefined when there is none. */
export const filterFieldOf = (name: string, property: Property): string | undefined =>
  fieldsOf[property]?.find((field) => filters[name]?.[field]);

/** Filter fields by the property of their condition. */
const fieldsOf: Readonly<Partial<Record<Property, readonly string[]>>> = {
  "commercial-use": ["commercialUse"],
  "context-window": ["contextWindow"],
  country: ["country"],
  developer: ["provider"],
  family: ["family"],
  "input-modalities": ["inputModalities"],
  kind: ["kind", "level", "category", "type"],
  "knowledge-cutoff": ["knowledgeCutoff"],
  license: ["license"],
  lifecycle: ["lifecycle"],
  maintainer: ["maintainer"],
  "max-output-tokens": ["maxOutputTokens"],
  model: ["model"],
  "open-weights": ["openWeights"],
  operator: ["provider"],
  "osi-approved": ["osiApproved"],
  "output-modalities": ["outputModalities"],
  "parameters-total": ["parametersTotal"],
  "published-on": ["publishedOn"],
  publisher: ["publisher"],
  quantization: ["quantization"],
  "released-on": ["releasedOn"],
  roles: ["roles"],
  "served-on": ["host"],
  "size-label": ["sizeLabel"],
  "source-tier": ["tier"],
  "spdx-id": ["spdxId"],
  specialization: ["specialization"],
  supports: ["capabilities"],
  "uses-concept": ["concepts"],
  "variant-kinds": ["kinds"],
};

/** Filter types by the field of the list. */
const filterNames: Readonly<Record<string, string>> = {
  benchmarks: "Benchmark",
  capabilities: "Capability",
  citedBy: "Claim",
  claims: "Claim",
  concepts: "Concept",
  disputes: "Dispute",
  endpoints: "Endpoint",
  families: "ModelFamily",
  hosts: "Host",
  licenses: "License",
  models: "Model",
  products: "Product",
  providers: "Provider",
  publications: "Source",
  scores: "Score",
  sources: "Source",
  transitions: "Transition",
  usedBy: "Model",
  variants: "Variant",
};

/**
 * The filter type of a list such as `Model.variants` or `Query.models`.
 * @throws {Error} for a list without a filter.
 */
export function filterOf(list: string): string {
  const name = filterNames[list.slice(list.indexOf(".") + 1)];
  if (!name) throw new Error(`${list} takes no conditions`);
  return name;
}

/** @throws {ClientError} for invalid conditions. */
export const check = (name: string, where: Where, view: View): void => checkWhere(filters, name, where, view);

/** Entities of a list that match conditions already validated by `check`. */
export function* filterRows<K extends Kind>(
  name: string,
  where: Where,
  list: EntityList<K>,
  work: WorkBudget,
): Interruptible<EntityList<K>> {
  const rows = yield* new Filter(filters, list.view, work).rows(name, where, list);
  return new EntityList(list.view, list.kind, rows);
}

/** Items of a list that match conditions already validated by `check`. */
export const filterItems = <Item>(
  name: string,
  where: Where,
  view: View,
  list: List<Item>,
  work: WorkBudget,
): Interruptible<Item[]> => new Filter(filters, view, work).items(name, where, list);
