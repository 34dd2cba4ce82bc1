import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/* Polls `/health` of the server that its argument names until its parent sends `stop`, and answers with what it saw.
   It is a process of its own, which measures when it did not run itself: that is no fault of the server's. */

/** What a poller saw; times in milliseconds, ascending. */
export interface Polled {
  /** How long each response took, less what this process was late itself meanwhile. */
  readonly times: readonly number[];
  /** The same by the clock. */
  readonly clockTimes: readonly number[];
  /** How late this process was, each time that it was at all. */
  readonly ownDelays: readonly number[];
  /** Why polls had no response with status 200. */
  readonly lost: readonly string[];
}

const everyMs = 20;

/** A response that takes longer counts as lost. */
const maxWaitMs = 30_000;

/** How often this process looks whether it runs, in milliseconds. */
const tickMs = 5;

const origin = process.argv[2] ?? "";
const times: number[] = [];
const clockTimes: number[] = [];
const lost: string[] = [];
const delays: { readonly at: number; readonly lateMs: number }[] = [];

let expected = performance.now() + tickMs;
setInterval(() => {
  const at = performance.now();
  // A timer of Node is up to a millisecond late by nature.
  if (at - expected > 1) delays.push({ at, lateMs: at - expected });
  expected = at + tickMs;
}, tickMs);

/** One poll, over a connection of its own: each worker is to be asked. */
function poll(): Promise<void> {
  const from = performance.now();
  return new Promise((resolve) => {
    const fail = (why: string) => {
      lost.push(why);
      resolve();
    };
    const sent = request(`${origin}/health`, { agent: false, timeout: maxWaitMs });
    sent.on("timeout", () => sent.destroy(new Error("no response")));
    sent.on("error", ({ message }) => fail(message));
    sent.on("response", (response) => {
      response.resume().on("end", () => {
        if (response.statusCode !== 200) return fail(`status ${response.statusCode}`);
        const elapsed = performance.now() - from;
        clockTimes.push(elapsed);
        times.push(Math.max(0, elapsed - lateSince(from)));
        resolve();
      });
    });
    sent.end();
  });
}

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

const polls = new Set<Promise<void>>();
const timer = setInterval(() => {
  const one = poll().finally(() => polls.delete(one));
  polls.add(one);
}, everyMs);

process.on("message", async () => {
  clearInterval(timer);
  await Promise.race([Promise.all(polls), wait(maxWaitMs)]);
  const polled: Polled = {
    times: ascending(times),
    clockTimes: ascending(clockTimes),
    ownDelays: ascending(delays.map(({ lateMs }) => lateMs)),
    lost,
  };
  process.send?.(polled, () => process.exit());
});
process.on("disconnect", () => process.exit());
