import type { Context } from "../../../schema/builder.ts";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import { createContext } from "../../../src/server/operation/request-context.ts";
import { dataFolder, viewsOf } from "../../data.ts";

/** What a request reads from, made anew for each as `createServer` does, over one snapshot of the data. */
export async function readContext(): Promise<() => Context> {
  const views = await viewsOf(dataFolder);
  return () => createContext(views, memoryEngine, new Date().toISOString().slice(0, 10));
}
