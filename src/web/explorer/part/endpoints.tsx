import { useDeferredValue } from "react";
import { countText, enumText } from "../format.ts";
import {
  type EndingEndpointFragment,
  type EndpointListFragment,
  type HostKind,
  MoreEndpointsDocument,
  type MoreEndpointsQuery,
  type PriceRowFragment,
} from "../generated/graphql.ts";
import { requestOf } from "../request.ts";
import { useAddress } from "../use-address.ts";
import { CopyButton } from "./copy-button.tsx";
import { DisputeMarks } from "./dispute-mark.tsx";
import { Ends } from "./ends.tsx";
import { Listed } from "./listed.tsx";
import { EntityLink } from "./page-link.tsx";
import { ShowMore, useItems } from "./pages.tsx";
import { Prices } from "./prices.tsx";
import { useReply } from "./use-reply.ts";
import { useViewDay } from "./use-view-day.ts";

/** Kinds of host whose name in the schema is no plain English. */
const hostKinds: Partial<Record<HostKind, string>> = {
  FIRST_PARTY_API: "of the developer",
  INFERENCE: "inference provider",
};

interface EndpointsProps {
  /** Id of the model or variant. */
  readonly entity: string;
  /** The first ones. */
  readonly endpoints: EndpointListFragment | null;
  /** Those of which a source states the end. */
  readonly ending: { readonly totalCount: number; readonly nodes: readonly EndingEndpointFragment[] } | null;
}

/** Where to call a model or variant, and what that costs: now, and before. */
export function Endpoints({ entity, endpoints, ending }: EndpointsProps) {
  if (!endpoints) return null;
  return (
    <>
      <Ends endpoints={ending} />
      <EndpointRows entity={entity} endpoints={endpoints} />
    </>
  );
}

type Node = NonNullable<MoreEndpointsQuery["node"]>;

const endpointsOf = (node: Node | null): EndpointListFragment | null =>
  node && "endpoints" in node ? node.endpoints : null;

function EndpointRows({ entity, endpoints }: { readonly entity: string; readonly endpoints: EndpointListFragment }) {
  const day = useViewDay();
  const address = useDeferredValue(useAddress());
  const { items, hasMore } = useItems(address, (after) =>
    after === null
      ? endpoints
      : endpointsOf(useReply(requestOf(MoreEndpointsDocument, { id: entity, after })).data.node),
  );
  const isFormer = ({ validUntil }: PriceRowFragment) => validUntil !== null && validUntil < day;
  return (
    <>
      <Listed shown={items.length} of={endpoints.totalCount} order="the lowest input prices">
        <ul className="rows endpoints">
          {items.map((endpoint) => {
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
      {hasMore && <ShowMore />}
    </>
  );
}
