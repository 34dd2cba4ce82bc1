import { compare, listOf } from "../../lib/collections.ts";
import { daysBetween } from "../../lib/day.ts";
import { errorFactor, factorBetween, formatFactor } from "../../records/plausibility.ts";
import { propertyRow } from "../../records/properties.ts";
import type { disputeKinds, disputeStates } from "../../records/vocabulary.ts";
import { type Claim, isLive, isUnjudged } from "./claim.ts";
import { compareClaimValues, isCloserToFact } from "./rank-claims.ts";

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

/** What decides about a dispute besides its claims. */
export interface Circumstances {
  /** The claims in the same scope; those of the dispute when absent. */
  readonly all?: readonly Claim[];
  /** Whether the identifier of the endpoint points to different models over time. */
  readonly isFloating?: boolean | undefined;
  /** Finds the claim that is shown for the subject itself. */
  readonly shown?: () => Claim | undefined;
  /** All claims about the property. */
  readonly about?: readonly Claim[];
  /** Claims about the end of the training data, another definition of a cutoff. */
  readonly trained?: readonly Claim[] | undefined;
}

/** Explains why claims differ; `genuine` and open when no rule applies. */
export function ruleFor(claims: readonly Claim[], circumstances: Circumstances = {}): Ruling {
  const { all = claims, isFloating, shown, about = [], trained } = circumstances;
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
  if (differInDefinition(claims, trained)) return ownDefinitions;
  const pairs = claims.flatMap((a, index) => claims.slice(index + 1).map((b) => compareClaimValues(a, b)));
  if (pairs.every((result) => result !== "different")) return rounding;
  if (differInPdf(claims)) return pdfCounted;
  if (areRowsOfHost(claims)) return rulingOfHost(claims, shown?.());
  if (repeatsRegion(claims, about)) return priceOfRegion;
  const preferred = claims.find(({ rank }) => rank === "preferred");
  if (preferred) return { kind: "genuine", state: "resolved", resolution: preferred.reason };
  if (claims.some(({ method, confidence }) => method === "estimated" || confidence === "speculative"))
    return { kind: "estimate", state: "open" };
  const ownList = ownListRuling(claims);
  if (ownList) return isFloating ? decided(ownList) : ownList;
  return staleRuling(claims, all) ?? (isFloating ? drift : { kind: "genuine", state: "open" });
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

/** The ruling of the host's own list about an identifier that moves. */
const decided = ({ resolution = "", ...ruling }: Ruling): Ruling => ({
  ...ruling,
  kind: "alias-drift",
  resolution: `The identifier moves: ${resolution.charAt(0).toLowerCase()}${resolution.slice(1)}`,
});

const definitionOf = ({ qualifiers }: Claim) => qualifiers.find(({ key }) => key === "definition")?.value;

/**
 * Whether claims use several definitions. A cutoff without a definition may have another one, but only if it is the end of
 * the training data, where that is known.
 */
function differInDefinition(claims: readonly Claim[], trained: readonly Claim[] = []): boolean {
  if (new Set(claims.map(definitionOf)).size < 2) return false;
  if (claims[0]?.property !== "knowledge-cutoff" || trained.length === 0) return true;
  const meant = [...trained, ...claims.filter((claim) => definitionOf(claim) !== undefined)];
  return claims.every((claim) => meant.some((other) => compareClaimValues(claim, other) !== "different"));
}

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
  allHold: true,
};

/** Whether a price without a region is the one that another source states for a region. */
const repeatsRegion = (claims: readonly Claim[], about: readonly Claim[]): boolean =>
  claims.some((claim) => !claim.detail.price?.region && about.some((other) => isSamePriceInRegion(claim, other)));

function isSamePriceInRegion(claim: Claim, other: Claim): boolean {
  const [price, regional] = [claim.detail.price, other.detail.price];
  return (
    regional?.region !== undefined &&
    isLive(other) &&
    (["meter", "tier", "currency", "inputTokensAbove"] as const).every((key) => price?.[key] === regional[key]) &&
    catalogOf(claim) !== catalogOf(other) &&
    compareClaimValues(claim, other) === "same"
  );
}

const priceOfRegion: Ruling = {
  kind: "scope",
  state: "resolved",
  resolution: "One value is the price of a region, which another source states for that region alone.",
  allHold: true,
};

const isOnHost = ({ qualifiers, evidence }: Claim): boolean =>
  evidence.isImported && qualifiers.some(({ key }) => key === "host");

/** Whether one catalog states all values, in rows about offers of one host. */
const areRowsOfHost = (claims: readonly Claim[]): boolean =>
  claims.every(isOnHost) && new Set(claims.map(catalogOf)).size === 1;

/** Why rows of one catalog about offers of one host differ. */
function rulingOfHost(claims: readonly Claim[], shown: Claim | undefined): Ruling {
  if (claims.some(isOfWeights)) return contradiction;
  const early = shown && claims.find((claim) => isBeforeRelease(claim, shown));
  return early ? { ...rulingAgainst(early, shown, notBefore(shown)), allHold: true } : severalOffers;
}

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

/** Whether a host is listed with a model before the release that is shown for it. */
const isBeforeRelease = (here: Claim, shown: Claim): boolean =>
  here.property === "released-on" &&
  compareClaimValues(here, shown) === "different" &&
  String(here.value) < String(shown.value);

/** Whether two dates are neighboring days, as those of one moment are in two time zones. */
const areOneDayApart = (a: Claim, b: Claim): boolean =>
  propertyRow(a.property).comparator === "date" &&
  [a, b].every(({ value }) => String(value).length === "2024-05-31".length) &&
  Math.abs(daysBetween(String(a.value), String(b.value))) === 1;

const oneDayApart: Ruling = { kind: "precision", state: "resolved", resolution: "The dates are one day apart." };

/** Explains a value under a condition that differs from the one shown without it. */
export function ruleForCondition(here: Claim, shown: Claim, trained?: readonly Claim[]): Ruling {
  if (here.detail.bound) return { ...ruleFor([shown, here]), allHold: true };
  if (differInDefinition([shown, here], trained)) return { ...ownDefinitions, allHold: true };
  if (differInPdf([shown, here])) return pdfCounted;
  if (!isOnHost(here)) return underConditions;
  if (areOneDayApart(here, shown)) return oneDayApart;
  if (isBeforeRelease(here, shown)) return rulingAgainst(here, shown, notBefore(shown));
  if (!isOfWeights(here)) return underConditions;
  if (compareClaimValues(here, shown) !== "different") return rounding;
  return rulingAgainst(here, shown, "The weights are the same on every host");
}

const notBefore = ({ value }: Claim): string => `No host offers a model before its release on ${value}`;

/** One of two values is wrong: that of the catalog, if the source of the other one is closer to the fact. */
function rulingAgainst(here: Claim, shown: Claim, why: string): Ruling {
  return isCloserToFact(shown, here)
    ? { kind: "error", state: "resolved", resolution: `${why}; the catalog is wrong for this one.` }
    : {
        kind: "error",
        state: "open",
        resolution: `${why}, so one value is wrong; the evidence does not show which.`,
      };
}

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
  const resolution =
    last === own.readOn
      ? "The host's own list has another value than a copy that was read on the same day."
      : `The host's own list has another value on ${own.readOn} than the copy of ${last}.`;
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
