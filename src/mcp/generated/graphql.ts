/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether an identifier always leads to the same snapshot. */
export type AliasStability =
  /** Its target changes over time. */
  | 'MOVING'
  /** It always leads to the same snapshot. */
  | 'PINNED'
  /** No source states either. */
  | 'UNKNOWN';

/** An ancestor in the lineage. */
export type AncestorFilter = {
  /** The ancestor: a variant, or a model for any of its variants. */
  ancestor: EntityRef;
  /** Kinds of derivation to follow; null follows all. */
  kinds?: Array<DerivationKind> | null | undefined;
};

/** Conditions on a benchmark. All must match. */
export type BenchmarkFilter = {
  /** All of these match. */
  and?: Array<BenchmarkFilter> | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Organization that maintains it. */
  maintainer?: ProviderFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: BenchmarkFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<BenchmarkFilter> | null | undefined;
  /** Results on it. */
  scores?: ScoreListFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
};

/** Sort by the best score in the main metric of a benchmark. */
export type BenchmarkOrder = {
  /** Slug of the benchmark. */
  benchmark: string;
  /** Sort direction. */
  direction: OrderDirection;
};

/** Conditions on yes or no. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: boolean | null | undefined;
  /** Whether the value is unknown. */
  isNull?: boolean | null | undefined;
};

/** Fields of capability. */
export type CapabilityCategory =
  /** Plans and acts in several steps. */
  | 'AGENTIC'
  /** A feature of the interface, for example caching. */
  | 'API'
  /** Writes or changes programs. */
  | 'CODING'
  /** Works with long input. */
  | 'CONTEXT'
  /** Understands or makes more than text. */
  | 'MULTIMODAL'
  /** Controls the form of the output. */
  | 'OUTPUT'
  /** Thinks before it responds. */
  | 'REASONING'
  /** Resists misuse or attack. */
  | 'SAFETY'
  /** Calls tools or the web. */
  | 'TOOLS'
  /** Can be tuned by its user. */
  | 'TUNING';

/** Conditions on `CapabilityCategory`. */
export type CapabilityCategoryFilter = {
  /** Equal to. */
  eq?: CapabilityCategory | null | undefined;
  /** Equal to any of these. */
  in?: Array<CapabilityCategory> | null | undefined;
};

/** Conditions on a capability. All must match. */
export type CapabilityFilter = {
  /** All of these match. */
  and?: Array<CapabilityFilter> | null | undefined;
  /** Field that it belongs to. */
  category?: CapabilityCategoryFilter | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: CapabilityFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<CapabilityFilter> | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
};

/** Conditions on the support of a capability. All must match. */
export type CapabilitySupportFilter = {
  /** All of these match. */
  and?: Array<CapabilitySupportFilter> | null | undefined;
  /** The capability. */
  capability?: CapabilityFilter | null | undefined;
  /** How far it is supported. */
  level?: SupportLevelFilter | null | undefined;
  /** This does not match. */
  not?: CapabilitySupportFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<CapabilitySupportFilter> | null | undefined;
};

/** Conditions on related items; all must match. */
export type CapabilitySupportListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: CapabilitySupportFilter | null | undefined;
  /** None matches. */
  none?: CapabilitySupportFilter | null | undefined;
  /** At least one matches. */
  some?: CapabilitySupportFilter | null | undefined;
};

/** What happened to a fact. */
export type ChangeKind =
  /** It got its first claim. */
  | 'ADDED'
  /** Its best claim changed. */
  | 'CHANGED'
  /** It lost its last acceptable claim. */
  | 'REMOVED';

/** Conditions on a claim. All must match. */
export type ClaimFilter = {
  /** All of these match. */
  and?: Array<ClaimFilter> | null | undefined;
  /** Words of the source. */
  asStated?: StringFilter | null | undefined;
  /** Confidence of the graph. */
  confidence?: ConfidenceFilter | null | undefined;
  /** Whether an open dispute concerns it. */
  disputed?: BooleanFilter | null | undefined;
  /** This does not match. */
  not?: ClaimFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<ClaimFilter> | null | undefined;
  /** Whether it states or denies the value. */
  polarity?: PolarityFilter | null | undefined;
  /** Property. */
  property?: PropertyFilter | null | undefined;
  /** Which value to show. */
  rank?: ClaimRankFilter | null | undefined;
  /** When the graph recorded it. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** Any source that it cites. */
  source?: SourceFilter | null | undefined;
  /** Assessment of the claim. */
  status?: ClaimStatusFilter | null | undefined;
  /** Entity that it is about. */
  subject?: EntityRef | null | undefined;
  /** Type of its subject. */
  subjectKind?: EntityKindFilter | null | undefined;
  /** Value. */
  value?: ValueFilter | null | undefined;
};

/** Conditions on related items; all must match. */
export type ClaimListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: ClaimFilter | null | undefined;
  /** None matches. */
  none?: ClaimFilter | null | undefined;
  /** At least one matches. */
  some?: ClaimFilter | null | undefined;
};

/** Which value to show. */
export type ClaimRank =
  /** Keep for the record, do not show. */
  | 'DEPRECATED'
  /** Show it when none is preferred. */
  | 'NORMAL'
  /** Show this one. */
  | 'PREFERRED';

/** Conditions on `ClaimRank`. */
export type ClaimRankFilter = {
  /** Equal to. */
  eq?: ClaimRank | null | undefined;
  /** Equal to any of these. */
  in?: Array<ClaimRank> | null | undefined;
};

/** Status of a claim in the graph. */
export type ClaimStatus =
  /** Compared with a source that states it: a citation has a `check`. */
  | 'ACCEPTED'
  /** Sources differ and the dispute is open. */
  | 'DISPUTED'
  /** It was never true. */
  | 'REFUTED'
  /** Its source withdrew it. */
  | 'RETRACTED'
  /** It is announced for a later day. */
  | 'SCHEDULED'
  /** It was true and the world changed. */
  | 'SUPERSEDED'
  /** Nobody has compared it with its source. */
  | 'UNVERIFIED';

/** Conditions on `ClaimStatus`. */
export type ClaimStatusFilter = {
  /** Equal to. */
  eq?: ClaimStatus | null | undefined;
  /** Equal to any of these. */
  in?: Array<ClaimStatus> | null | undefined;
};

/** Conditions on a concept. All must match. */
export type ConceptFilter = {
  /** All of these match. */
  and?: Array<ConceptFilter> | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Kind of concept. */
  kind?: ConceptKindFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: ConceptFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<ConceptFilter> | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
  /** It or a broader concept has this slug. */
  within?: SlugFilter | null | undefined;
};

/** Kinds of concept. */
export type ConceptKind =
  /** Makes behavior helpful and safe. */
  | 'ALIGNMENT'
  /** Form of the network. */
  | 'ARCHITECTURE'
  /** About training data. */
  | 'DATA'
  /** Saves compute or memory. */
  | 'EFFICIENCY'
  /** About measuring. */
  | 'EVALUATION'
  /** Used when the model runs. */
  | 'INFERENCE'
  /** Shapes behavior after pretraining. */
  | 'POST_TRAINING'
  /** About the first training. */
  | 'PRETRAINING'
  /** About what surrounds the model, for example retrieval. */
  | 'SYSTEM'
  /** A term of the field, for example model family. */
  | 'TERM';

/** Conditions on `ConceptKind`. */
export type ConceptKindFilter = {
  /** Equal to. */
  eq?: ConceptKind | null | undefined;
  /** Equal to any of these. */
  in?: Array<ConceptKind> | null | undefined;
};

/** Conditions on related items; all must match. */
export type ConceptListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: ConceptFilter | null | undefined;
  /** None matches. */
  none?: ConceptFilter | null | undefined;
  /** At least one matches. */
  some?: ConceptFilter | null | undefined;
};

/** Confidence of the graph. */
export type Confidence =
  /** Two independent sources, or the authoritative one. */
  | 'CONFIRMED'
  /** One good source. */
  | 'LIKELY'
  /** A guess that is marked as such. */
  | 'SPECULATIVE'
  /** Not judged yet. */
  | 'UNKNOWN';

/** Conditions on `Confidence`. */
export type ConfidenceFilter = {
  /** Equal to. */
  eq?: Confidence | null | undefined;
  /** Equal to any of these. */
  in?: Array<Confidence> | null | undefined;
};

