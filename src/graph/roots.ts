import { compare } from "../lib/collections.ts";
import { type Interruptible, sortSteps } from "../lib/interruptible.ts";
import { LazyList, type List, mapList } from "../lib/lazy-list.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Kind } from "../records/kinds.ts";
import { openFirst } from "./build-graph.ts";
import type { Claim } from "./claims/claim.ts";
import { claimOrder, disputeOrder, each, entityOrder, outgoing, relationOrder, visibleClaims } from "./edge-kinds.ts";
import { releaseOf } from "./edges.ts";
import { claimRowsOn } from "./first-day.ts";
import type { Order } from "./order.ts";
import type { Entity, View } from "./view.ts";
import {
  toViewClaim,
  toViewDispute,
  toViewRelation,
  type ViewClaim,
  type ViewDispute,
  type ViewRelation,
} from "./view-objects.ts";

/** All entities of a kind: developers and their own first, what only catalogs know last, each by name. */
const kindList = <K extends Kind>(kind: K): Root<Entity<K>> => ({
  list: (view, work) => view.allSteps(kind, work),
  order: entityOrder,
  leavesOutListed: true,
});

/** A list that starts at the query root. */
export interface Root<Item> {
  readonly list: (view: View, work: WorkBudget) => Interruptible<List<Item>>;
  readonly order: Order<Item>;
  /** Whether it leaves out entities that only catalogs know, unless `includeListed` is set. */
  readonly leavesOutListed?: boolean;
}

/** Every list of the query root, by field. */
export const roots = {
  "Query.benchmarks": kindList("Benchmark"),
  "Query.capabilities": kindList("Capability"),
  "Query.concepts": kindList("Concept"),
  "Query.endpoints": kindList("Endpoint"),
  "Query.families": kindList("ModelFamily"),
  "Query.hosts": kindList("Host"),
  "Query.licenses": kindList("License"),
  "Query.models": kindList("Model"),
  "Query.products": kindList("Product"),
  "Query.providers": kindList("Provider"),
  "Query.sources": kindList("Source"),
  "Query.variants": kindList("Variant"),
  "Query.claims": {
    list: allClaims,
    order: claimOrder,
  } as Root<ViewClaim>,
  "Query.disputes": {
    *list(view, work) {
      const { disputes } = view.graph;
      if (view.isCurrentView) return mapList(disputes, (dispute) => toViewDispute(view, dispute));
      // Former knowledge has disputes of its own, so those of the graph are not enough.
      const shown = yield* each(view.graph.nodes.values(), work, (node) => {
        const about = view.has(node.key) ? view.disputesOf(node) : [];
        return about.length > 0 ? about : undefined;
      });
      return mapList(yield* sortSteps(shown.flat(), openFirst), (dispute) => toViewDispute(view, dispute));
    },
    order: disputeOrder,
  } as Root<ViewDispute>,
  "Query.transitions": {
    *list(view, work) {
      const steps = yield* each(view.graph.subjectsWith("succeeded-by"), work, (key) =>
        outgoing(view, key, "succeeded-by").map((relation) => toViewRelation(view, relation)),
      );
      const dated = yield* each(steps.flat(), work, (step) => ({ step, date: successorDate(view, step) }));
      const newest = yield* sortSteps(
        dated,
        (a, b) => compare(b.date, a.date) || compare(a.step.relation.id, b.step.relation.id),
      );
      return newest.map(({ step }) => step);
    },
    order: relationOrder,
  } as Root<ViewRelation>,
};

/** The day a step was taken: that of the successor's release; undated steps come last. */
function successorDate(view: View, { relation }: ViewRelation): string {
  const successor = view.entity(relation.object);
  return successor ? releaseOf(view, successor).replace("9999", "") : "";
}

export type RootName = keyof typeof roots;

export type RootItem<Name extends RootName> = (typeof roots)[Name] extends Root<infer Item> ? Item : never;

/** Claims of the graph that one work unit filters by their first day; each takes four bytes outside of the heap. */
const rowsPerUnit = 4;

/** All claims that are visible in a view, newest first. */
function* allClaims(view: View, work: WorkBudget): Interruptible<List<ViewClaim>> {
  const { claims } = view.graph;
  if (view.isOfToday || view.knownAt !== undefined) return yield* visibleClaims(view, claims, work);
  if (work.spend(claims.length / rowsPerUnit)) yield;
  const rows = claimRowsOn(view.graph, view.day);
  if (!rows) return yield* visibleClaims(view, claims, work);
  return new LazyList(rows.length, (index) => toViewClaim(view, claims.at(rows[index] as number) as Claim));
}
