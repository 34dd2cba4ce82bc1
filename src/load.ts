import { createHash } from "node:crypto";
import { sourceOf } from "./catalogues/history.ts";
import { readLayers } from "./catalogues/layers.ts";
import { type MergeReport, mergeLayers } from "./catalogues/merge.ts";
import { buildGraph } from "./graph/graph.ts";
import { Views } from "./graph/view.ts";
import { readSound } from "./read/data.ts";
import type { Problem } from "./read/problem.ts";

/**
 * Reads a data folder and the layers imported below it into a snapshot ready to be asked, or gives every
 * problem with them.
 */
export async function loadViews(
  folder: string,
): Promise<{ ok: true; views: Views; report: MergeReport } | { ok: false; problems: readonly Problem[] }> {
  const [reading, layered] = await Promise.all([readSound(folder), readLayers(folder)]);
  if (!reading.ok || !layered.ok)
    return { ok: false, problems: [reading, layered].flatMap((read) => (read.ok ? [] : read.problems)) };
  const { records, release, contentHash } = reading.data;
  const { records: merged, report } = mergeLayers(records, layered.layers);
  // What a layer brought became known on its day, as what a release brought.
  const read = layered.layers.map((layer) => ({ tag: sourceOf(layer), "published-on": layer.dated }));
  const views = new Views(
    buildGraph({
      records: merged,
      release: { ...release, earlier: [...(release.earlier ?? []), ...read] },
      contentHash: layered.contentHash === "" ? contentHash : hashOf(contentHash, layered.contentHash),
    }),
  );
  return { ok: true, views, report };
}

const hashOf = (...parts: readonly string[]): string => createHash("sha256").update(parts.join(" ")).digest("hex");
