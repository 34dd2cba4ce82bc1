import { compare } from "../../lib/collections.ts";
import { propertyRow } from "../../records/properties.ts";
import { type Claim, isLive, isRefuted } from "./claim.ts";
import { compareValues, hasBegun, isOver } from "./value.ts";

export interface Ranked {
  /** The claim to show; undefined when none competes. */
  readonly best: Claim | undefined;
  /** Why it is shown, in one sentence; undefined when none competes. */
  readonly reason: string | undefined;
  /** Best first; those that do not compete come last. */
  readonly claims: readonly Claim[];
}

/** Whether a claim is valid on a day. */
export const holdsOn = (claim: Claim, day: string): boolean =>
  (claim.validFrom === undefined || hasBegun(claim.validFrom, day)) &&
  (claim.validUntil === undefined || !isOver(claim.validUntil, day));

/** Qualifiers of values that apply only where the subject is offered, not to the subject itself. */
const foreign = new Set(["host", "region", "plan"]);

/** Whether a claim is about its subject itself, not about one host, region or plan alone. */
export const isGeneral = ({ qualifiers }: Claim): boolean => !qualifiers.some(({ key }) => foreign.has(key));

/** Whether a claim may be shown on a day. */
export const competes = (claim: Claim, day: string): boolean =>
  isLive(claim) &&
  claim.polarity === "asserts" &&
  (claim.status !== "superseded" || claim.validUntil !== undefined) &&
  holdsOn(claim, day) &&
  // A bound is no date.
  claim.detail.bound === undefined &&
  isGeneral(claim);

const rankOrder = { preferred: 0, normal: 1, deprecated: 2 } as const;
const tierOrder = { primary: 0, "independent-measurement": 1, secondary: 2, aggregator: 3, "user-report": 4 } as const;

/** For benchmark scores an independent measurement counts as primary. */
function tierOf({ property, evidence }: Claim): number {
  return property === "score" && evidence.tier === "independent-measurement" ? 0 : tierOrder[evidence.tier];
}

/** Whether the best source of a claim is of a better tier than that of another. */
export const isCloserToFact = (a: Claim, b: Claim): boolean => tierOf(a) < tierOf(b);

/** An unknown price ranks below one that applies under a condition. */
const conditions = ({ qualifiers, property, state }: Claim) =>
  property === "price" && state === "unknown" ? 2 : qualifiers.some(({ key }) => key !== "definition") ? 1 : 0;

type Step = readonly [order: (a: Claim, b: Claim) => number, reason: (best: Claim, next: Claim) => string];

/**
 * Day from which evidence speaks for a value; empty when unknown. A layer says so only of a value that appeared after the
 * first layer of its catalog: any other may have stood for long, however late the file was copied.
 */
function evidenceDay({ evidence, recorded: [first] }: Claim): string {
  if (!evidence.isImported) return evidence.newest;
  return first === undefined || first.isFirst ? "" : first.from;
}

/** Which claims come first, before all evidence: those of the shared graph, or those of a layer of the server's own. */
export type Precedence = "shared" | "layer";

const byLayer = (a: Claim, b: Claim): number => Number(a.layer !== undefined) - Number(b.layer !== undefined);

const layerSteps: Readonly<Record<Precedence, Step>> = {
  shared: [byLayer, (_, next) => `The shared graph states it; the other value is in the layer “${next.layer}”.`],
  layer: [(a, b) => byLayer(b, a), (best) => `The layer “${best.layer}” states it, and this view puts it first.`],
};

/** Tie-breakers, in order: the first that separates two claims decides; `docs/ranking.md` has an example of each. */
const steps: readonly Step[] = [
  [
    (a, b) => Number(a.evidence.isImported) - Number(b.evidence.isImported),
    () => "A curated record states it; the other value is in an imported catalog alone.",
  ],
  [(a, b) => conditions(a) - conditions(b), () => "It holds in general; the other value holds under a condition."],
  [
    (a, b) => rankOrder[a.rank] - rankOrder[b.rank],
    (best) => (best.reason ? `A curator prefers it: ${best.reason}` : "A curator prefers it."),
  ],
  [
    (a, b) => tierOf(a) - tierOf(b),
    (best, next) =>
      `Its best source is ${tierWords[best.evidence.tier]}; that of the other value is ${tierWords[next.evidence.tier]}.`,
  ],
  [
    (a, b) => compare(evidenceDay(b), evidenceDay(a)),
    (best, next) =>
      evidenceDay(next) === ""
        ? `It appeared on ${evidenceDay(best)}; the other value stood before.`
        : `Its evidence is newer: ${evidenceDay(best)} against ${evidenceDay(next)}.`,
  ],
  [
    (a, b) => b.evidence.publishers - a.evidence.publishers,
    (best, next) => `More publishers support it: ${best.evidence.publishers} against ${next.evidence.publishers}.`,
  ],
  [
    (a, b) => (a.evidence.slug < b.evidence.slug ? -1 : a.evidence.slug > b.evidence.slug ? 1 : a.id < b.id ? -1 : 1),
    () =>
      "Equal evidence: nothing shows which value is right. The first source by name is shown, so that it is stable.",
  ],
];

