import type { QuoteLine as LineShape, PriceQuote as QuoteShape, Usage } from "../src/graph/analysis/quote.ts";
import type { Reference } from "../src/graph/names/resolve-reference.ts";
import type { Entity as EntityHandle } from "../src/graph/view.ts";
import type { meters, serviceTiers } from "../src/records/vocabulary.ts";
import { builder, type Context } from "./builder.ts";
import { MeterEnum, ServiceTierEnum } from "./enums.ts";
import { argumentError, dateError, isError, toResult } from "./outcome.ts";
import { EntityRef } from "./reference.ts";
import * as refs from "./refs.ts";

/** Most entries of `usage`: about one per meter. */
const maxUsage = 20;

const PriceQuote = builder.objectRef<QuoteShape>("PriceQuote");
const QuoteLine = builder.objectRef<LineShape>("QuoteLine");

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
      description: "Sum in `currency`; null when any used meter has no known price.",
      resolve: ({ total }) => total,
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
      description: "Charge in the currency of the quote.",
      resolve: ({ amount }) => amount,
    }),
    price: t.field({ type: refs.PriceType, description: "Price that was applied.", resolve: ({ price }) => price }),
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

const UsageInput = builder.inputType("UsageInput", {
  description: "A quantity of use.",
  fields: (t) => ({
    meter: t.field({ type: MeterEnum, required: true, description: "What is counted." }),
    quantity: t.field({ type: "Long", required: true, description: "How many units." }),
  }),
});

builder.queryField("priceOf", (t) =>
  t.field({
    type: PriceResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "Price of a use.",
    args: {
      endpoint: t.arg({ type: EntityRef, required: true, description: "The endpoint." }),
      usage: t.arg({ type: [UsageInput], required: true, description: "Use, one entry per meter." }),
      serviceTier: t.arg({
        type: ServiceTierEnum,
        required: true,
        defaultValue: "standard",
        description: "Class of service.",
      }),
      at: t.arg({ type: "LocalDate", description: "Day of use; null means today." }),
    },
    resolve: (_, { endpoint, usage, serviceTier, at }, context) =>
      quote(endpoint as Reference, usage, serviceTier, at, context),
  }),
);

async function quote(
  reference: Reference,
  usage: readonly { meter: keyof typeof meters; quantity: number }[],
  tier: keyof typeof serviceTiers,
  at: string | null | undefined,
  { load, view, days }: Context,
): Promise<QuoteShape | refs.ErrorObject> {
  const refusal = dateError(at, days) ?? badUsage(usage);
  if (refusal) return refusal;
  const found = toResult(await load.resolve(view(at), reference));
  if (isError(found)) return found;
  if (found.type !== "Endpoint")
    return argumentError("endpoint", `${found.name} is no endpoint; prices belong to endpoints.`);
  return load.quote(view(at), found as EntityHandle<"Endpoint">, usage, tier);
}

function badUsage(usage: readonly Usage[]): refs.ErrorObject | undefined {
  if (usage.length === 0 || usage.length > maxUsage)
    return argumentError("usage", `Give 1 to ${maxUsage} entries, one for each meter.`);
  if (new Set(usage.map(({ meter }) => meter)).size < usage.length)
    return argumentError("usage", "A meter is given twice.");
  if (usage.some(({ quantity }) => quantity < 0)) return argumentError("usage", "A quantity is below zero.");
  return undefined;
}
