import { type Interruptible, sortSteps } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";

/** A sort key; undefined sorts last in either direction. */
export type SortKey = string | number | undefined;

/**
 * The order of a list: by the keys of each item, ties by id. Without `keysOf` the order is given, and a cursor is found
 * by id alone.
 */
export interface Order<Item> {
  readonly idOf: (item: Item) => string;
  readonly keysOf?: (item: Item) => readonly SortKey[];
  /** Whether each key sorts descending; all ascending when absent. */
  readonly descending?: readonly boolean[];
}

/** Compares two positions by keys, then by id. */
export function comparePositions(
  a: { readonly keys: readonly SortKey[]; readonly id: string },
  b: { readonly keys: readonly SortKey[]; readonly id: string },
  descending: readonly boolean[] = [],
): number {
  for (let index = 0; index < a.keys.length; index++) {
    const left = a.keys[index];
    const right = b.keys[index];
    if (left === right) continue;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return left < right === (descending[index] ?? false) ? 1 : -1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** An item at its position. */
interface Placed<Item> {
  readonly item: Item;
  readonly id: string;
  readonly keys: readonly SortKey[];
}

const placeOf = <Item>(item: Item, { idOf, keysOf }: Order<Item>): Placed<Item> => ({
  item,
  id: idOf(item),
  keys: keysOf?.(item) ?? [],
});

/** Sorts a short list; computes each key once. */
export function sortInOrder<Item>(items: readonly Item[], order: Order<Item>): Item[] {
  const placed = items.map((item) => placeOf(item, order));
  return placed.sort((a, b) => comparePositions(a, b, order.descending)).map(({ item }) => item);
}

/** Sorts items interruptibly. `units` is the work to compute the keys of one item. */
export function* orderSteps<Item>(
  items: readonly Item[],
  order: Order<Item>,
  work: WorkBudget,
  units: number,
): Interruptible<Item[]> {
  if (items.length < 2) return [...items];
  const placed: Placed<Item>[] = [];
  for (const item of items) {
    if (work.spend(units + unitsToSort)) yield;
    placed.push(placeOf(item, order));
  }
  const sorted = yield* sortSteps(placed, (a, b) => comparePositions(a, b, order.descending));
  return sorted.map(({ item }) => item);
}

/** Work units to sort one item among thousands. */
const unitsToSort = 8;
