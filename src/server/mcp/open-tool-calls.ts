import type { Views } from "../../graph/views.ts";
import { OperationCanceled, WorkBudget } from "../../lib/work-budget.ts";
import type { ToolCall } from "../../mcp/tool.ts";
import { requireValid } from "../../parse/require-valid.ts";
import type { Config } from "../config/config.ts";
import { openCachedViews } from "../dataset/cached-views.ts";
import { loadSnapshot } from "../dataset/load-dataset.ts";
import { readViews } from "../dataset/read-views.ts";
import { createPipeline } from "../operation/run-operation.ts";
import { toolCallsOf } from "./tool-calls.ts";

/**
 * Reads the data without blocking the connection, and returns how to surround each call.
 * @throws {ConfigError} for invalid data.
 */
export async function openToolCalls({
  dataDir,
  layer,
  snapshot,
  limits,
}: Config): Promise<(signal: AbortSignal) => ToolCall> {
  const views = await (snapshot
    ? openViews(snapshot, dataDir)
    : layer
      ? readViews(dataDir, layer)
      : openCachedViews(dataDir));
  const options = { views: () => views, limits };
  const callOf = toolCallsOf(options, createPipeline(options).runOperation);
  return (signal) => {
    const work = new WorkBudget(limits.work);
    signal.addEventListener("abort", () => work.cancel(new OperationCanceled("The call was canceled.")));
    return callOf({ work });
  };
}

async function openViews(snapshot: string, dataDir: string): Promise<Views> {
  const { views } = requireValid(
    dataDir,
    await loadSnapshot(snapshot, dataDir, (line) => process.stderr.write(`pedigree: ${line}\n`)),
  );
  return views;
}
