import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Compiled } from "../compiled.ts";
import type { Kept, Replay } from "./replay.ts";

export interface LanesOptions {
  /** Another object after each change of all that answers depend on beside the request. */
  readonly epoch: () => object;
  /** Keeps answers to send them again; none when absent. */
  readonly replay?: Replay | undefined;
  /** Answers plain queries, undefined for all else; none when absent. */
  readonly compiled?: Compiled | undefined;
}

/**
 * Ways around the handler: what it answered before is sent again, and what it would answer in the plain form
 * is answered without it. Neither says anything that it would not say.
 */
export class Lanes {
  readonly #epoch: () => object;
  readonly #replay: Replay | undefined;
  readonly #compiled: Compiled | undefined;
  /** The headers of plain answers by what a client accepts, as the handler gave them. */
  readonly #headers = new LRUCache<string, readonly string[]>({ max: 100 });

  constructor({ epoch, replay, compiled }: LanesOptions) {
    this.#epoch = epoch;
    this.#replay = replay;
    this.#compiled = compiled;
  }

  /** An operation that is asked now. */
  ask(request: IncomingMessage, body: Buffer): Passage {
    const epoch = this.#epoch();
    const key = this.#replay && keyOf(request, body);
    const { accept = "", "accept-encoding": encodings } = request.headers;
    const compiled = request.method === "POST" ? this.#compiled : undefined;
    const headers = compiled && this.#headers.get(accept);
    return {
      again: () => (key === undefined ? undefined : this.#replay?.find(epoch, key, encodings)),
      plain: async () => {
        const answered = headers && (await compiled?.(body));
        if (!answered) return undefined;
        const { body: text, ...told } = answered;
        return { status: 200, headers, body: Buffer.from(text), ...told };
      },
      keep: (answer, byHandler) => {
        if (byHandler && compiled && answer.status === 200) this.#headers.set(accept, answer.headers);
        if (key !== undefined && answer.status < 500) this.#replay?.keep(epoch, key, answer);
      },
    };
  }
}

/** The way of one request. */
export interface Passage {
  /** The answer that was given before; undefined when there was none. */
  readonly again: () => Kept | undefined;
  /** The answer in the plain form; undefined when the handler must give it. */
  readonly plain: () => Promise<Kept | undefined>;
  /** Keeps an answer for the next who asks the same. */
  readonly keep: (answer: Kept, byHandler: boolean) => void;
}

/**
 * What answers to an operation depend on, as one text; undefined for requests that want theirs worked out:
 * those that say so, and those for times.
 */
function keyOf({ method, url, headers }: IncomingMessage, body: Buffer): string | undefined {
  if (headers["cache-control"]?.includes("no-store")) return undefined;
  const { accept = "", "if-none-match": tag = "" } = headers;
  const key = `${method} ${url}\n${accept}\n${tag}\n${body.toString("latin1")}`;
  return key.includes("timings") ? undefined : key;
}
