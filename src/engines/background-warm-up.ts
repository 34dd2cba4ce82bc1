import type { Graph } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import { runInTimeSlices } from "../lib/interruptible.ts";
import { loading, maxHeld } from "../lib/not-loaded.ts";
import { warmUp } from "./warm-up.ts";

/** How to warm up each graph that is served before it is warm. */
const warming = new WeakMap<Graph, () => Promise<void>>();

/**
 * Warms up a view that is served meanwhile; requests that would be charged for it wait in `warmedUp`. A graph with too
 * many entities to be loaded whole is never warm.
 */
export async function warmUpInBackground(view: View): Promise<void> {
  if (view.graph.nodes.size > maxHeld) return;
  let running: Promise<void> | undefined;
  const start = () => {
    running ??= Promise.resolve(loading(() => runInTimeSlices(warmUp(view)), { whole: true })).catch((error) => {
      // The next request tries again.
      running = undefined;
      throw error;
    });
    return running;
  };
  warming.set(view.graph, start);
  return start();
}

/** Waits until the graph of a view is warm, if it is being warmed up. */
export const warmedUp = async ({ graph }: View): Promise<void> => warming.get(graph.base ?? graph)?.();
