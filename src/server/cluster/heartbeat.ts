/** Heartbeats in a row that a process may miss. */
const maxMissed = 5;

/** Interval between heartbeats, in milliseconds, for a timeout of `watchdogMs`. */
export const heartbeatMs = (watchdogMs: number): number => Math.ceil(watchdogMs / maxMissed);

/**
 * Detects a process that has been silent for too long. Counts checks, one per heartbeat interval, not milliseconds:
 * when the machine was suspended, or the checking process was late, nothing counts as missed.
 */
export class Pulse {
  readonly #maxMissed: number;
  #missed = 0;

  constructor(missed = maxMissed) {
    this.#maxMissed = missed;
  }

  beat(): void {
    this.#missed = 0;
  }

  /** Counts a check; returns true if too many heartbeats in a row are missing. */
  check(): boolean {
    this.#missed += 1;
    return this.#missed > this.#maxMissed;
  }
}
