import { compare } from "../lib/collections.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key } from "../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../records/properties.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { Claim } from "./claims/claim.ts";
import { scopesOf } from "./claims/detect-disputes.ts";
import { compareClaimValues, rankClaims } from "./claims/rank-claims.ts";
import { factsOf, unitsPerFact } from "./entity-facts.ts";
import type { GraphNode } from "./graph.ts";
import type { Entity, View } from "./view.ts";

export type ChangeKind = "added" | "changed" | "removed";

/** A fact whose best claim differs between two views; a side is undefined when there was none. */
export interface FactChange {
  readonly property: Property;
  readonly kind: ChangeKind;
  readonly before: { readonly view: View; readonly claim: Claim } | undefined;
  readonly after: { readonly view: View; readonly claim: Claim } | undefined;
}

/** One entity in two views; undefined where it did not exist. */
export interface Diff {
  readonly before: Entity | undefined;
  readonly after: Entity | undefined;
  readonly changes: readonly FactChange[];
}

/** Compares the facts of one entity in two views, in the order of the property registry. */
export function* diffEntity(key: Key, earlier: View, later: View, work: WorkBudget): Interruptible<Diff> {
  const [before, after] = [earlier.entity(key), later.entity(key)];
  const { type } = (after ?? before) as Entity;
  const changes: FactChange[] = [];
  for (const property of propertyNames.filter((property) => propertyRow(property).kinds.includes(type))) {
    if (work.spend(unitsPerComparison)) yield;
    const [old, now] = [bestOf(before, property), bestOf(after, property)];
    for (const scope of new Set([...old.keys(), ...now.keys()])) {
      if (work.spend(unitsPerComparison)) yield;
      const [was, is] = [old.get(scope), now.get(scope)];
      const kind = kindOfChange(was, is);
      const sides = { before: was && { view: earlier, claim: was }, after: is && { view: later, claim: is } };
      if (kind) changes.push({ property, kind, ...sides });
    }
  }
  return { before, after, changes };
}

/** Work units to rank the claims of one fact in both views. */
const unitsPerComparison = 2 * unitsPerFact;

/** The best claim about a property; for prices and scores, one per scope, such as a meter of a price. */
function bestOf(entity: Entity | undefined, property: Property): Map<string, Claim> {
  const found = new Map<string, Claim>();
  if (!entity) return found;
  const { best, claims } = factsOf(entity).fact(property);
  if (!several.has(property)) return best ? found.set("", best) : found;
  for (const [scope, group] of scopesOf(property, claims)) {
    const { best } = entity.view.rank(group);
    if (best) found.set(scope, best);
  }
  return found;
}

/** Properties with several values at once, each with its own history. */
const several: ReadonlySet<Property> = new Set(["price", "score"]);

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
 * The changes of one entity between releases, newest release first. A release contains the claims read by its day,
 * ranked for that day; before the first release there are none.
 */
export function buildChanges(view: View, node: GraphNode): Change[] {
  const days = daysOf(view);
  const changes: Change[] = [];
  for (const [property, all] of node.claims)
    for (const [scope, claims] of several.has(property) ? scopesOf(property, all) : [["", all] as const]) {
      let old: Claim | undefined;
      for (const { day, releases } of turningDays(days, claims)) {
        const now = bestBy(claims, day);
        const kind = kindOfChange(old, now);
        if (kind) {
          const release = bringerOf(releases, now);
          const id = [node.key.replace(":", "."), property, release.tag.replaceAll(".", "-"), ...parts(scope)].join(
            ".",
          );
          changes.push({ id, subject: node.key, property, kind, before: old, after: now, release });
        }
        old = now;
      }
    }
  return changes.sort((a, b) => compare(b.release["published-on"], a.release["published-on"]));
}

/** Release days on which the best claim may differ from the previous one, because a claim was read, began or ended. */
function turningDays(days: readonly Day[], claims: readonly Claim[]): readonly Day[] {
  if (claims.some(({ validFrom, validUntil }) => validFrom !== undefined || validUntil !== undefined)) return days;
  const read = new Set(claims.map((claim) => dayOfReading(days, claim)));
  return days.filter((_, index) => read.has(index));
}

/** Index of the first release day by which a claim had been read; -1 when it was read after all of them. */
function dayOfReading(days: readonly Day[], { citations }: Claim): number {
  const first = citations.reduce((least, { accessedOn }) => (accessedOn < least ? accessedOn : least), "9999");
  return days.findIndex(({ day }) => day >= first);
}

/** The scope of a change as a part of its id; most have none. */
const parts = (scope: string) => (scope === "" ? [] : [scope.replaceAll(/[^A-Za-z0-9=-]+/g, "-")]);

interface Day {
  readonly day: string;
  readonly releases: readonly ReleaseRecord[];
}

/** The release days, oldest first. */
const daysOf = (view: View): readonly Day[] =>
  view.memo("release days", "all", () => {
    const days = [...new Set(view.graph.releases.map((release) => release["published-on"]))].sort(compare);
    return days.map((day) => ({
      day,
      releases: view.graph.releases.filter((release) => release["published-on"] === day),
    }));
  });

/** Among the releases of one day, the one that the new claim cites; the last one when there is none. */
function bringerOf(releases: readonly ReleaseRecord[], claim: Claim | undefined): ReleaseRecord {
  const cited = claim?.citations.map(({ source }) => source) ?? [];
  return (releases.find(({ tag }) => cited.includes(`Source:${tag}`)) ?? releases.at(-1)) as ReleaseRecord;
}

/** The best claim on a day, among those read by then. */
const bestBy = (claims: readonly Claim[], day: string): Claim | undefined =>
  rankClaims(
    claims.filter(({ citations }) => citations.some(({ accessedOn }) => accessedOn <= day)),
    day,
  ).best;
