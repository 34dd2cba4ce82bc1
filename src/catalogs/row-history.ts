import { getOrInsert, groupBy } from "../lib/collections.ts";
import { dayBefore } from "../lib/day.ts";
import type { Layer, Listing } from "./listing.ts";
import { type ParsedName, parseModelId } from "./parse-model-name.ts";

/** The layers of one catalog, oldest first, with the slugs of their sources. */
export interface Series {
  readonly catalog: string;
  readonly layers: readonly { readonly source: string; readonly layer: Layer }[];
}

/** Slug of the source that represents a layer. */
export const sourceOf = ({ catalog, dated }: Pick<Layer, "catalog" | "dated">): string => `${catalog}-${dated}`;

/** Groups layers by catalog, oldest first. */
export function seriesOf(layers: readonly Layer[]): Series[] {
  const names = [...new Set(layers.map(({ catalog }) => catalog))].sort();
  return names.map((catalog) => ({
    catalog,
    layers: layers
      .filter((layer) => layer.catalog === catalog)
      .sort((a, b) => (a.dated < b.dated ? -1 : 1))
      .map((layer) => ({ source: sourceOf(layer), layer })),
  }));
}

/** One row through the layers of its catalog: one listing per layer, undefined where it is missing. */
export interface RowHistory {
  readonly series: Series;
  readonly listings: readonly (Listing | undefined)[];
  /** The newest listing. */
  readonly latest: Listing;
  /** Parsed from its identifier, or from the target of a floating one. */
  readonly name: ParsedName;
}

/** A value that is unchanged in consecutive layers. */
export interface ValueInterval<Value> {
  /** As in the last of these layers. */
  readonly value: Value;
  /** Indexes of the first and last layer in the series. */
  readonly first: number;
  readonly last: number;
}

/** A row as it is followed from layer to layer. */
interface FollowedRow {
  readonly listings: (Listing | undefined)[];
  /** JSON pointer in the newest layer with it. */
  pointer: string;
}

/**
 * The rows of a series, in order of first appearance. Rows with the same host, identifier and region are the same row
 * where they have the same JSON pointer; only what is left of them is followed by its order.
 */
export function rowsOf(series: Series): RowHistory[] {
  const rows: FollowedRow[] = [];
  const alike = new Map<string, FollowedRow[]>();
  for (const [index, { layer }] of series.layers.entries())
    for (const [same, listings] of groupBy(layer.listings, sameRow)) {
      const known = getOrInsert(alike, same, () => []);
      const left = new Set(known);
      const taken = listings.map((listing) => {
        const row = known.find(({ pointer }) => pointer === listing.pointer);
        if (row) left.delete(row);
        return { listing, row };
      });
      for (const { listing, row: found } of taken) {
        const [next] = left;
        const row = found ?? next ?? { listings: series.layers.map(() => undefined), pointer: listing.pointer };
        left.delete(row);
        if (!known.includes(row)) {
          known.push(row);
          rows.push(row);
        }
        row.listings[index] = listing;
        row.pointer = listing.pointer;
      }
    }
  return rows.map(({ listings }) => {
    const latest = listings.findLast((one) => one !== undefined) as Listing;
    return { series, listings, latest, name: parseModelId(latest.target ?? latest.id) };
  });
}

const sameRow = ({ host = "", id, region = "" }: Listing): string => [host, id, region].join("\n");

/** The intervals of a value through the layers of a row, oldest first. Values with equal text are equal. */
export function valueIntervals<Value>(
  { listings }: RowHistory,
  pick: (listing: Listing) => Value | undefined,
  textOf: (value: Value) => string = JSON.stringify,
): ValueInterval<Value>[] {
  const runs: { value: Value; first: number; last: number; text: string }[] = [];
  for (const [index, listing] of listings.entries()) {
    const value = listing && pick(listing);
    if (value === undefined) continue;
    const text = textOf(value);
    const run = runs.at(-1);
    if (run && run.text === text && run.last === index - 1) {
      run.last = index;
      run.value = value;
    } else runs.push({ value, first: index, last: index, text });
  }
  return runs;
}

/** The validity of an interval: from its first layer to the day before the first layer without it. */
export function periodOf({ layers }: Series, { first, last }: Pick<ValueInterval<unknown>, "first" | "last">) {
  const next = layers[last + 1]?.layer.dated;
  return {
    "valid-from": layers[first]?.layer.dated as string,
    ...(next !== undefined && { "valid-until": dayBefore(next) }),
  };
}

/** Citations of an interval: its first and last layer, each with a JSON pointer. */
export function citationsOf(
  { series, listings }: RowHistory,
  { first, last }: Pick<ValueInterval<unknown>, "first" | "last">,
  placeIn: (listing: Listing) => string = () => "",
) {
  return [...new Set([first, last])].map((index) => {
    const listing = listings[index] as Listing;
    return { source: series.layers[index]?.source as string, locator: `${listing.pointer}${placeIn(listing)}` };
  });
}
