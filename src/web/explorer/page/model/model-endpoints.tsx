import { countText, enumText } from "../../format.ts";
import type { EndpointRowFragment, PriceRowFragment } from "../../generated/graphql.ts";
import { CopyButton } from "../../part/copy-button.tsx";
import { DisputeMarks } from "../../part/dispute-mark.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { componentText, priceConditions } from "../../part/price-text.ts";
import { SourceList } from "../../part/source-link.tsx";

interface ModelEndpointsProps {
  readonly endpoints: readonly EndpointRowFragment[];
  /** Day of the view. */
  readonly day: string;
}

/** Where to call a model, and what that costs: now, and before. */
export function ModelEndpoints({ endpoints, day }: ModelEndpointsProps) {
  return (
    <ul className="rows endpoints">
      {endpoints.map((endpoint) => {
        const isFormer = ({ validUntil }: PriceRowFragment) => validUntil !== null && validUntil < day;
        const former = endpoint.prices.filter(isFormer);
        return (
          <li key={endpoint.id}>
            <p className="row-head">
              <EntityLink entity={endpoint.host} />{" "}
              <span className="quiet">{endpoint.host.kind && enumText(endpoint.host.kind)}</span>{" "}
              <DisputeMarks disputes={endpoint.disputes?.nodes ?? []} />
              {endpoint.apiModelId && (
                <span className="api-id">
                  <code>{endpoint.apiModelId}</code> <CopyButton text={endpoint.apiModelId} />
                </span>
              )}
            </p>
            <Prices prices={endpoint.prices.filter((price) => !isFormer(price))} />
            {former.length > 0 && (
              <details>
                <summary>{countText(former.length, "former price")}</summary>
                <Prices prices={former} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Prices({ prices }: { readonly prices: readonly PriceRowFragment[] }) {
  return (
    <ul className="prices">
      {prices.map((price) => (
        <li key={price.id}>
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
          <span className="quiet">{priceConditions(price)}</span> <SourceList sources={price.sources} />
        </li>
      ))}
    </ul>
  );
}
