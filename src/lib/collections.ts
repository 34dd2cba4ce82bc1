import { type Interruptible, runToEnd } from "./interruptible.ts";

/** Returns the value under a key; creates and stores it when the key is absent. */
export function getOrInsert<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** One value or a list, as a list; empty for undefined. */
export const listOf = <Item>(given: Item | readonly Item[] | undefined): readonly Item[] =>
  given === undefined ? [] : Array.isArray(given) ? given : [given as Item];

/** The empty list that all objects without items share. */
export const none: readonly never[] = Object.freeze([]);

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `Map.groupBy`, which Node 20 lacks. */
export const groupBy = <Item, Group>(items: readonly Item[], groupOf: (item: Item) => Group): Map<Group, Item[]> =>
  runToEnd(groupSteps(items, groupOf));

export function* groupSteps<Item, Group>(
  items: readonly Item[],
  groupOf: (item: Item) => Group,
): Interruptible<Map<Group, Item[]>> {
  const groups = new Map<Group, Item[]>();
  for (const item of items) {
    const group = groupOf(item);
    const members = groups.get(group);
    if (members) members.push(item);
    else groups.set(group, [item]);
    yield;
  }
  return groups;
}

/**
 * An array of zeros, for operations and caches that make many. V8 counts a typed array as external memory, and under its pressure marks for
 * milliseconds at each new one.
 */
export const zeros = (length: number): number[] => new Array<number>(length).fill(0);
