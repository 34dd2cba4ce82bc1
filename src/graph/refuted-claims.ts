import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key } from "../records/kinds.ts";
import { type Claim, isRefuted } from "./claims/claim.ts";
import type { Graph } from "./graph.ts";

const refuted = new WeakMap<Graph, ReadonlyMap<Key, readonly Claim[]>>();

/** Finds the refuted and retracted claims of a graph, by the sources that they cite. */
export function* refutedClaimSteps(graph: Graph, work: WorkBudget): Interruptible<void> {
  const bySource = new Map<Key, readonly Claim[]>();
  for (const source of graph.citedBy.keys()) {
    const claims = yield* refutedClaimsOf(graph, source, work);
    if (claims.length > 0) bySource.set(source, claims);
  }
  refuted.set(graph, bySource);
}

/** The refuted and retracted claims that cite a source; read from all that cite it when they were not found before. */
export function* refutedClaimsOf(graph: Graph, source: Key, work: WorkBudget): Interruptible<readonly Claim[]> {
  const bySource = refuted.get(graph);
  if (bySource) return bySource.get(source) ?? [];
  const found: Claim[] = [];
  for (const claim of graph.citedBy.get(source) ?? []) {
    if (work.spend(1)) yield;
    if (isRefuted(claim)) found.push(claim);
  }
  return found;
}
