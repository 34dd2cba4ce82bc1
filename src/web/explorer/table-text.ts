/** A value of a copied table; null is unknown. */
export type CopiedValue = string | number | boolean | null;

/** A column of a copied table. */
export interface CopiedColumn<Row> {
  readonly label: string;
  readonly value: (row: Row) => CopiedValue;
}

/** Forms of a copied table. */
export const tableFormats = ["JSON", "Markdown", "CSV"] as const;

export type TableFormat = (typeof tableFormats)[number];

/** A table as text: JSON with the values, Markdown and CSV (RFC 4180) with an empty cell where one is unknown. */
export function tableText<Row>(
  format: TableFormat,
  columns: readonly CopiedColumn<Row>[],
  rows: readonly Row[],
): string {
  const labels = columns.map(({ label }) => label);
  const values = rows.map((row) => columns.map(({ value }) => value(row)));
  if (format === "JSON")
    return `${JSON.stringify(
      values.map((cells) => Object.fromEntries(cells.map((cell, index) => [labels[index], cell]))),
      null,
      2,
    )}\n`;
  const lines = [labels, ...values.map((cells) => cells.map((cell) => (cell === null ? "" : String(cell))))];
  if (format === "CSV") return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
  const [head = "", ...body] = lines.map((cells) => `| ${cells.map(markdownCell).join(" | ")} |\n`);
  return `${head}|${" --- |".repeat(columns.length)}\n${body.join("")}`;
}

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const markdownCell = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
