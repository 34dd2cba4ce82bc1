import type { GraphQLError } from "graphql";
import type { Awaitable } from "../../lib/awaitable.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { type Limits, overloaded } from "../config/limits.ts";
import { Deadlines } from "./deadline.ts";

/** A request that must be computed. */
export interface Job {
  /** Computes and answers it, at once or after it has waited; must not fail. */
  readonly start: (hasWaited: boolean) => Awaitable<void>;
  /** Answers it when it waits for too long, or too many wait already. */
  readonly refuse: (error: GraphQLError) => void;
}

/**
 * Admits requests that must be computed, in the order in which they came: so many at once, and in each turn of the event
 * loop as many as the scheduler has time for. The rest wait; when too many wait, or one waits for too long, it is refused.
 */
export class AdmissionQueue {
  readonly #limits: Pick<Limits, "inFlight" | "queued">;
  readonly #deadlines: Deadlines;
  /** The callback of each starts it. */
  readonly #waiting = new Set<() => Awaitable<void>>();
  #inFlight = 0;
  #isScheduled = false;

  constructor(limits: Pick<Limits, "inFlight" | "queued" | "queueTime">) {
    this.#limits = limits;
    this.#deadlines = new Deadlines(limits.queueTime);
  }

  /** Starts a job now, or as soon as those before it allow, or refuses it. */
  add(job: Job): void {
    if (this.#waiting.size === 0 && this.#hasRoom && scheduler.isFree)
      scheduler.run(() => this.#track(job.start(false)));
    else if (this.#waiting.size >= this.#limits.queued) job.refuse(overloaded());
    else this.#wait(job);
  }

  stop(): void {
    this.#deadlines.stop();
  }

  get #hasRoom(): boolean {
    return this.#inFlight < this.#limits.inFlight;
  }

  #wait({ start, refuse }: Job): void {
    const isInTime = this.#deadlines.begin(() => {
      this.#waiting.delete(begin);
      refuse(overloaded());
    });
    const begin = () => {
      isInTime();
      return this.#track(start(true));
    };
    this.#waiting.add(begin);
    this.#schedule();
  }

  /** Counts a job that has started, until it is done. */
  #track(done: Awaitable<void>): Awaitable<void> {
    if (!(done instanceof Promise)) return;
    this.#inFlight += 1;
    return done.finally(() => {
      this.#inFlight -= 1;
      this.#schedule();
    });
  }

  /** Has the first of those that wait started in its turn, and then the next. */
  #schedule(): void {
    if (this.#isScheduled || this.#waiting.size === 0 || !this.#hasRoom) return;
    this.#isScheduled = true;
    scheduler.run(() => {
      this.#isScheduled = false;
      const [begin] = this.#waiting;
      if (!begin) return;
      this.#waiting.delete(begin);
      const done = begin();
      this.#schedule();
      return done;
    });
  }
}
