import { type Cell, claimColumns, columnNames } from "./claim-columns.ts";
import type { ClaimRow } from "./claim-rows.ts";

/** The first line of a table of claims as CSV (RFC 4180). */
export const csvHeader = (): string => csvLine(columnNames);

/** A claim as one record of CSV. */
export const csvRecord = (row: ClaimRow): string => csvLine(columnNames.map((name) => claimColumns[name](row)));

const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** A cell; a text that a sheet would run as a formula starts with an apostrophe. */
function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
