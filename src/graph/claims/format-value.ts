import type { Key } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type { PriceDetail } from "./claim.ts";
import type { Value } from "./value.ts";

/** What a value is formatted with: the names of entities, and what an amount of money pays for. */
export interface ValueContext {
  readonly nameOf: (key: Key) => string;
  readonly price?: Pick<PriceDetail, "currency" | "per" | "meter"> | undefined;
}

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
const inWords = new Intl.NumberFormat("en-US", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 3,
});
const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });
const gigabytes = new Intl.NumberFormat("en-US", { style: "unit", unit: "gigabyte", maximumFractionDigits: 3 });
const powerOfTen = new Intl.NumberFormat("en-US", { notation: "scientific", maximumFractionDigits: 3 });

/** Units with a form of their own; all others are words, such as token. */
const units: Readonly<Record<string, (amount: number) => string>> = {
  FLOP: (amount) => `${powerOfTen.format(amount)} FLOP`,
  GB: (amount) => gigabytes.format(amount),
  "tonne CO2e": (amount) => `${grouped.format(amount)} t CO₂e`,
};

/** A value for people, with its unit. */
export function formatValue(property: Property, value: Value, { nameOf, price }: ValueContext): string {
  const spec = propertyRow(property).value;
  switch (spec.type) {
    case "entity":
      return nameOf(value as Key);
    case "texts":
    case "terms":
      return (value as readonly string[]).join(", ");
    case "money": {
      const amount = `${grouped.format(value as number)} ${price?.currency ?? ""}`.trim();
      return price?.per ? `${amount} per ${grouped.format(price.per)} (${price.meter})` : amount;
    }
    case "boolean":
      return value ? "yes" : "no";
    case "long":
    case "decimal":
      return quantity(value as number, spec.unit);
    default:
      return String(value);
  }
}

/** The shortest form of a value for a table: numbers rounded to three digits, without the unit where it is a word. */
export function formatShortValue(property: Property, value: Value, context: ValueContext): string {
  const spec = propertyRow(property).value;
  if (spec.type === "money") return money(value as number, context.price?.currency ?? "USD");
  if ((spec.type !== "long" && spec.type !== "decimal") || Object.hasOwn(units, spec.unit ?? ""))
    return formatValue(property, value, context);
  return (Math.abs(value as number) < 1_000 ? grouped : compact).format(value as number);
}

function quantity(amount: number, unit: string | undefined): string {
  const form = units[unit ?? ""];
  if (form) return form(amount);
  const number = isRound(amount) ? inWords.format(amount) : grouped.format(amount);
  return unit ? `${number} ${unit}${amount === 1 ? "" : "s"}` : number;
}

/** Whether words, such as 1.05 million, give a number from a million on exactly. */
const isRound = (amount: number): boolean =>
  amount >= 1e6 && amount < 1e15 && amount % 10 ** (3 * Math.floor(Math.log10(amount) / 3) - 3) === 0;

const currencies = new Map<string, Intl.NumberFormat>();

function money(amount: number, currency: string): string {
  let format = currencies.get(currency);
  if (!format) {
    format = new Intl.NumberFormat("en-US", {
      style: "currency",
      currency,
      minimumFractionDigits: 0,
      maximumFractionDigits: 6,
    });
    currencies.set(currency, format);
  }
  return format.format(amount);
}
