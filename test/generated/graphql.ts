/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How its value came about. */
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

/** What the graph thinks of a claim. */
export type ClaimStatus =
  /** Checked against its source and not contradicted. */
  | 'ACCEPTED'
  /** Sources disagree and the matter is open. */
  | 'DISPUTED'
  /** It was never true. */
  | 'REFUTED'
  /** Its source took it back. */
  | 'RETRACTED'
  /** It was true and the world changed. */
  | 'SUPERSEDED'
  /** Not checked yet. */
  | 'UNVERIFIED';

/** Kinds of concept. */
export type ConceptKind =
  /** Makes behaviour helpful and safe. */
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
  /** Shapes behaviour after pretraining. */
  | 'POST_TRAINING'
  /** About the first training. */
  | 'PRETRAINING'
  /** About what surrounds the model, for example retrieval. */
  | 'SYSTEM'
  /** A word of the field, for example model family. */
  | 'TERM';

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

/** Why claims differ. */
export type DisputeKind =
  /** A name moved between them. */
  | 'ALIAS_DRIFT'
  /** They use one word for two things. */
  | 'DEFINITION'
  /** One is wrong. */
  | 'ERROR'
  /** One is a guess. */
  | 'ESTIMATE'
  /** They really disagree. */
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
  /** Settled; `resolution` says how. */
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

/** State of availability. */
export type LifecycleStatus =
  /** Announced, not yet usable. */
  | 'ANNOUNCED'
  /** Generally available. */
  | 'AVAILABLE'
  /** Usable, its end is announced. */
  | 'DEPRECATED'
  /** Usable as a preview. */
  | 'PREVIEW'
  /** No longer usable. */
  | 'RETIRED';

/** Whether a claim states a value or denies it. */
export type Polarity =
  /** States the value. */
  | 'ASSERTS'
  /** States that the value is wrong. */
  | 'DENIES';

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
  /** Relationship: family or model to the provider that makes it. */
  | 'DEVELOPER'
  /** Relationship: concept to an entity that shows it well. */
  | 'EXAMPLE'
  /** Number of experts in a mixture. */
  | 'EXPERTS'
  /** Number of experts used per token. */
  | 'EXPERTS_ACTIVE'
  /** Relationship: model to its family. */
  | 'FAMILY'
  /** Home page, a URL. */
  | 'HOMEPAGE'
  /** Accepted inputs, a list of `Modality`. */
  | 'INPUT_MODALITIES'
  /** Relationship: concept, benchmark, family or model to the source that introduced it. */
  | 'INTRODUCED_BY'
  /** Sort of thing within its type: family level, concept kind, license kind, host kind, capability category or source type. */
  | 'KIND'
  /** Date up to which it knows the world well, as its maker states. */
  | 'KNOWLEDGE_CUTOFF'
  /** Supported human languages, BCP 47 tags. */
  | 'LANGUAGES'
  /** Number of layers of the network. */
  | 'LAYERS'
  /** Relationship: model or variant to its license. */
  | 'LICENSE'
  /** State of availability, a `LifecycleStatus`. */
  | 'LIFECYCLE'
  /** Relationship: benchmark to the provider that keeps it. */
  | 'MAINTAINER'
  /** Longest input, in tokens. */
  | 'MAX_INPUT_TOKENS'
  /** Longest output, in tokens. */
  | 'MAX_OUTPUT_TOKENS'
  /** Least accelerator memory to run it, in gigabytes. */
  | 'MEMORY_NEEDED'
  /** Relationship: variant to its model. */
  | 'MODEL'
  /** Whether the weights can be downloaded. */
  | 'OPEN_WEIGHTS'
  /** Relationship: host or product to the provider that runs it. */
  | 'OPERATOR'
  /** Whether the Open Source Initiative approved a license. */
  | 'OSI_APPROVED'
  /** Produced outputs, a list of `Modality`. */
  | 'OUTPUT_MODALITIES'
  /** Number of parameters used per token in a mixture of experts. */
  | 'PARAMETERS_ACTIVE'
  /** Number of parameters. */
  | 'PARAMETERS_TOTAL'
  /** Relationship: family to parent family, provider to parent provider. */
  | 'PART_OF'
  /** How its maker positions it, in the words of a source; never the opinion of this graph. */
  | 'POSITIONING'
  /** Price at an endpoint, in money per quantity. */
  | 'PRICE'
  /** Publication date of a source. */
  | 'PUBLISHED_ON'
  /** Relationship: source to the provider that published it. */
  | 'PUBLISHER'
  /** Number format of quantised weights, for example int4. */
  | 'QUANTISATION'
  /** Date of the first public availability. */
  | 'RELEASED_ON'
  /** Date on which service ends or ended. */
  | 'RETIRED_ON'
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
  /** Size as its maker labels it, for example 70B. */
  | 'SIZE_LABEL'
  /** Date in the name of a dated snapshot. */
  | 'SNAPSHOT_DATE'
  /** Closeness of a source to the fact, a `SourceTier`. */
  | 'SOURCE_TIER'
  /** SPDX identifier of a license. */
  | 'SPDX_ID'
  /** Field that a variant is made for, for example code. */
  | 'SPECIALISATION'
  /** What a source says in general about its subject, in one sentence. */
  | 'STATEMENT'
  /** Relationship: model or variant to its successor. */
  | 'SUCCEEDED_BY'
  /** Relationship: model, variant or endpoint to a capability. */
  | 'SUPPORTS'
  /** Training compute, in FLOP. */
  | 'TRAINING_COMPUTE'
  /** Date of the newest training data. */
  | 'TRAINING_DATA_CUTOFF'
  /** Emissions of training, in tonnes of CO2 equivalent. */
  | 'TRAINING_EMISSIONS'
  /** Hours of accelerators spent on training. */
  | 'TRAINING_HOURS'
  /** Number of tokens of training data. */
  | 'TRAINING_TOKENS'
  /** Relationship: family, model or variant to a technique or idea that it uses. */
  | 'USES_CONCEPT'
  /** Kinds of a variant, a list of `VariantKind`. */
  | 'VARIANT_KINDS'
  /** Number of tokens in the vocabulary. */
  | 'VOCABULARY_SIZE'
  /** Date on which the weights could first be downloaded. */
  | 'WEIGHTS_RELEASED_ON';

