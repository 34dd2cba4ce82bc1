import { absenceText } from "../format.ts";
import type {
  DateBound,
  DisputeKind,
  DisputeRulingFragment,
  FactValuesFragment,
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
export function shownValues(fact: FactValuesFragment): StatedValue[] {
  const shown = isFunctional(fact.property)
    ? oneOf(fact.claims.filter(isLive), fact)
    : claimsInSight(fact).filter((claim) => claim.property === fact.property && isLive(claim));
  if (shown.length > 0) return groupByValue(shown);
  return fact.value ? [{ key: fact.value.text, value: fact.value, claims: [], sources: [] }] : [];
}

/** The claims of the one value that is shown; while no date is stated, those of its bounds. */
function oneOf(live: readonly SideClaimFragment[], { value, valueState }: FactValuesFragment): SideClaimFragment[] {
  if (valueState === null) return live.filter(({ bound }) => bound !== "EXACT");
  const isShown = (claim: SideClaimFragment) =>
    claim.bound === "EXACT" && claim.valueState === valueState && claim.value?.text === value?.text;
  return live.filter(isShown).slice(0, 1);
}

/**
 * The other values on a day: of the disputes, which may be about a neighboring property, and of the remaining claims.
 */
export function otherValues(fact: FactValuesFragment, day: string): OtherValue[] {
  const shown = new Set(shownValues(fact).flatMap(({ claims }) => claims.map(textOf)));
  const kinds = disputeKindsOf(fact);
  const others = claimsInSight(fact).filter(
    (claim) => !(isLive(claim) && claim.property === fact.property && shown.has(textOf(claim))),
  );
  return groupByValue(others).map((other) => {
    const [claim] = other.claims;
    const dispute = other.claims.flatMap(({ id }) => kinds.get(id) ?? disputeOutOfSight(fact, claim))[0];
    return {
      ...other,
      word: wordFor(claim as SideClaimFragment, dispute, day),
      isWrong: isWrong(other, dispute),
    };
  });
}

/** How many claims of a fact its values leave out. */
export function moreClaims(fact: FactValuesFragment): number {
  const own = claimsInSight(fact).filter(({ property }) => property === fact.property);
  return Math.max(0, fact.claimCount - own.length);
}

/** The claims that values are made of. Those that only a dispute out of sight may explain are left out. */
function claimsInSight(fact: FactValuesFragment): SideClaimFragment[] {
  const claims = new Map(
    fact.disputes.flatMap(({ sides }) => sides.flatMap((side) => side.claims.map((claim) => [claim.id, claim]))),
  );
  const hasAllDisputes = fact.disputes.length === fact.disputeCount;
  for (const claim of fact.claims) if (hasAllDisputes || claim.isGeneral) claims.set(claim.id, claim);
  return [...claims.values()];
}

/** Why claims differ, by id: those of a side, also where the side has more claims than are in sight. */
function disputeKindsOf({ claims, disputes }: FactValuesFragment): Map<string, DisputedAs> {
  const kinds = new Map<string, DisputedAs>();
  for (const { state, sides } of disputes)
    for (const { kind, claims: members, claimCount } of sides) {
      const [best] = members;
      if (!kind || !best) continue;
      const rest = claimCount > members.length ? claims.filter((claim) => sideKey(claim) === sideKey(best)) : [];
      for (const { id } of [...members, ...rest]) if (!kinds.has(id)) kinds.set(id, { kind, isOpen: state === "OPEN" });
    }
  return kinds;
}

/** A value that holds under conditions is disputed for its scope, where its dispute is not in sight. */
function disputeOutOfSight(
  { disputes, disputeCount }: FactValuesFragment,
  claim: SideClaimFragment | undefined,
): DisputedAs[] {
  const isOutOfSight = disputes.length < disputeCount && claim?.isGeneral && claim.conditions.length > 0;
  return isOutOfSight ? [{ kind: "SCOPE", isOpen: false }] : [];
}

type DisputeInSight = DisputeRulingFragment & Pick<FactValuesFragment["disputes"][number], "sides">;

/** The disputes of a fact whose claims are not all in an earlier one, and which are not settled in the same words. */
export function distinctDisputes(disputes: readonly DisputeInSight[]): DisputeRulingFragment[] {
  const seen = new Set<string>();
  return disputes.filter(({ state, kind, resolution, note, sides }) => {
    const ids = sides.flatMap(({ claims }) => claims.map(({ id }) => id));
    const words = JSON.stringify([state, kind, resolution, note]);
    const isNew = ids.some((id) => !seen.has(id)) && !seen.has(words);
    for (const key of [...ids, words]) seen.add(key);
    return isNew;
  });
}

const bounds: Readonly<Record<DateBound, string>> = { EXACT: "", NOT_BEFORE: "not before ", NOT_AFTER: "by " };

/** Words before a date that is a bound; empty for any other value. */
export const boundText = ({ bound }: Pick<SideClaimFragment, "bound">): string => bounds[bound];

/** Text of what a claim states: also that there is no value, or that it is unknown. */
export function textOf(claim: Pick<SideClaimFragment, "value" | "valueState" | "polarity" | "bound">): string {
  const { value, valueState, polarity } = claim;
  const text = value ? boundText(claim) + value.text : absenceText(valueState);
  return polarity === "DENIES" ? `not ${text}` : text;
}

const isLive = ({ status, rank, polarity, isGeneral }: SideClaimFragment): boolean =>
  !["REFUTED", "RETRACTED", "SUPERSEDED"].includes(status) &&
  rank !== "DEPRECATED" &&
  polarity === "ASSERTS" &&
  isGeneral;

/** Whether the value of a claim was found wrong, or taken back. */
export const isFoundWrong = ({ status }: Pick<SideClaimFragment, "status">): boolean =>
  status === "REFUTED" || status === "RETRACTED";

function groupByValue(claims: readonly SideClaimFragment[]): StatedValue[] {
  const groups = new Map<string, SideClaimFragment[]>();
  for (const claim of claims) {
    const key = valueKey(claim);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    value: members[0]?.value ?? null,
    claims: members,
    sources: sourcesOfClaims(members),
  }));
}

