import type { Kind } from "./kinds.ts";
import * as vocabulary from "./vocabulary.ts";

/** Type of a value; entity values are keys of the given kinds. */
export type ValueSpec =
  | { readonly type: "text" | "date" | "boolean" | "url" | "texts" | "money" }
  | { readonly type: "term" | "terms"; readonly words: Readonly<Record<string, string>> }
  | { readonly type: "long" | "decimal"; readonly unit?: string }
  | { readonly type: "entity"; readonly kinds: readonly Kind[] };

/** How to compare values; see `src/graph/claims/value.ts`. */
export type Comparator = "exact" | "date" | "tokens" | "parameters" | "money" | "set";

export interface PropertyRow {
  readonly label: string;
  readonly description: string;
  /** Kinds of entity that it may describe. */
  readonly kinds: readonly Kind[];
  readonly value: ValueSpec;
  /** Whether only one value can be true at a time, so that two different ones are a dispute. */
  readonly functional: boolean;
  readonly comparator: Comparator;
  /**
   * Whether a variant without claims shows those of its model. `same-size`: only if it has the same network, not
   * another size or a distillation; `same-limits`: only if it states none of the other limits.
   */
  readonly inherited: boolean | "same-size" | "same-limits";
  /** Whether it is for layers of a server's own, so that its absence is no gap of the shared graph. */
  readonly forLayers: boolean;
}

const model = ["Model"] as const;
const variant = ["Variant"] as const;
const weights = ["Model", "Variant"] as const;
const endpoint = ["Endpoint"] as const;
const offered = ["Model", "Variant", "Endpoint"] as const;
const makes = ["ModelFamily", "Model", "Variant"] as const;
const ideas = ["Capability", "Concept"] as const;
const anything: readonly Kind[] = [
  "Provider",
  "ModelFamily",
  "Model",
  "Variant",
  "Capability",
  "Concept",
  "Product",
  "Benchmark",
  "License",
  "Host",
  "Endpoint",
  "Source",
];

const defaults: Record<ValueSpec["type"], { comparator: Comparator; functional: boolean }> = {
  text: { comparator: "exact", functional: true },
  texts: { comparator: "set", functional: true },
  term: { comparator: "exact", functional: true },
  terms: { comparator: "set", functional: true },
  long: { comparator: "exact", functional: true },
  decimal: { comparator: "exact", functional: true },
  date: { comparator: "date", functional: true },
  boolean: { comparator: "exact", functional: true },
  url: { comparator: "exact", functional: true },
  money: { comparator: "money", functional: true },
  entity: { comparator: "exact", functional: false },
};

function row(
  label: string,
  description: string,
  kinds: readonly Kind[],
  value: ValueSpec,
  rest: Partial<PropertyRow> = {},
): PropertyRow {
  return { label, description, kinds, value, inherited: false, forLayers: false, ...defaults[value.type], ...rest };
}

const text = { type: "text" } as const;
const texts = { type: "texts" } as const;
const date = { type: "date" } as const;
const boolean = { type: "boolean" } as const;
const url = { type: "url" } as const;
const tokens = { type: "long", unit: "token" } as const;
const terms = (words: Readonly<Record<string, string>>) => ({ type: "terms", words }) as const;
const term = (words: Readonly<Record<string, string>>) => ({ type: "term", words }) as const;
const to = (...kinds: Kind[]) => ({ type: "entity", kinds }) as const;

const inherited = { inherited: true } as const;
const sameSize = { inherited: "same-size" } as const;
const several = { functional: false } as const;

/**
 * Registry of everything that a claim can state: attributes first, then relationships, read as `subject property
 * object`. The Zod shapes, the GraphQL enum `Property`, `fact` and `compare` derive from it; a new property is one row.
 */
