import { lineageWalks } from "../graph/analysis/traversal.ts";
import type { View } from "../graph/view.ts";
import { loading, NotLoaded } from "../lib/not-loaded.ts";
import { warmedUp } from "./background-warm-up.ts";
import type { Engine } from "./engine.ts";
import { memoryEngine } from "./memory-engine.ts";

/** The engine over a graph whose documents are in a database: each request loads what it lacks, and goes on. */
export const loadingEngine: Engine = {
  entities: (view, keys) => eachLoading(keys, (some) => memoryEngine.entities(view, some)),
  objects: (view, ids, work) => eachLoading(ids, (some) => memoryEngine.objects(view, some, work)),
  resolve: (view, references, work) => eachLoading(references, (some) => memoryEngine.resolve(view, some, work)),
  resolveTexts: (view, requests, work) => eachLoading(requests, (some) => memoryEngine.resolveTexts(view, some, work)),
  search: (...args) => once(() => memoryEngine.search(...args)),
  facts: (view, entities) => eachLoading(entities, (some) => memoryEngine.facts(view, some)),
  async edge(view, name, requests, work) {
    if (!view.isCurrentView) await warmedUp(view);
    return eachLoading(requests, (some) => memoryEngine.edge(view, name, some, work));
  },
  async root(view, name, ...args) {
    if (!view.isCurrentView || name === "Query.transitions") await warmedUp(view);
    return loading(async () => memoryEngine.root(view, name, ...args));
  },
  facets: (...args) => once(() => memoryEngine.facets(...args)),
  disputeFacets: (...args) => once(() => memoryEngine.disputeFacets(...args)),
  groups: (...args) => once(() => memoryEngine.groups(...args)),
  statistics: (...args) => once(() => memoryEngine.statistics(...args)),
  compare: (...args) => once(() => memoryEngine.compare(...args)),
  lowestPrice: (...args) => once(() => memoryEngine.lowestPrice(...args)),
  endpoints: (view, requests, work) => eachLoading(requests, (some) => memoryEngine.endpoints(view, some, work)),
  quotes: (view, requests, work) => eachLoading(requests, (some) => memoryEngine.quotes(view, some, work)),
  lifecycles: (view, requests, work) => eachLoading(requests, (some) => memoryEngine.lifecycles(view, some, work)),
  history: (...args) => once(() => memoryEngine.history(...args)),
  diff: (...args) => once(() => memoryEngine.diff(...args)),
  changes: (view, ...args) => onceWarm(view, () => memoryEngine.changes(view, ...args)),
  paths: (view, requests, work) => eachLoading(requests, (some) => memoryEngine.paths(view, some, work)),
  subgraph: (view, requests, work) => eachLoading(requests, (some) => memoryEngine.subgraph(view, some, work)),
  async lineage(view, requests, work) {
    // The index alone has most of today's lineages.
    const found = await unlessMissing(() => memoryEngine.lineage(view, requests, work));
    if (found) return found;
    const { ahead } = view.graph.base ?? view.graph;
    const loads = await Promise.allSettled(
      requests.map((one) => ahead?.along(one.of.key, "model", lineageWalks(one), maxAhead)),
    );
    try {
      for (const load of loads) if (load.status === "rejected") throw load.reason;
      return await eachLoading(requests, (some) => memoryEngine.lineage(view, some, work));
    } finally {
      for (const load of loads) if (load.status === "fulfilled") load.value?.();
    }
  },
  obligations: (view, requests, work) => eachLoading(requests, (some) => memoryEngine.obligations(view, some, work)),
  coverage: (view, ...args) => onceWarm(view, () => memoryEngine.coverage(view, ...args)),
  orphans: (view, ...args) => onceWarm(view, () => memoryEngine.orphans(view, ...args)),
  count: (...args) => once(() => memoryEngine.count(...args)),
};

/** How many entities of a lineage are loaded at once. */
const maxAhead = 128;

const once = async <Result>(run: () => Promise<Result>): Promise<Result> => loading(run);

/** Runs what is built ahead in other engines. */
async function onceWarm<Result>(view: View, run: () => Promise<Result>): Promise<Result> {
  await warmedUp(view);
  return loading(run);
}

/** Runs a batch; when something is not loaded, runs each request by itself, so that one statement loads for all. */
async function eachLoading<Request, Result>(
  requests: readonly Request[],
  run: (some: readonly Request[]) => Promise<Result[]>,
): Promise<Result[]> {
  const found = await unlessMissing(() => run(requests));
  if (found) return found;
  const results = await Promise.all(requests.map((request) => loading(() => run([request]))));
  return results.flat(1) as Result[];
}

/** The result of work; undefined when something is not loaded. */
async function unlessMissing<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof NotLoaded) return undefined;
    throw error;
  }
}
