import { enumText } from "../format.ts";
import type { PriceRowFragment } from "../generated/graphql.ts";
import { isFoundWrong } from "./fact-values.ts";
import { componentText, priceConditions } from "./price-text.ts";
import { SourceList } from "./source-link.tsx";

/** Whether all claims for a price are held for wrong. */
const isWrong = ({ claims }: PriceRowFragment) => claims.every(isFoundWrong);

/** Whether a curator chose other claims. */
const isSetAside = ({ claims }: PriceRowFragment) => claims.every(({ rank }) => rank === "DEPRECATED");

/** Prices with their conditions and sources. */
export function Prices({ prices }: { readonly prices: readonly PriceRowFragment[] }) {
  return (
    <ul className="prices">
      {prices.map((price) => (
        <li key={price.id} className={isWrong(price) ? "struck" : undefined}>
          {price.kind === "METERED" ? (
            <ul className="components">
              {price.components.map((component) => {
                const { label, price: text, unit } = componentText(component, price.currency);
                return (
                  <li key={component.meter}>
                    {label} <b>{text}</b> <span className="quiet">/ {unit}</span>
                  </li>
                );
              })}
            </ul>
          ) : (
            <b>{enumText(price.kind)}</b>
          )}
          {isWrong(price) && <span className="word">refuted</span>}
          {isSetAside(price) && <span className="word">set aside</span>}{" "}
          <span className="quiet">{priceConditions(price)}</span> <SourceList sources={price.sources} />
        </li>
      ))}
    </ul>
  );
}