/** How exact a date is. */
export type DateBound =
  /** On that date. */
  | 'EXACT'
  /** On that date or earlier. */
  | 'NOT_AFTER'
  /** On that date or later. */
  | 'NOT_BEFORE';

/** Conditions on an instant. */
export type DateTimeFilter = {
  /** Greater than. */
  gt?: string | null | undefined;
  /** Greater than or equal to. */
  gte?: string | null | undefined;
  /** Less than. */
  lt?: string | null | undefined;
  /** Less than or equal to. */
  lte?: string | null | undefined;
};

/** Conditions on an exact decimal. */
export type DecimalFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** Greater than. */
  gt?: string | null | undefined;
  /** Greater than or equal to. */
  gte?: string | null | undefined;
  /** Whether the value is unknown. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: string | null | undefined;
  /** Less than or equal to. */
  lte?: string | null | undefined;
};

/** How a variant was made from another. */
export type DerivationKind =
  /** An adapter was trained on top. */
  | 'ADAPTER'
  /** Pretraining went on with more data. */
  | 'CONTINUED_PRETRAINING'
  /** The file format changed. */
  | 'CONVERTED'
  /** Trained on the outputs of a teacher. */
  | 'DISTILLED'
  /** The weights were tuned further. */
  | 'FINETUNE'
  /** Weights of several variants were combined. */
  | 'MERGE'
  /** Parts of the network were removed. */
  | 'PRUNED'
  /** The weights were stored in fewer bits. */
  | 'QUANTIZED';

/** Conditions on a dispute. All must match. */
export type DisputeFilter = {
  /** All of these match. */
  and?: Array<DisputeFilter> | null | undefined;
  /** Host of the endpoint that it is about. */
  host?: HostFilter | null | undefined;
  /** Why claims differ. */
  kind?: DisputeKindFilter | null | undefined;
  /** This does not match. */
  not?: DisputeFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<DisputeFilter> | null | undefined;
  /** Property. */
  property?: PropertyFilter | null | undefined;
  /** Whether it is settled. */
  state?: DisputeStateFilter | null | undefined;
  /** Entity that it is about. */
  subject?: EntityRef | null | undefined;
};

/** Why claims differ. */
export type DisputeKind =
  /** A name moved between them. */
  | 'ALIAS_DRIFT'
  /** They define a term differently. */
  | 'DEFINITION'
  /** One is wrong. */
  | 'ERROR'
  /** One is a guess. */
  | 'ESTIMATE'
  /** They really differ. */
  | 'GENUINE'
  /** They round differently. */
  | 'PRECISION'
  /** They are about different things, for example hosts. */
  | 'SCOPE'
  /** One is older than the change. */
  | 'STALE';

/** Conditions on `DisputeKind`. */
export type DisputeKindFilter = {
  /** Equal to. */
  eq?: DisputeKind | null | undefined;
  /** Equal to any of these. */
  in?: Array<DisputeKind> | null | undefined;
};

/** State of a dispute. */
export type DisputeState =
  /** Not settled. */
  | 'OPEN'
  /** Settled; `resolution` states how. */
  | 'RESOLVED';

/** Conditions on `DisputeState`. */
export type DisputeStateFilter = {
  /** Equal to. */
  eq?: DisputeState | null | undefined;
  /** Equal to any of these. */
  in?: Array<DisputeState> | null | undefined;
};

/** Conditions on an endpoint. All must match. */
export type EndpointFilter = {
  /** All of these match. */
  and?: Array<EndpointFilter> | null | undefined;
  /** Identifier to send to the API. */
  apiModelId?: StringFilter | null | undefined;
  /** Capabilities. */
  capabilities?: CapabilitySupportListFilter | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Longest input plus output, in tokens. */
  contextWindow?: LongFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Host. */
  host?: HostFilter | null | undefined;
  /** Lowest standard price of input in force, in USD per million tokens. */
  inputPrice?: DecimalFilter | null | undefined;
  /** State of availability. */
  lifecycle?: LifecycleStatusFilter | null | undefined;
  /** Model that is served, itself or through a variant. */
  model?: ModelFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: EndpointFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<EndpointFilter> | null | undefined;
  /** Lowest standard price of output in force, in USD per million tokens. */
  outputPrice?: DecimalFilter | null | undefined;
  /** First public availability. */
  releasedOn?: PartialDateFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
  /** Variant. */
  variant?: VariantFilter | null | undefined;
};

/** Conditions on related items; all must match. */
export type EndpointListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: EndpointFilter | null | undefined;
  /** None matches. */
  none?: EndpointFilter | null | undefined;
  /** At least one matches. */
  some?: EndpointFilter | null | undefined;
};

/** A slug with its type. */
export type EntityKey = {
  /** Type of entity. */
  kind: EntityKind;
  /** Slug; old slugs redirect. */
  slug: string;
};

/** Types of entity. */
export type EntityKind =
  /** `Benchmark`. */
  | 'BENCHMARK'
  /** `Capability`. */
  | 'CAPABILITY'
  /** `Concept`. */
  | 'CONCEPT'
  /** `Endpoint`. */
  | 'ENDPOINT'
  /** `Host`. */
  | 'HOST'
  /** `License`. */
  | 'LICENSE'
  /** `Model`. */
  | 'MODEL'
  /** `ModelFamily`. */
  | 'MODEL_FAMILY'
  /** `Product`. */
  | 'PRODUCT'
  /** `Provider`. */
  | 'PROVIDER'
  /** `Source`. */
  | 'SOURCE'
  /** `Variant`. */
  | 'VARIANT';

/** Conditions on `EntityKind`. */
export type EntityKindFilter = {
  /** Equal to. */
  eq?: EntityKind | null | undefined;
  /** Equal to any of these. */
  in?: Array<EntityKind> | null | undefined;
};

/** One sort key. */
export type EntityOrder =
  {   /** By name. */
  name: OrderDirection; price?: never; property?: never; score?: never; slug?: never; updatedAt?: never; }
  |  { name?: never;   /** By the lowest price in force, for models, variants and endpoints. */
  price: MeterOrder; property?: never; score?: never; slug?: never; updatedAt?: never; }
  |  { name?: never; price?: never;   /** By the value of a property. */
  property: PropertyOrder; score?: never; slug?: never; updatedAt?: never; }
  |  { name?: never; price?: never; property?: never;   /** By the best score on a benchmark, for models and variants. */
  score: BenchmarkOrder; slug?: never; updatedAt?: never; }
  |  { name?: never; price?: never; property?: never; score?: never;   /** By slug. */
  slug: OrderDirection; updatedAt?: never; }
  |  { name?: never; price?: never; property?: never; score?: never; slug?: never;   /** By last change. */
  updatedAt: OrderDirection; };

/** One way to name an entity. */
export type EntityRef =
  {   /** Identifier in another system. */
  externalId: ExternalIdInput; id?: never; key?: never; name?: never; }
  |  { externalId?: never;   /** Global id. */
  id: string | number; key?: never; name?: never; }
  |  { externalId?: never; id?: never;   /** Type and slug. */
  key: EntityKey; name?: never; }
  |  { externalId?: never; id?: never; key?: never;   /** Name or alias, as for `resolve`; an error if it means several entities on any day. */
  name: string; };

/** Who ran an evaluation, relative to the developer of the model. */
export type EvaluatorRelationship =
  /** Developer and others together. */
  | 'COLLABORATIVE'
  /** The developer itself. */
  | 'FIRST_PARTY'
  /** Someone independent. */
  | 'THIRD_PARTY';

/** Conditions on `EvaluatorRelationship`. */
export type EvaluatorRelationshipFilter = {
  /** Equal to. */
  eq?: EvaluatorRelationship | null | undefined;
  /** Equal to any of these. */
  in?: Array<EvaluatorRelationship> | null | undefined;
};

/** An identifier in another system. */
export type ExternalIdInput = {
  /** System, for example huggingface. */
  system: string;
  /** Identifier. */
  value: string;
};

/** Levels of the family hierarchy. */
export type FamilyLevel =
  /** A generation within a line, for example Claude 4.5. */
  | 'GENERATION'
  /** A brand, for example Claude. */
  | 'LINE'
  /** A tier that lasts over generations, for example Claude Opus. */
  | 'TIER';

