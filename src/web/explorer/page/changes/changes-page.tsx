import { useDeferredValue } from "react";
import type { Address, PageProps } from "../../address.ts";
import { countText, dayText, enumText } from "../../format.ts";
import type { ChangedClaimFragment, ChangeRowFragment } from "../../generated/graphql.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { Part } from "../../part/part.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { SourceList } from "../../part/source-link.tsx";
import { useParams } from "../../part/use-params.ts";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { ValueText } from "../../part/value.tsx";
import { propertyLabel } from "../../properties.ts";
import { changeKindIn, changeKinds, changesRequest, changesSince } from "./changes-requests.ts";

/** What changed between releases of the data. */
export function ChangesPage({ address }: PageProps) {
  useTitle("Changes");
  const setParams = useParams();
  return (
    <div className="page changes">
      <div className="head">
        <h1>What changed</h1>
        <p className="lead">Values that differ from one release of the data to the next, each with its source.</p>
      </div>
      <search className="filters">
        <label className="field">
          Since
          <input
            type="date"
            value={changesSince(address)}
            onChange={({ target }) => target.value && setParams({ since: target.value, pages: null })}
          />
        </label>
        <label className="field">
          Kind
          <select
            value={changeKindIn(address.search)?.toLowerCase() ?? "all"}
            onChange={({ target }) =>
              setParams({ kind: target.value === "changed" ? null : target.value, pages: null })
            }
          >
            {changeKinds.map(([kind, label]) => (
              <option key={kind} value={kind.toLowerCase()}>
                {label}
              </option>
            ))}
            <option value="all">all</option>
          </select>
        </label>
      </search>
      <Part>
        <Changes address={address} />
      </Part>
    </div>
  );
}

function Changes({ address }: PageProps) {
  const shown = useDeferredValue(address);
  const setParams = useParams();
  const wanted = Math.min(Math.max(1, Number(shown.search.get("pages")) || 1), maxPages);
  const { data, errors } = useReply(changesRequest(shown));
  const { rows, hasMore } = useRows(shown, wanted);
  return (
    <>
      <PartialErrors errors={errors} />
      <div className="table-head">
        <p role="status">
          <b>{countText(data.changes?.totalCount ?? 0, "change")}</b> since {dayText(changesSince(shown))}
        </p>
      </div>
      <ul className={shown === address ? "rows change-rows" : "rows change-rows stale"}>
        {rows.map((row) => (
          <Change key={row.id} row={row} />
        ))}
      </ul>
      {hasMore && wanted < maxPages && (
        <p className="more">
          <button
            type="button"
            className="button"
            onClick={() => setParams({ pages: String(wanted + 1) }, { replace: true })}
          >
            Show more
          </button>
        </p>
      )}
      <OpenInGraphiQL request={changesRequest(address)} />
    </>
  );
}

/** Highest number of pages in one list. */
const maxPages = 20;

interface LoadedRows {
  readonly rows: readonly ChangeRowFragment[];
  readonly hasMore: boolean;
}

/** The rows of some pages, each after the one before. */
function useRows(address: Address, pages: number, after: string | null = null): LoadedRows {
  const { changes: page } = useReply(changesRequest(address, after)).data;
  const { hasNextPage = false, endCursor = null } = page?.pageInfo ?? {};
  const rows = page?.nodes ?? [];
  if (!hasNextPage || pages === 1) return { rows, hasMore: hasNextPage };
  const rest = useRows(address, pages - 1, endCursor);
  return { rows: [...rows, ...rest.rows], hasMore: rest.hasMore };
}

function Change({ row: { kind, subject, property, before, after, release } }: { readonly row: ChangeRowFragment }) {
  const sources = (after ?? before)?.citations.map(({ source }) => source) ?? [];
  return (
    <li>
      <p className="row-head">
        <EntityLink entity={subject} /> <span className="quiet">{propertyLabel(property)}</span>
      </p>
      <p>
        {before && <Side claim={before} isPast />}
        {before && after && " → "}
        {after && <Side claim={after} />} <span className="word">{enumText(kind)}</span>{" "}
        <span className="quiet">release {release.tag}</span> <SourceList sources={sources} />
      </p>
    </li>
  );
}

function Side({ claim, isPast = false }: { readonly claim: ChangedClaimFragment; readonly isPast?: boolean }) {
  const value = <ValueText value={claim.value} />;
  return isPast ? <span className="quiet">{value}</span> : <b>{value}</b>;
}
