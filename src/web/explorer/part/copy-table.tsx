import { useState } from "react";
import { copyText } from "../copy-text.ts";
import { type CopiedColumn, type TableFormat, tableFormats, tableText } from "../table-text.ts";

interface CopyTableProps<Row> {
  readonly columns: readonly CopiedColumn<Row>[];
  /** The rows in sight. */
  readonly rows: readonly Row[];
}

/** Copies the rows of a table for other programs. Where the browser allows no copying, it shows the text. */
export function CopyTable<Row>({ columns, rows }: CopyTableProps<Row>) {
  const [copied, setCopied] = useState<TableFormat>();
  const [refused, setRefused] = useState<string>();
  const copy = async (format: TableFormat) => {
    const text = tableText(format, columns, rows);
    const isCopied = await copyText(text);
    setCopied(isCopied ? format : undefined);
    setRefused(isCopied ? undefined : text);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form
    <div className="copy-table" role="group" aria-label="Copy the table">
      <span aria-hidden="true">Copy as</span>
      {tableFormats.map((format) => (
        <button
          key={format}
          type="button"
          className="copy"
          onClick={() => copy(format)}
          onBlur={() => setCopied(undefined)}
        >
          {format}
        </button>
      ))}
      <span role="status">{copied && `copied as ${copied}`}</span>
      {refused !== undefined && (
        <textarea
          readOnly
          rows={8}
          aria-label="The table as text: this browser allows no copying by a page"
          value={refused}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}
