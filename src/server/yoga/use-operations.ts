import type { GraphQLParams, Plugin } from "graphql-yoga";
import { scheduler } from "../../lib/scheduler.ts";
import { WorkBudget } from "../../lib/work-budget.ts";
import type { Limits } from "../config/limits.ts";
import type { OperationOutcome, OperationRequest } from "../operation/operation.ts";
import { contentRefusal, type OperationParams, parseParams } from "../operation/parse-params.ts";
import type { Persisted } from "../operation/persisted-operations.ts";
import type { RunOperation } from "../operation/run-operation.ts";

/** Request details from the HTTP server, and a callback for the outcome; absent without an HTTP server. */
export interface ServerContext extends Partial<Pick<OperationRequest, "work" | "requestId" | "client" | "spend">> {
  readonly report?: ((outcome: OperationOutcome) => void) | undefined;
}

/** Replaces Yoga's parsing and execution with the operation pipeline. */
export function useOperations(runOperation: RunOperation, limits: Limits, persisted?: Persisted): Plugin {
  const parse = async (request: Request): Promise<GraphQLParams> => {
    const { method, url } = request;
    const body = Buffer.from(await request.arrayBuffer());
    const { operationName, ...params } = parseParams({ method, url, body }, limits, persisted);
    return { ...params, ...(operationName !== undefined && { operationName }) };
  };
  const run = async (request: Request, params: GraphQLParams, context: ServerContext) => {
    const { method, headers } = request;
    // Every operation begins with a turn of the event loop, as it does behind the HTTP server.
    await scheduler.yield();
    const outcome = await runOperation(params as OperationParams, {
      ...context,
      method,
      accept: headers.get("accept"),
      ifNoneMatch: headers.get("if-none-match"),
      work: context.work ?? new WorkBudget(limits.work),
    });
    context.report?.(outcome);
    return outcome.result instanceof Function ? outcome.result() : outcome.result;
  };
  return {
    onRequestParse({ request, setRequestParser }) {
      const { method, headers } = request;
      const refusal = contentRefusal(headers.get("content-type"), headers.get("content-encoding"));
      if (method === "POST" && refusal) throw refusal;
      setRequestParser(parse);
    },
    onParams({ setParamsHandler }) {
      setParamsHandler(({ request, params, context }) => run(request, params, context as ServerContext));
    },
  };
}
