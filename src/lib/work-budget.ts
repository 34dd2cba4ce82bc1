import type { Awaitable } from "./awaitable.ts";
import type { Interruptible } from "./interruptible.ts";
import { scheduler } from "./scheduler.ts";

/** Units between two clock reads: about 20 microseconds, and many times that while the garbage collector marks. */
const clockEvery = 100;

/** The operation exceeds its work budget. Ends the whole operation, not one field. */
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

/** Cancels an operation: its client disconnected, or its deadline passed. */
export class OperationCanceled extends Error {}

/**
 * The work budget of one operation. A unit is one check of one item, such as one filter condition: about 0.2
 * microseconds. Long loops call `spend` before each step, and yield when it returns true.
 */
export class WorkBudget {
  readonly limit: number;
  /** Tasks that wait for a turn with time for them. */
  readonly turns = new TurnQueue(this);
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

  /** Whether the budget already stopped the operation with an error. */
  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  /** Aborted when the operation is canceled. */
  get signal(): AbortSignal {
    this.#abort ??= new AbortController();
    return this.#abort.signal;
  }

  /** Cancels the operation: the next clock read throws the reason. */
  cancel(reason: OperationCanceled): void {
    this.#abort ??= new AbortController();
    this.#abort.abort(reason);
    this.#clockAt = 0;
  }

  /**
   * Counts units; returns whether to yield because the current slice is over.
   * @throws {WorkLimitError} beyond the limit, and the cancellation reason after `cancel`.
   */
  spend(units: number): boolean {
    this.#used += units;
    if (this.#used < this.#clockAt) return false;
    if (this.#used > this.limit) this.#end ??= new WorkLimitError(this.limit, this.used);
    if (this.#abort?.signal.aborted) this.#end ??= this.#abort.signal.reason as Error;
    if (this.#end) throw this.#end;
    // The slice stays over until the next turn, so check again on the next call.
    if (scheduler.isOver) {
      this.#clockAt = this.#used;
      return true;
    }
    this.#clockAt = Math.min(this.#used + clockEvery, this.limit);
    return false;
  }

  /** Runs interruptible work: synchronously within the current slice, otherwise over several turns. */
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

interface Waiting {
  readonly start: () => void;
  readonly reject: (error: unknown) => void;
}

/** Work units of one task. */
const unitsPerTask = 12;

/**
 * Tasks of one operation, run in order of arrival and in time slices: a batch resolves thousands of promises at once. What
 * waits for the queue to be empty, such as the next batch, sees the loads of all of them.
 */
class TurnQueue {
  readonly #budget: WorkBudget;
  #tasks: Waiting[] = [];
  #onEmpty: (() => void)[] = [];

  constructor(budget: WorkBudget) {
    this.#budget = budget;
  }

  /** Runs a task at once if there is time, otherwise later; never after the operation has ended. */
  run<Result>(task: () => Awaitable<Result>): Awaitable<Result> {
    const { hasEnded } = this.#budget;
    if (!hasEnded && this.#tasks.length === 0 && !this.#budget.spend(unitsPerTask)) return task();
    return this.later(task);
  }

  /** Runs a task in a later turn of the event loop. */
  later<Result>(task: () => Awaitable<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#tasks.push({ start: () => resolve(task()), reject }) === 1) this.#drain();
    });
  }

  /** Calls back when no task waits. */
  whenEmpty(callback: () => void): void {
    if (this.#tasks.length === 0) callback();
    else this.#onEmpty.push(callback);
  }

  async #drain(): Promise<void> {
    while (this.#tasks.length > 0 && !this.#budget.hasEnded) {
      await scheduler.yield();
      let next = 0;
      for (let isOver = false; next < this.#tasks.length && !isOver; next++)
        isOver = this.#start(this.#tasks[next] as Waiting);
      this.#tasks = this.#tasks.slice(next);
    }
    const callbacks = this.#onEmpty;
    this.#onEmpty = [];
    for (const callback of callbacks) callback();
  }

  /** Returns true when the time slice is over. */
  #start({ start, reject }: Waiting): boolean {
    try {
      const isOver = this.#budget.spend(unitsPerTask);
      start();
      return isOver;
    } catch (error) {
      reject(error);
      return this.#budget.hasEnded;
    }
  }
}
