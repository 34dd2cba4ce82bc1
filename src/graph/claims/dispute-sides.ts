import type { Claim } from "./claim.ts";
import type { Dispute } from "./detect-disputes.ts";
import { compareClaimValues } from "./rank-claims.ts";

/** The claims of a dispute that state one value. */
export interface DisputeSide {
  /** Never empty; best first. */
  readonly claims: readonly Claim[];
  /** Why they differ from the first side; undefined for the first side. */
  readonly kind: Dispute["kind"] | undefined;
}

/** The sides of a dispute: that of the claim that prevailed first, then by rank. Each claim is in exactly one. */
export function sidesOf(dispute: Dispute): DisputeSide[] {
  const groups = new Map<string, Claim[]>();
  const { preferred, kind } = dispute;
  for (const claim of preferred ? [preferred, ...dispute.claims] : dispute.claims) {
    const group = groups.get(valueKey(claim));
    if (!group) groups.set(valueKey(claim), [claim]);
    else if (!group.some(({ id }) => id === claim.id)) group.push(claim);
  }
  const [first = [], ...others] = groups.values();
  // The kind of a dispute with two sides is that of its only difference.
  const evident = others.map((claims) => (others.length > 1 ? evidentKind(claims, first) : undefined));
  const rest = evident.includes(kind) ? "genuine" : kind;
  return [
    { claims: first, kind: undefined },
    ...others.map((claims, index) => ({ claims, kind: evident[index] ?? rest })),
  ];
}

/** Equal for claims that state the same: the value or its absence, its level, and whether it is denied. */
function valueKey({ polarity, state, value, detail }: Claim): string {
  const members = Array.isArray(value) ? value.toSorted() : value;
  return JSON.stringify([polarity, state, members, detail.level]);
}

/** Why a side differs from the first, as far as the claims themselves show it. */
function evidentKind(side: readonly Claim[], first: readonly Claim[]): Dispute["kind"] | undefined {
  const [claim, base] = [side[0] as Claim, first[0] as Claim];
  if (side.every(({ status }) => status === "refuted")) return "error";
  if (side.every(({ status, validUntil }) => status === "superseded" || validUntil !== undefined)) return "stale";
  if (conditionsOf(claim, true) !== conditionsOf(base, true)) return "definition";
  if (conditionsOf(claim, false) !== conditionsOf(base, false)) return "scope";
  if (claim.polarity === base.polarity && compareClaimValues(claim, base) !== "different") return "precision";
  const isGuess = ({ method, confidence }: Claim) => method === "estimated" || confidence === "speculative";
  return side.every(isGuess) ? "estimate" : undefined;
}

const conditionsOf = ({ qualifiers }: Claim, ofDefinition: boolean): string =>
  qualifiers
    .filter(({ key }) => (key === "definition") === ofDefinition)
    .map(({ key, value }) => `${key}=${value}`)
    .sort()
    .join(";");
