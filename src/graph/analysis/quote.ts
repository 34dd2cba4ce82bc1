import { Big } from "big.js";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import {
  amountOf,
  type ChosenPrice,
  countOffers,
  type Meter,
  type PriceChoice,
  type PriceConditions,
  priceChoice,
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

const quotePrice = (view: View, request: QuoteRequest): PriceQuote => quoteBy(view, request, choiceFor(view, request));

/** The choice of prices for a use. */
export const choiceFor = (view: View, { endpoint, usage, ...conditions }: QuoteRequest): PriceChoice =>
  priceChoice(view, endpoint, { ...conditions, promptTokens: promptTokensOf(usage) });

/** The cost of a use at an endpoint by chosen prices, or of several uses that have the same ones. */
export function quoteBy(
  view: View,
  { endpoint, usage }: Pick<QuoteRequest, "endpoint" | "usage">,
  choice: PriceChoice,
): PriceQuote {
  const charges = usage.flatMap((used) => {
    const chosen = choice.of(used.meter);
    return chosen ? [new Charge(used, chosen)] : [];
  });
  const lines = charges.map((charge) => charge.lineIn(view));
  const unpriced = usage.map(({ meter }) => meter).filter((meter) => !lines.some((line) => line.meter === meter));
  const quote = { endpoint, currency: choice.currency, lines, unpriced };
  return unpriced.length > 0 ? quote : { ...quote, ...totalsOf(charges) };
}

/** The charge of one meter, in exact amounts. */
class Charge {
  readonly amount: Big;
  readonly low: Big;
  readonly high: Big;
  readonly #usage: Usage;
  readonly #chosen: ChosenPrice;

  constructor(usage: Usage, chosen: ChosenPrice) {
    const [amount, ...others] = chosen.claims.map((claim) => amountOf(claim, usage.quantity)) as [Big, ...Big[]];
    this.amount = amount;
    this.low = others.reduce((least, one) => (one.lt(least) ? one : least), amount);
    this.high = others.reduce((most, one) => (one.gt(most) ? one : most), amount);
    this.#usage = usage;
    this.#chosen = chosen;
  }

  lineIn(view: View): QuoteLine {
    const { price, claims } = this.#chosen;
    const amount = this.amount.toFixed();
    const isSure = this.low.eq(this.high);
    return {
      view,
      ...this.#usage,
      amount,
      low: isSure ? amount : this.low.toFixed(),
      high: isSure ? amount : this.high.toFixed(),
      price,
      claims,
    };
  }
}

const totalsOf = (charges: readonly Charge[]) => ({
  total: sumOf(charges.map(({ amount }) => amount)),
  low: sumOf(charges.map(({ low }) => low)),
  high: sumOf(charges.map(({ high }) => high)),
});

const zero = new Big(0);

const sumOf = (amounts: readonly Big[]): string => amounts.reduce((sum, amount) => sum.plus(amount), zero).toFixed();

/** Meters whose quantities are tokens of the prompt; thresholds of prices count them all. */
const promptMeters = new Set<string>([
  "input",
  "input-audio",
  "input-image-token",
  "cache-read",
  "cache-read-audio",
  "cache-write",
  "cache-write-1h",
  "cache-write-audio",
]);

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

/** Sums quotes per currency; those without a total are left out. */
export class QuoteSum {
  readonly #sums = new Map<string, { total: Big; low: Big; high: Big; count: number }>();

  /** Adds a quote; one of several uses counts as many. */
  add({ currency, total, low, high }: PriceQuote, uses = 1): void {
    if (currency === undefined || total === undefined || low === undefined || high === undefined) return;
    const sum = this.#sums.get(currency) ?? { total: zero, low: zero, high: zero, count: 0 };
    this.#sums.set(currency, {
      total: sum.total.plus(total),
      low: sum.low.plus(low),
      high: sum.high.plus(high),
      count: sum.count + uses,
    });
  }

  totals(): UsageTotal[] {
    return [...this.#sums].map(([currency, { total, low, high, count }]) => ({
      currency,
      total: total.toFixed(),
      low: low.toFixed(),
      high: high.toFixed(),
      count,
    }));
  }
}

export function sumQuotes(quotes: readonly PriceQuote[]): UsageTotal[] {
  const sum = new QuoteSum();
  for (const quote of quotes) sum.add(quote);
  return sum.totals();
}
