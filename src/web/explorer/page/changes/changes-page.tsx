import { useDeferredValue } from "react";
import type { PageProps } from "../../address.ts";
import { countText, dayText, enumText } from "../../format.ts";
import type { ChangedClaimFragment, ChangeRowFragment } from "../../generated/graphql.ts";
import { CopyTable } from "../../part/copy-table.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { ShowMore, useItems } from "../../part/pages.tsx";
import { Part } from "../../part/part.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { SourceList } from "../../part/source-link.tsx";
import { useParams } from "../../part/use-params.ts";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { ValueText } from "../../part/value.tsx";
import { propertyLabel } from "../../properties.ts";
import type { CopiedColumn } from "../../table-text.ts";
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
  const { data, errors } = useReply(changesRequest(shown));
  const { items: rows, hasMore } = useItems(shown, (after) => useReply(changesRequest(shown, after)).data.changes);
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
      <CopyTable columns={copiedChanges} rows={rows} />
      {hasMore && <ShowMore />}
      <OpenInGraphiQL request={changesRequest(address)} />
    </>
  );
}

const copiedChanges: readonly CopiedColumn<ChangeRowFragment>[] = [
  { label: "Subject", value: ({ subject }) => subject.name },
  { label: "Property", value: ({ property }) => propertyLabel(property) },
  { label: "Change", value: ({ kind }) => enumText(kind) },
  { label: "Before", value: ({ before }) => before?.value?.text ?? null },
  { label: "After", value: ({ after }) => after?.value?.text ?? null },
  { label: "Release", value: ({ release }) => release.tag },
];

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
