import type { Plugin } from "graphql-yoga";
import { WorkBudget } from "../../lib/work-budget.ts";
import { pathOf } from "../../web/explorer/routes.ts";
import { defaultLimits } from "../config/limits.ts";
import { toolCallsOf } from "../mcp/tool-calls.ts";
import type { RunOperation } from "../operation/run-operation.ts";
import type { ServerOptions } from "../operation/server-options.ts";
import type { ServerContext } from "./use-operations.ts";
import { originOf, type PagesOptions } from "./use-pages.ts";

export interface McpPluginOptions extends ServerOptions, Pick<PagesOptions, "explorer" | "trustedProxies"> {
  /** Names of this server besides those of this machine; MCP is served under no other. */
  readonly allowHosts?: readonly string[] | undefined;
}

/** Serves MCP at `/mcp`. Its library is loaded with the first request. */
export function useMcp(options: McpPluginOptions, runOperation: RunOperation): Plugin {
  const { limits = defaultLimits, allowHosts = [], explorer, trustedProxies = 0, onBug } = options;
  const callOf = toolCallsOf(options, runOperation);
  return {
    async onRequest({ request, url, serverContext, endResponse }) {
      if (url.pathname !== "/mcp" || request.method === "OPTIONS") return;
      const { work = new WorkBudget(limits.work), ...sender } = serverContext as ServerContext;
      const origin = originOf(request, url, trustedProxies);
      const call = callOf({ work, ...sender }, explorer ? { addressOf: (id) => addressOf(origin, id) } : {});
      const { respondToMcp } = await import("../mcp/mcp-endpoint.ts");
      const mcpOptions = { allowHosts, onBug: (error: unknown) => onBug?.(error, sender.requestId?.()) };
      endResponse(await respondToMcp(request, call, mcpOptions));
    },
  };
}

/** Address of the page of an entity; undefined when entities of its type have no page. */
function addressOf(origin: string, id: string): string | undefined {
  const [type = "", slug = ""] = id.split(":");
  const path = pathOf({ __typename: type, slug });
  return path && origin + path;
}
