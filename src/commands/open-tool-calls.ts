import type { Views } from "../graph/view.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { runInTimeSlices } from "../lib/interruptible.ts";
import { OperationCanceled, WorkBudget } from "../lib/work-budget.ts";
import type { ToolCall } from "../mcp/tool.ts";
import type { Config } from "../server/config/config.ts";
import { loadSnapshot, viewSteps } from "../server/dataset/load-dataset.ts";
import { ParseThread } from "../server/dataset/parse-thread.ts";
import { toolCallsOf } from "../server/mcp/tool-calls.ts";
import { createPipeline } from "../server/operation/run-operation.ts";
import { describeProblems } from "./problems.ts";

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
  const views = await (snapshot ? openViews(snapshot, dataDir) : readViews(dataDir, layer));
  const options = { views: () => views, limits };
  const callOf = toolCallsOf(options, createPipeline(options).runOperation);
  return (signal) => {
    const work = new WorkBudget(limits.work);
    signal.addEventListener("abort", () => work.cancel(new OperationCanceled("The call was canceled.")));
    return callOf({ work });
  };
}

async function openViews(snapshot: string, dataDir: string): Promise<Views> {
  const loaded = await loadSnapshot(snapshot, dataDir, (line) => process.stderr.write(`pedigree: ${line}\n`));
  if (!loaded.ok) throw new ConfigError(describeProblems(dataDir, loaded.problems));
  return loaded.views;
}

async function readViews(dataDir: string, layer: string | undefined): Promise<Views> {
  const reading = await new ParseThread().read({ folder: dataDir, layer, served: "" });
  if (!reading?.ok) throw new ConfigError(describeProblems(dataDir, reading?.problems ?? []));
  return runInTimeSlices(viewSteps(await runInTimeSlices(reading.data), systemDay()));
}
