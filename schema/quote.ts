import type {
  QuoteLine as LineShape,
  PriceQuote as QuoteShape,
  UsageTotal as TotalShape,
  Usage,
} from "../src/graph/analysis/quote.ts";
import { sumQuotes } from "../src/graph/analysis/quote.ts";
import type { Reference, ResolvedReference } from "../src/graph/names/resolve-reference.ts";
import type { Entity as EntityHandle, View } from "../src/graph/view.ts";
import { toViewClaim } from "../src/graph/view-objects.ts";
import { ClientError } from "../src/lib/client-error.ts";
import { scheduler } from "../src/lib/scheduler.ts";
import type { serviceTiers } from "../src/records/vocabulary.ts";
import { builder, type Context } from "./builder.ts";
import { MeterEnum, ServiceTierEnum } from "./enums.ts";
import { layersArg } from "./fields.ts";
import { argumentError, dateError, isError, limitError, toResult } from "./outcome.ts";
import { EntityRef } from "./reference.ts";
import * as refs from "./refs.ts";

/** Most entries of `usage`: about one per meter. */
const maxUsage = 20;

/** Most uses per request. */
export const maxUses = 1_000;

/** Uses that are priced in one turn of the event loop. */
const usesPerTurn = 100;

const PriceQuote = builder.objectRef<QuoteShape>("PriceQuote");
const QuoteLine = builder.objectRef<LineShape>("QuoteLine");

const lowest = "Lowest by the claims in force: sources differ, or the price depends on an hour that is not given.";
const highest = "Highest by the claims in force.";

builder.objectType(PriceQuote, {
  description: "Price of a given use.",
  isTypeOf: (value) => "unpriced" in (value as object),
  fields: (t) => ({
    endpoint: t.field({
      type: refs.EndpointType,
      description: "Endpoint of the quote.",
      resolve: ({ endpoint }) => endpoint,
    }),
    total: t.field({
      type: "Decimal",
      nullable: true,
      description: "Sum in `currency`, by the best claims; null when any used meter has no known price.",
      resolve: ({ total }) => total,
    }),
    low: t.field({
      type: "Decimal",
      nullable: true,
      description: `${lowest} Null when \`total\` is.`,
      resolve: ({ low }) => low,
    }),
    high: t.field({
      type: "Decimal",
      nullable: true,
      description: `${highest} Null when \`total\` is.`,
      resolve: ({ high }) => high,
    }),
    currency: t.string({
      nullable: true,
      description: "ISO 4217 code; null when no price is known.",
      resolve: ({ currency }) => currency,
    }),
    lines: t.field({
      type: [QuoteLine],
      description: "Charges, one per meter with a known price.",
      resolve: ({ lines }) => [...lines],
    }),
    unpriced: t.field({
      type: [MeterEnum],
      description: "Used meters without a known price.",
      resolve: ({ unpriced }) => [...unpriced],
    }),
  }),
});

builder.objectType(QuoteLine, {
  description: "One charge of a quote.",
  fields: (t) => ({
    meter: t.field({ type: MeterEnum, description: "What is counted.", resolve: ({ meter }) => meter }),
    quantity: t.field({ type: "Long", description: "How many units.", resolve: ({ quantity }) => quantity }),
    amount: t.field({
      type: "Decimal",
      description:
        "Charge in the currency of the quote, by the best claim; the highest of the day where the hour is not given.",
      resolve: ({ amount }) => amount,
    }),
    low: t.field({ type: "Decimal", description: lowest, resolve: ({ low }) => low }),
    high: t.field({ type: "Decimal", description: highest, resolve: ({ high }) => high }),
    price: t.field({ type: refs.PriceType, description: "Price that was applied.", resolve: ({ price }) => price }),
    claims: t.field({
      type: [refs.ClaimType],
      description: "Claims in force, the applied one first.",
      resolve: ({ view, claims }) => claims.map((claim) => toViewClaim(view, claim)),
    }),
    undated: t.boolean({
      description: "Whether no source states since when the price holds; it may not have applied to a past use.",
      resolve: ({ claims }) => claims[0]?.validFrom === undefined,
    }),
  }),
});

const UsageTotal = builder.objectRef<TotalShape>("UsageTotal");

