import { createHash } from "node:crypto";
import { readAllLayers } from "../../catalogs/all-layers.ts";
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

/** What to read beside the curated records of a folder. */
export interface ReadFolderOptions {
  /** Layers of catalogs of later days are problems; the day of the system when absent. */
  readonly today?: string | undefined;
  /** Folder of a layer of the server's own; none when absent. */
  readonly layer?: string | undefined;
  /** Whether to read the layers of catalogs; true when absent. */
  readonly layers?: boolean | undefined;
  /** Takes the place of the layers of its catalog. */
  readonly instead?: Layer | undefined;
  /** A reader that has read the folder before parses only what has changed. */
  readonly reader?: DataReader | undefined;
}

/**
 * Reads a data folder, its layers of catalogs and the layer of the server's own, or returns every problem with them.
 */
export async function readFolder(folder: string, options: ReadFolderOptions = {}): Promise<Reading> {
  const { layer, reader = new DataReader(folder) } = options;
  const [reading, layered] = await Promise.all([reader.read(), readLayersWith(folder, options)]);
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

/** The layers of catalogs to read. */
async function readLayersWith(
  folder: string,
  { today = systemDay(), layers = true, instead }: ReadFolderOptions,
): ReturnType<typeof readAllLayers> {
  const layered = layers ? await readAllLayers(folder, today) : { ok: true as const, layers: [], contentHash: "" };
  if (!layered.ok || !instead) return layered;
  return { ...layered, layers: [...layered.layers.filter(({ catalog }) => catalog !== instead.catalog), instead] };
}

/** SHA-256 of some hashes, hexadecimal. */
export const hashOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join(" ")).digest("hex");
