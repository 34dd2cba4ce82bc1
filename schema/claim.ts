import { isAmong } from "../src/graph/claims/detect-disputes.ts";
import { globalIdOf } from "../src/graph/global-id.ts";
import { toViewClaim, toViewDispute } from "../src/graph/view-objects.ts";
import { builder } from "./builder.ts";
import {
  ClaimMethod,
  ClaimRank,
  ClaimStatus,
  Confidence,
  Polarity,
  Property,
  QualifierKey,
  ValueState,
} from "./enums.ts";
import { Citation$, Claim$, Dispute, Entity, Qualifier$, Source, Value } from "./refs.ts";

builder.node(Claim$, {
  description: "One statement of sources about one property of one entity.",
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Claim",
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: "What it is about.",
      resolve: ({ view, claim }, _, { load }) => load.known(view, claim.subject),
    }),
    property: t.field({ type: Property, description: "Which property.", resolve: ({ claim }) => claim.property }),
    valueState: t.field({
      type: ValueState,
      description: "Whether there is a value.",
      resolve: ({ claim }) => claim.state,
    }),
    value: t.field({
      type: Value,
      nullable: true,
      description: "Normalised value; null unless `valueState` is `KNOWN`.",
      resolve: ({ view, claim: { property, value, detail } }) =>
        value === undefined ? null : { view, property, value, price: detail.price },
    }),
    asStated: t.string({
      nullable: true,
      description: "Words of the source; null where they add nothing to the value, and for derived claims.",
      resolve: ({ claim }) => claim.asStated,
    }),
    qualifiers: t.field({
      type: [Qualifier$],
      description: "Conditions under which it holds.",
      resolve: ({ view, claim }) => claim.qualifiers.map((qualifier) => ({ view, qualifier })),
    }),
    validFrom: t.field({
      type: "PartialDate",
      nullable: true,
      description: "First date on which it held; null when unknown.",
      resolve: ({ claim }) => claim.validFrom,
    }),
    validUntil: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Last date on which it held; null while it holds.",
      resolve: ({ claim }) => claim.validUntil,
    }),
    recordedAt: t.field({
      type: "DateTime",
      description: "When the graph recorded it: the day on which its latest source was read.",
      resolve: ({ claim }) => `${claim.recordedOn}T00:00:00Z`,
    }),
    rank: t.field({ type: ClaimRank, description: "Which value to show.", resolve: ({ claim }) => claim.rank }),
    status: t.field({
      type: ClaimStatus,
      description: "What the graph thinks of it.",
      resolve: ({ claim }) => claim.status,
    }),
    statusReason: t.string({
      nullable: true,
      description: "Why it has that status or rank; null when both are the usual ones.",
      resolve: ({ claim }) => claim.reason,
    }),
    polarity: t.field({
      type: Polarity,
      description: "Whether it states or denies the value.",
      resolve: ({ claim }) => claim.polarity,
    }),
    confidence: t.field({
      type: Confidence,
      description: "How sure the graph is.",
      resolve: ({ claim }) => claim.confidence,
    }),
    method: t.field({
      type: ClaimMethod,
      description: "How its value came about.",
      resolve: ({ claim }) => claim.method,
    }),
    citations: t.field({
      type: [Citation$],
      description: "Where it was read; never empty.",
      resolve: ({ view, claim }) => claim.citations.map((citation) => ({ view, citation })),
    }),
    derivedFrom: t.field({
      type: [Claim$],
      description: "Claims that it was computed from; empty unless derived.",
      resolve: ({ view, claim }) => claim.derivedFrom.map((basis) => toViewClaim(view, basis)),
    }),
    supersededBy: t.field({
      type: Claim$,
      nullable: true,
      description: "Claim that replaced it; null when none.",
      resolve: async ({ view, claim }, _, { load }) => {
        const next = (await load.facts(await load.known(view, claim.subject))).successorOf(claim);
        return next ? toViewClaim(view, next) : null;
      },
    }),
    disputes: t.field({
      type: [Dispute],
      description: "Disputes in which it takes part.",
      resolve: async ({ view, claim }, _, { load }) =>
        (await load.facts(await load.known(view, claim.subject))).disputes
          .filter((dispute) => isAmong(claim, dispute))
          .map((dispute) => toViewDispute(view, dispute)),
    }),
  }),
});

builder.objectType(Citation$, {
  description: "Where in which source a claim was read.",
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: "The source.",
      resolve: ({ view, citation }, _, { load }) => load.known<"Source">(view, citation.source),
    }),
    quote: t.string({
      nullable: true,
      description: "Short quote; null when the place is a table or not quotable.",
      resolve: ({ citation }) => citation.quote,
    }),
    locator: t.string({
      nullable: true,
      description: "Place in the source: page, section or table cell; null when it is the whole.",
      resolve: ({ citation }) => citation.locator,
    }),
    accessedOn: t.field({
      type: "LocalDate",
      description: "When it was read for this claim.",
      resolve: ({ citation }) => citation.accessedOn,
    }),
  }),
});

builder.objectType(Qualifier$, {
  description: "A condition on a claim.",
  fields: (t) => ({
    key: t.field({ type: QualifierKey, description: "Which condition.", resolve: ({ qualifier }) => qualifier.key }),
    value: t.field({
      type: Value,
      description: "Its value.",
      resolve: ({ view, qualifier: { value } }) => ({ view, property: "statement" as const, value: String(value) }),
    }),
  }),
});
