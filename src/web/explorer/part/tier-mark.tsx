import type { SourceTier } from "../generated/graphql.ts";
import { tierLabel } from "../tiers.ts";

interface TierProps {
  readonly tier: SourceTier;
}

/** The sign of a source tier: its shape carries the meaning, its color repeats it. */
export function TierMark({ tier }: TierProps) {
  const label = tierLabel(tier);
  return <span className={`tier ${tier.toLowerCase()}`} role="img" aria-label={label} title={label} />;
}

/** The sign of a source tier with its word. */
export function TierBadge({ tier }: TierProps) {
  return (
    <span className={`tier-badge of-${tier.toLowerCase()}`}>
      <span className={`tier ${tier.toLowerCase()}`} aria-hidden="true" />
      {tierLabel(tier)}
    </span>
  );
}
