import { listOf } from "../lib/collections.ts";
import { dayBefore } from "../lib/day.ts";
import type { Property } from "../records/properties.ts";
import type { RecordOf, Records } from "../records/records.ts";
import type { StatementRecord } from "../records/statement.ts";
import type { ListedPrice, Listing } from "./listing.ts";
import { implausibleIn, refuted, splitPrice } from "./refute-implausible.ts";
import { citationsOf, periodOf, type RowHistory, type ValueInterval, valueIntervals } from "./row-history.ts";

type Statement = StatementRecord & { value: unknown };
type Offer = Listing["offer"];
type Weights = Listing["weights"];

/**
 * Properties that change over time: each value is valid from the first to the last layer with it. All others do not
 * change.
 */
const changing = new Set<Property>([
  "context-window",
  "max-input-tokens",
  "max-output-tokens",
  "lifecycle",
  "reasoning-controls",
  "reasoning-efforts",
  "regions",
  "request-parameters",
  "requests-per-minute",
  "tokens-per-minute",
]);

/** A record, and additions to its lists. */
export interface RecordDraft<K extends "Model" | "Variant" | "Endpoint"> {
  readonly record: RecordOf<K>;
  readonly facts: { [Name in Property]?: Statement[] };
  readonly supports: NonNullable<RecordOf<"Endpoint">["supports"]>;
  readonly prices?: NonNullable<RecordOf<"Endpoint">["prices"]>;
  /** Periods in which a new endpoint was listed. */
  readonly links?: StatementRecord[];
  /** The day of the first layer without a statement, of those that the newest layer of their catalog lacks. */
  readonly dropped: Map<Statement, string>;
}

/** A record without additions. */
export const draftOf = <K extends "Model" | "Variant" | "Endpoint">(record: RecordOf<K>): RecordDraft<K> => ({
  record,
  facts: {},
  supports: [],
  dropped: new Map(),
});

/** The record with the additions. */
export function finishDraft<K extends "Model" | "Variant" | "Endpoint">({
  record,
  facts,
  supports,
  prices,
  links,
  dropped,
}: RecordDraft<K>): RecordOf<K> {
  const before = (record as { facts?: Record<string, Statement | readonly Statement[]> }).facts ?? {};
  const all: Record<string, unknown> = { ...before };
  for (const [property, statements] of Object.entries(facts))
    all[property] = retractDropped([...listOf(before[property]), ...statements], dropped);
  return {
    ...record,
    ...(Object.keys(all).length > 0 && { facts: all }),
    ...(supports.length > 0 && { supports: [...(record.supports ?? []), ...supports] }),
    ...(prices && prices.length > 0 && { prices: [...((record as RecordOf<"Endpoint">).prices ?? []), ...prices] }),
    ...(links && links.length > 0 && { listed: links }),
  } as RecordOf<K>;
}

/** What a catalog lists no longer counts only where nothing current states the property. */
function retractDropped(statements: readonly Statement[], dropped: ReadonlyMap<Statement, string>): Statement[] {
  const current = statements.filter(
    (one) => !dropped.has(one) && one.status === undefined && one["valid-until"] === undefined,
  );
  return statements.map((one) => {
    const since = dropped.get(one);
    if (since === undefined || !current.some((other) => coversConditions(other, one))) return one;
    return {
      ...one,
      status: "retracted",
      reason: `The catalog lists it no longer since ${since}.`,
      "valid-until": dayBefore(since),
    };
  });
}

/** Whether a statement holds under the conditions of another one, or in general. */
function coversConditions(of: Statement, other: Statement): boolean {
  const conditions = conditionsIn(of);
  return conditions === "[]" || conditions === conditionsIn(other);
}

const conditionsIn = ({ qualifiers = {} }: Statement): string =>
  JSON.stringify(Object.entries(qualifiers).filter(([key]) => key !== "definition"));

/** Adds statements about attributes, one per run of layers with the same value. */
export function addStatements(
  draft: Pick<RecordDraft<"Model">, "facts" | "dropped">,
  row: RowHistory,
  valuesOf: (listing: Listing) => Offer | Weights,
  more: Partial<Statement>,
): void {
  const properties = new Set(row.listings.flatMap((listing) => Object.keys(listing ? valuesOf(listing) : {})));
  for (const property of properties as Set<keyof Offer & keyof Weights>) {
    const pick = (listing: Listing) => (valuesOf(listing) as Offer & Weights)[property];
    const runs = valueIntervals(row, pick, ({ value }) => JSON.stringify(value));
    for (const [index, run] of runs.entries()) {
      const later = runs[index + 1];
      const statements = draft.facts[property] ?? [];
      draft.facts[property] = statements;
      const isLasting = !changing.has(property);
      const statement = {
        value: run.value.value,
        sources: citationsOf(row, run, (listing) => pick(listing)?.at ?? ""),
        ...(isLasting ? later && corrected(row, run, later) : periodOf(row.series, run)),
        ...more,
        ...refutedIn(row, run, pick),
      } as Statement;
      statements.push(statement);
      const without = row.series.layers[run.last + 1]?.layer.dated;
      if (isLasting && statement.status === undefined && without !== undefined) draft.dropped.set(statement, without);
    }
  }
}

