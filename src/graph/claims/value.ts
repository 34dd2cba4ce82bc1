import { daysBetween } from "../../lib/day.ts";
import { type Property, propertyRow } from "../../records/properties.ts";

/** A value as stored in claims; the property determines its type. An entity value is a key. */
export type Value = string | number | boolean | readonly string[];

/** `same`: equal; `precision`: equal after rounding; `different`: at most one can be true. */
export type ValueComparison = "same" | "precision" | "different";

export function compareValues(property: Property, a: Value, b: Value): ValueComparison {
  switch (propertyRow(property).comparator) {
    case "date":
      if (String(a).startsWith(String(b)) || String(b).startsWith(String(a))) return "same";
      return cutoffs.has(property) && areSameEnd(String(a), String(b)) ? "precision" : "different";
    case "set":
      return sameMembers(a as readonly string[], b as readonly string[]) ? "same" : "different";
    case "tokens":
      if (a === b) return "same";
      return areRounded(a as number, b as number) ? "precision" : "different";
    case "parameters":
      if (a === b) return "same";
      return Math.abs((a as number) - (b as number)) <= 0.03 * Math.max(a as number, b as number)
        ? "precision"
        : "different";
    case "money":
      return compareMoney(a as number, b as number);
    case "exact":
      return a === b ? "same" : "different";
  }
}

/** Share by which amounts differ that were converted from another unit, such as credits. */
const conversionShare = 0.001;

/** Largest share by which rounding to cents may change an amount. */
const roundingShare = 0.05;

/** Amounts are equal after rounding when one is the other in fewer decimals, at least cents, or was converted. */
function compareMoney(a: number, b: number): ValueComparison {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  const difference = Math.abs(a - b);
  if (difference <= larger * 1e-9) return "same";
  if (difference <= larger * conversionShare) return "precision";
  const unit = 10 ** -Math.max(2, Math.min(decimalsOf(a), decimalsOf(b)));
  return difference <= (unit / 2) * (1 + 1e-9) && difference <= larger * roundingShare ? "precision" : "different";
}

/** Number of decimals of an amount as it is written. */
const decimalsOf = (amount: number): number => {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e(-?\d+))?$/.exec(String(amount)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
};

const sameMembers = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item) => b.includes(item));

const cutoffs: ReadonlySet<Property> = new Set(["knowledge-cutoff", "training-data-cutoff"]);

/** Whether two dates are one end of knowledge: days that are one apart, or a month and the first day after it. */
const areSameEnd = (a: string, b: string): boolean =>
  a.length === b.length ? a.length === 10 && Math.abs(daysBetween(a, b)) === 1 : endsBefore(a, b) || endsBefore(b, a);

/** Whether a day is the first of the month after a month: knowledge up to 1 June is knowledge of May. */
function endsBefore(day: string, month: string): boolean {
  if (!/^\d{4}-\d\d-01$/.test(day) || month.length !== "2024-05".length) return false;
  return new Date(Date.parse(day) - 86_400_000).toISOString().startsWith(month);
}

/** Whether limits in tokens have a common label, or one is the other in two or three digits, as 1,000,000 is 1,048,576. */
const areRounded = (a: number, b: number): boolean =>
  thousands(a).some((label) => thousands(b).includes(label)) ||
  [2, 3].some((digits) => Number(a.toPrecision(digits)) === b || Number(b.toPrecision(digits)) === a);

/** The labels under which a token limit may be published: 131,072 is 131k in thousands and 128k in units of 1,024. */
const thousands = (tokens: number) => [labelOf(tokens / 1000), labelOf(tokens / 1024)];

/** Three digits at least: 4,028 and 4,096 are different limits, although both are 4k. */
const labelOf = (thousands: number) => (thousands < 100 ? Number(thousands.toPrecision(3)) : Math.round(thousands));

/** Whether a date of any precision has begun on a day. */
export const hasBegun = (date: string, day: string): boolean => day.slice(0, date.length) >= date;

/** Whether a date of any precision is entirely in the past on a day. */
export const isOver = (date: string, day: string): boolean => day.slice(0, date.length) > date;
