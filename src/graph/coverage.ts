import type { Kind } from "../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../records/properties.ts";
import type { Entity, View } from "./view.ts";

/** How well facts are sourced. Shares are 0 to 1, and 0 when there are no facts. */
export interface Coverage {
  readonly facts: number;
  readonly withSource: number;
  readonly withTwoSources: number;
  readonly openDisputes: number;
  /** The cited source read longest ago; undefined when nothing is cited. */
  readonly stalestSource: Entity<"Source"> | undefined;
}

/** Counts the facts of a view with a value, of one property or kind, or of all. */
export function buildCoverage(view: View, property?: Property, kind?: Kind): Coverage {
  let facts = 0;
  let withSource = 0;
  let withTwoSources = 0;
  let openDisputes = 0;
  let stalest: Entity<"Source"> | undefined;
  const wanted = propertyNames.filter(
    (name) =>
      (property === undefined || name === property) && (kind === undefined || propertyRow(name).kinds.includes(kind)),
  );
  for (const node of view.graph.nodes.values()) {
    if (kind !== undefined && node.kind !== kind) continue;
    const entity = view.entity(node.key);
    if (!entity) continue;
    openDisputes += node.disputes.filter(
      (one) => one.state === "open" && (!property || one.property === property),
    ).length;
    for (const name of wanted) {
      const claims = node.claims.get(name);
      const best = claims && view.rank(claims).best;
      if (!best) continue;
      facts += 1;
      if (best.citations.length > 0) withSource += 1;
      if (best.evidence.publishers > 1) withTwoSources += 1;
      for (const { source } of best.citations) {
        const cited = view.entity(source) as Entity<"Source"> | undefined;
        if (cited && (!stalest || cited.record["accessed-on"] < stalest.record["accessed-on"])) stalest = cited;
      }
    }
  }
  return {
    facts,
    withSource: facts === 0 ? 0 : withSource / facts,
    withTwoSources: facts === 0 ? 0 : withTwoSources / facts,
    openDisputes,
    stalestSource: stalest,
  };
}
