import { LRUCache } from "lru-cache";
import { type Awaitable, when } from "../graph/awaitable.ts";
import { hashOfBytes } from "../graph/seen.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { LaneFigures } from "../metrics.ts";
import type { Answered, Plain } from "../plain.ts";
import type { RequestHead } from "./guard.ts";
import { bodyOf, headOf, type Kept } from "./kept.ts";
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
  readonly #plain: Plain["answer"] | undefined;
  /** How plain answers begin by what a client accepts, as the handler began them. */
  readonly #beginnings = new LRUCache<string, Beginning>({ max: 100 });
  #plainAnswers = 0;

  constructor({ epoch, replay, plain }: LanesOptions) {
    this.#epoch = epoch;
    this.#replay = replay;
    this.#plain =
      plain &&
      ((body, work) =>
        when(plain.answer(body, work), (answered) => {
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
    return new Passage(head, body, this.#epoch(), this.#replay, this.#plain, this.#beginnings);
  }
}

/** How an answer begins. */
type Beginning = Pick<Kept, "status" | "headers" | "head">;

/** The way of one request. */
export class Passage {
  readonly #head: RequestHead;
  readonly #body: Buffer;
  readonly #epoch: object;
  readonly #replay: Replay | undefined;
  readonly #plain: Plain["answer"] | undefined;
  readonly #beginnings: LRUCache<string, Beginning>;
  readonly #asked: Asked | undefined;

  constructor(
    head: RequestHead,
    body: Buffer,
    epoch: object,
    replay: Replay | undefined,
    plain: Plain["answer"] | undefined,
    beginnings: LRUCache<string, Beginning>,
  ) {
    this.#head = head;
    this.#body = body;
    this.#epoch = epoch;
    this.#replay = replay;
    this.#plain = head.method === "POST" ? plain : undefined;
    this.#beginnings = beginnings;
    this.#asked = replay && askedBy(head, body);
  }

  /** The response out of the response cache; undefined when it is not there. */
  cached(): Kept | undefined {
    return this.#asked && this.#replay?.find(this.#epoch, this.#asked, this.#head.headers["accept-encoding"]);
  }

  /** The response by a compiled query; undefined when the handler must give it. */
  compiled(work: WorkBudget): Awaitable<Kept | undefined> {
    const beginning = this.#plain && this.#beginnings.get(this.#accept);
    if (!beginning) return undefined;
    return when(this.#plain?.(this.#body, work), (answered) => {
      if (!answered) return undefined;
      const answer = plainly(answered, beginning);
      if (isLasting(answer)) this.#keep(answer);
      return answer;
    });
  }

  /** Keeps an answer by the handler, and how plain answers look. */
  keep(answer: Kept): void {
    const { status, headers } = answer;
    if (this.#plain && status === 200) this.#beginnings.set(this.#accept, { status, headers, head: headOf(answer) });
    if (isLasting(answer)) this.#keep(answer);
  }

  /** For the next who asks the same. */
  #keep(answer: Kept): void {
    if (this.#asked) this.#replay?.keep(this.#epoch, this.#asked, answer);
  }

  get #accept(): string {
    return this.#head.headers.accept ?? "";
  }
}

const plainly = ({ body, status, cost, operation, codes }: Answered, { headers, head }: Beginning): Kept => ({
  status,
  headers,
  // Made for the status of the first response.
  head: status === 200 ? head : undefined,
  ...bodyOf(body),
  cost,
  operation,
  codes,
});

/** What a client asked for; undefined when it says that it wants its answer worked out. */
function askedBy({ method = "", url = "", headers }: RequestHead, body: Buffer): Asked | undefined {
  if (headers["cache-control"]?.toLowerCase().includes("no-store")) return undefined;
  const { accept = "", "if-none-match": tag = "" } = headers;
  return { method, url, accept, tag, body, hash: hashOfBytes(body.length > 0 ? body : Buffer.from(url)) };
}

/** What stands in an answer that may be another the next time: the code of an error of ours, and times. */
const passing = ['"code":"INTERNAL_SERVER_ERROR"', '"code":"LIMIT_WORK"', '"timings":{'];

const isLasting = ({ status, body }: Kept): boolean => status < 500 && !passing.some((text) => body.includes(text));
