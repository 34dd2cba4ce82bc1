import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { withPath } from "../lib/file-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { parseJson } from "../parse/parse-json.ts";
import { checkDataFolder } from "../parse/read-files.ts";
import { checkShape, type ShapeProblem } from "../parse/validate-shape.ts";
import { day } from "../records/scalars.ts";
import { AnswerError, type Catalog, printable, type Row } from "./catalog.ts";
import { noteStart, readLayerBefore, writeLayer } from "./layer-files.ts";
import { type Layer, type Listing, listedHost, listing, listingText, type Skipped } from "./listing.ts";
import { fetchAnswer, maxAnswerBytes } from "./safe-fetch.ts";

export interface ImportOptions {
  /** The data folder below which the layer is written. */
  readonly folder: string;
  /** A file, a folder that holds one, or an address; the catalog's own address when absent. */
  readonly from?: string | undefined;
  /** Day of the layer, YYYY-MM-DD; that in the name of the file, or today for an address, when absent. */
  readonly dated?: string | undefined;
  /** Day of the run, YYYY-MM-DD; no layer is of a later one. */
  readonly today: string;
  /** When the run began, in milliseconds since 1970; now when absent. No layer that was written since is replaced. */
  readonly startedAt?: number;
  /** Whether far fewer rows than in the layer before are taken all the same. */
  readonly allowShrink?: boolean;
  readonly allowedHosts?: readonly string[];
  /** Told of bytes fetched, then of rows read out of all. */
  readonly onProgress?: (stage: "bytes" | "rows", done: number, total?: number) => void;
}

/** What became of an import: every row is imported or skipped. */
export interface ImportReport {
  /** `unchanged`: the layer was there already. */
  readonly outcome: "written" | "unchanged";
  /** The layer below the data folder; undefined when the server says that its answer is known. */
  readonly file: string | undefined;
  readonly dated: string;
  readonly rows: number;
  readonly imported: number;
  /** In the order of the answer. */
  readonly skipped: readonly Skipped[];
}

/** An import that was refused: nothing was changed. */
export class ImportError extends Error {}

/** Most rows that cannot be read, and fewest rows against the layer before, as shares. */
const maxBad = 0.05;
const minKept = 0.8;

/**
 * Imports a catalog as a layer of a day. An answer that cannot be trusted as a whole leaves everything as it was.
 * @throws {ImportError | FetchError | AnswerError | JsonError | FileError} saying what was wrong, and where.
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
    const counts = { rows: listings.length + skipped.length, imported: listings.length, skipped };
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
  };
  const { file, outcome } = await writeLayer(folder, content, start);
  if (outcome === "overtaken")
    throw new ImportError(
      `${catalog.name} of ${dated} was imported by another process while this one ran, and says something else; run this again to replace ${file}`,
    );
  const { listings, skipped } = read;
  return { outcome, file, dated, rows: listings.length + skipped.length, imported: listings.length, skipped };
}

/** Where to read from, and the day that the name of a file tells. */
interface Source {
  readonly place: string;
  readonly isFile: boolean;
  readonly dated?: string | undefined;
}

/** The day of a layer. @throws {ImportError} when nothing tells it, and for a day to come. */
function dayOf({ place, isFile, dated: shown }: Source, { dated, today }: ImportOptions): string {
  const day = dated ?? shown ?? (isFile ? undefined : today);
  if (day === undefined)
    throw new ImportError(`${place}: the name tells no day; say of which day it is with --date YYYY-MM-DD`);
  if (day > today)
    throw new ImportError(
      dated === undefined
        ? `${place}: the name tells ${day}, a day to come: today is ${today}; say of which day it is with --date`
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

/** The catalog's file: the path itself, or one of its names in a folder. */
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
  /** Those of the skipped that could not be read. */
  readonly bad: readonly Skipped[];
}

/**
 * Reads every row of an answer on its own: one that cannot be read is skipped with the reason.
 * @throws {AnswerError} when the answer as a whole is not the catalog's.
 */
export function readAnswer(catalog: Catalog, answer: unknown, onRow?: (done: number, total: number) => void): Read {
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
    onRow?.(index + 1, rows.length);
  }
  return { hosts: usable(hosts), listings, skipped, bad };
}

/** The hosts whose key and name can be shown; what others offer is skipped row by row. */
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
  // What the catalog's shape lets through, such as endless names, must not pass either.
  const checked = checkShape(listing, made);
  return checked.ok ? checked.value : { skip: explain(checked.problems), isBad: true };
}

/** The first problem of a row, with its place. */
function explain([problem]: readonly ShapeProblem[]): string {
  const { path = [], code, message } = problem ?? {};
  const place = code === "missing-key" ? path.slice(0, -1) : path;
  return `${place.length > 0 ? `${place.join("/")}: ` : ""}${message}`;
}

/** @throws {ImportError} for an answer so unlike the one before that something must be wrong with it. */
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
