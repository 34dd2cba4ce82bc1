import type { PageProps } from "../../address.ts";
import { enumText, fullNumber } from "../../format.ts";
import type { CoverageFiguresFragment, CoveragePageQuery } from "../../generated/graphql.ts";
import { CopyTable } from "../../part/copy-table.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { useParams } from "../../part/use-params.ts";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { propertyLabel } from "../../properties.ts";
import type { CopiedColumn } from "../../table-text.ts";
import { coverageRequest } from "./coverage-requests.ts";

type Row = NonNullable<CoveragePageQuery["meta"]>["coverageTable"][number];

/** How well the facts are sourced, by property of one type of entity. */
export function CoveragePage({ address }: PageProps) {
  useTitle("Coverage");
  const { data, errors } = useReply(coverageRequest);
  const setParams = useParams();
  const { meta } = data;
  if (!meta) return null;
  const { coverage, coverageTable, release } = meta;
  const kinds = [...new Set(coverageTable.flatMap(({ kind, facts }) => (kind && facts > 0 ? [kind] : [])))];
  const named = address.search.get("kind")?.toUpperCase();
  const shown = kinds.find((kind) => kind === named) ?? "MODEL";
  const rows = coverageTable.filter(({ kind, facts }) => kind === shown && facts > 0).sort((a, b) => b.facts - a.facts);
  return (
    <div className="page coverage">
      <div className="head">
        <h1>How well it is sourced</h1>
        <p className="lead">
          {fullNumber(coverage.facts)} facts of release {release.tag}: {share(coverage.withPrimarySource)} rest on the
          developer's own document, {share(coverage.withTwoSources)} on two sources or more.
        </p>
      </div>
      <PartialErrors errors={errors} />
      <search className="filters">
        <label className="field">
          Facts about
          <select value={shown} onChange={({ target }) => setParams({ kind: target.value.toLowerCase() })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {enumText(kind)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p role="status" className="table-head">
        {fullNumber(rows[0]?.entities ?? 0)} of type {enumText(shown)}
      </p>
      <CoverageTable caption="Coverage by property" rows={rows} />
      <CopyTable columns={copiedShares} rows={rows} />
      <OpenInGraphiQL request={coverageRequest} />
    </div>
  );
}

const share = (part: number): string => `${Math.round(part * 100)} %`;

interface CoverageTableProps {
  readonly caption: string;
  readonly rows: readonly Row[];
}

const shares: readonly (readonly [label: string, of: (row: CoverageFiguresFragment) => number])[] = [
  ["Source", ({ withSource }) => withSource],
  ["Two or more", ({ withTwoSources }) => withTwoSources],
  ["Developer's own", ({ withPrimarySource }) => withPrimarySource],
];

const copiedShares: readonly CopiedColumn<Row>[] = [
  { label: "Property", value: ({ property }) => property && propertyLabel(property) },
  { label: "Facts", value: ({ facts }) => facts },
  ...shares.map(([label, value]) => ({ label, value })),
  { label: "Open disputes", value: ({ openDisputes }) => openDisputes },
];

function CoverageTable({ caption, rows }: CoverageTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is too wide, also by keyboard
    <section className="table-frame scrolls" tabIndex={0} aria-label={caption}>
      <table className="coverage-table">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Facts</th>
            {shares.map(([label]) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Open disputes</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.property}`}>
              <th scope="row">{row.property && propertyLabel(row.property)}</th>
              <td>{fullNumber(row.facts)}</td>
              {shares.map(([label, of]) => (
                <td key={label}>
                  <meter min={0} max={1} value={of(row)} aria-hidden="true" /> {share(of(row))}
                </td>
              ))}
              <td>{row.openDisputes || "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
