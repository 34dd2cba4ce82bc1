import type { Graph } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import { runInTimeSlices } from "../lib/interruptible.ts";
import { loading, maxHeld } from "../lib/not-loaded.ts";
import { warmUp } from "./warm-up.ts";

/** How to warm up each graph that is served before it is warm. */
const warming = new WeakMap<Graph, () => Promise<void>>();

/** Whether a view has few enough entities to be warmed up while it is served. */
export const canWarmUpInBackground = ({ graph }: View): boolean => graph.nodes.size <= maxHeld;

/**
 * Warms up a view that is served meanwhile; requests that would be charged for it wait in `warmedUp`. A graph with too
 * many entities to be loaded whole is never warm.
 */
export async function warmUpInBackground(view: View): Promise<void> {
  warmUpWhenNeeded(view);
  return warming.get(view.graph)?.();
}

/** Warms up a view for the first request that would be charged for it, which waits. */
export function warmUpWhenNeeded(view: View): void {
  if (!canWarmUpInBackground(view)) return;
  let running: Promise<void> | undefined;
  warming.set(view.graph, () => {
    running ??= Promise.resolve(loading(() => runInTimeSlices(warmUp(view)), { whole: true })).catch((error) => {
      // The next request tries again.
      running = undefined;
      throw error;
    });
    return running;
  });
}

/** Waits until the graph of a view is warm, if it is being warmed up. */
export const warmedUp = async ({ graph }: View): Promise<void> => warming.get(graph.base ?? graph)?.();