/** Steps that weigh evidence; the last one only makes the order stable. */
const weighing = [layerSteps.shared, ...steps.slice(0, -1)];

/** Claims with other values than the best one that have equal evidence; empty when it is better than all others. */
export function tiedWith(best: Claim, claims: readonly Claim[], day: string): Claim[] {
  if (!propertyRow(best.property).functional) return [];
  return claims.filter(
    (claim) => competes(claim, day) && differs(best, claim) && weighing.every(([order]) => order(best, claim) === 0),
  );
}

const tierWords = {
  primary: "the developer's own",
  "independent-measurement": "an independent measurement",
  secondary: "a secondary report",
  aggregator: "an aggregator",
  "user-report": "a user's report",
} as const;

const allSteps = { shared: [layerSteps.shared, ...steps], layer: [layerSteps.layer, ...steps] } as const;

const orderOf =
  (steps: readonly Step[]) =>
  (a: Claim, b: Claim): number => {
    for (const [order] of steps) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };

const orders = { shared: orderOf(allSteps.shared), layer: orderOf(allSteps.layer) } as const;

const unknown: Ranked = { best: undefined, reason: undefined, claims: [] };

/** Ranks the claims about one property of one entity on a day, and explains the choice. */
export function rankClaims(claims: readonly Claim[], day: string, precedence: Precedence = "shared"): Ranked {
  const [only] = claims;
  if (!only) return unknown;
  if (claims.length === 1)
    return competes(only, day)
      ? { best: only, reason: "It is the only claim.", claims }
      : { best: undefined, reason: undefined, claims };
  const sorted = claims.filter((claim) => competes(claim, day)).sort(orders[precedence]);
  const others = claims.filter((claim) => !competes(claim, day)).sort(orders[precedence]);
  const precise = morePrecise(sorted);
  const contenders = precise ? [precise, ...sorted.filter((claim) => claim !== precise)] : sorted;
  const [best] = contenders;
  const reason = precise
    ? "It agrees with the best source, comes from one as close to the fact, and is the more precise."
    : best && reasonFor(best, contenders.slice(1), others, precedence);
  return { best, reason, claims: [...contenders, ...others] };
}

const sameConditions = (a: Claim, b: Claim): boolean => JSON.stringify(a.qualifiers) === JSON.stringify(b.qualifiers);

/** A date that refines the best one to the month or day; undefined when there is none, or when refinements differ. */
function morePrecise([best, ...rest]: readonly Claim[]): Claim | undefined {
  if (!best || typeof best.value !== "string" || propertyRow(best.property).comparator !== "date") return undefined;
  const { value } = best;
  // Nothing less close to the fact than the best source can make it more precise.
  const closer = rest.filter(
    (claim) =>
      String(claim.value).startsWith(`${value}-`) &&
      sameConditions(claim, best) &&
      tierOf(claim) <= tierOf(best) &&
      claim.evidence.isImported === best.evidence.isImported &&
      claim.layer === best.layer,
  );
  const [first] = closer;
  return closer.every((claim) => first && !differs(first, claim)) ? first : undefined;
}

function reasonFor(
  best: Claim,
  contenders: readonly Claim[],
  others: readonly Claim[],
  precedence: Precedence,
): string {
  const rival = contenders.find((claim) => differs(best, claim));
  if (rival && !propertyRow(best.property).functional)
    return "Several can hold at once; this one has the best evidence.";
  if (rival) {
    const step = allSteps[precedence].find(([order]) => order(best, rival) !== 0);
    return step ? step[1](best, rival) : "";
  }
  const refuted = others.filter(isRefuted).length;
  if (refuted > 0)
    return `It is the only value that stands; ${refuted === 1 ? "another was" : `${refuted} others were`} refuted.`;
  if (contenders.length > 0) return `All ${contenders.length + 1} claims that hold agree.`;
  return others.length > 0 ? "It is the only claim that holds in this view." : "It is the only claim.";
}

export function differs(a: Claim, b: Claim): boolean {
  return compareClaimValues(a, b) !== "same";
}

/** Compares the values of two claims, and their states when a value is absent. */
export function compareClaimValues(a: Claim, b: Claim): ReturnType<typeof compareValues> {
  if (a.state !== b.state) return "different";
  if (a.value === undefined || b.value === undefined) return "same";
  const level = a.detail.level !== b.detail.level;
  const result = compareValues(a.property, a.value, b.value);
  return result === "same" && level ? "different" : result;
}
