import { normalizeText } from "../graph.ts";
import type { Where } from "../list-arguments.ts";

/** Types of fields whose conditions compare single values. */
export type ScalarType =
  | "slug"
  | "string"
  | "date"
  | "datetime"
  | "boolean"
  | "long"
  | "int"
  | "float"
  | "decimal"
  | "enum"
  | "set";

/** Work units to test one value: text is normalized, and lists of wanted values are scanned. */
export function unitsOf(type: ScalarType, given: Where): number {
  const wanted = Object.values(given).reduce<number>((sum, one) => sum + (Array.isArray(one) ? one.length : 1), 0) / 4;
  return type === "string" || type === "slug" ? 3 + wanted : wanted;
}

/** Compiles a condition on values; all its operators must match. */
export function testOf(type: ScalarType, given: Where): (value: unknown) => boolean {
  const tests = Object.entries(given).flatMap(([operator, wanted]) => {
    const make = wanted === undefined ? undefined : operatorsOf(type)[operator];
    return make ? [make(wanted)] : [];
  });
  return (value) => tests.every((test) => test(value));
}

/** Operators by name: each compiles a wanted value to a test. The schema checks the types of both. */
type Operators<Own, Wanted = never> = Readonly<Record<string, (wanted: Wanted) => (own: Own) => boolean>>;

const booleans: Operators<boolean | undefined> = {
  eq: (wanted: boolean) => (own) => own === wanted,
  isNull: (wanted: boolean) => (own) => (own === undefined) === wanted,
};

type Comparison = (own: number, wanted: number) => boolean;

/** Operands may be strings, for numbers beyond the precision of JSON numbers. */
const comparesNumber = (compares: Comparison) => (given: unknown) => {
  const wanted = Number(given);
  return (own: number | undefined) => own !== undefined && compares(own, wanted);
};

const numbers: Operators<number | undefined> = {
  eq: comparesNumber((own, wanted) => own === wanted),
  in: (given: readonly unknown[]) => {
    const wanted = new Set(given.map(Number));
    return (own) => own !== undefined && wanted.has(own);
  },
  gt: comparesNumber((own, wanted) => own > wanted),
  gte: comparesNumber((own, wanted) => own >= wanted),
  lt: comparesNumber((own, wanted) => own < wanted),
  lte: comparesNumber((own, wanted) => own <= wanted),
  isNull: (wanted: boolean) => (own) => (own === undefined) === wanted,
};

/** Ignores case. With several texts, such as a name and its aliases, any may match. */
const comparesText = (compares: (own: string, wanted: string) => boolean) => (given: string) => {
  const wanted = normalizeText(given);
  return (own: readonly string[]) => own.some((text) => compares(normalizeText(text), wanted));
};

const strings: Operators<readonly string[]> = {
  eq: comparesText((own, wanted) => own === wanted),
  in: (given: readonly string[]) => {
    const wanted = new Set(given.map(normalizeText));
    return (own) => own.some((text) => wanted.has(normalizeText(text)));
  },
  contains: comparesText((own, wanted) => own.includes(wanted)),
  startsWith: comparesText((own, wanted) => own.startsWith(wanted)),
  isNull: (wanted: boolean) => (own) => (own.length === 0) === wanted,
};

const words: Operators<readonly string[]> = {
  eq: (wanted: string) => (own) => own.includes(wanted),
  in: (wanted: readonly string[]) => (own) => wanted.some((word) => own.includes(word)),
  hasAll: (wanted: readonly string[]) => (own) => wanted.every((word) => own.includes(word)),
  hasAny: (wanted: readonly string[]) => (own) => wanted.some((word) => own.includes(word)),
  hasNone: (wanted: readonly string[]) => (own) => !wanted.some((word) => own.includes(word)),
};

/** An imprecise date matches when all its days do. */
const comparesDate =
  (compares: (own: { first: string; last: string }, wanted: { first: string; last: string }) => boolean) =>
  (given: string) => {
    const wanted = { first: firstDay(given), last: lastDay(given) };
    return ([own]: readonly string[]) =>
      own !== undefined && compares({ first: firstDay(own), last: lastDay(own) }, wanted);
  };

const dates: Operators<readonly string[]> = {
  eq: comparesDate((own, wanted) => own.first >= wanted.first && own.last <= wanted.last),
  gt: comparesDate((own, wanted) => own.first > wanted.last),
  gte: comparesDate((own, wanted) => own.first >= wanted.first),
  lt: comparesDate((own, wanted) => own.last < wanted.first),
  lte: comparesDate((own, wanted) => own.last <= wanted.last),
  isNull:
    (wanted: boolean) =>
    ([own]) =>
      (own === undefined) === wanted,
};

const operatorsByType: Readonly<Record<ScalarType, Operators<never>>> = {
  boolean: booleans,
  long: numbers,
  int: numbers,
  float: numbers,
  decimal: numbers,
  date: dates,
  datetime: dates,
  slug: strings,
  string: strings,
  enum: words,
  set: words,
};

const operatorsOf = (type: ScalarType) => operatorsByType[type] as Operators<unknown, unknown>;

/** The start of a date or instant, as sortable text. */
const firstDay = (date: string): string =>
  `${date}${"-01-01".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;

/** Always day 31 for a month: as text it sorts correctly for shorter months too. */
const lastDay = (date: string): string => `${date}${"-12-31".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
