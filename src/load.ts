import { graphSteps } from "./graph/graph.ts";
import { finish, type Steps } from "./graph/steps.ts";
import { textIndexSteps } from "./graph/text-index.ts";
import { Views } from "./graph/view.ts";
import type { Remembered } from "./read/cache.ts";
import { readSound } from "./read/data.ts";
import type { Problem } from "./read/problem.ts";

/** All that a data folder holds, or every problem with it. */
export const readFolder = (
  folder: string,
): Promise<{ ok: true; data: Remembered } | { ok: false; problems: readonly Problem[] }> => readSound(folder);

/** Builds a snapshot from what was read, and the indexes that a search would otherwise wait for. */
export function* viewSteps(data: Remembered): Steps<Views> {
  const graph = yield* graphSteps(data);
  yield* textIndexSteps(graph);
  return new Views(graph);
}

/** Reads a data folder into a snapshot ready to be asked, or gives every problem with it. */
export async function loadViews(
  folder: string,
): Promise<{ ok: true; views: Views } | { ok: false; problems: readonly Problem[] }> {
  const reading = await readFolder(folder);
  return reading.ok ? { ok: true, views: new Views(finish(graphSteps(reading.data))) } : reading;
}
