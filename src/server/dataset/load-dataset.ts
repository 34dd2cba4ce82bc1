import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { readAllLayersHash } from "../../catalogs/all-layers.ts";
import type { MergeReport } from "../../catalogs/merge-layers.ts";
import { openSnapshot } from "../../engines/snapshot/open-snapshot.ts";
import { checkReplaceable, SnapshotError } from "../../engines/snapshot/section-file.ts";
import { writeSnapshot } from "../../engines/snapshot/write-snapshot.ts";
import { warmUpAll } from "../../engines/warm-up.ts";
import { graphSteps } from "../../graph/build-graph.ts";
import { Views } from "../../graph/views.ts";
import { systemDay } from "../../lib/day.ts";
import { FileError } from "../../lib/file-error.ts";
import { type Interruptible, runToEnd } from "../../lib/interruptible.ts";
import { clearTemporaries } from "../../lib/temporary-file.ts";
import type { LayeredData } from "../../parse/parsed-data.ts";
import type { Problem } from "../../parse/problem.ts";
import { readContentHash } from "../../parse/read-data.ts";
import { hashOf, type ReadFolderOptions, readFolder } from "./read-folder.ts";

/** SHA-256 of everything that `readFolder` reads; undefined when something cannot be read. */
export async function folderHashOf(folder: string, withLayers = true): Promise<string | undefined> {
  const [own, layers] = await Promise.all([readContentHash(folder), withLayers ? readAllLayersHash(folder) : ""]);
  if (own === undefined || layers === undefined) return undefined;
  return layers === "" ? own : hashOf(own, layers);
}

/**
 * Opens the snapshot of a data folder, or returns every problem with the folder. Rebuilds a snapshot that is missing,
 * damaged, or of other code or data, and logs why; without the folder, serves it as it is. If the snapshot cannot be
 * written, holds the graph in memory.
 * @throws {SnapshotError} when neither the snapshot nor the folder can be read.
 * @throws {FileError} when the snapshot is not a regular file.
 */
export async function loadSnapshot(
  file: string,
  folder: string,
  tell: (line: string) => void,
  layers = true,
): Promise<{ ok: true; views: Views } | { ok: false; problems: readonly Problem[] }> {
  const hasFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  await clearTemporaries(dirname(file));
  try {
    // An empty hash matches no snapshot.
    const contentHash = hasFolder ? ((await folderHashOf(folder, layers)) ?? "") : undefined;
    return { ok: true, views: new Views(await openSnapshot(file, contentHash)) };
  } catch (error) {
    if (!(error instanceof SnapshotError) || !hasFolder) throw error;
    tell(`${file} ${error.message}; building it from ${folder}`);
  }
  try {
    const built = await buildSnapshot(file, folder, layers);
    if (!built.ok) return built;
    return { ok: true, views: new Views(await openSnapshot(file)) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    tell(`${error.message}; serving ${folder} from memory`);
    return loadViews(folder, { layers });
  }
}

/**
 * Writes a data folder and its layers of catalogs as a snapshot, or returns every problem with them.
 * @throws {FileError} when the snapshot cannot be written.
 */
export async function buildSnapshot(
  file: string,
  folder: string,
  layers = true,
): Promise<{ ok: true } | { ok: false; problems: readonly Problem[] }> {
  // Checked first, because reading the data may take long.
  await checkReplaceable(file);
  const reading = await readFolder(folder, { layers });
  if (!reading.ok) return reading;
  await writeSnapshot(file, { ...reading.data, today: systemDay() });
  return { ok: true };
}

/** Builds the graph, and warms up its view of a day for the first requests. */
export function* viewSteps(data: LayeredData, today: string): Interruptible<Views> {
  const views = yield* viewsOf(data);
  yield* warmUpAll(views, today);
  return views;
}

/** The views of the data with its layer, beside those of the shared data. */
export function* viewsOf({ layer, ...data }: LayeredData): Interruptible<Views> {
  const shared = new Views(yield* graphSteps(data));
  return layer ? new Views(yield* graphSteps({ ...data, layer }), shared) : shared;
}

/** Reads a data folder into memory, or returns every problem with it. */
export async function loadViews(
  folder: string,
  options: ReadFolderOptions = {},
): Promise<{ ok: true; views: Views; report: MergeReport } | { ok: false; problems: readonly Problem[] }> {
  const reading = await readFolder(folder, options);
  if (!reading.ok) return reading;
  return { ok: true, views: runToEnd(viewsOf(reading.data)), report: reading.report };
}
