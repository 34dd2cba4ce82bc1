import type { View, Views } from "../../graph/view.ts";
import { timesError } from "../../graph/view-times.ts";
import type { PageDays } from "../explorer/address.ts";

/** The view of the days of an address; the current one without any, undefined for a day outside of the data. */
export function viewOn(views: Views, { asOf, knownAt }: PageDays, today: string): View | undefined {
  const { earliest, graph } = views;
  if (timesError({ asOf, knownAt }, { earliest, latest: today, recorded: graph.recordedDays })) return undefined;
  return views.at({ ...(asOf !== today && { asOf }), knownAt }, today);
}