/** Conditions that a claim can carry. */
export type QualifierKey =
  /** Part that it refers to, for example weights or code. */
  | 'COMPONENT'
  /** Which of several meanings is used. */
  | 'DEFINITION'
  /** Reasoning effort at which it holds. */
  | 'EFFORT'
  /** Host on which it holds. */
  | 'HOST'
  /** Mode in which it holds. */
  | 'MODE'
  /** Plan to which it applies. */
  | 'PLAN'
  /** Number format in which it holds, for example FP8. */
  | 'PRECISION'
  /** Region in which it holds. */
  | 'REGION'
  /** Protocol of a measurement. */
  | 'SETUP'
  /** Snapshot that it refers to. */
  | 'SNAPSHOT'
  /** Step of a roll-out, for example preview or general availability. */
  | 'STAGE';

/** How close a source is to the fact. */
export type SourceTier =
  /** A collection of what others state. */
  | 'AGGREGATOR'
  /** Someone who measured. */
  | 'INDEPENDENT_MEASUREMENT'
  /** The maker itself. */
  | 'PRIMARY'
  /** Someone who reports with care. */
  | 'SECONDARY'
  /** Experience of a user. */
  | 'USER_REPORT';

/** Types of source. */
export type SourceType =
  /** Post or press release of the maker. */
  | 'ANNOUNCEMENT'
  /** Answer of an API. */
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
  /** Catalogue of models. */
  | 'REGISTRY'
  /** Code or weights repository. */
  | 'REPOSITORY'
  /** System or safety card. */
  | 'SYSTEM_CARD';

/** How far a capability is supported. */
export type SupportLevel =
  /** Supported as a preview. */
  | 'BETA'
  /** Supported as a documented feature. */
  | 'NATIVE'
  /** Supported with limits. */
  | 'PARTIAL'
  /** Sources do not say or contradict each other. */
  | 'UNKNOWN'
  /** Stated not to be supported. */
  | 'UNSUPPORTED';

/** What sets a variant apart; several can hold. */
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
  | 'QUANTISED'
  /** Made for complex reasoning in many steps. */
  | 'REASONING'
  /** One of several sizes. */
  | 'SIZE'
  /** A dated or numbered state. */
  | 'SNAPSHOT'
  /** Made for one field, for example code or vision. */
  | 'SPECIALISED';

