import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import { systemDay } from "../lib/day.ts";
import { describeFault, FileError, fileErrorOf, systemErrorCode, withPath } from "../lib/file-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { clearTemporaries, otherWriters, renameDurably, temporaryPath, writeDurably } from "../lib/temporary-file.ts";
import { type Problem, problemAt } from "../parse/problem.ts";
import { checkShape } from "../parse/validate-shape.ts";
import { catalogs } from "./catalogs.ts";
import { type Layer, layer } from "./listing.ts";

const unzipped = promisify(gunzip);

/** Limit of a layer in bytes of JSON; the largest catalog has about 5 MB. */
const maxLayerBytes = 100_000_000;

/** Subfolder of the data folder. */
export const layersFolder = "imported";

const fileOf = ({ catalog, dated }: Pick<Layer, "catalog" | "dated">) => `${catalog}/${dated}.json.gz`;

const fileName = /^(\d{4}-\d{2}-\d{2})\.json\.gz$/;

/** All layers of a data folder. */
export interface Layers {
  readonly layers: readonly Layer[];
  /** SHA-256 of all their files, hexadecimal; empty without layers. */
  readonly contentHash: string;
}

/**
 * Reads every layer of a data folder, or returns the problems; a layer of a day after `today` is one. A folder may have
 * no layers.
 */
