import { daysBetween } from "../lib/day.ts";
import type { Key } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import { type Claim, isLive } from "./claims/claim.ts";
import { holdsOn } from "./claims/rank-claims.ts";
import { hasBegun } from "./claims/value.ts";
import type { Entity, View } from "./view.ts";

/** Days for which a page or an offer that was read shows that something is in service. */
export const freshDays = 180;

/** Whether a claim was read recently enough to speak for a day; one that was read later speaks for it too. */
export const isFreshOn = ({ readOn }: Claim, day: string): boolean => daysBetween(readOn, day) <= freshDays;

/**
 * A claim which shows that a released model, variant or endpoint is in service on the day of a view: an end after it, an
 * offer, or weights that can be downloaded. Undefined when none was read recently.
 * @param claimsOf the claims of its facts, inherited ones included.
 */
export function serviceEvidence(
  view: View,
  { key, type, node }: Entity,
  claimsOf: (property: Property) => readonly Claim[],
): Claim | undefined {
  const { day } = view;
  const known = (claims: readonly Claim[] = []) =>
    claims.filter((claim) => isLive(claim) && claim.polarity === "asserts" && view.isVisible(claim));
  const end = known(claimsOf("retired-on")).find(
    ({ value, detail }) => typeof value === "string" && detail.bound !== "not-after" && !hasBegun(value, day),
  );
  if (end) return end;
  const shows = (claim: Claim) => holdsOn(claim, day) && isFreshOn(claim, day);
  const open = known(claimsOf("open-weights")).find((claim) => claim.value === true && shows(claim));
  if (open) return open;
  if (type === "Endpoint") return known(node.claims.get("serves")).find(shows);
  const variants = type === "Model" ? view.graph.incomingRelations(key, "model").map(({ subject }) => subject) : [];
  for (const served of [key, ...variants])
    for (const { subject, claims } of view.graph.incomingRelations(served, "serves")) {
      const offer = known(claims).find(shows);
      if (offer && !hasEnded(view, subject)) return offer;
    }
  return undefined;
}

/** Whether the service of an endpoint has ended. */
const hasEnded = (view: View, endpoint: Key): boolean =>
  (view.graph.nodes.get(endpoint)?.claims.get("retired-on") ?? []).some(
    (claim) =>
      isLive(claim) &&
      claim.detail.bound === undefined &&
      typeof claim.value === "string" &&
      hasBegun(claim.value, view.day),
  );
