import { countText, enumText } from "../format.ts";
import type { EndingEndpointFragment, EndpointRowFragment, HostKind, PriceRowFragment } from "../generated/graphql.ts";
import { CopyButton } from "./copy-button.tsx";
import { DisputeMarks } from "./dispute-mark.tsx";
import { Ends } from "./ends.tsx";
import { Listed } from "./listed.tsx";
import { EntityLink } from "./page-link.tsx";
import { Prices } from "./prices.tsx";
import { useViewDay } from "./use-view-day.ts";

/** Kinds of host whose name in the schema is no plain English. */
const hostKinds: Partial<Record<HostKind, string>> = {
  FIRST_PARTY_API: "of the developer",
  INFERENCE: "inference provider",
};

interface EndpointsProps {
  readonly endpoints: { readonly totalCount: number; readonly nodes: readonly EndpointRowFragment[] } | null;
  /** Those of which a source states the end. */
  readonly ending: { readonly totalCount: number; readonly nodes: readonly EndingEndpointFragment[] } | null;
}

/** Where to call a model or variant, and what that costs: now, and before. */
export function Endpoints({ endpoints, ending }: EndpointsProps) {
  const day = useViewDay();
  if (!endpoints) return null;
  const isFormer = ({ validUntil }: PriceRowFragment) => validUntil !== null && validUntil < day;
  return (
    <>
      <Ends endpoints={ending} />
      <Listed shown={endpoints.nodes.length} of={endpoints.totalCount} order="the lowest input prices">
        <ul className="rows endpoints">
          {endpoints.nodes.map((endpoint) => {
            const former = endpoint.prices.filter(isFormer);
            return (
              <li key={endpoint.id}>
                <p className="row-head">
                  <EntityLink entity={endpoint.host} />{" "}
                  <span className="quiet">
                    {endpoint.host.kind && (hostKinds[endpoint.host.kind] ?? enumText(endpoint.host.kind))}
                  </span>{" "}
                  {endpoint.quantization && <span className="word">{endpoint.quantization}</span>}{" "}
                  {endpoint.lifecycle !== null && endpoint.lifecycle !== "AVAILABLE" && (
                    <span className="word">{enumText(endpoint.lifecycle)}</span>
                  )}{" "}
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
      </Listed>
    </>
  );
}