export type FamilyVariantsSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyVariantsSourcesQuery = { family: { name: string, provider: { name: string } | null, models: { nodes: Array<{ name: string, releasedOn: string | null, fact: { reason: string | null, value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null, claims: Array<{ status: ClaimStatus, value:
                | { text: string }
                | { text: string }
                | { text: string }
                | { text: string }
                | { text: string }
                | { text: string }
                | { text: string }
               | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> }> } | null, variants: { totalCount: number, nodes: Array<{ name: string, kinds: Array<VariantKind>, sizeLabel: string | null, sources: { nodes: Array<{ name: string, type: SourceType, url: string | null }> } | null }> } | null }> } | null } | null };

export type ModesQueryVariables = Exact<{ [key: string]: never; }>;


export type ModesQuery = { model: { name: string, releasedOn: string | null, provider: { name: string } | null, variants: { nodes: Array<{ name: string, kinds: Array<VariantKind>, facts: Array<{ property: Property, claims: Array<{ asStated: string | null, value:
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
              | { text: string }
             | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> }> }> } | null } | null };

export type ImprovementQueryVariables = Exact<{ [key: string]: never; }>;


export type ImprovementQuery = { transitions: { totalCount: number, nodes: Array<{ predecessor:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , successor:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , drivers: Array<{ category: DriverCategory, statement: string, concept: { name: string } | null, sources: Array<{ name: string, url: string | null }> }> }> } | null };

export type OpenDisputesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenDisputesQuery = { disputes: { totalCount: number, nodes: Array<{ property: Property, kind: DisputeKind, state: DisputeState, subject:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , claims: Array<{ status: ClaimStatus, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier } }> }> }> } | null };

export type ThenAndNowQueryVariables = Exact<{ [key: string]: never; }>;


export type ThenAndNowQuery = { then: { id: string, asOf: string | null, lifecycle: LifecycleStatus | null } | null, now: { id: string, lifecycle: LifecycleStatus | null, fact: { reason: string | null, best: { method: ClaimMethod, citations: Array<{ source: { name: string } }> } | null } | null } | null };

export type ProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProductsQuery = { product: { name: string, provider: { name: string } | null, deployments: Array<{ role: DeploymentRole | null, since: string | null, until: string | null, object:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { kinds: Array<VariantKind>, name: string, model: { name: string } }
      , sources: Array<{ name: string, url: string | null }> }> } | null };

export type Seed01TrainedArtefactQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed01TrainedArtefactQuery = { concept: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed02ParametersArchitectureTrainingQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed02ParametersArchitectureTrainingQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed03MathematicalStructureQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed03MathematicalStructureQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed04FrontierLate2025QueryVariables = Exact<{ [key: string]: never; }>;


export type Seed04FrontierLate2025Query = { concept: { name: string, asOf: string | null, relationships: { totalCount: number, nodes: Array<
        | { since: string | null, until: string | null, object: { name: string }, claims: Array<{ polarity: Polarity, status: ClaimStatus, statusReason: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, disputes: Array<{ kind: DisputeKind, state: DisputeState }> }> }
        | { since: string | null, until: string | null, object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , claims: Array<{ polarity: Polarity, status: ClaimStatus, statusReason: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, disputes: Array<{ kind: DisputeKind, state: DisputeState }> }> }
        | { since: string | null, until: string | null, object: { name: string }, claims: Array<{ polarity: Polarity, status: ClaimStatus, statusReason: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, disputes: Array<{ kind: DisputeKind, state: DisputeState }> }> }
        | { since: string | null, until: string | null, object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , claims: Array<{ polarity: Polarity, status: ClaimStatus, statusReason: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, disputes: Array<{ kind: DisputeKind, state: DisputeState }> }> }
        | { since: string | null, until: string | null, object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , claims: Array<{ polarity: Polarity, status: ClaimStatus, statusReason: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, disputes: Array<{ kind: DisputeKind, state: DisputeState }> }> }
      > } | null } | null };

export type Seed05FrontierDifferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed05FrontierDifferencesQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed06AllTransformersQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed06AllTransformersQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, usedBy: { totalCount: number, nodes: Array<{ name: string }> } | null } | null };

