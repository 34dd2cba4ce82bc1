import type { Citation, Claim, Driver, PriceDetail, Qualifier } from "../src/graph/claims/claim.ts";
import type { DisputeSide } from "../src/graph/claims/dispute-sides.ts";
import type { Value as RawValue } from "../src/graph/claims/value.ts";
import type { Fact as FactShape } from "../src/graph/entity-facts.ts";
import type { LowestPrice } from "../src/graph/lowest-price.ts";
import type { Candidate as CandidateShape } from "../src/graph/names/resolve-reference.ts";
import type { Bucket, DisputeFacet as DisputeFacetShape, Facet as FacetShape } from "../src/graph/query/facet.ts";
import type { Group as GroupShape } from "../src/graph/query/group.ts";
import type { Page } from "../src/graph/query/pagination.ts";
import type { Entity as EntityHandle, View } from "../src/graph/view.ts";
import type {
  GraphObject,
  ViewRelation as RelationshipHandle,
  ViewAlias,
  ViewChange,
  ViewClaim,
  ViewDispute,
  ViewPrice,
  ViewRelease,
  ViewScore,
} from "../src/graph/view-objects.ts";
import type { ClientErrorCode } from "../src/lib/client-error.ts";
import type { MetricRecord } from "../src/records/benchmark.ts";
import type { Kind } from "../src/records/kinds.ts";
import type { Property } from "../src/records/properties.ts";
import { builder } from "./builder.ts";

/* References to all types, with their backing objects, so that the type modules need not import each other. */

const entity = <K extends Kind>(kind: K) => builder.objectRef<EntityHandle<K>>(kind);

export const BenchmarkType = entity("Benchmark");
export const CapabilityType = entity("Capability");
export const ConceptType = entity("Concept");
export const EndpointType = entity("Endpoint");
export const HostType = entity("Host");
export const LicenseType = entity("License");
export const ModelType = entity("Model");
export const ModelFamilyType = entity("ModelFamily");
export const ProductType = entity("Product");
export const ProviderType = entity("Provider");
export const SourceType = entity("Source");
export const VariantType = entity("Variant");

/** An object with claims. */
export interface SourcedObject {
  readonly view: View;
  readonly claims: readonly Claim[];
}

export const NodeType = builder.interfaceRef<GraphObject>("Node");
export const EntityType = builder.interfaceRef<EntityHandle>("Entity");
export const SourcedType = builder.interfaceRef<SourcedObject>("Sourced");
export const RelationshipType = builder.interfaceRef<RelationshipHandle>("Relationship");

const relationship = (name: string) => builder.objectRef<RelationshipHandle>(name);

export const CapabilitySupportType = relationship("CapabilitySupport");
export const DeploymentType = relationship("Deployment");
export const DerivationType = relationship("Derivation");
export const LinkType = relationship("Link");
export const TransitionType = relationship("Transition");

/** One driver of a transition, with its claims. */
export interface DriverObject extends SourcedObject {
  readonly driver: Driver;
}

/** The meaning of an alias in one period. */
export interface TargetObject extends SourcedObject {
  readonly claim: Claim;
}

export const AliasType = builder.objectRef<ViewAlias>("Alias");
export const AliasTargetType = builder.objectRef<TargetObject>("AliasTarget");
export const ExternalIdType = builder.objectRef<{ system: string; value: string; url?: string | undefined }>(
  "ExternalId",
);
export const ImprovementDriverType = builder.objectRef<DriverObject>("ImprovementDriver");
export const MetricType = builder.objectRef<MetricRecord>("Metric");
export const PriceType = builder.objectRef<ViewPrice>("Price");
export const PriceComponentType = builder.objectRef<{ readonly amount: number; readonly detail: PriceDetail }>(
  "PriceComponent",
);
export const LowestPriceType = builder.objectRef<LowestPrice>("LowestPrice");
export const ScoreType = builder.objectRef<ViewScore>("Score");

/** A value, with the property and view needed to format it. */
export interface ValueObject {
  readonly view: View;
  readonly property: Property;
  readonly value: RawValue;
  /** What the amount pays for; only for money. */
  readonly price?: PriceDetail | undefined;
}

export const ClaimType = builder.objectRef<ViewClaim>("Claim");
export const CitationType = builder.objectRef<{ readonly view: View; readonly citation: Citation }>("Citation");
export const DisputeType = builder.objectRef<ViewDispute>("Dispute");
export const DisputeSideType = builder.objectRef<{ readonly view: View; readonly side: DisputeSide }>("DisputeSide");
export const FactType = builder.objectRef<FactShape>("Fact");
export const QualifierType = builder.objectRef<{ readonly view: View; readonly qualifier: Qualifier }>("Qualifier");
export const ValueType = builder.interfaceRef<ValueObject>("Value");

/** An expected failure, as data. */
export interface ErrorObject {
  readonly type: string;
  readonly code: ClientErrorCode;
  readonly message: string;
  readonly candidates?: readonly CandidateShape[];
  readonly earliest?: string;
  readonly latest?: string;
  readonly argument?: string;
  readonly limit?: number;
  readonly requested?: number;
}

export const FacetType = builder.objectRef<FacetShape>("Facet");
export const DisputeFacetType = builder.objectRef<DisputeFacetShape>("DisputeFacet");
export const FacetBucketType = builder.objectRef<Bucket>("FacetBucket");
export const GroupType = builder.objectRef<GroupShape>("Group");
export const KindCountType = builder.objectRef<{ readonly kind: Kind; readonly count: number }>("KindCount");

export const ChangeType = builder.objectRef<ViewChange>("Change");
export const DatasetReleaseType = builder.objectRef<ViewRelease>("DatasetRelease");

export const ErrorType = builder.interfaceRef<ErrorObject>("Error");
export const AmbiguousErrorType = builder.objectRef<ErrorObject>("AmbiguousError");
export const DateOutOfRangeErrorType = builder.objectRef<ErrorObject>("DateOutOfRangeError");
export const InvalidArgumentErrorType = builder.objectRef<ErrorObject>("InvalidArgumentError");
export const LimitExceededErrorType = builder.objectRef<ErrorObject>("LimitExceededError");
export const NotFoundErrorType = builder.objectRef<ErrorObject>("NotFoundError");
export const CandidateType = builder.objectRef<CandidateShape>("Candidate");

export type { GraphObject, Page };
