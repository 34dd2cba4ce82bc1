import { toViewAlias } from "../src/graph/global-id.ts";
import { isListed } from "../src/graph/listed.ts";
import { stabilityOf } from "../src/graph/names/alias-stability.ts";
import { mapAwaitable } from "../src/lib/awaitable.ts";
import { inRegistryOrder, propertyNames, propertyRow } from "../src/records/properties.ts";
import { builder } from "./builder.ts";

import { ClaimConnection, DisputeConnection, RelationshipConnection, SourceConnection } from "./connections.ts";
import { AliasKindEnum, AliasStabilityEnum, DirectionEnum, PropertyEnum } from "./enums.ts";

import { edgePage, forwardArgs, isOfType, markDependency, nestedList, orderArgs, whereArgs } from "./fields.ts";
import {
  AliasTargetType,
  AliasType,
  EntityType,
  ExternalIdType,
  FactType,
  HostType,
  NodeType,
  SourcedType,
} from "./refs.ts";

builder.interfaceType(EntityType, {
  description: "A named item in the graph.",
  interfaces: [NodeType],
  resolveType: ({ type }) => type,
  fields: (t) => ({
    slug: t.field({
      type: "Slug",
      description: "Stable public key, unique within its type; old slugs redirect.",
      resolve: ({ slug }) => slug,
    }),
    name: t.exposeString("name", { description: "Display name, as its developer writes it." }),
    aliases: t.field({
      type: [AliasType],
      description: "Other names, API identifiers and former slugs.",
      resolve: (entity, _, { load }) =>
        mapAwaitable(load.facts(entity), (facts) =>
          [...new Set(facts.stated("alias").map(({ value }) => String(value)))].flatMap(
            (name) => toViewAlias(entity.view, name) ?? [],
          ),
        ),
    }),
    description: t.string({
      nullable: true,
      description: "One or two sentences, without facts that need claims; null when absent.",
      resolve: ({ record }) => record.description,
    }),
    externalIds: t.field({
      type: [ExternalIdType],
      description: "Identifiers in other systems.",
      resolve: ({ record }) => [...(record["external-ids"] ?? [])],
    }),
    asOf: t.field({
      type: "LocalDate",
      nullable: true,
      description: "Day that the view shows in which it was read; null for today.",
      resolve: ({ view }) => view.asOf,
    }),
    knownAt: t.field({
      type: "LocalDate",
      nullable: true,
      description: "Day whose knowledge that view shows; null for that of now.",
      resolve: ({ view }) => view.knownAt,
    }),
    current: t.field({
      type: EntityType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      extensions: markDependency("day"),
      resolve: ({ key }, _, { load, view }) => load.entity(view(), key),
    }),
    isListed: t.boolean({
      description: "Whether only imported catalogs know it; for an endpoint, what it serves.",
      resolve: ({ view, node }) => isListed(view.graph, node),
    }),
    layer: t.string({
      nullable: true,
      description: "Layer of the server's own that brings it; null for the shared graph.",
      resolve: ({ record }) => record.layer,
    }),
    updatedAt: t.field({
      type: "DateTime",
      description: "When a claim about it last changed, to the day.",
      resolve: (entity, _, { load }) => mapAwaitable(load.facts(entity), ({ updatedOn }) => `${updatedOn}T00:00:00Z`),
    }),
    fact: t.field({
      type: FactType,
      nullable: true,
      description: "Everything known about one property; null when the property does not apply to this type.",
      args: { property: t.arg({ type: PropertyEnum, required: true, description: "Property to read." }) },
      resolve: (entity, { property }, { load }) =>
        propertyRow(property).kinds.includes(entity.type)
          ? mapAwaitable(load.facts(entity), (facts) => facts.fact(property))
          : null,
    }),
    facts: t.field({
      type: [FactType],
      description: "Facts with at least one claim, in the order of `Property`.",
      args: { properties: t.arg({ type: [PropertyEnum], description: "Properties to read; null reads all." }) },
      resolve: (entity, { properties }, { load }) =>
        mapAwaitable(load.facts(entity), (facts) =>
          facts.facts(properties ? inRegistryOrder(properties) : propertyNames),
        ),
    }),
  }),
});

