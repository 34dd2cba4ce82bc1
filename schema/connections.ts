import type { ObjectRef } from "@pothos/core";
import type { Page } from "../src/graph/page.ts";
import { builder } from "./builder.ts";
import * as refs from "./refs.ts";

type Types = typeof builder.$inferSchemaTypes;

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description: "Exact number of items over all pages.",
    resolve: (page) => (page as unknown as Page<unknown>).totalCount,
  }),
);

/** The connection of a type and its edge, named after it. */
function connectionOf<Item>(
  type: { readonly $inferType: Item; readonly name: string },
  name: string,
  plural: string,
  singular: string,
): ObjectRef<Types, Page<Item>> {
  const ref = builder.connectionObject(
    { type: type as unknown as ObjectRef<Types, Item>, name: `${name}Connection`, description: `A page of ${plural}.` },
    { name: `${name}Edge`, description: `${singular} in a page.` },
  );
  return ref as unknown as ObjectRef<Types, Page<Item>>;
}

export const BenchmarkConnection = connectionOf(refs.Benchmark, "Benchmark", "benchmarks", "A benchmark");
export const CapabilityConnection = connectionOf(refs.Capability, "Capability", "capabilities", "A capability");
export const CapabilitySupportConnection = connectionOf(
  refs.CapabilitySupport,
  "CapabilitySupport",
  "capability supports",
  "A capability support",
);
export const ClaimConnection = connectionOf(refs.Claim$, "Claim", "claims", "A claim");
export const ConceptConnection = connectionOf(refs.Concept, "Concept", "concepts", "A concept");
export const DerivationConnection = connectionOf(refs.Derivation, "Derivation", "derivations", "A derivation");
export const DisputeConnection = connectionOf(refs.Dispute, "Dispute", "disputes", "A dispute");
export const EndpointConnection = connectionOf(refs.Endpoint, "Endpoint", "endpoints", "An endpoint");
export const HostConnection = connectionOf(refs.Host, "Host", "hosts", "A host");
export const LicenseConnection = connectionOf(refs.License, "License", "licenses", "A license");
export const ModelConnection = connectionOf(refs.Model, "Model", "models", "A model");
export const ModelFamilyConnection = connectionOf(refs.ModelFamily, "ModelFamily", "families", "A family");
export const ProductConnection = connectionOf(refs.Product, "Product", "products", "A product");
export const ProviderConnection = connectionOf(refs.Provider, "Provider", "providers", "A provider");
export const RelationshipConnection = connectionOf(
  refs.Relationship,
  "Relationship",
  "relationships",
  "A relationship",
);
export const ScoreConnection = connectionOf(refs.Score, "Score", "scores", "A score");
export const SourceConnection = connectionOf(refs.Source, "Source", "sources", "A source");
export const TransitionConnection = connectionOf(refs.Transition, "Transition", "transitions", "A transition");
export const VariantConnection = connectionOf(refs.Variant, "Variant", "variants", "A variant");