/** Adds what a row states about capabilities, of those that have a record. */
export function addSupports(
  draft: RecordDraft<"Model"> | RecordDraft<"Variant"> | RecordDraft<"Endpoint">,
  row: RowHistory,
  known: Records["Capability"],
): void {
  const capabilities = new Set(row.listings.flatMap((listing) => Object.keys(listing?.supports ?? {})));
  for (const capability of capabilities) {
    if (!known.has(capability)) continue;
    const pick = ({ supports }: Listing) => supports[capability];
    for (const run of valueIntervals(row, pick, ({ value }) => String(value)))
      draft.supports.push({
        capability,
        level: run.value.value ? "native" : "unsupported",
        sources: citationsOf(row, run, (listing) => pick(listing)?.at ?? ""),
        ...periodOf(row.series, run),
      });
  }
}

/** Adds the prices of a row, one per run of layers with the same amounts. */
export function addPrices(draft: RecordDraft<"Endpoint">, row: RowHistory): void {
  const { region } = row.latest;
  const conditions = new Set(row.listings.flatMap((listing) => listing?.prices.map(conditionOf) ?? []));
  for (const condition of conditions) {
    const pick = ({ prices }: Listing) => prices.find((price) => conditionOf(price) === condition);
    for (const run of valueIntervals(row, pick, priceText)) {
      const { kind, tier, inputTokensAbove, components, zeroAt } = run.value;
      const price = {
        kind,
        "service-tier": tier,
        currency: "USD",
        ...(inputTokensAbove !== undefined && { "input-tokens-above": inputTokensAbove }),
        ...(region !== undefined && { region }),
        ...(components.length > 0 && { components }),
        ...(zeroAt !== undefined && unknownPrice),
        sources: citationsOf(row, run, (listing) => placeOfPrice(pick(listing))),
        ...periodOf(row.series, run),
      };
      const reasons = reasonsIn(row, run);
      const split = splitPrice(price, (component) => reasons.get((component as (typeof components)[number]).at));
      for (const one of split)
        draft.prices?.push({
          ...one,
          ...(one.components && {
            components: one.components.map(({ meter, amount, per }) => ({ meter, amount, per })),
          }),
        });
    }
  }
}

/** Why values of the last listing of an interval cannot be true, by their places. */
const reasonsIn = ({ series, listings }: RowHistory, { last }: ValueInterval<unknown>) =>
  implausibleIn(listings[last] as Listing, series.layers[last]?.layer.dated as string);

function refutedIn(
  row: RowHistory,
  run: ValueInterval<unknown>,
  pick: (listing: Listing) => { readonly at: string } | undefined,
) {
  const reason = reasonsIn(row, run).get(pick(row.listings[run.last] as Listing)?.at ?? "");
  return reason === undefined ? {} : refuted(reason);
}

/** A property that does not change was wrong in the earlier layers: their value is retracted. */
const corrected = ({ series }: RowHistory, run: ValueInterval<unknown>, later: ValueInterval<unknown>) => ({
  status: "retracted" as const,
  reason: `The catalog has another value since ${series.layers[later.first]?.layer.dated}.`,
  "valid-until": periodOf(series, run)["valid-until"] as string,
});

const unknownPrice = {
  value: "unknown" as const,
  "as-stated": "0",
  qualifiers: { definition: "zero for free, part of a plan, or not known" },
};

const conditionOf = ({ kind, tier, inputTokensAbove, zeroAt }: ListedPrice) =>
  `${kind} ${tier} ${inputTokensAbove ?? ""} ${zeroAt ?? ""}`;

/** JSON pointer of a price within its row: the zero, or the object with the amounts. */
const placeOfPrice = (price: ListedPrice | undefined): string =>
  price?.zeroAt ?? price?.components[0]?.at.replace(/\/[^/]*$/, "") ?? "";

const priceText = ({ components }: ListedPrice) =>
  JSON.stringify(components.map(({ meter, amount, per }) => [meter, amount, per]).sort());
