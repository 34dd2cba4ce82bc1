import { buildCoverage, orphansOf } from "../graph/analysis/coverage.ts";
import { archiveSteps } from "../graph/archive.ts";
import { warmColumns } from "../graph/column.ts";
import { claimDaySteps, entityDaySteps } from "../graph/first-day.ts";
import { allChanges } from "../graph/global-id.ts";
import { nameIndexSteps } from "../graph/names/name-index.ts";
import { nameRanks, slugRanks } from "../graph/query/sort.ts";
import { refutedClaimSteps } from "../graph/refuted-claims.ts";
import { roots } from "../graph/roots.ts";
import { textIndexSteps } from "../graph/search/inverted-index.ts";
import type { View } from "../graph/view.ts";
import type { Views } from "../graph/views.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { kindNames } from "../records/kinds.ts";

/** Limit of entities for which coverage and changes are built ahead: more than all public catalogs have. */
const maxEntities = 50_000;

/**
 * Builds caches in steps that the first requests to a view would otherwise wait for: former knowledge, names, search
 * index, lists, changes, coverage and columns. A large snapshot stores most of them, and is too large for the rest.
 */
export function* warmUp(view: View): Interruptible<void> {
  const { graph } = view;
  yield* archiveSteps(graph);
  if (graph.columns && graph.nodes.size > maxEntities) return;
  const work = new WorkBudget();
  if (!graph.names) yield* nameIndexSteps(graph);
  if (!graph.texts) yield* textIndexSteps(graph);
  if (!graph.firstDays) {
    yield* entityDaySteps(graph);
    yield* claimDaySteps(graph);
  }
  yield* refutedClaimSteps(graph, work);
  for (const kind of kindNames) {
    const list = yield* view.allSteps(kind, work);
    nameRanks(list);
    slugRanks(list);
    yield;
  }
  yield* view.once("Query.transitions", () => roots["Query.transitions"].list(view, work));
  yield* allChanges(view, work);
  yield* view.once("coverage", () => buildCoverage(view, work));
  for (const kind of kindNames) yield* warmColumns(view, kind, work);
  yield* view.once("orphans", () => orphansOf(view, work));
}

/** Warms up the current view, and that of the shared graph where a layer is beside it. */
export function* warmUpAll(views: Views, day: string): Interruptible<void> {
  if (views.shared !== views) yield* warmUp(views.shared.current(day));
  yield* warmUp(views.current(day));
}