/** Equal for claims that state the same under the same conditions. */
const valueKey = (claim: SideClaimFragment): string => `${claim.property} ${textOf(claim)} ${conditionOf(claim)}`;

/** Equal for claims of one side: a list counts as the same in any order. */
const sideKey = (claim: SideClaimFragment): string => valueKey(claim).split(/,? /).sort().join(" ");

/** Conditions under which a claim holds, for example a host. */
export const conditionOf = ({ conditions }: Pick<SideClaimFragment, "conditions">): string => conditions.join(", ");

/** Distinct sources of some claims. */
export const sourcesOfClaims = (claims: readonly SideClaimFragment[]): SourceLinkFragment[] => [
  ...new Map(claims.flatMap(({ citations }) => citations.map(({ source }) => [source.id, source] as const))).values(),
];

function wordFor(claim: SideClaimFragment, dispute: DisputedAs | undefined, day: string): string {
  const { status, rank, polarity, validFrom, validUntil } = claim;
  if (status === "REFUTED") return "refuted";
  if (status === "RETRACTED") return "retracted";
  if (status === "SCHEDULED" && !dispute) return "scheduled";
  if (validFrom !== null && validFrom > day) return "was so later";
  if (status === "SUPERSEDED" || (validUntil !== null && validUntil < day)) return "was so once";
  // Nobody has decided yet which side of an open dispute is wrong.
  if (dispute && !(dispute.isOpen && dispute.kind === "ERROR")) return kindWords[dispute.kind];
  if (rank === "DEPRECATED") return "set aside";
  if (dispute) return "disagrees";
  return polarity === "DENIES" ? "denied" : "also stated";
}

const isWrong = ({ claims }: StatedValue, dispute: DisputedAs | undefined): boolean =>
  claims.every(isFoundWrong) || (dispute?.kind === "ERROR" && !dispute.isOpen);
