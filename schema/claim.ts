import { type Check, recordedOn, retractedOn, statusOn } from "../src/graph/claims/claim.ts";
import { isAmong } from "../src/graph/claims/detect-disputes.ts";
import { isGeneral } from "../src/graph/claims/rank-claims.ts";
import { toViewClaim, toViewDispute } from "../src/graph/view-objects.ts";
import { mapAwaitable } from "../src/lib/awaitable.ts";
import { builder } from "./builder.ts";
import {
  CheckMethodEnum,
  ClaimMethodEnum,
  ClaimRankEnum,
  ClaimStatusEnum,
  ConfidenceEnum,
  DateBoundEnum,
  PolarityEnum,
  PropertyEnum,
  QualifierKeyEnum,
  ValueStateEnum,
} from "./enums.ts";
import { factsOfSubject, isOfType } from "./fields.ts";
import {
  CitationType,
  ClaimType,
  DisputeType,
  EntityType,
  NodeType,
  QualifierType,
  SourceType,
  ValueType,
} from "./refs.ts";

const CheckType = builder.objectRef<Check>("Check");

const timeOf = (day: string | undefined) => (day === undefined ? null : `${day}T00:00:00Z`);

builder.objectType(ClaimType, {
  description: "One statement of sources about one property of one entity.",
  interfaces: [NodeType],
  ...isOfType("Claim"),
  fields: (t) => ({
    subject: t.field({
      type: EntityType,
      description: "What it is about.",
      resolve: ({ view, claim }, _, { load }) => load.known(view, claim.subject),
    }),
    property: t.field({ type: PropertyEnum, description: "Which property.", resolve: ({ claim }) => claim.property }),
    valueState: t.field({
      type: ValueStateEnum,
      description: "Whether there is a value.",
      resolve: ({ claim }) => claim.state,
    }),
    value: t.field({
      type: ValueType,
      nullable: true,
      description: "Normalized value; null unless `valueState` is `KNOWN`.",
      resolve: ({ view, claim: { property, value, detail } }) =>
        value === undefined ? null : { view, property, value, price: detail.price },
    }),
    asStated: t.string({
      nullable: true,
      description: "Words of the source; null when they add nothing to the value, and for derived claims.",
      resolve: ({ claim }) => claim.asStated,
    }),
    qualifiers: t.field({
      type: [QualifierType],
      description: "Conditions under which it is true.",
      resolve: ({ view, claim }) => claim.qualifiers.map((qualifier) => ({ view, qualifier })),
    }),
    conditions: t.stringList({
      description: "Its qualifiers in words, for example `host: venice`.",
      resolve: ({ claim }) => claim.qualifiers.map(({ key, value }) => `${key.replaceAll("-", " ")}: ${value}`),
    }),
    isGeneral: t.boolean({
      description: "Whether it is about its subject itself, not about one host, region or plan alone.",
      resolve: ({ claim }) => isGeneral(claim),
    }),
    validFrom: t.field({
      type: "PartialDate",
      nullable: true,
      description: "First date on which it was true; null when unknown.",
      resolve: ({ claim }) => claim.validFrom,
    }),
    validUntil: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Last date on which it was true; null while it is true.",
      resolve: ({ claim }) => claim.validUntil,
    }),
    recordedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the graph recorded it: the day of the first release that holds it; null until its release.",
      resolve: ({ claim }) => timeOf(recordedOn(claim)),
    }),
    retractedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the graph retracted it: the day of the first release that lacks it; null while it is held.",
      resolve: ({ claim }) => timeOf(retractedOn(claim)),
    }),
    layer: t.string({
      nullable: true,
      description: "Layer of the server's own that states it; null for the shared graph.",
      resolve: ({ claim }) => claim.layer,
    }),
    bound: t.field({
      type: DateBoundEnum,
      description: "How exact a date is; `EXACT` for everything else.",
      resolve: ({ claim }) => claim.detail.bound ?? "exact",
    }),
    rank: t.field({ type: ClaimRankEnum, description: "Which value to show.", resolve: ({ claim }) => claim.rank }),
    status: t.field({
      type: ClaimStatusEnum,
      description: "Status in the graph; a date after the day of the view is `SCHEDULED`.",
      resolve: ({ view, claim }) => statusOn(claim, view.day),
    }),
    statusReason: t.string({
      nullable: true,
      description: "Reason for its status or rank; null when both are the defaults.",
      resolve: ({ claim }) => claim.reason,
    }),
    polarity: t.field({
      type: PolarityEnum,
      description: "Whether it states or denies the value.",
      resolve: ({ claim }) => claim.polarity,
    }),
    confidence: t.field({
      type: ConfidenceEnum,
      description: "Confidence of the graph.",
      resolve: ({ claim }) => claim.confidence,
    }),
    method: t.field({
      type: ClaimMethodEnum,
      description: "How its value was obtained.",
      resolve: ({ claim }) => claim.method,
    }),
  }),
});

