import type { z } from "zod";
import type { View } from "../graph/view.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { TypedDocumentString } from "./generated/graphql.ts";

/** The reason for which a tool has no result, and the next step. Its message reaches the client. */
export class ToolError extends Error {}

/** One call of a tool: what it may read, within the limits of one operation. */
export interface ToolCall {
  /** Runs a GraphQL operation with the limits of the server. @throws {ToolError} with the errors of the operation. */
  readonly query: <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => Promise<Result>;
  /** The view of a day; the current one without a day. @throws {ToolError} for a day outside of the data. */
  readonly view: (asOf: string | undefined) => View;
  /** Charges the cost of what is read from a view, in objects. @throws {ToolError} above the limit. */
  readonly spend: (cost: number) => void;
  readonly work: WorkBudget;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** Longest text, in characters; that of the renderer when absent. */
  readonly maxLength?: number | undefined;
  /** Address of the page of an entity; undefined where no server shows it. */
  readonly addressOf?: ((id: string) => string | undefined) | undefined;
}

/** A tool for agents. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** The text of its result. @throws {ToolError} with the reason and the next step. */
  readonly run: (input: never, call: ToolCall) => Promise<string>;
}

/** A tool with the types of its input. */
export const defineTool = <Input extends z.ZodObject>(
  tool: Omit<Tool, "input" | "run"> & {
    readonly input: Input;
    readonly run: (input: z.output<Input>, call: ToolCall) => Promise<string>;
  },
): Tool => tool;
