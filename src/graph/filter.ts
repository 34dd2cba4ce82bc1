import { type Column, type ColumnName, columnOf } from "./column.ts";
import { fold } from "./graph.ts";
import { Refusal } from "./refusal.ts";
import type { Value } from "./value.ts";
import { EntityList, type Rows, type View } from "./view.ts";

/** Conditions as a client gives them: each key a field of the table, or `and`, `or`, `not`. */
export type Where = Readonly<Record<string, unknown>>;

/** One field of a filter: how its condition is written, and what it looks at. */
export type FilterField = { readonly column?: FieldColumn } & (
  | { readonly type: "slug" | "string" | "date" | "datetime"; readonly get: Get<readonly string[]> }
  | { readonly type: "boolean"; readonly get: Get<boolean | undefined> }
  | { readonly type: "long" | "int" | "float" | "decimal"; readonly get: Get<number | undefined> }
  | { readonly type: "enum" | "set"; readonly words: string; readonly get: Get<readonly string[]> }
  | { readonly type: "any" | "list"; readonly of: string; readonly get: Get<readonly unknown[]> }
  | {
      readonly type: "custom";
      readonly input: string;
      /** @throws {Refusal} for a condition that cannot be meant. */
      readonly check: (view: View, given: never) => void;
      readonly test: (view: View, item: never, given: never) => boolean;
    }
);

/** The column that a field looks at alone, and how to make of one of its values what `get` makes of an item. */
export interface FieldColumn {
  readonly name: ColumnName;
  readonly read: (view: View, value: Value | undefined) => unknown;
}

type Get<Result> = (view: View, item: never) => Result;

export type FilterTable = Readonly<Record<string, { readonly description: string; readonly field: FilterField }>>;

/**
 * Reads conditions once before any item is held against them, so that what is refused does not hang on the items.
 * @throws {Refusal} for a null where a value belongs, and for a reference that names nothing.
 */
export function checkWhere(
  tables: Readonly<Record<string, FilterTable>>,
  name: string,
  where: Where,
  view: View,
): void {
  refuseNulls(where);
  for (const [key, given] of Object.entries(where)) {
    if (given === undefined) continue;
    if (key === "and" || key === "or") for (const one of given as Where[]) checkWhere(tables, name, one, view);
    else if (key === "not") checkWhere(tables, name, given as Where, view);
    else checkField(tables, fieldOf(tables, name, key), given as Where, view);
  }
}

function checkField(tables: Readonly<Record<string, FilterTable>>, field: FilterField, given: Where, view: View): void {
  if (field.type === "custom") field.check(view, given as never);
  else if (field.type === "any") checkWhere(tables, field.of, given, view);
  else refuseNulls(given);
  if (field.type !== "list") return;
  for (const [operator, condition] of Object.entries(given)) {
    if (operator === "count") refuseNulls(condition as Where);
    else if (condition !== undefined) checkWhere(tables, field.of, condition as Where, view);
  }
}

/** @throws {Refusal} for a null in place of a value. */
export function refuseNulls(given: Where): void {
  for (const [key, wanted] of Object.entries(given))
    if (wanted === null)
      throw new Refusal(
        "INVALID_ARGUMENT",
        `\`${key}\` is null; leave it out, or ask for unknown values with \`isNull\`.`,
        { argument: key },
      );
}

function fieldOf(tables: Readonly<Record<string, FilterTable>>, name: string, key: string): FilterField {
  const field = tables[name]?.[key]?.field;
  if (!field) throw new Error(`${name} has no filter ${key}`);
  return field;
}

/** Whether an item meets all conditions, which have been checked. */
export function matchesWhere(
  tables: Readonly<Record<string, FilterTable>>,
  name: string,
  where: Where,
  view: View,
  item: unknown,
): boolean {
  return Object.entries(where).every(([key, given]) => {
    if (given === undefined) return true;
    if (key === "and") return (given as Where[]).every((one) => matchesWhere(tables, name, one, view, item));
    if (key === "or") return (given as Where[]).some((one) => matchesWhere(tables, name, one, view, item));
    if (key === "not") return !matchesWhere(tables, name, given as Where, view, item);
    return matchesField(tables, fieldOf(tables, name, key), given as Where, view, item);
  });
}

function matchesField(
  tables: Readonly<Record<string, FilterTable>>,
  field: FilterField,
  given: Where,
  view: View,
  item: unknown,
): boolean {
  return field.type === "custom"
    ? field.test(view, item as never, given as never)
    : matchesGot(tables, field, given, view, field.get(view, item as never));
}

