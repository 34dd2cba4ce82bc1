import { checkShape, type ShapeProblem } from "../parse/validate-shape.ts";
import { AnswerError, type Catalog, printable, type Row } from "./catalog.ts";
import { FieldCounter } from "./count-fields.ts";
import {
  type FieldCount,
  type Layer,
  type Listing,
  listedHost,
  listing,
  listingText,
  type Skipped,
} from "./listing.ts";

/** What the rows of a response became. */
export interface ReadRows {
  readonly hosts: Layer["hosts"];
  readonly listings: Listing[];
  readonly skipped: Skipped[];
  /** Skipped rows that were unreadable. */
  readonly bad: readonly Skipped[];
}

/**
 * Reads every row separately; skips unreadable ones with a reason. `onRow` gets each row with its listing.
 * @throws {AnswerError} when the response as a whole is not from the catalog.
 */
export function readRows(
  catalog: Catalog,
  answer: unknown,
  onRow?: (row: Row, listing: Listing | undefined, done: number, total: number) => void,
): ReadRows {
  const { rows, hosts } = catalog.rows(answer);
  if (rows.length === 0) throw new AnswerError("has no rows");
  const listings: Listing[] = [];
  const skipped: Skipped[] = [];
  const bad: Skipped[] = [];
  for (const [index, row] of rows.entries()) {
    const made = readRow(catalog, row);
    if ("skip" in made) {
      const one = { pointer: printable(row.pointer.slice(0, 1_000)), reason: printable(made.skip.slice(0, 1_000)) };
      skipped.push(one);
      if (made.isBad) bad.push(one);
    } else listings.push(made);
    onRow?.(row, "skip" in made ? undefined : made, index + 1, rows.length);
  }
  return { hosts: usable(hosts), listings, skipped, bad };
}

/**
 * Reads every row, and counts every field of it.
 * @throws {AnswerError} when the response as a whole is not from the catalog.
 */
export function readAnswer(
  catalog: Catalog,
  answer: unknown,
  onRow?: (done: number, total: number) => void,
): ReadRows & { readonly fields: FieldCount[] } {
  const fields = new FieldCounter(catalog);
  const read = readRows(catalog, answer, (row, made, done, total) => {
    fields.add(row, made);
    onRow?.(done, total);
  });
  return { ...read, fields: fields.result() };
}

/** Hosts with a valid key and name. Rows of other hosts are skipped one by one. */
const usable = (hosts: Layer["hosts"]): Layer["hosts"] =>
  Object.fromEntries(
    Object.entries(hosts).filter(
      ([key, host]) => listingText.safeParse(key).success && listedHost.safeParse(host).success,
    ),
  );

function readRow(catalog: Catalog, { pointer, value }: Row): Listing | { skip: string; isBad: boolean } {
  const given = checkShape(catalog.row, value);
  if (!given.ok) return { skip: explain(given.problems), isBad: true };
  const made = catalog.records({ pointer, value: given.value });
  if ("skip" in made) return { skip: made.skip, isBad: false };
  // The schema of the catalog may accept values that a listing must not have, such as very long names.
  const checked = checkShape(listing, made);
  return checked.ok ? checked.value : { skip: explain(checked.problems), isBad: true };
}

/** The first problem of a row, with its place. */
function explain([problem]: readonly ShapeProblem[]): string {
  const { path = [], code, message } = problem ?? {};
  const place = code === "missing-key" ? path.slice(0, -1) : path;
  return `${place.length > 0 ? `${place.join("/")}: ` : ""}${message}`;
}
