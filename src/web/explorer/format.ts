import type { ValueState } from "./generated/graphql.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date of any precision, for people: `2024-12-06` is `6 Dec 2024`. */
export function dayText(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month && months[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}

const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });

/** A large number, short: `128K`. */
export const shortNumber = (value: number): string => compact.format(value);

const exact = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

export const fullNumber = (value: number): string => exact.format(value);

/** An amount of US dollars or another currency: `$2.50`, `free` for zero. */
export function moneyText(amount: number, currency: string): string {
  if (amount === 0) return "free";
  const digits = amount < 0.01 ? 6 : amount < 1 ? 3 : 2;
  return new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** `1 source`, `2 sources`. */
export const countText = (count: number, noun: string): string =>
  `${exact.format(count)} ${noun}${count === 1 ? "" : "s"}`;

export { enumText } from "../../records/enum-name.ts";

/** Words for a value that is known to be absent, or withheld. */
export const absenceText = (state: ValueState): string => (state === "NONE" ? "none" : "undisclosed");