builder.interfaceFields(EntityType, (t) => ({
  claims: t.field({
    type: ClaimConnection,
    nullable: true,
    directives: nestedList,
    description: "Claims about it, best rank first.",
    args: { ...whereArgs("Claim"), ...forwardArgs },
    resolve: edgePage("Entity.claims"),
  }),
  sources: t.field({
    type: SourceConnection,
    nullable: true,
    directives: nestedList,
    description: "Distinct sources that those claims cite.",
    args: { ...whereArgs("Source"), ...orderArgs, ...forwardArgs },
    resolve: edgePage("Entity.sources"),
  }),
  disputes: t.field({
    type: DisputeConnection,
    nullable: true,
    directives: nestedList,
    description: "Disputes among claims about it, open ones first.",
    args: { ...whereArgs("Dispute"), ...forwardArgs },
    resolve: edgePage("Entity.disputes"),
  }),
  openDisputeCount: t.int({
    description: "Number of open disputes among claims about it.",
    resolve: (entity, _, { load }) => mapAwaitable(load.facts(entity), ({ openDisputes }) => openDisputes),
  }),
  relationships: t.field({
    type: RelationshipConnection,
    nullable: true,
    directives: nestedList,
    description:
      "Current and past direct relationships of any kind, with their provenance; `until` is set for past ones.",
    args: {
      properties: t.arg({ type: [PropertyEnum], description: "Properties to follow; null follows all." }),
      direction: t.arg({
        type: DirectionEnum,
        required: true,
        defaultValue: "both",
        description: "Direction seen from this entity.",
      }),
      ...forwardArgs,
    },
    resolve: (entity, { properties, direction, ...args }, { load }) =>
      load.page("Entity.relationships", entity, args, { properties, direction }),
  }),
}));

builder.objectType(ExternalIdType, {
  description: "An identifier in another system.",
  fields: (t) => ({
    system: t.exposeString("system", { description: "System, for example huggingface, wikidata, arxiv." }),
    value: t.exposeString("value", { description: "Identifier in that system." }),
    url: t.field({
      type: "URL",
      nullable: true,
      description: "Web page; null when the system has none.",
      resolve: ({ url }) => url,
    }),
  }),
});

builder.objectType(AliasType, {
  description: "Another name, and its meanings over time.",
  interfaces: [NodeType],
  ...isOfType("Alias"),
  fields: (t) => ({
    value: t.exposeString("value", { description: "The name." }),
    kind: t.field({
      type: AliasKindEnum,
      description: "Kind of alias.",
      resolve: ({ claims }) => claims[0]?.detail.alias ?? "marketing-name",
    }),
    host: t.field({
      type: HostType,
      nullable: true,
      description: "Host to which it applies; null when it applies to all.",
      resolve: ({ view, claims }, _, { load }) => {
        const host = claims[0]?.detail.host;
        return host === undefined ? null : load.known<"Host">(view, host);
      },
    }),
    stability: t.field({
      type: AliasStabilityEnum,
      description: "Whether it always leads to the same snapshot, by the claims about it.",
      resolve: ({ claims }) => stabilityOf(claims),
    }),
    targets: t.field({
      type: [AliasTargetType],
      description: "What it means, newest first; for an identifier the periods do not overlap.",
      resolve: ({ view, claims }) =>
        claims
          .toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? 1 : -1))
          .map((claim) => ({ view, claim, claims: [claim] })),
    }),
  }),
});

builder.objectType(AliasTargetType, {
  description: "What an alias means in one period.",
  interfaces: [SourcedType],
  fields: (t) => ({
    entity: t.field({
      type: EntityType,
      description: "Entity that it names.",
      resolve: ({ view, claim }, _, { load }) => load.known(view, claim.subject),
    }),
    host: t.field({
      type: HostType,
      nullable: true,
      description: "Host on which it names it; null when on all.",
      resolve: ({ view, claim }, _, { load }) =>
        claim.detail.host === undefined ? null : load.known<"Host">(view, claim.detail.host),
    }),
    validFrom: t.field({
      type: "PartialDate",
      nullable: true,
      description: "First day; null when unknown.",
      resolve: ({ claim }) => claim.validFrom,
    }),
    validUntil: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Last day; null while in use.",
      resolve: ({ claim }) => claim.validUntil,
    }),
  }),
});
