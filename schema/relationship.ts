import { isAmong } from "../src/graph/claims/detect-disputes.ts";
import { driversOf, type RelationType } from "../src/graph/view-objects.ts";
import { mapAwaitable } from "../src/lib/awaitable.ts";
import { builder } from "./builder.ts";
import { DeploymentRoleEnum, DerivationKindEnum, DriverCategoryEnum, PropertyEnum, SupportLevelEnum } from "./enums.ts";
import { factsOfSubject, isOfType } from "./fields.ts";
import {
  CapabilitySupportType,
  CapabilityType,
  ConceptType,
  DeploymentType,
  DerivationType,
  EntityType,
  ImprovementDriverType,
  LinkType,
  NodeType,
  ProductType,
  RelationshipType,
  SourcedType,
  TransitionType,
  VariantType,
} from "./refs.ts";

builder.interfaceType(RelationshipType, {
  description: "A relationship between two entities, with its provenance.",
  interfaces: [NodeType, SourcedType],
  resolveType: ({ type }) => type,
  fields: (t) => ({
    property: t.field({
      type: PropertyEnum,
      description: "What kind of relationship it is; read `subject property object`.",
      resolve: ({ relation }) => relation.property,
    }),
    subject: t.field({
      type: EntityType,
      description: "Entity that it starts from.",
      resolve: ({ view, relation }, _, { load }) => load.known(view, relation.subject),
    }),
    object: t.field({
      type: EntityType,
      description: "Entity that it points to.",
      resolve: ({ view, relation }, _, { load }) => load.known(view, relation.object),
    }),
    since: t.field({
      type: "PartialDate",
      nullable: true,
      description: "First date on which it was true; null when unknown.",
      resolve: ({ best }) => best.validFrom,
    }),
    until: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Last date on which it was true; null while it is true.",
      resolve: ({ best }) => best.validUntil,
    }),
    disputed: t.boolean({
      description: "Whether an open dispute concerns it.",
      resolve: ({ view, relation }, _, context) =>
        mapAwaitable(factsOfSubject(view, relation.subject, context), ({ disputes }) =>
          disputes.some(
            (dispute) => dispute.state === "open" && relation.claims.some((claim) => isAmong(claim, dispute)),
          ),
        ),
    }),
  }),
});

const node = (type: RelationType, description: string) => ({
  description,
  interfaces: [NodeType, RelationshipType, SourcedType],
  ...isOfType(type),
});

builder.objectType(LinkType, node("Link", "A relationship without fields of its own."));

builder.objectType(CapabilitySupportType, {
  ...node("CapabilitySupport", "How far a model, variant or endpoint has a capability."),
  fields: (t) => ({
    object: t.field({
      type: CapabilityType,
      description: "Entity that it points to.",
      resolve: ({ view, relation }, _, { load }) => load.known<"Capability">(view, relation.object),
    }),
    capability: t.field({
      type: CapabilityType,
      description: "The capability; the same as `object`.",
      resolve: ({ view, relation }, _, { load }) => load.known<"Capability">(view, relation.object),
    }),
    level: t.field({
      type: SupportLevelEnum,
      description: "How far it is supported.",
      resolve: ({ best }) => best.detail.level ?? "native",
    }),
    note: t.string({
      nullable: true,
      description: "Limits in words; null when none are known.",
      resolve: ({ best }) => best.detail.note,
    }),
  }),
});

builder.objectType(DeploymentType, {
  ...node("Deployment", "A product that runs a model or variant."),
  fields: (t) => ({
    subject: t.field({
      type: ProductType,
      description: "Entity that it starts from.",
      resolve: ({ view, relation }, _, { load }) => load.known<"Product">(view, relation.subject),
    }),
    role: t.field({
      type: DeploymentRoleEnum,
      nullable: true,
      description: "How the product uses it; null when unknown.",
      resolve: ({ best }) => best.detail.role,
    }),
    plan: t.string({
      nullable: true,
      description: "Plan that offers it; null when all do or unknown.",
      resolve: ({ best }) => best.detail.plan,
    }),
  }),
});

builder.objectType(DerivationType, {
  ...node("Derivation", "How a variant (`subject`) was made from another (`object`)."),
  fields: (t) => ({
    subject: t.field({
      type: VariantType,
      description: "Entity that it starts from.",
      resolve: ({ view, relation }, _, { load }) => load.known<"Variant">(view, relation.subject),
    }),
    object: t.field({
      type: VariantType,
      description: "Entity that it points to.",
      resolve: ({ view, relation }, _, { load }) => load.known<"Variant">(view, relation.object),
    }),
    kind: t.field({
      type: DerivationKindEnum,
      description: "How it was made.",
      resolve: ({ best }) => best.detail.derivation as NonNullable<typeof best.detail.derivation>,
    }),
    method: t.string({
      nullable: true,
      description: "Method in words; null when unknown.",
      resolve: ({ best }) => best.detail.how,
    }),
  }),
});

builder.objectType(TransitionType, {
  ...node("Transition", "The step from a model or variant (`subject`) to its successor (`object`)."),
  fields: (t) => ({
    predecessor: t.field({
      type: EntityType,
      description: "The older one; the same as `subject`.",
      resolve: ({ view, relation }, _, { load }) => load.known(view, relation.subject),
    }),
    successor: t.field({
      type: EntityType,
      description: "The newer one; the same as `object`.",
      resolve: ({ view, relation }, _, { load }) => load.known(view, relation.object),
    }),
    drivers: t.field({
      type: [ImprovementDriverType],
      description: "What improved and why, as sources state it.",
      resolve: driversOf,
    }),
  }),
});

builder.objectType(ImprovementDriverType, {
  description: "One reason why a successor is better, as sources state it.",
  interfaces: [SourcedType],
  fields: (t) => ({
    category: t.field({
      type: DriverCategoryEnum,
      description: "Category of the reason.",
      resolve: ({ driver }) => driver.category,
    }),
    statement: t.string({ description: "The reason in one sentence.", resolve: ({ driver }) => driver.statement }),
    concept: t.field({
      type: ConceptType,
      nullable: true,
      description: "Technique or idea behind it; null when none is named.",
      resolve: ({ view, driver }, _, { load }) =>
        driver.concept === undefined ? null : load.entity<"Concept">(view, driver.concept),
    }),
  }),
});
