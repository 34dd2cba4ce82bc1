import type { Awaitable } from "./awaitable.ts";

/** Longest time that all operations together compute in one turn of the event loop, in milliseconds. */
const sliceMs = 5;

/**
 * Shares the event loop among all that compute. In each turn, those that wait go on in the order in which they came,
 * until the turn has had its slice of computing; then sockets are read and written. Time is measured from where a slice
 * began, so that a request that nobody has to wait for costs one look at the clock.
 */
class Scheduler {
  /** Each tells whether more of it runs once the callback that started it has returned. */
  readonly #ready: (() => boolean)[] = [];
  #sliceEnd = 0;
  /** Whether something that was started in this slice may still compute in it. */
  #isTaken = false;
  #isScheduled = false;

  /** Whether the present slice is over, so that whoever computes should pause with `yield`. */
  get isOver(): boolean {
    return performance.now() >= this.#sliceEnd;
  }

  /** Whether a task would run at once: nothing waits, and the present slice has time left. */
  get isFree(): boolean {
    return !this.#isTaken && this.#ready.length === 0 && !this.isOver;
  }

  /** Runs a task, which must not fail: at once when nothing else waits, in its turn otherwise. */
  run(task: () => Awaitable<void>): void {
    const start = () => task() instanceof Promise;
    if (this.isFree) this.#begin(start);
    else this.#push(start);
  }

  /** Resolves when the caller may compute on. */
  yield(): Promise<void> {
    return new Promise((resolve) => {
      this.#push(() => {
        resolve();
        return true;
      });
    });
  }

  #push(start: () => boolean): void {
    this.#ready.push(start);
    if (!this.#isScheduled) this.#schedule();
  }

  #schedule(): void {
    this.#isScheduled = true;
    setImmediate(this.#runSlice);
  }

  /** What runs on after the callback that started it has the rest of the slice for itself. */
  #begin(start: () => boolean): void {
    this.#isTaken = true;
    this.#isTaken = start();
  }

  readonly #runSlice = (): void => {
    this.#isScheduled = false;
    this.#isTaken = false;
    this.#sliceEnd = performance.now() + sliceMs;
    while (this.#ready.length > 0 && !this.#isTaken && !this.isOver) this.#begin(this.#ready.shift() as () => boolean);
    if (this.#ready.length > 0 && !this.#isScheduled) this.#schedule();
  };
}

/** The scheduler of this process. */
export const scheduler = new Scheduler();
