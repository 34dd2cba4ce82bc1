/** How often it is looked whether something is late, in milliseconds: a deadline is kept to that. */
const everyMs = 100;

/** Tells what takes too long, with one timer for all. */
export class Deadlines {
  readonly #milliseconds: number;
  /** In the order in which they began, so that the first that is not late ends the look. */
  readonly #running = new Set<{ readonly start: number; readonly onLate: (milliseconds: number) => void }>();
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#timer = setInterval(() => this.#look(), everyMs).unref();
  }

  /** Calls back when something that begins now is not over in time. Gives what ends it, and tells whether that was in time. */
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