builder.objectType(UsageTotal, {
  description: "Sum of quotes in one currency.",
  fields: (t) => ({
    currency: t.exposeString("currency", { description: "ISO 4217 code." }),
    total: t.field({ type: "Decimal", description: "Sum by the best claims.", resolve: ({ total }) => total }),
    low: t.field({ type: "Decimal", description: "Sum of the lowest.", resolve: ({ low }) => low }),
    high: t.field({ type: "Decimal", description: "Sum of the highest.", resolve: ({ high }) => high }),
    count: t.exposeInt("count", { description: "Number of uses in the sum." }),
  }),
});

const PriceResult = builder.unionType("PriceResult", {
  description: "A quote, or why there is none.",
  types: [
    refs.AmbiguousErrorType,
    refs.DateOutOfRangeErrorType,
    refs.InvalidArgumentErrorType,
    refs.NotFoundErrorType,
    PriceQuote,
  ],
  resolveType: (value) => (isError(value as object) ? (value as refs.ErrorObject).type : "PriceQuote"),
});

interface UsageQuotesShape {
  readonly quotes: readonly (QuoteShape | refs.ErrorObject)[];
}

const UsageQuotes = builder.objectRef<UsageQuotesShape>("UsageQuotes");

builder.objectType(UsageQuotes, {
  description: "Prices of many uses.",
  isTypeOf: (value) => "quotes" in (value as object),
  fields: (t) => ({
    quotes: t.field({
      type: [PriceResult],
      description: "A quote per use, in the order of the argument.",
      resolve: ({ quotes }) => [...quotes],
    }),
    totals: t.field({
      type: [UsageTotal],
      description: "Sums of the quotes with a total, per currency; uses without one are left out.",
      resolve: ({ quotes }) => sumQuotes(quotes.filter((quote): quote is QuoteShape => !isError(quote))),
    }),
  }),
});

const UsageQuotesResult = builder.unionType("UsageQuotesResult", {
  description: "Quotes, or why there are none.",
  types: [refs.InvalidArgumentErrorType, refs.LimitExceededErrorType, UsageQuotes],
  resolveType: (value) => (isError(value as object) ? (value as refs.ErrorObject).type : "UsageQuotes"),
});

const UsageInput = builder.inputType("UsageInput", {
  description: "A quantity of use.",
  fields: (t) => ({
    meter: t.field({ type: MeterEnum, required: true, description: "What is counted." }),
    quantity: t.field({ type: "Long", required: true, description: "How many units." }),
  }),
});

const descriptions = {
  usage: "Use, one entry per meter.",
  serviceTier: "Class of service.",
  region: "Region of use; null means none with a price of its own.",
  plan: "Plan of the user; null means none.",
  currency: "ISO 4217 code; null prefers USD.",
  moment: "Moment of use; null means any hour, so that a price by the hour gives `low` to `high`.",
  at: "Day of use, when no moment is given; null means today.",
} as const;

const conditionArgs = builder.args((t) => ({
  serviceTier: t.field({
    type: ServiceTierEnum,
    required: true,
    defaultValue: "standard",
    description: descriptions.serviceTier,
  }),
  region: t.string({ description: descriptions.region }),
  plan: t.string({ description: descriptions.plan }),
  currency: t.string({ description: descriptions.currency }),
  moment: t.field({ type: "DateTime", description: descriptions.moment }),
}));

const UseInput = builder.inputType("UseInput", {
  description: "One use; it names an endpoint, or a model and its host.",
  fields: (t) => ({
    endpoint: t.field({ type: EntityRef, description: "The endpoint; null when `model` is given." }),
    model: t.string({ description: "API identifier or name of the model; null when `endpoint` is given." }),
    host: t.string({ description: "Slug, name or catalog id of the host; null means the API of the developer." }),
    usage: t.field({ type: [UsageInput], required: true, description: descriptions.usage }),
    serviceTier: t.field({
      type: ServiceTierEnum,
      required: true,
      defaultValue: "standard",
      description: descriptions.serviceTier,
    }),
    region: t.string({ description: descriptions.region }),
    plan: t.string({ description: descriptions.plan }),
    currency: t.string({ description: descriptions.currency }),
    moment: t.field({ type: "DateTime", description: descriptions.moment }),
    at: t.field({ type: "LocalDate", description: descriptions.at }),
  }),
});

/** The arguments that decide a price. */
interface UseArgs {
  readonly usage: readonly Usage[];
  readonly serviceTier: keyof typeof serviceTiers;
  readonly region?: string | null | undefined;
  readonly plan?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly moment?: string | null | undefined;
  readonly at?: string | null | undefined;
}

