import { createHash } from "node:crypto";
import { sourceOf } from "./catalogues/history.ts";
import { readLayers } from "./catalogues/layers.ts";
import { type MergeReport, mergeLayers } from "./catalogues/merge.ts";
import { graphSteps } from "./graph/graph.ts";
import { finish, type Steps } from "./graph/steps.ts";
import { textIndexSteps } from "./graph/text-index.ts";
import { Views } from "./graph/view.ts";
import type { Remembered } from "./read/cache.ts";
import { readSound } from "./read/data.ts";
import type { Problem } from "./read/problem.ts";

type Reading =
  | { readonly ok: true; readonly data: Remembered; readonly report: MergeReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** All that a data folder and the layers imported below it hold, or every problem with them. */
export async function readFolder(folder: string): Promise<Reading> {
  const [reading, layered] = await Promise.all([readSound(folder), readLayers(folder)]);
  if (!reading.ok || !layered.ok)
    return { ok: false, problems: [reading, layered].flatMap((read) => (read.ok ? [] : read.problems)) };
  const { release, contentHash } = reading.data;
  const { records, report } = mergeLayers(reading.data.records, layered.layers);
  // What a layer brought became known on its day, as what a release brought.
  const read = layered.layers.map((layer) => ({ tag: sourceOf(layer), "published-on": layer.dated }));
  const data = {
    records,
    release: { ...release, earlier: [...(release.earlier ?? []), ...read] },
    contentHash: layered.contentHash === "" ? contentHash : hashOf(contentHash, layered.contentHash),
  };
  return { ok: true, data, report };
}

const hashOf = (...parts: readonly string[]): string => createHash("sha256").update(parts.join(" ")).digest("hex");

/** Builds a snapshot from what was read, and the indexes that a search would otherwise wait for. */
export function* viewSteps(data: Remembered): Steps<Views> {
  const graph = yield* graphSteps(data);
  yield* textIndexSteps(graph);
  return new Views(graph);
}

/** Reads a data folder into a snapshot ready to be asked, or gives every problem with it. */
export async function loadViews(
  folder: string,
): Promise<{ ok: true; views: Views; report: MergeReport } | { ok: false; problems: readonly Problem[] }> {
  const reading = await readFolder(folder);
  if (!reading.ok) return reading;
  return { ok: true, views: new Views(finish(graphSteps(reading.data))), report: reading.report };
}
