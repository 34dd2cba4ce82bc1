import { getOrInsert } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type { Value } from "../claims/value.ts";
import { columnFor, columnSteps, valueIn } from "../column.ts";
import { factsOf, unitsPerFactIn } from "../entity-facts.ts";
import type { Column } from "../indexes.ts";
import { type Entity, EntityList, type View } from "../view.ts";
import {
  type Bucket,
  bucketOf,
  type Countable,
  checkLimit,
  maxBuckets,
  type Tag,
  tagsOf,
  unitsPerValueIn,
} from "./facet.ts";

/** In the unit of the property; all but the count are undefined when no item has a value. */
export interface Statistics {
  readonly count: number;
  readonly min?: number;
  readonly max?: number;
  readonly mean?: number;
  readonly median?: number;
}

export interface Group {
  readonly keys: readonly (Bucket | null)[];
  readonly items: List<Entity>;
  readonly view: View;
}

/** Most keys of a group. */
const maxGroupKeys = 3;

/** Work units to add items with equal values to a group. */
const unitsPerGroup = 48;

/** Groups with equal values, largest first. An empty `by` makes one group of the whole list. */
export function* groupsOf(
  { view, filtered }: Countable,
  by: readonly Property[],
  limit: number,
  work: WorkBudget,
): Interruptible<Group[]> {
  if (by.length > maxGroupKeys) checkLimit("by", by.length, maxGroupKeys);
  checkLimit("limit", limit, maxBuckets);
  if (by.length === 0) return [{ keys: [], items: filtered, view }];
  const groups = new Map<string, { readonly tags: readonly (Tag | null)[]; readonly lists: List<Entity>[] }>();
  for (const { values, items } of yield* setsOf(filtered, by, view, work))
    for (const tags of combinations(by.map((property, index) => tagsOf(property, values[index])))) {
      if (work.spend(unitsPerGroup)) yield;
      const id = JSON.stringify(tags.map((tag) => tag?.value ?? null));
      getOrInsert(groups, id, () => ({ tags, lists: [] })).lists.push(items);
    }
  return [...groups]
    .map(([id, { tags, lists }]) => ({ id, tags, lists, count: lists.reduce((sum, { length }) => sum + length, 0) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ tags, lists, count }) => ({
      keys: tags.map((tag) => tag && bucketOf(view, tag, count)),
      items: joined(lists),
      view,
    }));
}

/** Cartesian product of the tags; null where a list is empty. */
const combinations = (lists: readonly (readonly Tag[])[]): (Tag | null)[][] =>
  lists.reduce<(Tag | null)[][]>(
    (rows, tags) => rows.flatMap((row) => (tags.length > 0 ? tags : [null]).map((tag) => [...row, tag])),
    [[]],
  );

interface ValueSet {
  readonly values: readonly (Value | undefined)[];
  readonly items: List<Entity>;
}

/** Partitions items by their values of some properties. */
function* setsOf(
  filtered: List<Entity>,
  by: readonly Property[],
  view: View,
  work: WorkBudget,
): Interruptible<readonly ValueSet[]> {
  const columns: Column[] = [];
  if (filtered instanceof EntityList)
    for (const property of by) {
      const column = yield* columnSteps(view, filtered.kind, columnFor(property), work);
      if (column) columns.push(column);
    }
  if (filtered instanceof EntityList && columns.length === by.length)
    return yield* setsByColumns(filtered, columns, work);
  const sets: ValueSet[] = [];
  for (const item of filtered) {
    if (work.spend(unitsPerFactIn(view) * by.length)) yield;
    sets.push({ values: by.map((property) => valueIn(view, columnFor(property), item)), items: [item] });
  }
  return sets;
}

function* setsByColumns(list: EntityList, columns: readonly Column[], work: WorkBudget): Interruptible<ValueSet[]> {
  const rows = new Map<number, number[]>();
  for (const row of list.rows) {
    if (work.spend(2)) yield;
    let set = 0;
    for (const column of columns) set = set * column.values.length + (column.codes[row] as number);
    getOrInsert(rows, set, () => []).push(row);
  }
  return Array.from(rows.values(), (set) => ({
    values: columns.map(({ codes, values }) => values[codes[set[0] as number] as number]),
    items: new EntityList(list.view, list.kind, Uint32Array.from(set)),
  }));
}

function joined(lists: readonly List<Entity>[]): List<Entity> {
  const [first] = lists;
  if (lists.length === 1 && first) return first;
  if (!(first instanceof EntityList)) return lists.flatMap((list) => [...list]);
  return new EntityList(
    first.view,
    first.kind,
    Uint32Array.from((lists as EntityList[]).flatMap(({ rows }) => [...rows])),
  );
}

/** Statistics of a numeric property; undefined for other properties. */
export function* statisticsOf(
  { items, view }: Group,
  property: Property,
  work: WorkBudget,
): Interruptible<Statistics | undefined> {
  const { type } = propertyRow(property).value;
  if (type !== "long" && type !== "decimal") return undefined;
  const numbers = (yield* numbersIn(items, view, property, work)).sort((a, b) => a - b);
  const count = numbers.length;
  if (count === 0) return { count };
  const at = (index: number) => numbers[index] as number;
  return {
    count,
    min: at(0),
    max: at(count - 1),
    mean: numbers.reduce((sum, one) => sum + one, 0) / count,
    median: count % 2 === 1 ? at((count - 1) / 2) : (at(count / 2 - 1) + at(count / 2)) / 2,
  };
}

function* numbersIn(items: List<Entity>, view: View, property: Property, work: WorkBudget): Interruptible<number[]> {
  const numbers: number[] = [];
  const column = items instanceof EntityList ? yield* columnSteps(view, items.kind, property, work) : undefined;
  const add = (value: Value | undefined) => {
    if (typeof value === "number") numbers.push(value);
  };
  if (column) {
    if (work.spend(items.length / 4)) yield;
    for (const row of (items as EntityList).rows) add(column.values[column.codes[row] as number]);
  } else
    for (const item of items) {
      if (work.spend(unitsPerValueIn(view))) yield;
      add(factsOf(item).value(property));
    }
  return numbers;
}
