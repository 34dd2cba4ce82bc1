import type { Citation, Claim, Driver, PriceDetail, Qualifier } from "../src/graph/claims/claim.ts";
import type { Value as RawValue } from "../src/graph/claims/value.ts";
import type { Fact as FactShape } from "../src/graph/entity-facts.ts";
import type { Candidate as CandidateShape } from "../src/graph/names/resolve-reference.ts";
import type {
  Bucket,
  DisputeFacet as DisputeFacetShape,
  Facet as FacetShape,
  Group as GroupShape,
} from "../src/graph/query/facet.ts";
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

/* Every type's name and what stands behind it; the modules say the rest and never import one another. */

const entity = <K extends Kind>(kind: K) => builder.objectRef<EntityHandle<K>>(kind);

export const Benchmark = entity("Benchmark");
export const Capability = entity("Capability");
export const Concept = entity("Concept");
export const Endpoint = entity("Endpoint");
export const Host = entity("Host");
export const License = entity("License");
export const Model = entity("Model");
export const ModelFamily = entity("ModelFamily");
export const Product = entity("Product");
export const Provider = entity("Provider");
export const Source = entity("Source");
export const Variant = entity("Variant");

/** Something that claims stand behind. */
export interface SourcedObject {
  readonly view: View;
  readonly claims: readonly Claim[];
}

export const Node = builder.nodeInterfaceRef();
export const Entity = builder.interfaceRef<EntityHandle>("Entity");
export const Sourced = builder.interfaceRef<SourcedObject>("Sourced");
export const Relationship = builder.interfaceRef<RelationshipHandle>("Relationship");

const relationship = (name: string) => builder.objectRef<RelationshipHandle>(name);

export const CapabilitySupport = relationship("CapabilitySupport");
export const Deployment = relationship("Deployment");
export const Derivation = relationship("Derivation");
export const Link = relationship("Link");
export const Transition = relationship("Transition");

/** One reason of a transition, with the claims that give it. */
export interface DriverObject extends SourcedObject {
  readonly driver: Driver;
}

/** What an alias means in one period. */
export interface TargetObject extends SourcedObject {
  readonly claim: Claim;
}

export const Alias = builder.objectRef<ViewAlias>("Alias");
export const AliasTarget = builder.objectRef<TargetObject>("AliasTarget");
export const ExternalId = builder.objectRef<{ system: string; value: string; url?: string | undefined }>("ExternalId");
export const ImprovementDriver = builder.objectRef<DriverObject>("ImprovementDriver");
export const Metric = builder.objectRef<MetricRecord>("Metric");
export const Price = builder.objectRef<ViewPrice>("Price");
export const PriceComponent = builder.objectRef<{ readonly amount: number; readonly detail: PriceDetail }>(
  "PriceComponent",
);
export const Score = builder.objectRef<ViewScore>("Score");

/** A value with the property and view that tell how to read it. */
export interface ValueObject {
  readonly view: View;
  readonly property: Property;
  readonly value: RawValue;
  /** What an amount of money pays for. */
  readonly price?: PriceDetail | undefined;
}

export const Claim$ = builder.objectRef<ViewClaim>("Claim");
export const Citation$ = builder.objectRef<{ readonly view: View; readonly citation: Citation }>("Citation");
export const Dispute = builder.objectRef<ViewDispute>("Dispute");
export const Fact = builder.objectRef<FactShape>("Fact");
export const Qualifier$ = builder.objectRef<{ readonly view: View; readonly qualifier: Qualifier }>("Qualifier");
export const Value = builder.interfaceRef<ValueObject>("Value");

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

export const Facet = builder.objectRef<FacetShape>("Facet");
export const DisputeFacet = builder.objectRef<DisputeFacetShape>("DisputeFacet");
export const FacetBucket = builder.objectRef<Bucket>("FacetBucket");
export const Group = builder.objectRef<GroupShape>("Group");
export const KindCount = builder.objectRef<{ readonly kind: Kind; readonly count: number }>("KindCount");

export const Change = builder.objectRef<ViewChange>("Change");
export const DatasetRelease = builder.objectRef<ViewRelease>("DatasetRelease");

export const Failure = builder.interfaceRef<ErrorObject>("Error");
export const AmbiguousError = builder.objectRef<ErrorObject>("AmbiguousError");
export const DateOutOfRangeError = builder.objectRef<ErrorObject>("DateOutOfRangeError");
export const InvalidArgumentError = builder.objectRef<ErrorObject>("InvalidArgumentError");
export const LimitExceededError = builder.objectRef<ErrorObject>("LimitExceededError");
export const NotFoundError = builder.objectRef<ErrorObject>("NotFoundError");
export const Candidate = builder.objectRef<CandidateShape>("Candidate");

export type { GraphObject, Page };
