import { setImmediate } from "node:timers/promises";
import type { Interruptible } from "./interruptible.ts";

/** Longest time in milliseconds that the work occupies the event loop; requests wait no longer for it. */
const sliceMs = 0.5;

/** Runs interruptible work in time slices, so that a server responds to requests in between. */
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
