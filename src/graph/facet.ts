import { type Key, slugOf } from "../records/kinds.ts";
import { type Property, propertyRow } from "../records/properties.ts";
import type { disputeAspects } from "../records/vocabulary.ts";
import { type Column, type ColumnName, columnOf, countUp, valueIn } from "./column.ts";
import type { Dispute } from "./dispute.ts";
import type { Where } from "./filter.ts";
import { filterFieldOf, hostsOf, matches, narrowed } from "./filters.ts";
import { groupBy } from "./graph.ts";
import type { DisputeInView } from "./handles.ts";
import type { List } from "./list.ts";
import type { Page } from "./page.ts";
import { Refusal } from "./refusal.ts";
import type { Value } from "./value.ts";
import { type Entity, EntityList, type View } from "./view.ts";

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
  /** Items in buckets that are not listed; an item with several values can count twice. */
  readonly otherCount: number;
  readonly missingCount: number;
}

/** Numbers in the unit of their property; all but the count are undefined when no item has a value. */
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

/** A whole list of entities before and after its filter: what facets and groups count. */
export interface Countable {
  readonly view: View;
  readonly all: List<Entity>;
  readonly kept: List<Entity>;
  readonly where: Where | undefined;
}

/** Most properties that one list is counted by, and most buckets of each. */
const mostProperties = 20;
const mostBuckets = 100;
const mostGroupKeys = 3;

function checkLimit(argument: string, requested: number, limit: number): void {
  if (requested > limit || requested < 1 - Number(argument === "by"))
    throw new Refusal("LIMIT_EXCEEDED", `\`${argument}\` is at most ${limit}; ${requested} was given.`, {
      argument,
      limit,
      requested,
    });
}

/** Counts per value over the whole list; each facet ignores the filter on its own property. */
export function facetsOf(list: Countable, by: readonly Property[], limit: number): Facet[] {
  checkLimit("by", by.length, mostProperties);
  checkLimit("limit", limit, mostBuckets);
  return by.map((property) => ({
    property,
    ...largest(list.view, countTags(itemsFor(list, property), property, list.view), limit),
  }));
}

/** What items count under: `value` tells tags apart; the rest is how one is shown. */
interface Tag {
  readonly value: string;
  readonly label?: string;
  readonly entity?: Key;
}

/** How many items have each tag, and how many have none. */
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

function countTags(items: List<Entity>, property: Property, view: View): Tally {
  const tally = new Tally();
  const column = items instanceof EntityList ? columnOf(view, items.kind, columnFor(property)) : undefined;
  if (!column) {
    for (const item of items) tally.add(tagsOf(property, valueIn(view, columnFor(property), item)));
    return tally;
  }
  const { codes, values } = column;
  const counts = new Uint32Array(values.length);
  for (const row of (items as EntityList).rows) countUp(counts, codes[row] as number);
  for (const [code, count] of counts.entries()) if (count > 0) tally.add(tagsOf(property, values[code]), count);
  return tally;
}

/** The largest tags as buckets, ties by value. */
function largest(view: View, { counts, missing }: Tally, limit: number): Omit<Facet, "property"> {
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count || (a.tag.value < b.tag.value ? -1 : 1));
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

/** Disputes counted by one aspect. */
export interface DisputeFacet extends Omit<Facet, "property"> {
  readonly aspect: DisputeAspect;
}

/** Counts disputes per host, kind, property or state over the whole list; each facet ignores the filter on its own aspect. */
export function disputeFacetsOf(
  view: View,
  { all, kept, where }: Pick<Page<DisputeInView>["list"], "all" | "kept" | "where">,
  by: readonly DisputeAspect[],
  limit: number,
): DisputeFacet[] {
  checkLimit("by", by.length, mostProperties);
  checkLimit("limit", limit, mostBuckets);
  return by.map((aspect) => {
    const rest = where && without(where, aspect);
    const items = rest ? [...all].filter((item) => matches("Dispute", rest, view, item)) : kept;
    const tally = new Tally();
    for (const { dispute } of items) tally.add(aspectTags(view, dispute, aspect));
    return { aspect, ...largest(view, tally, limit) };
  });
}

function aspectTags(view: View, dispute: Dispute, aspect: DisputeAspect): readonly Tag[] {
  if (aspect === "host") return hostsOf(view, dispute).map(({ key }) => entityTag(key));
  return [wordTag(dispute[aspect], true)];
}

function itemsFor({ view, all, kept, where }: Countable, property: Property): List<Entity> {
  const first = all.at(0);
  const field = first && filterFieldOf(first.type, property);
  if (!where || !field) return kept;
  const rest = without(where, field);
  if (all instanceof EntityList) return narrowed(first.type, rest, all);
  return [...all].filter((item) => matches(item.type, rest, view, item));
}

