let last = { number: -1, day: "" };

/** Today in UTC, YYYY-MM-DD. Formatted once a day. */
export function systemDay(): string {
  const number = Math.floor(Date.now() / 86_400_000);
  if (number !== last.number) last = { number, day: new Date(number * 86_400_000).toISOString().slice(0, 10) };
  return last.day;
}

/** A day as the number yyyymmdd; 0 for an empty text. */
export const dayNumber = (day: string): number => Number(day.replaceAll("-", ""));
