import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Kind, kindNames } from "../../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../../records/properties.ts";
import { unitsPerFact } from "../entity-facts.ts";
import type { Entity, View } from "../view.ts";

/** Counts of how well facts are sourced, for one property of one kind or summed over several rows. */
export interface Coverage {
  /** Undefined when the summed rows differ; the same for `property`. */
  readonly kind: Kind | undefined;
  readonly property: Property | undefined;
  /** Entities to which the property applies; a sum counts an entity once per property. */
  readonly entities: number;
  /** Facts with a claim to show. */
  readonly facts: number;
  readonly withSource: number;
  /** With sources of at least two publishers. */
  readonly withTwoSources: number;
  /** With a document of the developer. */
  readonly withPrimarySource: number;
  /** Facts with claims, none of which may be shown. */
  readonly doubtful: number;
  readonly openDisputes: number;
  /** The cited source with the oldest access date; undefined when nothing is cited. */
  readonly stalestSource: Entity<"Source"> | undefined;
}

/** One row per kind and applicable property, in the order of kinds and of the property registry. */
export function* buildCoverage(view: View, work: WorkBudget): Interruptible<Coverage[]> {
  const rows: Coverage[] = [];
  for (const kind of kindNames)
    for (const property of propertyNames)
      if (propertyRow(property).kinds.includes(kind) && !propertyRow(property).forLayers)
        rows.push(yield* coverageOf(view, kind, property, work));
  return rows;
}

function* coverageOf(view: View, kind: Kind, property: Property, work: WorkBudget): Interruptible<Coverage> {
  const entities = yield* view.allSteps(kind, work);
  const sum = { facts: 0, withSource: 0, withTwoSources: 0, withPrimarySource: 0, doubtful: 0, openDisputes: 0 };
  let stalest: Entity<"Source"> | undefined;
  for (const { key } of entities) {
    if (work.spend(1)) yield;
    const node = view.graph.nodes.get(key);
    const claims = node?.claims.get(property);
    if (!node || !claims) continue;
    if (work.spend(unitsPerFact)) yield;
    sum.openDisputes += node.disputes.filter((one) => one.state === "open" && one.property === property).length;
    const { best } = view.rank(claims);
    if (!best) {
      sum.doubtful += 1;
      continue;
    }
    sum.facts += 1;
    if (best.citations.length > 0) sum.withSource += 1;
    if (best.evidence.publishers > 1) sum.withTwoSources += 1;
    if (best.evidence.tier === "primary") sum.withPrimarySource += 1;
    for (const { source } of best.citations)
      stalest = staler(stalest, view.entity(source) as Entity<"Source"> | undefined);
  }
  return { kind, property, entities: entities.length, ...sum, stalestSource: stalest };
}

function staler(a: Entity<"Source"> | undefined, b: Entity<"Source"> | undefined): Entity<"Source"> | undefined {
  if (!a || !b) return a ?? b;
  return b.record["accessed-on"] < a.record["accessed-on"] ? b : a;
}

/** Sums rows; `kind` and `property` are set only when all rows share them. */
export function sumCoverage(rows: readonly Coverage[]): Coverage {
  const shared = <Key extends "kind" | "property">(key: Key) =>
    rows.every((row) => row[key] === rows[0]?.[key]) ? rows[0]?.[key] : undefined;
  const total = (key: Exclude<keyof Coverage, "kind" | "property" | "stalestSource">) =>
    rows.reduce((sum, row) => sum + row[key], 0);
  return {
    kind: shared("kind"),
    property: shared("property"),
    entities: total("entities"),
    facts: total("facts"),
    withSource: total("withSource"),
    withTwoSources: total("withTwoSources"),
    withPrimarySource: total("withPrimarySource"),
    doubtful: total("doubtful"),
    openDisputes: total("openDisputes"),
    stalestSource: rows.reduce<Entity<"Source"> | undefined>(
      (found, row) => staler(found, row.stalestSource),
      undefined,
    ),
  };
}

/** Entities without relationships and scores; for sources, without citations and relationships that point to them. */
export function* orphansOf(view: View, work: WorkBudget): Interruptible<Entity[]> {
  const { relationsFrom, relationsTo, scoresOf, scoresOn, citedBy } = view.graph;
  const orphans: Entity[] = [];
  for (const kind of kindNames) {
    const indexes = kind === "Source" ? [citedBy, relationsTo] : [relationsFrom, relationsTo, scoresOf, scoresOn];
    for (const entity of yield* view.allSteps(kind, work)) {
      if (work.spend(2)) yield;
      if (!indexes.some((index) => index.has(entity.key))) orphans.push(entity);
    }
  }
  return orphans;
}
