import cluster, { type Worker } from "node:cluster";
import type { AddressInfo } from "node:net";
import type { MetricObject } from "prom-client";
import { ConfigError } from "../../lib/config-error.ts";
import type { Limits } from "../config/limits.ts";
import { heartbeatMs, Pulse } from "./heartbeat.ts";

/** A started server: its address, and figures of its data. */
export interface Started {
  readonly address: AddressInfo;
  /** Tag of the data release. */
  readonly release: string;
  readonly entities: number;
  readonly claims: number;
  readonly disputes: number;
  /** Tags of the served layers of catalogs. */
  readonly layers: readonly string[];
}

/** Metrics of one process. */
export type MetricsSnapshot = readonly MetricObject[];

/**
 * Messages from the primary to a worker: listen (unless its data is much smaller than `entities`), reload, stop
 * listening, exit, report metrics.
 */
export type PrimaryMessage =
  | { readonly is: "listen"; readonly port: number; readonly entities: number }
  | { readonly is: "reload" | "close" | "leave" }
  | { readonly is: "count"; readonly turn: number };

/** Messages from a worker to the primary. */
export type WorkerMessage =
  | { readonly is: "prepared" }
  | { readonly is: "started"; readonly started: Started }
  | { readonly is: "unable"; readonly why: string }
  | { readonly is: "serving"; readonly entities: number }
  | { readonly is: "alive" }
  | { readonly is: "closed" }
  | { readonly is: "counted"; readonly turn: number; readonly counted: MetricsSnapshot };

/** Change of a worker, by process id. A lost worker is replaced after `againMs` milliseconds. */
export type WorkerChange =
  | { readonly outcome: "lost"; readonly worker: number | undefined; readonly why: string; readonly againMs: number }
  | { readonly outcome: "replaced"; readonly worker: number | undefined; readonly lost: number | undefined };

export interface WorkerPoolOptions {
  readonly count: number;
  /** 0 for any free port, which then stays the same. */
  readonly port: number;
  readonly limits: Pick<Limits, "watchdog" | "workerStart">;
  readonly onChange: (change: WorkerChange) => void;
  /** Called when a worker has ended; `isUnresponsive` when it was ended because it did not respond. */
  readonly onEnd?: ((worker: object, isUnresponsive: boolean) => void) | undefined;
}

/** Uptime from which the end of a worker restarts it at once, in milliseconds. Below it, the backoff applies. */
const calmMs = 10_000;

/** Backoff before a restart, in milliseconds; doubles with each early end. */
const wait = { firstMs: 200, maxMs: 30_000 };

/** Early ends in a row of every worker after which the pool gives up, when none serves. */
const maxFailures = 4;

/** Timeout for the metrics of a worker, in milliseconds. */
const countMs = 1_000;

/** Timeout for stopping workers, in milliseconds; workers give up sooner. */
const stopMs = 9_000;

