import cluster, { type Worker } from "node:cluster";
import type { AddressInfo } from "node:net";
import type { MetricObject } from "prom-client";
import { ConfigError } from "../../lib/config-error.ts";
import type { Limits } from "../config/limits.ts";
import { heartbeatMs, Pulse } from "./heartbeat.ts";

/** What a server that has started knows, and where it answers. */
export interface Started {
  readonly address: AddressInfo;
  /** Tag of the data release. */
  readonly release: string;
  readonly entities: number;
  readonly claims: number;
  readonly disputes: number;
}

/** What one process has counted. */
export type MetricsSnapshot = readonly MetricObject[];

/**
 * What the primary process tells a worker: to listen, if it has not much fewer `entities` than the others serve; to read
 * the data again; to stop listening; to leave when none of them listens any more; to say what it has counted.
 */
export type PrimaryMessage =
  | { readonly is: "listen"; readonly port: number; readonly entities: number }
  | { readonly is: "reload" | "close" | "leave" }
  | { readonly is: "count"; readonly turn: number };

/** What a worker tells the primary process; that it is alive, from time to time while it serves. */
export type WorkerMessage =
  | { readonly is: "prepared" }
  | { readonly is: "started"; readonly started: Started }
  | { readonly is: "unable"; readonly why: string }
  | { readonly is: "serving"; readonly entities: number }
  | { readonly is: "alive" }
  | { readonly is: "closed" }
  | { readonly is: "counted"; readonly turn: number; readonly counted: MetricsSnapshot };

/** What became of a worker, each by its process id; in place of one that was lost, another begins after `againMs` milliseconds. */
export type WorkerChange =
  | { readonly outcome: "lost"; readonly worker: number | undefined; readonly why: string; readonly againMs: number }
  | { readonly outcome: "replaced"; readonly worker: number | undefined; readonly lost: number | undefined };

export interface WorkerPoolOptions {
  readonly count: number;
  /** 0 for any free one, which is kept. */
  readonly port: number;
  readonly limits: Pick<Limits, "watchdog" | "workerStart">;
  readonly onChange: (change: WorkerChange) => void;
  /** Told of a worker that has ended, and whether it was ended because it did not respond. */
  readonly onEnd?: ((worker: object, isUnresponsive: boolean) => void) | undefined;
}

/** How long a worker must have served for its end to be an accident, in milliseconds; sooner, the next one waits. */
const calmMs = 10_000;

/** How long the next worker waits after one that ended soon, and at most after many, in milliseconds. */
const wait = { firstMs: 200, maxMs: 30_000 };

/** How often in turn each worker may end soon before all is given up, when none serves. */
const maxFailures = 4;

/** Longest wait for what workers have counted, in milliseconds. */
const countMs = 1_000;

/** Longest wait for workers that were told to stop, in milliseconds; they give up sooner. */
const stopMs = 9_000;

/** The slot of a worker, which several may have one after the other. */
interface WorkerSlot {
  worker: Worker | undefined;
  /** When it began to serve, in milliseconds; undefined before. */
  since: number | undefined;
  hasClosed: boolean;
  why: string | undefined;
  /** Whether it responds. */
  pulse: Pulse;
  /** Why it was ended, when it did not. */
  unresponsive: string | undefined;
  /** How many in turn have ended soon. */
  failures: number;
  /** Who was here before. */
  lost: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Processes that answer at one address, each on its own; whichever ends is replaced. */
export class WorkerPool {
  /** When all serve, or none can. @throws {ConfigError} */
  readonly started: Promise<Started>;
  /** When none serves and none can be started. @throws {ConfigError} */
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
  /** The port that they listen on, whichever was asked for. */
  #bound: number | undefined;
  #turn = 0;
  readonly #heartbeats: NodeJS.Timeout;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#port = options.port;
    // All listen on one socket themselves: a connection that no worker has taken yet is lost with none of them.
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

  /** How many serve. */
  get serving(): number {
    return this.#slots.filter(({ since }) => since !== undefined).length;
  }

  /** Lets all read the data again. */
  reload(): void {
    this.#tellAll({ is: "reload" });
  }

  /** What each has counted; of one that does not answer in time, what it had when it was last asked. */
  async count(): Promise<ReadonlyMap<object, MetricsSnapshot>> {
    await Promise.all(this.#slots.map(({ worker, since }) => worker && since !== undefined && this.#ask(worker)));
    return this.#counts;
  }

  /** Lets all answer what they have taken and end; resolves when they have. */
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

  /** Asks a worker for what it has counted, for a while. */
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
    // While it reads the data, its event loop may not turn.
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
      // A free port is theirs while any of them has it; afterwards it must be asked for by its number.
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
    // What is wrong with the settings or the data at the first start will be so at the next.
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

  /** Ends workers that have not responded for too long; they are replaced like all that end. */
  #endSilent(): void {
    const { watchdog, workerStart } = this.#options.limits;
    for (const slot of this.#slots) {
      if (!slot.worker || slot.unresponsive !== undefined || !slot.pulse.check()) continue;
      slot.unresponsive =
        slot.since === undefined
          ? `did not start within ${workerStart} ms`
          : `did not respond to heartbeats for ${watchdog} ms`;
      // Unlike all other signals, this one also ends a process that is stopped.
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

  /** Goes on with stopping when all have come so far. */
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
    // Whoever is gone by now needs to hear nothing.
    if (worker.isConnected()) worker.send(message, () => {});
  }
}
