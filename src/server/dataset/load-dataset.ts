import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { readLayers, readLayersHash } from "../../catalogs/layer-files.ts";
import type { Layer } from "../../catalogs/listing.ts";
import { type MergeReport, mergeLayers } from "../../catalogs/merge-layers.ts";
import { sourceOf } from "../../catalogs/row-history.ts";
import { openSnapshot } from "../../engines/snapshot/open-snapshot.ts";
import { checkReplaceable, SnapshotError } from "../../engines/snapshot/section-file.ts";
import { writeSnapshot } from "../../engines/snapshot/write-snapshot.ts";
import { warmUpAll } from "../../engines/warm-up.ts";
import { graphSteps } from "../../graph/build-graph.ts";
import { Views } from "../../graph/view.ts";
import { systemDay } from "../../lib/day.ts";
import { FileError } from "../../lib/file-error.ts";
import { type Interruptible, runToEnd } from "../../lib/interruptible.ts";
import { clearTemporaries } from "../../lib/temporary-file.ts";
import type { LayeredData } from "../../parse/parsed-data.ts";
import type { Problem } from "../../parse/problem.ts";
import { readCached, readContentHash } from "../../parse/read-data.ts";
import { readOwnLayer } from "../../parse/read-layer.ts";

type Reading =
  | { readonly ok: true; readonly data: LayeredData; readonly report: MergeReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a data folder, its imported layers and the layer of the server's own, or returns every problem with them. An
 * imported layer dated after `today` is a problem. `instead` takes the place of the imported layers of its catalog.
 */
export async function readFolder(
  folder: string,
  today = systemDay(),
  layer?: string,
  instead?: Layer,
): Promise<Reading> {
  const [reading, layered] = await Promise.all([readCached(folder), readLayersWith(folder, today, instead)]);
  if (!reading.ok || !layered.ok)
    return { ok: false, problems: [reading, layered].flatMap((read) => (read.ok ? [] : read.problems)) };
  const { release, releases, contentHash } = reading.data;
  const { records, report } = mergeLayers(reading.data.records, layered.layers);
  // A layer counts as a release: its facts became known on its date.
  const read = layered.layers.map((layer) => ({ tag: sourceOf(layer), "published-on": layer.dated }));
  const data = {
    records,
    releases,
    release: { ...release, earlier: [...(release.earlier ?? []), ...read] },
    contentHash: layered.contentHash === "" ? contentHash : hashOf(contentHash, layered.contentHash),
  };
  if (layer === undefined) return { ok: true, data, report };
  const own = await readOwnLayer(layer, { folder, ...data });
  return own.ok ? { ok: true, data: { ...data, layer: own.layer }, report } : own;
}

/** The imported layers of a folder; with one in place of all others of its catalog. */
async function readLayersWith(
  folder: string,
  today: string,
  instead: Layer | undefined,
): ReturnType<typeof readLayers> {
  const layered = await readLayers(folder, today);
  if (!layered.ok || !instead) return layered;
  return { ...layered, layers: [...layered.layers.filter(({ catalog }) => catalog !== instead.catalog), instead] };
}

/** SHA-256 of everything that `readFolder` reads; undefined when something cannot be read. */
async function contentHashOf(folder: string): Promise<string | undefined> {
  const [own, layers] = await Promise.all([readContentHash(folder), readLayersHash(folder)]);
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
): Promise<{ ok: true; views: Views } | { ok: false; problems: readonly Problem[] }> {
  const hasFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  await clearTemporaries(dirname(file));
  try {
    // An empty hash matches no snapshot.
    const contentHash = hasFolder ? ((await contentHashOf(folder)) ?? "") : undefined;
    return { ok: true, views: new Views(await openSnapshot(file, contentHash)) };
  } catch (error) {
    if (!(error instanceof SnapshotError) || !hasFolder) throw error;
    tell(`${file} ${error.message}; building it from ${folder}`);
  }
  try {
    const built = await buildSnapshot(file, folder);
    if (!built.ok) return built;
    return { ok: true, views: new Views(await openSnapshot(file)) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    tell(`${error.message}; serving ${folder} from memory`);
    return loadViews(folder);
  }
}

/**
 * Writes a data folder and its imported layers as a snapshot, or returns every problem with them.
 * @throws {FileError} when the snapshot cannot be written.
 */
export async function buildSnapshot(
  file: string,
  folder: string,
): Promise<{ ok: true } | { ok: false; problems: readonly Problem[] }> {
  // Checked first, because reading the data may take long.
  await checkReplaceable(file);
  const reading = await readFolder(folder);
  if (!reading.ok) return reading;
  await writeSnapshot(file, { ...reading.data, today: systemDay() });
  return { ok: true };
}

const hashOf = (...parts: readonly string[]): string => createHash("sha256").update(parts.join(" ")).digest("hex");

/** Builds the graph, and warms up its view of a day for the first requests. */
export function* viewSteps(data: LayeredData, today: string): Interruptible<Views> {
  const views = yield* graphsOf(data);
  yield* warmUpAll(views, today);
  return views;
}

/** The views of the data with its layer, beside those of the shared data. */
function* graphsOf({ layer, ...data }: LayeredData): Interruptible<Views> {
  const shared = new Views(yield* graphSteps(data));
  return layer ? new Views(yield* graphSteps({ ...data, layer }), shared) : shared;
}

/** Reads a data folder into memory, or returns every problem with it; `instead` as for `readFolder`. */
export async function loadViews(
  folder: string,
  today = systemDay(),
  layer?: string,
  instead?: Layer,
): Promise<{ ok: true; views: Views; report: MergeReport } | { ok: false; problems: readonly Problem[] }> {
  const reading = await readFolder(folder, today, layer, instead);
  if (!reading.ok) return reading;
  return { ok: true, views: runToEnd(graphsOf(reading.data)), report: reading.report };
}
