import { tiers } from "../tiers.ts";
import { TierBadge } from "./tier-mark.tsx";

/** What the signs mean. */
export function Legend() {
  return (
    <dl className="legend">
      <div>
        <dt>Who says so</dt>
        {tiers.slice(0, 4).map(([tier]) => (
          <dd key={tier}>
            <TierBadge tier={tier} />
          </dd>
        ))}
      </div>
      <div>
        <dt>Who disagrees</dt>
        <dd>
          <span className="differs open" aria-hidden="true">
            ≠
          </span>{" "}
          open
        </dd>
        <dd>
          <span className="differs resolved" aria-hidden="true">
            ≠
          </span>{" "}
          settled
        </dd>
      </div>
    </dl>
  );
}