/** One position in the pool; its worker is replaced when it ends. */
interface WorkerSlot {
  worker: Worker | undefined;
  /** When it began to serve, in milliseconds of `performance.now()`; undefined before. */
  since: number | undefined;
  hasClosed: boolean;
  why: string | undefined;
  pulse: Pulse;
  /** Why it was ended for not responding; undefined otherwise. */
  unresponsive: string | undefined;
  /** Early ends in a row. */
  failures: number;
  /** Process id of the previous worker. */
  lost: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Worker processes that share one address. Each has its own copy of the data; a worker that ends is replaced. */
export class WorkerPool {
  /** Resolves when all serve. @throws {ConfigError} when none can. */
  readonly started: Promise<Started>;
  /** Never resolves. @throws {ConfigError} when no worker serves and none can be started. */
  readonly failed: Promise<never>;
  readonly #options: WorkerPoolOptions;
  readonly #slots: readonly WorkerSlot[];
  readonly #counts = new Map<object, MetricsSnapshot>();
  readonly #pendingMetrics = new Map<number, () => void>();
  #onStarted: (started: Started) => void = () => {};
  #onFailed: (error: ConfigError) => void = () => {};
  #onEnded = () => {};
  #hasStarted = false;
  #isStopping = false;
  #hasLeft = false;
  #entities = 0;
  #port: number;
  /** The actual port, also when 0 was requested. */
  #bound: number | undefined;
  #turn = 0;
  readonly #heartbeats: NodeJS.Timeout;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#port = options.port;
    // Workers accept on a shared socket themselves, so a worker that ends loses no pending connection.
    cluster.schedulingPolicy = cluster.SCHED_NONE;
    cluster.setupPrimary({ args: [...process.argv.slice(2), "--workers", String(options.count)] });
    this.failed = new Promise((_, reject) => {
      this.#onFailed = reject;
    });
    const started = new Promise<Started>((resolve) => {
      this.#onStarted = resolve;
    });
    this.started = Promise.race([started, this.failed]);
    this.#slots = Array.from({ length: options.count }, () => ({
      worker: undefined,
      since: undefined,
      hasClosed: false,
      why: undefined,
      pulse: new Pulse(),
      unresponsive: undefined,
      failures: 0,
      lost: undefined,
      timer: undefined,
    }));
    for (const slot of this.#slots) this.#startWorker(slot);
    this.#heartbeats = setInterval(() => this.#endSilent(), heartbeatMs(options.limits.watchdog)).unref();
  }

  /** Number of workers that serve. */
  get serving(): number {
    return this.#slots.filter(({ since }) => since !== undefined).length;
  }

  reload(): void {
    this.#tellAll({ is: "reload" });
  }

  /** Metrics of each worker; the previous ones for a worker that does not respond in time. */
  async count(): Promise<ReadonlyMap<object, MetricsSnapshot>> {
    await Promise.all(this.#slots.map(({ worker, since }) => worker && since !== undefined && this.#ask(worker)));
    return this.#counts;
  }

  /** Stops all workers after their pending requests; resolves when all have ended. */
  stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#heartbeats);
    for (const slot of this.#slots) {
      clearTimeout(slot.timer);
      if (slot.since === undefined) slot.worker?.process.kill("SIGKILL");
    }
    this.#tellAll({ is: "close" });
    setTimeout(() => this.#kill(), stopMs).unref();
    return new Promise((resolve) => {
      this.#onEnded = resolve;
      this.#continueShutdown();
    });
  }

  /** Requests the metrics of a worker; resolves after a timeout, too. */
  async #ask(worker: Worker): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, countMs);
      this.#pendingMetrics.set(turn, () => {
        clearTimeout(timer);
        resolve();
      });
      this.#tell(worker, { is: "count", turn });
    });
    this.#pendingMetrics.delete(turn);
  }

  #startWorker(slot: WorkerSlot): void {
    const worker = cluster.fork();
    const { watchdog, workerStart } = this.#options.limits;
    // A worker that reads the data may block its event loop.
    const pulse = new Pulse(Math.ceil(workerStart / heartbeatMs(watchdog)));
    Object.assign(slot, {
      worker,
      since: undefined,
      hasClosed: false,
      why: undefined,
      pulse,
      unresponsive: undefined,
    } satisfies Partial<WorkerSlot>);
    worker.on("message", (message: WorkerMessage) => this.#onMessage(slot, worker, message));
    worker.once("exit", (code, signal) =>
      this.#onExit(slot, worker, `ended ${signal ? `by ${signal}` : `with code ${code}`}`),
    );
    worker.on("error", ({ message }) => {
      if (worker.process.pid === undefined) this.#onExit(slot, worker, message);
    });
  }

  #onMessage(slot: WorkerSlot, worker: Worker, message: WorkerMessage): void {
    if (slot.worker !== worker) return;
    if (message.is === "prepared") {
      // With port 0, the system chose the port: later workers must request that number.
      if (this.serving === 0) this.#port = this.#bound ?? this.#port;
      this.#tell(worker, { is: "listen", port: this.#port, entities: this.#entities });
    } else if (message.is === "started") {
      const { started } = message;
      this.#bound ??= started.address.port;
      if (this.#isStopping || started.address.port !== this.#bound) worker.process.kill("SIGKILL");
      else this.#onReady(slot, worker, started);
    } else if (message.is === "unable") {
      slot.why = message.why;
      worker.process.kill("SIGKILL");
    } else if (message.is === "serving") this.#entities = message.entities;
    else if (message.is === "alive") slot.pulse.beat();
    else if (message.is === "closed") {
      slot.hasClosed = true;
      this.#continueShutdown();
    } else {
      this.#counts.set(worker, message.counted);
      this.#pendingMetrics.get(message.turn)?.();
    }
  }

  #onReady(slot: WorkerSlot, { process: { pid } }: Worker, started: Started): void {
    slot.since = performance.now();
    slot.pulse = new Pulse();
    this.#entities = started.entities;
    if (this.#hasStarted) this.#options.onChange({ outcome: "replaced", worker: pid, lost: slot.lost });
    this.#hasStarted ||= this.serving === this.#slots.length;
    if (this.#hasStarted) this.#onStarted(started);
  }

  #onExit(slot: WorkerSlot, worker: Worker, end: string): void {
    if (slot.worker !== worker) return;
    const { since, unresponsive, why = unresponsive ?? end } = slot;
    const { pid } = worker.process;
    Object.assign(slot, { worker: undefined, since: undefined, lost: pid });
    this.#options.onEnd?.(worker, unresponsive !== undefined);
    this.#counts.delete(worker);
    if (this.#isStopping) this.#continueShutdown();
    // A failure at the first start comes from the settings or the data, so a retry would fail, too.
    else if (!this.#hasStarted && slot.why !== undefined) this.#giveUp(why);
    else {
      const isCalm = since !== undefined && performance.now() - since >= calmMs;
      slot.failures = isCalm ? 0 : slot.failures + 1;
      if (this.serving === 0 && this.#slots.every(({ failures }) => failures >= maxFailures))
        this.#giveUp(`no worker can start: ${why}`);
      else {
        const againMs = isCalm ? 0 : Math.min(wait.firstMs * 2 ** (slot.failures - 1), wait.maxMs);
        this.#options.onChange({ outcome: "lost", worker: pid, why, againMs });
        slot.timer = setTimeout(() => this.#startWorker(slot), againMs);
      }
    }
  }

  /** Ends unresponsive workers; they are replaced like any other. */
  #endSilent(): void {
    const { watchdog, workerStart } = this.#options.limits;
    for (const slot of this.#slots) {
      if (!slot.worker || slot.unresponsive !== undefined || !slot.pulse.check()) continue;
      slot.unresponsive =
        slot.since === undefined
          ? `did not start within ${workerStart} ms`
          : `did not respond to heartbeats for ${watchdog} ms`;
      // SIGKILL also ends a suspended process.
      slot.worker.process.kill("SIGKILL");
    }
  }

  #giveUp(why: string): void {
    this.#isStopping = true;
    clearInterval(this.#heartbeats);
    for (const { timer } of this.#slots) clearTimeout(timer);
    this.#kill();
    this.#onFailed(new ConfigError(why));
  }

  /** Takes the next step of stopping, once all workers have taken the previous one. */
  #continueShutdown(): void {
    const living = this.#slots.filter(({ worker }) => worker);
    if (living.length === 0) this.#onEnded();
    else if (!this.#hasLeft && living.every(({ hasClosed }) => hasClosed)) {
      this.#hasLeft = true;
      this.#tellAll({ is: "leave" });
    }
  }

  #kill(): void {
    for (const { worker } of this.#slots) worker?.process.kill("SIGKILL");
  }

  #tellAll(message: PrimaryMessage): void {
    for (const { worker, since } of this.#slots) if (worker && since !== undefined) this.#tell(worker, message);
  }

  #tell(worker: Worker, message: PrimaryMessage): void {
    // The worker may be gone; ignore send errors.
    if (worker.isConnected()) worker.send(message, () => {});
  }
}
