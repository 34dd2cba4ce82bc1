import type { Interruptible } from "../lib/interruptible.ts";
import type { List } from "../lib/lazy-list.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import { distanceColumn } from "./column.ts";
import { isListed } from "./listed.ts";
import { listedDistance } from "./own-host.ts";
import { type Entity, EntityList, type View } from "./view.ts";
import type { GraphObject } from "./view-objects.ts";

/** The items of a list without the entities that only catalogs know; the list itself when it has none. */
export function* withoutListed(
  view: View,
  list: List<GraphObject>,
  work: WorkBudget,
): Interruptible<List<GraphObject>> {
  if (!(list instanceof EntityList)) return yield* unlisted(view, list, work);
  const known = view.recall<EntityList>("curated", list.kind);
  if (known) return known;
  const curated = yield* curatedRows(view, list, work);
  view.remember("curated", list.kind, curated);
  return curated;
}

/** All entities of a kind except those that only catalogs know. */
function* curatedRows(view: View, list: EntityList, work: WorkBudget): Interruptible<EntityList> {
  const column = yield* distanceColumn(view, list.kind, work);
  const code = column?.values.indexOf(listedDistance);
  if (column && (code === undefined || code < 0)) return list;
  const rows = new Uint32Array(list.length);
  let length = 0;
  for (const row of list.rows) {
    if (work.spend(1)) yield;
    const isCurated = column ? column.codes[row] !== code : !isListed(view.graph, list.entityAt(row).node);
    if (isCurated) rows[length++] = row;
  }
  return length === list.length ? list : new EntityList(view, list.kind, rows.slice(0, length));
}

function* unlisted(view: View, list: List<GraphObject>, work: WorkBudget): Interruptible<GraphObject[]> {
  const kept: GraphObject[] = [];
  for (const item of list) {
    if (work.spend(1)) yield;
    if (!("node" in item) || !isListed(view.graph, (item as Entity).node)) kept.push(item);
  }
  return kept;
}
