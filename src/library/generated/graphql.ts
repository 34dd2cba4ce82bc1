/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** How a product uses a model. */
export type DeploymentRole =
  /** Used without being shown. */
  | 'BACKGROUND'
  /** Used unless the user chooses. */
  | 'DEFAULT'
  /** Chosen by the product per request. */
  | 'ROUTED'
  /** Chosen by the user. */
  | 'SELECTABLE';

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

/** State of a dispute. */
export type DisputeState =
  /** Not settled. */
  | 'OPEN'
  /** Settled; `resolution` states how. */
  | 'RESOLVED';

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

/** Why a traversal stopped early. */
export type Truncation =
  /** The limit of depth or length was reached; there may be more beyond. */
  | 'MAX_DEPTH'
  /** The limit of entities was reached; for chains, of entities visited. */
  | 'MAX_NODES'
  /** The limit of paths was reached. */
  | 'MAX_PATHS';

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

export type KnowledgeOfGpt4oQueryVariables = Exact<{ [key: string]: never; }>;


export type KnowledgeOfGpt4oQuery = { model: { id: string, name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ id: string, status: ClaimStatus, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { id: string, name: string } }> }> } | null } | null };

export type LlamaFamilyQueryVariables = Exact<{ [key: string]: never; }>;


export type LlamaFamilyQuery = { family: { id: string, name: string, provider: { id: string, name: string } | null, models: { nodes: Array<{ id: string, name: string, releasedOn: string | null, fact: { reason: string | null, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, disputes: Array<{ id: string, kind: DisputeKind, state: DisputeState, resolution: string | null }>, claims: Array<{ id: string, status: ClaimStatus, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             | null, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null } }> }> } | null, variants: { totalCount: number, nodes: Array<{ id: string, name: string, kinds: Array<VariantKind>, sizeLabel: string | null, sources: { nodes: Array<{ id: string, name: string, type: SourceType, url: string | null }> } | null }> } | null }> } | null } | null };

export type ModesOfGpt51QueryVariables = Exact<{ [key: string]: never; }>;


export type ModesOfGpt51Query = { model: { id: string, name: string, releasedOn: string | null, provider: { id: string, name: string } | null, variants: { nodes: Array<{ id: string, name: string, kinds: Array<VariantKind>, facts: Array<{ property: Property, claims: Array<{ id: string, asStated: string | null, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             | null, citations: Array<{ source: { id: string, name: string, tier: SourceTier, url: string | null } }> }> }> }> } | null } | null };

export type WhatImprovedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatImprovedQuery = { transitions: { totalCount: number, nodes: Array<{ id: string, predecessor:
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
      , successor:
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
      , drivers: Array<{ category: DriverCategory, statement: string, concept: { id: string, name: string } | null, sources: Array<{ id: string, name: string, url: string | null }> }> }> } | null };

export type OpenDisputesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenDisputesQuery = { disputes: { totalCount: number, nodes: Array<{ id: string, property: Property, kind: DisputeKind, state: DisputeState, subject:
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
      , claims: Array<{ id: string, status: ClaimStatus, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { id: string, name: string, tier: SourceTier } }> }> }> } | null };

export type ThenAndNowQueryVariables = Exact<{ [key: string]: never; }>;


export type ThenAndNowQuery = { then: { id: string, asOf: string | null, lifecycle: LifecycleStatus | null } | null, now: { id: string, lifecycle: LifecycleStatus | null, fact: { reason: string | null, best: { id: string, method: ClaimMethod, citations: Array<{ source: { id: string, name: string } }> } | null } | null } | null };

export type InsideChatGptQueryVariables = Exact<{ [key: string]: never; }>;


export type InsideChatGptQuery = { product: { id: string, name: string, provider: { id: string, name: string } | null, deployments: Array<{ id: string, role: DeploymentRole | null, since: string | null, until: string | null, object:
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
        | { kinds: Array<VariantKind>, id: string, name: string, model: { id: string, name: string } }
      , sources: Array<{ id: string, name: string, url: string | null }> }> } | null };

export type OpenLongContextQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenLongContextQuery = { models: { totalCount: number, facets: Array<{ property: Property, missingCount: number, buckets: Array<{ label: string, count: number }> }>, nodes: Array<{ id: string, name: string, releasedOn: string | null, contextWindow: number | null, license: { id: string, name: string, commercialUse: boolean | null } | null, fact: { best: { id: string, citations: Array<{ source: { id: string, name: string, tier: SourceTier } }> } | null } | null }> } | null };

export type PricesOfHaikuQueryVariables = Exact<{ [key: string]: never; }>;


export type PricesOfHaikuQuery = { model: { id: string, name: string, endpoints: { totalCount: number, nodes: Array<{ id: string, apiModelId: string | null, host: { id: string, name: string, kind: HostKind | null }, prices: Array<{ id: string, serviceTier: ServiceTier, currency: string, components: Array<{ meter: Meter, amount: string, per: number }>, sources: Array<{ id: string, name: string, tier: SourceTier }> }> }> } | null } | null };

