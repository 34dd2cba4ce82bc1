import { ClientError } from "../../lib/client-error.ts";
import { compare, getOrInsert } from "../../lib/collections.ts";
import { type Interruptible, sortSteps } from "../../lib/interruptible.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, slugOf } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type { disputeAspects } from "../../records/vocabulary.ts";
import type { Dispute } from "../claims/detect-disputes.ts";
import type { Value } from "../claims/value.ts";
import { columnFor, columnSteps, incrementAndGetPrevious, valueIn } from "../column.ts";
import { factsOf, unitsPerFact } from "../entity-facts.ts";
import type { Column } from "../indexes.ts";
import type { Where } from "../list-arguments.ts";
import { type Entity, EntityList, type View } from "../view.ts";
import type { ViewDispute } from "../view-objects.ts";
import { filterFieldOf, filterItems, filterRows } from "./list-filters.ts";
import type { Page } from "./pagination.ts";
import { hostsOf } from "./statement-filters.ts";

/** One value of a facet or group: `value` for programs, `label` for people. */
export interface Bucket {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly entity: Entity | undefined;
}

export interface Facet {
  readonly property: Property;
  /** Largest first, ties by value. */
  readonly buckets: readonly Bucket[];
  /** Items in buckets beyond the limit; an item with several values can count twice. */
  readonly otherCount: number;
  readonly missingCount: number;
}

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

/** A list of entities before and after its filter, for facets and groups. */
export interface Countable {
  readonly view: View;
  readonly all: List<Entity>;
  readonly filtered: List<Entity>;
  readonly where: Where | undefined;
  /** Cache for all facets of one operation: the list without the condition on one field, by that field. */
  readonly without?: Map<string, List<Entity>>;
}

/** Column rows counted per work unit. */
const rowsPerUnit = 16;

/** Work units to add items with equal values to a group, and to count one dispute. */
const unitsPerGroup = 48;
const unitsPerDispute = 4;

/** Work units to read and count one value without a column. */
const unitsPerValue = 1.5 * unitsPerFact;

/** Work units to sort one tag. */
const unitsPerTag = 8;

/** Limits per list: properties to count by, buckets per facet, and group keys. */
const maxProperties = 20;
const maxBuckets = 100;
const maxGroupKeys = 3;

function checkLimit(argument: string, requested: number, limit: number): void {
  if (requested > limit || requested < 1 - Number(argument === "by"))
    throw new ClientError("LIMIT_EXCEEDED", `\`${argument}\` is at most ${limit}; ${requested} was given.`, {
      argument,
      limit,
      requested,
    });
}

/** Counts items per value over the whole list; each facet ignores the filter on its own property. */
export function* facetsOf(
  list: Countable,
  by: readonly Property[],
  limit: number,
  work: WorkBudget,
): Interruptible<Facet[]> {
  checkLimit("by", by.length, maxProperties);
  checkLimit("limit", limit, maxBuckets);
  const lists = list.without ?? new Map<string, List<Entity>>();
  const facets: Facet[] = [];
  for (const property of by) {
    const field = fieldIn(list, property);
    const known = lists.get(field);
    const items = known ?? (yield* itemsFor(list, field, work));
    lists.set(field, items);
    const tally = yield* countTags(items, property, list.view, work);
    facets.push({ property, ...(yield* largest(list.view, tally, limit, work)) });
  }
  return facets;
}

/** A facet value during counting; `value` identifies it. */
interface Tag {
  readonly value: string;
  readonly label?: string;
  readonly entity?: Key;
}

/** Number of items with each tag, and with none. */
class Tally {
  readonly counts = new Map<string, { readonly tag: Tag; count: number }>();
  missing = 0;

  add(tags: readonly Tag[], items = 1): void {
    if (tags.length === 0) this.missing += items;
    for (const tag of tags) {
      const known = this.counts.get(tag.value);
      if (known) known.count += items;
      else this.counts.set(tag.value, { tag, count: items });
    }
  }
}

function* countTags(items: List<Entity>, property: Property, view: View, work: WorkBudget): Interruptible<Tally> {
  const tally = new Tally();
  const name = columnFor(property);
  const column = items instanceof EntityList ? yield* columnSteps(view, items.kind, name, work) : undefined;
  if (!column) {
    for (const item of items) {
      if (work.spend(unitsPerValue)) yield;
      tally.add(tagsOf(property, valueIn(view, name, item)));
    }
    return tally;
  }
  const { codes, values } = column;
  if (work.spend(items.length / rowsPerUnit + values.length)) yield;
  const counts = new Uint32Array(values.length);
  for (const row of (items as EntityList).rows) incrementAndGetPrevious(counts, codes[row] as number);
  for (const [code, count] of counts.entries()) if (count > 0) tally.add(tagsOf(property, values[code]), count);
  return tally;
}

