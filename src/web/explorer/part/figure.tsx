import { figureText } from "../figures.ts";
import type { FactFigureFragment, LowestPriceFigureFragment } from "../generated/graphql.ts";
import { DisputeMark } from "./dispute-mark.tsx";
import { lowestPriceText } from "./price-text.ts";
import { TierMark } from "./tier-mark.tsx";

type Evidence = Pick<FactFigureFragment, "tier" | "disputeState">;

/** The signs of a value: the tier of its source, and whether sources disagree. */
export function Signs({ tier, disputeState }: Evidence) {
  return (
    <span className="signs">
      {tier && <TierMark tier={tier} />}
      {disputeState && <DisputeMark state={disputeState} />}
    </span>
  );
}

/** A short value with its signs; a dash when it is unknown. */
export function Figure({ fact }: { readonly fact: FactFigureFragment | undefined }) {
  const text = fact && figureText(fact);
  if (!text) return <span className="unknown">—</span>;
  return (
    <span className="figure">
      {fact.property === "LIFECYCLE" && <span className={`status-dot ${text}`} aria-hidden="true" />}
      <span className={fact.disputeState === "OPEN" ? "in-dispute" : undefined}>{text}</span>
      <Signs {...fact} />
    </span>
  );
}

/** A price per million tokens with its signs; a dash when it is unknown. */
export function PriceFigure({ price }: { readonly price: LowestPriceFigureFragment | null }) {
  if (!price) return <span className="unknown">—</span>;
  return (
    <span className="figure" title={`at ${price.endpoint.host.name}`}>
      <span className={price.fact.disputeState === "OPEN" ? "in-dispute" : undefined}>{lowestPriceText(price)}</span>
      <Signs {...price.fact} />
    </span>
  );
}
