import type { ObjectRef } from "@pothos/core";
import type { DisputeAspect as Aspect } from "../src/graph/query/facet.ts";
import type { Page } from "../src/graph/query/pagination.ts";
import type { Entity } from "../src/graph/view.ts";
import type { ViewDispute } from "../src/graph/view-objects.ts";
import type { Property as PropertyName } from "../src/records/properties.ts";
import { builder, type Context } from "./builder.ts";
import { DisputeAspect, Property } from "./enums.ts";
import * as refs from "./refs.ts";

type Types = typeof builder.$inferSchemaTypes;

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description: "Exact number of items over all pages.",
    resolve: (page) => (page as unknown as Page<unknown>).totalCount,
  }),
);

/** Counts over all pages, for connections of entities. */
const facetFields = (t: {
  field: (options: object) => never;
  arg: ((options: object) => never) & { int: (options: object) => never };
}) => ({
  facets: t.field({
    type: [refs.Facet],
    description: "Counts per value over all pages; each facet ignores the filter on its own property.",
    args: {
      by: t.arg({ type: [Property], required: true, description: "Properties to count by." }),
      limit: t.arg.int({ required: true, defaultValue: 20, description: "Most buckets per facet, 1 to 100." }),
    },
    resolve: (page: Page<Entity>, { by, limit }: CountArgs, { load, view }: Context) =>
      load.facets(countable(page, view), by, limit),
  }),
  groups: t.field({
    type: [refs.Group],
    description: "Groups with statistics over all pages; an empty `by` makes one group of the whole list.",
    args: {
      by: t.arg({ type: [Property], required: true, description: "Properties to group by, at most 3." }),
      limit: t.arg.int({ required: true, defaultValue: 50, description: "Most groups, 1 to 100." }),
    },
    resolve: (page: Page<Entity>, { by, limit }: CountArgs, { load, view }: Context) =>
      load.groups(countable(page, view), by, limit),
  }),
});

/** Counts over all pages of disputes. */
const disputeFacetFields = (t: Parameters<typeof facetFields>[0]) => ({
  facets: t.field({
    type: [refs.DisputeFacet],
    description: "Counts over all pages; each facet ignores the filter on its own aspect.",
    args: {
      by: t.arg({ type: [DisputeAspect], required: true, description: "Aspects to count by." }),
      limit: t.arg.int({ required: true, defaultValue: 20, description: "Most buckets per facet, 1 to 100." }),
    },
    resolve: (
      { list }: Page<ViewDispute>,
      { by, limit }: { by: readonly Aspect[]; limit: number },
      { load, view }: Context,
    ) => load.disputeFacets(list.all.at(0)?.view ?? view(), list, by, limit),
  }),
});

interface CountArgs {
  readonly by: readonly PropertyName[];
  readonly limit: number;
}

const countable = ({ list }: Page<Entity>, view: Context["view"]) => ({
  view: list.all.at(0)?.view ?? view(),
  ...list,
});

/** The connection of a type and its edge, named after it. */
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

export const BenchmarkConnection = connectionOf(refs.Benchmark, "Benchmark", "benchmarks", "A benchmark");
export const CapabilityConnection = connectionOf(refs.Capability, "Capability", "capabilities", "A capability");
export const CapabilitySupportConnection = connectionOf(
  refs.CapabilitySupport,
  "CapabilitySupport",
  "capability supports",
  "A capability support",
  null,
);
export const ChangeConnection = connectionOf(refs.Change, "Change", "changes", "A change", null);
export const ClaimConnection = connectionOf(refs.Claim$, "Claim", "claims", "A claim", null);
export const ConceptConnection = connectionOf(refs.Concept, "Concept", "concepts", "A concept");
export const DerivationConnection = connectionOf(refs.Derivation, "Derivation", "derivations", "A derivation", null);
export const DisputeConnection = connectionOf(refs.Dispute, "Dispute", "disputes", "A dispute", disputeFacetFields);
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
  null,
);
export const ScoreConnection = connectionOf(refs.Score, "Score", "scores", "A score", null);
export const SourceConnection = connectionOf(refs.Source, "Source", "sources", "A source");
export const TransitionConnection = connectionOf(refs.Transition, "Transition", "transitions", "A transition", null);
export const VariantConnection = connectionOf(refs.Variant, "Variant", "variants", "A variant");