/** The largest tags as buckets, ties by value. */
function* largest(
  view: View,
  { counts, missing }: Tally,
  limit: number,
  work: WorkBudget,
): Interruptible<Omit<Facet, "property">> {
  if (work.spend(counts.size * unitsPerTag)) yield;
  const sorted = yield* sortSteps(
    [...counts.values()],
    (a, b) => b.count - a.count || compare(a.tag.value, b.tag.value),
  );
  const otherCount = sorted.slice(limit).reduce((sum, { count }) => sum + count, 0);
  return {
    buckets: sorted.slice(0, limit).map(({ tag, count }) => bucketOf(view, tag, count)),
    otherCount,
    missingCount: missing,
  };
}

function bucketOf(view: View, { value, label = value, entity: key }: Tag, count: number): Bucket {
  const entity = key && view.entity(key);
  return { value, label: entity?.name ?? label, count, entity };
}

export type DisputeAspect = keyof typeof disputeAspects;

export interface DisputeFacet extends Omit<Facet, "property"> {
  readonly aspect: DisputeAspect;
}

/**
 * Counts disputes per host, kind, property or state over the whole list; each facet ignores the filter on its own
 * aspect.
 */
export function* disputeFacetsOf(
  view: View,
  { all, filtered, where }: Pick<Page<ViewDispute>["list"], "all" | "filtered" | "where">,
  by: readonly DisputeAspect[],
  limit: number,
  work: WorkBudget,
): Interruptible<DisputeFacet[]> {
  checkLimit("by", by.length, maxProperties);
  checkLimit("limit", limit, maxBuckets);
  const facets: DisputeFacet[] = [];
  for (const aspect of by) {
    const items =
      where && mentions(where, aspect)
        ? yield* filterItems("Dispute", without(where, aspect), view, all, work)
        : filtered;
    const tally = new Tally();
    for (const { dispute } of items) {
      if (work.spend(unitsPerDispute)) yield;
      tally.add(aspectTags(view, dispute, aspect));
    }
    facets.push({ aspect, ...(yield* largest(view, tally, limit, work)) });
  }
  return facets;
}

function aspectTags(view: View, dispute: Dispute, aspect: DisputeAspect): readonly Tag[] {
  if (aspect === "host") return hostsOf(view, dispute).map(({ key }) => entityTag(key));
  return [wordTag(dispute[aspect], true)];
}

/** The filter field for a property; empty when `where` has no condition on it. */
function fieldIn({ all, where }: Countable, property: Property): string {
  const first = all.at(0);
  const field = where && first && filterFieldOf(first.type, property);
  return field !== undefined && mentions(where as Where, field) ? field : "";
}

/** Whether `where` has a condition on a field, at the top level or within `and`. */
const mentions = (where: Where, field: string): boolean =>
  field in where || (Array.isArray(where.and) && where.and.some((one) => mentions(one, field)));

/** The items to count for a facet: the list without the condition on its field. */
function* itemsFor(
  { view, all, filtered, where }: Countable,
  field: string,
  work: WorkBudget,
): Interruptible<List<Entity>> {
  if (!where || field === "") return filtered;
  const rest = without(where, field);
  const kind = (all.at(0) as Entity).type;
  if (all instanceof EntityList) return yield* filterRows(kind, rest, all, work);
  return yield* filterItems(kind, rest, view, all, work);
}

/** Removes the conditions on a field, at the top level and within `and`. */
function without(where: Where, field: string): Where {
  return Object.fromEntries(
    Object.entries(where)
      .filter(([key]) => key !== field)
      .map(([key, given]) => [
        key,
        key === "and" && Array.isArray(given) ? given.map((one) => without(one, field)) : given,
      ]),
  );
}

/** The tags of a value: the year of a date, the objects of a relationship, the members of a set. */
function tagsOf(property: Property, value: Value | undefined): readonly Tag[] {
  const spec = propertyRow(property).value;
  if (value === undefined) return [];
  if (spec.type === "entity") return (Array.isArray(value) ? (value as Key[]) : [value as Key]).map(entityTag);
  if (Array.isArray(value)) return (value as readonly string[]).map((word) => wordTag(word, spec.type === "terms"));
  if (spec.type === "date") return [wordTag(String(value).slice(0, 4), false)];
  return [wordTag(String(value), spec.type === "term" || property === "kind")];
}

const entityTag = (key: Key): Tag => ({ value: slugOf(key), entity: key });

const wordTag = (word: string, isTerm: boolean): Tag => ({
  value: isTerm ? word.replaceAll("-", "_").toUpperCase() : word,
  label: word,
});

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
    if (work.spend(unitsPerFact * by.length)) yield;
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
  const numbers = (yield* numbersIn(items, view, property, work)).sort();
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

function* numbersIn(
  items: List<Entity>,
  view: View,
  property: Property,
  work: WorkBudget,
): Interruptible<Float64Array> {
  const numbers = new Float64Array(items.length);
  let count = 0;
  const column = items instanceof EntityList ? yield* columnSteps(view, items.kind, property, work) : undefined;
  const add = (value: Value | undefined) => {
    if (typeof value === "number") numbers[count++] = value;
  };
  if (column) {
    if (work.spend(items.length / 4)) yield;
    for (const row of (items as EntityList).rows) add(column.values[column.codes[row] as number]);
  } else
    for (const item of items) {
      if (work.spend(unitsPerValue)) yield;
      add(factsOf(item).value(property));
    }
  return numbers.subarray(0, count);
}
