import { fileURLToPath } from "node:url";
import { warmUp } from "../src/engines/warm-up.ts";
import { buildGraph } from "../src/graph/build-graph.ts";
import type { Graph } from "../src/graph/graph.ts";
import { Views } from "../src/graph/views.ts";
import { runToEnd } from "../src/lib/interruptible.ts";
import { formatProblem } from "../src/parse/problem.ts";
import { readCached } from "../src/parse/read-data.ts";
import { loadViews } from "../src/server/dataset/load-dataset.ts";
import type { ServerOptions } from "../src/server/operation/server-options.ts";
import { createServer } from "../src/server/yoga/create-yoga.ts";

export const dataFolder = fileURLToPath(new URL("../data", import.meta.url));
export const fixtureFolder = fileURLToPath(new URL("./fixtures/data", import.meta.url));

/** The day on which tests live, so that answers about today stay the same; fixtures are set in a future of their own. */
export const todayIn = (folder: string): string => (folder === fixtureFolder ? "2030-01-01" : "2026-11-30");

/** Graphs of the folders that no test changes, each built once in a process. */
const graphs = new Map<string, Promise<Graph>>();

/**
 * A snapshot of a data folder; a problem in it fails the test that asked. Of our own data it is the records
 * alone, whatever layers someone has imported beside them. Its views are new each time, with nothing cached.
 */
export async function viewsOf(folder: string): Promise<Views> {
  const graph = graphs.get(folder) ?? readGraph(folder);
  if (folder === dataFolder || folder === fixtureFolder) graphs.set(folder, graph);
  return new Views(await graph);
}

async function readGraph(folder: string): Promise<Graph> {
  if (folder === dataFolder) {
    const reading = await readCached(folder);
    if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join("\n"));
    return buildGraph(reading.data);
  }
  const loaded = await loadViews(folder, { today: "2030-01-01" });
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join("\n"));
  return loaded.views.graph;
}

/** Views that are ready for requests, as those of a server are: no operation is charged for what is built once. */
export function warmed(views: Views, day: string): Views {
  runToEnd(warmUp(views.current(day)));
  return views;
}

/** A server over a data folder, and a function that sends it one operation. */
export async function serverOf(folder: string, options: Partial<ServerOptions> = {}) {
  const views = await viewsOf(folder);
  const server = createServer({ views: () => views, today: () => todayIn(folder), ...options });
  // biome-ignore lint/suspicious/noExplicitAny: answers are as free as the operations that tests ask
  const ask = async (query: string, variables?: object): Promise<{ data?: any; errors?: any[] }> => {
    const response = await server.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as never;
  };
  return { views, server, ask };
}
