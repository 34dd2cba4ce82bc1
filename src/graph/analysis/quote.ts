import type { meters, serviceTiers } from "../../records/vocabulary.ts";
import type { Claim } from "../claims/claim.ts";
import { edgeItems } from "../edges.ts";
import type { Entity, View } from "../view.ts";
import type { ViewPrice } from "../view-objects.ts";

type Meter = keyof typeof meters;

export interface Usage {
  readonly meter: Meter;
  readonly quantity: number;
}

/** One charge; `amount` is an exact decimal in the currency of the quote. */
export interface QuoteLine {
  readonly meter: Meter;
  readonly quantity: number;
  readonly amount: string;
  readonly price: ViewPrice;
}

export interface PriceQuote {
  readonly endpoint: Entity<"Endpoint">;
  /** Undefined when any used meter has no known price. */
  readonly total: string | undefined;
  /** Undefined when no price is known. */
  readonly currency: string | undefined;
  readonly lines: readonly QuoteLine[];
  readonly unpriced: readonly Meter[];
}

/** The cost of a usage at an endpoint on the day of the view, in one service tier. */
export function quotePrice(
  view: View,
  endpoint: Entity<"Endpoint">,
  usage: readonly Usage[],
  tier: keyof typeof serviceTiers,
): PriceQuote {
  const prices = edgeItems(view, "Endpoint.prices", endpoint);
  const input = usage.filter(({ meter }) => meter === "input").reduce((sum, { quantity }) => sum + quantity, 0);
  const offers = prices.flatMap((price) =>
    price.claims.flatMap((claim) => (applies(view, claim, tier, input) ? [{ price, claim }] : [])),
  );
  const currency = offers[0]?.claim.detail.price?.currency;
  const lines = usage.flatMap(({ meter, quantity }) => {
    const matching = offers.filter(
      ({ claim }) => claim.detail.price?.meter === meter && claim.detail.price.currency === currency,
    );
    // The highest input threshold below the prompt length applies; among its claims, the best-ranked one.
    const threshold = Math.max(...matching.map(({ claim }) => claim.detail.price?.inputTokensAbove ?? 0));
    const closest = matching.filter(({ claim }) => (claim.detail.price?.inputTokensAbove ?? 0) === threshold);
    const { best } = view.rank(closest.map(({ claim }) => claim));
    const offer = closest.find(({ claim }) => claim === best);
    return offer ? [{ meter, quantity, amount: charge(offer.claim, quantity), price: offer.price }] : [];
  });
  const unpriced = usage.map(({ meter }) => meter).filter((meter) => !lines.some((line) => line.meter === meter));
  const total = lines.reduce((sum, { amount }) => sum + scaled(Number(amount)), 0n);
  return { endpoint, total: unpriced.length > 0 ? undefined : unscaled(total), currency, lines, unpriced };
}

function applies(view: View, claim: Claim, tier: string, inputTokens: number): boolean {
  const { price } = claim.detail;
  return (
    price?.meter !== undefined &&
    price.tier === tier &&
    price.region === undefined &&
    price.plan === undefined &&
    (price.inputTokensAbove === undefined || inputTokens > price.inputTokensAbove) &&
    view.rank([claim]).best !== undefined
  );
}

/** Amounts are integers in billionths, so that sums are exact. */
const unit = 1_000_000_000;

const scaled = (amount: number): bigint => BigInt(Math.round(amount * unit));

function charge({ value, detail }: Claim, quantity: number): string {
  return unscaled((scaled(Number(value)) * BigInt(quantity)) / BigInt(detail.price?.per ?? 1));
}

function unscaled(amount: bigint): string {
  const digits = String(amount).padStart(10, "0");
  const fraction = digits.slice(-9).replace(/0+$/, "");
  return fraction ? `${digits.slice(0, -9)}.${fraction}` : digits.slice(0, -9);
}
