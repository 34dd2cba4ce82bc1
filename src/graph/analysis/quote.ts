import { Big } from "big.js";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import {
  amountOf,
  type ChosenPrice,
  countOffers,
  type Meter,
  PriceChoice,
  type PriceConditions,
} from "../choose-price.ts";
import type { Claim } from "../claims/claim.ts";
import type { Entity, View } from "../view.ts";
import type { ViewPrice } from "../view-objects.ts";

export interface Usage {
  readonly meter: Meter;
  readonly quantity: number;
}

/** A use to price. */
export interface QuoteRequest extends Omit<PriceConditions, "promptTokens"> {
  readonly endpoint: Entity<"Endpoint">;
  readonly usage: readonly Usage[];
}

/** Exact decimals in one currency; `low` and `high` differ where sources do, or where the hour is not given. */
interface Amounts {
  readonly low: string;
  readonly high: string;
}

/** One charge. */
export interface QuoteLine extends Amounts {
  readonly view: View;
  readonly meter: Meter;
  readonly quantity: number;
  /** By the best claim. */
  readonly amount: string;
  readonly price: ViewPrice;
  /** The claims in force, best first. */
  readonly claims: readonly Claim[];
}

export interface PriceQuote extends Partial<Amounts> {
  readonly endpoint: Entity<"Endpoint">;
  /** Undefined, as are `low` and `high`, when any used meter has no known price. */
  readonly total?: string | undefined;
  /** Undefined when no price is known. */
  readonly currency: string | undefined;
  readonly lines: readonly QuoteLine[];
  readonly unpriced: readonly Meter[];
}

/** Work units to price a use, and to check one price claim. */
const unitsPerQuote = 40;
const unitsPerOffer = 2;

/** The cost of a use at an endpoint. */
export function* quoteSteps(view: View, request: QuoteRequest, work: WorkBudget): Interruptible<PriceQuote> {
  if (work.spend(unitsPerQuote + unitsPerOffer * countOffers(view, request.endpoint))) yield;
  return quotePrice(view, request);
}

function quotePrice(view: View, { endpoint, usage, ...conditions }: QuoteRequest): PriceQuote {
  const choice = new PriceChoice(view, endpoint, { ...conditions, promptTokens: promptTokensOf(usage) });
  const lines = usage.flatMap((used) => {
    const chosen = choice.of(used.meter);
    return chosen ? [lineOf(view, used, chosen)] : [];
  });
  const unpriced = usage.map(({ meter }) => meter).filter((meter) => !lines.some((line) => line.meter === meter));
  const quote = { endpoint, currency: choice.currency, lines, unpriced };
  return unpriced.length > 0 ? quote : { ...quote, ...totalsOf(lines) };
}

function lineOf(view: View, { meter, quantity }: Usage, { price, claim, claims }: ChosenPrice): QuoteLine {
  const amounts = claims.map((claim) => amountOf(claim, quantity));
  return {
    view,
    meter,
    quantity,
    amount: amountOf(claim, quantity).toFixed(),
    low: amounts.reduce((least, amount) => (amount.lt(least) ? amount : least)).toFixed(),
    high: amounts.reduce((most, amount) => (amount.gt(most) ? amount : most)).toFixed(),
    price,
    claims,
  };
}

const totalsOf = (lines: readonly QuoteLine[]) => ({
  total: sumDecimals(lines.map(({ amount }) => amount)),
  low: sumDecimals(lines.map(({ low }) => low)),
  high: sumDecimals(lines.map(({ high }) => high)),
});

/** The exact sum of decimals. */
export const sumDecimals = (amounts: readonly string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed();

/** Meters whose quantities are tokens of the prompt; thresholds of prices count them all. */
const promptMeters: ReadonlySet<Meter> = new Set(["input", "cache-read", "cache-write", "input-audio"]);

const promptTokensOf = (usage: readonly Usage[]): number =>
  usage.reduce((sum, { meter, quantity }) => (promptMeters.has(meter) ? sum + quantity : sum), 0);

/** The sum of some quotes in one currency. */
export interface UsageTotal {
  readonly currency: string;
  readonly total: string;
  readonly low: string;
  readonly high: string;
  /** Number of quotes in the sum. */
  readonly count: number;
}

/** Sums quotes with a total, per currency. */
export function sumQuotes(quotes: readonly PriceQuote[]): UsageTotal[] {
  const sums = new Map<string, { total: Big; low: Big; high: Big; count: number }>();
  for (const { currency, total, low, high } of quotes) {
    if (currency === undefined || total === undefined || low === undefined || high === undefined) continue;
    const sum = sums.get(currency) ?? { total: new Big(0), low: new Big(0), high: new Big(0), count: 0 };
    sums.set(currency, {
      total: sum.total.plus(total),
      low: sum.low.plus(low),
      high: sum.high.plus(high),
      count: sum.count + 1,
    });
  }
  return [...sums].map(([currency, { total, low, high, count }]) => ({
    currency,
    total: total.toFixed(),
    low: low.toFixed(),
    high: high.toFixed(),
    count,
  }));
}
