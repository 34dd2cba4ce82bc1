import type { View, Views } from "../../graph/view.ts";

/** The view of a day; the current one without a day, undefined for a day outside of the data. */
export function viewOn(views: Views, asOf: string | undefined, today: string): View | undefined {
  if (asOf === undefined || asOf === today) return views.current(today);
  return asOf >= views.earliest && asOf < today ? views.at({ asOf }, today) : undefined;
}
