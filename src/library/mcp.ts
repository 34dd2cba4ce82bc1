import type { McpServer } from "@modelcontextprotocol/server";
import { ownData } from "../lib/package.ts";
import { createMcpServer } from "../mcp/mcp-server.ts";
import { readConfig } from "../server/config/config.ts";
import { openToolCalls } from "../server/mcp/open-tool-calls.ts";

export interface OpenMcpOptions {
  /** Data folder; that of the package when absent. */
  readonly data?: string | undefined;
  /** Whether to read the layers of catalogs; true when absent. */
  readonly layers?: boolean | undefined;
  /** Called with every internal error; they are dropped when absent. */
  readonly onBug?: ((error: unknown) => void) | undefined;
}

/**
 * Reads the data once, and returns what creates an MCP server for each connection, as `serveStdio` and `createMcpHandler`
 * of the SDK expect it.
 * @throws {Error} for invalid data.
 */
export async function openMcp({
  data,
  layers = true,
  onBug = () => {},
}: OpenMcpOptions = {}): Promise<() => McpServer> {
  const callOf = await openToolCalls(readConfig({ data: data ?? ownData, layers }, {}));
  return () => createMcpServer({ callOf, onBug });
}
