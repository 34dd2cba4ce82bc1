import { type Property, propertyRow } from "./properties.ts";
import type { meters } from "./vocabulary.ts";

/** A value as one source states it about one subject. */
export interface JudgedValue {
  readonly property: Property;
  readonly value: unknown;
  /** What a price counts; for prices alone. */
  readonly price?: { readonly meter: keyof typeof meters; readonly per: number; readonly currency: string };
}

/** A value that cannot be true, or hardly. */
export interface Implausible<Value extends JudgedValue = JudgedValue> {
  readonly of: Value;
  /** `error`: it cannot be true. `warning`: it is true in rare cases. */
  readonly severity: "error" | "warning";
  /** Why, in a sentence with the value. */
  readonly reason: string;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Bounds of numbers. The largest known context windows have 100 million tokens. */
const bounds: { readonly [Name in Property]?: Range } = {
  "context-window": { min: 16, max: 1e8 },
  "max-input-tokens": { min: 16, max: 1e8 },
  "max-output-tokens": { min: 1, max: 2e7 },
  "parameters-total": { min: 1e5, max: 1e14 },
  "parameters-active": { min: 1e5, max: 1e13 },
  "training-tokens": { min: 1e6, max: 1e15 },
  layers: { min: 1, max: 10_000 },
  experts: { min: 1, max: 100_000 },
};

const perToken: Range = { min: 1e-10, max: 1e-3 };
const perPiece: Range = { min: 1e-6, max: 20 };

/**
 * Bounds of prices in US dollars for one unit. The dearest known token costs 600 dollars a million, the cheapest 0.003
 * dollars a million.
 */
const priceBounds: Readonly<Record<keyof typeof meters, Range>> = {
  input: perToken,
  output: perToken,
  reasoning: perToken,
  "cache-read": perToken,
  "cache-write": perToken,
  "cache-write-1h": perToken,
  "input-audio": perToken,
  "output-audio": perToken,
  "cache-read-audio": perToken,
  "cache-write-audio": perToken,
  "input-character": perToken,
  "output-character": perToken,
  "input-image-token": perToken,
  "output-image-token": perToken,
  "input-image": perPiece,
  "output-image": perPiece,
  "input-audio-second": perPiece,
  "output-audio-second": perPiece,
  "input-video": perPiece,
  "output-video": perPiece,
  page: perPiece,
  request: perPiece,
  search: perPiece,
};

/** Currencies in which an amount is within a factor of ten of that in US dollars. */
const comparable = new Set(["USD", "EUR", "GBP", "CNY"]);

/** A part and its whole: the part is at fault when it is larger. */
const parts: readonly (readonly [part: Property, whole: Property])[] = [
  ["max-output-tokens", "context-window"],
  ["max-input-tokens", "context-window"],
  ["parameters-active", "parameters-total"],
  ["experts-active", "experts"],
];

/** Dates in order: the first is at fault when it is after the second, or the second when it is an end. */
const orders: readonly {
  readonly first: Property;
  readonly second: Property;
  readonly blamed: "first" | "second";
}[] = [
  { first: "knowledge-cutoff", second: "released-on", blamed: "first" },
  { first: "training-data-cutoff", second: "released-on", blamed: "first" },
  { first: "released-on", second: "deprecated-on", blamed: "second" },
  { first: "released-on", second: "retired-on", blamed: "second" },
];

/** Dates of what has happened, so that no source can have read of them before. */
const past: readonly Property[] = ["released-on", "weights-released-on", "knowledge-cutoff", "training-data-cutoff"];

/** Years after the reading within which an announced end of service can lie. */
const maxYearsAhead = 10;

/** Factor from which on two values of one property differ by more than any condition explains: one is in another unit. */
export const errorFactor = 100;

/** The factor between two numbers, at least 1. */
export const factorBetween = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

let formatter: Intl.NumberFormat | undefined;

/** Formats a number; made when needed, since the first of a process takes 60 ms. */
function numberText(value: number): string {
  formatter ??= new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
  return formatter.format(value);
}

/** A factor in words: 1,000,000 or 105. */
export const formatFactor = (factor: number): string => numberText(factor);

/**
 * Values that contradict bounds, or one another, among those that one source states about one subject. `readOn` is the
 * day on which it was read.
 */
export function findImplausible<Value extends JudgedValue>(
  values: readonly Value[],
  readOn: string | undefined,
): Implausible<Value>[] {
  return [
    ...values.flatMap(outOfBounds),
    ...parts.flatMap(([part, whole]) => largerParts(values, part, whole)),
    ...orders.flatMap((order) => misordered(values, order)),
    ...(readOn === undefined ? [] : values.flatMap((value) => aheadOf(value, readOn))),
  ];
}

const label = (property: Property) => propertyRow(property).label.toLowerCase();

function outOfBounds<Value extends JudgedValue>(of: Value): Implausible<Value>[] {
  const { property, value, price } = of;
  if (typeof value !== "number") return [];
  if (property === "price") return price ? dearOrCheap(of, value, price) : [];
  const range = bounds[property];
  if (!range || (value >= range.min && value <= range.max)) return [];
  const [bound, side] = value < range.min ? [range.min, "least"] : [range.max, "most"];
  const reason = `${numberText(value)} is no ${label(property)}: the ${side} possible is ${numberText(bound)}.`;
  return [{ of, severity: "error", reason }];
}

function dearOrCheap<Value extends JudgedValue>(
  of: Value,
  amount: number,
  { meter, per, currency }: NonNullable<JudgedValue["price"]>,
): Implausible<Value>[] {
  const range = priceBounds[meter];
  const each = amount / per;
  if (!comparable.has(currency) || (each >= range.min && each <= range.max)) return [];
  const [side, factor] =
    each > range.max ? ["above the highest", each / range.max] : ["below the lowest", range.min / each];
  const reason = `${numberText(amount)} ${currency} per ${numberText(per)} (${meter}) is ${formatFactor(factor)} times ${side} possible price.`;
  return [{ of, severity: "error", reason }];
}

const numbersOf = <Value extends JudgedValue>(values: readonly Value[], property: Property) =>
  values.filter((one) => one.property === property && typeof one.value === "number") as readonly (Value & {
    readonly value: number;
  })[];

function largerParts<Value extends JudgedValue>(
  values: readonly Value[],
  part: Property,
  whole: Property,
): Implausible<Value>[] {
  const wholes = numbersOf(values, whole);
  return numbersOf(values, part).flatMap((of) => {
    // Several wholes hold under different conditions: one that is large enough will do.
    if (wholes.length === 0 || wholes.some(({ value }) => value >= of.value)) return [];
    const most = Math.max(...wholes.map(({ value }) => value));
    const reason = `The ${label(part)} ${numberText(of.value)} exceeds the ${label(whole)} ${numberText(most)} of the same source.`;
    return [{ of, severity: "error" as const, reason }];
  });
}

const datesOf = <Value extends JudgedValue>(values: readonly Value[], property: Property) =>
  values.filter((one) => one.property === property && /^\d{4}/.test(String(one.value)));

/** Whether a date is after another at the precision of both. */
const isAfter = (date: unknown, other: unknown): boolean => {
  const [a, b] = [String(date), String(other)];
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

function misordered<Value extends JudgedValue>(
  values: readonly Value[],
  { first, second, blamed }: (typeof orders)[number],
): Implausible<Value>[] {
  const [early, late] = [datesOf(values, first), datesOf(values, second)];
  const [accused, others] = blamed === "first" ? [early, late] : [late, early];
  return accused.flatMap((of) => {
    const wrong = (other: Value) =>
      blamed === "first" ? isAfter(of.value, other.value) : isAfter(other.value, of.value);
    const [other] = others;
    if (!other || !others.every(wrong)) return [];
    const words = blamed === "first" ? "after" : "before";
    const reason = `${label(of.property)} ${of.value} is ${words} ${label(other.property)} ${other.value} of the same source.`;
    return [{ of, severity: "warning" as const, reason: reason.charAt(0).toUpperCase() + reason.slice(1) }];
  });
}

function aheadOf<Value extends JudgedValue>(of: Value, readOn: string): Implausible<Value>[] {
  const { property, value } = of;
  if (!/^\d{4}/.test(String(value))) return [];
  if (past.includes(property) && isAfter(value, readOn))
    return [{ of, severity: "warning", reason: `${value} is after the day on which it was read, ${readOn}.` }];
  const isFar = Number(String(value).slice(0, 4)) > Number(readOn.slice(0, 4)) + maxYearsAhead;
  return property === "retired-on" && isFar
    ? [
        {
          of,
          severity: "warning",
          reason: `${value} is more than ${maxYearsAhead} years after the day on which it was read.`,
        },
      ]
    : [];
}
