import { absenceText, dayText, shortNumber } from "./format.ts";
import type { FactFigureFragment } from "./generated/graphql.ts";

type Figured = Pick<FactFigureFragment, "property" | "value" | "valueState">;

/** A value for other programs: a number, a date as YYYY-MM-DD, true or false, or else its text. */
export function plainValue(value: NonNullable<FactFigureFragment["value"]>): string | number | boolean {
  if ("quantity" in value) return Number(value.quantity);
  if ("date" in value) return value.date;
  return "boolean" in value ? value.boolean : value.text;
}

/** A value where space is short: `128K`, `6 Dec 2024`, `open`; `none` for a known absence, undefined when unknown. */
export function figureText({ property, value, valueState }: Figured): string | undefined {
  if (!value) return valueState === null ? undefined : absenceText(valueState);
  if ("quantity" in value) return shortNumber(Number(value.quantity));
  if ("date" in value) return dayText(value.date);
  if ("boolean" in value && property === "OPEN_WEIGHTS") return value.boolean ? "open" : "closed";
  return value.text;
}
