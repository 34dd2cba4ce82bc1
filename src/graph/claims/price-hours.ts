import { type LocalTime, offsetAt } from "../../lib/zoned-time.ts";
import { weekdays } from "../../records/vocabulary.ts";
import type { Hours, PriceDetail } from "./claim.ts";

type Timed = Pick<PriceDetail, "hours" | "timeZone">;
type Span = readonly [from: number, until: number];

const dayLength = 24 * 60;
const weekLength = 7 * dayLength;
const days = Object.keys(weekdays) as (keyof typeof weekdays)[];

/** Whether a price applies at a local time of its zone. */
export const appliesAt = ({ hours }: Timed, { weekday, minute }: LocalTime): boolean => {
  const now = weekday * dayLength + minute;
  return hours === undefined || spansOf(hours).some(([from, until]) => from <= now && now < until);
};

/** Whether two prices apply at a common hour of the week, with the time zones as of an instant. */
export function shareHours(a: Timed, b: Timed, instant: number): boolean {
  if (!a.hours || !b.hours) return true;
  const others = utcSpansOf(b, instant);
  return utcSpansOf(a, instant).some(([from, until]) => others.some((other) => from < other[1] && other[0] < until));
}

/** Whether prices together apply at all hours of the week, with the time zones as of an instant. */
export function coverWeek(prices: readonly Timed[], instant: number): boolean {
  const spans = prices.flatMap((price) => utcSpansOf(price, instant)).sort((a, b) => a[0] - b[0]);
  return spans.reduce((end, [from, until]) => (from <= end ? Math.max(end, until) : end), 0) === weekLength;
}

function utcSpansOf({ hours, timeZone = "UTC" }: Timed, instant: number): Span[] {
  const offset = offsetAt(instant, timeZone);
  return hours
    ? spansOf(hours).flatMap(([from, until]) => withinWeek(from - offset, until - offset))
    : [[0, weekLength]];
}

/** The hours as minutes since Sunday 00:00, local time. */
const spansOf = (hours: readonly Hours[]): Span[] =>
  hours.flatMap(({ days: given = days, from, until }) =>
    given.flatMap((day) => {
      const start = days.indexOf(day) * dayLength + minuteOf(from);
      const length = minuteOf(until) - minuteOf(from);
      return withinWeek(start, start + (length > 0 ? length : length + dayLength));
    }),
  );

/** A span of minutes, split where the week ends. */
function withinWeek(from: number, until: number): Span[] {
  const start = ((from % weekLength) + weekLength) % weekLength;
  const end = start + until - from;
  return end <= weekLength
    ? [[start, end]]
    : [
        [start, weekLength],
        [0, end - weekLength],
      ];
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
