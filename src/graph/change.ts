import type { Key } from "../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../records/properties.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { Claim } from "./claim.ts";
import { compare } from "./graph.ts";
import { compareClaimValues } from "./rank.ts";
import type { Entity, View } from "./view.ts";

export type ChangeKind = "added" | "changed" | "removed";

/** A fact whose best claim differs between two dates; a side is undefined where there was none. */
export interface FactChange {
  readonly property: Property;
  readonly kind: ChangeKind;
  readonly before: { readonly view: View; readonly claim: Claim } | undefined;
  readonly after: { readonly view: View; readonly claim: Claim } | undefined;
}

/** One entity at two dates; undefined where it did not exist. */
export interface Diff {
  readonly before: Entity | undefined;
  readonly after: Entity | undefined;
  readonly changes: readonly FactChange[];
}

/** What differs in one entity between the worlds of two views, in the order of the registry. */
export function diffEntity(key: Key, earlier: View, later: View): Diff {
  const [before, after] = [earlier.entity(key), later.entity(key)];
  const { type } = (after ?? before) as Entity;
  const changes = propertyNames
    .filter((property) => propertyRow(property).kinds.includes(type))
    .flatMap((property) => {
      const old = before && earlier.sheet(before).fact(property).best;
      const now = after && later.sheet(after).fact(property).best;
      const kind = kindOfChange(old, now);
      return kind
        ? [{ property, kind, before: old && { view: earlier, claim: old }, after: now && { view: later, claim: now } }]
        : [];
    });
  return { before, after, changes };
}

function kindOfChange(before: Claim | undefined, after: Claim | undefined): ChangeKind | undefined {
  if (!before || !after) return after ? "added" : before ? "removed" : undefined;
  return before.id === after.id || compareClaimValues(before, after) === "same" ? undefined : "changed";
}

/** A fact whose best claim changed between two releases of the data. */
export interface Change {
  readonly id: string;
  readonly subject: Key;
  readonly property: Property;
  readonly kind: ChangeKind;
  readonly before: Claim | undefined;
  readonly after: Claim | undefined;
  readonly release: ReleaseRecord;
}

/**
 * All changes between releases, newest release first, then by subject and property. What a release
 * knew is what had been read by its day; before the first release nothing was known.
 */
export function buildChanges(view: View): Change[] {
  const { releases, nodes } = view.graph;
  const steps = releases.map((release, index) => ({ release, before: releases[index + 1]?.["published-on"] }));
  const keys = [...nodes.keys()].sort(compare);
  return steps.flatMap(({ release, before }) =>
    keys.flatMap((key) => {
      const node = nodes.get(key);
      if (!node || !view.entity(key)) return [];
      return [...node.claims].flatMap(([property, claims]) => {
        const old = before === undefined ? undefined : bestBy(view, claims, before);
        const now = bestBy(view, claims, release["published-on"]);
        const kind = kindOfChange(old, now);
        const id = `${key.replace(":", ".")}.${property}.${release.tag.replaceAll(".", "-")}`;
        return kind ? [{ id, subject: key, property, kind, before: old, after: now, release }] : [];
      });
    }),
  );
}

const bestBy = (view: View, claims: readonly Claim[], day: string): Claim | undefined =>
  view.rank(claims.filter(({ recordedOn }) => recordedOn <= day)).best;