/** Conditions on `FamilyLevel`. */
export type FamilyLevelFilter = {
  /** Equal to. */
  eq?: FamilyLevel | null | undefined;
  /** Equal to any of these. */
  in?: Array<FamilyLevel> | null | undefined;
};

/** Conditions on a number. */
export type FloatFilter = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** Greater than or equal to. */
  gte?: number | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** Less than or equal to. */
  lte?: number | null | undefined;
};

/** Conditions on a host. All must match. */
export type HostFilter = {
  /** All of these match. */
  and?: Array<HostFilter> | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Kind of host. */
  kind?: HostKindFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: HostFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<HostFilter> | null | undefined;
  /** Organization that runs it. */
  provider?: ProviderFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
};

/** Kinds of host. */
export type HostKind =
  /** A cloud platform. */
  | 'CLOUD'
  /** API of the developer of the models. */
  | 'FIRST_PARTY_API'
  /** Routes to other hosts. */
  | 'GATEWAY'
  /** Serves models of others. */
  | 'INFERENCE'
  /** A subscription with its own models. */
  | 'PLAN';

/** Conditions on `HostKind`. */
export type HostKindFilter = {
  /** Equal to. */
  eq?: HostKind | null | undefined;
  /** Equal to any of these. */
  in?: Array<HostKind> | null | undefined;
};

/** Conditions on a count. */
export type IntFilter = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** Greater than or equal to. */
  gte?: number | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** Less than or equal to. */
  lte?: number | null | undefined;
};

/** Conditions on a license. All must match. */
export type LicenseFilter = {
  /** All of these match. */
  and?: Array<LicenseFilter> | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Whether commercial use is allowed. */
  commercialUse?: BooleanFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Kind of license. */
  kind?: LicenseKindFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: LicenseFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<LicenseFilter> | null | undefined;
  /** Whether the Open Source Initiative approved it. */
  osiApproved?: BooleanFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
  /** SPDX identifier. */
  spdxId?: StringFilter | null | undefined;
};

/** Kinds of license. */
export type LicenseKind =
  /** Approved as open source. */
  | 'OPEN_SOURCE'
  /** Weights are open with restrictions on use. */
  | 'OPEN_WEIGHTS'
  /** Use under terms of service only. */
  | 'PROPRIETARY'
  /** Research only. */
  | 'RESEARCH';

/** Conditions on `LicenseKind`. */
export type LicenseKindFilter = {
  /** Equal to. */
  eq?: LicenseKind | null | undefined;
  /** Equal to any of these. */
  in?: Array<LicenseKind> | null | undefined;
};

/** State of availability. */
export type LifecycleStatus =
  /** Announced, not yet usable. */
  | 'ANNOUNCED'
  /** Generally available. */
  | 'AVAILABLE'
  /** Announced, and withdrawn before it was usable. */
  | 'CANCELED'
  /** Usable, its end is announced. */
  | 'DEPRECATED'
  /** Usable by selected users. */
  | 'LIMITED'
  /** Usable as a preview. */
  | 'PREVIEW'
  /** No longer usable. */
  | 'RETIRED';

/** Conditions on `LifecycleStatus`. */
export type LifecycleStatusFilter = {
  /** Equal to. */
  eq?: LifecycleStatus | null | undefined;
  /** Equal to any of these. */
  in?: Array<LifecycleStatus> | null | undefined;
};

/** Direction of lineage. */
export type LineageDirection =
  /** What it was made from. */
  | 'ANCESTORS'
  /** Ancestors and descendants. */
  | 'BOTH'
  /** What was made from it. */
  | 'DESCENDANTS';

/** Conditions on a whole number. */
export type LongFilter = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** Greater than or equal to. */
  gte?: number | null | undefined;
  /** Equal to any of these. */
  in?: Array<number> | null | undefined;
  /** Whether the value is unknown. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** Less than or equal to. */
  lte?: number | null | undefined;
};

/** How a text was resolved. */
export type Match =
  /** It is an alias at the date of the view. */
  | 'ALIAS'
  /** It means more than one entity. */
  | 'AMBIGUOUS'
  /** It is a name, slug or id. */
  | 'EXACT'
  /** No entity has this name; candidates are only similar. */
  | 'NONE';

/** What is counted. */
export type Meter =
  /** Input tokens read from a cache. */
  | 'CACHE_READ'
  /** Audio input tokens read from a cache. */
  | 'CACHE_READ_AUDIO'
  /** Input tokens written to a cache. */
  | 'CACHE_WRITE'
  /** Input tokens written to a cache that lasts an hour. */
  | 'CACHE_WRITE_1H'
  /** Audio input tokens written to a cache. */
  | 'CACHE_WRITE_AUDIO'
  /** Input tokens. */
  | 'INPUT'
  /** Audio input tokens. */
  | 'INPUT_AUDIO'
  /** Seconds of audio given. */
  | 'INPUT_AUDIO_SECOND'
  /** Characters given. */
  | 'INPUT_CHARACTER'
  /** Images given. */
  | 'INPUT_IMAGE'
  /** Image tokens given. */
  | 'INPUT_IMAGE_TOKEN'
  /** Seconds of video given. */
  | 'INPUT_VIDEO'
  /** Output tokens. */
  | 'OUTPUT'
  /** Audio output tokens. */
  | 'OUTPUT_AUDIO'
  /** Seconds of audio made. */
  | 'OUTPUT_AUDIO_SECOND'
  /** Characters made. */
  | 'OUTPUT_CHARACTER'
  /** Images made. */
  | 'OUTPUT_IMAGE'
  /** Image tokens made. */
  | 'OUTPUT_IMAGE_TOKEN'
  /** Seconds of video made. */
  | 'OUTPUT_VIDEO'
  /** Pages of documents read. */
  | 'PAGE'
  /** Reasoning tokens where priced apart. */
  | 'REASONING'
  /** Requests. */
  | 'REQUEST'
  /** Web searches. */
  | 'SEARCH';

/** Sort by the lowest standard price of a meter, in USD. */
export type MeterOrder = {
  /** Sort direction. */
  direction: OrderDirection;
  /** What is counted. */
  meter: Meter;
};

/** Kinds of input and output. */
export type Modality =
  /** Audio. */
  | 'AUDIO'
  /** Vectors. */
  | 'EMBEDDING'
  /** Still images. */
  | 'IMAGE'
  /** PDF documents. */
  | 'PDF'
  /** Text. */
  | 'TEXT'
  /** Moving images. */
  | 'VIDEO';

/** Conditions on a set of `Modality`. */
export type ModalitySetFilter = {
  /** Has all of these. */
  hasAll?: Array<Modality> | null | undefined;
  /** Has at least one of these. */
  hasAny?: Array<Modality> | null | undefined;
  /** Has none of these. */
  hasNone?: Array<Modality> | null | undefined;
};

/** Conditions on a family. All must match. */
export type ModelFamilyFilter = {
  /** All of these match. */
  and?: Array<ModelFamilyFilter> | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Level. */
  level?: FamilyLevelFilter | null | undefined;
  /** Models of it and of all families below. */
  models?: ModelListFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: ModelFamilyFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<ModelFamilyFilter> | null | undefined;
  /** Organization that develops it. */
  provider?: ProviderFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
  /** It or a family above it has this slug. */
  within?: SlugFilter | null | undefined;
};