export type Seed07AllWebScaleQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed07AllWebScaleQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, usedBy: { totalCount: number, nodes: Array<{ name: string }> } | null } | null };

export type Seed08AllHumanFeedbackQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed08AllHumanFeedbackQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, usedBy: { totalCount: number, nodes: Array<{ name: string }> } | null } | null };

export type Seed09Gpt51ReleaseQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed09Gpt51ReleaseQuery = { model: { name: string, provider: { name: string } | null, developer: { best: { citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> } | null } | null, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ status: ClaimStatus, statusReason: string | null, value:
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
           }>, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed10Gpt51AdaptiveReasoningQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed10Gpt51AdaptiveReasoningQuery = { capability: { name: string, supportedBy: { nodes: Array<{ level: SupportLevel, subject:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> }> } | null } | null };

export type Seed11Gpt51InstantQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed11Gpt51InstantQuery = { variant: { name: string, kinds: Array<VariantKind>, model: { name: string }, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed12Gpt51ThinkingQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed12Gpt51ThinkingQuery = { variant: { name: string, kinds: Array<VariantKind>, model: { name: string }, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed13Gpt51ReasoningDepthQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed13Gpt51ReasoningDepthQuery = { capability: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, supportedBy: { nodes: Array<{ level: SupportLevel, subject:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , claims: Array<{ citations: Array<{ quote: string | null, source: { name: string, tier: SourceTier, url: string | null } }> }> }> } | null } | null };

export type Seed14Claude45SeriesQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed14Claude45SeriesQuery = { family: { name: string, provider: { name: string } | null, developer: { best: { citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> } | null } | null, fact: { reason: string | null, claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, models: { nodes: Array<{ name: string, releasedOn: string | null }> } | null } | null };

export type Seed15Sonnet45ReleaseQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed15Sonnet45ReleaseQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ status: ClaimStatus, statusReason: string | null, value:
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
           }>, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed16Sonnet45BestCodingQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed16Sonnet45BestCodingQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, polarity: Polarity, statusReason: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState }> } | null } | null };

export type Seed17Haiku45ReleaseQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed17Haiku45ReleaseQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ status: ClaimStatus, statusReason: string | null, value:
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
           }>, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed18Haiku45FastAndCheapQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed18Haiku45FastAndCheapQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null }> } | null } | null };

export type Seed19Opus45ReleaseQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed19Opus45ReleaseQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ status: ClaimStatus, statusReason: string | null, value:
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
           }>, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed20Opus45MostAdvancedQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed20Opus45MostAdvancedQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null }> } | null, capabilities: Array<{ note: string | null, capability: { name: string }, sources: Array<{ name: string, tier: SourceTier, url: string | null }> }> } | null };

export type Seed21Opus45MostAlignedQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed21Opus45MostAlignedQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null }> } | null, relationships: { nodes: Array<
        | { object: { name: string }, sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object: { name: string }, sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
      > } | null } | null };

export type Seed22Opus45PromptInjectionQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed22Opus45PromptInjectionQuery = { capability: { name: string, definition: string, supportedBy: { nodes: Array<{ level: SupportLevel, note: string | null, subject:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> }> } | null } | null };

export type Seed23Claude45EmphasisQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed23Claude45EmphasisQuery = { family: { name: string, fact: { reason: string | null, claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed24Opus45InOfficeQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed24Opus45InOfficeQuery = { product: { name: string, provider: { name: string } | null, deployments: Array<{ since: string | null, disputed: boolean, object:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , claims: Array<{ asStated: string | null, polarity: Polarity, status: ClaimStatus, statusReason: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }>, disputes: Array<{ kind: DisputeKind, state: DisputeState }> }> }> } | null };

export type Seed25Gemini20AgentsQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed25Gemini20AgentsQuery = { model: { name: string, provider: { name: string } | null, developer: { best: { citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> } | null } | null, capabilities: Array<{ note: string | null, capability: { name: string, definition: string }, claims: Array<{ asStated: string | null, citations: Array<{ quote: string | null, source: { name: string, tier: SourceTier, url: string | null } }> }> }> } | null };

export type Seed26Gemini20MultimodalQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed26Gemini20MultimodalQuery = { capability: { name: string, definition: string, supportedBy: { nodes: Array<{ level: SupportLevel, subject:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> }> } | null } | null };

export type Seed27Gemini20EcosystemQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed27Gemini20EcosystemQuery = { product: { name: string, provider: { name: string } | null, deployments: Array<{ object:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> }>, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed28Llama33OpenWeightsQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed28Llama33OpenWeightsQuery = { model: { name: string, provider: { name: string } | null, developer: { best: { citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> } | null } | null, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, license: { name: string, kind: LicenseKind } | null } | null };

export type Seed29WhatOpenWeightsAllowQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed29WhatOpenWeightsAllowQuery = { concept: { name: string, definition: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, examples: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    > } | null };

export type Seed30Llama33SizesQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed30Llama33SizesQuery = { model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ rank: ClaimRank, status: ClaimStatus, statusReason: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null, preferred: { value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null } | null }> } | null, variants: { nodes: Array<{ name: string, sizeLabel: string | null }> } | null } | null };

export type Seed31OneRunOneBaseQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed31OneRunOneBaseQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, narrower: Array<{ name: string, definition: string }>, examples: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    > } | null };