/** Conditions less those on one field, where they stand alone or in a conjunction. */
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

/** Where the value that an item counts under stands: the far ends of a relationship that can have several. */
const columnFor = (property: Property): ColumnName => {
  const { value, functional } = propertyRow(property);
  return value.type === "entity" && !functional ? `far:${property}` : property;
};

/** What a value counts under: years for dates, the far ends of a relationship, the words of a set. */
function tagsOf(property: Property, value: Value | undefined): readonly Tag[] {
  const spec = propertyRow(property).value;
  if (value === undefined) return [];
  if (spec.type === "entity") return (Array.isArray(value) ? (value as Key[]) : [value as Key]).map(entityTag);
  if (Array.isArray(value)) return (value as readonly string[]).map((word) => wordTag(word, spec.type === "terms"));
  if (spec.type === "date") return [wordTag(String(value).slice(0, 4), false)];
  return [wordTag(String(value), spec.type === "term" || property === "kind")];
}

const entityTag = (key: Key): Tag => ({ value: slugOf(key), entity: key });

/** A word of a vocabulary has the name of its enum value. */
const wordTag = (word: string, isTerm: boolean): Tag => ({
  value: isTerm ? word.replaceAll("-", "_").toUpperCase() : word,
  label: word,
});

/** Groups with the same values, largest first; an empty `by` makes one group of the whole list. */
export function groupsOf({ view, kept }: Countable, by: readonly Property[], limit: number): Group[] {
  if (by.length > mostGroupKeys) checkLimit("by", by.length, mostGroupKeys);
  checkLimit("limit", limit, mostBuckets);
  if (by.length === 0) return [{ keys: [], items: kept, view }];
  const sets = setsOf(kept, by, view);
  const groups = groupBy(
    sets.flatMap(({ values, items }) =>
      by
        .map((property, index) => tagsOf(property, values[index]))
        .reduce<(Tag | null)[][]>(
          (rows, tags) => rows.flatMap((row) => (tags.length > 0 ? tags : [null]).map((tag) => [...row, tag])),
          [[]],
        )
        .map((tags) => ({ tags, items })),
    ),
    ({ tags }) => JSON.stringify(tags.map((tag) => tag?.value ?? null)),
  );
  return [...groups]
    .map(([id, sets]) => ({ id, sets, count: sets.reduce((sum, { items }) => sum + items.length, 0) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ sets, count }) => ({
      keys: (sets[0]?.tags ?? []).map((tag) => tag && bucketOf(view, tag, count)),
      items: joined(sets.map(({ items }) => items)),
      view,
    }));
}

/** Items with the same values of some properties. */
function setsOf(
  kept: List<Entity>,
  by: readonly Property[],
  view: View,
): { readonly values: readonly (Value | undefined)[]; readonly items: List<Entity> }[] {
  const columns = kept instanceof EntityList ? by.map((one) => columnOf(view, kept.kind, columnFor(one))) : [];
  if (!(kept instanceof EntityList) || columns.includes(undefined))
    return Array.from(kept, (item) => ({
      values: by.map((property) => valueIn(view, columnFor(property), item)),
      items: [item],
    }));
  const rows = new Map<number, number[]>();
  for (const row of kept.rows) {
    let set = 0;
    for (const column of columns as Column[]) set = set * column.values.length + (column.codes[row] as number);
    const known = rows.get(set);
    if (known) known.push(row);
    else rows.set(set, [row]);
  }
  return [...rows.values()].map((set) => ({
    values: (columns as Column[]).map(({ codes, values }) => values[codes[set[0] as number] as number]),
    items: new EntityList(view, kept.kind, Uint32Array.from(set)),
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

/** Statistics of a property with numbers; undefined when it has none. */
export function statisticsOf({ items, view }: Group, property: Property): Statistics | undefined {
  const { type } = propertyRow(property).value;
  if (type !== "long" && type !== "decimal") return undefined;
  const numbers = numbersIn(items, view, property).sort();
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

function numbersIn(items: List<Entity>, view: View, property: Property): Float64Array {
  const numbers = new Float64Array(items.length);
  let count = 0;
  const column = items instanceof EntityList ? columnOf(view, items.kind, property) : undefined;
  const add = (value: Value | undefined) => {
    if (typeof value === "number") numbers[count++] = value;
  };
  if (column) for (const row of (items as EntityList).rows) add(column.values[column.codes[row] as number]);
  else for (const item of items) add(view.sheet(item).value(property));
  return numbers.subarray(0, count);
}
