import { buildGraph } from "./graph/graph.ts";
import { Views } from "./graph/view.ts";
import { readSound } from "./read/data.ts";
import type { Problem } from "./read/problem.ts";

/** Reads a data folder into a snapshot ready to be asked, or gives every problem with it. */
export async function loadViews(
  folder: string,
): Promise<{ ok: true; views: Views } | { ok: false; problems: readonly Problem[] }> {
  const reading = await readSound(folder);
  return reading.ok ? { ok: true, views: new Views(buildGraph(reading.data)) } : reading;
}
