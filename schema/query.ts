import type { ObjectRef } from "@pothos/core";
import { parseGlobalId } from "../src/graph/global-id.ts";
import type { Reference } from "../src/graph/names/resolve-reference.ts";
import type { RootName } from "../src/graph/roots.ts";
import type { Entity as EntityHandle } from "../src/graph/view.ts";
import { layersError, timesError } from "../src/graph/view-times.ts";
import { type Kind, keyOf } from "../src/records/kinds.ts";
import { boundedList } from "./bounded-list.ts";
import { builder, type Context } from "./builder.ts";
import * as connections from "./connections.ts";
import { listedArgs, orderArgs, rootArgs, rootList, rootPage, viewArgs, whereArgs } from "./fields.ts";
import { dateError, toResult } from "./outcome.ts";
import { EntityRef } from "./reference.ts";
import * as refs from "./refs.ts";

builder.queryType({ description: "Entry points." });

builder.queryFields((t) => ({
  node: t.field({
    type: refs.NodeType,
    nullable: true,
    description: "Any object by its global id, in the view that the id names; null when there is none.",
    args: { id: t.arg.id({ required: true, description: "Global id." }) },
    resolve: (_, { id }, context) => object(id, context),
  }),
  nodes: t.field({
    type: [refs.NodeType],
    nullable: { list: false, items: true },
    description: "Objects by global id, in order; null for each that there is none.",
    args: { ids: t.arg.idList({ required: true, description: "Global ids, at most 100." }) },
    resolve: (_, { ids }, context) => Promise.all(boundedList("ids", ids).map((id) => object(id, context))),
  }),
}));

/** The object of a global id, in the view that the id names; null also for a day or layer that there is not. */
function object(id: string, { load, view, days }: Context) {
  const identity = parseGlobalId(id);
  if (timesError(identity, days) || layersError(identity, days)) return null;
  return load.object(view(identity), identity);
}

/** Adds a root field that looks up an entity by slug. */
function bySlug<K extends Kind>(
  field: string,
  type: ObjectRef<typeof builder.$inferSchemaTypes, EntityHandle<K>>,
  kind: K,
  description: string,
) {
  builder.queryField(field, (t) =>
    t.field({
      type: type,
      nullable: true,
      description,
      args: { slug: t.arg({ type: "Slug", required: true, description: "Slug; old slugs redirect." }), ...viewArgs },
      resolve: (_, { slug, ...args }, { load, view }) => load.entity(view(args), keyOf(kind, slug)),
    }),
  );
}

bySlug("benchmark", refs.BenchmarkType, "Benchmark", "A benchmark; null when there is none.");
bySlug("capability", refs.CapabilityType, "Capability", "A capability; null when there is none.");
bySlug("concept", refs.ConceptType, "Concept", "A concept; null when there is none.");
bySlug("endpoint", refs.EndpointType, "Endpoint", "An endpoint; null when there is none.");
bySlug("family", refs.ModelFamilyType, "ModelFamily", "A family; null when there is none.");
bySlug("host", refs.HostType, "Host", "A host; null when there is none.");
bySlug("license", refs.LicenseType, "License", "A license; null when there is none.");
bySlug("model", refs.ModelType, "Model", "A model; null when there is none.");
bySlug("product", refs.ProductType, "Product", "A product; null when there is none.");
bySlug("provider", refs.ProviderType, "Provider", "A provider; null when there is none.");
bySlug("source", refs.SourceType, "Source", "A source; null when there is none.");
bySlug("variant", refs.VariantType, "Variant", "A variant; null when there is none.");

const list = { nullable: true, directives: rootList } as const;

/** A list of all entities of a kind, with conditions, order and date. */
const entityList = <Name extends RootName, Type>(name: Name, kind: Kind, type: Type, description: string) => ({
  ...list,
  args: { ...whereArgs(kind), ...orderArgs, ...viewArgs, ...rootArgs },
  type,
  description,
  resolve: rootPage(name),
});

