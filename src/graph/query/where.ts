import { getOrInsert, zeros } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { columnSteps } from "../column.ts";
import type { Column } from "../indexes.ts";
import type { Where } from "../list-arguments.ts";
import { EntityList, type Rows, type View } from "../view.ts";
import type { GraphObject, ViewClaim } from "../view-objects.ts";
import {
  type FieldColumn,
  type FilterField,
  type FilterTables,
  fieldOf,
  type Get,
  type NestedField,
  type ReadField,
} from "./filter-table.ts";
import { testOf, unitsOf } from "./operators.ts";

/** Work units to read one item of a list; in a past view, this includes ranking its facts. */
const currentUnits = 0.4;
const pastUnits = 16;

/** Column rows tested per work unit. */
const rowsPerUnit = 16;

/** Work units to add an item to a set or to test membership. */
const keepUnits = 0.15;

/** Work units to create an item of a list and to check whether it is a duplicate. */
const unionUnits = 3;

/** Work to create an item of a list, relative to reading it. */
const makeShare = 0.5;

/** Items per batch: the garbage collector can free one batch before the next is created. */
const batchSize = 2_000;

/** Work units of a custom condition per item, such as one on the text of a claim's value. */
const customUnits = 0.75;

/** Relative cost of expensive types of conditions; all others cost one comparison. */
const prices: Readonly<Partial<Record<FilterField["type"], number>>> = { string: 1, custom: 2, any: 3, list: 4 };

/** Evaluates validated conditions, one set of items at a time. */
export class Filter {
  readonly #tables: FilterTables;
  readonly #view: View;
  readonly #work: WorkBudget;
  readonly #units: number;
  /** Cache per nested condition: the items already tested, and those that match. */
  readonly #decided = new Map<Where, { readonly known: Set<unknown>; readonly kept: Set<unknown> }>();

  constructor(tables: FilterTables, view: View, work: WorkBudget) {
    this.#tables = tables;
    this.#view = view;
    this.#work = work;
    this.#units = view.isCurrentView ? currentUnits : pastUnits;
  }

  /** The items of a list that match all conditions, in list order. */
  *items<Item>(name: string, where: Where, list: List<Item>): Interruptible<Item[]> {
    const conditions = this.#cheapestFirst(name, where);
    const found: Item[] = [];
    for (let from = 0; from < list.length; from += batchSize) {
      let items = yield* this.#collect(list, from, from + batchSize);
      for (const [key, given] of conditions)
        items = yield* this.#keep(items, yield* this.#matchesOf(name, key, given, items));
      found.push(...items);
    }
    return found;
  }

