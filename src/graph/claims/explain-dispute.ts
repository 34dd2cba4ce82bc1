import { compare, listOf } from "../../lib/collections.ts";
import { errorFactor, factorBetween, formatFactor } from "../../records/plausibility.ts";
import { propertyRow } from "../../records/properties.ts";
import type { disputeKinds, disputeStates } from "../../records/vocabulary.ts";
import { type Claim, isLive, isUnjudged } from "./claim.ts";
import { compareClaimValues } from "./rank-claims.ts";

/** Why claims differ, and whether that settles the dispute. */
export interface Ruling {
  readonly kind: keyof typeof disputeKinds;
  readonly state: keyof typeof disputeStates;
  readonly resolution?: string | undefined;
  /** The claim that the rule prefers; the best-ranked one when absent. */
  readonly holds?: Claim;
  /** Whether each value holds in its own place, so that none is preferred. */
  readonly allHold?: boolean;
}

/** Explains why claims differ; `genuine` and open when no rule applies. `all` are the claims in the same scope. */
export function ruleFor(claims: readonly Claim[], all: readonly Claim[] = claims, isFloating = false): Ruling {
  const refuted = claims.find(({ status }) => status === "refuted");
  if (refuted) return { kind: "error", state: "resolved", resolution: refuted.reason };
  const unitError = unitRuling(claims);
  if (unitError) return unitError;
  const superseded = claims.find(({ status }) => status === "superseded");
  if (superseded) return { kind: "stale", state: "resolved", resolution: superseded.reason };
  const setAside = claims.find(({ rank }) => rank === "deprecated");
  const standing = claims.filter(isLive);
  if (setAside && standing.every((claim) => compareClaimValues(claim, standing[0] as Claim) !== "different"))
    return { kind: "genuine", state: "resolved", resolution: setAside.reason };
  if (differInDefinition(claims)) return ownDefinitions;
  const pairs = claims.flatMap((a, index) => claims.slice(index + 1).map((b) => compareClaimValues(a, b)));
  if (pairs.every((result) => result !== "different")) return rounding;
  if (differInPdf(claims)) return pdfCounted;
  if (areRowsOfHost(claims)) return isOfWeights(claims[0] as Claim) ? contradiction : severalOffers;
  const preferred = claims.find(({ rank }) => rank === "preferred");
  if (preferred) return { kind: "genuine", state: "resolved", resolution: preferred.reason };
  if (claims.some(({ method, confidence }) => method === "estimated" || confidence === "speculative"))
    return { kind: "estimate", state: "open" };
  const ownList = isFloating ? undefined : ownListRuling(claims);
  return ownList ?? staleRuling(claims, all) ?? (isFloating ? drift : { kind: "genuine", state: "open" });
}

/** Numbers that differ by a factor which no condition explains: one is in another unit, and neither is preferred. */
export function unitRuling(claims: readonly Claim[]): Ruling | undefined {
  const amounts = claims.filter(isLive).flatMap(({ property, value, detail: { price } }) => {
    const { comparator } = propertyRow(property);
    const isCounted = comparator === "money" || comparator === "tokens" || comparator === "parameters";
    return isCounted && typeof value === "number" && value > 0 ? [value / (price?.per ?? 1)] : [];
  });
  const factor = amounts.length < 2 ? 1 : factorBetween(Math.max(...amounts), Math.min(...amounts));
  if (factor < errorFactor) return undefined;
  const resolution = `The values differ by a factor of ${formatFactor(factor)}: one is wrong, probably in another unit.`;
  return { kind: "error", state: "open", resolution };
}

export const rounding: Ruling = {
  kind: "precision",
  state: "resolved",
  resolution: "The values are the same once rounded.",
};

const drift: Ruling = {
  kind: "alias-drift",
  state: "open",
  resolution: "The identifier moves: each value may be of another model that it has led to.",
};

const differInDefinition = (claims: readonly Claim[]): boolean =>
  new Set(claims.map(({ qualifiers }) => qualifiers.find(({ key }) => key === "definition")?.value)).size > 1;

const ownDefinitions: Ruling = {
  kind: "definition",
  state: "resolved",
  resolution: "Each value uses a definition of its own.",
};