/** Whether what a field has found meets its condition. */
function matchesGot(
  tables: Readonly<Record<string, FilterTable>>,
  field: FilterField,
  given: Where,
  view: View,
  got: unknown,
): boolean {
  switch (field.type) {
    case "custom":
      return false;
    case "any":
      return (got as readonly unknown[]).some((one) => matchesWhere(tables, field.of, given, view, one));
    case "list": {
      const matching = (one: unknown, condition: Where) => matchesWhere(tables, field.of, condition, view, one);
      return operators(given, listOperators, { items: got as readonly unknown[], matching });
    }
    case "boolean":
      return operators(given, booleanOperators, got as boolean | undefined);
    case "long":
    case "int":
    case "float":
    case "decimal":
      return compareNumber(got as number | undefined, given);
    case "date":
    case "datetime":
      return compareDate(got as readonly string[], given);
    case "slug":
    case "string":
      return compareText(got as readonly string[], given);
    case "enum":
    case "set":
      return compareWords(got as readonly string[], given);
  }
}

/**
 * Of the rows of a list those whose entities meet all conditions, as `matchesWhere` has it: conditions on columns
 * are decided once for each distinct value, and the others only for rows that these let pass.
 */
export function narrowRows(
  tables: Readonly<Record<string, FilterTable>>,
  name: string,
  where: Where,
  list: EntityList,
): Rows {
  let { rows } = list;
  const slow: ((row: number) => boolean)[] = [];
  for (const [key, given] of Object.entries(where)) {
    if (given === undefined) continue;
    if (key === "and")
      for (const one of given as Where[])
        rows = narrowRows(tables, name, one, new EntityList(list.view, list.kind, rows));
    else {
      const decision = decisionOf(tables, name, key, given, list);
      if (decision) rows = decision.keep(rows);
      else slow.push(testOf(tables, name, key, given, list));
    }
  }
  return slow.reduce((rest, test) => rest.filter((row) => test(row)), rows);
}

/** A test of rows by all conditions. */
function rowTest(
  tables: Readonly<Record<string, FilterTable>>,
  name: string,
  where: Where,
  list: EntityList,
): (row: number) => boolean {
  const tests = Object.entries(where).flatMap(([key, given]) =>
    given === undefined ? [] : [testOf(tables, name, key, given, list)],
  );
  return (row) => tests.every((test) => test(row));
}

/** A test of rows by one condition, or by several that `and`, `or` or `not` join. */
function testOf(
  tables: Readonly<Record<string, FilterTable>>,
  name: string,
  key: string,
  given: unknown,
  list: EntityList,
): (row: number) => boolean {
  if (key === "and" || key === "or") {
    const tests = (given as Where[]).map((one) => rowTest(tables, name, one, list));
    return key === "and" ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row));
  }
  if (key === "not") {
    const test = rowTest(tables, name, given as Where, list);
    return (row) => !test(row);
  }
  const decision = decisionOf(tables, name, key, given, list);
  if (decision) return (row) => decision.holds(row);
  const field = fieldOf(tables, name, key);
  return (row) => matchesField(tables, field, given as Where, list.view, list.entityAt(row));
}

/** A condition on a column; undefined for one that looks at anything else. */
function decisionOf(
  tables: Readonly<Record<string, FilterTable>>,
  name: string,
  key: string,
  given: unknown,
  { view, kind }: EntityList,
): Decision | undefined {
  if (key === "and" || key === "or" || key === "not") return undefined;
  const field = fieldOf(tables, name, key);
  const column = field.column && columnOf(view, kind, field.column.name);
  if (!field.column || !column) return undefined;
  const { read } = field.column;
  return new Decision(column, (value) => matchesGot(tables, field, given as Where, view, read(view, value)));
}

/** A condition on the values of a column, each decided when it is met first. */
class Decision {
  readonly #column: Column;
  readonly #decide: (value: Value | undefined) => boolean;
  readonly #known: Int8Array;

  constructor(column: Column, decide: (value: Value | undefined) => boolean) {
    this.#column = column;
    this.#decide = decide;
    this.#known = new Int8Array(column.values.length);
  }