  /** Cheap conditions first, so that expensive ones apply to fewer items. */
  #cheapestFirst(name: string, where: Where): [string, unknown][] {
    const priceOf = (key: string) =>
      key === "and" || key === "or" || key === "not" ? 3 : (prices[fieldOf(this.#tables, name, key).type] ?? 0);
    return Object.entries(where)
      .filter(([, given]) => given !== undefined)
      .map((condition) => ({ condition, price: priceOf(condition[0]) }))
      .sort((a, b) => a.price - b.price)
      .map(({ condition }) => condition);
  }

  *#keep<Item>(items: readonly Item[], matches: Matches): Interruptible<Item[]> {
    const kept: Item[] = [];
    for (let index = 0; index < items.length; index++) {
      if (this.#work.spend(keepUnits)) yield;
      if (matches[index] === 1) kept.push(items[index] as Item);
    }
    return kept;
  }

  /**
   * The rows of entities that match all conditions. Conditions on columns come first, and are tested once per distinct
   * value.
   */
  *rows(name: string, where: Where, list: EntityList): Interruptible<Rows> {
    let { rows } = list;
    const rest: [string, unknown][] = [];
    for (const [key, given] of this.#cheapestFirst(name, where)) {
      const column = yield* this.#columnOf(name, key, list);
      if (column) rows = yield* this.#rowsByColumn(name, key, given as Where, column, rows);
      else rest.push([key, given]);
    }
    for (const [key, given] of rest) rows = yield* this.#rowsBy(name, key, given, sublist(list, rows));
    return rows;
  }

  *#rowsBy(name: string, key: string, given: unknown, list: EntityList): Interruptible<Rows> {
    const { rows } = list;
    if (key === "and") {
      let matching = rows;
      for (const one of given as Where[]) matching = yield* this.rows(name, one, sublist(list, matching));
      return matching;
    }
    if (key === "or") {
      const found = new RowSet(list);
      for (const one of given as Where[]) {
        if (this.#work.spend(1 + (2 * rows.length) / rowsPerUnit)) yield;
        found.add(yield* this.rows(name, one, sublist(list, found.missing(rows))));
      }
      return found.among(rows);
    }
    if (key === "not") {
      const found = new RowSet(list);
      found.add(yield* this.rows(name, given as Where, list));
      return found.missing(rows);
    }
    const entities = yield* this.#collect(list);
    const matches = yield* this.#matchesOf(name, key, given, entities);
    return rows.filter((_, index) => matches[index] === 1);
  }

  /** For each item, 1 when it matches one condition or combinator (`and`, `or`, `not`). */
  *#matchesOf(name: string, key: string, given: unknown, items: readonly unknown[]): Interruptible<Matches> {
    if (key === "and") return yield* this.#membersOf(items, this.#everyOf(name, given as Where[], items));
    if (key === "or") return yield* this.#membersOf(items, this.#someOf(name, given as Where[], items));
    if (key === "not") {
      const matches = yield* this.#membersOf(items, this.items(name, given as Where, items));
      return matches.map((one) => 1 - one);
    }
    const field = fieldOf(this.#tables, name, key);
    if (field.type === "custom")
      return yield* this.#test(items, field.test(this.#view, given, this.#work), customUnits);
    if (field.type === "any" || field.type === "list")
      return yield* this.#matchesList(field.of, operatorsIn(field, given as Where), yield* this.#endsOf(field, items));
    const test = testOf(field.type, given as Where);
    const get: Get<unknown, unknown> = field.get;
    return yield* this.#test(
      items,
      (item) => test(get(this.#view, item)),
      this.#units + unitsOf(field.type, given as Where),
    );
  }

  *#everyOf(name: string, conditions: readonly Where[], items: readonly unknown[]): Interruptible<unknown[]> {
    let matching = [...items];
    for (const one of conditions) matching = yield* this.items(name, one, matching);
    return matching;
  }

  *#someOf(name: string, conditions: readonly Where[], items: readonly unknown[]): Interruptible<unknown[]> {
    const found = new Set<unknown>();
    let rest = [...items];
    for (const one of conditions) {
      const kept = yield* this.#setOf(yield* this.items(name, one, rest));
      if (kept.size === 0) continue;
      for (const item of kept) found.add(item);
      rest = yield* this.#keep(rest, yield* this.#test(rest, (item) => !kept.has(item), keepUnits));
    }
    return [...found];
  }

  *#membersOf(items: readonly unknown[], kept: Interruptible<readonly unknown[]>): Interruptible<Matches> {
    const set = yield* this.#setOf(yield* kept);
    return yield* this.#test(items, (item) => set.has(item), keepUnits);
  }

  *#setOf(items: Iterable<unknown>): Interruptible<Set<unknown>> {
    const set = new Set<unknown>();
    for (const item of items) {
      if (this.#work.spend(keepUnits)) yield;
      set.add(item);
    }
    return set;
  }

