import type { Awaitable } from "./awaitable.ts";
import { scheduler } from "./scheduler.ts";

/** The part of a work budget that a queue needs. */
interface Budget {
  readonly hasEnded: boolean;
  readonly spend: (units: number) => boolean;
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
export class TurnQueue {
  readonly #budget: Budget;
  #tasks: Waiting[] = [];
  #onEmpty: (() => void)[] = [];

  constructor(budget: Budget) {
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
