import type { ObjectRef } from "@pothos/core";
import type { DisputeAspect as Aspect } from "../src/graph/query/facet.ts";
import type { Page } from "../src/graph/query/pagination.ts";
import type { Entity } from "../src/graph/view.ts";
import type { ViewDispute } from "../src/graph/view-objects.ts";
import type { Property as PropertyName } from "../src/records/properties.ts";
import { builder, type Context } from "./builder.ts";
import { DisputeAspectEnum, PropertyEnum } from "./enums.ts";
import * as refs from "./refs.ts";

type Types = typeof builder.$inferSchemaTypes;

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description: "Exact number of items over all pages.",
    resolve: (page) => (page as unknown as Page<unknown>).totalCount,
  }),
);

/** Facets and groups for connections of entities. */
const facetFields = (t: {
  field: (options: object) => never;
  arg: ((options: object) => never) & { int: (options: object) => never };
}) => ({
  facets: t.field({
    type: [refs.FacetType],
    description: "Counts per value over all pages; each facet ignores the filter on its own property.",
    args: {
      by: t.arg({ type: [PropertyEnum], required: true, description: "Properties to count by." }),
      limit: t.arg.int({ required: true, defaultValue: 20, description: "Most buckets per facet, 1 to 100." }),
    },
    resolve: (page: Page<Entity>, { by, limit }: CountArgs, { load }: Context) => load.facets(page.list, by, limit),
  }),
  groups: t.field({
    type: [refs.GroupType],
    description: "Groups with statistics over all pages; an empty `by` makes one group of the whole list.",
    args: {
      by: t.arg({ type: [PropertyEnum], required: true, description: "Properties to group by, at most 3." }),
      limit: t.arg.int({ required: true, defaultValue: 50, description: "Most groups, 1 to 100." }),
    },
    resolve: (page: Page<Entity>, { by, limit }: CountArgs, { load }: Context) => load.groups(page.list, by, limit),
  }),
});

/** Facets for connections of disputes. */
const disputeFacetFields = (t: Parameters<typeof facetFields>[0]) => ({
  facets: t.field({
    type: [refs.DisputeFacetType],
    description: "Counts over all pages; each facet ignores the filter on its own aspect.",
    args: {
      by: t.arg({ type: [DisputeAspectEnum], required: true, description: "Aspects to count by." }),
      limit: t.arg.int({ required: true, defaultValue: 20, description: "Most buckets per facet, 1 to 100." }),
    },
    resolve: (
      { list }: Page<ViewDispute>,
      { by, limit }: { by: readonly Aspect[]; limit: number },
      { load }: Context,
    ) => load.disputeFacets(list.view, list, by, limit),
  }),
});

interface CountArgs {
  readonly by: readonly PropertyName[];
  readonly limit: number;
}

/** The connection type of a type, with its edge type. */
function connectionOf<Item>(
  type: { readonly $inferType: Item; readonly name: string },
  name: string,
  plural: string,
  singular: string,
  fields: typeof facetFields | typeof disputeFacetFields | null = facetFields,
): ObjectRef<Types, Page<Item>> {
  const ref = builder.connectionObject(
    {
      type: type as unknown as ObjectRef<Types, Item>,
      name: `${name}Connection`,
      description: `A page of ${plural}.`,
      ...(fields && { fields: fields as never }),
    },
    { name: `${name}Edge`, description: `${singular} in a page.` },
  );
  return ref as unknown as ObjectRef<Types, Page<Item>>;
}

export const BenchmarkConnection = connectionOf(refs.BenchmarkType, "Benchmark", "benchmarks", "A benchmark");
export const CapabilityConnection = connectionOf(refs.CapabilityType, "Capability", "capabilities", "A capability");
export const CapabilitySupportConnection = connectionOf(
  refs.CapabilitySupportType,
  "CapabilitySupport",
  "capability supports",
  "A capability support",
  null,
);
export const ChangeConnection = connectionOf(refs.ChangeType, "Change", "changes", "A change", null);
export const ClaimConnection = connectionOf(refs.ClaimType, "Claim", "claims", "A claim", null);
export const ConceptConnection = connectionOf(refs.ConceptType, "Concept", "concepts", "A concept");
export const DerivationConnection = connectionOf(
  refs.DerivationType,
  "Derivation",
  "derivations",
  "A derivation",
  null,
);
export const DisputeConnection = connectionOf(refs.DisputeType, "Dispute", "disputes", "A dispute", disputeFacetFields);
export const EndpointConnection = connectionOf(refs.EndpointType, "Endpoint", "endpoints", "An endpoint");
export const HostConnection = connectionOf(refs.HostType, "Host", "hosts", "A host");
export const LicenseConnection = connectionOf(refs.LicenseType, "License", "licenses", "A license");
export const ModelConnection = connectionOf(refs.ModelType, "Model", "models", "A model");
export const ModelFamilyConnection = connectionOf(refs.ModelFamilyType, "ModelFamily", "families", "A family");
export const ProductConnection = connectionOf(refs.ProductType, "Product", "products", "A product");
export const ProviderConnection = connectionOf(refs.ProviderType, "Provider", "providers", "A provider");
export const RelationshipConnection = connectionOf(
  refs.RelationshipType,
  "Relationship",
  "relationships",
  "A relationship",
  null,
);
export const ScoreConnection = connectionOf(refs.ScoreType, "Score", "scores", "A score", null);
export const SourceConnection = connectionOf(refs.SourceType, "Source", "sources", "A source");
export const TransitionConnection = connectionOf(
  refs.TransitionType,
  "Transition",
  "transitions",
  "A transition",
  null,
);
export const VariantConnection = connectionOf(refs.VariantType, "Variant", "variants", "A variant");
