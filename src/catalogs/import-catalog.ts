import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { withPath } from "../lib/file-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { parseJson } from "../parse/parse-json.ts";
import { checkDataFolder } from "../parse/read-files.ts";
import { checkShape, type ShapeProblem } from "../parse/validate-shape.ts";
import { day } from "../records/scalars.ts";
import { AnswerError, type Catalog, printable, type Row } from "./catalog.ts";
import { FieldCounter } from "./count-fields.ts";
import { noteStart, readLayerBefore, writeLayer } from "./layer-files.ts";
import {
  type FieldCount,
  type Layer,
  type Listing,
  listedHost,
  listing,
  listingText,
  type Skipped,
} from "./listing.ts";
import { fetchAnswer, maxAnswerBytes } from "./safe-fetch.ts";

export interface ImportOptions {
  /** Data folder; the layer is written into its subfolder. */
  readonly folder: string;
  /** A file, a folder with one, or a URL; the URL of the catalog when absent. */
  readonly from?: string | undefined;
  /** Day of the layer, YYYY-MM-DD. When absent: the date in the file name, or today for a URL. */
  readonly dated?: string | undefined;
  /** Day of the run, YYYY-MM-DD; a layer cannot have a later day. */
  readonly today: string;
  /** Start of the run in milliseconds since 1970; now when absent. Layers written after it are not replaced. */
  readonly startedAt?: number;
  /** Whether to accept far fewer rows than the previous layer has. */
  readonly allowShrink?: boolean;
  readonly allowedHosts?: readonly string[];
  /** Called with the bytes fetched so far, then with the rows read so far and in total. */
  readonly onProgress?: (stage: "bytes" | "rows", done: number, total?: number) => void;
}

/** Result of an import; every row is imported or skipped. */
export interface ImportReport {
  /** `unchanged`: the layer already existed. */
  readonly outcome: "written" | "unchanged";
  /** Path of the layer below the data folder; undefined when the server returned 304 Not Modified. */
  readonly file: string | undefined;
  readonly dated: string;
  readonly rows: number;
  readonly imported: number;
  /** In document order. */
  readonly skipped: readonly Skipped[];
  /** Every field of every row: imported, or left out for a reason. */
  readonly fields: readonly FieldCount[];
}

/** An import was rejected; no file was changed. */
export class ImportError extends Error {}

/** Largest share of unreadable rows, and smallest number of rows relative to the previous layer. */
const maxBad = 0.05;
const minKept = 0.8;

/**
 * Imports a catalog as the layer of one day. A suspicious response changes nothing.
 * @throws {ImportError | FetchError | AnswerError | JsonError | FileError} with the reason and its place.
 */
export async function importCatalog(catalog: Catalog, options: ImportOptions): Promise<ImportReport> {
  const { folder, onProgress, startedAt = Date.now() } = options;
  await checkDataFolder(folder);
  const source = await sourceOf(catalog, options);
  const dated = dayOf(source, options);
  const start = await noteStart(folder, { catalog: catalog.id, dated }, startedAt);
  const before = await readLayerBefore(folder, catalog.id, dated);
  const answer = source.isFile
    ? { bytes: await readRegularFile(source.place, { maxBytes: maxAnswerBytes, followsLinks: true }), etag: undefined }
    : await fetchAnswer(source.place, {
        etag: before?.url === source.place ? before.etag : undefined,
        allowedHosts: options.allowedHosts ?? [],
        onProgress: (bytes) => onProgress?.("bytes", bytes),
      });
  if (!answer) {
    const { listings = [], skipped = [] } = before ?? {};
    const { fields = [] } = before ?? {};
    const counts = { rows: listings.length + skipped.length, imported: listings.length, skipped, fields };
    return { outcome: "unchanged", file: undefined, dated, ...counts };
  }
  const read = readAnswer(catalog, parseJson(answer.bytes, source.place), (done, total) =>
    onProgress?.("rows", done, total),
  );
  check(catalog, read, before, options);
  const content: Layer = {
    format: 1,
    catalog: catalog.id,
    dated,
    ...(!source.isFile && { url: source.place }),
    ...(answer.etag !== undefined && { etag: answer.etag }),
    hosts: read.hosts,
    listings: read.listings,
    skipped: read.skipped,
    fields: read.fields,
  };
  const { file, outcome } = await writeLayer(folder, content, start);
  if (outcome === "overtaken")
    throw new ImportError(
      `${catalog.name} of ${dated} was imported by another process while this one ran, with different content; run this again to replace ${file}`,
    );
  const { listings, skipped, fields } = read;
  return { outcome, file, dated, rows: listings.length + skipped.length, imported: listings.length, skipped, fields };
}