export type Seed32SizeVariantsQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed32SizeVariantsQuery = { concept: { name: string, broader: Array<{ name: string }>, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed33BaseAndInstructQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed33BaseAndInstructQuery = { base: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null, instruct: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, examples: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { kinds: Array<VariantKind>, name: string }
    > } | null };

export type Seed34ReasoningVariantsQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed34ReasoningVariantsQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, relationships: { nodes: Array<
        | { object: { name: string }, sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { kinds: Array<VariantKind>, name: string, model: { name: string } }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object: { kinds: Array<VariantKind>, name: string, model: { name: string } }, sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { kinds: Array<VariantKind>, name: string, model: { name: string } }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { kinds: Array<VariantKind>, name: string, model: { name: string } }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
      > } | null } | null };

export type Seed35SpecialisedVariantsQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed35SpecialisedVariantsQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, relationships: { nodes: Array<
        | { object: { name: string, description: string | null }, sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { kinds: Array<VariantKind>, specialisation: string | null, name: string, description: string | null }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object: { kinds: Array<VariantKind>, specialisation: string | null, name: string, description: string | null }, sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { kinds: Array<VariantKind>, specialisation: string | null, name: string, description: string | null }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
        | { object:
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { name: string, description: string | null }
            | { kinds: Array<VariantKind>, specialisation: string | null, name: string, description: string | null }
          , sources: Array<{ name: string, tier: SourceTier, url: string | null }> }
      > } | null } | null };

