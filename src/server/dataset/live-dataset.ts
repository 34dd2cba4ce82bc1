import { Repeater, SlidingBuffer } from "graphql-yoga";
import { View } from "../../graph/view.ts";
import type { Views } from "../../graph/views.ts";
import { systemDay } from "../../lib/day.ts";
import type { Problem } from "../../parse/problem.ts";
import type { DataSource, Lacking } from "./data-source.ts";

/** Why newer data is not served. */
export interface Failure {
  /** When the data was read, RFC 3339. */
  readonly at: string;
  /** The first problem in the data, or the reason for which it was not read. */
  readonly message: string;
  /** Number of problems; at least 1. */
  readonly problems: number;
}

/** Reload status of the data. */
export interface Status {
  /** When the served data was loaded, RFC 3339. */
  readonly loadedAt: string;
  /** Why the current content of the folder is not served; undefined when it is. */
  readonly failure: Failure | undefined;
  /** What the server cannot reach; undefined when it reaches all. */
  readonly lacks?: Lacking | undefined;
}

/** Outcome of a reload. */
export type Reload =
  | { readonly outcome: "served"; readonly views: Views; readonly durationMs: number }
  | { readonly outcome: "unchanged"; readonly durationMs: number }
  | {
      readonly outcome: "refused";
      readonly failure: Failure;
      readonly problems: readonly Problem[];
      /** An internal error; undefined when the data is invalid. */
      readonly cause: unknown;
      readonly durationMs: number;
    };

export interface DatasetOptions {
  /** Whether to serve data with far fewer entities than before; false when absent. */
  readonly allowShrink?: boolean | undefined;
  readonly onReload?: (reload: Reload) => void;
}

type ReloadAttempt =
  | { readonly views: Views; readonly day: string }
  | { readonly problems: readonly Problem[]; readonly message: string; readonly cause?: unknown };

/** Minimum share of the current entities that newer data must have; less is treated as an error. */
const minShare = 0.8;

/** Why newer data is too small to be served; undefined when it is not. */
export const shrinkError = (had: number, has: number): string | undefined =>
  has >= had * minShare
    ? undefined
    : `has ${has} entities where ${had} are served; start with --allow-shrink to serve it`;

/** The served data: always valid and complete, and the newest such. */
export class Dataset {
  readonly #source: DataSource;
  readonly #options: DatasetOptions;
  readonly #waiting = new Set<{ push: (views: Views) => void; stop: () => void }>();
  #served: { readonly views: Views; readonly status: Status };
  #day = systemDay();
  #isChangingDay = false;
  #isWanted = false;
  #isClosed = false;
  #reloading: Promise<void> | undefined;

  constructor(source: DataSource, views: Views, options: DatasetOptions = {}) {
    this.#source = source;
    this.#options = options;
    this.#served = { views, status: { loadedAt: new Date().toISOString(), failure: undefined } };
  }

  /** A new object after each change of the data, its status or the day. */
  get state(): object {
    return this.#served;
  }

  /** The current day, YYYY-MM-DD: today in UTC, once the view of that day is warm. */
  get day(): string {
    const today = systemDay();
    if (today !== this.#day && !this.#isChangingDay) this.#changeDay(today);
    return this.#day;
  }

  get views(): Views {
    return this.#served.views;
  }

  get status(): Status {
    const { status } = this.#served;
    return this.#source.lacks === undefined ? status : { ...status, lacks: this.#source.lacks };
  }

  /** Figures of the databases that the data is in; none when it is in memory. */
  get databases(): NonNullable<DataSource["databases"]> {
    return this.#source.databases ?? [];
  }

  /** Reloads whenever the source has newer data. */
  watch(): void {
    this.#source.watch(() => this.reload());
  }

  /** Reads the source again. Calls during a reload cause one more reload afterwards. */
  reload(): Promise<void> {
    this.#isWanted = true;
    this.#reloading ??= this.#reloadWhileWanted();
    return this.#reloading;
  }

  /** Each release that is served from now on; a slow consumer gets only the newest. */
  releases(): AsyncIterable<Views> {
    return new Repeater<Views>(async (push, stop) => {
      if (this.#isClosed) return stop();
      const waiting = { push, stop };
      this.#waiting.add(waiting);
      await stop;
      this.#waiting.delete(waiting);
    }, new SlidingBuffer(1));
  }

  /** Ends every stream of releases, and ends later ones at once. */
  close(): void {
    this.#isClosed = true;
    for (const { stop } of this.#waiting) stop();
  }

  /** Warms up the view of a new day while the previous one is served. */
  async #changeDay(day: string): Promise<void> {
    this.#isChangingDay = true;
    const began = performance.now();
    const { views } = this;
    try {
      const shared = new View(views.shared.graph, day);
      const view = views.shared === views ? shared : new View(views.graph, day);
      for (const one of new Set([shared, view])) await this.#source.warmUp(one);
      // A reload happened meanwhile; its data needs its own view.
      if (views !== this.views) return;
      views.shared.turnTo(shared);
      views.turnTo(view);
      this.#show(day);
    } catch (cause) {
      const message = `cannot be made ready for ${day}; see the log`;
      const found = this.#apply({ problems: [], message, cause }, Math.round(performance.now() - began));
      this.#show(day);
      this.#options.onReload?.(found);
    } finally {
      this.#isChangingDay = false;
    }
  }

  #show(day: string): void {
    this.#day = day;
    this.#served = { ...this.#served };
  }

  async #reloadWhileWanted(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      const began = performance.now();
      const found = await this.#read().catch(
        (cause): ReloadAttempt => ({ problems: [], message: "cannot be read; see the log", cause }),
      );
      const reload = this.#apply(found, Math.round(performance.now() - began));
      this.#options.onReload?.(reload);
    }
    this.#reloading = undefined;
  }

  async #read(): Promise<ReloadAttempt> {
    const { views } = this;
    const reading = await this.#source.read(views);
    if (!reading) return { views, day: this.#day };
    if (!reading.ok) return { problems: reading.problems, message: reading.message };
    const message = shrinkError(views.graph.nodes.size, reading.views.graph.nodes.size);
    if (message === undefined || this.#options.allowShrink) return { views: reading.views, day: reading.day };
    return { problems: [], message };
  }

  #apply(found: ReloadAttempt, durationMs: number): Reload {
    const { views, status } = this.#served;
    if ("message" in found) {
      const { problems, message, cause } = found;
      const failure = { at: new Date().toISOString(), message, problems: Math.max(problems.length, 1) };
      this.#served = { views, status: { ...status, failure } };
      return { outcome: "refused", failure, problems, cause, durationMs };
    }
    if (found.views === views) {
      this.#served = { views, status: { ...status, failure: undefined } };
      return { outcome: "unchanged", durationMs };
    }
    this.#day = found.day;
    this.#served = { views: found.views, status: { loadedAt: new Date().toISOString(), failure: undefined } };
    for (const { push } of this.#waiting) push(found.views);
    return { outcome: "served", views: found.views, durationMs };
  }
}