/** Such a list of a kind that catalogs add to. */
const listedList = <Name extends RootName, Type>(name: Name, kind: Kind, type: Type, description: string) => ({
  ...list,
  args: { ...whereArgs(kind), ...listedArgs, ...orderArgs, ...viewArgs, ...rootArgs },
  type,
  description,
  resolve: rootPage(name),
});

builder.queryFields((t) => ({
  benchmarks: t.field(entityList("Query.benchmarks", "Benchmark", connections.BenchmarkConnection, "All benchmarks.")),
  capabilities: t.field(
    entityList("Query.capabilities", "Capability", connections.CapabilityConnection, "All capabilities."),
  ),
  concepts: t.field(entityList("Query.concepts", "Concept", connections.ConceptConnection, "All concepts.")),
  endpoints: t.field(
    listedList(
      "Query.endpoints",
      "Endpoint",
      connections.EndpointConnection,
      "All endpoints, except those that only catalogs know.",
    ),
  ),
  families: t.field(entityList("Query.families", "ModelFamily", connections.ModelFamilyConnection, "All families.")),
  hosts: t.field(
    listedList("Query.hosts", "Host", connections.HostConnection, "All hosts, except those that only catalogs know."),
  ),
  licenses: t.field(entityList("Query.licenses", "License", connections.LicenseConnection, "All licenses.")),
  models: t.field(
    listedList(
      "Query.models",
      "Model",
      connections.ModelConnection,
      "All models, except those that only catalogs know.",
    ),
  ),
  products: t.field(entityList("Query.products", "Product", connections.ProductConnection, "All products.")),
  providers: t.field(
    listedList(
      "Query.providers",
      "Provider",
      connections.ProviderConnection,
      "All providers, except those that only catalogs know.",
    ),
  ),
  sources: t.field(entityList("Query.sources", "Source", connections.SourceConnection, "All sources.")),
  variants: t.field(
    listedList(
      "Query.variants",
      "Variant",
      connections.VariantConnection,
      "All variants, except those that only catalogs know.",
    ),
  ),
  claims: t.field({
    ...list,
    args: { ...whereArgs("Claim"), ...viewArgs, ...rootArgs },
    type: connections.ClaimConnection,
    description: "All claims, newest first.",
    resolve: rootPage("Query.claims"),
  }),
  disputes: t.field({
    ...list,
    args: { ...whereArgs("Dispute"), ...viewArgs, ...rootArgs },
    type: connections.DisputeConnection,
    description: "All disputes, open ones first, then newest.",
    resolve: rootPage("Query.disputes"),
  }),
  transitions: t.field({
    ...list,
    args: { ...whereArgs("Transition"), ...viewArgs, ...rootArgs },
    type: connections.TransitionConnection,
    description: "All steps to successors, newest first.",
    resolve: rootPage("Query.transitions"),
  }),
}));

const EntityResult = builder.unionType("EntityResult", {
  description: "Any entity, or why there is none.",
  types: [
    refs.AmbiguousErrorType,
    refs.BenchmarkType,
    refs.CapabilityType,
    refs.ConceptType,
    refs.DateOutOfRangeErrorType,
    refs.EndpointType,
    refs.HostType,
    refs.LicenseType,
    refs.ModelType,
    refs.ModelFamilyType,
    refs.NotFoundErrorType,
    refs.ProductType,
    refs.ProviderType,
    refs.SourceType,
    refs.VariantType,
  ],
  resolveType: (value) => (value as { type: string }).type,
});

builder.queryField("entity", (t) =>
  t.field({
    type: EntityResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "Any entity, or why there is none.",
    args: { ref: t.arg({ type: EntityRef, required: true, description: "The entity." }), ...viewArgs },
    resolve: async (_, { ref, ...args }, { load, view, days }) =>
      (dateError(args, days) ?? toResult(await load.resolve(view(args), ref as Reference))) as never,
  }),
);
