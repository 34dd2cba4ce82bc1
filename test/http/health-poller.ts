import { request } from "node:http";

/* Polls the addresses that its arguments name until its parent sends `stop`, and responds with what it found, an entry
   for each address. It is a process of its own, which measures when it did not run itself: no fault of a server's. */

/** What polls of one address found; times in milliseconds, ascending. */
export interface Polled {
  /** How long each response took, less what this process was late itself meanwhile. */
  readonly times: readonly number[];
  /** The same by the clock. */
  readonly clockTimes: readonly number[];
  /** Why polls had no response with status 200. */
  readonly lost: readonly string[];
}

const everyMs = 20;

/** A response that takes longer counts as lost. */
const maxWaitMs = 30_000;

/** How often this process looks whether it runs, in milliseconds. */
const tickMs = 5;

const delays: { readonly at: number; readonly lateMs: number }[] = [];

let expected = performance.now() + tickMs;
setInterval(() => {
  const at = performance.now();
  // A timer of Node is up to a millisecond late by nature.
  if (at - expected > 1) delays.push({ at, lateMs: at - expected });
  expected = at + tickMs;
}, tickMs);

function lateSince(from: number): number {
  let late = 0;
  for (let index = delays.length - 1; index >= 0; index--) {
    const delay = delays[index];
    if (!delay || delay.at < from) break;
    late += delay.lateMs;
  }
  return late;
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

/** Polls one address, each time over a connection of its own, so that each worker has its share. */
class Poller {
  readonly #url: string;
  readonly #times: number[] = [];
  readonly #clockTimes: number[] = [];
  readonly #lost: string[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;

  constructor(url: string) {
    this.#url = url;
    this.#timer = setInterval(() => {
      const one = this.#poll().finally(() => this.#running.delete(one));
      this.#running.add(one);
    }, everyMs);
  }

  async stop(): Promise<Polled> {
    clearInterval(this.#timer);
    await Promise.all(this.#running);
    return { times: ascending(this.#times), clockTimes: ascending(this.#clockTimes), lost: this.#lost };
  }

  #poll(): Promise<void> {
    const from = performance.now();
    return new Promise((resolve) => {
      const fail = (why: string) => {
        this.#lost.push(why);
        resolve();
      };
      const sent = request(this.#url, { agent: false, timeout: maxWaitMs });
      sent.on("timeout", () => sent.destroy(new Error("no response")));
      sent.on("error", ({ message }) => fail(message));
      sent.on("response", (response) => {
        response.resume().on("end", () => {
          if (response.statusCode !== 200) return fail(`status ${response.statusCode}`);
          const elapsed = performance.now() - from;
          this.#clockTimes.push(elapsed);
          this.#times.push(Math.max(0, elapsed - lateSince(from)));
          resolve();
        });
      });
      sent.end();
    });
  }
}

const pollers = process.argv.slice(2).map((url) => new Poller(url));

process.on("message", async () => {
  const polled = await Promise.all(pollers.map((poller) => poller.stop()));
  process.send?.(polled, () => process.exit());
});
process.on("disconnect", () => process.exit());
