import { getOrInsert } from "../../lib/collections.ts";
import { type Key, type Kind, keyOf } from "../../records/kinds.ts";
import { organizations } from "../../records/organizations.ts";
import type { Property } from "../../records/properties.ts";
import type { Records } from "../../records/records.ts";
import type { Detail } from "./claim.ts";
import type { ClaimHistory } from "./claim-history.ts";

/** What all claims are read with. */
export interface ClaimContext {
  readonly records: Records;
  readonly history: ClaimHistory;
  /** The organization of a provider: its topmost parent. */
  readonly organizationOf: (provider: string) => string;
  /** Day of the first imported layer of each catalog. */
  readonly firstLayers: ReadonlyMap<string, string>;
  /** Days of all imported layers. */
  readonly layerDays: ReadonlySet<string>;
  /** What to extract; all when absent. */
  readonly part?: GraphPart | undefined;
  /** The one string for a key: most keys are stated many times. */
  readonly keyOf: (kind: Kind, slug: string) => Key;
  /** The one object for equal details: most prices have the same conditions. */
  readonly detailOf: (detail: Detail) => Detail;
}

/** Kinds of entities, and properties of claims. */
export interface GraphPart {
  readonly kinds: ReadonlySet<Kind>;
  readonly properties: ReadonlySet<Property>;
}

export function claimContext(records: Records, history: ClaimHistory, part?: GraphPart): ClaimContext {
  const firstLayers = new Map<string, string>();
  const layerDays = new Set<string>();
  for (const { imported, publisher = "", "accessed-on": day } of records.Source.values()) {
    if (!imported) continue;
    layerDays.add(day);
    if (day < (firstLayers.get(publisher) ?? "9999")) firstLayers.set(publisher, day);
  }
  const keys = new Map<Key, Key>();
  const details = new Map<string, Detail>();
  return {
    records,
    history,
    organizationOf: organizations(records),
    firstLayers,
    layerDays,
    part,
    keyOf: (kind, slug) => {
      const key = keyOf(kind, slug);
      return getOrInsert(keys, key, () => key);
    },
    detailOf: (detail) => getOrInsert(details, JSON.stringify(detail), () => detail),
  };
}
