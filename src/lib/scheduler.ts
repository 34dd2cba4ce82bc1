import type { Awaitable } from "./awaitable.ts";

/** Longest time in milliseconds that all operations together compute in one turn of the event loop. */
const sliceMs = 3;

/**
 * Cooperative scheduler: shares the event loop among operations that compute. In each turn, waiting tasks run in order
 * of arrival until the slice is over; then Node handles I/O. Measures time from the start of the slice, so that a task
 * without competition costs one clock read.
 */
class Scheduler {
  /** Each returns whether the task continues after the callback that started it. */
  readonly #ready: (() => boolean)[] = [];
  #slice = 0;
  #sliceEnd = 0;
  /** Whether a task started in this slice may still compute in it. */
  #isTaken = false;
  #isScheduled = false;

  /** Whether the current slice is over, so that the running task should `yield`. */
  get isOver(): boolean {
    return performance.now() >= this.#sliceEnd;
  }

  /** Whether a task would run at once: no task waits, and the slice has time left. */
  get isFree(): boolean {
    return !this.#isTaken && this.#ready.length === 0 && !this.isOver;
  }

  /** Runs a task, which must not fail: at once when no other task waits, otherwise in its turn. */
  run(task: () => Awaitable<void>): void {
    const start = () => {
      const done = task();
      if (!(done instanceof Promise)) return false;
      const slice = this.#slice;
      done.then(() => this.#release(slice));
      return true;
    };
    if (this.isFree) this.#begin(start);
    else this.#push(start);
  }

  /** Resolves when the caller may continue to compute. */
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

  readonly #schedule = (): void => {
    this.#isScheduled = true;
    setImmediate(this.#runSlice);
    // In the same turn, but after all that tasks of the slice do without waiting.
    setImmediate(this.#endSlice);
  };

  /** A task that continues asynchronously owns the rest of the slice. */
  #begin(start: () => boolean): void {
    this.#isTaken = true;
    this.#isTaken = start();
  }

  readonly #runSlice = (): void => {
    this.#slice += 1;
    this.#isTaken = false;
    this.#sliceEnd = performance.now() + sliceMs;
    this.#beginReady();
  };

  #beginReady(): void {
    while (this.#ready.length > 0 && !this.#isTaken && !this.isOver) this.#begin(this.#ready.shift() as () => boolean);
  }

  /** A task that is done in the slice in which it started leaves the rest of the slice to others. */
  #release(slice: number): void {
    if (slice !== this.#slice) return;
    this.#isTaken = false;
    this.#beginReady();
  }

  /**
   * A slice that was much too long, mostly because the garbage collector marked in it, is followed by a pause as long: for
   * I/O, and for the collector's own thread.
   */
  readonly #endSlice = (): void => {
    this.#isScheduled = this.#ready.length > 0;
    if (!this.#isScheduled) return;
    const overMs = performance.now() - this.#sliceEnd;
    if (overMs > sliceMs) setTimeout(this.#schedule, overMs);
    else this.#schedule();
  };
}

export const scheduler = new Scheduler();
