import type { ExecutionResult } from "graphql";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { CompiledOperation } from "./compiled-operation.ts";
import type { OperationMetadata, Phase } from "./operation-metadata.ts";
import type { OperationParams } from "./parse-params.ts";

/** The request that an operation came in, as far as it matters to the operation. */
export interface OperationRequest {
  readonly method: string;
  readonly accept: string | null | undefined;
  readonly ifNoneMatch: string | null | undefined;
  readonly work: WorkBudget;
  /** Told with an error that is ours; undefined where requests have no id. */
  readonly requestId?: string | undefined;
  /** Who sent it, so that nobody takes all subscriptions. */
  readonly client?: (() => string) | undefined;
  /** Takes the cost before the operation runs. */
  readonly spend?: ((cost: number) => void) | undefined;
}

/** An operation that is done: its result, or what opens its event stream. */
export interface OperationOutcome extends OperationMetadata {
  readonly result: ExecutionResult | OpenStream;
  readonly phases: readonly Phase[];
}

/** Opens the stream of a subscription, or returns the result that refuses it. */
export type OpenStream = () => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;

/** An operation that may run. */
export interface RunningOperation {
  readonly operation: CompiledOperation;
  readonly params: OperationParams;
  readonly request: OperationRequest;
  readonly variables: Record<string, unknown>;
  readonly cost: number;
  readonly phases: Phase[];
}
