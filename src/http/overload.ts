import { monitorEventLoopDelay } from "node:perf_hooks";
import type { GraphQLError } from "graphql";
import { type Limits, overLimit } from "../limits.ts";

/** How often the event loop is looked at, in milliseconds. */
const everyMs = 1_000;

/** Tells when to turn requests away rather than let all of them wait. */
export interface Load {
  /** Why no more work is taken on now, or undefined. */
  readonly refusal: () => GraphQLError | undefined;
  /** Counts a request as worked on, until what it gives is called. */
  readonly begin: () => () => void;
  readonly stop: () => void;
}

export function watchLoad(limits: Limits): Load {
  const turns = monitorEventLoopDelay({ resolution: 20 });
  turns.enable();
  let meanMs = 0;
  const timer = setInterval(() => {
    meanMs = turns.mean / 1e6;
    turns.reset();
  }, everyMs).unref();
  let inFlight = 0;
  return {
    refusal() {
      if (meanMs > limits.delay) return overLimit("delay", limits, Math.round(meanMs));
      return inFlight >= limits.inFlight ? overLimit("inFlight", limits, inFlight + 1) : undefined;
    },
    begin() {
      inFlight += 1;
      return () => {
        inFlight -= 1;
      };
    },
    stop() {
      clearInterval(timer);
      turns.disable();
    },
  };
}