builder.queryField("priceOf", (t) =>
  t.field({
    type: PriceResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "Price of a use.",
    args: {
      endpoint: t.arg({ type: EntityRef, required: true, description: "The endpoint." }),
      usage: t.arg({ type: [UsageInput], required: true, description: descriptions.usage }),
      ...conditionArgs,
      at: t.arg({ type: "LocalDate", description: descriptions.at }),
      layers: t.arg(layersArg),
    },
    resolve: (_, { endpoint, layers, ...use }, context) => {
      const day = dayOf(use) ?? use.at;
      const refusal = dateError({ asOf: day }, context.days);
      if (refusal) return refusal;
      const view = context.view({ asOf: day, layers });
      return quoteFound(view, context.load.resolve(view, endpoint as Reference), use, context);
    },
  }),
);

builder.queryField("priceUsage", (t) =>
  t.field({
    type: UsageQuotesResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "Prices of many uses at their moments, to the best of today's knowledge.",
    args: {
      uses: t.arg({ type: [UseInput], required: true, description: `The uses, at most ${maxUses}.` }),
      layers: t.arg(layersArg),
    },
    resolve: async (_, { uses, layers }, context) => {
      if (uses.length === 0) return argumentError("uses", "Give at least one use.");
      const refusal = limitError("uses", maxUses, uses.length);
      if (refusal) return refusal;
      const view = context.view({ layers });
      const quoteOf = ({ endpoint, model, host, ...use }: (typeof uses)[number]) => {
        if ((endpoint == null) === (model == null))
          return argumentError("uses", "Give either an endpoint or a model in each use.");
        const found =
          model == null
            ? context.load.resolve(view, endpoint as Reference)
            : context.load.endpoint(view, { model, host });
        return quoteFound(view, found, use, context);
      };
      const quotes: (QuoteShape | refs.ErrorObject)[] = [];
      for (let start = 0; start < uses.length; start += usesPerTurn) {
        if (start > 0) await scheduler.yield();
        quotes.push(...(await Promise.all(uses.slice(start, start + usesPerTurn).map(quoteOf))));
      }
      return { quotes };
    },
  }),
);

builder.objectField(refs.EndpointType, "quote", (t) =>
  t.field({
    type: PriceQuote,
    description: "Price of a use, by its prices on the day of the view or at a moment.",
    args: {
      usage: t.arg({ type: [UsageInput], required: true, description: descriptions.usage }),
      ...conditionArgs,
    },
    resolve: (endpoint, args, { load }) => {
      const refusal = badUsage(args.usage);
      if (refusal) throw new ClientError("INVALID_ARGUMENT", refusal, { argument: "usage" });
      return load.quote(endpoint.view, requestOf(endpoint, args));
    },
  }),
);

async function quoteFound(
  view: View,
  reference: Promise<ResolvedReference>,
  use: UseArgs,
  { load }: Context,
): Promise<QuoteShape | refs.ErrorObject> {
  const refusal = badUsage(use.usage);
  if (refusal) return argumentError("usage", refusal);
  const found = toResult(await reference);
  if (isError(found)) return found;
  if (found.type !== "Endpoint")
    return argumentError("endpoint", `${found.name} is no endpoint; prices belong to endpoints.`);
  return load.quote(view, requestOf(found as EntityHandle<"Endpoint">, use));
}

const dayOf = ({ moment }: Pick<UseArgs, "moment">): string | undefined =>
  moment == null ? undefined : new Date(moment).toISOString().slice(0, 10);

const requestOf = (
  endpoint: EntityHandle<"Endpoint">,
  { usage, serviceTier, region, plan, currency, moment, at }: UseArgs,
) => ({
  endpoint,
  usage,
  tier: serviceTier,
  region: region ?? undefined,
  plan: plan ?? undefined,
  currency: currency ?? undefined,
  day: at ?? endpoint.view.day,
  instant: moment == null ? undefined : Date.parse(moment),
});

/** What is wrong with a use; undefined for nothing. */
function badUsage(usage: readonly Usage[]): string | undefined {
  if (usage.length === 0 || usage.length > maxUsage) return `Give 1 to ${maxUsage} entries, one for each meter.`;
  if (new Set(usage.map(({ meter }) => meter)).size < usage.length) return "A meter is given twice.";
  if (usage.some(({ quantity }) => quantity < 0)) return "A quantity is below zero.";
  return undefined;
}
