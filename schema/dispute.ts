import { sidesOf } from "../src/graph/claims/dispute-sides.ts";
import { firstOf } from "../src/graph/query/pagination.ts";
import { toViewClaim } from "../src/graph/view-objects.ts";
import { builder } from "./builder.ts";
import { DisputeKindEnum, DisputeStateEnum, PropertyEnum } from "./enums.ts";
import { firstArg, isOfType, shortList } from "./fields.ts";
import { ClaimType, DisputeSideType, DisputeType, EntityType, NodeType } from "./refs.ts";

builder.objectType(DisputeType, {
  description: "Claims about one property of one entity that differ, and the resolution.",
  interfaces: [NodeType],
  ...isOfType("Dispute"),
  fields: (t) => ({
    subject: t.field({
      type: EntityType,
      description: "What it is about.",
      resolve: ({ view, dispute }, _, { load }) => load.known(view, dispute.subject),
    }),
    property: t.field({
      type: PropertyEnum,
      description: "Which property.",
      resolve: ({ dispute }) => dispute.property,
    }),
    claims: t.field({
      type: [ClaimType],
      description: "Claims that differ; at least two.",
      resolve: ({ view, dispute }) => dispute.claims.map((claim) => toViewClaim(view, claim)),
    }),
    sides: t.field({
      type: [DisputeSideType],
      description: "Its claims by the value that they state, the one that prevailed first; at least one claim each.",
      resolve: ({ view, dispute }) => sidesOf(dispute).map((side) => ({ view, side })),
    }),
    kind: t.field({ type: DisputeKindEnum, description: "Why they differ.", resolve: ({ dispute }) => dispute.kind }),
    state: t.field({
      type: DisputeStateEnum,
      description: "Whether it is settled.",
      resolve: ({ dispute }) => dispute.state,
    }),
    resolution: t.string({
      nullable: true,
      description: "How it was settled; null while open.",
      resolve: ({ dispute }) => dispute.resolution,
    }),
    note: t.string({
      nullable: true,
      description: "What is known of an open dispute; null without a note, and once it is settled.",
      resolve: ({ dispute }) => dispute.note,
    }),
    preferred: t.field({
      type: ClaimType,
      nullable: true,
      description: "Claim that prevailed; null while open or when none did.",
      resolve: ({ view, dispute }) => (dispute.preferred ? toViewClaim(view, dispute.preferred) : null),
    }),
    openedOn: t.field({
      type: "LocalDate",
      description: "When it was noticed.",
      resolve: ({ dispute }) => dispute.openedOn,
    }),
    resolvedOn: t.field({
      type: "LocalDate",
      nullable: true,
      description: "When it was settled; null while open.",
      resolve: ({ dispute }) => dispute.resolvedOn,
    }),
  }),
});

builder.objectType(DisputeSideType, {
  description: "The claims of a dispute that state one value.",
  fields: (t) => ({
    claims: t.field({
      type: [ClaimType],
      description: "The claims, best first; never empty. Each claim of the dispute is in exactly one side.",
      args: firstArg,
      directives: shortList,
      resolve: ({ view, side }, { first }) => firstOf(side.claims, first).map((claim) => toViewClaim(view, claim)),
    }),
    claimCount: t.int({ description: "How many claims it has.", resolve: ({ side }) => side.claims.length }),
    kind: t.field({
      type: DisputeKindEnum,
      nullable: true,
      description: "Why they differ from the first side; null for the first side.",
      resolve: ({ side }) => side.kind,
    }),
  }),
});
