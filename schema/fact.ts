import { tiedWith } from "../src/graph/claims/rank-claims.ts";
import type { Value } from "../src/graph/claims/value.ts";
import { claimsInForce } from "../src/graph/diff.ts";
import { disputeStateOf, supportingSources } from "../src/graph/entity-facts.ts";
import type { FactPeriod } from "../src/graph/fact-history.ts";
import { firstOf } from "../src/graph/query/pagination.ts";
import { toViewClaim, toViewDispute } from "../src/graph/view-objects.ts";
import { builder } from "./builder.ts";
import { DisputeStateEnum, PropertyEnum, SourceTierEnum, ValueStateEnum } from "./enums.ts";
import { firstArg, shortList } from "./fields.ts";
import { ClaimType, DisputeType, EntityType, FactType, ValueType } from "./refs.ts";

const FactPeriodType = builder.objectRef<FactPeriod>("FactPeriod");

builder.objectType(FactPeriodType, {
  description: "A period in which a fact shows one claim.",
  fields: (t) => ({
    from: t.expose("from", { type: "LocalDate", description: "First day." }),
    until: t.expose("until", { type: "LocalDate", description: "Last day." }),
    best: t.field({
      type: ClaimType,
      nullable: true,
      description: "Claim that is shown; null where none competes.",
      resolve: ({ fact, best }) => (best ? toViewClaim(fact.entity.view, best) : null),
    }),
    reason: t.string({
      nullable: true,
      description: "Why that claim is shown, in one sentence; null where none is.",
      resolve: ({ reason }) => reason,
    }),
  }),
});

builder.objectType(FactType, {
  description: "Everything known about one property of one entity.",
  fields: (t) => ({
    entity: t.field({ type: EntityType, description: "Entity that it is about.", resolve: ({ entity }) => entity }),
    property: t.expose("property", { type: PropertyEnum, description: "The property." }),
    value: t.field({
      type: ValueType,
      nullable: true,
      description: "Value of the best claim; null when nothing is known or the best claim has no value.",
      resolve: ({ entity: { view }, property, best }) =>
        best?.value === undefined ? null : { view, property, value: best.value, price: best.detail.price },
    }),
    valueState: t.field({
      type: ValueStateEnum,
      nullable: true,
      description:
        "Whether the best claim has a value, states that there is none, or that it is unknown; null when no claim competes.",
      resolve: ({ best }) => best?.state,
    }),
    values: t.field({
      type: [ValueType],
      description: "All values that hold at once, best first; at most one where only one can be true.",
      resolve: (fact) =>
        claimsInForce(fact).map(({ value, detail }) => ({
          view: fact.entity.view,
          property: fact.property,
          value: value as Value,
          price: detail.price,
        })),
    }),
    history: t.field({
      type: [FactPeriodType],
      description:
        "What it shows from one day to another, oldest period first; computed states such as `LIFECYCLE` as stated.",
      args: {
        from: t.arg({ type: "LocalDate", required: true, description: "First day." }),
        to: t.arg({ type: "LocalDate", description: "Last day; null means the day of the view." }),
      },
      resolve: (fact, { from, to }, { load }) => load.history(fact, from, to ?? fact.entity.view.day),
    }),
    tied: t.field({
      type: [ClaimType],
      description: "Claims of other values with evidence equal to that of the best claim; empty when it is better.",
      resolve: ({ entity: { view }, best, claims }) =>
        best ? tiedWith(best, claims, view.day).map((claim) => toViewClaim(view, claim)) : [],
    }),
    best: t.field({
      type: ClaimType,
      nullable: true,
      description: "Best claim by the rules of `docs/ranking.md`; null when no claim competes.",
      resolve: ({ entity: { view }, best }) => (best ? toViewClaim(view, best) : null),
    }),
    reason: t.string({
      nullable: true,
      description: "Why that claim is best, in one sentence; null when none is.",
      resolve: ({ reason }) => reason,
    }),
    claims: t.field({
      type: [ClaimType],
      description: "All claims, best first, refuted and superseded ones included.",
      args: firstArg,
      directives: shortList,
      resolve: ({ entity: { view }, claims }, { first }) =>
        firstOf(claims, first).map((claim) => toViewClaim(view, claim)),
    }),
    claimCount: t.int({ description: "How many claims it has.", resolve: ({ claims }) => claims.length }),
    tier: t.field({
      type: SourceTierEnum,
      nullable: true,
      description:
        "How close the best source of the best claim is to the fact; a developer is primary for its own models alone. Null when no claim competes.",
      resolve: ({ best }) => best?.evidence.tier,
    }),
    sourceCount: t.int({
      description: "Distinct sources that state the value shown; 0 when no claim competes.",
      resolve: (fact) => supportingSources(fact).size,
    }),
    disputeState: t.field({
      type: DisputeStateEnum,
      nullable: true,
      description: "`OPEN` when a dispute about it is open, `RESOLVED` when all are settled; null without disputes.",
      resolve: disputeStateOf,
    }),
    disputed: t.boolean({
      description: "Whether an open dispute concerns it.",
      resolve: ({ disputes }) => disputes.some(({ state }) => state === "open"),
    }),
    disputes: t.field({
      type: [DisputeType],
      description: "Disputes about it, open ones first.",
      args: firstArg,
      directives: shortList,
      resolve: ({ entity: { view }, disputes }, { first }) =>
        firstOf(disputes, first).map((dispute) => toViewDispute(view, dispute)),
    }),
    disputeCount: t.int({
      description: "How many disputes about it there are.",
      resolve: ({ disputes }) => disputes.length,
    }),
  }),
});
