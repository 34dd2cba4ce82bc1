import { compare } from "../lib/collections.ts";
import { dayAfter } from "../lib/day.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key } from "../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../records/properties.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { Claim } from "./claims/claim.ts";
import { scopesOf } from "./claims/detect-disputes.ts";
import { compareClaimValues, competes, rankClaims } from "./claims/rank-claims.ts";
import { type Fact, factsOf, unitsPerFact } from "./entity-facts.ts";
import type { Graph, GraphNode } from "./graph.ts";
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
  return entity ? bestByScope(factsOf(entity).fact(property)) : new Map();
}

function bestByScope({ entity, property, best, claims }: Fact): Map<string, Claim> {
  const found = new Map<string, Claim>();
  if (!several.has(property)) return best ? found.set("", best) : found;
  for (const [scope, group] of scopesOf(property, claims)) {
    const { best } = entity.view.rank(group);
    if (best) found.set(scope, best);
  }
  return found;
}

/** The claims whose values hold at once, best first: one per value, or per scope of a price or score. */
export function claimsInForce(fact: Fact): Claim[] {
  const { entity, property, best, claims } = fact;
  if (several.has(property)) return [...bestByScope(fact).values()].filter(({ value }) => value !== undefined);
  if (propertyRow(property).functional) return best?.value === undefined ? [] : [best];
  const byValue = new Map<string, Claim>();
  for (const claim of claims) {
    const value = JSON.stringify(claim.value);
    if (claim.value !== undefined && competes(claim, entity.view.day) && !byValue.has(value)) byValue.set(value, claim);
  }
  return [...byValue.values()];
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
 * The changes of one entity between releases, newest release first. Both sides of a change are ranked for the day of the
 * release, so that a change is one of knowledge: nothing changes because time passes. The first release, and the first
 * layer of a catalog, have nothing to compare with.
 */
export function buildChanges(graph: Graph, node: GraphNode): Change[] {
  const changes: Change[] = [];
  for (const [property, all] of node.claims) {
    if (all.every(isSettled)) continue;
    for (const [scope, claims] of several.has(property) ? scopesOf(property, all) : [["", all] as const])
      for (const day of changeDaysOf(claims)) {
        const before = bestBefore(claims, day);
        const known = claims.filter((claim) => wasKnownAfter(claim, day));
        const after = rankClaims(known, day).best;
        const kind = kindOfChange(before, after);
        const release = kind && releaseOn(graph, day, after ?? before);
        if (!release) continue;
        const id = [node.key.replace(":", "."), property, release.tag.replaceAll(".", "-"), ...parts(scope)].join(".");
        changes.push({ id, subject: node.key, property, kind, before, after, release });
      }
  }
  return changes.sort((a, b) => compare(b.release["published-on"], a.release["published-on"]));
}

/** Whether a claim was in the first release and in all others, or in none. */
const isSettled = ({ recorded: [first, second], evidence, validUntil }: Claim): boolean =>
  first === undefined ||
  (first.isFirst === true &&
    first.until === undefined &&
    second === undefined &&
    !(evidence.isImported && validUntil !== undefined));

/** Whether the graph held a claim until the release of a day. A first release is compared with itself. */
const wasKnownBefore = ({ recorded }: Claim, day: string): boolean =>
  recorded.some(({ from, until, isFirst }) => (isFirst || from < day) && (until === undefined || day <= until));

/** Whether the graph held a claim after the release of a day; a first release counts as in `wasKnownBefore`. */
const wasKnownAfter = ({ recorded }: Claim, day: string): boolean =>
  recorded.some(({ from, until, isFirst }) => (isFirst || from <= day) && (until === undefined || day < until));

/** The best claim on a day with the knowledge before it: a layer of that day had not ended what earlier ones hold. */
function bestBefore(claims: readonly Claim[], day: string): Claim | undefined {
  const known = claims
    .filter((claim) => wasKnownBefore(claim, day))
    .map((claim): Claim => (isEndedBy(claim, day) ? { ...claim, validUntil: undefined, status: "unverified" } : claim));
  const best = rankClaims(known, day).best;
  return claims.find(({ id }) => id === best?.id);
}

const isEndedBy = ({ evidence, validUntil }: Claim, day: string): boolean =>
  evidence.isImported && validUntil !== undefined && dayAfter(validUntil) === day;

/** Days of the releases and layers that add or end one of the claims. */
const changeDaysOf = (claims: readonly Claim[]): readonly string[] =>
  [
    ...new Set(
      claims.flatMap(({ recorded, evidence, validUntil }) => [
        ...recorded.flatMap(({ from, until, isFirst }) => [isFirst ? undefined : from, until]),
        evidence.isImported && validUntil !== undefined ? dayAfter(validUntil) : undefined,
      ]),
    ),
  ].filter((day) => day !== undefined);

/** The scope of a change as a part of its id; most have none. */
const parts = (scope: string) => (scope === "" ? [] : [scope.replaceAll(/[^A-Za-z0-9=-]+/g, "-")]);

/** The release of a day: the layer that the claim cites, or else the first one. */
function releaseOn({ releases }: Graph, day: string, claim: Claim | undefined): ReleaseRecord | undefined {
  const cited = claim?.citations.map(({ source }) => source) ?? [];
  const ofDay = releases.filter((release) => release["published-on"] === day);
  return ofDay.find(({ tag }) => cited.includes(`Source:${tag}`)) ?? ofDay[0];
}
