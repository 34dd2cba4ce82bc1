const millisecondsPerDay = 86_400_000;

const formatDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

let last = { number: -1, day: "" };

/** Today in UTC, YYYY-MM-DD. Formatted once a day. */
export function systemDay(): string {
  const number = Math.floor(Date.now() / millisecondsPerDay);
  if (number !== last.number) last = { number, day: formatDay(number * millisecondsPerDay) };
  return last.day;
}

/** The day before a day. */
export const dayBefore = (day: string): string => formatDay(Date.parse(day) - millisecondsPerDay);

/** The day after a day. */
export const dayAfter = (day: string): string => daysAfter(day, 1);

/** The day some days after a day. */
export const daysAfter = (day: string, days: number): string => formatDay(Date.parse(day) + days * millisecondsPerDay);

/** A day as the number yyyymmdd; 0 for an empty text. */
export const dayNumber = (day: string): number => Number(day.replaceAll("-", ""));

/** The text of a number that `dayNumber` has returned. */
export const dayOfNumber = (number: number): string =>
  number === 0 ? "" : (String(number).match(/^\d{4}|\d{2}/g) ?? []).join("-");

/** Days from one day to a later one; negative to an earlier one. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
