import { connect, type Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Dice } from "../../../fuzz/grammar.ts";
import { cut, differenceFrom, encode, type TaggedRequest, type TaggedRequests } from "./requests.ts";
import { type Received, ResponseReader } from "./response-reader.ts";

/** How a client ends its connection. Those after `malformed` leave without waiting for their responses. */
const endings = [
  /** Closes when it has every response. */
  "waits",
  /** Says `Connection: close` in its last request, and waits for the server to close. */
  "close",
  /** Sends bytes that are no request after its last one, and waits for the server to reject them and close. */
  "malformed",
  /** Says `Connection: close`, and sends more requests, which the server must ignore. */
  "talks on",
  /** Ends its side after its last request. */
  "half close",
  /** Ends its side within a request. */
  "half request",
  /** Closes within a request. */
  "destroy",
  /** Resets the connection within a request. */
  "reset",
] as const;
type Ending = (typeof endings)[number];

const weightedEndings: readonly Ending[] = [...endings, "waits", "waits", "close", "close", "malformed", "malformed"];
const staying: ReadonlySet<Ending> = new Set(["waits", "close", "malformed"]);
const partial: ReadonlySet<Ending> = new Set(["half request", "destroy", "reset"]);

/** How long nothing may come before a response counts as lost, in milliseconds. */
const maxSilenceMs = 600_000;

/** What became of the requests. */
export interface Tally {
  connections: number;
  /** Requests that were written completely. */
  sent: number;
  /** Right responses. */
  answered: number;
  /** Responses of another request or to none, each described. */
  readonly wrong: string[];
  /** Requests of clients that stayed and got no response, each described. */
  readonly lost: string[];
  /** Requests without a response whose client left. */
  abandoned: number;
  /** Malformed bytes that were sent by clients that stayed, and rejections of such or of half a request. */
  malformed: number;
  rejected: number;
  /** Requests behind a response with `Connection: close` that nobody asked for: the client sends them again. */
  resent: number;
}

export interface ClientOptions {
  readonly port: number;
  readonly requests: TaggedRequests;
  readonly dice: Dice;
  readonly tally: Tally;
  /** Bytes that are no request. */
  readonly malformed: readonly string[];
  /** Requests to send again. */
  readonly again: TaggedRequest[];
}

/** What comes next on a connection: the response to a request, or a rejection. */
interface Awaited {
  readonly request: TaggedRequest | undefined;
  isSent: boolean;
}

