import { countText, enumText } from "../format.ts";
import type { EndpointRowFragment, HostKind, PriceRowFragment } from "../generated/graphql.ts";
import { CopyButton } from "./copy-button.tsx";
import { DisputeMarks } from "./dispute-mark.tsx";
import { EntityLink } from "./page-link.tsx";
import { Prices } from "./prices.tsx";

/** Kinds of host whose name in the schema is no plain English. */
const hostKinds: Partial<Record<HostKind, string>> = {
  FIRST_PARTY_API: "of the developer",
  INFERENCE: "inference provider",
};

interface EndpointsProps {
  readonly endpoints: readonly EndpointRowFragment[];
  /** Day of the view. */
  readonly day: string;
}

/** Where to call a model or variant, and what that costs: now, and before. */
export function Endpoints({ endpoints, day }: EndpointsProps) {
  return (
    <ul className="rows endpoints">
      {endpoints.map((endpoint) => {
        const isFormer = ({ validUntil }: PriceRowFragment) => validUntil !== null && validUntil < day;
        const former = endpoint.prices.filter(isFormer);
        return (
          <li key={endpoint.id}>
            <p className="row-head">
              <EntityLink entity={endpoint.host} />{" "}
              <span className="quiet">
                {endpoint.host.kind && (hostKinds[endpoint.host.kind] ?? enumText(endpoint.host.kind))}
              </span>{" "}
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
