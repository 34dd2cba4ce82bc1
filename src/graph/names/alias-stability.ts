import type { aliasKinds, aliasStabilities } from "../../records/vocabulary.ts";
import type { Claim } from "../claims/claim.ts";

type Stability = keyof typeof aliasStabilities;

/** What each kind of alias states about its target. */
const stabilities: Readonly<Record<keyof typeof aliasKinds, Stability>> = {
  "dated-snapshot": "pinned",
  floating: "moving",
  "foreign-id": "unknown",
  "legacy-id": "unknown",
  "marketing-name": "unknown",
  misspelling: "unknown",
  redirect: "moving",
};

/** Whether the target of an alias changes, by the claims about it at all times. */
export function stabilityOf(claims: readonly Claim[]): Stability {
  const stated = new Set(claims.map(({ detail }) => stabilities[detail.alias ?? "marketing-name"]));
  // A name that has led to several entities moves, whatever sources say.
  if (stated.has("moving") || new Set(claims.map(({ subject }) => subject)).size > 1) return "moving";
  return stated.has("pinned") ? "pinned" : "unknown";
}