/** Where to read from; `dated` is the date in a file name. */
interface Source {
  readonly place: string;
  readonly isFile: boolean;
  readonly dated?: string | undefined;
}

/**
 * The day of a layer.
 * @throws {ImportError} when it is unknown or in the future.
 */
function dayOf({ place, isFile, dated: shown }: Source, { dated, today }: ImportOptions): string {
  const day = dated ?? shown ?? (isFile ? undefined : today);
  if (day === undefined)
    throw new ImportError(`${place}: the file name contains no date; pass one with --date YYYY-MM-DD`);
  if (day > today)
    throw new ImportError(
      dated === undefined
        ? `${place}: the file name contains ${day}, a day to come: today is ${today}; pass another with --date`
        : `--date: ${day} is a day to come: today is ${today}`,
    );
  return day;
}

async function sourceOf(catalog: Catalog, { from }: ImportOptions): Promise<Source> {
  if (from === undefined || /^[a-z][a-z0-9+.-]+:\/\//i.test(from)) {
    const place = from ?? catalog.url;
    if (!URL.canParse(place)) throw new ImportError(`${place}: is no address`);
    return { place: new URL(place).href, isFile: false };
  }
  const place = await fileIn(catalog, from);
  const shown = /(?<!\d)20\d\d-\d\d-\d\d(?!\d)/.exec(basename(place))?.[0];
  return { place, isFile: true, dated: day.safeParse(shown).data };
}

/** The path itself, or for a folder the catalog's file in it. */
async function fileIn({ files, name }: Catalog, path: string): Promise<string> {
  if (!(await withPath(path, () => stat(path))).isDirectory()) return path;
  const names = await withPath(path, () => readdir(path));
  const file = files.find((one) => names.includes(one));
  if (!file) throw new ImportError(`${path}: holds no ${files.join(" and no ")} of ${name}`);
  return join(path, file);
}

interface Read {
  readonly hosts: Layer["hosts"];
  readonly listings: Listing[];
  readonly skipped: Skipped[];
  readonly fields: FieldCount[];
  /** Skipped rows that were unreadable. */
  readonly bad: readonly Skipped[];
}

/**
 * Reads every row separately; skips unreadable ones with a reason.
 * @throws {AnswerError} when the response as a whole is not from the catalog.
 */
export function readAnswer(catalog: Catalog, answer: unknown, onRow?: (done: number, total: number) => void): Read {
  const { rows, hosts } = catalog.rows(answer);
  if (rows.length === 0) throw new AnswerError("has no rows");
  const listings: Listing[] = [];
  const skipped: Skipped[] = [];
  const bad: Skipped[] = [];
  const fields = new FieldCounter(catalog);
  for (const [index, row] of rows.entries()) {
    const made = readRow(catalog, row);
    if ("skip" in made) {
      const one = { pointer: printable(row.pointer.slice(0, 1_000)), reason: printable(made.skip.slice(0, 1_000)) };
      skipped.push(one);
      if (made.isBad) bad.push(one);
    } else listings.push(made);
    fields.add(row, "skip" in made ? undefined : made);
    onRow?.(index + 1, rows.length);
  }
  return { hosts: usable(hosts), listings, skipped, bad, fields: fields.result() };
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

/**
 * @throws {ImportError} for a response with too many unreadable rows, or too few rows compared with the previous layer.
 */
function check(
  { name }: Catalog,
  { listings, skipped, bad }: Read,
  before: Layer | undefined,
  { allowShrink }: ImportOptions,
): void {
  const rows = listings.length + skipped.length;
  if (bad.length > maxBad * rows) {
    const [first] = bad;
    throw new ImportError(
      `${bad.length} of ${rows} rows of ${name} cannot be read, the first at ${first?.pointer}: ${first?.reason}; nothing was changed`,
    );
  }
  if (before && !allowShrink && listings.length < minKept * before.listings.length)
    throw new ImportError(
      `${name} has ${listings.length} rows, ${before.listings.length} on ${before.dated}; take them with --allow-shrink if that is right; nothing was changed`,
    );
}