/** Conditions on a model. All must match. */
export type ModelFilter = {
  /** All of these match. */
  and?: Array<ModelFilter> | null | undefined;
  /** Capabilities. */
  capabilities?: CapabilitySupportListFilter | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Techniques and ideas that it uses. */
  concepts?: ConceptListFilter | null | undefined;
  /** Longest input plus output, in tokens. */
  contextWindow?: LongFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Endpoints that serve it. */
  endpoints?: EndpointListFilter | null | undefined;
  /** Any family it belongs to, at every level. */
  family?: ModelFamilyFilter | null | undefined;
  /** Accepted inputs. */
  inputModalities?: ModalitySetFilter | null | undefined;
  /** Date up to which its knowledge is reliable. */
  knowledgeCutoff?: PartialDateFilter | null | undefined;
  /** License. */
  license?: LicenseFilter | null | undefined;
  /** State of availability. */
  lifecycle?: LifecycleStatusFilter | null | undefined;
  /** Longest output, in tokens. */
  maxOutputTokens?: LongFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: ModelFilter | null | undefined;
  /** Whether its weights can be downloaded. */
  openWeights?: BooleanFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<ModelFilter> | null | undefined;
  /** Produced outputs. */
  outputModalities?: ModalitySetFilter | null | undefined;
  /** Organization that developed it. */
  provider?: ProviderFilter | null | undefined;
  /** First public availability. */
  releasedOn?: PartialDateFilter | null | undefined;
  /** Benchmark results. */
  scores?: ScoreListFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
  /** Variants. */
  variants?: VariantListFilter | null | undefined;
};

/** Conditions on related items; all must match. */
export type ModelListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: ModelFilter | null | undefined;
  /** None matches. */
  none?: ModelFilter | null | undefined;
  /** At least one matches. */
  some?: ModelFilter | null | undefined;
};

/** Sort direction; missing values come last in both, ties break by slug. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** Conditions on a date; a coarse date matches when all its days do. */
export type PartialDateFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** Greater than. */
  gt?: string | null | undefined;
  /** Greater than or equal to. */
  gte?: string | null | undefined;
  /** Whether the value is unknown. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: string | null | undefined;
  /** Less than or equal to. */
  lte?: string | null | undefined;
};

/** Whether a claim states a value or denies it. */
export type Polarity =
  /** States the value. */
  | 'ASSERTS'
  /** States that the value is wrong. */
  | 'DENIES';

/** Conditions on `Polarity`. */
export type PolarityFilter = {
  /** Equal to. */
  eq?: Polarity | null | undefined;
  /** Equal to any of these. */
  in?: Array<Polarity> | null | undefined;
};

/** Everything that a claim can state: attributes first, then relationships, read `subject PROPERTY object`. */
export type Property =
  /** Another name by which it is known. */
  | 'ALIAS'
  /** Date of the first public announcement. */
  | 'ANNOUNCED_ON'
  /** Identifier to send to an API. */
  | 'API_MODEL_ID'
  /** Number of attention heads. */
  | 'ATTENTION_HEADS'
  /** What a license requires its licensees to show or to keep. */
  | 'ATTRIBUTION'
  /** Identifiers of its published weights before instruction tuning; none where only tuned weights are published. */
  | 'BASE_WEIGHTS'
  /** Relationship: concept to a broader concept. */
  | 'BROADER'
  /** Whether a license allows commercial use. */
  | 'COMMERCIAL_USE'
  /** Longest input plus output, in tokens. */
  | 'CONTEXT_WINDOW'
  /** Country of the seat, ISO 3166-1 alpha-2. */
  | 'COUNTRY'
  /** What a concept or capability means, in words. */
  | 'DEFINITION'
  /** Relationship: product to a model or variant that it runs. */
  | 'DEPLOYS'
  /** Date on which its end was announced or new use was discouraged. */
  | 'DEPRECATED_ON'
  /** Relationship: variant to the variant it was made from. */
  | 'DERIVED_FROM'
  /** Relationship: family or model to its developer. */
  | 'DEVELOPER'
  /** Relationship: concept to an entity that shows it well. */
  | 'EXAMPLE'
  /** Number of experts in a mixture. */
  | 'EXPERTS'
  /** Number of experts used per token. */
  | 'EXPERTS_ACTIVE'
  /** Relationship: model to its family. */
  | 'FAMILY'
  /** Uses that a license bars or allows. */
  | 'FIELD_OF_USE'
  /** Home page, a URL. */
  | 'HOMEPAGE'
  /** Accepted inputs, a list of `Modality`. */
  | 'INPUT_MODALITIES'
  /** Relationship: concept, benchmark, family or model to the source that introduced it. */
  | 'INTRODUCED_BY'
  /** Kind within its type: family level, concept kind, license kind, host kind, capability category or source type. */
  | 'KIND'
  /** Date up to which it knows the world well, as its developer states. */
  | 'KNOWLEDGE_CUTOFF'
  /** Supported human languages, BCP 47 tags. */
  | 'LANGUAGES'
  /** Number of layers of the network. */
  | 'LAYERS'
  /** Relationship: model or variant to its license. */
  | 'LICENSE'
  /** State of availability, a `LifecycleStatus`. */
  | 'LIFECYCLE'
  /** Relationship: benchmark to the provider that maintains it. */
  | 'MAINTAINER'
  /** Longest input, in tokens. */
  | 'MAX_INPUT_TOKENS'
  /** Longest output, in tokens. */
  | 'MAX_OUTPUT_TOKENS'
  /** Minimum accelerator memory to run it, in gigabytes. */
  | 'MEMORY_NEEDED'
  /** Relationship: variant to its model. */
  | 'MODEL'
  /** What a license requires of the names of models that are made from it. */
  | 'NAMING'
  /** What the people of a server note for themselves. */
  | 'NOTE'
  /** Whether the weights can be downloaded. */
  | 'OPEN_WEIGHTS'
  /** Relationship: host or product to the provider that runs it. */
  | 'OPERATOR'
  /** Whether the Open Source Initiative approved a license. */
  | 'OSI_APPROVED'
  /** Produced outputs, a list of `Modality`. */
  | 'OUTPUT_MODALITIES'
  /** What a license states about outputs of the model. */
  | 'OUTPUT_USE'
  /** Number of parameters used per token in a mixture of experts. */
  | 'PARAMETERS_ACTIVE'
  /** Number of parameters. */
  | 'PARAMETERS_TOTAL'
  /** Relationship: family to parent family, provider to parent provider. */
  | 'PART_OF'
  /** What a license states about patents. */
  | 'PATENT'
  /** Whether the people of a server may use it: allowed, restricted or banned. */
  | 'POLICY'
  /** How its developer positions it, in the words of a source; never the opinion of this graph. */
  | 'POSITIONING'
  /** Price at an endpoint, in money per quantity. */
  | 'PRICE'
  /** Publication date of a source. */
  | 'PUBLISHED_ON'
  /** Relationship: source to the provider that published it. */
  | 'PUBLISHER'
  /** Number format of quantized weights, for example int4. */
  | 'QUANTIZATION'
  /** Ways in which a request can control reasoning: budget, effort or toggle. */
  | 'REASONING_CONTROLS'
  /** Levels of reasoning that a request can select, for example low, medium and high. */
  | 'REASONING_EFFORTS'
  /** What a license requires of those who pass on the model or what is made from it. */
  | 'REDISTRIBUTION'
  /** Regions in which it is served, as the host names them. */
  | 'REGIONS'
  /** Date of the first public availability. */
  | 'RELEASED_ON'
  /** Relationship: model, variant or endpoint to what its developer or host recommends in its place. */
  | 'REPLACED_BY'
  /** Limit of requests per minute. */
  | 'REQUESTS_PER_MINUTE'
  /** Parameters that a request may set, in the words of the source; a missing one proves nothing. */
  | 'REQUEST_PARAMETERS'
  /** Date on which service ends or ended. */
  | 'RETIRED_ON'
  /** Revenue in US dollars above which a license sets further conditions; the period is in `definition`. */
  | 'REVENUE_THRESHOLD'
  /** Roles of a provider, a list of `ProviderRole`. */
  | 'ROLES'
  /** Relationship: variant to a variant with the same weights and other settings. */
  | 'SAME_WEIGHTS_AS'
  /** Result on a benchmark, in the unit of its metric. */
  | 'SCORE'
  /** Relationship: endpoint to its host. */
  | 'SERVED_ON'
  /** Relationship: endpoint to the model or variant that it serves. */
  | 'SERVES'
  /** Size labels in which a model or family is released, for example 8B and 70B. */
  | 'SIZES_AVAILABLE'
  /** Size as its developer labels it, for example 70B. */
  | 'SIZE_LABEL'
  /** Date in the name of a dated snapshot. */
  | 'SNAPSHOT_DATE'
  /** Closeness of a source to the fact, a `SourceTier`. */
  | 'SOURCE_TIER'
  /** SPDX identifier of a license. */
  | 'SPDX_ID'
  /** Field for which a variant is specialized, for example code. */
  | 'SPECIALIZATION'
  /** What a source states in general about its subject, in one sentence. */
  | 'STATEMENT'
  /** Relationship: model or variant to its successor. */
  | 'SUCCEEDED_BY'
  /** Relationship: model, variant or endpoint to a capability. */
  | 'SUPPORTS'
  /** Where a license grants no rights. */
  | 'TERRITORY'
  /** Limit of tokens per minute. */
  | 'TOKENS_PER_MINUTE'
  /** Training compute, in FLOP. */
  | 'TRAINING_COMPUTE'
  /** Date of the newest training data. */
  | 'TRAINING_DATA_CUTOFF'
  /** Emissions of training, in tonnes of CO2 equivalent. */
  | 'TRAINING_EMISSIONS'
  /** Accelerator hours of training. */
  | 'TRAINING_HOURS'
  /** Number of tokens of training data. */
  | 'TRAINING_TOKENS'
  /** Monthly active users above which a license sets further conditions. */
  | 'USER_THRESHOLD'
  /** Relationship: family, model or variant to a technique or idea that it uses. */
  | 'USES_CONCEPT'
  /** Kinds of a variant, a list of `VariantKind`. */
  | 'VARIANT_KINDS'
  /** Number of tokens in the vocabulary. */
  | 'VOCABULARY_SIZE'
  /** Date on which the weights could first be downloaded. */
  | 'WEIGHTS_RELEASED_ON';