export const properties = {
  alias: row("Alias", "Another name by which it is known.", anything, text, several),
  "announced-on": row("Announced", "Date of the first public announcement.", makes, date, inherited),
  "released-on": row(
    "Released",
    "Date of the first public availability.",
    [...makes, "Endpoint", "Product", "Benchmark"],
    date,
    inherited,
  ),
  "weights-released-on": row(
    "Weights released",
    "Date on which the weights could first be downloaded.",
    weights,
    date,
    inherited,
  ),
  "base-weights": row(
    "Base weights",
    "Identifiers of its published weights before instruction tuning; none where only tuned weights are published.",
    model,
    texts,
  ),
  "deprecated-on": row(
    "Deprecated",
    "Date on which its end was announced or new use was discouraged.",
    offered,
    date,
    inherited,
  ),
  "retired-on": row("Retired", "Date on which service ends or ended.", [...offered, "Product"], date, inherited),
  lifecycle: row(
    "Lifecycle",
    "State of availability, a `LifecycleStatus`.",
    offered,
    term(vocabulary.lifecycleStatuses),
    inherited,
  ),
  "knowledge-cutoff": row(
    "Knowledge cutoff",
    "Date up to which it knows the world well, as its developer states.",
    weights,
    date,
    inherited,
  ),
  "training-data-cutoff": row("Training data cutoff", "Date of the newest training data.", weights, date, inherited),
  "context-window": row("Context window", "Longest input plus output, in tokens.", offered, tokens, {
    comparator: "tokens",
    inherited: "same-limits",
  }),
  "max-input-tokens": row("Most input", "Longest input, in tokens.", offered, tokens, {
    comparator: "tokens",
    inherited: "same-limits",
  }),
  "max-output-tokens": row("Most output", "Longest output, in tokens.", offered, tokens, {
    comparator: "tokens",
    inherited: "same-limits",
  }),
  "reasoning-controls": row(
    "Reasoning controls",
    "Ways in which a request can control reasoning: budget, effort or toggle.",
    endpoint,
    terms(vocabulary.reasoningControls),
  ),
  "reasoning-efforts": row(
    "Reasoning efforts",
    "Levels of reasoning that a request can select, for example low, medium and high.",
    endpoint,
    terms(vocabulary.reasoningEfforts),
  ),
  "request-parameters": row(
    "Request parameters",
    "Parameters that a request may set, in the words of the source; a missing one proves nothing.",
    endpoint,
    texts,
    several,
  ),
  "requests-per-minute": row("Requests per minute", "Limit of requests per minute.", endpoint, {
    type: "long",
    unit: "request",
  }),
  "tokens-per-minute": row("Tokens per minute", "Limit of tokens per minute.", endpoint, tokens),
  regions: row("Regions", "Regions in which it is served, as the host names them.", endpoint, texts, several),
  "parameters-total": row(
    "Parameters",
    "Number of parameters.",
    weights,
    { type: "long", unit: "parameter" },
    { comparator: "parameters", inherited: "same-size" },
  ),
  "parameters-active": row(
    "Active parameters",
    "Number of parameters used per token in a mixture of experts.",
    weights,
    { type: "long", unit: "parameter" },
    { comparator: "parameters", inherited: "same-size" },
  ),
  "sizes-available": row(
    "Sizes",
    "Size labels in which a model or family is released, for example 8B and 70B.",
    ["ModelFamily", "Model"],
    texts,
  ),
  "size-label": row("Size", "Size as its developer labels it, for example 70B.", variant, text),
  "variant-kinds": row(
    "Variant kinds",
    "Kinds of a variant, a list of `VariantKind`.",
    variant,
    terms(vocabulary.variantKinds),
  ),
  specialization: row("Specialization", "Field for which a variant is specialized, for example code.", variant, text),
  "snapshot-date": row("Snapshot", "Date in the name of a dated snapshot.", variant, date),
  quantization: row(
    "Quantization",
    "Number format of quantized weights, for example int4.",
    ["Variant", "Endpoint"],
    text,
  ),
  "open-weights": row("Open weights", "Whether the weights can be downloaded.", makes, boolean, inherited),
  "input-modalities": row(
    "Inputs",
    "Accepted inputs, a list of `Modality`.",
    weights,
    terms(vocabulary.modalities),
    inherited,
  ),
  "output-modalities": row(
    "Outputs",
    "Produced outputs, a list of `Modality`.",
    weights,
    terms(vocabulary.modalities),
    inherited,
  ),
  languages: row("Languages", "Supported human languages, BCP 47 tags.", weights, texts, inherited),
  positioning: row(
    "Positioning",
    "How its developer positions it, in the words of a source; never the opinion of this graph.",
    makes,
    text,
    several,
  ),
  definition: row(
    "Definition",
    "What a concept or capability means, in words.",
    [...ideas, "Benchmark"],
    text,
    several,
  ),
  statement: row(
    "Statement",
    "What a source states in general about its subject, in one sentence.",
    anything,
    text,
    several,
  ),
  note: row("Note", "What the people of a server note for themselves.", anything, text, {
    functional: false,
    forLayers: true,
  }),
  policy: row(
    "Policy",
    "Whether the people of a server may use it: allowed, restricted or banned.",
    [...offered, "Host", "Provider", "License"],
    term(vocabulary.usePolicies),
    { inherited: true, forLayers: true },
  ),
  "training-tokens": row("Training tokens", "Number of tokens of training data.", weights, tokens, {
    comparator: "tokens",
    inherited: true,
  }),
  "training-compute": row(
    "Training compute",
    "Training compute, in FLOP.",
    weights,
    { type: "decimal", unit: "FLOP" },
    inherited,
  ),
  "training-emissions": row("Training emissions", "Emissions of training, in tonnes of CO2 equivalent.", weights, {
    type: "decimal",
    unit: "tonne CO2e",
  }),
  "training-hours": row("Training hours", "Accelerator hours of training.", weights, {
    type: "decimal",
    unit: "GPU hour",
  }),
  "memory-needed": row("Memory needed", "Minimum accelerator memory to run it, in gigabytes.", weights, {
    type: "decimal",
    unit: "GB",
  }),
  layers: row("Layers", "Number of layers of the network.", weights, { type: "long" }, sameSize),
  "attention-heads": row("Attention heads", "Number of attention heads.", weights, { type: "long" }, sameSize),
  experts: row("Experts", "Number of experts in a mixture.", weights, { type: "long" }, sameSize),
  "experts-active": row("Active experts", "Number of experts used per token.", weights, { type: "long" }, sameSize),
  "vocabulary-size": row("Vocabulary", "Number of tokens in the vocabulary.", weights, { type: "long" }, sameSize),
  score: row("Score", "Result on a benchmark, in the unit of its metric.", weights, { type: "decimal" }),
  price: row("Price", "Price at an endpoint, in money per quantity.", ["Endpoint"], { type: "money" }),
  "api-model-id": row("API id", "Identifier to send to an API.", ["Endpoint"], { type: "text" }),
  kind: row(
    "Kind",
    "Kind within its type: family level, concept kind, license kind, host kind, capability category or source type.",
    ["ModelFamily", "Capability", "Concept", "License", "Host", "Source"],
    text,
  ),
  roles: row("Roles", "Roles of a provider, a list of `ProviderRole`.", ["Provider"], terms(vocabulary.providerRoles)),
  country: row("Country", "Country of the seat, ISO 3166-1 alpha-2.", ["Provider"], text),
  homepage: row("Home page", "Home page, a URL.", ["Provider", "Product", "Host"], url),
  "spdx-id": row("SPDX", "SPDX identifier of a license.", ["License"], text),
  "osi-approved": row("OSI approved", "Whether the Open Source Initiative approved a license.", ["License"], boolean),
  "commercial-use": row("Commercial use", "Whether a license allows commercial use.", ["License"], boolean),
  "user-threshold": row(
    "User threshold",
    "Monthly active users above which a license sets further conditions.",
    ["License"],
    { type: "long", unit: "monthly active user" },
  ),
  "revenue-threshold": row(
    "Revenue threshold",
    "Revenue in US dollars above which a license sets further conditions; the period is in `definition`.",
    ["License"],
    { type: "long", unit: "US dollar" },
  ),
  attribution: row(
    "Attribution",
    "What a license requires its licensees to show or to keep.",
    ["License"],
    text,
    several,
  ),
  naming: row(
    "Naming",
    "What a license requires of the names of models that are made from it.",
    ["License"],
    text,
    several,
  ),
  "output-use": row("Use of outputs", "What a license states about outputs of the model.", ["License"], text, several),
  "field-of-use": row("Field of use", "Uses that a license bars or allows.", ["License"], text, several),
  patent: row("Patent", "What a license states about patents.", ["License"], text, several),
  territory: row("Territory", "Where a license grants no rights.", ["License"], text, several),
  redistribution: row(
    "Redistribution",
    "What a license requires of those who pass on the model or what is made from it.",
    ["License"],
    text,
    several,
  ),
  "published-on": row("Published", "Publication date of a source.", ["Source"], date),
  "source-tier": row(
    "Source tier",
    "Closeness of a source to the fact, a `SourceTier`.",
    ["Source"],
    term(vocabulary.sourceTiers),
  ),
  developer: row(
    "Developer",
    "Relationship: family or model to its developer.",
    ["ModelFamily", "Model"],
    to("Provider"),
    { functional: true },
  ),
  "part-of": row(
    "Part of",
    "Relationship: family to parent family, provider to parent provider.",
    ["ModelFamily", "Provider"],
    to("ModelFamily", "Provider"),
    { functional: true },
  ),
  family: row("Family", "Relationship: model to its family.", model, to("ModelFamily")),
  model: row("Model", "Relationship: variant to its model.", variant, to("Model"), { functional: true }),
  "same-weights-as": row(
    "Same weights as",
    "Relationship: variant to a variant with the same weights and other settings.",
    variant,
    to("Variant"),
  ),
  "derived-from": row("Derived from", "Relationship: variant to the variant it was made from.", variant, to("Variant")),
  "succeeded-by": row(
    "Succeeded by",
    "Relationship: model or variant to its successor.",
    weights,
    to("Model", "Variant"),
  ),
  "replaced-by": row(
    "Replaced by",
    "Relationship: model, variant or endpoint to what its developer or host recommends in its place.",
    offered,
    to("Model", "Variant"),
  ),
  supports: row(
    "Supports",
    "Relationship: model, variant or endpoint to a capability.",
    offered,
    to("Capability"),
    inherited,
  ),
  "uses-concept": row(
    "Uses",
    "Relationship: family, model or variant to a technique or idea that it uses.",
    makes,
    to("Concept"),
  ),
  license: row("License", "Relationship: model or variant to its license.", weights, to("License"), {
    functional: true,
    inherited: true,
  }),
  operator: row(
    "Operator",
    "Relationship: host or product to the provider that runs it.",
    ["Host", "Product"],
    to("Provider"),
    {
      functional: true,
    },
  ),
  "served-on": row("Served on", "Relationship: endpoint to its host.", ["Endpoint"], to("Host"), { functional: true }),
  serves: row(
    "Serves",
    "Relationship: endpoint to the model or variant that it serves.",
    ["Endpoint"],
    to("Model", "Variant"),
    { functional: true },
  ),
  deploys: row(
    "Deploys",
    "Relationship: product to a model or variant that it runs.",
    ["Product"],
    to("Model", "Variant"),
  ),
  maintainer: row(
    "Maintainer",
    "Relationship: benchmark to the provider that maintains it.",
    ["Benchmark"],
    to("Provider"),
    { functional: true },
  ),
  publisher: row("Publisher", "Relationship: source to the provider that published it.", ["Source"], to("Provider"), {
    functional: true,
  }),
  "introduced-by": row(
    "Introduced by",
    "Relationship: concept, benchmark, family or model to the source that introduced it.",
    [...makes, "Capability", "Concept", "Benchmark"],
    to("Source"),
  ),
  broader: row("Broader", "Relationship: concept to a broader concept.", ["Concept"], to("Concept")),
  example: row("Example", "Relationship: concept to an entity that shows it well.", ["Concept"], to(...anything)),
} as const satisfies Record<string, PropertyRow>;

export type Property = keyof typeof properties;

export const propertyNames = Object.keys(properties) as Property[];

const places = new Map(propertyNames.map((property, place) => [property, place]));

/** Index of a property in the registry. */
export const placeOfProperty = (property: Property): number => places.get(property) as number;

/** Distinct properties in registry order. */
export const inRegistryOrder = (properties: Iterable<Property>): Property[] =>
  [...new Set(properties)].sort((a, b) => placeOfProperty(a) - placeOfProperty(b));

export const propertyRow = (property: Property): PropertyRow => properties[property];

/** Attributes with their own key in a record, outside `facts`. */
const keyed: readonly Property[] = [
  "alias",
  "score",
  "kind",
  "roles",
  "variant-kinds",
  "size-label",
  "specialization",
  "snapshot-date",
  "quantization",
  "source-tier",
  "published-on",
  "price",
  "api-model-id",
];

/** Attributes that a record of this kind may state under `facts`. */
export const attributesOf = (kind: Kind): Property[] =>
  propertyNames.filter((property) => {
    const { kinds, value } = propertyRow(property);
    return kinds.includes(kind) && value.type !== "entity" && !keyed.includes(property);
  });
