import type { ExecutionResult } from "graphql";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { CompiledOperation } from "./compiled-operation.ts";
import type { OperationParams } from "./parse-params.ts";

/** A phase of an operation; instants in milliseconds since 1970. */
export interface Phase {
  readonly name: "parse" | "validate" | "execute";
  readonly from: number;
  readonly to: number;
}

/** Operation metadata for logs, metrics and rate limits. */
export interface OperationMetadata {
  /** Name of the operation; undefined when it has none. */
  readonly operation: string | undefined;
  /** Undefined when the cost was not computed. */
  readonly cost: number | undefined;
  /** Codes of the errors in the response. */
  readonly codes: readonly string[];
}

/** The parts of a request that its operation depends on. */
export interface OperationRequest {
  readonly method: string;
  readonly accept: string | null | undefined;
  readonly ifNoneMatch: string | null | undefined;
  readonly work: WorkBudget;
  /** The id of the request, which `onBug` gets with an internal error; undefined when the response began without one. */
  readonly requestId?: (() => string | undefined) | undefined;
  /** Identifies the client, for the limit of subscriptions per client. */
  readonly client?: (() => string) | undefined;
  /** Charges the cost before the operation runs. */
  readonly spend?: ((cost: number) => void) | undefined;
}

/** The outcome of an operation: its result, or a function that opens its event stream. */
export interface OperationOutcome extends OperationMetadata {
  readonly result: ExecutionResult | OpenStream;
  readonly phases: readonly Phase[];
}

/** Opens the stream of a subscription, or returns the result that refuses it. */
export type OpenStream = () => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;

/** An operation that passed all checks. */
export interface RunningOperation {
  readonly operation: CompiledOperation;
  readonly params: OperationParams;
  readonly request: OperationRequest;
  readonly variables: Record<string, unknown>;
  readonly cost: number;
  readonly phases: Phase[];
}

/** Milliseconds since 1970; unaffected by changes of the system clock. */
export const now = () => performance.timeOrigin + performance.now();

/** Runs a phase of an operation and records its duration. */
export function timed<Result>(name: Phase["name"], phases: Phase[], work: () => Result): Result {
  const from = now();
  const done = () => void phases.push({ name, from, to: now() });
  try {
    const result = work();
    if (!(result instanceof Promise)) done();
    else result.then(done, done);
    return result;
  } catch (error) {
    done();
    throw error;
  }
}
