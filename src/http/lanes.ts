import { type Awaitable, when } from "../graph/awaitable.ts";
import { hashOfBytes } from "../graph/seen.ts";
import type { LaneFigures } from "../metrics.ts";
import type { Answered, Plain } from "../plain.ts";
import type { RequestHead } from "./guard.ts";
import { jsonHeadersFor } from "./json-headers.ts";
import { bodyOf, type Kept } from "./kept.ts";
import type { Asked, Replay } from "./replay.ts";

export interface LanesOptions {
  /** Another object after each change of all that answers depend on beside the request. */
  readonly epoch: () => object;
  /** Keeps answers to send them again; none when absent. */
  readonly replay?: Replay | undefined;
  /** Answers plain queries, undefined for all else; none when absent. */
  readonly plain?: Plain | undefined;
}

/**
 * Ways around the handler: what it answered before is sent again, and what it would answer in the plain form
 * is answered without it. Neither says anything that it would not say.
 */
export class Lanes {
  readonly #epoch: () => object;
  readonly #replay: Replay | undefined;
  readonly #plain: Plain | undefined;
  #plainAnswers = 0;

  constructor({ epoch, replay, plain }: LanesOptions) {
    this.#epoch = epoch;
    this.#replay = replay;
    this.#plain =
      plain &&
      ((body) =>
        when(plain(body), (answered) => {
          if (answered) this.#plainAnswers += 1;
          return answered;
        }));
  }

  /** What the lanes have done since the start. */
  get figures(): LaneFigures {
    const { hits = 0, misses = 0, bytes = 0 } = this.#replay?.figures ?? {};
    return { hits, misses, bytes, plain: this.#plainAnswers };
  }

  /** An operation that is asked now. */
  ask(head: RequestHead, body: Buffer): Passage {
    return new Passage(head, body, this.#epoch(), this.#replay, this.#plain);
  }
}

/** The way of one request. */
export class Passage {
  readonly #head: RequestHead;
  readonly #body: Buffer;
  readonly #epoch: object;
  readonly #replay: Replay | undefined;
  readonly #plain: Plain | undefined;
  readonly #asked: Asked | undefined;
  /** The answer, once it was looked for. */
  #answer: { readonly is: Awaitable<Kept | undefined> } | undefined;

  constructor(head: RequestHead, body: Buffer, epoch: object, replay: Replay | undefined, plain: Plain | undefined) {
    this.#head = head;
    this.#body = body;
    this.#epoch = epoch;
    this.#replay = replay;
    this.#plain = head.method === "POST" ? plain : undefined;
    this.#asked = replay && askedBy(head, body);
  }

  /** The answer that was given before, or that in the plain form; undefined when the handler must give it. */
  answer(): Awaitable<Kept | undefined> {
    this.#answer ??= { is: this.#again() ?? this.#plainly() };
    return this.#answer.is;
  }

  /** Keeps an answer by the handler. */
  keep(answer: Kept): void {
    if (isLasting(answer)) this.#keep(answer);
  }

  #again(): Kept | undefined {
    return this.#asked && this.#replay?.find(this.#epoch, this.#asked, this.#head.headers["accept-encoding"]);
  }

  #plainly(): Awaitable<Kept | undefined> {
    const headers = this.#plain && jsonHeadersFor(this.#head.headers.accept);
    if (!headers) return undefined;
    return when(this.#plain?.(this.#body), (answered) => {
      if (!answered) return undefined;
      const answer = plainly(answered, headers);
      this.#keep(answer);
      return answer;
    });
  }

  /** For the next who asks the same. */
  #keep(answer: Kept): void {
    if (this.#asked) this.#replay?.keep(this.#epoch, this.#asked, answer);
  }
}

const noCodes: readonly string[] = [];

const plainly = ({ body, cost, operation }: Answered, headers: readonly string[]): Kept => ({
  status: 200,
  headers,
  ...bodyOf(body),
  cost,
  operation,
  codes: noCodes,
});

/** What a client asked for; undefined when it says that it wants its answer worked out. */
function askedBy({ method = "", url = "", headers }: RequestHead, body: Buffer): Asked | undefined {
  if (headers["cache-control"]?.toLowerCase().includes("no-store")) return undefined;
  const { accept = "", "if-none-match": tag = "" } = headers;
  return { method, url, accept, tag, body, hash: hashOfBytes(body.length > 0 ? body : Buffer.from(url)) };
}

/** What stands in an answer that may be another the next time: the code of an error of ours, and times. */
const passing = ['"code":"INTERNAL_SERVER_ERROR"', '"timings":{'];

const isLasting = ({ status, body }: Kept): boolean => status < 500 && !passing.some((text) => body.includes(text));