  holds(row: number): boolean {
    const code = this.#column.codes[row] as number;
    const known = this.#known[code] as number;
    return (known === 0 ? this.#decideCode(code) : known) === 1;
  }

  /** The rows for which it holds. */
  keep(rows: Rows): Rows {
    const { codes } = this.#column;
    const known = this.#known;
    const kept = new Uint32Array(rows.length);
    let count = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      const code = codes[row] as number;
      const decided = known[code] as number;
      if ((decided === 0 ? this.#decideCode(code) : decided) === 1) kept[count++] = row;
    }
    return kept.slice(0, count);
  }

  #decideCode(code: number): number {
    const decided = this.#decide(this.#column.values[code]) ? 1 : -1;
    this.#known[code] = decided;
    return decided;
  }
}

/** Tests of one type of value by operator: what is there, and what is asked for. */
type Operators<Own> = Readonly<Record<string, (own: Own, wanted: never) => boolean>>;

/** All operators given must hold. */
function operators<Own>(given: Where, tests: Operators<Own>, own: Own): boolean {
  for (const operator in given) {
    const wanted = given[operator];
    if (wanted !== undefined && tests[operator]?.(own, wanted as never) === false) return false;
  }
  return true;
}

interface Listed {
  readonly items: readonly unknown[];
  readonly matching: (one: unknown, condition: Where) => boolean;
}

const listOperators: Operators<Listed> = {
  some: ({ items, matching }, condition: Where) => items.some((one) => matching(one, condition)),
  every: ({ items, matching }, condition: Where) => items.every((one) => matching(one, condition)),
  none: ({ items, matching }, condition: Where) => !items.some((one) => matching(one, condition)),
  count: ({ items }, condition: Where) => compareNumber(items.length, condition),
};

const booleanOperators: Operators<boolean | undefined> = {
  eq: (own, wanted) => own === wanted,
  isNull: (own, wanted) => (own === undefined) === wanted,
};

/** Numbers may be given as text, where they are longer than JSON keeps. */
const numberOperators: Operators<number | undefined> = {
  eq: (own, wanted) => own !== undefined && own === Number(wanted),
  in: (own, wanted: readonly unknown[]) => own !== undefined && wanted.some((one) => own === Number(one)),
  gt: (own, wanted) => own !== undefined && own > Number(wanted),
  gte: (own, wanted) => own !== undefined && own >= Number(wanted),
  lt: (own, wanted) => own !== undefined && own < Number(wanted),
  lte: (own, wanted) => own !== undefined && own <= Number(wanted),
  isNull: (own, wanted) => (own === undefined) === wanted,
};

const compareNumber = (value: number | undefined, given: Where): boolean => operators(given, numberOperators, value);

const textOperators: Operators<readonly string[]> = {
  eq: (own, wanted: string) => own.includes(fold(wanted)),
  in: (own, wanted: readonly string[]) => {
    const texts = foldedOf(wanted);
    return own.some((value) => texts.has(value));
  },
  contains: (own, wanted: string) => own.some((value) => value.includes(fold(wanted))),
  startsWith: (own, wanted: string) => own.some((value) => value.startsWith(fold(wanted))),
  isNull: (own, wanted) => (own.length === 0) === wanted,
};

/** Text ignores case; of several texts, such as a name and its aliases, any may match. */
const compareText = (values: readonly string[], given: Where): boolean =>
  operators(given, textOperators, values.map(fold));

/** Lists of texts as they are compared, each worked out once for all the items that it is held against. */
const folded = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedOf(texts: readonly string[]): ReadonlySet<string> {
  let known = folded.get(texts);
  if (!known) {
    known = new Set(texts.map(fold));
    folded.set(texts, known);
  }
  return known;
}

const wordOperators: Operators<readonly string[]> = {
  eq: (own, wanted: string) => own.includes(wanted),
  in: (own, wanted: readonly string[]) => wanted.some((word) => own.includes(word)),
  hasAll: (own, wanted: readonly string[]) => wanted.every((word) => own.includes(word)),
  hasAny: (own, wanted: readonly string[]) => wanted.some((word) => own.includes(word)),
  hasNone: (own, wanted: readonly string[]) => !wanted.some((word) => own.includes(word)),
};

const compareWords = (values: readonly string[], given: Where): boolean => operators(given, wordOperators, values);

/** A coarse date matches when all its days do. */
const dateOperators: Operators<string | undefined> = {
  eq: (own, wanted: string) =>
    own !== undefined && firstDay(own) >= firstDay(wanted) && lastDay(own) <= lastDay(wanted),
  gt: (own, wanted: string) => own !== undefined && firstDay(own) > lastDay(wanted),
  gte: (own, wanted: string) => own !== undefined && firstDay(own) >= firstDay(wanted),
  lt: (own, wanted: string) => own !== undefined && lastDay(own) < firstDay(wanted),
  lte: (own, wanted: string) => own !== undefined && lastDay(own) <= lastDay(wanted),
  isNull: (own, wanted) => (own === undefined) === wanted,
};

const compareDate = ([value]: readonly string[], given: Where): boolean => operators(given, dateOperators, value);

/** The first moment of a date or instant, as text that sorts. */
const firstDay = (date: string): string =>
  `${date}${"-01-01".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;

/** No month has more days, and text sorts the same for those that have fewer. */
const lastDay = (date: string): string => `${date}${"-12-31".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