/** Conditions on `Property`. */
export type PropertyFilter = {
  /** Equal to. */
  eq?: Property | null | undefined;
  /** Equal to any of these. */
  in?: Array<Property> | null | undefined;
};

/** Sort by the value of a property; values of an enum sort in its order, source tiers by trust. */
export type PropertyOrder = {
  /** Sort direction. */
  direction: OrderDirection;
  /** The property. */
  property: Property;
};

/** Conditions on a provider. All must match. */
export type ProviderFilter = {
  /** All of these match. */
  and?: Array<ProviderFilter> | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Country, ISO 3166-1 alpha-2. */
  country?: StringFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Models that it develops. */
  models?: ModelListFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: ProviderFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<ProviderFilter> | null | undefined;
  /** Roles. */
  roles?: ProviderRoleSetFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
};

/** Roles of an organization. */
export type ProviderRole =
  /** Routes requests to hosts of others. */
  | 'AGGREGATOR'
  /** Runs evaluations. */
  | 'EVALUATOR'
  /** Serves models. */
  | 'HOST'
  /** Develops models. */
  | 'LAB'
  /** Publishes sources. */
  | 'PUBLISHER'
  /** Makes or enforces rules. */
  | 'REGULATOR';

/** Conditions on a set of `ProviderRole`. */
export type ProviderRoleSetFilter = {
  /** Has all of these. */
  hasAll?: Array<ProviderRole> | null | undefined;
  /** Has at least one of these. */
  hasAny?: Array<ProviderRole> | null | undefined;
  /** Has none of these. */
  hasNone?: Array<ProviderRole> | null | undefined;
};

/** Conditions that a claim can carry. */
export type QualifierKey =
  /** Part that it refers to, for example weights or code. */
  | 'COMPONENT'
  /** Which of several meanings is used. */
  | 'DEFINITION'
  /** Reasoning effort to which it applies. */
  | 'EFFORT'
  /** Host to which it applies. */
  | 'HOST'
  /** Mode to which it applies. */
  | 'MODE'
  /** Plan to which it applies. */
  | 'PLAN'
  /** Number format to which it applies, for example FP8. */
  | 'PRECISION'
  /** Region to which it applies. */
  | 'REGION'
  /** Protocol of a measurement. */
  | 'SETUP'
  /** Snapshot that it refers to. */
  | 'SNAPSHOT'
  /** Step of a roll-out, for example preview or general availability. */
  | 'STAGE';

/** Conditions on a score. All must match. */
export type ScoreFilter = {
  /** All of these match. */
  and?: Array<ScoreFilter> | null | undefined;
  /** Benchmark. */
  benchmark?: BenchmarkFilter | null | undefined;
  /** Key of comparable scores. */
  comparabilityKey?: StringFilter | null | undefined;
  /** Who ran it, relative to the developer. */
  evaluatorRelationship?: EvaluatorRelationshipFilter | null | undefined;
  /** Software that ran the evaluation. */
  harness?: StringFilter | null | undefined;
  /** Date of the run or its report. */
  measuredOn?: PartialDateFilter | null | undefined;
  /** Name of the metric. */
  metric?: StringFilter | null | undefined;
  /** Model that was evaluated, itself or through a variant. */
  model?: ModelFilter | null | undefined;
  /** This does not match. */
  not?: ScoreFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<ScoreFilter> | null | undefined;
  /** Organization that reported it. */
  reportedBy?: ProviderFilter | null | undefined;
  /** Result, in the unit of the metric. */
  value?: FloatFilter | null | undefined;
  /** Variant. */
  variant?: VariantFilter | null | undefined;
};

/** Conditions on related items; all must match. */
export type ScoreListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: ScoreFilter | null | undefined;
  /** None matches. */
  none?: ScoreFilter | null | undefined;
  /** At least one matches. */
  some?: ScoreFilter | null | undefined;
};

/** Conditions on a slug. */
export type SlugFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** Equal to any of these. */
  in?: Array<string> | null | undefined;
};

/** Conditions on a source. All must match. */
export type SourceFilter = {
  /** All of these match. */
  and?: Array<SourceFilter> | null | undefined;
  /** Claims that cite it. */
  citedBy?: ClaimListFilter | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: SourceFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<SourceFilter> | null | undefined;
  /** Publication date. */
  publishedOn?: PartialDateFilter | null | undefined;
  /** Organization that published it. */
  publisher?: ProviderFilter | null | undefined;
  /** Refuted and retracted claims that cite it. */
  refutedClaims?: ClaimListFilter | null | undefined;
  /** Whether its publisher withdrew it. */
  retracted?: BooleanFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** How close it is to the facts. */
  tier?: SourceTierFilter | null | undefined;
  /** Type of document. */
  type?: SourceTypeFilter | null | undefined;
};

/** Conditions on related items; all must match. */
export type SourceListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: SourceFilter | null | undefined;
  /** None matches. */
  none?: SourceFilter | null | undefined;
  /** At least one matches. */
  some?: SourceFilter | null | undefined;
};

/** How close a source is to the fact. */
export type SourceTier =
  /** A collection of what others state. */
  | 'AGGREGATOR'
  /** Someone who measured. */
  | 'INDEPENDENT_MEASUREMENT'
  /** The developer itself. */
  | 'PRIMARY'
  /** Someone who reports with care. */
  | 'SECONDARY'
  /** Experience of a user. */
  | 'USER_REPORT';

/** Conditions on `SourceTier`. */
export type SourceTierFilter = {
  /** Equal to. */
  eq?: SourceTier | null | undefined;
  /** Equal to any of these. */
  in?: Array<SourceTier> | null | undefined;
};

/** Types of source. */
export type SourceType =
  /** Post or press release of the developer. */
  | 'ANNOUNCEMENT'
  /** Response of an API. */
  | 'API_RESPONSE'
  /** Article or blog of someone else. */
  | 'ARTICLE'
  /** Release notes. */
  | 'CHANGELOG'
  /** Product or API documentation. */
  | 'DOCUMENTATION'
  /** Encyclopedia. */
  | 'ENCYCLOPEDIA'
  /** Issue, forum or social thread. */
  | 'ISSUE_THREAD'
  /** Table of results. */
  | 'LEADERBOARD'
  /** License or terms. */
  | 'LICENSE_TEXT'
  /** Model card. */
  | 'MODEL_CARD'
  /** Paper or preprint. */
  | 'PAPER'
  /** Price list. */
  | 'PRICING_PAGE'
  /** Catalog of models. */
  | 'REGISTRY'
  /** Code or weights repository. */
  | 'REPOSITORY'
  /** System or safety card. */
  | 'SYSTEM_CARD';

/** Conditions on `SourceType`. */
export type SourceTypeFilter = {
  /** Equal to. */
  eq?: SourceType | null | undefined;
  /** Equal to any of these. */
  in?: Array<SourceType> | null | undefined;
};

