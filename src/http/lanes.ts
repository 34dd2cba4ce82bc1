import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Compiled } from "../compiled.ts";
import type { LaneFigures } from "../metrics.ts";
import { bodyOf, type Kept, type Replay } from "./replay.ts";

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
  #compiledAnswers = 0;

  constructor({ epoch, replay, compiled }: LanesOptions) {
    this.#epoch = epoch;
    this.#replay = replay;
    this.#compiled =
      compiled &&
      (async (body) => {
        const answered = await compiled(body);
        if (answered) this.#compiledAnswers += 1;
        return answered;
      });
  }

  /** What the lanes have done since the start. */
  get figures(): LaneFigures {
    const { hits = 0, misses = 0, bytes = 0 } = this.#replay?.figures ?? {};
    return { hits, misses, bytes, compiled: this.#compiledAnswers };
  }

  /** An operation that is asked now. */
  ask(request: IncomingMessage, body: Buffer): Passage {
    return new Passage(request, body, this.#epoch(), this.#replay, this.#compiled, this.#headers);
  }
}

/** The way of one request. */
export class Passage {
  readonly #request: IncomingMessage;
  readonly #body: Buffer;
  readonly #epoch: object;
  readonly #replay: Replay | undefined;
  readonly #compiled: Compiled | undefined;
  readonly #headers: LRUCache<string, readonly string[]>;
  readonly #key: string | undefined;

  constructor(
    request: IncomingMessage,
    body: Buffer,
    epoch: object,
    replay: Replay | undefined,
    compiled: Compiled | undefined,
    headers: LRUCache<string, readonly string[]>,
  ) {
    this.#request = request;
    this.#body = body;
    this.#epoch = epoch;
    this.#replay = replay;
    this.#compiled = request.method === "POST" ? compiled : undefined;
    this.#headers = headers;
    this.#key = replay && keyOf(request, body);
  }

  /** The answer that was given before; undefined when there was none. */
  again(): Kept | undefined {
    if (this.#key === undefined) return undefined;
    return this.#replay?.find(this.#epoch, this.#key, this.#request.headers["accept-encoding"]);
  }

  /** The answer in the plain form; undefined when the handler must give it. */
  async plain(): Promise<Kept | undefined> {
    const headers = this.#compiled && this.#headers.get(this.#accept);
    const answered = headers && (await this.#compiled?.(this.#body));
    if (!answered) return undefined;
    const { body, cost, operation } = answered;
    return { status: 200, headers, ...bodyOf(body), cost, operation, codes: [] };
  }

  /** Keeps an answer for the next who asks the same, and of one by the handler how plain answers look. */
  keep(answer: Kept, isByHandler: boolean): void {
    if (isByHandler && this.#compiled && answer.status === 200) this.#headers.set(this.#accept, answer.headers);
    if (this.#key !== undefined && (!isByHandler || isLasting(answer)))
      this.#replay?.keep(this.#epoch, this.#key, answer);
  }

  get #accept(): string {
    return this.#request.headers.accept ?? "";
  }
}

/** What answers to an operation depend on, as one text; undefined for requests that say that they want theirs worked out. */
function keyOf({ method, url, headers }: IncomingMessage, body: Buffer): string | undefined {
  if (headers["cache-control"]?.toLowerCase().includes("no-store")) return undefined;
  const { accept = "", "if-none-match": tag = "" } = headers;
  return `${method} ${url}\n${accept}\n${tag}\n${body.toString("latin1")}`;
}

/** What stands in an answer that may be another the next time: the code of an error of ours, and times. */
const passing = ['"code":"INTERNAL_SERVER_ERROR"', '"timings":{'];

const isLasting = ({ status, body }: Kept): boolean => status < 500 && !passing.some((text) => body.includes(text));
