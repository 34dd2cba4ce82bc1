import {
  createMcpHandler,
  localhostAllowedHostnames,
  validateHostHeader,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import { createMcpServer } from "../../mcp/mcp-server.ts";
import type { ToolCall } from "../../mcp/tool.ts";

export interface McpEndpointOptions {
  /** Names under which the server may be addressed, and from whose pages, besides those of this machine. */
  readonly allowHosts: readonly string[];
  readonly onBug: (error: unknown) => void;
}

/**
 * Responds to one MCP request over HTTP. Nothing outlives it: there are no sessions, subscriptions or streams, and the
 * response is complete when it is returned.
 */
export async function respondToMcp(
  request: Request,
  call: ToolCall,
  { allowHosts, onBug }: McpEndpointOptions,
): Promise<Response> {
  const refused = guard(request, [...localhostAllowedHostnames(), ...allowHosts]);
  if (refused) return refused;
  const message = request.method === "POST" ? await readMessage(request) : undefined;
  if (message instanceof Response) return message;
  const handler = createMcpHandler(() => createMcpServer({ callOf: () => call, onBug }), {
    maxSubscriptions: 0,
  });
  try {
    const response = await handler.fetch(request, { parsedBody: message });
    // The stream of an older client ends with its one response: read here, it counts toward the deadline.
    return new Response(await response.arrayBuffer(), response);
  } finally {
    await handler.close();
  }
}

/** Refuses names and pages that are not allowed: a page elsewhere must not reach a server of this machine. */
function guard({ headers }: Request, allowed: readonly string[]): Response | undefined {
  const host = validateHostHeader(headers.get("host"), [...allowed]);
  if (!host.ok)
    return refusal(403, -32_000, `MCP is not served under this host. Start the server with --allow-host <name>.`);
  const origin = validateOriginHeader(headers.get("origin"), [...allowed]);
  if (origin.ok) return undefined;
  return refusal(403, -32_000, `MCP is not served to pages of this origin. Start the server with --allow-host <name>.`);
}

/** The message in a body, or the refusal of what is not one message. */
async function readMessage(request: Request): Promise<unknown> {
  try {
    const message: unknown = JSON.parse(await request.text());
    if (!Array.isArray(message)) return message;
  } catch {
    return refusal(400, -32_700, "The body is not JSON.");
  }
  return refusal(400, -32_600, "Batches are not supported: send one message in each request.");
}

const refusal = (status: number, code: number, message: string): Response =>
  Response.json({ jsonrpc: "2.0", id: null, error: { code, message } }, { status });