export async function readLayers(
  folder: string,
  today = systemDay(),
): Promise<({ ok: true } & Layers) | { ok: false; problems: Problem[] }> {
  const problems: Problem[] = [];
  const layers: Layer[] = [];
  const hash = createHash("sha256");
  const report = (file: string, error: unknown) => {
    problems.push(problemAt({ file, line: 1, column: 1 }, "bad-layer", describe(error)));
  };
  for (const { id } of catalogs) {
    const names = await namesIn(folder, id).catch((error: unknown) => {
      if (!(error instanceof FileError)) throw error;
      // A problem with the parent folder recurs for each catalog.
      const file = relative(folder, error.path);
      if (!problems.some((problem) => problem.file === file)) report(file, error);
      return [];
    });
    for (const name of names) {
      const file = `${layersFolder}/${id}/${name}`;
      try {
        const bytes = await readLayerFile(folder, file);
        layers.push(await parseLayer(bytes, id, name, today));
        hash.update(`${file}\0${bytes.length}\0`).update(bytes);
      } catch (error) {
        report(file, error);
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, layers, contentHash: layers.length > 0 ? hash.digest("hex") : "" };
}

/**
 * Describes a problem in words that follow the file name.
 * @throws any other error.
 */
function describe(error: unknown): string {
  if (error instanceof FileError) return describeFault(error);
  if (error instanceof LayerError) return `is no layer (${error.message}); import it again or remove it`;
  throw error;
}

/** SHA-256 of all layers of a data folder, like `Layers.contentHash`; undefined when one cannot be read. */
export async function readLayersHash(folder: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  let isEmpty = true;
  try {
    for (const { id } of catalogs)
      for (const name of await namesIn(folder, id)) {
        const file = `${layersFolder}/${id}/${name}`;
        const bytes = await readLayerFile(folder, file);
        hash.update(`${file}\0${bytes.length}\0`).update(bytes);
        isEmpty = false;
      }
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
  return isEmpty ? "" : hash.digest("hex");
}

const readLayerFile = (folder: string, file: string): Promise<Buffer> =>
  readRegularFile(join(folder, file), { maxBytes: maxLayerBytes });

/** The newest layer of a catalog up to a day; undefined when there is none, or when it cannot be read. */
export async function readLayerBefore(folder: string, catalog: string, dated: string): Promise<Layer | undefined> {
  const names = await namesIn(folder, catalog);
  const name = names.findLast((one) => one.slice(0, 10) <= dated);
  if (!name) return undefined;
  try {
    return await parseLayer(await readLayerFile(folder, `${layersFolder}/${catalog}/${name}`), catalog, name, dated);
  } catch (error) {
    if (error instanceof FileError || error instanceof LayerError) return undefined;
    throw error;
  }
}

class LayerError extends Error {}

/**
 * @throws {LayerError} unless the bytes are a valid layer of this catalog and the day in the file name, up to `today`.
 */
async function parseLayer(bytes: Buffer, catalog: string, name: string, today: string): Promise<Layer> {
  const checked = checkShape(layer, parseText(await unzip(bytes)));
  if (!checked.ok) {
    const [problem] = checked.problems;
    throw new LayerError(`/${problem?.path.join("/")}: ${problem?.message}`);
  }
  const file = fileOf(checked.value);
  if (file !== `${catalog}/${name}`) throw new LayerError(`it is of ${file}`);
  if (checked.value.dated > today)
    throw new LayerError(`it is of ${checked.value.dated}, a day to come: today is ${today}`);
  return checked.value;
}

async function unzip(bytes: Buffer): Promise<Buffer> {
  try {
    return await unzipped(bytes, { maxOutputLength: maxLayerBytes });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ERR_BUFFER_TOO_LARGE") throw new LayerError(`it unpacks to more than ${maxLayerBytes} bytes`);
    throw new LayerError(code === "Z_BUF_ERROR" ? "it is cut off" : "it is no gzip file, or damaged");
  }
}

function parseText(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new LayerError("it holds no JSON");
  }
}

/**
 * Names of the layer files of a catalog, oldest first; ignores other files.
 * @throws {FileError}
 */
async function namesIn(folder: string, catalog: string): Promise<string[]> {
  const path = join(folder, layersFolder, catalog);
  if (!(await hasFolders(folder, catalog))) return [];
  const names = await withPath(path, () => readdir(path));
  return names.filter((name) => fileName.test(name)).sort();
}

/**
 * Whether a catalog has a folder of layers.
 * @throws {FileError} when the path is not a folder, for example a link.
 */
async function hasFolders(folder: string, catalog: string): Promise<boolean> {
  for (const path of [join(folder, layersFolder), join(folder, layersFolder, catalog)])
    try {
      if (!(await lstat(path)).isDirectory()) throw new FileError(path, "must be a folder; links are not followed");
    } catch (error) {
      if (systemErrorCode(error) === "ENOENT") return false;
      throw fileErrorOf(path, error);
    }
  return true;
}

/** `overtaken`: another import wrote a different layer for the same day after this one began. */
export type LayerOutcome = "written" | "unchanged" | "overtaken";

/** State at the start of an import, to detect concurrent imports. */
export interface ImportStart {
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** Identity of the layer file at that time; undefined when there was none. */
  readonly version: string | undefined;
}

/** Records the state of a layer at the start of its import. */
export async function noteStart(
  folder: string,
  layer: Pick<Layer, "catalog" | "dated">,
  startedAt: number,
): Promise<ImportStart> {
  const path = join(folder, layersFolder, fileOf(layer));
  return { startedAt, version: versionOf(await withPath(path, () => statOf(path))) };
}

const versionOf = (stats: Stats | undefined) => stats && `${stats.ino} ${stats.ctimeMs}`;

/** Undefined when there is no file. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Attempts to write a layer while another process writes it, and the longest random delay between them in milliseconds.
 */
const maxAttempts = 20;
const maxWaitMs = 250;

/**
 * Writes a layer atomically. Returns its path below the data folder, and the outcome.
 * @throws {FileError} when it cannot be written.
 */
export async function writeLayer(
  folder: string,
  content: Layer,
  start: ImportStart,
): Promise<{ file: string; outcome: LayerOutcome }> {
  const file = `${layersFolder}/${fileOf(content)}`;
  const path = join(folder, file);
  const bytes = gzipSync(JSON.stringify(content), { level: 6 });
  await hasFolders(folder, content.catalog);
  await withPath(dirname(path), () => mkdir(dirname(path), { recursive: true }));
  await clearTemporaries(dirname(path));
  return { file, outcome: await withPath(path, () => placeLayer(path, bytes, start)) };
}

/** Renames a layer into place unless another process is writing it. */
async function placeLayer(path: string, bytes: Buffer, start: ImportStart): Promise<LayerOutcome> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await compareLayer(path, bytes, start);
    if (outcome !== "written") return outcome;
    const temporary = temporaryPath(path);
    try {
      await writeDurably(temporary, bytes);
      // If two processes write at once, at least the second one sees the temporary file of the other, and backs off.
      const [other] = await otherWriters(path, temporary);
      if (other === undefined) {
        const last = await compareLayer(path, bytes, start);
        if (last === "written") await renameDurably(temporary, path);
        return last;
      }
      if (attempt === maxAttempts)
        throw new FileError(path, `is being written by process ${other}; try again when that has ended`, "changing");
    } finally {
      await rm(temporary, { force: true });
    }
    await wait(Math.random() * maxWaitMs);
  }
}

/** The outcome of writing these bytes now. */
async function compareLayer(path: string, bytes: Buffer, { startedAt, version }: ImportStart): Promise<LayerOutcome> {
  const stats = await statOf(path);
  if (!stats) return "written";
  if ((await readRegularFile(path, { maxBytes: maxLayerBytes })).equals(bytes)) return "unchanged";
  // `ctime` is the time of the rename; the content may have been written before.
  return versionOf(stats) !== version || Math.floor(stats.ctimeMs) > startedAt ? "overtaken" : "written";
}