/** Conditions on text, ignoring case; all must match. */
export type StringFilter = {
  /** Contains. */
  contains?: string | null | undefined;
  /** Equal to. */
  eq?: string | null | undefined;
  /** Equal to any of these. */
  in?: Array<string> | null | undefined;
  /** Whether the value is unknown. */
  isNull?: boolean | null | undefined;
  /** Starts with. */
  startsWith?: string | null | undefined;
};

/** How far a capability is supported. */
export type SupportLevel =
  /** Supported as a preview. */
  | 'BETA'
  /** Supported as a documented feature. */
  | 'NATIVE'
  /** Supported with limits. */
  | 'PARTIAL'
  /** Sources do not state it, or differ. */
  | 'UNKNOWN'
  /** Stated not to be supported. */
  | 'UNSUPPORTED';

/** Conditions on `SupportLevel`. */
export type SupportLevelFilter = {
  /** Equal to. */
  eq?: SupportLevel | null | undefined;
  /** Equal to any of these. */
  in?: Array<SupportLevel> | null | undefined;
};

/** A quantity of use. */
export type UsageInput = {
  /** What is counted. */
  meter: Meter;
  /** How many units. */
  quantity: number;
};

/** Condition on a value of any type. */
export type ValueFilter =
  {   /** Yes or no. */
  boolean: BooleanFilter; date?: never; entity?: never; quantity?: never; text?: never; }
  |  { boolean?: never;   /** Date. */
  date: PartialDateFilter; entity?: never; quantity?: never; text?: never; }
  |  { boolean?: never; date?: never;   /** Entity. */
  entity: EntityRef; quantity?: never; text?: never; }
  |  { boolean?: never; date?: never; entity?: never;   /** Number. */
  quantity: DecimalFilter; text?: never; }
  |  { boolean?: never; date?: never; entity?: never; quantity?: never;   /** Text, or any item of a list. */
  text: StringFilter; };

/** Whether a claim has a value. */
export type ValueState =
  /** It has a value. */
  | 'KNOWN'
  /** The subject is known to have none. */
  | 'NONE'
  /** A value exists, and sources state that it is unknown or undisclosed. */
  | 'UNKNOWN';

/** Conditions on a variant. All must match. */
export type VariantFilter = {
  /** All of these match. */
  and?: Array<VariantFilter> | null | undefined;
  /** Capabilities. */
  capabilities?: CapabilitySupportListFilter | null | undefined;
  /** Claims about it. */
  claims?: ClaimListFilter | null | undefined;
  /** Longest input plus output, in tokens. */
  contextWindow?: LongFilter | null | undefined;
  /** Has an ancestor in its lineage. */
  derivedFrom?: AncestorFilter | null | undefined;
  /** Whether it has an open dispute. */
  disputed?: BooleanFilter | null | undefined;
  /** Endpoints that serve it. */
  endpoints?: EndpointListFilter | null | undefined;
  /** Accepted inputs. */
  inputModalities?: ModalitySetFilter | null | undefined;
  /** What distinguishes it. */
  kinds?: VariantKindSetFilter | null | undefined;
  /** Date up to which its knowledge is reliable. */
  knowledgeCutoff?: PartialDateFilter | null | undefined;
  /** License. */
  license?: LicenseFilter | null | undefined;
  /** State of availability. */
  lifecycle?: LifecycleStatusFilter | null | undefined;
  /** Longest output, in tokens. */
  maxOutputTokens?: LongFilter | null | undefined;
  /** Model. */
  model?: ModelFilter | null | undefined;
  /** Name or any alias. */
  name?: StringFilter | null | undefined;
  /** This does not match. */
  not?: VariantFilter | null | undefined;
  /** Whether its weights can be downloaded. */
  openWeights?: BooleanFilter | null | undefined;
  /** At least one of these matches. */
  or?: Array<VariantFilter> | null | undefined;
  /** Produced outputs. */
  outputModalities?: ModalitySetFilter | null | undefined;
  /** Number of parameters. */
  parametersTotal?: LongFilter | null | undefined;
  /** Number format of the weights. */
  quantization?: StringFilter | null | undefined;
  /** First public availability. */
  releasedOn?: PartialDateFilter | null | undefined;
  /** Benchmark results. */
  scores?: ScoreListFilter | null | undefined;
  /** Size label. */
  sizeLabel?: StringFilter | null | undefined;
  /** Slug. */
  slug?: SlugFilter | null | undefined;
  /** Sources that claims about it cite. */
  sources?: SourceListFilter | null | undefined;
  /** Field that it is made for. */
  specialization?: StringFilter | null | undefined;
};

/** What distinguishes a variant; several can apply. */
export type VariantKind =
  /** A small set of weights added to a base, for example LoRA. */
  | 'ADAPTER'
  /** Pretrained only; continues text. */
  | 'BASE'
  /** Tuned for conversation. */
  | 'CHAT'
  /** Trained on the outputs of a larger model. */
  | 'DISTILLED'
  /** Tuned to follow instructions. */
  | 'INSTRUCT'
  /** Weights combined from several variants. */
  | 'MERGED'
  /** A run-time setting of the same weights, for example Instant or Thinking. */
  | 'MODE'
  /** Released for trial before general availability. */
  | 'PREVIEW'
  /** Weights stored in fewer bits. */
  | 'QUANTIZED'
  /** Made for complex reasoning in many steps. */
  | 'REASONING'
  /** One of several sizes. */
  | 'SIZE'
  /** A dated or numbered state. */
  | 'SNAPSHOT'
  /** Made for one field, for example code or vision. */
  | 'SPECIALIZED';

/** Conditions on a set of `VariantKind`. */
export type VariantKindSetFilter = {
  /** Has all of these. */
  hasAll?: Array<VariantKind> | null | undefined;
  /** Has at least one of these. */
  hasAny?: Array<VariantKind> | null | undefined;
  /** Has none of these. */
  hasNone?: Array<VariantKind> | null | undefined;
};

/** Conditions on related items; all must match. */
export type VariantListFilter = {
  /** How many there are. */
  count?: IntFilter | null | undefined;
  /** All match; true when there are none. */
  every?: VariantFilter | null | undefined;
  /** None matches. */
  none?: VariantFilter | null | undefined;
  /** At least one matches. */
  some?: VariantFilter | null | undefined;
};

export type ChangesToolQueryVariables = Exact<{
  since: string;
  subject?: EntityRef | null | undefined;
  properties?: Array<Property> | Property | null | undefined;
  kinds?: Array<ChangeKind> | ChangeKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ChangesToolQuery = { changes: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ kind: ChangeKind, property: Property, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , before: { id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, qualifiers: Array<{ key: QualifierKey, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           }>, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }> } | null, after: { id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, qualifiers: Array<{ key: QualifierKey, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           }>, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }> } | null, release: { tag: string } }> } | null, meta: { release: { tag: string } } | null };

export type DisputesToolQueryVariables = Exact<{
  where?: DisputeFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DisputesToolQuery = { disputes: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ property: Property, kind: DisputeKind, state: DisputeState, openedOn: string, resolution: string | null, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , sides: Array<{ kind: DisputeKind | null, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }>, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }> }> }> }> } | null, meta: { release: { tag: string } } | null };

export type FindToolQueryVariables = Exact<{
  where?: ModelFilter | null | undefined;
  orderBy?: Array<EntityOrder> | EntityOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type FindToolQuery = { models: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, releasedOn: string | null, contextWindow: number | null, openWeights: boolean | null, openDisputeCount: number, inputModalities: Array<Modality> | null, provider: { name: string } | null, license: { name: string } | null }> } | null, meta: { release: { tag: string } } | null };

export type LineageToolQueryVariables = Exact<{
  ref: EntityRef;
  direction: LineageDirection;
  maxDepth: number;
  asOf?: string | null | undefined;
}>;


