import type { Plugin } from "graphql-yoga";
import { WorkBudget } from "../../lib/work-budget.ts";
import { ToolError } from "../../mcp/tool.ts";
import { sendPage, textPage } from "../../web/web-page.ts";
import { defaultLimits } from "../config/limits.ts";
import { toolCallsOf } from "../mcp/tool-calls.ts";
import { operationResponse } from "../operation/operation-response.ts";
import type { RunOperation } from "../operation/run-operation.ts";
import type { ServerOptions } from "../operation/server-options.ts";
import { type LookupMatch, lookupAt, lookupTypes } from "../rest/lookup.ts";
import { plain } from "./refuse.ts";
import type { ServerContext } from "./use-operations.ts";

/** Serves look-ups for programs without GraphQL. Each runs one operation or one tool, with their limits. */
export function useLookups(options: ServerOptions, runOperation: RunOperation): Plugin {
  const { limits = defaultLimits, onBug } = options;
  const callOf = toolCallsOf(options, runOperation);

  async function json({ lookup }: LookupMatch, { search, request, sender }: LookupRequest): Promise<Response> {
    const params = {
      query: lookup.operation,
      operationName: undefined,
      variables: lookup.variablesOf(search),
      extensions: {},
    };
    const outcome = await runOperation(params, {
      ...sender,
      method: "GET",
      accept: lookupTypes.json,
      ifNoneMatch: request.headers.get("if-none-match"),
    });
    sender.report?.(outcome);
    if (outcome.result instanceof Function) throw new Error("a look-up opened a stream");
    const { status, headers, body } = operationResponse(outcome.result, "application/graphql-response+json");
    return new Response(status === 304 ? null : String(body), { status, headers: { ...headers, ...jsonType } });
  }

  async function markdown(
    { lookup, isNegotiated }: LookupMatch,
    { search, request, sender }: LookupRequest,
  ): Promise<Response> {
    const { runTool, toolbox } = await import("../../mcp/toolbox.ts");
    const tool = toolbox.find(({ name }) => name === lookup.tool);
    const input = tool?.input.safeParse(given(lookup.inputOf(search)));
    if (!tool || !input?.success)
      throw new ToolError(input?.error?.issues.map(({ message }) => message).join(" ") ?? lookup.tool);
    const { text, isError } = await runTool(tool, input.data, callOf(sender), (bug) =>
      onBug?.(bug, sender.requestId?.()),
    );
    if (isError) throw new ToolError(text);
    const page = { ...textPage(text, `${lookupTypes.md}; charset=utf-8`), isShared: true };
    return sendPage({ ...page, ...(isNegotiated && { vary: "accept" }) }, request);
  }

  return {
    async onRequest({ request, url, serverContext, endResponse }) {
      const { method, headers } = request;
      const match = lookupAt(url.pathname, headers.get("accept"));
      if (!match || (method !== "GET" && method !== "HEAD")) return;
      const { work = new WorkBudget(limits.work), ...sender } = serverContext as ServerContext;
      const found = { search: url.searchParams, request, sender: { work, ...sender } };
      const { name, example } = match.lookup.needs;
      try {
        if (!found.search.get(name)) throw new ToolError(`Name what to look up with \`${name}\`: ${example}`);
        endResponse(await (match.form === "json" ? json : markdown)(match, found));
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        endResponse(refusal(match, error.message));
      }
    },
  };
}

interface LookupRequest {
  readonly search: URLSearchParams;
  readonly request: Request;
  readonly sender: ServerContext & { readonly work: WorkBudget };
}

const jsonType = { "content-type": `${lookupTypes.json}; charset=utf-8` };

/** The parameters that an address has. */
const given = (input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const refusal = ({ form }: LookupMatch, message: string): Response =>
  form === "json"
    ? Response.json(
        { errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] },
        { status: 400, headers: jsonType },
      )
    : plain(400, `${message}\n`);
