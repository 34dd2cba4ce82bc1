import { timesError } from "../../graph/view-times.ts";
import type { Views } from "../../graph/views.ts";
import { systemDay } from "../../lib/day.ts";
import { type ToolCall, ToolError } from "../../mcp/tool.ts";
import { defaultLimits } from "../config/limits.ts";
import type { OperationRequest } from "../operation/operation.ts";
import type { RunOperation } from "../operation/run-operation.ts";
import type { ServerOptions } from "../operation/server-options.ts";

/** The parts of a request that its tool call depends on. */
export interface ToolSender extends Pick<OperationRequest, "work" | "requestId" | "client" | "spend"> {
  /** Called with the outcome of each operation that the tool runs. */
  readonly report?: ((outcome: Awaited<ReturnType<RunOperation>>) => void) | undefined;
}

/** Creates the surroundings of tool calls: operations run with the limits of the server, and charge its clients. */
export function toolCallsOf(
  { views, today = systemDay, limits = defaultLimits }: ServerOptions,
  runOperation: RunOperation,
): (sender: ToolSender, more?: Pick<ToolCall, "addressOf" | "maxLength">) => ToolCall {
  return ({ report, ...sender }, more = {}) => ({
    ...more,
    work: sender.work,
    today: today(),
    async query(document, variables) {
      const params = {
        query: String(document),
        operationName: undefined,
        variables: variables as Readonly<Record<string, unknown>>,
        extensions: {},
      };
      const request = { ...sender, method: "POST", accept: "application/json", ifNoneMatch: undefined };
      const outcome = await runOperation(params, request);
      report?.(outcome);
      if (outcome.result instanceof Function) throw new Error("a tool opened a stream");
      // Loaded with the first operation: a tool that runs none responds before GraphQL is loaded.
      const { formatResult } = await import("../operation/format-result.ts");
      const { data, errors } = JSON.parse(String(formatResult(outcome.result)));
      if (errors) throw new ToolError(errors.map(({ message }: { message: string }) => message).join(" "));
      return data;
    },
    view: (asOf) => viewOf(views(), asOf, today()),
    spend(cost) {
      if (cost > limits.cost)
        throw new ToolError(`Cost ${cost} exceeds the limit of ${limits.cost} objects. Name fewer entities.`);
      sender.spend?.(cost);
    },
  });
}

function viewOf(views: Views, asOf: string | undefined, today: string) {
  if (asOf === undefined) return views.current(today);
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf)) throw new ToolError(`\`${asOf}\` is no day: write YYYY-MM-DD.`);
  const { earliest, layers, graph } = views;
  const days = { earliest, latest: today, recorded: graph.recordedDays, layers };
  const error = timesError({ asOf }, days);
  if (error) throw new ToolError(error.message);
  return views.at({ asOf }, today);
}
