import { type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { CachedData } from "../../parse/parsed-data.ts";
import type { Problem } from "../../parse/problem.ts";
import { type Kind, kindNames } from "../../records/kinds.ts";
import type { AnyRecord, Records } from "../../records/records.ts";

/** What the thread is asked: to read a folder, unless it holds what is served already. */
export interface ParseJob {
  readonly folder: string;
  /** Content hash of what is served. */
  readonly served: string;
}

/** Some records of one kind. */
export interface Chunk {
  readonly kind: Kind;
  readonly entries: readonly (readonly [string, AnyRecord])[];
}

/** What the thread answers; the records wait at the port. */
export type ParseResult =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly ok: true; readonly isServed: true }
  | {
      readonly ok: true;
      readonly isServed: false;
      readonly rest: Omit<CachedData, "records">;
      readonly port: MessagePort;
    };

/** How long the thread is kept after a reading, in milliseconds; it holds memory, and takes half a second to begin. */
const idleMs = 10_000;

/** Reads data folders in a thread of its own: parsing takes seconds of which a server has none to spare. */
export class ParseThread {
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #waiting: { resolve: (told: ParseResult) => void; reject: (error: Error) => void } | undefined;

  /** Undefined when the folder holds what is served. One reading at a time. @throws {Error} when the thread dies. */
  async read(
    asked: ParseJob,
  ): Promise<{ ok: true; data: Interruptible<CachedData> } | { ok: false; problems: readonly Problem[] } | undefined> {
    clearTimeout(this.#idle);
    this.#thread ??= this.#begin();
    this.#thread.postMessage(asked);
    const told = await new Promise<ParseResult>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    this.#idle = setTimeout(() => this.#end(), idleMs).unref();
    if (!told.ok) return told;
    return told.isServed ? undefined : { ok: true, data: receive(told.rest, told.port) };
  }

  #begin(): Worker {
    // In a clone this file registers tsx first; in `dist/` it is the compiled thread itself.
    const thread = new Worker(new URL("./parse-thread-worker.js", import.meta.url));
    thread.unref();
    thread.on("message", (told: ParseResult) => this.#waiting?.resolve(told));
    thread.on("error", (error: Error) => this.#waiting?.reject(error));
    thread.on("exit", (code) => {
      if (this.#thread !== thread) return;
      this.#thread = undefined;
      this.#waiting?.reject(new Error(`the thread that reads the data ended with code ${code}`));
    });
    return thread;
  }

  #end(): void {
    const thread = this.#thread;
    this.#thread = undefined;
    thread?.terminate();
  }
}

/** Takes the records from where they wait, chunk by chunk. */
function* receive(rest: Omit<CachedData, "records">, port: MessagePort): Interruptible<CachedData> {
  const records = Object.fromEntries(kindNames.map((kind) => [kind, new Map<string, AnyRecord>()]));
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
    const { kind, entries } = next.message as Chunk;
    for (const [slug, record] of entries) records[kind]?.set(slug, record);
    yield;
  }
  port.close();
  return { ...rest, records: records as unknown as Records };
}
