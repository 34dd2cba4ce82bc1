import type { SourceTier } from "./generated/graphql.ts";

/** Source tiers, closest first, with the word for people. */
export const tiers: readonly (readonly [tier: SourceTier, label: string])[] = [
  ["PRIMARY", "Developer"],
  ["INDEPENDENT_MEASUREMENT", "Measured"],
  ["SECONDARY", "Report"],
  ["AGGREGATOR", "Catalog"],
  ["USER_REPORT", "User report"],
];

const labels = new Map(tiers);
const places = new Map(tiers.map(([tier], place) => [tier, place]));

export const tierLabel = (tier: SourceTier): string => labels.get(tier) ?? tier;

/** The closest of several tiers; undefined without any. */
export const closestTier = (found: readonly SourceTier[]): SourceTier | undefined =>
  [...found].sort((a, b) => (places.get(a) ?? 9) - (places.get(b) ?? 9))[0];
