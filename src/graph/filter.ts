import { type Column, type ColumnName, columnOf } from "./column.ts";
import { fold } from "./graph.ts";
import { Refusal } from "./refusal.ts";
import type { Value } from "./value.ts";
import type { EntityList, View } from "./view.ts";

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
      const matching = (condition: unknown) => (one: unknown) =>
        matchesWhere(tables, field.of, condition as Where, view, one);
      return operators(given, {
        some: (condition) => items.some(matching(condition)),
        every: (condition) => items.every(matching(condition)),
        none: (condition) => !items.some(matching(condition)),
        count: (condition) => compareNumber(items.length, condition as Where),
      });
    }
    case "boolean": {
      return operators(given, {
        eq: (wanted) => got === wanted,
        isNull: (wanted) => (got === undefined) === wanted,
      });
    }
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
 * A test of the rows of a whole kind that holds for the same entities as `matchesWhere`: conditions on columns
 * are decided once for each distinct value, and the others only for rows that these let pass.
 */
export function rowTest(
  tables: Readonly<Record<string, FilterTable>>,
  name: string,
  where: Where,
  list: EntityList,
): (row: number) => boolean {
  const { view, kind } = list;
  const quick: ((row: number) => boolean)[] = [];
  const slow: ((row: number) => boolean)[] = [];
  for (const [key, given] of Object.entries(where)) {
    if (given === undefined) continue;
    const test = (one: Where) => rowTest(tables, name, one, list);
    if (key === "and") quick.push(...(given as Where[]).map(test));
    else if (key === "or") {
      const tests = (given as Where[]).map(test);
      quick.push((row) => tests.some((holds) => holds(row)));
    } else if (key === "not") {
      const holds = test(given as Where);
      quick.push((row) => !holds(row));
    } else {
      const field = fieldOf(tables, name, key);
      const column = field.column && columnOf(view, kind, field.column.name);
      if (!column) slow.push((row) => matchesField(tables, field, given as Where, view, list.entityAt(row)));
      else {
        const { read } = field.column as FieldColumn;
        const decided = decideOnce(({ values }, code) =>
          matchesGot(tables, field, given as Where, view, read(view, values[code])),
        );
        quick.push(decided(column));
      }
    }
  }
  const tests = [...quick, ...slow];
  return tests.length === 1 ? (tests[0] as (row: number) => boolean) : (row) => tests.every((holds) => holds(row));
}

/** A test of rows by their values, each distinct value decided when it is met first. */
const decideOnce =
  (decide: (column: Column, code: number) => boolean) =>
  (column: Column): ((row: number) => boolean) => {
    const { codes, values } = column;
    const known = new Int8Array(values.length);
    return (row) => {
      const code = codes[row] as number;
      if (known[code] === 0) known[code] = decide(column, code) ? 1 : -1;
      return known[code] === 1;
    };
  };

/** All operators given must hold. */
function operators(given: Where, tests: Readonly<Record<string, (wanted: unknown) => boolean>>): boolean {
  return Object.entries(given).every(
    ([operator, wanted]) => wanted === undefined || (tests[operator]?.(wanted) ?? true),
  );
}

function compareNumber(value: number | undefined, given: Where): boolean {
  const number = (wanted: unknown) => Number(wanted);
  const known = (test: (value: number) => boolean) => value !== undefined && test(value);
  return operators(given, {
    eq: (wanted) => known((own) => own === number(wanted)),
    in: (wanted) => known((own) => (wanted as unknown[]).some((one) => own === number(one))),
    gt: (wanted) => known((own) => own > number(wanted)),
    gte: (wanted) => known((own) => own >= number(wanted)),
    lt: (wanted) => known((own) => own < number(wanted)),
    lte: (wanted) => known((own) => own <= number(wanted)),
    isNull: (wanted) => (value === undefined) === wanted,
  });
}

/** Text ignores case; of several texts, such as a name and its aliases, any may match. */
function compareText(values: readonly string[], given: Where): boolean {
  const own = values.map(fold);
  const any = (test: (value: string) => boolean) => own.some(test);
  return operators(given, {
    eq: (wanted) => any((value) => value === fold(String(wanted))),
    in: (wanted) => (wanted as string[]).some((one) => any((value) => value === fold(one))),
    contains: (wanted) => any((value) => value.includes(fold(String(wanted)))),
    startsWith: (wanted) => any((value) => value.startsWith(fold(String(wanted)))),
    isNull: (wanted) => (own.length === 0) === wanted,
  });
}

function compareWords(values: readonly string[], given: Where): boolean {
  const has = (word: unknown) => values.includes(String(word));
  return operators(given, {
    eq: has,
    in: (wanted) => (wanted as string[]).some(has),
    hasAll: (wanted) => (wanted as string[]).every(has),
    hasAny: (wanted) => (wanted as string[]).some(has),
    hasNone: (wanted) => !(wanted as string[]).some(has),
  });
}

/** A coarse date matches when all its days do. */
function compareDate([value]: readonly string[], given: Where): boolean {
  const known = (test: (first: string, last: string) => boolean) =>
    value !== undefined && test(firstDay(value), lastDay(value));
  return operators(given, {
    eq: (wanted) => known((first, last) => first >= firstDay(String(wanted)) && last <= lastDay(String(wanted))),
    gt: (wanted) => known((first) => first > lastDay(String(wanted))),
    gte: (wanted) => known((first) => first >= firstDay(String(wanted))),
    lt: (wanted) => known((_, last) => last < firstDay(String(wanted))),
    lte: (wanted) => known((_, last) => last <= lastDay(String(wanted))),
    isNull: (wanted) => (value === undefined) === wanted,
  });
}

/** The first moment of a date or instant, as text that sorts. */
const firstDay = (date: string): string =>
  `${date}${"-01-01".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;

/** No month has more days, and text sorts the same for those that have fewer. */
const lastDay = (date: string): string => `${date}${"-12-31".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
