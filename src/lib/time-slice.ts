import { setImmediate } from "node:timers/promises";
import type { Interruptible } from "./interruptible.ts";

/** Longest time that work keeps the event loop to itself, in milliseconds; requests wait no longer for it. */
const sliceMs = 0.5;

/** Does work a slice at a time, so that a server answers in between. */
export async function runInTimeSlices<Result>(steps: Interruptible<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMs;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await setImmediate();
  }
}
