import type { Views } from "../../graph/views.ts";
import { OperationCanceled, WorkBudget } from "../../lib/work-budget.ts";
import type { ToolCall } from "../../mcp/tool.ts";
import { requireValid } from "../../parse/require-valid.ts";
import type { Config } from "../config/config.ts";
import { openCachedViews } from "../dataset/cached-views.ts";
import { loadSnapshot } from "../dataset/load-dataset.ts";
import type { OperationPipeline, RunOperation } from "../operation/run-operation.ts";
import type { ServerOptions } from "../operation/server-options.ts";
import { toolCallsOf } from "./tool-calls.ts";

/**
 * Reads the data without blocking the connection, and returns how to surround each call.
 * @throws {ConfigError} for invalid data.
 */
export async function openToolCalls({
  dataDir,
  layer,
  layers,
  snapshot,
  limits,
}: Config): Promise<(signal: AbortSignal) => ToolCall> {
  const views = await (snapshot
    ? openSnapshotOf(snapshot, dataDir, layers)
    : openCachedViews(dataDir, { layer, layers }));
  const options = { views: () => views, limits };
  const callOf = toolCallsOf(options, loadedLate(options));
  return (signal) => {
    const work = new WorkBudget(limits.work);
    signal.addEventListener("abort", () => work.cancel(new OperationCanceled("The call was canceled.")));
    return callOf({ work });
  };
}

/** How long after the data the schema is loaded, in milliseconds, unless an operation needs it sooner. */
const idleMs = 250;

/** Loads the schema with the first operation, or once idle: the first call of a tool without one does not wait for it. */
function loadedLate(options: ServerOptions): RunOperation {
  let pipeline: Promise<OperationPipeline> | undefined;
  const load = () => {
    pipeline ??= import("../operation/run-operation.ts").then(({ createPipeline }) => createPipeline(options));
    return pipeline;
  };
  setTimeout(load, idleMs).unref();
  return async (params, request) => (await load()).runOperation(params, request);
}

async function openSnapshotOf(snapshot: string, dataDir: string, layers: boolean): Promise<Views> {
  const { views } = requireValid(
    dataDir,
    await loadSnapshot(snapshot, dataDir, (line) => process.stderr.write(`pedigree: ${line}\n`), layers),
  );
  return views;
}
