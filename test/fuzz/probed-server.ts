import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { Profiler } from "node:inspector";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { bin, type Running, started } from "../process.ts";
import { type Operation, post, type Response } from "./post.ts";

/** What the server did for one request. */
export interface Measured {
  /** HTTP status, `none` when there was no response in time, or `crashed`. */
  readonly status: number | "none" | "crashed";
  /** Codes of the errors in the response. */
  readonly codes: readonly string[];
  /** Processor time, all threads together, in milliseconds; the time limit when there was no response in time. */
  readonly cpuMs: number;
  /** Longest turn of the event loop in milliseconds: by the clock, and in processor time. */
  readonly turn: { readonly wallMs: number; readonly cpuMs: number };
  /** As the response tells them; undefined where it does not. */
  readonly cost: number | undefined;
  readonly work: number | undefined;
  readonly bytes: number;
  /** From the request to the end of the response, by the clock of the client. */
  readonly responseMs: number;
  readonly profile: Profiler.Profile | undefined;
}

export interface MeasureOptions {
  /** Most processor time that the server may take to respond, in milliseconds; then it is killed and another started. */
  readonly timeoutMs: number;
  /** Whether the response states cost and work. */
  readonly extensions: boolean;
  readonly profiles?: boolean;
  /** How often a request is sent once more that is refused because the server is overloaded. */
  readonly maxRetries?: number;
}

const probe = fileURLToPath(new URL("probe.js", import.meta.url));

/** A real server in a process of its own, without a response cache, that measures itself. It is started anew whenever it must be killed. */
export class ProbedServer {
  readonly #args: readonly string[];
  #running: Running;
  #restarts = 0;

  private constructor(args: readonly string[], running: Running) {
    this.#args = args;
    this.#running = running;
  }

  static async start(args: readonly string[]): Promise<ProbedServer> {
    return new ProbedServer(args, await startProbed(args));
  }

  get origin(): string {
    return this.#running.origin;
  }

  /** How often it was started anew. */
  get restarts(): number {
    return this.#restarts;
  }

  /** Process id of the server that runs now. */
  get pid(): number {
    return this.#running.child.pid as number;
  }

  /** Sends one operation, while no other is under way, and measures the server until it has responded. */
  async measure(operation: Operation, options: MeasureOptions): Promise<Measured> {
    const { timeoutMs, maxRetries = 10 } = options;
    for (let retries = 0; ; retries++) {
      const over = new AbortController();
      const { child, ended } = this.#running;
      const measured = await Promise.race([
        this.#exchange(operation, options).catch(() => "crashed" as const),
        waitForProcessor(child, timeoutMs, over.signal).then(() => "none" as const),
        ended.then(() => "crashed" as const),
      ]);
      over.abort();
      if (typeof measured === "string") return this.#replace(measured, timeoutMs);
      const { retryAfter } = measured;
      if (measured.status !== 503 || retryAfter === undefined || retries === maxRetries) return measured;
      await wait(Number(retryAfter) * 1_000);
    }
  }

  async #exchange(operation: Operation, { extensions, profiles = false }: MeasureOptions) {
    const { child, origin } = this.#running;
    await order(child, { is: "begin", profiles });
    const from = performance.now();
    const response = await post(origin, operation, { extensions });
    const responseMs = performance.now() - from;
    const measured = await order(child, { is: "end" });
    return { ...read(response), ...measured, responseMs, retryAfter: response.retryAfter };
  }

  async stop(): Promise<void> {
    this.#running.child.kill("SIGKILL");
    await this.#running.ended;
  }

  async #replace(status: "none" | "crashed", timeoutMs: number): Promise<Measured> {
    await this.stop();
    // Why it ended, for whoever looks on.
    for (const line of this.#running.log()) process.stderr.write(`${line}\n`);
    this.#running = await startProbed(this.#args);
    this.#restarts += 1;
    const turn = { wallMs: timeoutMs, cpuMs: timeoutMs };
    const unknown = { cost: undefined, work: undefined, profile: undefined };
    return { status, codes: [], cpuMs: timeoutMs, turn, bytes: 0, responseMs: timeoutMs, ...unknown };
  }
}

/** How often the processor time of a silent server is read, in milliseconds. */
const lookMs = 250;

/** Waits until a process has taken so much processor time, or ten times as long by the clock, or until the signal. */
async function waitForProcessor({ pid }: ChildProcess, milliseconds: number, signal: AbortSignal): Promise<void> {
  const began = performance.now();
  const from = await processorMsOf(pid);
  while (!signal.aborted && performance.now() - began < milliseconds * 10) {
    await wait(lookMs);
    if ((await processorMsOf(pid)) - from > milliseconds) return;
  }
}

/** Milliseconds in one tick of the clock that Linux counts processor time by. */
const clockTickMs = 10;

/** Processor time of another process; by the clock where the system does not tell. */
async function processorMsOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (text === undefined) return performance.now();
  // The name of the program stands in parentheses, and may hold spaces.
  const [user, system] = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * clockTickMs;
}

const startProbed = (args: readonly string[]): Promise<Running> =>
  started(
    spawn(
      process.execPath,
      ["--import", probe, bin, "serve", "--port", "0", "--no-response-cache", "--log-level", "error", ...args],
      { stdio: ["ignore", "pipe", "pipe", "ipc"] },
    ),
  );

/** Sends an order to the probe in a server; its response. */
async function order(child: ChildProcess, message: object): Promise<Pick<Measured, "cpuMs" | "turn" | "profile">> {
  const answered = once(child, "message");
  child.send(message);
  const [response] = await answered;
  return response;
}

/** Codes, cost and work as a response tells them; a refusal tells what was found. */
function read({ status, text }: Response): Pick<Measured, "status" | "codes" | "cost" | "work" | "bytes"> {
  const { errors = [], extensions } = JSON.parse(text) as {
    errors?: { extensions?: { code?: string; requested?: number; found?: number } }[];
    extensions?: { cost?: { requested: number }; work?: { used: number } };
  };
  const refusalOf = (code: string) => errors.find((error) => error.extensions?.code === code)?.extensions;
  return {
    status,
    codes: [...new Set(errors.map((error) => error.extensions?.code ?? "no code"))],
    cost: extensions?.cost?.requested ?? refusalOf("LIMIT_COST")?.requested,
    work: extensions?.work?.used ?? refusalOf("LIMIT_WORK")?.found,
    bytes: Buffer.byteLength(text),
  };
}
