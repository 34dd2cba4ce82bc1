import type { Context } from "../../../schema/builder.ts";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import { ownData } from "../../../src/lib/package.ts";
import { openCachedViews } from "../../../src/server/dataset/cached-views.ts";
import { createContext } from "../../../src/server/operation/request-context.ts";

/** What a request reads from, made anew for each as `createServer` does, over the data that `npm start` serves. */
export async function readContext(): Promise<() => Context> {
  const views = await openCachedViews(ownData);
  return () => createContext(views, memoryEngine, new Date().toISOString().slice(0, 10));
}
