/** Heartbeats that may be missing in a row. */
const maxMissed = 5;

/** How often there is a heartbeat, in milliseconds, where silence for `watchdogMs` is too long. */
export const heartbeatMs = (watchdogMs: number): number => Math.ceil(watchdogMs / maxMissed);

/**
 * Tells whether a process has been silent for too long. It counts checks, of which there is one with each heartbeat, rather
 * than milliseconds: when the whole machine was suspended, or the one that checks was late, nobody has missed anything.
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

  /** Whether too many heartbeats are missing by now. */
  check(): boolean {
    this.#missed += 1;
    return this.#missed > this.#maxMissed;
  }
}