export type Seed36ChatgptVariantQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed36ChatgptVariantQuery = { product: { name: string, deployments: Array<{ role: DeploymentRole | null, since: string | null, object:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { kinds: Array<VariantKind>, name: string, model: { name: string } }
      , claims: Array<{ asStated: string | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> }> } | null, base: { fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed37MoreAndBetterDataQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed37MoreAndBetterDataQuery = { concept: { name: string, kind: ConceptKind, broader: Array<{ name: string }>, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed38BetterArchitectureQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed38BetterArchitectureQuery = { concept: { name: string, kind: ConceptKind, broader: Array<{ name: string }>, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed39RefinedAlignmentQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed39RefinedAlignmentQuery = { concept: { name: string, kind: ConceptKind, broader: Array<{ name: string }>, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null } | null };

export type Seed40PostTrainingQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed40PostTrainingQuery = { concept: { name: string, kind: ConceptKind, broader: Array<{ name: string }>, fact: { claims: Array<{ asStated: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }> } | null, narrower: Array<{ name: string }> } | null };

export type Seed41SystemAroundTheModelQueryVariables = Exact<{ [key: string]: never; }>;


export type Seed41SystemAroundTheModelQuery = { concept: { name: string, fact: { claims: Array<{ asStated: string | null, status: ClaimStatus, statusReason: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null }> } | null, narrower: Array<{ name: string, definition: string }> } | null };

export type Seed42ArticleGpt51QueryVariables = Exact<{ [key: string]: never; }>;


export type Seed42ArticleGpt51Query = { source: { name: string, type: SourceType, tier: SourceTier, url: string | null, publishedOn: string | null, publisher: { name: string } | null, fact: { best: { value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> } | null } | null, disputes: Array<{ kind: DisputeKind }> } | null };

export type Seed43ArticleClaudeOpus45QueryVariables = Exact<{ [key: string]: never; }>;


export type Seed43ArticleClaudeOpus45Query = { source: { name: string, type: SourceType, tier: SourceTier, url: string | null, publishedOn: string | null, publisher: { name: string } | null, fact: { best: { value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> } | null } | null, disputes: Array<{ kind: DisputeKind }> } | null };

export type Seed44ArticleLlama33QueryVariables = Exact<{ [key: string]: never; }>;


export type Seed44ArticleLlama33Query = { source: { name: string, type: SourceType, tier: SourceTier, publishedOn: string | null, publisher: { name: string } | null, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ rank: ClaimRank, status: ClaimStatus, statusReason: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null, preferred: { value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null } | null }> } | null } | null, model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ rank: ClaimRank, status: ClaimStatus, statusReason: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null, preferred: { value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null } | null }> } | null } | null };

export type Seed45ArticleGemini20QueryVariables = Exact<{ [key: string]: never; }>;


export type Seed45ArticleGemini20Query = { source: { name: string, type: SourceType, tier: SourceTier, publishedOn: string | null, publisher: { name: string } | null, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ rank: ClaimRank, status: ClaimStatus, statusReason: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null, preferred: { value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null } | null }> } | null } | null, model: { name: string, fact: { reason: string | null, value:
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
        | { text: string }
       | null, claims: Array<{ rank: ClaimRank, status: ClaimStatus, statusReason: string | null, value:
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
          | { text: string }
         | null, citations: Array<{ source: { name: string, tier: SourceTier, url: string | null } }> }>, disputes: Array<{ kind: DisputeKind, state: DisputeState, resolution: string | null, preferred: { value:
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
            | { text: string }
           | null } | null }> } | null } | null };


