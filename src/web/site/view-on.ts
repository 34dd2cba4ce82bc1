import type { View } from "../../graph/view.ts";
import { timesError } from "../../graph/view-times.ts";
import type { Views } from "../../graph/views.ts";
import type { PageDays } from "../explorer/address.ts";

/** The view of the days of an address with a layer first; the current one without any, undefined for a day outside of the data. */
export function viewOn(views: Views, { asOf, knownAt }: PageDays, today: string, layer?: string): View | undefined {
  const { earliest, graph, layers } = views;
  if (timesError({ asOf, knownAt }, { earliest, latest: today, recorded: graph.recordedDays, layers }))
    return undefined;
  return views.at({ ...(asOf !== today && { asOf }), knownAt, layer }, today);
}

/** Which days an address may name. */
export function daysExpected({ earliest, graph: { recordedDays } }: Views, today: string): string {
  const [first] = recordedDays;
  const known = first === undefined ? "" : `, \`knownAt\` one from ${first} to ${today}`;
  return `\`asOf\` must be a day from ${earliest} to ${today}${known}: YYYY-MM-DD.`;
}
