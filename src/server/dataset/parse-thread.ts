import { type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { LayeredData } from "../../parse/parsed-data.ts";
import type { Problem } from "../../parse/problem.ts";
import { type Kind, kindNames } from "../../records/kinds.ts";
import type { AnyRecord, Records } from "../../records/records.ts";

export interface ParseJob {
  readonly folder: string;
  /** Folder of a layer of the server's own; none when undefined. */
  readonly layer: string | undefined;
  /** Whether to read the layers of catalogs. */
  readonly layers: boolean;
  /** Content hash of the served data; nothing is sent when the folders have the same. */
  readonly served: string;
}

/** A message with some records of one kind. */
export interface Chunk {
  readonly kind: Kind;
  readonly entries: readonly (readonly [string, AnyRecord])[];
}

/** Result of the thread; the records follow on the port. */
export type ParseResult =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly ok: true; readonly isServed: true }
  | {
      readonly ok: true;
      readonly isServed: false;
      readonly rest: Omit<LayeredData, "records">;
      readonly port: MessagePort;
    };

/** How long the idle thread is kept, in milliseconds: it uses memory, but takes half a second to start. */
const idleMs = 10_000;

/** Reads data folders in a separate thread, because parsing would block the server for seconds. */
export class ParseThread {
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #waiting: { resolve: (result: ParseResult) => void; reject: (error: Error) => void } | undefined;

  /**
   * Returns undefined when the folder has the served content. One call at a time. @throws {Error} when the thread ends.
   */
  async read(
    job: ParseJob,
  ): Promise<{ ok: true; data: Interruptible<LayeredData> } | { ok: false; problems: readonly Problem[] } | undefined> {
    clearTimeout(this.#idle);
    this.#thread ??= this.#begin();
    this.#thread.postMessage(job);
    const result = await new Promise<ParseResult>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    this.#idle = setTimeout(() => this.end(), idleMs).unref();
    if (!result.ok) return result;
    return result.isServed ? undefined : { ok: true, data: receive(result.rest, result.port) };
  }

  #begin(): Worker {
    // From source, this file registers tsx first; in `dist/`, it is the compiled thread itself.
    const thread = new Worker(new URL("./parse-thread-worker.js", import.meta.url));
    thread.unref();
    thread.on("message", (result: ParseResult) => this.#waiting?.resolve(result));
    thread.on("error", (error: Error) => this.#waiting?.reject(error));
    thread.on("exit", (code) => {
      if (this.#thread !== thread) return;
      this.#thread = undefined;
      this.#waiting?.reject(new Error(`the thread that reads the data ended with code ${code}`));
    });
    return thread;
  }

  /** Ends the thread; a later call starts another one. */
  end(): void {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    thread?.terminate();
  }
}

/** Receives the records message by message. */
function* receive(rest: Omit<LayeredData, "records">, port: MessagePort): Interruptible<LayeredData> {
  const records = Object.fromEntries(kindNames.map((kind) => [kind, new Map<string, AnyRecord>()]));
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
    const { kind, entries } = next.message as Chunk;
    for (const [slug, record] of entries) records[kind]?.set(slug, record);
    yield;
  }
  port.close();
  return { ...rest, records: records as unknown as Records };
}
