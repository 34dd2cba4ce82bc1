import { ClientError } from "../../lib/client-error.ts";
import { compare, zeros } from "../../lib/collections.ts";
import { type Interruptible, sortSteps } from "../../lib/interruptible.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, slugOf } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type { disputeAspects } from "../../records/vocabulary.ts";
import type { Dispute } from "../claims/detect-disputes.ts";
import type { Value } from "../claims/value.ts";
import { columnFor, columnSteps, incrementAndGetPrevious, valueIn } from "../column.ts";
import { unitsPerFactIn } from "../entity-facts.ts";
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

/** Work units to count one dispute. */
const unitsPerDispute = 4;

/** Work units to read and count one value without a column. */
export const unitsPerValueIn = (view: View): number => 1.5 * unitsPerFactIn(view);

/** Work units to sort one tag. */
const unitsPerTag = 8;

/** Most properties to count by, and buckets per facet. */
const maxProperties = 20;
export const maxBuckets = 100;

/** @throws {ClientError} for a number over its limit. */
export function checkLimit(argument: string, requested: number, limit: number): void {
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
export interface Tag {
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
    const units = unitsPerValueIn(view);
    for (const item of items) {
      if (work.spend(units)) yield;
      tally.add(tagsOf(property, valueIn(view, name, item)));
    }
    return tally;
  }
  const { codes, values } = column;
  if (work.spend(items.length / rowsPerUnit + values.length)) yield;
  const counts = zeros(values.length);
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

export function bucketOf(view: View, { value, label = value, entity: key }: Tag, count: number): Bucket {
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
export function tagsOf(property: Property, value: Value | undefined): readonly Tag[] {
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