export const FamilyVariantsSourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FamilyVariantsSources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"llama-3","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"releasedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"SIZES_AVAILABLE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"sizeLabel"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FamilyVariantsSourcesQuery, FamilyVariantsSourcesQueryVariables>;
export const ModesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Modes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gpt-5-1","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"releasedOn"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"POSITIONING"},{"kind":"EnumValue","value":"STATEMENT"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ModesQuery, ModesQueryVariables>;
export const ImprovementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Improvement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transitions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predecessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"concept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImprovementQuery, ImprovementQueryVariables>;
export const OpenDisputesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenDisputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenDisputesQuery, OpenDisputesQueryVariables>;
export const ThenAndNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThenAndNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"then"},"name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gpt-4o","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2024-06-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycle"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"now"},"name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gpt-4o","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycle"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"LIFECYCLE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThenAndNowQuery, ThenAndNowQueryVariables>;
export const ProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"chatgpt","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deployments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProductsQuery, ProductsQueryVariables>;
export const Seed01TrainedArtefactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed01TrainedArtefact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"ai-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEFINITION"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed01TrainedArtefactQuery, Seed01TrainedArtefactQueryVariables>;
export const Seed02ParametersArchitectureTrainingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed02ParametersArchitectureTraining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"ai-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed02ParametersArchitectureTrainingQuery, Seed02ParametersArchitectureTrainingQueryVariables>;
export const Seed03MathematicalStructureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed03MathematicalStructure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"ai-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed03MathematicalStructureQuery, Seed03MathematicalStructureQueryVariables>;
export const Seed04FrontierLate2025Document = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed04FrontierLate2025"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"frontier-model","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-12-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EXAMPLE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUTGOING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"polarity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed04FrontierLate2025Query, Seed04FrontierLate2025QueryVariables>;
export const Seed05FrontierDifferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed05FrontierDifferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"frontier-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed05FrontierDifferencesQuery, Seed05FrontierDifferencesQueryVariables>;
export const Seed06AllTransformersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed06AllTransformers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"transformer","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"usedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed06AllTransformersQuery, Seed06AllTransformersQueryVariables>;
export const Seed07AllWebScaleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed07AllWebScale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"web-scale-pretraining","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"usedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed07AllWebScaleQuery, Seed07AllWebScaleQueryVariables>;
export const Seed08AllHumanFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed08AllHumanFeedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"rlhf","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"usedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed08AllHumanFeedbackQuery, Seed08AllHumanFeedbackQueryVariables>;
export const Seed09Gpt51ReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed09Gpt51Release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gpt-5-1","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"developer"},"name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEVELOPER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"RELEASED_ON"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed09Gpt51ReleaseQuery, Seed09Gpt51ReleaseQueryVariables>;
export const Seed10Gpt51AdaptiveReasoningDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed10Gpt51AdaptiveReasoning"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"adaptive-reasoning","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"supportedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MODEL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed10Gpt51AdaptiveReasoningQuery, Seed10Gpt51AdaptiveReasoningQueryVariables>;
export const Seed11Gpt51InstantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed11Gpt51Instant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gpt-5-1-instant","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"POSITIONING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed11Gpt51InstantQuery, Seed11Gpt51InstantQueryVariables>;
export const Seed12Gpt51ThinkingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed12Gpt51Thinking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gpt-5-1-thinking","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"POSITIONING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed12Gpt51ThinkingQuery, Seed12Gpt51ThinkingQueryVariables>;
export const Seed13Gpt51ReasoningDepthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed13Gpt51ReasoningDepth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"adaptive-reasoning","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEFINITION"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed13Gpt51ReasoningDepthQuery, Seed13Gpt51ReasoningDepthQueryVariables>;
export const Seed14Claude45SeriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed14Claude45Series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"developer"},"name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEVELOPER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"releasedOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed14Claude45SeriesQuery, Seed14Claude45SeriesQueryVariables>;
export const Seed15Sonnet45ReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed15Sonnet45Release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-sonnet-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"RELEASED_ON"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed15Sonnet45ReleaseQuery, Seed15Sonnet45ReleaseQueryVariables>;
export const Seed16Sonnet45BestCodingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed16Sonnet45BestCoding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-sonnet-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"POSITIONING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"polarity"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed16Sonnet45BestCodingQuery, Seed16Sonnet45BestCodingQueryVariables>;
export const Seed17Haiku45ReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed17Haiku45Release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-haiku-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"RELEASED_ON"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed17Haiku45ReleaseQuery, Seed17Haiku45ReleaseQueryVariables>;
export const Seed18Haiku45FastAndCheapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed18Haiku45FastAndCheap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-haiku-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"POSITIONING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed18Haiku45FastAndCheapQuery, Seed18Haiku45FastAndCheapQueryVariables>;
export const Seed19Opus45ReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed19Opus45Release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-opus-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"RELEASED_ON"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed19Opus45ReleaseQuery, Seed19Opus45ReleaseQueryVariables>;
export const Seed20Opus45MostAdvancedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed20Opus45MostAdvanced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-opus-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"POSITIONING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"levels"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"NATIVE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed20Opus45MostAdvancedQuery, Seed20Opus45MostAdvancedQueryVariables>;
export const Seed21Opus45MostAlignedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed21Opus45MostAligned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-opus-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"POSITIONING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"USES_CONCEPT"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed21Opus45MostAlignedQuery, Seed21Opus45MostAlignedQueryVariables>;
export const Seed22Opus45PromptInjectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed22Opus45PromptInjection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"prompt-injection-resistance","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"supportedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MODEL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed22Opus45PromptInjectionQuery, Seed22Opus45PromptInjectionQueryVariables>;
export const Seed23Claude45EmphasisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed23Claude45Emphasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"claude-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed23Claude45EmphasisQuery, Seed23Claude45EmphasisQueryVariables>;
export const Seed24Opus45InOfficeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed24Opus45InOffice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"microsoft-office","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deployments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"polarity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed24Opus45InOfficeQuery, Seed24Opus45InOfficeQueryVariables>;
export const Seed25Gemini20AgentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed25Gemini20Agents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gemini-2-0","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"developer"},"name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEVELOPER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"levels"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"NATIVE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed25Gemini20AgentsQuery, Seed25Gemini20AgentsQueryVariables>;
export const Seed26Gemini20MultimodalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed26Gemini20Multimodal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"native-multimodality","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"supportedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MODEL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed26Gemini20MultimodalQuery, Seed26Gemini20MultimodalQueryVariables>;
export const Seed27Gemini20EcosystemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed27Gemini20Ecosystem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"google-ecosystem","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deployments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed27Gemini20EcosystemQuery, Seed27Gemini20EcosystemQueryVariables>;
export const Seed28Llama33OpenWeightsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed28Llama33OpenWeights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"llama-3-3","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"developer"},"name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEVELOPER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"OPEN_WEIGHTS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<Seed28Llama33OpenWeightsQuery, Seed28Llama33OpenWeightsQueryVariables>;
export const Seed29WhatOpenWeightsAllowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed29WhatOpenWeightsAllow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"open-weights-concept","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Seed29WhatOpenWeightsAllowQuery, Seed29WhatOpenWeightsAllowQueryVariables>;
export const Seed30Llama33SizesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed30Llama33Sizes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"llama-3-3","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"SIZES_AVAILABLE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sizeLabel"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed30Llama33SizesQuery, Seed30Llama33SizesQueryVariables>;
export const Seed31OneRunOneBaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed31OneRunOneBase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"model-family","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"narrower"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Seed31OneRunOneBaseQuery, Seed31OneRunOneBaseQueryVariables>;
export const Seed32SizeVariantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed32SizeVariants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"model-size","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"broader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed32SizeVariantsQuery, Seed32SizeVariantsQueryVariables>;
export const Seed33BaseAndInstructDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed33BaseAndInstruct"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"base"},"name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"base-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEFINITION"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"instruct"},"name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"instruct-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"DEFINITION"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed33BaseAndInstructQuery, Seed33BaseAndInstructQueryVariables>;
export const Seed34ReasoningVariantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed34ReasoningVariants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"reasoning-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EXAMPLE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed34ReasoningVariantsQuery, Seed34ReasoningVariantsQueryVariables>;
export const Seed35SpecialisedVariantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed35SpecialisedVariants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"specialised-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"properties"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EXAMPLE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"specialisation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed35SpecialisedVariantsQuery, Seed35SpecialisedVariantsQueryVariables>;
export const Seed36ChatgptVariantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed36ChatgptVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"chatgpt","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-12-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"deployments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"base"},"name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"base-model","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed36ChatgptVariantQuery, Seed36ChatgptVariantQueryVariables>;
export const Seed37MoreAndBetterDataDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed37MoreAndBetterData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"better-training-data","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"broader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed37MoreAndBetterDataQuery, Seed37MoreAndBetterDataQueryVariables>;
export const Seed38BetterArchitectureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed38BetterArchitecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"better-architecture","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"broader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed38BetterArchitectureQuery, Seed38BetterArchitectureQueryVariables>;
export const Seed39RefinedAlignmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed39RefinedAlignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"alignment","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"broader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed39RefinedAlignmentQuery, Seed39RefinedAlignmentQueryVariables>;
export const Seed40PostTrainingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed40PostTraining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"post-training","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"broader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"narrower"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Seed40PostTrainingQuery, Seed40PostTrainingQueryVariables>;
export const Seed41SystemAroundTheModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed41SystemAroundTheModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"model-deployment-system","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asStated"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"narrower"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}}]}}]}}]} as unknown as DocumentNode<Seed41SystemAroundTheModelQuery, Seed41SystemAroundTheModelQueryVariables>;
export const Seed42ArticleGpt51Document = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed42ArticleGpt51"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"openai-gpt-5-1-in-chatgpt","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"PUBLISHER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<Seed42ArticleGpt51Query, Seed42ArticleGpt51QueryVariables>;
export const Seed43ArticleClaudeOpus45Document = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed43ArticleClaudeOpus45"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"anthropic-news-claude-opus-4-5","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"PUBLISHER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<Seed43ArticleClaudeOpus45Query, Seed43ArticleClaudeOpus45QueryVariables>;
export const Seed44ArticleLlama33Document = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed44ArticleLlama33"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"meta-introducing-llama-3-3","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"llama-3-3","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"RELEASED_ON"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed44ArticleLlama33Query, Seed44ArticleLlama33QueryVariables>;
export const Seed45ArticleGemini20Document = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seed45ArticleGemini20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"google-gemini-2-0","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"STATEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"gemini-2-0","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"property"},"value":{"kind":"EnumValue","value":"RELEASED_ON"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<Seed45ArticleGemini20Query, Seed45ArticleGemini20QueryVariables>;