builder.objectFields(ClaimType, (t) => ({
  citations: t.field({
    type: [CitationType],
    description: "Citations of its sources; never empty.",
    resolve: ({ view, claim }) => claim.citations.map((citation) => ({ view, citation })),
  }),
  derivedFrom: t.field({
    type: [ClaimType],
    description: "Claims that it was computed from; empty unless derived.",
    resolve: ({ view, claim }) => claim.derivedFrom.map((basis) => toViewClaim(view, basis)),
  }),
  supersededBy: t.field({
    type: ClaimType,
    nullable: true,
    description: "Claim that replaced it; null when none.",
    resolve: ({ view, claim }, _, context) =>
      mapAwaitable(factsOfSubject(view, claim.subject, context), (facts) => {
        const next = facts.successorOf(claim);
        return next ? toViewClaim(view, next) : null;
      }),
  }),
  disputes: t.field({
    type: [DisputeType],
    description: "Disputes that it is part of; for a derived claim, those of the claim that it comes from.",
    resolve: ({ view, claim }, _, context) => {
      const origin = claim.derivedFrom.find(({ property }) => property === claim.property) ?? claim;
      return mapAwaitable(factsOfSubject(view, origin.subject, context), ({ disputes }) =>
        disputes.filter((dispute) => isAmong(origin, dispute)).map((dispute) => toViewDispute(view, dispute)),
      );
    },
  }),
}));

builder.objectType(CitationType, {
  description: "The source of a claim, and the place in it.",
  fields: (t) => ({
    source: t.field({
      type: SourceType,
      description: "The source.",
      resolve: ({ view, citation }, _, { load }) => load.known<"Source">(view, citation.source),
    }),
    quote: t.string({
      nullable: true,
      description: "Short quote; null for a table or a text that cannot be quoted.",
      resolve: ({ citation }) => citation.quote,
    }),
    locator: t.string({
      nullable: true,
      description: "Place in the source: page, section or table cell; null for the whole source.",
      resolve: ({ citation }) => citation.locator,
    }),
    accessedOn: t.field({
      type: "LocalDate",
      description: "When it was read for this claim.",
      resolve: ({ citation }) => citation.accessedOn,
    }),
    check: t.field({
      type: CheckType,
      nullable: true,
      description: "Who or what found the value of the claim there; null when nobody has compared the two.",
      resolve: ({ citation }) => citation.check,
    }),
  }),
});

builder.objectType(CheckType, {
  description: "A comparison of a claim with one of its sources.",
  fields: (t) => ({
    on: t.expose("on", { type: "LocalDate", description: "When it was made." }),
    method: t.expose("how", { type: CheckMethodEnum, description: "How it was made." }),
    by: t.exposeString("by", { nullable: true, description: "Person who read the source; null for a program." }),
  }),
});

builder.objectType(QualifierType, {
  description: "A condition on a claim.",
  fields: (t) => ({
    key: t.field({
      type: QualifierKeyEnum,
      description: "Which condition.",
      resolve: ({ qualifier }) => qualifier.key,
    }),
    value: t.field({
      type: ValueType,
      description: "Its value.",
      resolve: ({ view, qualifier: { value } }) => ({ view, property: "statement" as const, value: String(value) }),
    }),
  }),
});
