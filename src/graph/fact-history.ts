import { dayAfter, dayBefore } from "../lib/day.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Claim } from "./claims/claim.ts";
import type { Fact } from "./entity-facts.ts";

/** A period in which a fact shows one claim. */
export interface FactPeriod {
  readonly fact: Fact;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
  /** Undefined where no claim competes. */
  readonly best: Claim | undefined;
  /** Why it is shown; undefined where no claim competes. */
  readonly reason: string | undefined;
}

/** Work units to rank a claim for one period. */
const unitsPerRanking = 8;

/** What a fact shows from one day to another, period by period, with the knowledge of its view; none for a reversed range. */
export function* factHistory(
  fact: Fact,
  from: string,
  until: string,
  work: WorkBudget,
): Interruptible<readonly FactPeriod[]> {
  if (from > until) return [];
  if (work.spend(fact.claims.length)) yield;
  const claims = fact.claims.filter((claim) => fact.entity.view.isVisible(claim));
  const starts = [from, ...changeDays(claims).filter((day) => day > from && day <= until)];
  const periods: FactPeriod[] = [];
  for (const [index, start] of starts.entries()) {
    if (work.spend(claims.length * unitsPerRanking)) yield;
    const { best, reason } = fact.entity.view.rankOn(claims, start);
    const next = starts[index + 1];
    const end = next === undefined ? until : dayBefore(next);
    const last = periods.at(-1);
    if (last && last.best?.id === best?.id) periods[periods.length - 1] = { ...last, until: end };
    else periods.push({ fact, from: start, until: end, best, reason });
  }
  return periods;
}

/** Days on which a claim begins to hold, or no longer holds, in the order of time. */
const changeDays = (claims: readonly Claim[]): string[] =>
  [
    ...new Set(
      claims.flatMap(({ validFrom, validUntil }) => [
        ...(validFrom === undefined ? [] : [`${validFrom}-01-01`.slice(0, 10)]),
        ...(validUntil === undefined ? [] : [dayAfter(lastDayOf(validUntil))]),
      ]),
    ),
  ].sort();

/** The last day of a year, month or day. */
function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