  *#endsOf(field: NestedField, items: readonly unknown[]): Interruptible<List<unknown>[]> {
    const ends: List<unknown>[] = [];
    for (const item of items) {
      if (this.#work.spend(this.#units)) yield;
      ends.push(field.type === "any" ? field.get(this.#view, item) : yield* field.list(this.#view, item, this.#work));
    }
    return ends;
  }

  *#test(values: readonly unknown[], test: (value: unknown) => boolean, units = 1): Interruptible<Matches> {
    const matches = zeros(values.length);
    for (let index = 0; index < values.length; index++) {
      if (this.#work.spend(units)) yield;
      matches[index] = Number(test(values[index]));
    }
    return matches;
  }

  *#matchesList(of: string, given: Where, ends: readonly List<unknown>[]): Interruptible<Matches> {
    let matches: Matches = zeros(ends.length).fill(1);
    for (const [operator, condition] of Object.entries(given)) {
      if (condition === undefined) continue;
      const isCounted = operator === "count" || isEmpty(condition as Where);
      const also = isCounted
        ? yield* this.#test(ends, countTest(operator, condition as Where), keepUnits)
        : yield* this.#testLists(operator, yield* this.#decide(of, condition as Where, ends), ends);
      matches = matches.map((one, index) => one & (also[index] as number));
    }
    return matches;
  }

  /** Tests a nested condition once per distinct related item; returns those that match. */
  *#decide(of: string, condition: Where, lists: readonly List<unknown>[]): Interruptible<ReadonlySet<unknown>> {
    const { known, kept } = getOrInsert(this.#decided, condition, () => ({ known: new Set(), kept: new Set() }));
    let batch: unknown[] = [];
    for (const list of lists)
      for (let index = 0; index < list.length; index++) {
        if (this.#work.spend(unionUnits)) yield;
        const item = list.at(index);
        const identity = identityOf(item);
        if (identity === undefined || known.has(identity)) continue;
        known.add(identity);
        batch.push(item);
        if (batch.length < batchSize) continue;
        for (const one of yield* this.items(of, condition, batch)) kept.add(identityOf(one));
        batch = [];
      }
    for (const one of yield* this.items(of, condition, batch)) kept.add(identityOf(one));
    return kept;
  }

  /** For each list, 1 when some, every or none of its items was kept. */
  *#testLists(operator: string, kept: ReadonlySet<unknown>, lists: readonly List<unknown>[]): Interruptible<Matches> {
    const matches = zeros(lists.length);
    for (let index = 0; index < lists.length; index++) {
      const list = lists[index] as List<unknown>;
      let isFound = false;
      for (let at = 0; at < list.length && !isFound; at++) {
        if (this.#work.spend(keepUnits)) yield;
        isFound = kept.has(identityOf(list.at(at))) === (operator !== "every");
      }
      if (this.#work.spend(keepUnits)) yield;
      matches[index] = Number(isFound === (operator === "some"));
    }
    return matches;
  }

  *#collect<Item>(list: List<Item>, from = 0, end = list.length): Interruptible<Item[]> {
    if (Array.isArray(list)) return from === 0 && end >= list.length ? list : list.slice(from, end);
    const items: Item[] = [];
    for (let index = from; index < Math.min(end, list.length); index++) {
      if (this.#work.spend(makeShare * this.#units)) yield;
      items.push(list.at(index) as Item);
    }
    return items;
  }

  *#columnOf(name: string, key: string, { view, kind }: EntityList): Interruptible<Column | undefined> {
    if (key === "and" || key === "or" || key === "not") return undefined;
    const field = fieldOf(this.#tables, name, key);
    return field.column && (yield* columnSteps(view, kind, field.column.name, this.#work));
  }

  *#rowsByColumn(name: string, key: string, given: Where, { codes, values }: Column, rows: Rows): Interruptible<Rows> {
    const field = fieldOf(this.#tables, name, key) as ReadField;
    const { read } = field.column as FieldColumn;
    if (this.#work.spend((2 * rows.length + values.length) / rowsPerUnit)) yield;
    const places = placesOf(rows, codes, values.length);
    const found: unknown[] = [];
    for (const code of places.used) {
      if (this.#work.spend(1)) yield;
      found.push(read(this.#view, values[code]));
    }
    const matches =
      field.type === "any"
        ? yield* this.#matchesList(field.of, operatorsIn(field, given), found as readonly unknown[][])
        : yield* this.#test(found, testOf(field.type, given), unitsOf(field.type, given));
    return rows.filter((row) => matches[places.of[codes[row] as number] as number] === 1);
  }
}

const sublist = (list: EntityList, rows: Rows): EntityList =>
  rows === list.rows ? list : new EntityList(list.view, list.kind, rows);

/** For each item, 1 when it matches and 0 otherwise. */
type Matches = readonly number[];

/** The distinct codes that rows use, and the index of each code among them. */
function placesOf(rows: Rows, codes: Column["codes"], count: number) {
  const of = zeros(count).fill(-1);
  const used: number[] = [];
  for (const row of rows) {
    const code = codes[row] as number;
    if (of[code] === -1) of[code] = used.push(code) - 1;
  }
  return { of, used };
}

class RowSet {
  readonly #has: number[];

  constructor({ view, kind }: EntityList) {
    this.#has = zeros(view.graph.byKind.get(kind)?.length ?? 0);
  }

  add(rows: Rows): void {
    for (const row of rows) this.#has[row] = 1;
  }

  among(rows: Rows): Rows {
    return rows.filter((row) => this.#has[row] === 1);
  }

  missing(rows: Rows): Rows {
    return rows.filter((row) => this.#has[row] === 0);
  }
}

/** Normalizes a nested condition to list operators; for a single-valued field it becomes `some`. */
const operatorsIn = ({ type }: NestedField, given: Where): Where => (type === "any" ? { some: given } : given);

/** Identity for deduplication: a `ViewClaim` is created on each access, its claim is not. */
const identityOf = (item: unknown): unknown =>
  (item as GraphObject | undefined)?.type === "Claim" ? (item as ViewClaim).claim : item;

/** Whether a condition holds for everything. */
const isEmpty = (condition: Where): boolean => Object.values(condition).every((given) => given === undefined);

/** Tests the length of a list: by a condition on its count, or whether it has any item at all. */
function countTest(operator: string, condition: Where): (list: unknown) => boolean {
  if (operator === "every") return () => true;
  const test = operator === "count" ? testOf("int", condition) : undefined;
  return (list) => {
    const { length } = list as List<unknown>;
    return test ? test(length) : length > 0 === (operator === "some");
  };
}
