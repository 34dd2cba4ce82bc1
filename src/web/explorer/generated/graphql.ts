/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Kinds of alias. */
export type AliasKind =
  /** Identifier of one fixed snapshot. */
  | 'DATED_SNAPSHOT'
  /** Identifier whose target moves. */
  | 'FLOATING'
  /** Identifier in another catalog. */
  | 'FOREIGN_ID'
  /** Former name or slug. */
  | 'LEGACY_ID'
  /** Name used in public. */
  | 'MARKETING_NAME'
  /** Common wrong spelling. */
  | 'MISSPELLING'
  /** Identifier that the host redirects. */
  | 'REDIRECT';

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

/** How a claim was compared with a source. */
export type CheckMethod =
  /** A program found the quote in a stored text of the source, and the value in the quote. */
  | 'QUOTE_FOUND'
  /** A person read the source and found the value in it. */
  | 'READ';

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

/** How the value of a claim was obtained. */
export type ClaimMethod =
  /** Computed from other claims. */
  | 'DERIVED'
  /** Estimated by the source. */
  | 'ESTIMATED'
  /** Measured by the source. */
  | 'MEASURED'
  /** Written in the source. */
  | 'STATED';

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

/** What disputes can be counted by. */
export type DisputeAspect =
  /** Host of the endpoint that it is about. */
  | 'HOST'
  /** Why claims differ. */
  | 'KIND'
  /** Property. */
  | 'PROPERTY'
  /** Whether it is settled. */
  | 'STATE';

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

/** What makes a new release better. */
export type DriverCategory =
  /** Better instruction following, fewer harmful outputs. */
  | 'ALIGNMENT'
  /** A better network. */
  | 'ARCHITECTURE'
  /** Longer context. */
  | 'CONTEXT'
  /** More or better training data. */
  | 'DATA'
  /** Learning from a larger model. */
  | 'DISTILLATION'
  /** Less compute for the same result. */
  | 'EFFICIENCY'
  /** More kinds of input or output. */
  | 'MULTIMODALITY'
  /** Techniques after pretraining, for example RLHF. */
  | 'POST_TRAINING'
  /** Better or longer thinking. */
  | 'REASONING'
  /** More parameters or compute. */
  | 'SCALE'
  /** What surrounds the model: prompts, retrieval, filters. */
  | 'SYSTEM'
  /** Better use of tools. */
  | 'TOOL_USE';

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

/** Codes of expected failures. */
export type ErrorCode =
  /** More than one entity matches. */
  | 'AMBIGUOUS'
  /** The data does not cover that date. */
  | 'DATE_OUT_OF_RANGE'
  /** An argument cannot be used as given. */
  | 'INVALID_ARGUMENT'
  /** A documented limit is exceeded; nothing was cut silently. */
  | 'LIMIT_EXCEEDED'
  /** Nothing matches. */
  | 'NOT_FOUND';

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

/** How use is paid. */
export type PriceKind =
  /** Free of charge. */
  | 'FREE'
  /** Part of a subscription. */
  | 'INCLUDED_IN_PLAN'
  /** Paid by quantity. */
  | 'METERED';

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

/** Classes of service. */
export type ServiceTier =
  /** Processed later, in bulk. */
  | 'BATCH'
  /** Processed with lower priority. */
  | 'FLEX'
  /** Processed with higher priority. */
  | 'PRIORITY'
  /** The default. */
  | 'STANDARD';

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

/** Why a traversal stopped early. */
export type Truncation =
  /** The limit of depth or length was reached; there may be more beyond. */
  | 'MAX_DEPTH'
  /** The limit of entities was reached; for chains, of entities visited. */
  | 'MAX_NODES'
  /** The limit of paths was reached. */
  | 'MAX_PATHS';

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

export type BrowseQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type BrowseQuery = { providers: { totalCount: number, nodes: Array<{ __typename: 'Provider', id: string, slug: string, name: string }> } | null, products: { totalCount: number, nodes: Array<{ __typename: 'Product', id: string, slug: string, name: string }> } | null, hosts: { totalCount: number, nodes: Array<{ __typename: 'Host', id: string, slug: string, name: string }> } | null, benchmarks: { totalCount: number, nodes: Array<{ __typename: 'Benchmark', id: string, slug: string, name: string }> } | null, capabilities: { totalCount: number, nodes: Array<{ __typename: 'Capability', id: string, slug: string, name: string }> } | null, concepts: { totalCount: number, nodes: Array<{ __typename: 'Concept', id: string, slug: string, name: string }> } | null, licenses: { totalCount: number, nodes: Array<{ __typename: 'License', id: string, slug: string, name: string }> } | null };

type BrowseEntry_Benchmark_Fragment = { __typename: 'Benchmark', id: string, slug: string, name: string };

type BrowseEntry_Capability_Fragment = { __typename: 'Capability', id: string, slug: string, name: string };

type BrowseEntry_Concept_Fragment = { __typename: 'Concept', id: string, slug: string, name: string };

type BrowseEntry_Endpoint_Fragment = { __typename: 'Endpoint', id: string, slug: string, name: string };

type BrowseEntry_Host_Fragment = { __typename: 'Host', id: string, slug: string, name: string };

type BrowseEntry_License_Fragment = { __typename: 'License', id: string, slug: string, name: string };

type BrowseEntry_Model_Fragment = { __typename: 'Model', id: string, slug: string, name: string };

type BrowseEntry_ModelFamily_Fragment = { __typename: 'ModelFamily', id: string, slug: string, name: string };

type BrowseEntry_Product_Fragment = { __typename: 'Product', id: string, slug: string, name: string };

type BrowseEntry_Provider_Fragment = { __typename: 'Provider', id: string, slug: string, name: string };

type BrowseEntry_Source_Fragment = { __typename: 'Source', id: string, slug: string, name: string };

type BrowseEntry_Variant_Fragment = { __typename: 'Variant', id: string, slug: string, name: string };

export type BrowseEntryFragment =
  | BrowseEntry_Benchmark_Fragment
  | BrowseEntry_Capability_Fragment
  | BrowseEntry_Concept_Fragment
  | BrowseEntry_Endpoint_Fragment
  | BrowseEntry_Host_Fragment
  | BrowseEntry_License_Fragment
  | BrowseEntry_Model_Fragment
  | BrowseEntry_ModelFamily_Fragment
  | BrowseEntry_Product_Fragment
  | BrowseEntry_Provider_Fragment
  | BrowseEntry_Source_Fragment
  | BrowseEntry_Variant_Fragment
;

