import { type Key, slugOf } from "../records/kinds.ts";
import { type Property, propertyRow } from "../records/properties.ts";
import type { disputeAspects } from "../records/vocabulary.ts";
import type { Dispute } from "./dispute.ts";
import type { Where } from "./filter.ts";
import { filterFieldOf, hostsOf, matches } from "./filters.ts";
import { groupBy } from "./graph.ts";
import type { DisputeInView } from "./handles.ts";
import type { Page } from "./page.ts";
import { Refusal } from "./refusal.ts";
import type { Entity, View } from "./view.ts";

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
  readonly items: readonly Entity[];
  readonly view: View;
}

/** A whole list of entities before and after its filter: what facets and groups count. */
export interface Countable {
  readonly view: View;
  readonly all: readonly Entity[];
  readonly kept: readonly Entity[];
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
    ...countBuckets(itemsFor(list, property), (item) => bucketsOf(list.view, item, property), limit),
  }));
}

/** Counts items under each of their buckets. */
function countBuckets<Item>(
  items: readonly Item[],
  bucketsOf: (item: Item) => readonly Omit<Bucket, "count">[],
  limit: number,
): Omit<Facet, "property"> {
  const counts = new Map<string, { one: Omit<Bucket, "count">; count: number }>();
  let missingCount = 0;
  for (const item of items) {
    const values = bucketsOf(item);
    if (values.length === 0) missingCount += 1;
    for (const one of values) {
      const known = counts.get(one.value);
      if (known) known.count += 1;
      else counts.set(one.value, { one, count: 1 });
    }
  }
  const buckets = [...counts.values()]
    .map(({ one, count }) => ({ ...one, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const otherCount = buckets.slice(limit).reduce((sum, { count }) => sum + count, 0);
  return { buckets: buckets.slice(0, limit), otherCount, missingCount };
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
    const items = rest ? all.filter((item) => matches("Dispute", rest, view, item)) : kept;
    return { aspect, ...countBuckets(items, ({ dispute }) => aspectBuckets(view, dispute, aspect), limit) };
  });
}

function aspectBuckets(view: View, dispute: Dispute, aspect: DisputeAspect): readonly Omit<Bucket, "count">[] {
  if (aspect === "host") return hostsOf(view, dispute).map(({ key }) => entityBucket(view, key));
  return [wordBucket(dispute[aspect], true)];
}

function itemsFor({ view, all, kept, where }: Countable, property: Property): readonly Entity[] {
  const [first] = all;
  const field = first && filterFieldOf(first.type, property);
  if (!where || !field) return kept;
  const rest = without(where, field);
  return all.filter((item) => matches(item.type, rest, view, item));
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

/** What an item counts under: years for dates, the far ends of a relationship, the words of a set. */
function bucketsOf(view: View, item: Entity, property: Property): Omit<Bucket, "count">[] {
  const spec = propertyRow(property).value;
  if (spec.type === "entity" && !propertyRow(property).functional) {
    const targets = (view.graph.relationsFrom.get(item.key) ?? []).filter(
      (relation) => relation.property === property && view.holds(relation),
    );
    return [...new Set(targets.map(({ object }) => object))].map((key) => entityBucket(view, key));
  }
  const value = view.sheet(item).value(property);
  if (value === undefined) return [];
  if (spec.type === "entity") return [entityBucket(view, value as Key)];
  if (Array.isArray(value)) return (value as readonly string[]).map((word) => wordBucket(word, spec.type === "terms"));
  if (spec.type === "date") return [wordBucket(String(value).slice(0, 4), false)];
  return [wordBucket(String(value), spec.type === "term" || property === "kind")];
}

const entityBucket = (view: View, key: Key) => {
  const entity = view.entity(key);
  return { value: slugOf(key), label: entity?.name ?? slugOf(key), entity };
};

/** A word of a vocabulary has the name of its enum value. */
const wordBucket = (word: string, isTerm: boolean) => ({
  value: isTerm ? word.replaceAll("-", "_").toUpperCase() : word,
  label: word,
  entity: undefined,
});

/** Groups with the same values, largest first; an empty `by` makes one group of the whole list. */
export function groupsOf({ view, kept }: Countable, by: readonly Property[], limit: number): Group[] {
  if (by.length > mostGroupKeys) checkLimit("by", by.length, mostGroupKeys);
  checkLimit("limit", limit, mostBuckets);
  if (by.length === 0) return [{ keys: [], items: kept, view }];
  const rows = kept.flatMap((item) =>
    by
      .map((property) => bucketsOf(view, item, property))
      .reduce<(Omit<Bucket, "count"> | null)[][]>(
        (sets, buckets) => sets.flatMap((set) => (buckets.length > 0 ? buckets : [null]).map((one) => [...set, one])),
        [[]],
      )
      .map((keys) => ({ item, keys })),
  );
  const groups = groupBy(rows, ({ keys }) => JSON.stringify(keys.map((key) => key?.value ?? null)));
  return [...groups]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([, members]) => ({
      keys: (members[0]?.keys ?? []).map((key) => key && { ...key, count: members.length }),
      items: members.map(({ item }) => item),
      view,
    }));
}

/** Statistics of a property with numbers; undefined when it has none. */
export function statisticsOf({ items, view }: Group, property: Property): Statistics | undefined {
  const { type } = propertyRow(property).value;
  if (type !== "long" && type !== "decimal") return undefined;
  const numbers = items
    .flatMap((item) => {
      const value = view.sheet(item).value(property);
      return typeof value === "number" ? [value] : [];
    })
    .sort((a, b) => a - b);
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
