import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, kindOf } from "../../records/kinds.ts";
import type { Value } from "../claims/value.ts";
import { short } from "../edge-kinds.ts";
import { edgeItems } from "../edges.ts";
import { factsOf } from "../entity-facts.ts";
import type { ColumnName } from "../indexes.ts";
import { lowestPrice } from "../lowest-price.ts";
import { keyOfReference, type Reference } from "../names/resolve-reference.ts";
import type { Entity, View } from "../view.ts";
import { checkReference, edgeField, factField, filterField, listField, modelOf, wordsField } from "./filter-fields.ts";
import type { FilterTable } from "./filter-table.ts";

const slug = filterField("Slug.", { type: "slug", get: (_, { slug }: Entity) => [slug] });

const name = filterField("Name or any alias.", {
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

const claims = listField("Claims about it.", "Claim", "Entity.claims");

const disputed = filterField("Whether it has an open dispute.", {
  type: "boolean",
  get: (_view, item: Entity) => factsOf(item).disputes.some(({ state }) => state === "open"),
  column: { name: "disputed", read: (_, value) => value },
});

const sources = listField("Sources that claims about it cite.", "Source", "Entity.sources");

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

const lifecycle = wordsField("State of availability.", "enum", "LifecycleStatus", "lifecycle");

/** Fields that models and variants share. */
const weights = {
  lifecycle,
  releasedOn: factField("First public availability.", "released-on", "date"),
  contextWindow: factField("Longest input plus output, in tokens.", "context-window", "long"),
  maxOutputTokens: factField("Longest output, in tokens.", "max-output-tokens", "long"),
  knowledgeCutoff: factField("Date up to which its knowledge is reliable.", "knowledge-cutoff", "date"),
  openWeights: factField("Whether its weights can be downloaded.", "open-weights", "boolean"),
  inputModalities: wordsField("Accepted inputs.", "set", "Modality", "input-modalities"),
  outputModalities: wordsField("Produced outputs.", "set", "Modality", "output-modalities"),
};

const price = (description: string, meter: "input" | "output") =>
  filterField(description, {
    type: "decimal",
    get: (_, endpoint: Entity) => lowestPrice([endpoint as Entity<"Endpoint">], meter),
    column: { name: `price:${meter}` as ColumnName, read: (_, value) => value },
  });

/** The fields of the filters of entities. */
export const entityFilters: Readonly<Record<string, FilterTable>> = {
  Provider: {
    ...entity,
    roles: wordsField("Roles.", "set", "ProviderRole", "roles"),
    country: factField("Country, ISO 3166-1 alpha-2.", "country", "string"),
    models: listField("Models that it develops.", "Model", "Provider.models"),
  },
  ModelFamily: {
    ...entity,
    level: wordsField(
      "Level.",
      "enum",
      "FamilyLevel",
      (_, { record }) => (record as Entity<"ModelFamily">["record"]).level,
    ),
    provider: edgeField("Organization that develops it.", "Provider", "ModelFamily.provider", "developer"),
    within: filterField("It or a family above it has this slug.", {
      type: "slug",
      get: slugsAbove("ModelFamily.parent"),
    }),
    models: listField("Models of it and of all families below.", "Model", "ModelFamily.models"),
  },
  Model: {
    ...entity,
    ...weights,
    provider: edgeField("Organization that developed it.", "Provider", "Model.provider", "developer"),
    family: filterField("Any family it belongs to, at every level.", {
      type: "any",
      of: "ModelFamily",
      get: (view, item: Entity) => familiesAbove(view, edgeItems(view, "Model.families", item)),
      column: {
        name: "far:family",
        read: (view, value) => familiesAbove(view, view.present((value ?? []) as readonly Key[])),
      },
    }),
    license: edgeField("License.", "License", "Model.license", "license"),
    capabilities: listField("Capabilities.", "CapabilitySupport", "Model.capabilities"),
    concepts: listField("Techniques and ideas that it uses.", "Concept", "Model.concepts"),
    endpoints: listField("Endpoints that serve it.", "Endpoint", "Model.endpoints"),
    scores: listField("Benchmark results.", "Score", "Model.scores"),
    variants: listField("Variants.", "Variant", "Model.variants"),
  },
  Variant: {
    ...entity,
    ...weights,
    model: edgeField("Model.", "Model", "Variant.model", "model"),
    kinds: wordsField("What distinguishes it.", "set", "VariantKind", "variant-kinds"),
    sizeLabel: factField("Size label.", "size-label", "string"),
    specialization: factField("Field that it is made for.", "specialization", "string"),
    quantization: factField("Number format of the weights.", "quantization", "string"),
    parametersTotal: factField("Number of parameters.", "parameters-total", "long"),
    license: edgeField("License.", "License", "Variant.license", "license"),
    capabilities: listField("Capabilities.", "CapabilitySupport", "Variant.capabilities"),
    endpoints: listField("Endpoints that serve it.", "Endpoint", "Variant.endpoints"),
    scores: listField("Benchmark results.", "Score", "Variant.scores"),
    derivedFrom: filterField("Has an ancestor in its lineage.", {
      type: "custom",
      input: "AncestorFilter",
      check: (view, { ancestor }: { ancestor: Reference }) => checkReference(view, ancestor),
      test: hasAncestor,
    }),
  },
  Capability: {
    ...entity,
    category: wordsField(
      "Field that it belongs to.",
      "enum",
      "CapabilityCategory",
      (_, { record }) => (record as Entity<"Capability">["record"]).category,
    ),
  },
  Concept: {
    ...entity,
    kind: wordsField(
      "Kind of concept.",
      "enum",
      "ConceptKind",
      (_, { record }) => (record as Entity<"Concept">["record"]).kind,
    ),
    within: filterField("It or a broader concept has this slug.", { type: "slug", get: slugsAbove("Concept.broader") }),
  },
  Product: {
    ...entity,
    provider: edgeField("Organization that runs it.", "Provider", "Product.provider", "operator"),
    models: filterField("Models that it runs, themselves or through a variant.", {
      type: "list",
      of: "Model",
      list: short((view, item) => modelsRun(view, item)),
    }),
  },
  Benchmark: {
    ...entity,
    maintainer: edgeField("Organization that maintains it.", "Provider", "Benchmark.maintainer", "maintainer"),
    scores: listField("Results on it.", "Score", "Benchmark.scores"),
  },
  License: {
    ...entity,
    kind: wordsField(
      "Kind of license.",
      "enum",
      "LicenseKind",
      (_, { record }) => (record as Entity<"License">["record"]).kind,
    ),
    spdxId: factField("SPDX identifier.", "spdx-id", "string"),
    osiApproved: factField("Whether the Open Source Initiative approved it.", "osi-approved", "boolean"),
    commercialUse: factField("Whether commercial use is allowed.", "commercial-use", "boolean"),
  },
  Host: {
    ...entity,
    provider: edgeField("Organization that runs it.", "Provider", "Host.provider", "operator"),
    kind: wordsField("Kind of host.", "enum", "HostKind", (_, { record }) => (record as Entity<"Host">["record"]).kind),
  },
  Endpoint: {
    ...entity,
    host: edgeField("Host.", "Host", "Endpoint.host", "served-on"),
    model: filterField("Model that is served, itself or through a variant.", {
      type: "any",
      of: "Model",
      get: (view, item: Entity) => servedModel(view, factsOf(item).value("serves")),
      column: { name: "serves", read: servedModel },
    }),
    variant: filterField("Variant.", {
      type: "any",
      of: "Variant",
      get: (view, item: Entity) => servedVariant(view, factsOf(item).value("serves")),
      column: { name: "serves", read: servedVariant },
    }),
    apiModelId: factField("Identifier to send to the API.", "api-model-id", "string"),
    lifecycle,
    releasedOn: factField("First public availability.", "released-on", "date"),
    contextWindow: factField("Longest input plus output, in tokens.", "context-window", "long"),
    capabilities: listField("Capabilities.", "CapabilitySupport", "Endpoint.capabilities"),
    inputPrice: price("Lowest standard price of input in force, in USD per million tokens.", "input"),
    outputPrice: price("Lowest standard price of output in force, in USD per million tokens.", "output"),
  },
  Source: {
    slug,
    name,
    type: wordsField(
      "Type of document.",
      "enum",
      "SourceType",
      (_, { record }) => (record as Entity<"Source">["record"]).type,
    ),
    tier: wordsField("How close it is to the facts.", "enum", "SourceTier", "source-tier"),
    publisher: edgeField("Organization that published it.", "Provider", "Source.publisher", "publisher"),
    publishedOn: factField("Publication date.", "published-on", "date"),
    retracted: filterField("Whether its publisher withdrew it.", {
      type: "boolean",
      get: (_, { record }: Entity) => (record as Entity<"Source">["record"]).retracted ?? false,
    }),
    citedBy: listField("Claims that cite it.", "Claim", "Source.citedBy"),
    refutedClaims: listField("Refuted and retracted claims that cite it.", "Claim", "Source.refutedClaims"),
    claims,
  },
};

/** The model that `serves` names, directly or through a variant. */
function servedModel(view: View, served: Value | undefined): readonly Entity[] {
  return typeof served === "string" ? modelOf(view, served as Key) : [];
}

function servedVariant(view: View, served: Value | undefined) {
  return typeof served === "string" && kindOf(served as Key) === "Variant" ? [view.entity(served as Key)] : [];
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
