import { createHash } from "node:crypto";
import { readLayers } from "../../catalogs/layer-files.ts";
import type { Layer } from "../../catalogs/listing.ts";
import { type MergeReport, mergeLayers } from "../../catalogs/merge-layers.ts";
import { sourceOf } from "../../catalogs/row-history.ts";
import { systemDay } from "../../lib/day.ts";
import type { LayeredData } from "../../parse/parsed-data.ts";
import type { Problem } from "../../parse/problem.ts";
import { DataReader } from "../../parse/read-data.ts";

type Reading =
  | { readonly ok: true; readonly data: LayeredData; readonly report: MergeReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a data folder, its imported layers and the layer of the server's own, or returns every problem with them. An
 * imported layer dated after `today` is a problem. `instead` takes the place of the imported layers of its catalog. A reader
 * that has read the folder before parses only what has changed.
 */
export async function readFolder(
  folder: string,
  today = systemDay(),
  layer?: string,
  instead?: Layer,
  reader = new DataReader(folder),
): Promise<Reading> {
  const [reading, layered] = await Promise.all([reader.read(), readLayersWith(folder, today, instead)]);
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
  const { readOwnLayer } = await import("../../parse/read-layer.ts");
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

/** SHA-256 of some hashes, hexadecimal. */
export const hashOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join(" ")).digest("hex");