export type LineageToolQuery = { lineage:
    | { __typename: 'AmbiguousError', message: string, candidates: Array<{ entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }
    | { __typename: 'DateOutOfRangeError', message: string }
    | { __typename: 'InvalidArgumentError', message: string }
    | { __typename: 'LimitExceededError', message: string }
    | { __typename: 'NotFoundError', message: string, suggestions: Array<{ entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }
    | { __typename: 'Subgraph', exhaustive: boolean, entities: Array<{ depth: number, entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationships: Array<
        | { property: Property, disputed: boolean, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object: { id: string, name: string }, sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> }
        | { property: Property, disputed: boolean, subject: { id: string, name: string }, object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> }
        | { kind: DerivationKind, method: string | null, property: Property, disputed: boolean, subject: { id: string, name: string }, object: { id: string, name: string }, sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> }
        | { property: Property, disputed: boolean, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> }
        | { property: Property, disputed: boolean, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> }
      > }
   | null, meta: { release: { tag: string } } | null };

export type ToolDataFragment = { meta: { release: { tag: string } } | null };

export type ToolSourceFragment = { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string };

export type ToolClaimFragment = { id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, value:
    | { text: string }
    | { text: string }
    | { text: string }
    | { text: string }
    | { text: string }
    | { text: string }
    | { text: string }
   | null, qualifiers: Array<{ key: QualifierKey, value:
      | { text: string }
      | { text: string }
      | { text: string }
      | { text: string }
      | { text: string }
      | { text: string }
      | { text: string }
     }>, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }> };

type ToolFailure_AmbiguousError_Fragment = { message: string, candidates: Array<{ entity:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     }> };

type ToolFailure_DateOutOfRangeError_Fragment = { message: string };

type ToolFailure_InvalidArgumentError_Fragment = { message: string };

type ToolFailure_LimitExceededError_Fragment = { message: string };

type ToolFailure_NotFoundError_Fragment = { message: string, suggestions: Array<{ entity:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     }> };

export type ToolFailureFragment =
  | ToolFailure_AmbiguousError_Fragment
  | ToolFailure_DateOutOfRangeError_Fragment
  | ToolFailure_InvalidArgumentError_Fragment
  | ToolFailure_LimitExceededError_Fragment
  | ToolFailure_NotFoundError_Fragment
;

export type PricesToolQueryVariables = Exact<{
  ref: EntityRef;
  usage: Array<UsageInput> | UsageInput;
  where?: EndpointFilter | null | undefined;
  at?: string | null | undefined;
}>;


export type PricesToolQuery = { entity:
    | { __typename: 'AmbiguousError', message: string, candidates: Array<{ entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }
    | { __typename: 'Benchmark', id: string, name: string }
    | { __typename: 'Capability', id: string, name: string }
    | { __typename: 'Concept', id: string, name: string }
    | { __typename: 'DateOutOfRangeError', message: string }
    | { __typename: 'Endpoint', id: string, name: string, apiModelId: string | null, host: { name: string, provider: { id: string } | null }, disputes: { totalCount: number } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> } }> } }
    | { __typename: 'Host', id: string, name: string }
    | { __typename: 'License', id: string, name: string }
    | { __typename: 'Model', id: string, name: string, provider: { id: string } | null, endpoints: { totalCount: number, nodes: Array<{ id: string, apiModelId: string | null, host: { name: string, provider: { id: string } | null }, disputes: { totalCount: number } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> } }> } }> } | null }
    | { __typename: 'ModelFamily', id: string, name: string }
    | { __typename: 'NotFoundError', message: string, suggestions: Array<{ entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }
    | { __typename: 'Product', id: string, name: string }
    | { __typename: 'Provider', id: string, name: string }
    | { __typename: 'Source', id: string, name: string }
    | { __typename: 'Variant', id: string, name: string, model: { provider: { id: string } | null }, endpoints: { totalCount: number, nodes: Array<{ id: string, apiModelId: string | null, host: { name: string, provider: { id: string } | null }, disputes: { totalCount: number } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> } }> } }> } | null }
   | null, meta: { release: { tag: string } } | null };

export type PricedEndpointsFragment = { totalCount: number, nodes: Array<{ id: string, apiModelId: string | null, host: { name: string, provider: { id: string } | null }, disputes: { totalCount: number } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> } }> } }> };

export type PricedEndpointFragment = { id: string, apiModelId: string | null, host: { name: string, provider: { id: string } | null }, disputes: { totalCount: number } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { sources: Array<{ id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string }> } }> } };

