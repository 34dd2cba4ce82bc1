import { zeros } from "../lib/collections.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Kind } from "../records/kinds.ts";
import { distanceColumn, incrementAndGetPrevious } from "./column.ts";
import { distanceOf, listedDistance } from "./own-host.ts";
import { EntityList, type View } from "./view.ts";

/** Work units to find how far an entity is from its developer. */
const unitsPerDistance = 4;

/** Entities by their distance from those who make models, those with an equal one in the order given. */
export function* nearestFirst<K extends Kind>(
  view: View,
  list: EntityList<K>,
  work: WorkBudget,
): Interruptible<EntityList<K>> {
  const column = yield* distanceColumn(view, list.kind, work);
  const distances = zeros(list.length);
  const starts = zeros(listedDistance + 2);
  for (const [index, row] of list.rows.entries()) {
    if (work.spend(column ? 1 : unitsPerDistance)) yield;
    const distance = column
      ? (column.values[column.codes[row] as number] as number)
      : distanceOf(view.graph, list.entityAt(row).node);
    distances[index] = distance;
    starts[distance + 1] = (starts[distance + 1] as number) + 1;
  }
  if (starts.includes(list.length)) return list;
  for (let distance = 0; distance <= listedDistance; distance++)
    starts[distance + 1] = (starts[distance + 1] as number) + (starts[distance] as number);
  const rows = new Uint32Array(list.length);
  for (const [index, row] of list.rows.entries())
    rows[incrementAndGetPrevious(starts, distances[index] as number)] = row;
  return new EntityList(view, list.kind, rows);
}