export type SideBySideQueryVariables = Exact<{ [key: string]: never; }>;


export type SideBySideQuery = { compare:
    | { code: ErrorCode, message: string }
    | { entities: Array<
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
      >, rows: Array<{ property: Property, differs: boolean, facts: Array<{ disputed: boolean, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, best: { id: string, citations: Array<{ source: { id: string, name: string, tier: SourceTier } }> } | null } | null> }> }
    | { code: ErrorCode, message: string }
    | { code: ErrorCode, message: string }
    | { code: ErrorCode, message: string }
    | { code: ErrorCode, message: string }
   | null };

export type FindAndResolveQueryVariables = Exact<{ [key: string]: never; }>;


export type FindAndResolveQuery = { search: { totalCount: number, suggestions: Array<string>, edges: Array<{ score: number, node:
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
       }> } | null, resolve: { match: Match, entity:
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
     | null } | null };

export type LineageOfR1QueryVariables = Exact<{ [key: string]: never; }>;


export type LineageOfR1Query = { lineage:
    | { code: ErrorCode, message: string }
    | { code: ErrorCode, message: string }
    | { code: ErrorCode, message: string }
    | { code: ErrorCode, message: string }
    | { code: ErrorCode, message: string }
    | { exhaustive: boolean, truncatedBy: Array<Truncation>, entities: Array<{ depth: number, entity:
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
        | { id: string, property: Property, subject:
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
          , object: { id: string, name: string }, sources: Array<{ id: string, name: string }> }
        | { id: string, property: Property, subject: { id: string, name: string }, object:
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
          , sources: Array<{ id: string, name: string }> }
        | { kind: DerivationKind, method: string | null, id: string, property: Property, subject: { id: string, name: string }, object: { id: string, name: string }, sources: Array<{ id: string, name: string }> }
        | { id: string, property: Property, subject:
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
          , sources: Array<{ id: string, name: string }> }
        | { id: string, property: Property, subject:
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
          , sources: Array<{ id: string, name: string }> }
      > }
   | null };

export type TrustAndRefutationsQueryVariables = Exact<{ [key: string]: never; }>;


export type TrustAndRefutationsQuery = { meta: { release: { id: string, tag: string }, coverage: { facts: number, withSource: number, withTwoSources: number, withPrimarySource: number, openDisputes: number } } | null, source: { id: string, name: string, tier: SourceTier, url: string | null, citedBy: { totalCount: number, nodes: Array<{ id: string, property: Property, status: ClaimStatus, statusReason: string | null, subject:
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
        , value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null }> } | null } | null };

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

export const KnowledgeOfGpt4oDocument = new TypedDocumentString(`
    query KnowledgeOfGpt4o {
  model(slug: "gpt-4o") {
    id
    name
    fact(property: KNOWLEDGE_CUTOFF) {
      reason
      value {
        text
      }
      claims {
        id
        status
        value {
          text
        }
        citations {
          source {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KnowledgeOfGpt4oQuery, KnowledgeOfGpt4oQueryVariables>;
export const LlamaFamilyDocument = new TypedDocumentString(`
    query LlamaFamily {
  family(slug: "llama-3") {
    id
    name
    provider {
      id
      name
    }
    models {
      nodes {
        id
        name
        releasedOn
        fact(property: SIZES_AVAILABLE) {
          value {
            text
          }
          reason
          disputes {
            id
            kind
            state
            resolution
          }
          claims {
            id
            status
            value {
              text
            }
            citations {
              source {
                id
                name
                tier
                url
              }
            }
          }
        }
        variants(first: 5) {
          totalCount
          nodes {
            id
            name
            kinds
            sizeLabel
            sources(first: 3) {
              nodes {
                id
                name
                type
                url
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LlamaFamilyQuery, LlamaFamilyQueryVariables>;
export const ModesOfGpt51Document = new TypedDocumentString(`
    query ModesOfGpt51 {
  model(slug: "gpt-5-1") {
    id
    name
    releasedOn
    provider {
      id
      name
    }
    variants {
      nodes {
        id
        name
        kinds
        facts(properties: [POSITIONING, STATEMENT]) {
          property
          claims {
            id
            asStated
            value {
              text
            }
            citations {
              source {
                id
                name
                tier
                url
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ModesOfGpt51Query, ModesOfGpt51QueryVariables>;
export const WhatImprovedDocument = new TypedDocumentString(`
    query WhatImproved {
  transitions(first: 10) {
    totalCount
    nodes {
      id
      predecessor {
        id
        name
      }
      successor {
        id
        name
      }
      drivers {
        category
        statement
        concept {
          id
          name
        }
        sources {
          id
          name
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatImprovedQuery, WhatImprovedQueryVariables>;
export const OpenDisputesDocument = new TypedDocumentString(`
    query OpenDisputes {
  disputes(first: 10) {
    totalCount
    nodes {
      id
      subject {
        id
        name
      }
      property
      kind
      state
      claims {
        id
        value {
          text
        }
        status
        citations {
          source {
            id
            name
            tier
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenDisputesQuery, OpenDisputesQueryVariables>;
export const ThenAndNowDocument = new TypedDocumentString(`
    query ThenAndNow {
  then: model(slug: "gpt-4o", asOf: "2024-06-01") {
    id
    asOf
    lifecycle
  }
  now: model(slug: "gpt-4o") {
    id
    lifecycle
    fact(property: LIFECYCLE) {
      reason
      best {
        id
        method
        citations {
          source {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ThenAndNowQuery, ThenAndNowQueryVariables>;
export const InsideChatGptDocument = new TypedDocumentString(`
    query InsideChatGpt {
  product(slug: "chatgpt") {
    id
    name
    provider {
      id
      name
    }
    deployments {
      id
      role
      since
      until
      object {
        id
        name
        ... on Variant {
          kinds
          model {
            id
            name
          }
        }
      }
      sources {
        id
        name
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InsideChatGptQuery, InsideChatGptQueryVariables>;
export const OpenLongContextDocument = new TypedDocumentString(`
    query OpenLongContext {
  models(
    where: {openWeights: {eq: true}, contextWindow: {gte: 128000}, releasedOn: {gte: "2025"}}
    orderBy: [{property: {property: RELEASED_ON, direction: DESC}}]
    first: 10
  ) {
    totalCount
    facets(by: [DEVELOPER, LICENSE], limit: 5) {
      property
      buckets {
        label
        count
      }
      missingCount
    }
    nodes {
      id
      name
      releasedOn
      contextWindow
      license {
        id
        name
        commercialUse
      }
      fact(property: OPEN_WEIGHTS) {
        best {
          id
          citations {
            source {
              id
              name
              tier
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenLongContextQuery, OpenLongContextQueryVariables>;
export const PricesOfHaikuDocument = new TypedDocumentString(`
    query PricesOfHaiku {
  model(slug: "claude-haiku-4-5") {
    id
    name
    endpoints(first: 10, orderBy: [{price: {meter: INPUT, direction: ASC}}]) {
      totalCount
      nodes {
        id
        apiModelId
        host {
          id
          name
          kind
        }
        prices {
          id
          serviceTier
          currency
          components {
            meter
            amount
            per
          }
          sources {
            id
            name
            tier
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PricesOfHaikuQuery, PricesOfHaikuQueryVariables>;
export const SideBySideDocument = new TypedDocumentString(`
    query SideBySide {
  compare(
    refs: [{name: "GPT-5.1"}, {name: "Claude Opus 4.5"}, {name: "Llama 3.3"}]
    properties: [RELEASED_ON, CONTEXT_WINDOW, OPEN_WEIGHTS, INPUT_MODALITIES]
  ) {
    ... on Comparison {
      entities {
        id
        name
      }
      rows {
        property
        differs
        facts {
          value {
            text
          }
          disputed
          best {
            id
            citations {
              source {
                id
                name
                tier
              }
            }
          }
        }
      }
    }
    ... on Error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SideBySideQuery, SideBySideQueryVariables>;
export const FindAndResolveDocument = new TypedDocumentString(`
    query FindAndResolve {
  search(query: "lama 3.3 instuct", kinds: [MODEL, VARIANT], first: 5) {
    totalCount
    suggestions
    edges {
      score
      node {
        id
        name
      }
    }
  }
  resolve(text: "claude-opus-4-5-20251101") {
    match
    entity {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<FindAndResolveQuery, FindAndResolveQueryVariables>;
export const LineageOfR1Document = new TypedDocumentString(`
    query LineageOfR1 {
  lineage(ref: {name: "DeepSeek-R1"}, direction: BOTH, maxDepth: 2, maxNodes: 60) {
    ... on Subgraph {
      exhaustive
      truncatedBy
      entities {
        depth
        entity {
          id
          name
        }
      }
      relationships {
        id
        property
        subject {
          id
          name
        }
        object {
          id
          name
        }
        ... on Derivation {
          kind
          method
        }
        sources {
          id
          name
        }
      }
    }
    ... on Error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LineageOfR1Query, LineageOfR1QueryVariables>;
export const TrustAndRefutationsDocument = new TypedDocumentString(`
    query TrustAndRefutations {
  meta {
    release {
      id
      tag
    }
    coverage {
      facts
      withSource
      withTwoSources
      withPrimarySource
      openDisputes
    }
  }
  source(slug: "what-is-a-model") {
    id
    name
    tier
    url
    citedBy(where: {status: {in: [REFUTED, DISPUTED]}}, first: 10) {
      totalCount
      nodes {
        id
        subject {
          id
          name
        }
        property
        value {
          text
        }
        status
        statusReason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrustAndRefutationsQuery, TrustAndRefutationsQueryVariables>;