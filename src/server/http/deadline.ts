/** Check interval, in milliseconds: the precision of deadlines. */
const everyMs = 100;

/** Deadlines of one duration, with one timer for all. */
export class Deadlines {
  readonly #milliseconds: number;
  /** In order of start, so that a check stops at the first that is in time. */
  readonly #running = new Set<{ readonly start: number; readonly onLate: (milliseconds: number) => void }>();
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#timer = setInterval(() => this.#look(), everyMs).unref();
  }

  /**
   * Starts a deadline, which calls back with the time spent when it passes. Returns a function that ends it, and
   * returns whether that was in time.
   */
  begin(onLate: (milliseconds: number) => void): () => boolean {
    const one = { start: performance.now(), onLate };
    this.#running.add(one);
    return () => this.#running.delete(one);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    for (const one of this.#running) {
      if (now - one.start < this.#milliseconds) return;
      this.#running.delete(one);
      one.onLate(Math.round(now - one.start));
    }
  }
}