export type ResolveToolQueryVariables = Exact<{
  texts: Array<string> | string;
  host?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ResolveToolQuery = { lifecycleOf: Array<{ text: string, stability: AliasStability, stage: LifecycleStatus | null, daysLeft: number | null, resolution: { match: Match, entity:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, target:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, candidates: Array<{ entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }, claim: { id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, qualifiers: Array<{ key: QualifierKey, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         }>, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }> } | null, end: { stage: LifecycleStatus, date: string, bound: DateBound, claim: { id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, qualifiers: Array<{ key: QualifierKey, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           }>, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }> } } | null, replacements: Array<{ entity:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> }> | null, meta: { release: { tag: string } } | null };

export type SearchToolQueryVariables = Exact<{
  query: string;
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  first: number;
}>;


export type SearchToolQuery = { search: { totalCount: number, suggestions: Array<string>, nodes: Array<
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
    > } | null, meta: { release: { tag: string } } | null };

export type SourcesForToolQueryVariables = Exact<{
  ref: EntityRef;
  property: Property;
  asOf?: string | null | undefined;
}>;


export type SourcesForToolQuery = { entity:
    | { __typename: 'AmbiguousError', message: string, candidates: Array<{ entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }
    | { __typename: 'Benchmark', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'Capability', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'Concept', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'DateOutOfRangeError', message: string }
    | { __typename: 'Endpoint', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'Host', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'License', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'Model', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'ModelFamily', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'NotFoundError', message: string, suggestions: Array<{ entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }
    | { __typename: 'Product', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'Provider', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'Source', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
    | { __typename: 'Variant', id: string, name: string, fact: { disputed: boolean, reason: string | null, best: { id: string } | null, values: Array<
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
        >, claims: Array<{ id: string, valueState: ValueState, polarity: Polarity, status: ClaimStatus, statusReason: string | null, validFrom: string | null, validUntil: string | null, citations: Array<{ quote: string | null, locator: string | null, source: { id: string, name: string, tier: SourceTier, url: string | null, accessedOn: string } }>, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, qualifiers: Array<{ key: QualifierKey, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null }
   | null, meta: { release: { tag: string } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ToolDataFragmentDoc = new TypedDocumentString(`
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}
    `, {"fragmentName":"ToolData"}) as unknown as TypedDocumentString<ToolDataFragment, unknown>;
export const ToolSourceFragmentDoc = new TypedDocumentString(`
    fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
    `, {"fragmentName":"ToolSource"}) as unknown as TypedDocumentString<ToolSourceFragment, unknown>;
export const ToolClaimFragmentDoc = new TypedDocumentString(`
    fragment ToolClaim on Claim {
  id
  valueState
  value {
    text
  }
  polarity
  status
  statusReason
  validFrom
  validUntil
  qualifiers {
    key
    value {
      text
    }
  }
  citations {
    source {
      ...ToolSource
    }
  }
}
    fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}`, {"fragmentName":"ToolClaim"}) as unknown as TypedDocumentString<ToolClaimFragment, unknown>;
export const ToolFailureFragmentDoc = new TypedDocumentString(`
    fragment ToolFailure on Error {
  message
  ... on AmbiguousError {
    candidates {
      entity {
        id
        name
      }
    }
  }
  ... on NotFoundError {
    suggestions {
      entity {
        id
        name
      }
    }
  }
}
    `, {"fragmentName":"ToolFailure"}) as unknown as TypedDocumentString<ToolFailureFragment, unknown>;
export const PricedEndpointFragmentDoc = new TypedDocumentString(`
    fragment PricedEndpoint on Endpoint {
  id
  apiModelId
  host {
    name
    provider {
      id
    }
  }
  disputes(first: 1, where: {property: {eq: PRICE}, state: {eq: OPEN}}) {
    totalCount
  }
  quote(usage: $usage) {
    total
    low
    high
    currency
    unpriced
    lines {
      meter
      amount
      price {
        sources {
          ...ToolSource
        }
      }
    }
  }
}
    fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}`, {"fragmentName":"PricedEndpoint"}) as unknown as TypedDocumentString<PricedEndpointFragment, unknown>;
export const PricedEndpointsFragmentDoc = new TypedDocumentString(`
    fragment PricedEndpoints on EndpointConnection {
  totalCount
  nodes {
    ...PricedEndpoint
  }
}
    fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
fragment PricedEndpoint on Endpoint {
  id
  apiModelId
  host {
    name
    provider {
      id
    }
  }
  disputes(first: 1, where: {property: {eq: PRICE}, state: {eq: OPEN}}) {
    totalCount
  }
  quote(usage: $usage) {
    total
    low
    high
    currency
    unpriced
    lines {
      meter
      amount
      price {
        sources {
          ...ToolSource
        }
      }
    }
  }
}`, {"fragmentName":"PricedEndpoints"}) as unknown as TypedDocumentString<PricedEndpointsFragment, unknown>;
export const ChangesToolDocument = new TypedDocumentString(`
    query ChangesTool($since: LocalDate!, $subject: EntityRef, $properties: [Property!], $kinds: [ChangeKind!], $first: Int!, $after: String) {
  ...ToolData
  changes(
    since: $since
    subject: $subject
    properties: $properties
    kinds: $kinds
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      kind
      property
      subject {
        id
        name
      }
      before {
        ...ToolClaim
      }
      after {
        ...ToolClaim
      }
      release {
        tag
      }
    }
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}
fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
fragment ToolClaim on Claim {
  id
  valueState
  value {
    text
  }
  polarity
  status
  statusReason
  validFrom
  validUntil
  qualifiers {
    key
    value {
      text
    }
  }
  citations {
    source {
      ...ToolSource
    }
  }
}`) as unknown as TypedDocumentString<ChangesToolQuery, ChangesToolQueryVariables>;
export const DisputesToolDocument = new TypedDocumentString(`
    query DisputesTool($where: DisputeFilter, $first: Int!, $after: String) {
  ...ToolData
  disputes(where: $where, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      property
      kind
      state
      openedOn
      resolution
      subject {
        id
        name
      }
      sides {
        kind
        claims {
          ...ToolClaim
        }
      }
    }
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}
fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
fragment ToolClaim on Claim {
  id
  valueState
  value {
    text
  }
  polarity
  status
  statusReason
  validFrom
  validUntil
  qualifiers {
    key
    value {
      text
    }
  }
  citations {
    source {
      ...ToolSource
    }
  }
}`) as unknown as TypedDocumentString<DisputesToolQuery, DisputesToolQueryVariables>;
export const FindToolDocument = new TypedDocumentString(`
    query FindTool($where: ModelFilter, $orderBy: [EntityOrder!], $first: Int!, $after: String) {
  ...ToolData
  models(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      releasedOn
      contextWindow
      openWeights
      openDisputeCount
      inputModalities
      provider {
        name
      }
      license {
        name
      }
    }
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}`) as unknown as TypedDocumentString<FindToolQuery, FindToolQueryVariables>;
export const LineageToolDocument = new TypedDocumentString(`
    query LineageTool($ref: EntityRef!, $direction: LineageDirection!, $maxDepth: Int!, $asOf: LocalDate) {
  ...ToolData
  lineage(
    ref: $ref
    direction: $direction
    maxDepth: $maxDepth
    maxNodes: 80
    asOf: $asOf
  ) {
    __typename
    ... on Subgraph {
      exhaustive
      entities {
        depth
        entity {
          id
          name
        }
      }
      relationships {
        property
        disputed
        subject {
          id
          name
        }
        object {
          id
          name
        }
        sources {
          ...ToolSource
        }
        ... on Derivation {
          kind
          method
        }
      }
    }
    ...ToolFailure
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}
fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
fragment ToolFailure on Error {
  message
  ... on AmbiguousError {
    candidates {
      entity {
        id
        name
      }
    }
  }
  ... on NotFoundError {
    suggestions {
      entity {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<LineageToolQuery, LineageToolQueryVariables>;
export const PricesToolDocument = new TypedDocumentString(`
    query PricesTool($ref: EntityRef!, $usage: [UsageInput!]!, $where: EndpointFilter, $at: LocalDate) {
  ...ToolData
  entity(ref: $ref, asOf: $at) {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Model {
      provider {
        id
      }
      endpoints(
        where: $where
        first: 50
        orderBy: [{price: {meter: INPUT, direction: ASC}}]
      ) {
        ...PricedEndpoints
      }
    }
    ... on Variant {
      model {
        provider {
          id
        }
      }
      endpoints(
        where: $where
        first: 50
        orderBy: [{price: {meter: INPUT, direction: ASC}}]
      ) {
        ...PricedEndpoints
      }
    }
    ... on Endpoint {
      ...PricedEndpoint
    }
    ...ToolFailure
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}
fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
fragment ToolFailure on Error {
  message
  ... on AmbiguousError {
    candidates {
      entity {
        id
        name
      }
    }
  }
  ... on NotFoundError {
    suggestions {
      entity {
        id
        name
      }
    }
  }
}
fragment PricedEndpoints on EndpointConnection {
  totalCount
  nodes {
    ...PricedEndpoint
  }
}
fragment PricedEndpoint on Endpoint {
  id
  apiModelId
  host {
    name
    provider {
      id
    }
  }
  disputes(first: 1, where: {property: {eq: PRICE}, state: {eq: OPEN}}) {
    totalCount
  }
  quote(usage: $usage) {
    total
    low
    high
    currency
    unpriced
    lines {
      meter
      amount
      price {
        sources {
          ...ToolSource
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<PricesToolQuery, PricesToolQueryVariables>;
export const ResolveToolDocument = new TypedDocumentString(`
    query ResolveTool($texts: [String!]!, $host: Slug, $asOf: LocalDate) {
  ...ToolData
  lifecycleOf(texts: $texts, host: $host, asOf: $asOf) {
    text
    stability
    stage
    daysLeft
    resolution {
      match
      entity {
        id
        name
      }
      target {
        id
        name
      }
      candidates {
        entity {
          id
          name
        }
      }
    }
    claim {
      ...ToolClaim
    }
    end {
      stage
      date
      bound
      claim {
        ...ToolClaim
      }
    }
    replacements {
      entity {
        id
        name
      }
    }
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}
fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
fragment ToolClaim on Claim {
  id
  valueState
  value {
    text
  }
  polarity
  status
  statusReason
  validFrom
  validUntil
  qualifiers {
    key
    value {
      text
    }
  }
  citations {
    source {
      ...ToolSource
    }
  }
}`) as unknown as TypedDocumentString<ResolveToolQuery, ResolveToolQueryVariables>;
export const SearchToolDocument = new TypedDocumentString(`
    query SearchTool($query: String!, $kinds: [EntityKind!], $first: Int!) {
  ...ToolData
  search(query: $query, kinds: $kinds, first: $first) {
    totalCount
    suggestions
    nodes {
      id
      name
      description
    }
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}`) as unknown as TypedDocumentString<SearchToolQuery, SearchToolQueryVariables>;
export const SourcesForToolDocument = new TypedDocumentString(`
    query SourcesForTool($ref: EntityRef!, $property: Property!, $asOf: LocalDate) {
  ...ToolData
  entity(ref: $ref, asOf: $asOf) {
    __typename
    ... on Entity {
      id
      name
      fact(property: $property) {
        disputed
        reason
        best {
          id
        }
        values {
          text
        }
        claims {
          ...ToolClaim
          citations {
            quote
            locator
          }
        }
        disputes {
          kind
          state
          resolution
        }
      }
    }
    ...ToolFailure
  }
}
    fragment ToolData on Query {
  meta {
    release {
      tag
    }
  }
}
fragment ToolSource on Source {
  id
  name
  tier
  url
  accessedOn
}
fragment ToolClaim on Claim {
  id
  valueState
  value {
    text
  }
  polarity
  status
  statusReason
  validFrom
  validUntil
  qualifiers {
    key
    value {
      text
    }
  }
  citations {
    source {
      ...ToolSource
    }
  }
}
fragment ToolFailure on Error {
  message
  ... on AmbiguousError {
    candidates {
      entity {
        id
        name
      }
    }
  }
  ... on NotFoundError {
    suggestions {
      entity {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<SourcesForToolQuery, SourcesForToolQueryVariables>;