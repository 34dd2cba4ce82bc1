import { ClientError } from "../lib/client-error.ts";
import { OperationCanceled, WorkLimitError } from "../lib/work-budget.ts";
import { escapeCharacter, replaceHidden } from "../records/characters.ts";
import { type Tool, type ToolCall, ToolError } from "./tool.ts";
import { changesTool } from "./tools/changes.ts";
import { compareTool } from "./tools/compare.ts";
import { disputesTool } from "./tools/disputes.ts";
import { findTool } from "./tools/find.ts";
import { getTool } from "./tools/get.ts";
import { lineageTool } from "./tools/lineage.ts";
import { pricesTool } from "./tools/prices.ts";
import { resolveTool } from "./tools/resolve.ts";
import { searchTool } from "./tools/search.ts";
import { sourcesForTool } from "./tools/sources-for.ts";

/** All tools, in the order in which they are listed. */
export const toolbox: readonly Tool[] = [
  resolveTool,
  searchTool,
  findTool,
  getTool,
  compareTool,
  lineageTool,
  pricesTool,
  sourcesForTool,
  changesTool,
  disputesTool,
];

/** What a tool returns to its client. */
export interface ToolResult {
  readonly text: string;
  /** Whether the text is the reason for which there is no result. */
  readonly isError: boolean;
}

/**
 * Runs a tool with valid input. Texts of sources cannot hide characters from the reader. Internal errors are masked, and
 * passed to `onBug`.
 * @throws {OperationCanceled} when the call is canceled.
 */
export async function runTool(
  tool: Tool,
  input: unknown,
  call: ToolCall,
  onBug: (error: unknown) => void,
): Promise<ToolResult> {
  try {
    return { text: visible(await tool.run(input as never, call)), isError: false };
  } catch (error) {
    if (error instanceof OperationCanceled) throw error;
    const reason = reasonOf(error);
    if (reason === undefined) onBug(error);
    return { text: visible(reason ?? "Unexpected error."), isError: true };
  }
}

/** Why a tool has no result, for its client; undefined for an internal error. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof ToolError || error instanceof ClientError) return error.message;
  if (error instanceof WorkLimitError)
    return `The call exceeds the work budget of ${error.limit}. Name fewer entities or properties.`;
  return undefined;
}

const visible = (text: string): string =>
  text
    .split("\n")
    .map((line) => replaceHidden(line, escapeCharacter))
    .join("\n");
