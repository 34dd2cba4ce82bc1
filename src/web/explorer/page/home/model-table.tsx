import type { ModelRowFragment } from "../../generated/graphql.ts";
import { EntityLink } from "../../part/page-link.tsx";
import { useParams } from "../../part/use-params.ts";
import { useAddress } from "../../use-address.ts";
import { readColumns, type TableColumn } from "./columns.tsx";
import { readSort, type SortColumn, sortParam } from "./model-query.ts";
import { canCompare, PickBox } from "./pick.tsx";

interface ModelRowsProps {
  readonly models: readonly ModelRowFragment[];
}

/** Columns that fit beside each other; more scroll within their frame. */
const maxColumns = 7;

/** Models as rows, with the heads that sort them. */
export function ModelTable({ models }: ModelRowsProps) {
  const shown = readColumns(useAddress().search);
  return (
    <div className={shown.length > maxColumns ? "table-frame wide" : "table-frame"}>
      <table className="model-table">
        <thead>
          <tr>
            {canCompare && (
              <th scope="col">
                <span className="hidden">Compare</span>
              </th>
            )}
            <SortHead sort="name" label="Model" />
            {shown.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.id}>
              {canCompare && (
                <td>
                  <PickBox model={model} />
                </td>
              )}
              <th scope="row">
                <EntityLink entity={model} />
                <small>{model.provider?.name}</small>
              </th>
              {shown.map(({ key, isNumber, isLong, cell }) => (
                <td key={key} className={isNumber ? "number" : isLong ? "long" : undefined}>
                  {cell(model)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ column: { label, unit, sort, isNumber } }: { readonly column: TableColumn }) {
  if (sort) return <SortHead sort={sort} label={label} unit={unit} isNumber={isNumber} />;
  return (
    <th scope="col">
      {label}
      {unit && <small>{unit}</small>}
    </th>
  );
}

interface SortHeadProps {
  readonly sort: SortColumn;
  readonly label: string;
  readonly unit?: string | undefined;
  readonly isNumber?: boolean | undefined;
}

/** Columns of which the lowest value is looked for first. */
const ascendingFirst: readonly SortColumn[] = ["name", "in", "out"];

function SortHead({ sort, label, unit, isNumber }: SortHeadProps) {
  const current = readSort(useAddress().search);
  const setParams = useParams();
  const isCurrent = current.key === sort;
  const first = ascendingFirst.includes(sort) ? "ASC" : "DESC";
  const other = current.direction === "ASC" ? "DESC" : "ASC";
  const state = current.direction === "ASC" ? "ascending" : "descending";
  return (
    <th scope="col" className={isNumber ? "number" : undefined} aria-sort={isCurrent ? state : undefined}>
      <button
        type="button"
        onClick={() => setParams({ sort: sortParam({ key: sort, direction: isCurrent ? other : first }), pages: null })}
      >
        {label} <SortArrow direction={isCurrent ? current.direction : undefined} />
      </button>
      {unit && <small>{unit}</small>}
    </th>
  );
}

function SortArrow({ direction }: { readonly direction: "ASC" | "DESC" | undefined }) {
  return (
    <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true" focusable="false" className="arrow">
      <path d="M4 1L1 4.5h6z" fill={direction === "DESC" ? "none" : "currentColor"} />
      <path d="M4 11L1 7.5h6z" fill={direction === "ASC" ? "none" : "currentColor"} />
    </svg>
  );
}
