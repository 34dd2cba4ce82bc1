import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { withPath } from "../lib/file-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { parseJson } from "../parse/parse-json.ts";
import { checkDataFolder } from "../parse/read-files.ts";
import { day } from "../records/scalars.ts";
import type { Catalog } from "./catalog.ts";
import { noteStart, readLayerBefore, writeLayer } from "./layer-files.ts";
import type { FieldCount, Layer, Skipped } from "./listing.ts";
import { type ReadRows, readAnswer } from "./read-answer.ts";
import { fetchAnswer, maxAnswerBytes } from "./safe-fetch.ts";
import { shipAnswer } from "./shipped-layers.ts";

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
  /** Whether to add it to the catalogs that the data comes with, instead of importing it. */
  readonly isShipped?: boolean;
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
  const { folder, onProgress, startedAt = Date.now(), isShipped } = options;
  await checkDataFolder(folder);
  if (isShipped && catalog.license === undefined)
    throw new ImportError(`${catalog.name} has no license to pass its data on; import it without --ship`);
  const source = await sourceOf(catalog, options);
  const dated = dayOf(source, options);
  const start = await noteStart(folder, { catalog: catalog.id, dated }, startedAt);
  const before = await readLayerBefore(folder, catalog.id, dated);
  const answer = source.isFile
    ? { bytes: await readRegularFile(source.place, { maxBytes: maxAnswerBytes, followsLinks: true }), etag: undefined }
    : await fetchAnswer(source.place, {
        etag: before?.url === source.place && !isShipped ? before.etag : undefined,
        allowedHosts: options.allowedHosts ?? [],
        onProgress: (bytes) => onProgress?.("bytes", bytes),
      });
  if (!answer) {
    const { listings = [], skipped = [] } = before ?? {};
    const { fields = [] } = before ?? {};
    const counts = { rows: listings.length + skipped.length, imported: listings.length, skipped, fields };
    return { outcome: "unchanged", file: undefined, dated, ...counts };
  }
  const parsed = parseJson(answer.bytes, source.place);
  const read = readAnswer(catalog, parsed, (done, total) => onProgress?.("rows", done, total));
  check(catalog, read, before, options);
  const { listings, skipped, fields } = read;
  const counts = { rows: listings.length + skipped.length, imported: listings.length, skipped, fields };
  const url = source.isFile ? undefined : source.place;
  if (isShipped) {
    const { file, isChanged } = await shipAnswer(folder, catalog.id, { dated, ...(url && { url }), answer: parsed });
    return { outcome: isChanged ? "written" : "unchanged", file, dated, ...counts };
  }
  const content: Layer = {
    format: 1,
    catalog: catalog.id,
    dated,
    ...(url !== undefined && { url }),
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
  return { outcome, file, dated, ...counts };
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

/**
 * @throws {ImportError} for a response with too many unreadable rows, or too few rows compared with the previous layer.
 */
function check(
  { name }: Catalog,
  { listings, skipped, bad }: ReadRows,
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
