import { claimsInForce } from "../../src/graph/diff.ts";
import { factsOf } from "../../src/graph/entity-facts.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { View } from "../../src/graph/view.ts";
import type { Property } from "../../src/records/properties.ts";

export interface ReplacedFacts {
  /** Facts that the records show on a day. */
  readonly facts: number;
  /** Those of which a value is no longer in force once layers are merged: `Model:slug property`. */
  readonly replaced: readonly string[];
}

/** The facts of the records that layers replace; there should be none. */
export function replacedFacts(curated: Graph, merged: Graph, day: string): ReplacedFacts {
  const [before, after] = [new View(curated, day), new View(merged, day)];
  const replaced: string[] = [];
  let facts = 0;
  for (const { key, claims } of curated.nodes.values())
    for (const property of claims.keys()) {
      const shown = inForce(before, key, property);
      if (shown.length === 0) continue;
      facts += 1;
      const kept = new Set(inForce(after, key, property));
      if (shown.some((id) => !kept.has(id))) replaced.push(`${key} ${property}`);
    }
  return { facts, replaced };
}

function inForce(view: View, key: Parameters<View["entity"]>[0], property: Property): string[] {
  const entity = view.entity(key);
  return entity ? claimsInForce(factsOf(entity).fact(property)).map(({ id }) => id) : [];
}