export type ChangeListQueryVariables = Exact<{
  since: string;
  kinds?: Array<ChangeKind> | ChangeKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangeListQuery = { changes: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, kind: ChangeKind, property: Property, subject:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , before: { id: string, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null, after: { id: string, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null, release: { id: string, tag: string, publishedAt: string } }> } | null };

export type ChangeRowFragment = { id: string, kind: ChangeKind, property: Property, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , before: { id: string, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null, after: { id: string, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null, release: { id: string, tag: string, publishedAt: string } };

export type ChangedClaimFragment = { id: string, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> };

export type SideBySideQueryVariables = Exact<{
  refs: Array<EntityRef> | EntityRef;
  properties?: Array<Property> | Property | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type SideBySideQuery = { compare:
    | { __typename: 'AmbiguousError', code: ErrorCode, message: string }
    | { __typename: 'Comparison', entities: Array<
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string, provider: { id: string, name: string } | null }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      >, rows: Array<{ property: Property, differs: boolean, facts: Array<{ tier: SourceTier | null, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                  | { __typename: 'BooleanValue', text: string }
                  | { __typename: 'DateValue', text: string }
                  | { __typename: 'EntityValue', text: string, entity:
                      | { __typename: 'Benchmark', id: string, slug: string, name: string }
                      | { __typename: 'Capability', id: string, slug: string, name: string }
                      | { __typename: 'Concept', id: string, slug: string, name: string }
                      | { __typename: 'Endpoint', id: string, slug: string, name: string }
                      | { __typename: 'Host', id: string, slug: string, name: string }
                      | { __typename: 'License', id: string, slug: string, name: string }
                      | { __typename: 'Model', id: string, slug: string, name: string }
                      | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                      | { __typename: 'Product', id: string, slug: string, name: string }
                      | { __typename: 'Provider', id: string, slug: string, name: string }
                      | { __typename: 'Source', id: string, slug: string, name: string }
                      | { __typename: 'Variant', id: string, slug: string, name: string }
                     }
                  | { __typename: 'MoneyValue', text: string }
                  | { __typename: 'QuantityValue', text: string }
                  | { __typename: 'TextListValue', text: string }
                  | { __typename: 'TextValue', text: string }
                 | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> } | null> }> }
    | { __typename: 'DateOutOfRangeError', code: ErrorCode, message: string }
    | { __typename: 'InvalidArgumentError', code: ErrorCode, message: string }
    | { __typename: 'LimitExceededError', code: ErrorCode, message: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string }
   | null };

export type CompareFactFragment = { tier: SourceTier | null, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> };

export type CoveragePageQueryVariables = Exact<{ [key: string]: never; }>;


export type CoveragePageQuery = { meta: { orphanCount: number, release: { id: string, tag: string, publishedAt: string }, coverage: { entities: number, facts: number, doubtful: number, withSource: number, withTwoSources: number, withPrimarySource: number, openDisputes: number }, coverageTable: Array<{ kind: EntityKind | null, property: Property | null, entities: number, facts: number, doubtful: number, withSource: number, withTwoSources: number, withPrimarySource: number, openDisputes: number }> } | null };

export type CoverageFiguresFragment = { entities: number, facts: number, doubtful: number, withSource: number, withTwoSources: number, withPrimarySource: number, openDisputes: number };

export type DisputeListQueryVariables = Exact<{
  where?: DisputeFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type DisputeListQuery = { disputes: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, facets: Array<{ aspect: DisputeAspect, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ property: Property, openedOn: string, resolvedOn: string | null, id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, subject:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string, host: { __typename: 'Host', id: string, slug: string, name: string }, serves:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string, model: { id: string, slug: string, name: string } }
      , sides: Array<{ kind: DisputeKind | null, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> } | null };

export type DisputeCardFragment = { property: Property, openedOn: string, resolvedOn: string | null, id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string, host: { __typename: 'Host', id: string, slug: string, name: string }, serves:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string, model: { id: string, slug: string, name: string } }
  , sides: Array<{ kind: DisputeKind | null, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> };

export type EntityPageQueryVariables = Exact<{
  kind: EntityKind;
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type EntityPageQuery = { entity:
    | { __typename: 'AmbiguousError' }
    | { __typename: 'Benchmark', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'Capability', definition: string, id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'Concept', definition: string, id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'DateOutOfRangeError' }
    | { __typename: 'Endpoint', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'Host', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'License', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'Model', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'NotFoundError' }
    | { __typename: 'Product', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'Provider', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'Source', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
    | { __typename: 'Variant', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
          | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , object:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
            , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        > } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> }
   | null };

export type HostPageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type HostPageQuery = { entity: { __typename: 'Host', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
      > } | null, endpoints: { totalCount: number, nodes: Array<{ id: string, apiModelId: string | null, serves:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
        , prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }> } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
        , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> } | null };

export type BenchmarkPageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type BenchmarkPageQuery = { entity: { __typename: 'Benchmark', id: string, slug: string, name: string, description: string | null, relationships: { totalCount: number, nodes: Array<
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
      > } | null, scores: { totalCount: number, nodes: Array<{ id: string, value: number, margin: number | null, setup: string | null, measuredOn: string | null, evaluatorRelationship: EvaluatorRelationship, comparabilityKey: string | null, subject:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
        , metric: { name: string, unit: string | null, higherIsBetter: boolean }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> } | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
        , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> } | null };

type EntityFacts_Benchmark_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Capability_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Concept_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Endpoint_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Host_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_License_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Model_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_ModelFamily_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Product_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Provider_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Source_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityFacts_Variant_Fragment = { id: string, slug: string, name: string, description: string | null, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

export type EntityFactsFragment =
  | EntityFacts_Benchmark_Fragment
  | EntityFacts_Capability_Fragment
  | EntityFacts_Concept_Fragment
  | EntityFacts_Endpoint_Fragment
  | EntityFacts_Host_Fragment
  | EntityFacts_License_Fragment
  | EntityFacts_Model_Fragment
  | EntityFacts_ModelFamily_Fragment
  | EntityFacts_Product_Fragment
  | EntityFacts_Provider_Fragment
  | EntityFacts_Source_Fragment
  | EntityFacts_Variant_Fragment
;

type RelationRow_CapabilitySupport_Fragment = { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
  , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type RelationRow_Deployment_Fragment = { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
  , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type RelationRow_Derivation_Fragment = { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type RelationRow_Link_Fragment = { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
  , object:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
  , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type RelationRow_Transition_Fragment = { id: string, property: Property, since: string | null, until: string | null, disputed: boolean, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
  , object:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
  , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

export type RelationRowFragment =
  | RelationRow_CapabilitySupport_Fragment
  | RelationRow_Deployment_Fragment
  | RelationRow_Derivation_Fragment
  | RelationRow_Link_Fragment
  | RelationRow_Transition_Fragment
;

type Relation_Benchmark_Fragment = { __typename: 'Benchmark', id: string, slug: string, name: string };

type Relation_Capability_Fragment = { __typename: 'Capability', id: string, slug: string, name: string };

type Relation_Concept_Fragment = { __typename: 'Concept', id: string, slug: string, name: string };

type Relation_Endpoint_Fragment = { __typename: 'Endpoint', id: string, slug: string, name: string };

type Relation_Host_Fragment = { __typename: 'Host', id: string, slug: string, name: string };

type Relation_License_Fragment = { __typename: 'License', id: string, slug: string, name: string };

type Relation_Model_Fragment = { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string };

type Relation_ModelFamily_Fragment = { __typename: 'ModelFamily', id: string, slug: string, name: string };

type Relation_Product_Fragment = { __typename: 'Product', id: string, slug: string, name: string };

type Relation_Provider_Fragment = { __typename: 'Provider', id: string, slug: string, name: string };

type Relation_Source_Fragment = { __typename: 'Source', id: string, slug: string, name: string };

type Relation_Variant_Fragment = { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string };

export type RelationFragment =
  | Relation_Benchmark_Fragment
  | Relation_Capability_Fragment
  | Relation_Concept_Fragment
  | Relation_Endpoint_Fragment
  | Relation_Host_Fragment
  | Relation_License_Fragment
  | Relation_Model_Fragment
  | Relation_ModelFamily_Fragment
  | Relation_Product_Fragment
  | Relation_Provider_Fragment
  | Relation_Source_Fragment
  | Relation_Variant_Fragment
;

export type HostedRowFragment = { id: string, apiModelId: string | null, serves:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> };

export type BenchmarkScoreFragment = { id: string, value: number, margin: number | null, setup: string | null, measuredOn: string | null, evaluatorRelationship: EvaluatorRelationship, comparabilityKey: string | null, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , metric: { name: string, unit: string | null, higherIsBetter: boolean }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

export type FamiliesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type FamiliesQuery = { families: { totalCount: number, nodes: Array<{ __typename: 'ModelFamily', id: string, slug: string, name: string, level: FamilyLevel, provider: { __typename: 'Provider', id: string, slug: string, name: string } | null, parent: { id: string } | null }> } | null };

export type FamilyEntryFragment = { __typename: 'ModelFamily', id: string, slug: string, name: string, level: FamilyLevel, provider: { __typename: 'Provider', id: string, slug: string, name: string } | null, parent: { id: string } | null };

export type FamilyPageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type FamilyPageQuery = { family: { __typename: 'ModelFamily', id: string, slug: string, name: string, description: string | null, level: FamilyLevel, provider: { __typename: 'Provider', id: string, slug: string, name: string } | null, parent: { __typename: 'ModelFamily', id: string, slug: string, name: string } | null, children: Array<{ __typename: 'ModelFamily', id: string, slug: string, name: string, level: FamilyLevel }>, models: { totalCount: number, nodes: Array<{ __typename: 'Model', id: string, slug: string, name: string, releasedOn: string | null, openWeights: boolean | null, families: Array<{ id: string, name: string, level: FamilyLevel }>, successors: Array<{ id: string, disputed: boolean, object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }> }> } | null } | null };

export type FamilyModelFragment = { __typename: 'Model', id: string, slug: string, name: string, releasedOn: string | null, openWeights: boolean | null, families: Array<{ id: string, name: string, level: FamilyLevel }>, successors: Array<{ id: string, disputed: boolean, object:
      | { __typename: 'Benchmark', id: string, slug: string, name: string }
      | { __typename: 'Capability', id: string, slug: string, name: string }
      | { __typename: 'Concept', id: string, slug: string, name: string }
      | { __typename: 'Endpoint', id: string, slug: string, name: string }
      | { __typename: 'Host', id: string, slug: string, name: string }
      | { __typename: 'License', id: string, slug: string, name: string }
      | { __typename: 'Model', id: string, slug: string, name: string }
      | { __typename: 'ModelFamily', id: string, slug: string, name: string }
      | { __typename: 'Product', id: string, slug: string, name: string }
      | { __typename: 'Provider', id: string, slug: string, name: string }
      | { __typename: 'Source', id: string, slug: string, name: string }
      | { __typename: 'Variant', id: string, slug: string, name: string }
     }> };

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { meta: { stale: boolean, release: { id: string, tag: string, publishedAt: string }, coverage: { facts: number, withSource: number, withPrimarySource: number, openDisputes: number }, counts: Array<{ kind: EntityKind, count: number }> } | null };

export type ModelTableQueryVariables = Exact<{
  where?: ModelFilter | null | undefined;
  orderBy?: Array<EntityOrder> | EntityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  withFacets: boolean;
  withReplacements: boolean;
}>;


export type ModelTableQuery = { models: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, facets?: Array<{ property: Property, missingCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ __typename: 'Model', id: string, slug: string, name: string, provider: { id: string, name: string } | null, facts: Array<{ property: Property, valueState: ValueState | null, tier: SourceTier | null, disputeState: DisputeState | null, value:
          | { boolean: boolean, text: string }
          | { date: string, text: string }
          | { text: string }
          | { text: string }
          | { quantity: string, text: string }
          | { text: string }
          | { text: string }
         | null }>, input: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, output: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, replacements?: Array<{ property: Property, tier: SourceTier | null, disputeState: DisputeState | null, values: Array<
          | { entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | Record<PropertyKey, never>
        > }> }> } | null };

export type FilterFacetFragment = { property: Property, missingCount: number, buckets: Array<{ value: string, label: string, count: number }> };

export type ModelRowFragment = { __typename: 'Model', id: string, slug: string, name: string, provider: { id: string, name: string } | null, facts: Array<{ property: Property, valueState: ValueState | null, tier: SourceTier | null, disputeState: DisputeState | null, value:
      | { boolean: boolean, text: string }
      | { date: string, text: string }
      | { text: string }
      | { text: string }
      | { quantity: string, text: string }
      | { text: string }
      | { text: string }
     | null }>, input: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, output: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, replacements?: Array<{ property: Property, tier: SourceTier | null, disputeState: DisputeState | null, values: Array<
      | { entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | Record<PropertyKey, never>
    > }> };

export type ReplacementFactFragment = { property: Property, tier: SourceTier | null, disputeState: DisputeState | null, values: Array<
    | { entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | Record<PropertyKey, never>
  > };

export type LineageQueryVariables = Exact<{
  ref: EntityRef;
  kinds?: Array<DerivationKind> | DerivationKind | null | undefined;
  depth: number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type LineageQuery = { lineage:
    | { __typename: 'AmbiguousError', code: ErrorCode, message: string }
    | { __typename: 'DateOutOfRangeError', code: ErrorCode, message: string }
    | { __typename: 'InvalidArgumentError', code: ErrorCode, message: string }
    | { __typename: 'LimitExceededError', code: ErrorCode, message: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string }
    | { __typename: 'Subgraph', exhaustive: boolean, truncatedBy: Array<Truncation>, entities: Array<{ depth: number, hiddenCount: number, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }>, relationships: Array<
        | { id: string, property: Property, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { kind: DerivationKind, method: string | null, id: string, property: Property, disputed: boolean, subject: { __typename: 'Variant', id: string, slug: string, name: string }, object: { __typename: 'Variant', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
        | { id: string, property: Property, disputed: boolean, subject:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , object:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }
      > }
   | null };

export type LineageEntityFragment = { depth: number, hiddenCount: number, entity:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
   };

type LineageRelationship_CapabilitySupport_Fragment = { id: string, property: Property, disputed: boolean, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , object: { __typename: 'Capability', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type LineageRelationship_Deployment_Fragment = { id: string, property: Property, disputed: boolean, subject: { __typename: 'Product', id: string, slug: string, name: string }, object:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type LineageRelationship_Derivation_Fragment = { kind: DerivationKind, method: string | null, id: string, property: Property, disputed: boolean, subject: { __typename: 'Variant', id: string, slug: string, name: string }, object: { __typename: 'Variant', id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type LineageRelationship_Link_Fragment = { id: string, property: Property, disputed: boolean, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , object:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

type LineageRelationship_Transition_Fragment = { id: string, property: Property, disputed: boolean, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , object:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

export type LineageRelationshipFragment =
  | LineageRelationship_CapabilitySupport_Fragment
  | LineageRelationship_Deployment_Fragment
  | LineageRelationship_Derivation_Fragment
  | LineageRelationship_Link_Fragment
  | LineageRelationship_Transition_Fragment
;

export type ModelPageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ModelPageQuery = { model: { id: string, slug: string, name: string, description: string | null, asOf: string | null, provider: { __typename: 'Provider', id: string, slug: string, name: string } | null, families: Array<{ __typename: 'ModelFamily', id: string, slug: string, name: string }>, figures: Array<{ property: Property, valueState: ValueState | null, tier: SourceTier | null, disputeState: DisputeState | null, value:
        | { boolean: boolean, text: string }
        | { date: string, text: string }
        | { text: string }
        | { text: string }
        | { quantity: string, text: string }
        | { text: string }
        | { text: string }
       | null }>, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, input: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, output: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, variants: { totalCount: number, nodes: Array<{ __typename: 'Variant', id: string, slug: string, name: string, kinds: Array<VariantKind>, sizeLabel: string | null, parametersTotal: number | null, quantization: string | null, releasedOn: string | null, contextWindow: number | null }> } | null, endpoints: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, apiModelId: string | null, quantization: string | null, lifecycle: LifecycleStatus | null, host: { __typename: 'Host', id: string, slug: string, name: string, kind: HostKind | null }, disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }> } | null, ending: { totalCount: number, nodes: Array<{ id: string, host: { __typename: 'Host', id: string, slug: string, name: string }, fact: { property: Property, disputeState: DisputeState | null, claims: Array<{ id: string, status: ClaimStatus, bound: DateBound, confidence: Confidence, polarity: Polarity, valueState: ValueState, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> } | null }> } | null, predecessors: Array<{ id: string, since: string | null, disputed: boolean, subject:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }>, drivers: Array<{ category: DriverCategory, statement: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, successors: Array<{ id: string, since: string | null, disputed: boolean, object:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }>, drivers: Array<{ category: DriverCategory, statement: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, capabilities: Array<{ id: string, level: SupportLevel, note: string | null, disputed: boolean, capability: { __typename: 'Capability', id: string, slug: string, name: string, category: CapabilityCategory }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }>, scores: { totalCount: number, nodes: Array<{ id: string, value: number, margin: number | null, setup: string | null, measuredOn: string | null, evaluatorRelationship: EvaluatorRelationship, benchmark: { __typename: 'Benchmark', id: string, slug: string, name: string }, metric: { name: string, unit: string | null }, reportedBy: { __typename: 'Provider', id: string, slug: string, name: string } | null, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> } | null, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
        , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> } | null };

export type QuotesQueryVariables = Exact<{
  ref: EntityRef;
  usage: Array<UsageInput> | UsageInput;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type QuotesQuery = { entity:
    | { __typename: 'AmbiguousError', code: ErrorCode, message: string }
    | { __typename: 'Benchmark' }
    | { __typename: 'Capability' }
    | { __typename: 'Concept' }
    | { __typename: 'DateOutOfRangeError', code: ErrorCode, message: string }
    | { __typename: 'Endpoint' }
    | { __typename: 'Host' }
    | { __typename: 'License' }
    | { __typename: 'Model', id: string, slug: string, name: string, endpoints: { totalCount: number, nodes: Array<{ id: string, slug: string, quantization: string | null, host: { __typename: 'Host', id: string, slug: string, name: string }, serves:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { id: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> } }> } }> } | null }
    | { __typename: 'ModelFamily' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string }
    | { __typename: 'Product' }
    | { __typename: 'Provider' }
    | { __typename: 'Source' }
    | { __typename: 'Variant', id: string, slug: string, name: string, endpoints: { totalCount: number, nodes: Array<{ id: string, slug: string, quantization: string | null, host: { __typename: 'Host', id: string, slug: string, name: string }, serves:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
          , disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { id: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> } }> } }> } | null }
   | null };

export type QuotedEndpointFragment = { id: string, slug: string, quantization: string | null, host: { __typename: 'Host', id: string, slug: string, name: string }, serves:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
  , disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, quote: { total: string | null, low: string | null, high: string | null, currency: string | null, unpriced: Array<Meter>, lines: Array<{ meter: Meter, amount: string, price: { id: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> } }> } };

export type SourcePageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type SourcePageQuery = { source: { id: string, slug: string, name: string, description: string | null, type: SourceType, tier: SourceTier, url: string | null, archivedUrl: string | null, authors: Array<string>, publishedOn: string | null, accessedOn: string, retracted: boolean, publisher: { __typename: 'Provider', id: string, slug: string, name: string } | null, refuted: { totalCount: number, nodes: Array<{ id: string, property: Property, status: ClaimStatus, statusReason: string | null, rank: ClaimRank, polarity: Polarity, bound: DateBound, valueState: ValueState, conditions: Array<string>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, citations: Array<{ locator: string | null, quote: string | null, source: { id: string } }>, subject:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }> } | null, stated: { totalCount: number, nodes: Array<{ id: string, property: Property, status: ClaimStatus, statusReason: string | null, rank: ClaimRank, polarity: Polarity, bound: DateBound, valueState: ValueState, conditions: Array<string>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, citations: Array<{ locator: string | null, quote: string | null, source: { id: string } }>, subject:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }> } | null } | null };

export type SourceClaimFragment = { id: string, property: Property, status: ClaimStatus, statusReason: string | null, rank: ClaimRank, polarity: Polarity, bound: DateBound, valueState: ValueState, conditions: Array<string>, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null, citations: Array<{ locator: string | null, quote: string | null, source: { id: string } }>, subject:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
   };

export type SourceListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  isFirst: boolean;
  isToday: boolean;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type SourceListQuery = { wrong?: { totalCount: number, nodes: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null, refutedClaims: { totalCount: number } | null, citedBy?: { totalCount: number } | null }> } | null, sources: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null }> } | null };

export type ListedSourceFragment = { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null };

export type WrongSourceFragment = { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null, refutedClaims: { totalCount: number } | null, citedBy?: { totalCount: number } | null };

export type TimelineQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TimelineQuery = { models: { totalCount: number, nodes: Array<{ __typename: 'Model', id: string, slug: string, name: string, releasedOn: string | null, openWeights: boolean | null, provider: { id: string, name: string } | null }> } | null };

export type TimelineModelFragment = { __typename: 'Model', id: string, slug: string, name: string, releasedOn: string | null, openWeights: boolean | null, provider: { id: string, name: string } | null };

export type VariantPageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type VariantPageQuery = { variant: { __typename: 'Variant', id: string, slug: string, name: string, description: string | null, kinds: Array<VariantKind>, model: { __typename: 'Model', id: string, slug: string, name: string, provider: { __typename: 'Provider', id: string, slug: string, name: string } | null }, figures: Array<{ property: Property, valueState: ValueState | null, tier: SourceTier | null, disputeState: DisputeState | null, value:
        | { boolean: boolean, text: string }
        | { date: string, text: string }
        | { text: string }
        | { text: string }
        | { quantity: string, text: string }
        | { text: string }
        | { text: string }
       | null }>, facts: Array<{ tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null }>, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> }>, input: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, output: { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } } | null, derivedFrom: Array<{ id: string, kind: DerivationKind, method: string | null, object: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }>, derivatives: { totalCount: number, nodes: Array<{ id: string, kind: DerivationKind, method: string | null, subject: { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> } | null, endpoints: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, apiModelId: string | null, quantization: string | null, lifecycle: LifecycleStatus | null, host: { __typename: 'Host', id: string, slug: string, name: string, kind: HostKind | null }, disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }> } | null, ending: { totalCount: number, nodes: Array<{ id: string, host: { __typename: 'Host', id: string, slug: string, name: string }, fact: { property: Property, disputeState: DisputeState | null, claims: Array<{ id: string, status: ClaimStatus, bound: DateBound, confidence: Confidence, polarity: Polarity, valueState: ValueState, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> } | null }> } | null, predecessors: Array<{ id: string, since: string | null, disputed: boolean, subject:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }>, drivers: Array<{ category: DriverCategory, statement: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, successors: Array<{ id: string, since: string | null, disputed: boolean, object:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }>, drivers: Array<{ category: DriverCategory, statement: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, capabilities: Array<{ id: string, level: SupportLevel, note: string | null, disputed: boolean, capability: { __typename: 'Capability', id: string, slug: string, name: string, category: CapabilityCategory }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }>, scores: { totalCount: number, nodes: Array<{ id: string, value: number, margin: number | null, setup: string | null, measuredOn: string | null, evaluatorRelationship: EvaluatorRelationship, benchmark: { __typename: 'Benchmark', id: string, slug: string, name: string }, metric: { name: string, unit: string | null }, reportedBy: { __typename: 'Provider', id: string, slug: string, name: string } | null, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> } | null, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
        , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> } | null };

export type AbilityRowFragment = { id: string, level: SupportLevel, note: string | null, disputed: boolean, capability: { __typename: 'Capability', id: string, slug: string, name: string, category: CapabilityCategory }, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

export type EndpointListFragment = { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, apiModelId: string | null, quantization: string | null, lifecycle: LifecycleStatus | null, host: { __typename: 'Host', id: string, slug: string, name: string, kind: HostKind | null }, disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }> };

export type MoreEndpointsQueryVariables = Exact<{
  id: string | number;
  after: string;
}>;


export type MoreEndpointsQuery = { node:
    | { id: string, endpoints: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, apiModelId: string | null, quantization: string | null, lifecycle: LifecycleStatus | null, host: { __typename: 'Host', id: string, slug: string, name: string, kind: HostKind | null }, disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }> } | null }
    | { id: string, endpoints: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, apiModelId: string | null, quantization: string | null, lifecycle: LifecycleStatus | null, host: { __typename: 'Host', id: string, slug: string, name: string, kind: HostKind | null }, disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }> } | null }
    | Record<PropertyKey, never>
   | null };

export type EndpointRowFragment = { id: string, slug: string, apiModelId: string | null, quantization: string | null, lifecycle: LifecycleStatus | null, host: { __typename: 'Host', id: string, slug: string, name: string, kind: HostKind | null }, disputes: { nodes: Array<{ id: string, state: DisputeState }> } | null, prices: Array<{ id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> };

export type EndingEndpointFragment = { id: string, host: { __typename: 'Host', id: string, slug: string, name: string }, fact: { property: Property, disputeState: DisputeState | null, claims: Array<{ id: string, status: ClaimStatus, bound: DateBound, confidence: Confidence, polarity: Polarity, valueState: ValueState, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> } | null };

export type EndClaimFragment = { id: string, status: ClaimStatus, bound: DateBound, confidence: Confidence, polarity: Polarity, valueState: ValueState, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> };

export type FactRowFragment = { tier: SourceTier | null, sourceCount: number, disputeState: DisputeState | null, property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ source: { __typename: 'Source', publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null }>, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> };

export type FactValuesFragment = { property: Property, valueState: ValueState | null, claimCount: number, disputeCount: number, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
      | { __typename: 'BooleanValue', text: string }
      | { __typename: 'DateValue', text: string }
      | { __typename: 'EntityValue', text: string, entity:
          | { __typename: 'Benchmark', id: string, slug: string, name: string }
          | { __typename: 'Capability', id: string, slug: string, name: string }
          | { __typename: 'Concept', id: string, slug: string, name: string }
          | { __typename: 'Endpoint', id: string, slug: string, name: string }
          | { __typename: 'Host', id: string, slug: string, name: string }
          | { __typename: 'License', id: string, slug: string, name: string }
          | { __typename: 'Model', id: string, slug: string, name: string }
          | { __typename: 'ModelFamily', id: string, slug: string, name: string }
          | { __typename: 'Product', id: string, slug: string, name: string }
          | { __typename: 'Provider', id: string, slug: string, name: string }
          | { __typename: 'Source', id: string, slug: string, name: string }
          | { __typename: 'Variant', id: string, slug: string, name: string }
         }
      | { __typename: 'MoneyValue', text: string }
      | { __typename: 'QuantityValue', text: string }
      | { __typename: 'TextListValue', text: string }
      | { __typename: 'TextValue', text: string }
     | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claimCount: number, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
          | { __typename: 'BooleanValue', text: string }
          | { __typename: 'DateValue', text: string }
          | { __typename: 'EntityValue', text: string, entity:
              | { __typename: 'Benchmark', id: string, slug: string, name: string }
              | { __typename: 'Capability', id: string, slug: string, name: string }
              | { __typename: 'Concept', id: string, slug: string, name: string }
              | { __typename: 'Endpoint', id: string, slug: string, name: string }
              | { __typename: 'Host', id: string, slug: string, name: string }
              | { __typename: 'License', id: string, slug: string, name: string }
              | { __typename: 'Model', id: string, slug: string, name: string }
              | { __typename: 'ModelFamily', id: string, slug: string, name: string }
              | { __typename: 'Product', id: string, slug: string, name: string }
              | { __typename: 'Provider', id: string, slug: string, name: string }
              | { __typename: 'Source', id: string, slug: string, name: string }
              | { __typename: 'Variant', id: string, slug: string, name: string }
             }
          | { __typename: 'MoneyValue', text: string }
          | { __typename: 'QuantityValue', text: string }
          | { __typename: 'TextListValue', text: string }
          | { __typename: 'TextValue', text: string }
         | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> };

type ValueText_BooleanValue_Fragment = { __typename: 'BooleanValue', text: string };

type ValueText_DateValue_Fragment = { __typename: 'DateValue', text: string };

type ValueText_EntityValue_Fragment = { __typename: 'EntityValue', text: string, entity:
    | { __typename: 'Benchmark', id: string, slug: string, name: string }
    | { __typename: 'Capability', id: string, slug: string, name: string }
    | { __typename: 'Concept', id: string, slug: string, name: string }
    | { __typename: 'Endpoint', id: string, slug: string, name: string }
    | { __typename: 'Host', id: string, slug: string, name: string }
    | { __typename: 'License', id: string, slug: string, name: string }
    | { __typename: 'Model', id: string, slug: string, name: string }
    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
    | { __typename: 'Product', id: string, slug: string, name: string }
    | { __typename: 'Provider', id: string, slug: string, name: string }
    | { __typename: 'Source', id: string, slug: string, name: string }
    | { __typename: 'Variant', id: string, slug: string, name: string }
   };

type ValueText_MoneyValue_Fragment = { __typename: 'MoneyValue', text: string };

type ValueText_QuantityValue_Fragment = { __typename: 'QuantityValue', text: string };

type ValueText_TextListValue_Fragment = { __typename: 'TextListValue', text: string };

type ValueText_TextValue_Fragment = { __typename: 'TextValue', text: string };

export type ValueTextFragment =
  | ValueText_BooleanValue_Fragment
  | ValueText_DateValue_Fragment
  | ValueText_EntityValue_Fragment
  | ValueText_MoneyValue_Fragment
  | ValueText_QuantityValue_Fragment
  | ValueText_TextListValue_Fragment
  | ValueText_TextValue_Fragment
;

export type DisputeRulingFragment = { id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null };

export type DisputeSidesFragment = { id: string, kind: DisputeKind, state: DisputeState, resolution: string | null, note: string | null, sides: Array<{ kind: DisputeKind | null, claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
        | { __typename: 'BooleanValue', text: string }
        | { __typename: 'DateValue', text: string }
        | { __typename: 'EntityValue', text: string, entity:
            | { __typename: 'Benchmark', id: string, slug: string, name: string }
            | { __typename: 'Capability', id: string, slug: string, name: string }
            | { __typename: 'Concept', id: string, slug: string, name: string }
            | { __typename: 'Endpoint', id: string, slug: string, name: string }
            | { __typename: 'Host', id: string, slug: string, name: string }
            | { __typename: 'License', id: string, slug: string, name: string }
            | { __typename: 'Model', id: string, slug: string, name: string }
            | { __typename: 'ModelFamily', id: string, slug: string, name: string }
            | { __typename: 'Product', id: string, slug: string, name: string }
            | { __typename: 'Provider', id: string, slug: string, name: string }
            | { __typename: 'Source', id: string, slug: string, name: string }
            | { __typename: 'Variant', id: string, slug: string, name: string }
           }
        | { __typename: 'MoneyValue', text: string }
        | { __typename: 'QuantityValue', text: string }
        | { __typename: 'TextListValue', text: string }
        | { __typename: 'TextValue', text: string }
       | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> };

export type SideClaimFragment = { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> };

export type ClaimCardFragment = { layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
    | { __typename: 'BooleanValue', text: string }
    | { __typename: 'DateValue', text: string }
    | { __typename: 'EntityValue', text: string, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
       }
    | { __typename: 'MoneyValue', text: string }
    | { __typename: 'QuantityValue', text: string }
    | { __typename: 'TextListValue', text: string }
    | { __typename: 'TextValue', text: string }
   | null };

export type SourceLinkFragment = { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null };

export type FactFigureFragment = { property: Property, valueState: ValueState | null, tier: SourceTier | null, disputeState: DisputeState | null, value:
    | { boolean: boolean, text: string }
    | { date: string, text: string }
    | { text: string }
    | { text: string }
    | { quantity: string, text: string }
    | { text: string }
    | { text: string }
   | null };

export type OpenedFactQueryVariables = Exact<{
  id: string | number;
  property: Property;
  from: string;
}>;


export type OpenedFactQuery = { node:
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | { id: string, fact: { property: Property, reason: string | null, claims: Array<{ layer: string | null, statusReason: string | null, method: ClaimMethod, asStated: string | null, id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, citations: Array<{ locator: string | null, quote: string | null, accessedOn: string, check: { on: string, method: CheckMethod, by: string | null } | null, source: { __typename: 'Source', archivedUrl: string | null, publishedOn: string | null, id: string, slug: string, name: string, tier: SourceTier, url: string | null } }>, value:
            | { __typename: 'BooleanValue', text: string }
            | { __typename: 'DateValue', text: string }
            | { __typename: 'EntityValue', text: string, entity:
                | { __typename: 'Benchmark', id: string, slug: string, name: string }
                | { __typename: 'Capability', id: string, slug: string, name: string }
                | { __typename: 'Concept', id: string, slug: string, name: string }
                | { __typename: 'Endpoint', id: string, slug: string, name: string }
                | { __typename: 'Host', id: string, slug: string, name: string }
                | { __typename: 'License', id: string, slug: string, name: string }
                | { __typename: 'Model', id: string, slug: string, name: string }
                | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                | { __typename: 'Product', id: string, slug: string, name: string }
                | { __typename: 'Provider', id: string, slug: string, name: string }
                | { __typename: 'Source', id: string, slug: string, name: string }
                | { __typename: 'Variant', id: string, slug: string, name: string }
               }
            | { __typename: 'MoneyValue', text: string }
            | { __typename: 'QuantityValue', text: string }
            | { __typename: 'TextListValue', text: string }
            | { __typename: 'TextValue', text: string }
           | null }>, disputes: Array<{ id: string, sides: Array<{ claims: Array<{ id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
                | { __typename: 'BooleanValue', text: string }
                | { __typename: 'DateValue', text: string }
                | { __typename: 'EntityValue', text: string, entity:
                    | { __typename: 'Benchmark', id: string, slug: string, name: string }
                    | { __typename: 'Capability', id: string, slug: string, name: string }
                    | { __typename: 'Concept', id: string, slug: string, name: string }
                    | { __typename: 'Endpoint', id: string, slug: string, name: string }
                    | { __typename: 'Host', id: string, slug: string, name: string }
                    | { __typename: 'License', id: string, slug: string, name: string }
                    | { __typename: 'Model', id: string, slug: string, name: string }
                    | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                    | { __typename: 'Product', id: string, slug: string, name: string }
                    | { __typename: 'Provider', id: string, slug: string, name: string }
                    | { __typename: 'Source', id: string, slug: string, name: string }
                    | { __typename: 'Variant', id: string, slug: string, name: string }
                   }
                | { __typename: 'MoneyValue', text: string }
                | { __typename: 'QuantityValue', text: string }
                | { __typename: 'TextListValue', text: string }
                | { __typename: 'TextValue', text: string }
               | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> }> }> }>, history: Array<{ from: string, until: string, reason: string | null, best: { id: string, property: Property, status: ClaimStatus, rank: ClaimRank, polarity: Polarity, bound: DateBound, confidence: Confidence, validFrom: string | null, validUntil: string | null, valueState: ValueState, conditions: Array<string>, isGeneral: boolean, value:
              | { __typename: 'BooleanValue', text: string }
              | { __typename: 'DateValue', text: string }
              | { __typename: 'EntityValue', text: string, entity:
                  | { __typename: 'Benchmark', id: string, slug: string, name: string }
                  | { __typename: 'Capability', id: string, slug: string, name: string }
                  | { __typename: 'Concept', id: string, slug: string, name: string }
                  | { __typename: 'Endpoint', id: string, slug: string, name: string }
                  | { __typename: 'Host', id: string, slug: string, name: string }
                  | { __typename: 'License', id: string, slug: string, name: string }
                  | { __typename: 'Model', id: string, slug: string, name: string }
                  | { __typename: 'ModelFamily', id: string, slug: string, name: string }
                  | { __typename: 'Product', id: string, slug: string, name: string }
                  | { __typename: 'Provider', id: string, slug: string, name: string }
                  | { __typename: 'Source', id: string, slug: string, name: string }
                  | { __typename: 'Variant', id: string, slug: string, name: string }
                 }
              | { __typename: 'MoneyValue', text: string }
              | { __typename: 'QuantityValue', text: string }
              | { __typename: 'TextListValue', text: string }
              | { __typename: 'TextValue', text: string }
             | null, citations: Array<{ source: { __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null } }> } | null }> } | null }
    | Record<PropertyKey, never>
   | null };

type EntityNames_Benchmark_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Capability_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Concept_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Endpoint_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Host_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_License_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Model_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_ModelFamily_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Product_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Provider_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Source_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

type EntityNames_Variant_Fragment = { id: string, aliases: Array<{ id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
        | { __typename: 'Benchmark', id: string, slug: string, name: string }
        | { __typename: 'Capability', id: string, slug: string, name: string }
        | { __typename: 'Concept', id: string, slug: string, name: string }
        | { __typename: 'Endpoint', id: string, slug: string, name: string }
        | { __typename: 'Host', id: string, slug: string, name: string }
        | { __typename: 'License', id: string, slug: string, name: string }
        | { __typename: 'Model', id: string, slug: string, name: string }
        | { __typename: 'ModelFamily', id: string, slug: string, name: string }
        | { __typename: 'Product', id: string, slug: string, name: string }
        | { __typename: 'Provider', id: string, slug: string, name: string }
        | { __typename: 'Source', id: string, slug: string, name: string }
        | { __typename: 'Variant', id: string, slug: string, name: string }
      , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> }>, externalIds: Array<{ system: string, value: string, url: string | null }> };

export type EntityNamesFragment =
  | EntityNames_Benchmark_Fragment
  | EntityNames_Capability_Fragment
  | EntityNames_Concept_Fragment
  | EntityNames_Endpoint_Fragment
  | EntityNames_Host_Fragment
  | EntityNames_License_Fragment
  | EntityNames_Model_Fragment
  | EntityNames_ModelFamily_Fragment
  | EntityNames_Product_Fragment
  | EntityNames_Provider_Fragment
  | EntityNames_Source_Fragment
  | EntityNames_Variant_Fragment
;

export type AliasRowFragment = { id: string, value: string, kind: AliasKind, stability: AliasStability, host: { id: string, name: string } | null, targets: Array<{ validFrom: string | null, validUntil: string | null, entity:
      | { __typename: 'Benchmark', id: string, slug: string, name: string }
      | { __typename: 'Capability', id: string, slug: string, name: string }
      | { __typename: 'Concept', id: string, slug: string, name: string }
      | { __typename: 'Endpoint', id: string, slug: string, name: string }
      | { __typename: 'Host', id: string, slug: string, name: string }
      | { __typename: 'License', id: string, slug: string, name: string }
      | { __typename: 'Model', id: string, slug: string, name: string }
      | { __typename: 'ModelFamily', id: string, slug: string, name: string }
      | { __typename: 'Product', id: string, slug: string, name: string }
      | { __typename: 'Provider', id: string, slug: string, name: string }
      | { __typename: 'Source', id: string, slug: string, name: string }
      | { __typename: 'Variant', id: string, slug: string, name: string }
    , sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> };

export type LowestPriceFigureFragment = { amount: string, low: string, high: string, per: number, currency: string, endpoint: { id: string, host: { id: string, name: string } }, fact: { tier: SourceTier | null, disputeState: DisputeState | null } };

export type PriceRowFragment = { id: string, kind: PriceKind, serviceTier: ServiceTier, inputTokensAbove: number | null, region: string | null, plan: string | null, currency: string, validFrom: string | null, validUntil: string | null, components: Array<{ meter: Meter, amount: string, per: number }>, claims: Array<{ id: string, status: ClaimStatus, rank: ClaimRank }>, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

export type ScoreRowFragment = { id: string, value: number, margin: number | null, setup: string | null, measuredOn: string | null, evaluatorRelationship: EvaluatorRelationship, benchmark: { __typename: 'Benchmark', id: string, slug: string, name: string }, metric: { name: string, unit: string | null }, reportedBy: { __typename: 'Provider', id: string, slug: string, name: string } | null, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> };

export type FindQueryVariables = Exact<{
  query: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type FindQuery = { search: { totalCount: number, suggestions: Array<string>, nodes: Array<
      | { __typename: 'Benchmark', id: string, slug: string, name: string }
      | { __typename: 'Capability', id: string, slug: string, name: string }
      | { __typename: 'Concept', id: string, slug: string, name: string }
      | { __typename: 'Endpoint', id: string, slug: string, name: string, serves:
          | { __typename: 'Benchmark', id: string, slug: string }
          | { __typename: 'Capability', id: string, slug: string }
          | { __typename: 'Concept', id: string, slug: string }
          | { __typename: 'Endpoint', id: string, slug: string }
          | { __typename: 'Host', id: string, slug: string }
          | { __typename: 'License', id: string, slug: string }
          | { __typename: 'Model', id: string, slug: string }
          | { __typename: 'ModelFamily', id: string, slug: string }
          | { __typename: 'Product', id: string, slug: string }
          | { __typename: 'Provider', id: string, slug: string }
          | { __typename: 'Source', id: string, slug: string }
          | { __typename: 'Variant', id: string, slug: string }
         }
      | { __typename: 'Host', id: string, slug: string, name: string }
      | { __typename: 'License', id: string, slug: string, name: string }
      | { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string, provider: { id: string, name: string } | null }
      | { __typename: 'ModelFamily', id: string, slug: string, name: string }
      | { __typename: 'Product', id: string, slug: string, name: string }
      | { __typename: 'Provider', id: string, slug: string, name: string }
      | { __typename: 'Source', id: string, slug: string, name: string }
      | { __typename: 'Variant', id: string, slug: string, name: string, model: { id: string, slug: string, name: string } }
    > } | null, resolve: { match: Match, entity:
      | { __typename: 'Benchmark', id: string, slug: string, name: string }
      | { __typename: 'Capability', id: string, slug: string, name: string }
      | { __typename: 'Concept', id: string, slug: string, name: string }
      | { __typename: 'Endpoint', id: string, slug: string, name: string }
      | { __typename: 'Host', id: string, slug: string, name: string }
      | { __typename: 'License', id: string, slug: string, name: string }
      | { __typename: 'Model', id: string, slug: string, name: string }
      | { __typename: 'ModelFamily', id: string, slug: string, name: string }
      | { __typename: 'Product', id: string, slug: string, name: string }
      | { __typename: 'Provider', id: string, slug: string, name: string }
      | { __typename: 'Source', id: string, slug: string, name: string }
      | { __typename: 'Variant', id: string, slug: string, name: string }
     | null, alias: { id: string, value: string } | null } | null };

type Relative_Benchmark_Fragment = { __typename: 'Benchmark', id: string, slug: string, name: string };

type Relative_Capability_Fragment = { __typename: 'Capability', id: string, slug: string, name: string };

type Relative_Concept_Fragment = { __typename: 'Concept', id: string, slug: string, name: string };

type Relative_Endpoint_Fragment = { __typename: 'Endpoint', id: string, slug: string, name: string };

type Relative_Host_Fragment = { __typename: 'Host', id: string, slug: string, name: string };

type Relative_License_Fragment = { __typename: 'License', id: string, slug: string, name: string };

type Relative_Model_Fragment = { __typename: 'Model', releasedOn: string | null, id: string, slug: string, name: string };

type Relative_ModelFamily_Fragment = { __typename: 'ModelFamily', id: string, slug: string, name: string };

type Relative_Product_Fragment = { __typename: 'Product', id: string, slug: string, name: string };

type Relative_Provider_Fragment = { __typename: 'Provider', id: string, slug: string, name: string };

type Relative_Source_Fragment = { __typename: 'Source', id: string, slug: string, name: string };

type Relative_Variant_Fragment = { __typename: 'Variant', releasedOn: string | null, id: string, slug: string, name: string };

export type RelativeFragment =
  | Relative_Benchmark_Fragment
  | Relative_Capability_Fragment
  | Relative_Concept_Fragment
  | Relative_Endpoint_Fragment
  | Relative_Host_Fragment
  | Relative_License_Fragment
  | Relative_Model_Fragment
  | Relative_ModelFamily_Fragment
  | Relative_Product_Fragment
  | Relative_Provider_Fragment
  | Relative_Source_Fragment
  | Relative_Variant_Fragment
;

export type SuccessionRowFragment = { id: string, since: string | null, disputed: boolean, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }>, drivers: Array<{ category: DriverCategory, statement: string, sources: Array<{ __typename: 'Source', id: string, slug: string, name: string, tier: SourceTier, url: string | null }> }> };

export type VariantRowFragment = { __typename: 'Variant', id: string, slug: string, name: string, kinds: Array<VariantKind>, sizeLabel: string | null, parametersTotal: number | null, quantization: string | null, releasedOn: string | null, contextWindow: number | null };

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
export const BrowseEntryFragmentDoc = new TypedDocumentString(`
    fragment BrowseEntry on Entity {
  __typename
  id
  slug
  name
}
    `, {"fragmentName":"BrowseEntry"}) as unknown as TypedDocumentString<BrowseEntryFragment, unknown>;
export const ValueTextFragmentDoc = new TypedDocumentString(`
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
    `, {"fragmentName":"ValueText"}) as unknown as TypedDocumentString<ValueTextFragment, unknown>;
export const SourceLinkFragmentDoc = new TypedDocumentString(`
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}
    `, {"fragmentName":"SourceLink"}) as unknown as TypedDocumentString<SourceLinkFragment, unknown>;
export const ChangedClaimFragmentDoc = new TypedDocumentString(`
    fragment ChangedClaim on Claim {
  id
  value {
    ...ValueText
  }
  citations {
    source {
      ...SourceLink
    }
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"ChangedClaim"}) as unknown as TypedDocumentString<ChangedClaimFragment, unknown>;
export const ChangeRowFragmentDoc = new TypedDocumentString(`
    fragment ChangeRow on Change {
  id
  kind
  property
  subject {
    __typename
    id
    slug
    name
  }
  before {
    ...ChangedClaim
  }
  after {
    ...ChangedClaim
  }
  release {
    id
    tag
    publishedAt
  }
}
    fragment ChangedClaim on Claim {
  id
  value {
    ...ValueText
  }
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"ChangeRow"}) as unknown as TypedDocumentString<ChangeRowFragment, unknown>;
export const SideClaimFragmentDoc = new TypedDocumentString(`
    fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"SideClaim"}) as unknown as TypedDocumentString<SideClaimFragment, unknown>;
export const DisputeRulingFragmentDoc = new TypedDocumentString(`
    fragment DisputeRuling on Dispute {
  id
  kind
  state
  resolution
  note
}
    `, {"fragmentName":"DisputeRuling"}) as unknown as TypedDocumentString<DisputeRulingFragment, unknown>;
export const FactValuesFragmentDoc = new TypedDocumentString(`
    fragment FactValues on Fact {
  property
  valueState
  value {
    ...ValueText
  }
  claimCount
  claims(first: 6) {
    ...SideClaim
  }
  disputeCount
  disputes(first: 3) {
    ...DisputeRuling
    sides {
      kind
      claimCount
      claims(first: 1) {
        ...SideClaim
      }
    }
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment DisputeRuling on Dispute {
  id
  kind
  state
  resolution
  note
}
fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"FactValues"}) as unknown as TypedDocumentString<FactValuesFragment, unknown>;
export const CompareFactFragmentDoc = new TypedDocumentString(`
    fragment CompareFact on Fact {
  tier
  disputeState
  ...FactValues
}
    fragment FactValues on Fact {
  property
  valueState
  value {
    ...ValueText
  }
  claimCount
  claims(first: 6) {
    ...SideClaim
  }
  disputeCount
  disputes(first: 3) {
    ...DisputeRuling
    sides {
      kind
      claimCount
      claims(first: 1) {
        ...SideClaim
      }
    }
  }
}
fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment DisputeRuling on Dispute {
  id
  kind
  state
  resolution
  note
}
fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"CompareFact"}) as unknown as TypedDocumentString<CompareFactFragment, unknown>;
export const CoverageFiguresFragmentDoc = new TypedDocumentString(`
    fragment CoverageFigures on Coverage {
  entities
  facts
  doubtful
  withSource
  withTwoSources
  withPrimarySource
  openDisputes
}
    `, {"fragmentName":"CoverageFigures"}) as unknown as TypedDocumentString<CoverageFiguresFragment, unknown>;
export const DisputeSidesFragmentDoc = new TypedDocumentString(`
    fragment DisputeSides on Dispute {
  ...DisputeRuling
  sides {
    kind
    claims {
      ...SideClaim
    }
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment DisputeRuling on Dispute {
  id
  kind
  state
  resolution
  note
}
fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"DisputeSides"}) as unknown as TypedDocumentString<DisputeSidesFragment, unknown>;
export const DisputeCardFragmentDoc = new TypedDocumentString(`
    fragment DisputeCard on Dispute {
  ...DisputeSides
  property
  openedOn
  resolvedOn
  subject {
    __typename
    id
    slug
    name
    ... on Variant {
      model {
        id
        slug
        name
      }
    }
    ... on Endpoint {
      host {
        __typename
        id
        slug
        name
      }
      serves {
        __typename
        id
        slug
        name
      }
    }
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment DisputeRuling on Dispute {
  id
  kind
  state
  resolution
  note
}
fragment DisputeSides on Dispute {
  ...DisputeRuling
  sides {
    kind
    claims {
      ...SideClaim
    }
  }
}
fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"DisputeCard"}) as unknown as TypedDocumentString<DisputeCardFragment, unknown>;
export const AliasRowFragmentDoc = new TypedDocumentString(`
    fragment AliasRow on Alias {
  id
  value
  kind
  stability
  host {
    id
    name
  }
  targets {
    validFrom
    validUntil
    entity {
      __typename
      id
      slug
      name
    }
    sources {
      ...SourceLink
    }
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"AliasRow"}) as unknown as TypedDocumentString<AliasRowFragment, unknown>;
export const EntityNamesFragmentDoc = new TypedDocumentString(`
    fragment EntityNames on Entity {
  id
  aliases {
    ...AliasRow
  }
  externalIds {
    system
    value
    url
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}
fragment AliasRow on Alias {
  id
  value
  kind
  stability
  host {
    id
    name
  }
  targets {
    validFrom
    validUntil
    entity {
      __typename
      id
      slug
      name
    }
    sources {
      ...SourceLink
    }
  }
}`, {"fragmentName":"EntityNames"}) as unknown as TypedDocumentString<EntityNamesFragment, unknown>;
export const FactRowFragmentDoc = new TypedDocumentString(`
    fragment FactRow on Fact {
  tier
  sourceCount
  disputeState
  ...FactValues
  claims(first: 6) {
    citations {
      source {
        publishedOn
      }
    }
  }
}
    fragment FactValues on Fact {
  property
  valueState
  value {
    ...ValueText
  }
  claimCount
  claims(first: 6) {
    ...SideClaim
  }
  disputeCount
  disputes(first: 3) {
    ...DisputeRuling
    sides {
      kind
      claimCount
      claims(first: 1) {
        ...SideClaim
      }
    }
  }
}
fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment DisputeRuling on Dispute {
  id
  kind
  state
  resolution
  note
}
fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"FactRow"}) as unknown as TypedDocumentString<FactRowFragment, unknown>;
export const EntityFactsFragmentDoc = new TypedDocumentString(`
    fragment EntityFacts on Entity {
  id
  slug
  name
  description
  ...EntityNames
  facts {
    ...FactRow
  }
}
    fragment FactRow on Fact {
  tier
  sourceCount
  disputeState
  ...FactValues
  claims(first: 6) {
    citations {
      source {
        publishedOn
      }
    }
  }
}
fragment FactValues on Fact {
  property
  valueState
  value {
    ...ValueText
  }
  claimCount
  claims(first: 6) {
    ...SideClaim
  }
  disputeCount
  disputes(first: 3) {
    ...DisputeRuling
    sides {
      kind
      claimCount
      claims(first: 1) {
        ...SideClaim
      }
    }
  }
}
fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment DisputeRuling on Dispute {
  id
  kind
  state
  resolution
  note
}
fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}
fragment EntityNames on Entity {
  id
  aliases {
    ...AliasRow
  }
  externalIds {
    system
    value
    url
  }
}
fragment AliasRow on Alias {
  id
  value
  kind
  stability
  host {
    id
    name
  }
  targets {
    validFrom
    validUntil
    entity {
      __typename
      id
      slug
      name
    }
    sources {
      ...SourceLink
    }
  }
}`, {"fragmentName":"EntityFacts"}) as unknown as TypedDocumentString<EntityFactsFragment, unknown>;
export const RelationFragmentDoc = new TypedDocumentString(`
    fragment Relation on Entity {
  __typename
  id
  slug
  name
  ... on Model {
    releasedOn
  }
  ... on Variant {
    releasedOn
  }
}
    `, {"fragmentName":"Relation"}) as unknown as TypedDocumentString<RelationFragment, unknown>;
export const RelationRowFragmentDoc = new TypedDocumentString(`
    fragment RelationRow on Relationship {
  id
  property
  since
  until
  disputed
  subject {
    ...Relation
  }
  object {
    ...Relation
  }
  sources {
    ...SourceLink
  }
}
    fragment Relation on Entity {
  __typename
  id
  slug
  name
  ... on Model {
    releasedOn
  }
  ... on Variant {
    releasedOn
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"RelationRow"}) as unknown as TypedDocumentString<RelationRowFragment, unknown>;
export const PriceRowFragmentDoc = new TypedDocumentString(`
    fragment PriceRow on Price {
  id
  kind
  serviceTier
  inputTokensAbove
  region
  plan
  currency
  validFrom
  validUntil
  components {
    meter
    amount
    per
  }
  claims {
    id
    status
    rank
  }
  sources {
    ...SourceLink
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"PriceRow"}) as unknown as TypedDocumentString<PriceRowFragment, unknown>;
export const HostedRowFragmentDoc = new TypedDocumentString(`
    fragment HostedRow on Endpoint {
  id
  apiModelId
  serves {
    __typename
    id
    slug
    name
  }
  prices {
    ...PriceRow
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}
fragment PriceRow on Price {
  id
  kind
  serviceTier
  inputTokensAbove
  region
  plan
  currency
  validFrom
  validUntil
  components {
    meter
    amount
    per
  }
  claims {
    id
    status
    rank
  }
  sources {
    ...SourceLink
  }
}`, {"fragmentName":"HostedRow"}) as unknown as TypedDocumentString<HostedRowFragment, unknown>;
export const BenchmarkScoreFragmentDoc = new TypedDocumentString(`
    fragment BenchmarkScore on Score {
  id
  value
  margin
  setup
  measuredOn
  evaluatorRelationship
  comparabilityKey
  subject {
    __typename
    id
    slug
    name
  }
  metric {
    name
    unit
    higherIsBetter
  }
  sources {
    ...SourceLink
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"BenchmarkScore"}) as unknown as TypedDocumentString<BenchmarkScoreFragment, unknown>;
export const FamilyEntryFragmentDoc = new TypedDocumentString(`
    fragment FamilyEntry on ModelFamily {
  __typename
  id
  slug
  name
  level
  provider {
    __typename
    id
    slug
    name
  }
  parent {
    id
  }
}
    `, {"fragmentName":"FamilyEntry"}) as unknown as TypedDocumentString<FamilyEntryFragment, unknown>;
export const FamilyModelFragmentDoc = new TypedDocumentString(`
    fragment FamilyModel on Model {
  __typename
  id
  slug
  name
  releasedOn
  openWeights
  families {
    id
    name
    level
  }
  successors {
    id
    disputed
    object {
      __typename
      id
      slug
      name
    }
  }
}
    `, {"fragmentName":"FamilyModel"}) as unknown as TypedDocumentString<FamilyModelFragment, unknown>;
export const FilterFacetFragmentDoc = new TypedDocumentString(`
    fragment FilterFacet on Facet {
  property
  missingCount
  buckets {
    value
    label
    count
  }
}
    `, {"fragmentName":"FilterFacet"}) as unknown as TypedDocumentString<FilterFacetFragment, unknown>;
export const FactFigureFragmentDoc = new TypedDocumentString(`
    fragment FactFigure on Fact {
  property
  valueState
  tier
  disputeState
  value {
    text
    ... on QuantityValue {
      quantity
    }
    ... on DateValue {
      date
    }
    ... on BooleanValue {
      boolean
    }
  }
}
    `, {"fragmentName":"FactFigure"}) as unknown as TypedDocumentString<FactFigureFragment, unknown>;
export const LowestPriceFigureFragmentDoc = new TypedDocumentString(`
    fragment LowestPriceFigure on LowestPrice {
  amount
  low
  high
  per
  currency
  endpoint {
    id
    host {
      id
      name
    }
  }
  fact {
    tier
    disputeState
  }
}
    `, {"fragmentName":"LowestPriceFigure"}) as unknown as TypedDocumentString<LowestPriceFigureFragment, unknown>;
export const ReplacementFactFragmentDoc = new TypedDocumentString(`
    fragment ReplacementFact on Fact {
  property
  tier
  disputeState
  values {
    ... on EntityValue {
      entity {
        __typename
        id
        slug
        name
      }
    }
  }
}
    `, {"fragmentName":"ReplacementFact"}) as unknown as TypedDocumentString<ReplacementFactFragment, unknown>;
export const ModelRowFragmentDoc = new TypedDocumentString(`
    fragment ModelRow on Model {
  __typename
  id
  slug
  name
  provider {
    id
    name
  }
  facts(
    properties: [RELEASED_ON, KNOWLEDGE_CUTOFF, CONTEXT_WINDOW, MAX_OUTPUT_TOKENS, OPEN_WEIGHTS, LICENSE, INPUT_MODALITIES, LIFECYCLE]
  ) {
    ...FactFigure
  }
  input: price(meter: INPUT) {
    ...LowestPriceFigure
  }
  output: price(meter: OUTPUT) {
    ...LowestPriceFigure
  }
  replacements: facts(properties: [REPLACED_BY, SUCCEEDED_BY]) @include(if: $withReplacements) {
    ...ReplacementFact
  }
}
    fragment ReplacementFact on Fact {
  property
  tier
  disputeState
  values {
    ... on EntityValue {
      entity {
        __typename
        id
        slug
        name
      }
    }
  }
}
fragment FactFigure on Fact {
  property
  valueState
  tier
  disputeState
  value {
    text
    ... on QuantityValue {
      quantity
    }
    ... on DateValue {
      date
    }
    ... on BooleanValue {
      boolean
    }
  }
}
fragment LowestPriceFigure on LowestPrice {
  amount
  low
  high
  per
  currency
  endpoint {
    id
    host {
      id
      name
    }
  }
  fact {
    tier
    disputeState
  }
}`, {"fragmentName":"ModelRow"}) as unknown as TypedDocumentString<ModelRowFragment, unknown>;
export const LineageEntityFragmentDoc = new TypedDocumentString(`
    fragment LineageEntity on SubgraphEntity {
  depth
  hiddenCount
  entity {
    __typename
    id
    slug
    name
  }
}
    `, {"fragmentName":"LineageEntity"}) as unknown as TypedDocumentString<LineageEntityFragment, unknown>;
export const LineageRelationshipFragmentDoc = new TypedDocumentString(`
    fragment LineageRelationship on Relationship {
  id
  property
  disputed
  subject {
    __typename
    id
    slug
    name
  }
  object {
    __typename
    id
    slug
    name
  }
  sources {
    ...SourceLink
  }
  ... on Derivation {
    kind
    method
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"LineageRelationship"}) as unknown as TypedDocumentString<LineageRelationshipFragment, unknown>;
export const QuotedEndpointFragmentDoc = new TypedDocumentString(`
    fragment QuotedEndpoint on Endpoint {
  id
  slug
  quantization
  host {
    __typename
    id
    slug
    name
  }
  serves {
    __typename
    ... on Entity {
      id
      slug
      name
    }
  }
  disputes(first: 1, where: {property: {eq: PRICE}}) {
    nodes {
      id
      state
    }
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
        id
        sources {
          ...SourceLink
        }
      }
    }
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"QuotedEndpoint"}) as unknown as TypedDocumentString<QuotedEndpointFragment, unknown>;
export const SourceClaimFragmentDoc = new TypedDocumentString(`
    fragment SourceClaim on Claim {
  id
  property
  status
  statusReason
  rank
  polarity
  bound
  valueState
  value {
    ...ValueText
  }
  conditions
  citations {
    locator
    quote
    source {
      id
    }
  }
  subject {
    __typename
    id
    slug
    name
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}`, {"fragmentName":"SourceClaim"}) as unknown as TypedDocumentString<SourceClaimFragment, unknown>;
export const ListedSourceFragmentDoc = new TypedDocumentString(`
    fragment ListedSource on Source {
  ...SourceLink
  publishedOn
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"ListedSource"}) as unknown as TypedDocumentString<ListedSourceFragment, unknown>;
export const WrongSourceFragmentDoc = new TypedDocumentString(`
    fragment WrongSource on Source {
  ...SourceLink
  refutedClaims {
    totalCount
  }
  citedBy @include(if: $isToday) {
    totalCount
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"WrongSource"}) as unknown as TypedDocumentString<WrongSourceFragment, unknown>;
export const TimelineModelFragmentDoc = new TypedDocumentString(`
    fragment TimelineModel on Model {
  __typename
  id
  slug
  name
  releasedOn
  openWeights
  provider {
    id
    name
  }
}
    `, {"fragmentName":"TimelineModel"}) as unknown as TypedDocumentString<TimelineModelFragment, unknown>;
export const AbilityRowFragmentDoc = new TypedDocumentString(`
    fragment AbilityRow on CapabilitySupport {
  id
  level
  note
  disputed
  capability {
    __typename
    id
    slug
    name
    category
  }
  sources {
    ...SourceLink
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"AbilityRow"}) as unknown as TypedDocumentString<AbilityRowFragment, unknown>;
export const EndpointRowFragmentDoc = new TypedDocumentString(`
    fragment EndpointRow on Endpoint {
  id
  slug
  apiModelId
  quantization
  lifecycle
  host {
    __typename
    id
    slug
    name
    kind
  }
  disputes(first: 1) {
    nodes {
      id
      state
    }
  }
  prices(history: true) {
    ...PriceRow
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}
fragment PriceRow on Price {
  id
  kind
  serviceTier
  inputTokensAbove
  region
  plan
  currency
  validFrom
  validUntil
  components {
    meter
    amount
    per
  }
  claims {
    id
    status
    rank
  }
  sources {
    ...SourceLink
  }
}`, {"fragmentName":"EndpointRow"}) as unknown as TypedDocumentString<EndpointRowFragment, unknown>;
export const EndpointListFragmentDoc = new TypedDocumentString(`
    fragment EndpointList on EndpointConnection {
  totalCount
  pageInfo {
    endCursor
    hasNextPage
  }
  nodes {
    ...EndpointRow
  }
}
    fragment EndpointRow on Endpoint {
  id
  slug
  apiModelId
  quantization
  lifecycle
  host {
    __typename
    id
    slug
    name
    kind
  }
  disputes(first: 1) {
    nodes {
      id
      state
    }
  }
  prices(history: true) {
    ...PriceRow
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}
fragment PriceRow on Price {
  id
  kind
  serviceTier
  inputTokensAbove
  region
  plan
  currency
  validFrom
  validUntil
  components {
    meter
    amount
    per
  }
  claims {
    id
    status
    rank
  }
  sources {
    ...SourceLink
  }
}`, {"fragmentName":"EndpointList"}) as unknown as TypedDocumentString<EndpointListFragment, unknown>;
export const EndClaimFragmentDoc = new TypedDocumentString(`
    fragment EndClaim on Claim {
  id
  status
  bound
  confidence
  polarity
  valueState
  value {
    ...ValueText
  }
  citations {
    source {
      ...SourceLink
    }
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"EndClaim"}) as unknown as TypedDocumentString<EndClaimFragment, unknown>;
export const EndingEndpointFragmentDoc = new TypedDocumentString(`
    fragment EndingEndpoint on Endpoint {
  id
  host {
    __typename
    id
    slug
    name
  }
  fact(property: RETIRED_ON) {
    property
    disputeState
    claims {
      ...EndClaim
    }
  }
}
    fragment EndClaim on Claim {
  id
  status
  bound
  confidence
  polarity
  valueState
  value {
    ...ValueText
  }
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"EndingEndpoint"}) as unknown as TypedDocumentString<EndingEndpointFragment, unknown>;
export const ClaimCardFragmentDoc = new TypedDocumentString(`
    fragment ClaimCard on Claim {
  ...SideClaim
  layer
  statusReason
  method
  asStated
  citations {
    locator
    quote
    accessedOn
    check {
      on
      method
      by
    }
    source {
      ...SourceLink
      archivedUrl
      publishedOn
    }
  }
}
    fragment ValueText on Value {
  __typename
  text
  ... on EntityValue {
    entity {
      __typename
      id
      slug
      name
    }
  }
}
fragment SideClaim on Claim {
  id
  property
  status
  rank
  polarity
  bound
  confidence
  validFrom
  validUntil
  valueState
  value {
    ...ValueText
  }
  conditions
  isGeneral
  citations {
    source {
      ...SourceLink
    }
  }
}
fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"ClaimCard"}) as unknown as TypedDocumentString<ClaimCardFragment, unknown>;
export const ScoreRowFragmentDoc = new TypedDocumentString(`
    fragment ScoreRow on Score {
  id
  value
  margin
  setup
  measuredOn
  evaluatorRelationship
  benchmark {
    __typename
    id
    slug
    name
  }
  metric {
    name
    unit
  }
  reportedBy {
    __typename
    id
    slug
    name
  }
  sources {
    ...SourceLink
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"ScoreRow"}) as unknown as TypedDocumentString<ScoreRowFragment, unknown>;
export const RelativeFragmentDoc = new TypedDocumentString(`
    fragment Relative on Entity {
  __typename
  id
  slug
  name
  ... on Model {
    releasedOn
  }
  ... on Variant {
    releasedOn
  }
}
    `, {"fragmentName":"Relative"}) as unknown as TypedDocumentString<RelativeFragment, unknown>;
export const SuccessionRowFragmentDoc = new TypedDocumentString(`
    fragment SuccessionRow on Transition {
  id
  since
  disputed
  sources {
    ...SourceLink
  }
  drivers {
    category
    statement
    sources {
      ...SourceLink
    }
  }
}
    fragment SourceLink on Source {
  __typename
  id
  slug
  name
  tier
  url
}`, {"fragmentName":"SuccessionRow"}) as unknown as TypedDocumentString<SuccessionRowFragment, unknown>;
export const VariantRowFragmentDoc = new TypedDocumentString(`
    fragment VariantRow on Variant {
  __typename
  id
  slug
  name
  kinds
  sizeLabel
  parametersTotal
  quantization
  releasedOn
  contextWindow
}
    `, {"fragmentName":"VariantRow"}) as unknown as TypedDocumentString<VariantRowFragment, unknown>;
export const BrowseDocument = {"__meta__":{"hash":"sha256:e63ee6bef7f43d5034c766e92462e45c4c8e0968baff4c5a07550e32f8e1cb57"}} as unknown as TypedDocumentString<BrowseQuery, BrowseQueryVariables>;
export const ChangeListDocument = {"__meta__":{"hash":"sha256:73148e19ebae0f5788d21d50b08b2dcc6a4159900b354e04f0645ef65eae0813"}} as unknown as TypedDocumentString<ChangeListQuery, ChangeListQueryVariables>;
export const SideBySideDocument = {"__meta__":{"hash":"sha256:dc6e2532e99f29a9cea1f400dc6db0fedfc3242a6ffb69d716a4ded38de408c4"}} as unknown as TypedDocumentString<SideBySideQuery, SideBySideQueryVariables>;
export const CoveragePageDocument = {"__meta__":{"hash":"sha256:8cd2fc498a13b2e84838f98b8028d29d3f546c55de07841f5b577ad758f44436"}} as unknown as TypedDocumentString<CoveragePageQuery, CoveragePageQueryVariables>;
export const DisputeListDocument = {"__meta__":{"hash":"sha256:0192cad4bc65480643e3cd7a3a098d0cb34572d682596317a6ff8af52506354c"}} as unknown as TypedDocumentString<DisputeListQuery, DisputeListQueryVariables>;
export const EntityPageDocument = {"__meta__":{"hash":"sha256:1ff4f724bd997e55f71caa2abeaeda944cc67869a1bc0ac3c48a2180d73af2aa"}} as unknown as TypedDocumentString<EntityPageQuery, EntityPageQueryVariables>;
export const HostPageDocument = {"__meta__":{"hash":"sha256:a8a5c3d09da9b07fcc691acc8ac3aece958e4f85d1d74852bc2a8db5963ce12f"}} as unknown as TypedDocumentString<HostPageQuery, HostPageQueryVariables>;
export const BenchmarkPageDocument = {"__meta__":{"hash":"sha256:f37c11e58fa1172b2abada61f349728e640412b693787bcf94e1af87410bb729"}} as unknown as TypedDocumentString<BenchmarkPageQuery, BenchmarkPageQueryVariables>;
export const FamiliesDocument = {"__meta__":{"hash":"sha256:bcbc098f244c42c7b35fba2f25a6b2dd857a28284e909c31dcac521c60ab9576"}} as unknown as TypedDocumentString<FamiliesQuery, FamiliesQueryVariables>;
export const FamilyPageDocument = {"__meta__":{"hash":"sha256:c6f5fdaaec80e453bb24a418785a7b01e13186760366f2656e09fbbfa4d5a2cd"}} as unknown as TypedDocumentString<FamilyPageQuery, FamilyPageQueryVariables>;
export const OverviewDocument = {"__meta__":{"hash":"sha256:51dc5b0d0fc8e1609bf17860b0b336b09793e8c3c8bf031fc07001b7c244aac5"}} as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const ModelTableDocument = {"__meta__":{"hash":"sha256:e4c19369afb8ffb7b0911a689ae014f22b036f2ec212048efcbd3d512c2f6a87"}} as unknown as TypedDocumentString<ModelTableQuery, ModelTableQueryVariables>;
export const LineageDocument = {"__meta__":{"hash":"sha256:2f0ef09ea05ccff2f75cbdd07490802cb5f65df750a844eee4b6f35ddba57ee2"}} as unknown as TypedDocumentString<LineageQuery, LineageQueryVariables>;
export const ModelPageDocument = {"__meta__":{"hash":"sha256:2094938998b19d1cff1896ea4bcb58697fd22dbc30f496c32cb432915aa3c516"}} as unknown as TypedDocumentString<ModelPageQuery, ModelPageQueryVariables>;
export const QuotesDocument = {"__meta__":{"hash":"sha256:b7655384acb36c8e35c9826111580a9797ef48e4b4d7bfcda1f19e8422251b25"}} as unknown as TypedDocumentString<QuotesQuery, QuotesQueryVariables>;
export const SourcePageDocument = {"__meta__":{"hash":"sha256:af4bdb0107995c3e6d3cb9f5998d4fa0c133f2b00983020c5638eacc641aea56"}} as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;
export const SourceListDocument = {"__meta__":{"hash":"sha256:a52d89a79abda4a673bb81e7da1e17091901cf52a7378692147ef5846373285f"}} as unknown as TypedDocumentString<SourceListQuery, SourceListQueryVariables>;
export const TimelineDocument = {"__meta__":{"hash":"sha256:7719f88a8ccd455deec017e2adf9c4a3b0cac79db5d7ca117ab6a5d7bcf5b997"}} as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const VariantPageDocument = {"__meta__":{"hash":"sha256:e4f8b0950af36eed4408e4d9db2c2b44f6811d38eebf50db45b449c483209f9c"}} as unknown as TypedDocumentString<VariantPageQuery, VariantPageQueryVariables>;
export const MoreEndpointsDocument = {"__meta__":{"hash":"sha256:ca5d746c6bc2ab09f147d4f0afcc023d28e26771372a71bef1d61f61121c61bd"}} as unknown as TypedDocumentString<MoreEndpointsQuery, MoreEndpointsQueryVariables>;
export const OpenedFactDocument = {"__meta__":{"hash":"sha256:c32636329a763d50137bd9ffcf1ea7e467c9837d705a57fc090c096a52f4eb17"}} as unknown as TypedDocumentString<OpenedFactQuery, OpenedFactQueryVariables>;
export const FindDocument = {"__meta__":{"hash":"sha256:d58341efa81d3c4b5e3d23e2ee85558ce091e75b18b20bced3892b57914c4238"}} as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;