import type { ExecutionResult } from "graphql";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { CompiledOperation } from "./compiled-operation.ts";
import type { OperationMetadata, Phase } from "./operation-metadata.ts";
import type { OperationParams } from "./parse-params.ts";

/** The parts of a request that its operation depends on. */
export interface OperationRequest {
  readonly method: string;
  readonly accept: string | null | undefined;
  readonly ifNoneMatch: string | null | undefined;
  readonly work: WorkBudget;
  /** Passed to `onBug` with internal errors; undefined if requests have no id. */
  readonly requestId?: string | undefined;
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
