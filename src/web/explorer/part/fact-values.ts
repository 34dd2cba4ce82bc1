import type {
  DisputeKind,
  DisputeSidesFragment,
  FactRowFragment,
  SideClaimFragment,
  SourceLinkFragment,
  ValueTextFragment,
} from "../generated/graphql.ts";
import { isFunctional } from "../properties.ts";

/** Claims with one value, and their sources. */
export interface StatedValue {
  readonly key: string;
  readonly value: ValueTextFragment | null;
  readonly claims: readonly SideClaimFragment[];
  readonly sources: readonly SourceLinkFragment[];
}

/** A value that is not the one shown. */
export interface OtherValue extends StatedValue {
  /** Why it is not, in a word or two. */
  readonly word: string;
  /** Whether it is held for wrong. */
  readonly isWrong: boolean;
}

/** Why a claim differs from the first side of a dispute. */
interface DisputedAs {
  readonly kind: DisputeKind;
  readonly isOpen: boolean;
}

const kindWords: Readonly<Record<DisputeKind, string>> = {
  PRECISION: "rounded",
  DEFINITION: "other meaning",
  SCOPE: "other scope",
  ALIAS_DRIFT: "the name moved",
  STALE: "out of date",
  ERROR: "wrong",
  ESTIMATE: "a guess",
  GENUINE: "disagrees",
};

/** Values that hold: one where only one can be true, else all that nothing refutes. */
export function shownValues(fact: FactRowFragment): StatedValue[] {
  const live = fact.claims.filter(isLive);
  const shown = isFunctional(fact.property)
    ? live.filter(({ value }) => value?.text === fact.value?.text).slice(0, 1)
    : live;
  if (shown.length > 0) return groupByValue(shown);
  return fact.value ? [{ key: fact.value.text, value: fact.value, claims: [], sources: [] }] : [];
}

/**
 * All other values on a day: of the disputes, which may be about a neighboring property, and of the remaining claims.
 */
export function otherValues(fact: FactRowFragment, day: string): OtherValue[] {
  const shown = new Set(shownValues(fact).flatMap(({ claims }) => claims.map(textOf)));
  const kinds = new Map<string, DisputedAs>();
  const claims = new Map<string, SideClaimFragment>();
  for (const { state, sides } of fact.disputes)
    for (const { kind, claims: side } of sides)
      for (const claim of side) {
        claims.set(claim.id, claim);
        if (kind && !kinds.has(claim.id)) kinds.set(claim.id, { kind, isOpen: state === "OPEN" });
      }
  for (const claim of fact.claims) claims.set(claim.id, claim);
  const others = [...claims.values()].filter(
    (claim) => !(isLive(claim) && claim.property === fact.property && shown.has(textOf(claim))),
  );
  return groupByValue(others).map((other) => {
    const [claim] = other.claims;
    const dispute = other.claims.flatMap(({ id }) => kinds.get(id) ?? [])[0];
    return {
      ...other,
      word: wordFor(claim as SideClaimFragment, dispute, day),
      isWrong: isWrong(other, dispute),
    };
  });
}

/** The disputes of a fact whose claims are not all in an earlier one. */
export function distinctDisputes(disputes: readonly DisputeSidesFragment[]): DisputeSidesFragment[] {
  const seen = new Set<string>();
  return disputes.filter(({ sides }) => {
    const ids = sides.flatMap(({ claims }) => claims.map(({ id }) => id));
    const isNew = ids.some((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    return isNew;
  });
}

/** Text of what a claim states: also that there is no value, or that it is unknown. */
export function textOf({
  value,
  valueState,
  polarity,
}: Pick<SideClaimFragment, "value" | "valueState" | "polarity">): string {
  const text = value?.text ?? (valueState === "NONE" ? "none" : "undisclosed");
  return polarity === "DENIES" ? `not ${text}` : text;
}

const isLive = ({ status, rank, polarity, qualifiers }: SideClaimFragment): boolean =>
  !["REFUTED", "RETRACTED", "SUPERSEDED"].includes(status) &&
  rank !== "DEPRECATED" &&
  polarity === "ASSERTS" &&
  !qualifiers.some(({ key }) => key === "HOST");

function groupByValue(claims: readonly SideClaimFragment[]): StatedValue[] {
  const groups = new Map<string, SideClaimFragment[]>();
  for (const claim of claims) {
    const key = `${claim.property} ${textOf(claim)} ${conditionOf(claim)}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    value: members[0]?.value ?? null,
    claims: members,
    sources: sourcesOfClaims(members),
  }));
}

/** Conditions under which a claim holds, for example a host. */
export const conditionOf = ({ qualifiers }: Pick<SideClaimFragment, "qualifiers">): string =>
  qualifiers.map(({ key, value }) => `${key.toLowerCase()}: ${value.text}`).join(", ");

/** Distinct sources of some claims. */
export const sourcesOfClaims = (claims: readonly SideClaimFragment[]): SourceLinkFragment[] => [
  ...new Map(claims.flatMap(({ citations }) => citations.map(({ source }) => [source.id, source] as const))).values(),
];

function wordFor(claim: SideClaimFragment, dispute: DisputedAs | undefined, day: string): string {
  const { status, rank, polarity, validFrom, validUntil } = claim;
  if (status === "REFUTED") return "refuted";
  if (status === "RETRACTED") return "retracted";
  if (validFrom !== null && validFrom > day) return "was so later";
  if (status === "SUPERSEDED" || (validUntil !== null && validUntil < day)) return "was so once";
  // Nobody has decided yet which side of an open dispute is wrong.
  if (dispute && !(dispute.isOpen && dispute.kind === "ERROR")) return kindWords[dispute.kind];
  if (rank === "DEPRECATED") return "set aside";
  if (dispute) return "disagrees";
  return polarity === "DENIES" ? "denied" : "also stated";
}

const isWrong = ({ claims }: StatedValue, dispute: DisputedAs | undefined): boolean =>
  claims.every(({ status }) => status === "REFUTED" || status === "RETRACTED") ||
  (dispute?.kind === "ERROR" && !dispute.isOpen);
