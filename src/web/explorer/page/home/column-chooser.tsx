import { useId } from "react";
import { useParams } from "../../part/use-params.ts";
import { useAddress } from "../../use-address.ts";
import { columns, columnsParam, readColumns } from "./columns.tsx";

/** Chooses the columns of the table. */
export function ColumnChooser() {
  const { search } = useAddress();
  const setParams = useParams();
  const panel = useId();
  const chosen = readColumns(search);
  return (
    <div className="column-chooser">
      <button type="button" className="button" popoverTarget={panel}>
        Columns
      </button>
      <div id={panel} popover="auto" className="panel">
        <fieldset>
          <legend>Columns</legend>
          {columns.map((column) => (
            <label key={column.key} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(column)}
                onChange={({ target }) => {
                  const next = columns.filter((one) => (one === column ? target.checked : chosen.includes(one)));
                  setParams({ columns: columnsParam(next) }, { replace: true });
                }}
              />
              {column.label}
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  );
}
