import { setImmediate } from "node:timers/promises";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createMcpServer } from "../mcp/mcp-server.ts";
import { type ToolCall, ToolError } from "../mcp/tool.ts";
import type { Config } from "../server/config/config.ts";

/**
 * `pedigree mcp`: serves tools over standard input and output until the client closes them. Lists its tools at once, and
 * reads the data meanwhile.
 */
export async function runMcp(config: Config): Promise<void> {
  const onBug = (error: unknown) => process.stderr.write(`pedigree: ${String(error)}\n`);
  const opened = setImmediate().then(() => open(config));
  // Handled by every call; without calls, nothing waits for it.
  opened.catch(() => {});
  serveStdio(() => createMcpServer({ callOf: async (signal) => (await opened)(signal), onBug }));
}

/** Reads the data. Loaded late, so that the connection is ready first. */
async function open(config: Config): Promise<(signal: AbortSignal) => ToolCall> {
  try {
    return await (await import("../server/mcp/open-tool-calls.ts")).openToolCalls(config);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`pedigree: ${reason}\n`);
    throw new ToolError(`The data cannot be read: ${reason}`);
  }
}
