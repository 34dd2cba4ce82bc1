import type { Hours } from "../src/graph/claims/claim.ts";
import { factOf } from "../src/graph/lowest-price.ts";
import { weekdays } from "../src/records/vocabulary.ts";
import { builder } from "./builder.ts";
import { MeterEnum, PriceKindEnum, ServiceTierEnum, WeekdayEnum } from "./enums.ts";
import { isOfType } from "./fields.ts";
import {
  EndpointType,
  FactType,
  LowestPriceType,
  NodeType,
  PriceComponentType,
  PriceType,
  SourcedType,
} from "./refs.ts";

const PriceHours = builder.objectRef<Hours>("PriceHours");

builder.objectType(PriceHours, {
  description: "Hours of some days of the week.",
  fields: (t) => ({
    days: t.field({
      type: [WeekdayEnum],
      description: "Days on which they begin.",
      resolve: ({ days }) => [...(days ?? (Object.keys(weekdays) as (keyof typeof weekdays)[]))],
    }),
    from: t.exposeString("from", { description: "First minute, `HH:MM`." }),
    until: t.exposeString("until", {
      description: "End, exclusive, `HH:MM`; on the next day when it is not after `from`.",
    }),
  }),
});

builder.objectType(PriceType, {
  description: "One price of an endpoint: components under conditions for a time.",
  interfaces: [NodeType, SourcedType],
  ...isOfType("Price"),
  fields: (t) => ({
    endpoint: t.field({
      type: EndpointType,
      description: "Endpoint that it applies to.",
      resolve: ({ view, price }, _, { load }) => load.known<"Endpoint">(view, price.endpoint),
    }),
    kind: t.field({
      type: PriceKindEnum,
      description: "How use is paid.",
      resolve: ({ best }) => best.detail.price?.kind ?? "metered",
    }),
    currency: t.string({ description: "ISO 4217 code.", resolve: ({ best }) => best.detail.price?.currency ?? "" }),
    components: t.field({
      type: [PriceComponentType],
      description: "What is counted and charged; empty unless metered.",
      resolve: ({ components }) =>
        components.flatMap(({ value, detail }) =>
          detail.price ? [{ amount: value as number, detail: detail.price }] : [],
        ),
    }),
    serviceTier: t.field({
      type: ServiceTierEnum,
      description: "Class of service that it applies to.",
      resolve: ({ best }) => best.detail.price?.tier ?? "standard",
    }),
    inputTokensAbove: t.field({
      type: "Long",
      nullable: true,
      description: "Applies to prompts longer than this many tokens; null applies to all.",
      resolve: ({ best }) => best.detail.price?.inputTokensAbove,
    }),
    region: t.string({
      nullable: true,
      description: "Region that it applies to; null applies everywhere.",
      resolve: ({ best }) => best.detail.price?.region,
    }),
    plan: t.string({
      nullable: true,
      description: "Plan that includes it; null when none.",
      resolve: ({ best }) => best.detail.price?.plan,
    }),
    hours: t.field({
      type: [PriceHours],
      description: "Hours in which it applies, in `timeZone`; empty when it applies at all hours.",
      resolve: ({ best }) => [...(best.detail.price?.hours ?? [])],
    }),
    timeZone: t.string({
      description: "IANA time zone of its hours and days.",
      resolve: ({ best }) => best.detail.price?.timeZone ?? "UTC",
    }),
    validFrom: t.field({
      type: "PartialDate",
      nullable: true,
      description: "First day in force; null when unknown.",
      resolve: ({ best }) => best.validFrom,
    }),
    validUntil: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Last day in force; null while in force.",
      resolve: ({ best }) => best.validUntil,
    }),
  }),
});

builder.objectType(PriceComponentType, {
  description: "One component of a price.",
  fields: (t) => ({
    meter: t.field({
      type: MeterEnum,
      description: "What is counted.",
      resolve: ({ detail }) => detail.meter ?? "request",
    }),
    amount: t.field({ type: "Decimal", description: "Money for `per` units.", resolve: ({ amount }) => amount }),
    per: t.field({
      type: "Long",
      description: "Units that `amount` pays for, for example 1000000.",
      resolve: ({ detail }) => detail.per ?? 1,
    }),
  }),
});

builder.objectType(LowestPriceType, {
  description: "The lowest price of a meter in force, in USD, without further conditions.",
  fields: (t) => ({
    amount: t.field({
      type: "Decimal",
      description: "Money for `per` units.",
      resolve: ({ claim }) => claim.value as number,
    }),
    per: t.field({
      type: "Long",
      description: "Units that `amount` pays for, for example 1000000.",
      resolve: ({ claim }) => claim.detail.price?.per ?? 1,
    }),
    low: t.expose("low", {
      type: "Decimal",
      description: "Lowest by the claims in force: sources differ, or the price depends on the hour.",
    }),
    high: t.expose("high", { type: "Decimal", description: "Highest by the claims in force." }),
    currency: t.string({
      description: "ISO 4217 code.",
      resolve: ({ claim }) => claim.detail.price?.currency ?? "",
    }),
    endpoint: t.field({
      type: EndpointType,
      description: "Endpoint that has it; the first by name among equal ones.",
      resolve: ({ endpoint }) => endpoint,
    }),
    fact: t.field({
      type: FactType,
      description: "Everything known about this price of this endpoint, without its other prices.",
      resolve: factOf,
    }),
  }),
});
