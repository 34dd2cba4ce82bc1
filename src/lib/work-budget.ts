import type { Awaitable } from "./awaitable.ts";
import type { Interruptible } from "./interruptible.ts";
import { scheduler } from "./scheduler.ts";

/** How often the clock is read, in units: about every fifth of a millisecond. */
const clockEvery = 1_000;

/** An operation that looks at more than it may. Stops the whole operation, not one field of it. */
export class WorkLimitError extends Error {
  readonly limit: number;
  /** Units counted when it was stopped. */
  readonly found: number;

  constructor(limit: number, found: number) {
    super("The operation exceeds its work budget.");
    this.name = "WorkLimitError";
    this.limit = limit;
    this.found = found;
  }
}

/** Why an operation stops whose client is gone, or whose deadline has passed. */
export class OperationCanceled extends Error {}

/**
 * The work budget of one operation. A unit is one look at one thing, such as a condition on one item: about a fifth of
 * a microsecond. Long loops spend before they look, and yield when told to.
 */
export class WorkBudget {
  readonly limit: number;
  #used = 0;
  #clockAt: number;
  #end: Error | undefined;
  #abort: AbortController | undefined;

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.limit = limit;
    this.#clockAt = Math.min(clockEvery, limit);
  }

  /** Units counted so far. */
  get used(): number {
    return Math.ceil(this.#used);
  }

  /** Whether the operation was stopped: whoever was told so first has ended it. */
  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  /** Aborted when the operation is canceled. */
  get signal(): AbortSignal {
    this.#abort ??= new AbortController();
    return this.#abort.signal;
  }

  /** Cancels the operation: its next look at the clock throws the reason. */
  cancel(reason: OperationCanceled): void {
    this.#abort ??= new AbortController();
    this.#abort.abort(reason);
    this.#clockAt = 0;
  }

  /**
   * Counts units; returns whether to yield, since the turn of the event loop is spent.
   * @throws {WorkLimitError} beyond the limit, and the reason for which the operation was canceled.
   */
  spend(units: number): boolean {
    this.#used += units;
    if (this.#used < this.#clockAt) return false;
    if (this.#used > this.limit) this.#end ??= new WorkLimitError(this.limit, this.used);
    if (this.#abort?.signal.aborted) this.#end ??= this.#abort.signal.reason as Error;
    if (this.#end) throw this.#end;
    // Until the next turn, every look says the same.
    if (scheduler.isOver) {
      this.#clockAt = this.#used;
      return true;
    }
    this.#clockAt = Math.min(this.#used + clockEvery, this.limit);
    return false;
  }

  /** Does work that yields: at once when the present turn suffices, otherwise over several turns. */
  run<Result>(steps: Interruptible<Result>): Awaitable<Result> {
    const { done, value } = steps.next();
    return done ? value : finishInTurns(steps);
  }
}

async function finishInTurns<Result>(steps: Interruptible<Result>): Promise<Result> {
  for (;;) {
    await scheduler.yield();
    const { done, value } = steps.next();
    if (done) return value;
  }
}
