import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Property, propertyNames, propertyRow } from "../../records/properties.ts";
import type { Claim } from "../claims/claim.ts";
import { comparabilityKey } from "../claims/detect-disputes.ts";
import { compareClaimValues } from "../claims/rank-claims.ts";
import { type Fact, factsOf, unitsPerFact } from "../entity-facts.ts";

import type { Entity } from "../view.ts";

export interface ComparisonRow {
  readonly property: Property;
  /** In the order of the entities; null where the property does not apply. */
  readonly facts: readonly (Fact | null)[];
  readonly differs: boolean;
}

export interface Comparison {
  readonly entities: readonly Entity[];
  readonly rows: readonly ComparisonRow[];
}

/** Compares entities. Without `properties`: all properties for which any entity has a claim to show. */
export function* compareEntities(
  entities: readonly Entity[],
  properties: readonly Property[] | undefined,
  work: WorkBudget,
): Interruptible<Comparison> {
  const rows: ComparisonRow[] = [];
  for (const property of properties ?? propertyNames) {
    if (work.spend(unitsPerFact * entities.length)) yield;
    const facts = entities.map((entity) =>
      propertyRow(property).kinds.includes(entity.type) ? factsOf(entity).fact(property) : null,
    );
    rows.push({ property, facts, differs: anyDiffer(facts.flatMap((fact) => fact?.best ?? [])) });
  }
  return { entities, rows: properties ? rows : rows.filter(({ facts }) => facts.some((fact) => fact?.best)) };
}

function anyDiffer(claims: readonly Claim[]): boolean {
  const known = claims.filter(({ state }) => state === "known");
  return known.some((a, index) =>
    known.slice(index + 1).some((b) => isComparable(a, b) && compareClaimValues(a, b) === "different"),
  );
}

/** Scores measured under different or unknown conditions can neither agree nor differ. */
function isComparable(a: Claim, b: Claim): boolean {
  if (a.property !== "score") return true;
  const key = comparabilityKey(a);
  return key !== undefined && key === comparabilityKey(b);
}
