import { useDeferredValue } from "react";
import type { Address, PageProps } from "../../address.ts";
import { countText } from "../../format.ts";
import { CopyTable } from "../../part/copy-table.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Legend } from "../../part/legend.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ShowMore, useItems } from "../../part/pages.tsx";
import { Part } from "../../part/part.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { useNarrow } from "../../part/use-narrow.ts";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { copiedColumns } from "./copied-columns.ts";
import { Filters } from "./filters.tsx";
import { tableRequest } from "./home-requests.ts";
import { ModelCards } from "./model-cards.tsx";
import { ignoredFilters } from "./model-query.ts";
import { ModelTable } from "./model-table.tsx";
import { Overview } from "./overview.tsx";
import { Tray } from "./pick.tsx";

/** All models: what they can do, what they cost, and who says so. */
export function HomePage({ address }: PageProps) {
  useTitle("Pedigree");
  return (
    <div className="page home">
      <div className="head">
        <h1>
          Who made it, what it can do, and <em>who says so</em>.
        </h1>
        <p className="lead">
          Every value about an AI model carries the sign of its source. Where sources disagree, you see both.
        </p>
        <Part waiting={<ul className="overview" />}>
          <Overview />
        </Part>
      </div>
      <Part>
        <Models address={address} />
      </Part>
    </div>
  );
}

/** Filters and rows. While other rows load, those of before stay. */
function Models({ address }: PageProps) {
  const shown = useDeferredValue(address);
  const { data, errors } = useReply(tableRequest(shown));
  const { models } = data;
  if (!models) return null;
  const ignored = ignoredFilters(address.search);
  return (
    <>
      <Filters facets={models.facets ?? []} />
      <PartialErrors errors={errors} />
      <div className="table-head">
        <p role="status">
          <b>{countText(models.totalCount, "model")}</b>
          {ignored.length > 0 && <> · ignored, because it means nothing here: {ignored.join(", ")}</>}
        </p>
        <div className="table-tools">
          <Legend />
          <ColumnChooser />
        </div>
      </div>
      <div className={shown === address ? "results-of" : "results-of stale"} aria-busy={shown !== address}>
        {models.totalCount === 0 ? (
          <p className="nothing">
            No model fits. <PageLink to="/">Show all</PageLink>
          </p>
        ) : (
          <Rows address={shown} />
        )}
      </div>
      <OpenInGraphiQL request={tableRequest(address)} />
    </>
  );
}

/** The pages of rows that the address names. */
function Rows({ address }: { readonly address: Address }) {
  const isNarrow = useNarrow();
  const { items: models, hasMore } = useItems(address, (after) => useReply(tableRequest(address, after)).data.models);
  const List = isNarrow ? ModelCards : ModelTable;
  return (
    <>
      <List models={models} />
      <CopyTable columns={copiedColumns(address)} rows={models} />
      {hasMore && <ShowMore />}
      <Tray models={models} />
    </>
  );
}
