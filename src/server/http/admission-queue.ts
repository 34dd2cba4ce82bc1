import type { GraphQLError } from "graphql";
import type { Awaitable } from "../../lib/awaitable.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { overloaded } from "../config/limit-errors.ts";
import type { Limits } from "../config/limits.ts";
import { Deadlines } from "./deadline.ts";

export interface Job {
  /** Computes and sends the response. Must not fail. */
  readonly start: (hasWaited: boolean) => Awaitable<void>;
  /** Sends a refusal, when the queue is full or the wait too long. */
  readonly refuse: (error: GraphQLError) => void;
}

/**
 * Admits requests in order of arrival: a bounded number at a time, and per turn of the event loop only as many as the
 * scheduler has time for. The rest wait; a request is refused when the queue is full or its wait too long.
 */
export class AdmissionQueue {
  readonly #limits: Pick<Limits, "inFlight" | "queued">;
  readonly #deadlines: Deadlines;
  /** Callbacks that start the waiting jobs. */
  readonly #waiting = new Set<() => Awaitable<void>>();
  #inFlight = 0;
  #isScheduled = false;

  constructor(limits: Pick<Limits, "inFlight" | "queued" | "queueTime">) {
    this.#limits = limits;
    this.#deadlines = new Deadlines(limits.queueTime);
  }

  /** Starts, queues or refuses a job. */
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

  /** Counts an asynchronous job as in flight until it is done. */
  #track(done: Awaitable<void>): Awaitable<void> {
    if (!(done instanceof Promise)) return;
    this.#inFlight += 1;
    return done.finally(() => {
      this.#inFlight -= 1;
      this.#schedule();
    });
  }

  /** Schedules the first waiting job, which schedules the next. */
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
