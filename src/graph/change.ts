import type { Key } from "../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../records/properties.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { Claim } from "./claim.ts";
import { scopesOf } from "./dispute.ts";
import { compare, type GraphNode } from "./graph.ts";
import { compareClaimValues, rankClaims } from "./rank.ts";
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
      const [old, now] = [bestOf(before, property), bestOf(after, property)];
      return [...new Set([...old.keys(), ...now.keys()])].flatMap((scope) => {
        const [was, is] = [old.get(scope), now.get(scope)];
        const kind = kindOfChange(was, is);
        const sides = { before: was && { view: earlier, claim: was }, after: is && { view: later, claim: is } };
        return kind ? [{ property, kind, ...sides }] : [];
      });
    });
  return { before, after, changes };
}

/** The best claim about a property, or one for each thing that it tells apart, as the meters of a price. */
function bestOf(entity: Entity | undefined, property: Property): Map<string, Claim> {
  const found = new Map<string, Claim>();
  if (!entity) return found;
  const { best, claims } = entity.view.sheet(entity).fact(property);
  if (!several.has(property)) return best ? found.set("", best) : found;
  for (const [scope, group] of scopesOf(property, claims)) {
    const { best } = entity.view.rank(group);
    if (best) found.set(scope, best);
  }
  return found;
}

/** Properties of which several hold side by side, each with a history of its own. */
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
 * The changes of one entity between releases, newest release first. What a release knew is what had been
 * read by its day, of what held on that day; before the first release nothing was known.
 */
export function buildChanges(view: View, node: GraphNode): Change[] {
  const days = daysOf(view);
  const scopes = [...node.claims].flatMap(([property, claims]) =>
    several.has(property)
      ? [...scopesOf(property, claims)].map(([scope, group]) => ({ property, scope, claims: group }))
      : [{ property, scope: "", claims }],
  );
  return days.flatMap(({ day, releases, before }) =>
    scopes.flatMap(({ property, scope, claims }) => {
      const old = before === undefined ? undefined : bestBy(claims, before);
      const now = bestBy(claims, day);
      const kind = kindOfChange(old, now);
      if (!kind) return [];
      const release = bringerOf(releases, now);
      const id = [node.key.replace(":", "."), property, release.tag.replaceAll(".", "-"), ...parts(scope)].join(".");
      return [{ id, subject: node.key, property, kind, before: old, after: now, release }];
    }),
  );
}

/** The scope of a change as a part of its id; most have none. */
const parts = (scope: string) => (scope === "" ? [] : [scope.replaceAll(/[^A-Za-z0-9=-]+/g, "-")]);

interface Day {
  readonly day: string;
  /** What came out on it, in the order of tags. */
  readonly releases: readonly ReleaseRecord[];
  /** The day of release before it; undefined for the first. */
  readonly before: string | undefined;
}

/** The days on which anything came out, newest first. */
const daysOf = (view: View): readonly Day[] =>
  view.memo("release days", "all", () => {
    const days = [...new Set(view.graph.releases.map((release) => release["published-on"]))].sort(compare).reverse();
    return days.map((day, index) => ({
      day,
      releases: view.graph.releases.filter((release) => release["published-on"] === day),
      before: days[index + 1],
    }));
  });

/** Of what came out on one day, that which the new claim cites. */
function bringerOf(releases: readonly ReleaseRecord[], claim: Claim | undefined): ReleaseRecord {
  const cited = claim?.citations.map(({ source }) => source) ?? [];
  return (releases.find(({ tag }) => cited.includes(`Source:${tag}`)) ?? releases.at(-1)) as ReleaseRecord;
}

/** The claim that was best on a day by what had been read by then. */
const bestBy = (claims: readonly Claim[], day: string): Claim | undefined =>
  rankClaims(
    claims.filter(({ citations }) => citations.some(({ accessedOn }) => accessedOn <= day)),
    day,
  ).best;
