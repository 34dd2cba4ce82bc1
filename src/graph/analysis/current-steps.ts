import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Key } from "../../records/kinds.ts";
import type { Relation } from "../graph.ts";
import type { View } from "../view.ts";

export type Truncation = "max-depth" | "max-nodes" | "max-paths";

/** A current relation, seen from one of its ends. */
export interface Step {
  readonly relation: Relation;
  readonly forward: boolean;
  readonly to: Key;
}

/** Work units to check whether a relation is current and to sort it. */
export const unitsPerStep = 12;

/** All current relations of an entity, as steps. Caches only the relations, since many entities have thousands. */
export function* stepsOf(view: View, key: Key, budget: WorkBudget): Interruptible<Step[]> {
  const { leaving, arriving } = yield* currentRelations(view, key, budget);
  return [
    ...leaving.map((relation) => ({ relation, forward: true, to: relation.object })),
    ...arriving.map((relation) => ({ relation, forward: false, to: relation.subject })),
  ];
}

interface CurrentRelations {
  readonly leaving: Relation[];
  readonly arriving: Relation[];
}

function* currentRelations(view: View, key: Key, budget: WorkBudget): Interruptible<CurrentRelations> {
  const known = view.recall<CurrentRelations>("current relations", key);
  if (known) {
    if (budget.spend(known.leaving.length + known.arriving.length)) yield;
    return known;
  }
  const found: CurrentRelations = { leaving: [], arriving: [] };
  for (const [relations, current] of [
    [view.graph.relationsFrom.get(key) ?? [], found.leaving] as const,
    [view.graph.relationsTo.get(key) ?? [], found.arriving] as const,
  ])
    for (const relation of relations) {
      if (budget.spend(unitsPerStep)) yield;
      if (view.isCurrent(relation)) current.push(relation);
    }
  view.remember("current relations", key, found);
  return found;
}
