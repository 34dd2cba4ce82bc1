import { getOrInsert, listOf } from "../lib/collections.ts";
import type { PriceRecord } from "../records/endpoint.ts";
import {
  errorFactor,
  factorBetween,
  findImplausible,
  formatFactor,
  type JudgedValue,
} from "../records/plausibility.ts";
import type { Property } from "../records/properties.ts";
import type { RecordOf } from "../records/records.ts";
import type { Listing } from "./listing.ts";

/** Marks a statement that cannot be true; it is kept, and never shown as the value. */
export const refuted = (reason: string) => ({ status: "refuted" as const, reason });

type PlacedValue = JudgedValue & { readonly at: string };

const found = new WeakMap<Listing, ReadonlyMap<string, string>>();

/** Why values of a listing cannot be true, by JSON pointer below the row. `readOn` is the day of its layer. */
export function implausibleIn(listing: Listing, readOn: string): ReadonlyMap<string, string> {
  return getOrInsert(found, listing, () => {
    const values = [...valuesOf(listing)];
    return new Map(findImplausible(values, readOn).map(({ of, reason }) => [of.at, reason]));
  });
}

function* valuesOf({ offer, weights, prices }: Listing): Generator<PlacedValue> {
  for (const stated of [offer, weights])
    for (const [property, one] of Object.entries(stated))
      if (one) yield { property: property as Property, value: one.value, at: one.at };
  for (const { components } of prices)
    for (const { meter, amount, per, at } of components)
      yield { property: "price", value: amount, price: { meter, per, currency: "USD" }, at };
}

type Prices = NonNullable<RecordOf<"Endpoint">["prices"]>;

/** Number of other endpoints with a price from which on their median counts. */
const minOthers = 2;

/**
 * Refutes prices of catalogs that differ from the median of other endpoints of the same model by a factor that only
 * another unit explains.
 */
export function refuteOutliers(
  drafts: ReadonlyMap<string, { readonly record: RecordOf<"Endpoint">; readonly prices?: Prices }>,
  curated: ReadonlyMap<string, RecordOf<"Endpoint">>,
): void {
  const amounts = new Map<string, Map<string, number[]>>();
  const collect = (slug: string, record: RecordOf<"Endpoint">, prices: readonly PriceRecord[]) => {
    for (const price of prices)
      for (const { meter, amount, per } of price.status === "refuted" ? [] : listOf(price.components)) {
        const ofModel = getOrInsert(amounts, groupOf(record, price, meter), () => new Map<string, number[]>());
        getOrInsert(ofModel, slug, () => []).push(amount / (per ?? 1_000_000));
      }
  };
  for (const [slug, record] of curated) collect(slug, record, record.prices ?? []);
  for (const [slug, { record, prices = [] }] of drafts) collect(slug, record, prices);
  for (const [slug, { record, prices = [] }] of drafts)
    prices.splice(0, prices.length, ...prices.flatMap((price) => splitOutliers(slug, record, price, amounts)));
}

const groupOf = ({ model, variant }: RecordOf<"Endpoint">, price: PriceRecord, meter: string) =>
  JSON.stringify([model ?? "", variant ?? "", price["service-tier"], price.currency, meter]);

/** The price without components in another unit, and one with them, refuted. */
function splitOutliers(
  slug: string,
  record: RecordOf<"Endpoint">,
  price: PriceRecord,
  amounts: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>,
): Prices {
  if (price.status !== undefined || !price.components) return [price];
  const reasons = new Map<object, string>();
  for (const component of price.components) {
    const { meter, amount, per = 1_000_000 } = component;
    const elsewhere = [...(amounts.get(groupOf(record, price, meter)) ?? [])].filter(([other]) => other !== slug);
    const others = elsewhere.map(([, given]) => medianOf(given));
    // Two hosts do not slip by the same factor.
    const isShared = elsewhere.some(([, given]) => given.some((one) => isClose(one, amount / per)));
    if (others.length < minOthers || isShared) continue;
    const factor = factorBetween(amount / per, medianOf(others));
    const than = amount / per > medianOf(others) ? "above" : "below";
    if (factor >= errorFactor)
      reasons.set(
        component,
        `It is ${formatFactor(factor)} times ${than} the median price of ${others.length} other endpoints.`,
      );
  }
  return splitPrice(price, (component) => reasons.get(component));
}

/** A price as one for each reason why components cannot be true, and one for all others. */
export function splitPrice(
  price: PriceRecord,
  reasonFor: (component: NonNullable<PriceRecord["components"]>[number]) => string | undefined,
): Prices {
  const groups = new Map<string | undefined, NonNullable<PriceRecord["components"]>>();
  for (const component of price.components ?? []) getOrInsert(groups, reasonFor(component), () => []).push(component);
  if (groups.size === 0) return [price];
  return [...groups].map(([reason, components]) => ({
    ...price,
    components,
    ...(reason !== undefined && refuted(reason)),
  }));
}

const isClose = (a: number, b: number): boolean => factorBetween(a, b) < 1.01;

const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
};