/** One connection of a client that sends several requests at once, in pieces. */
export class TaggedClient {
  readonly #options: ClientOptions;
  readonly #ending: Ending;
  readonly #socket: Socket;
  readonly #reader = new ResponseReader();
  readonly #awaited: Awaited[] = [];
  readonly #closed: Promise<void>;
  #isClosed = false;
  /** Why the connection was closed. */
  #reason = "closed by the server";
  #isLeaving = false;
  /** Whether the last response has come. */
  #isOver = false;
  #sent = 0;
  #answered = 0;
  /** Resumes whoever waits for responses. */
  #onProgress = () => {};

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#ending = options.dice.of(weightedEndings);
    this.#socket = connect(options.port, "127.0.0.1").setNoDelay().setTimeout(maxSilenceMs);
    this.#socket.on("timeout", () => this.#socket.destroy(new Error(`nothing came for ${maxSilenceMs} ms`)));
    this.#socket.on("error", ({ message }) => {
      this.#reason = message;
    });
    this.#socket.on("data", (bytes) => this.#receive(bytes));
    this.#closed = new Promise((resolve) => this.#socket.once("close", () => resolve()));
    this.#closed.then(() => {
      this.#isClosed = true;
      this.#onProgress();
    });
  }

  /** Sends requests and checks the responses until the connection is closed. */
  async run(): Promise<void> {
    const { dice, tally } = this.#options;
    tally.connections += 1;
    const batches = 1 + dice.below(6);
    for (let batch = 1; batch <= batches && !this.#isClosed; batch++) {
      await this.#write(batch === batches);
      if (dice.chance(0.5)) await this.#settled();
    }
    if (staying.has(this.#ending)) await this.#settled();
    if (this.#ending === "waits") this.#socket.end();
    await this.#closed;
    this.#count();
  }

  /** Writes some requests, in pieces. */
  async #write(isLastBatch: boolean): Promise<void> {
    const { dice, requests, again, malformed, tally } = this.#options;
    this.#isLeaving = isLastBatch && !staying.has(this.#ending);
    const batch = Array.from({ length: 1 + dice.below(12) }, () => again.pop() ?? requests.make(dice));
    const closing = isLastBatch ? this.#closingOf(batch.length) : -1;
    const encoded = batch.map((request, index) => encode(request, index === closing, dice));
    const awaited: Awaited[] = batch.map((request) => ({ request, isSent: false }));
    if (isLastBatch && this.#ending === "malformed") {
      encoded.push(Buffer.from(dice.of(malformed)));
      awaited.push({ request: undefined, isSent: false });
      tally.malformed += 1;
    }
    this.#awaited.push(...awaited);
    const bytes = Buffer.concat(encoded);
    const end = isLastBatch && partial.has(this.#ending) ? dice.below(bytes.length) : bytes.length;
    let written = 0;
    for (const piece of end > 0 ? cut(bytes.subarray(0, end), dice.below(6), dice) : []) {
      if (this.#isClosed) return;
      this.#socket.write(piece);
      written += piece.length;
      this.#markSent(awaited, encoded, written);
      await (dice.chance(0.2) ? setTimeout(dice.below(4)) : setImmediate());
    }
    if (isLastBatch) this.#leave();
  }

  /** Which request of the last batch says `Connection: close`; none when negative. */
  #closingOf(requests: number): number {
    if (this.#ending === "close") return requests - 1;
    return this.#ending === "talks on" ? this.#options.dice.of([0, Math.floor(requests / 2)]) : -1;
  }

  #markSent(awaited: readonly Awaited[], encoded: readonly Buffer[], written: number): void {
    let end = 0;
    for (const [index, one] of awaited.entries()) {
      end += encoded[index]?.length ?? 0;
      if (end > written) return;
      if (!one.isSent && one.request) this.#sent += 1;
      one.isSent = true;
    }
  }

  #leave(): void {
    if (this.#ending === "half close" || this.#ending === "half request") this.#socket.end();
    else if (this.#ending === "destroy") this.#socket.destroy();
    else if (this.#ending === "reset") this.#socket.resetAndDestroy();
  }

  #receive(bytes: Buffer): void {
    this.#reader.push(bytes);
    try {
      for (;;) {
        const response = this.#reader.read();
        if (!response) break;
        this.#check(response);
      }
    } catch (error) {
      this.#options.tally.wrong.push(`${this.#ending}: ${(error as Error).message}`);
      this.#socket.destroy();
    }
    if (this.#awaited.length === 0) this.#onProgress();
  }

  #check(response: Received): void {
    const { tally } = this.#options;
    const next = this.#awaited.shift();
    const wasOver = this.#isOver;
    this.#isOver = response.headers.get("connection")?.toLowerCase() === "close";
    const isRejection = response.status >= 400 && this.#isOver;
    if (wasOver) tally.wrong.push(`${this.#ending}: status ${response.status} after \`Connection: close\``);
    else if (!next) tally.wrong.push(`${this.#ending}: status ${response.status} without a request`);
    else if (!next.request) {
      if (isRejection) tally.rejected += 1;
      else tally.wrong.push(`${this.#ending}: status ${response.status} to malformed bytes`);
    } else if (!next.isSent && isRejection) tally.rejected += 1;
    else {
      const difference = differenceFrom(next.request, response);
      const isOfProxy = response.status === 502 || response.status === 504;
      if (isOfProxy) tally.lost.push(`${this.#ending}: ${next.request.id}: status ${response.status}`);
      else if (difference) tally.wrong.push(`${this.#ending}: ${next.request.id}: ${difference}`);
      else this.#answered += 1;
      if (this.#isOver && !this.#isLeaving && this.#awaited.length > 0) this.#sendAgain();
    }
  }

  /** Takes back what was sent after the last request that this connection answers. */
  #sendAgain(): void {
    const { tally, again } = this.#options;
    const unanswered = this.#awaited.splice(0).filter(({ isSent }) => isSent);
    const requests = unanswered.flatMap(({ request }) => request ?? []);
    tally.resent += requests.length;
    tally.malformed -= unanswered.length - requests.length;
    again.push(...requests);
    this.#isClosed = true;
    this.#socket.destroy();
  }

  /** Resolves when every response has come, or none will. */
  async #settled(): Promise<void> {
    while (this.#awaited.length > 0 && !this.#isClosed)
      await new Promise<void>((resolve) => {
        this.#onProgress = resolve;
      });
  }

  #count(): void {
    const { tally } = this.#options;
    if (this.#reader.waiting > 0 && !this.#isLeaving) tally.wrong.push(`${this.#ending}: part of a response`);
    tally.sent += this.#sent;
    tally.answered += this.#answered;
    if (this.#isLeaving) tally.abandoned += this.#sent - this.#answered;
    else
      for (const { request } of this.#awaited) {
        tally.lost.push(`${this.#ending}: ${request?.id ?? "rejection of malformed bytes"}: ${this.#reason}`);
      }
  }
}
