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
      const items = got as readonly unknown[];
      return operators(given, items, (operator, condition) => {
        if (operator === "count") return operators(condition as Where, items.length, testNumber);
        const matches = (one: unknown) => matchesWhere(tables, field.of, condition as Where, view, one);
        switch (operator) {
          case "some":
            return items.some(matches);
          case "every":
            return items.every(matches);
          case "none":
            return !items.some(matches);
          default:
            return true;
        }
      });
    }
    case "boolean":
      return operators(given, got, testBoolean);
    case "long":
    case "int":
    case "float":
    case "decimal":
      return operators(given, got as number | undefined, testNumber);
    case "date":
    case "datetime":
      return operators(given, (got as readonly string[])[0], testDate);
    case "slug":
    case "string":
      return operators(given, (got as readonly string[]).map(fold), testText);
    case "enum":
    case "set":
      return operators(given, got as readonly string[], testWords);
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

/** All operators given must hold; those that `test` does not know do. */
function operators<Got>(
  given: Where,
  got: Got,
  test: (operator: string, wanted: unknown, got: Got) => boolean,
): boolean {
  for (const operator in given) {
    const wanted = given[operator];
    if (wanted !== undefined && !test(operator, wanted, got)) return false;
  }
  return true;
}

/* The tests stand outside of what asks them: they run once for every value of a list. */

function testBoolean(operator: string, wanted: unknown, value: unknown): boolean {
  if (operator === "eq") return value === wanted;
  return operator === "isNull" ? (value === undefined) === wanted : true;
}

function testNumber(operator: string, wanted: unknown, value: number | undefined): boolean {
  if (operator === "isNull") return (value === undefined) === wanted;
  if (value === undefined) return !numberOperators.has(operator);
  switch (operator) {
    case "eq":
      return value === Number(wanted);
    case "in":
      return (wanted as unknown[]).some((one) => value === Number(one));
    case "gt":
      return value > Number(wanted);
    case "gte":
      return value >= Number(wanted);
    case "lt":
      return value < Number(wanted);
    case "lte":
      return value <= Number(wanted);
    default:
      return true;
  }
}

const numberOperators: ReadonlySet<string> = new Set(["eq", "in", "gt", "gte", "lt", "lte"]);

/** Folded texts; of several, such as a name and its aliases, any may match. */
function testText(operator: string, wanted: unknown, own: readonly string[]): boolean {
  switch (operator) {
    case "eq":
      return own.includes(fold(String(wanted)));
    case "in":
      return (wanted as string[]).some((one) => own.includes(fold(one)));
    case "contains":
      return own.some((value) => value.includes(fold(String(wanted))));
    case "startsWith":
      return own.some((value) => value.startsWith(fold(String(wanted))));
    case "isNull":
      return (own.length === 0) === wanted;
    default:
      return true;
  }
}

function testWords(operator: string, wanted: unknown, values: readonly string[]): boolean {
  switch (operator) {
    case "eq":
      return values.includes(String(wanted));
    case "in":
    case "hasAny":
      return (wanted as string[]).some((word) => values.includes(String(word)));
    case "hasAll":
      return (wanted as string[]).every((word) => values.includes(String(word)));
    case "hasNone":
      return !(wanted as string[]).some((word) => values.includes(String(word)));
    default:
      return true;
  }
}

/** A coarse date matches when all its days do. */
function testDate(operator: string, wanted: unknown, value: string | undefined): boolean {
  if (operator === "isNull") return (value === undefined) === wanted;
  if (value === undefined) return !numberOperators.has(operator);
  const date = String(wanted);
  switch (operator) {
    case "eq":
      return firstDay(value) >= firstDay(date) && lastDay(value) <= lastDay(date);
    case "gt":
      return firstDay(value) > lastDay(date);
    case "gte":
      return firstDay(value) >= firstDay(date);
    case "lt":
      return lastDay(value) < firstDay(date);
    case "lte":
      return lastDay(value) <= lastDay(date);
    default:
      return true;
  }
}

/** The first moment of a date or instant, as text that sorts. */
const firstDay = (date: string): string =>
  `${date}${"-01-01".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;

/** No month has more days, and text sorts the same for those that have fewer. */
const lastDay = (date: string): string => `${date}${"-12-31".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