/** Whether inputs are the same but for PDF documents. */
function differInPdf([first, ...others]: readonly Claim[]): boolean {
  if (first?.property !== "input-modalities") return false;
  const without = ({ value }: Claim) =>
    JSON.stringify([...listOf(value as string[])].filter((one) => one !== "pdf").sort());
  return others.every((claim) => without(claim) === without(first));
}

const pdfCounted: Ruling = {
  kind: "definition",
  state: "resolved",
  resolution: "Some sources count PDF documents, which others do not list as an input of their own.",
};

const isOnHost = ({ qualifiers, evidence }: Claim): boolean =>
  evidence.isImported && qualifiers.some(({ key }) => key === "host");

/** Whether one catalog states all values, in rows about offers of one host. */
const areRowsOfHost = (claims: readonly Claim[]): boolean =>
  claims.every(isOnHost) && new Set(claims.map(catalogOf)).size === 1;

const severalOffers: Ruling = {
  kind: "scope",
  state: "resolved",
  resolution: "The catalog lists several offers of it at this host, each with a value of its own.",
  allHold: true,
};

/** Whether a claim is about weights, which no host changes. */
const isOfWeights = ({ property }: Claim): boolean => property === "knowledge-cutoff" || property === "open-weights";

const contradiction: Ruling = {
  kind: "error",
  state: "open",
  resolution: "The weights are the same in all offers of this host, but the catalog has several values.",
};

/** Explains a value under a condition that differs from the one shown without it. */
export function ruleForCondition(here: Claim, shown: Claim): Ruling {
  if (here.detail.bound) return { ...ruleFor([shown, here]), allHold: true };
  if (differInDefinition([shown, here])) return { ...ownDefinitions, allHold: true };
  if (differInPdf([shown, here])) return { ...pdfCounted, allHold: true };
  if (!isOnHost(here) || !isOfWeights(here)) return underConditions;
  return compareClaimValues(here, shown) === "different" ? sameWeights : rounding;
}

const sameWeights: Ruling = {
  kind: "error",
  state: "resolved",
  resolution: "The weights are the same on every host; the catalog is wrong for this one, or older.",
};

const underConditions: Ruling = {
  kind: "scope",
  state: "resolved",
  resolution: "The values hold under different conditions.",
  allHold: true,
};

/** A host's own list is right about its offers, where catalogs read it no later. */
function ownListRuling(claims: readonly Claim[]): Ruling | undefined {
  const live = claims.filter(isLive);
  const [own] = live
    .filter(({ evidence }) => evidence.isImported && evidence.tier === "primary")
    .sort((a, b) => compare(b.readOn, a.readOn));
  const copies = own ? live.filter((claim) => compareClaimValues(own, claim) === "different") : [];
  if (!own || !copies.every(({ evidence, readOn }) => evidence.isImported && readOn <= own.readOn)) return undefined;
  const last = copies
    .map(({ readOn }) => readOn)
    .sort()
    .at(-1);
  const resolution = `The host's own list has another value on ${own.readOn} than the copy of ${last}.`;
  return { kind: "stale", state: "resolved", resolution, holds: own };
}

/**
 * Resolves the dispute as stale when one side repeats a value that some source has since replaced, and the newer value
 * of that source does not differ from the other side.
 */
function staleRuling(claims: readonly Claim[], all: readonly Claim[]): Ruling | undefined {
  const ended = all.filter(({ validUntil, status }) => validUntil !== undefined && isUnjudged(status));
  const isReplaced = (claim: Claim, now: Claim) =>
    all.some(
      (later) =>
        catalogOf(later) === catalogOf(claim) &&
        (later.validFrom ?? "") > (claim.validUntil ?? "") &&
        compareClaimValues(later, now) !== "different",
    );
  for (const old of claims)
    for (const now of claims) {
      if (compareClaimValues(old, now) !== "different") continue;
      const replaced = ended.find((claim) => compareClaimValues(claim, old) === "same" && isReplaced(claim, now));
      if (!replaced) continue;
      const resolution =
        replaced === old
          ? `The source held it until ${old.validUntil} and has replaced it since.`
          : `One source still gives what another held until ${replaced.validUntil} and has replaced since.`;
      return { kind: "stale", state: "resolved", resolution, holds: now };
    }
  return undefined;
}

/** Slug of the first source without a layer date, so that layers of one catalog compare equal. */
export const catalogOf = ({ evidence }: Claim) => evidence.slug.replace(/-\d{4}-\d{2}-\d{2}$/, "");
