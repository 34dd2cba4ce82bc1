import { useDeferredValue } from "react";
import type { Address, PageProps } from "../../address.ts";
import { countText } from "../../format.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Legend } from "../../part/legend.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ShowMore, useItems } from "../../part/pages.tsx";
import { Part } from "../../part/part.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { DisputeCard } from "./dispute-card.tsx";
import { DisputeFilters } from "./dispute-filters.tsx";
import { disputeFilters, disputeRequest } from "./dispute-requests.ts";

/** Where sources disagree, about what, and how it was settled. */
export function DisputePage({ address }: PageProps) {
  useTitle("Disputes");
  return (
    <div className="page disputes">
      <div className="head">
        <h1>Where sources disagree</h1>
        <p className="lead">
          Every side with its source. A settled dispute says what decided it; an open one says what is missing.
        </p>
      </div>
      <Part>
        <Disputes address={address} />
      </Part>
    </div>
  );
}

function Disputes({ address }: PageProps) {
  const shown = useDeferredValue(address);
  const { data, errors } = useReply(disputeRequest(shown));
  const { disputes } = data;
  if (!disputes) return null;
  const isFiltered = disputeFilters.some((name) => shown.search.has(name));
  return (
    <>
      <DisputeFilters facets={disputes.facets} />
      <PartialErrors errors={errors} />
      <div className="table-head">
        <p role="status">
          <b>{countText(disputes.totalCount, "dispute")}</b>
          {isFiltered && (
            <>
              {" "}
              · <PageLink to="/dispute">Show all</PageLink>
            </>
          )}
        </p>
        <Legend />
      </div>
      <div className={shown === address ? "results-of" : "results-of stale"} aria-busy={shown !== address}>
        {disputes.totalCount === 0 ? <p className="nothing">No dispute fits.</p> : <Cards address={shown} />}
      </div>
      <OpenInGraphiQL request={disputeRequest(address)} />
    </>
  );
}

function Cards({ address }: { readonly address: Address }) {
  const { items: disputes, hasMore } = useItems(
    address,
    (after) => useReply(disputeRequest(address, after)).data.disputes,
  );
  return (
    <>
      <ul className="dispute-cards">
        {disputes.map((dispute) => (
          <DisputeCard key={dispute.id} dispute={dispute} />
        ))}
      </ul>
      {hasMore && <ShowMore />}
    </>
  );
}
