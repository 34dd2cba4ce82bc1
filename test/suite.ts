import { expect, inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether this is the slow suite: `npm run test:slow`, not `npm test`. */
    slow: boolean;
  }
}

/* Files that import this run in both suites. */

/** How many random cases to run, or how large an input to make: all of it in the slow suite, else a fifth. */
export const scaled = (all: number): number => (inject("slow") ? all : Math.ceil(all / 5));

/** Expects a time within a limit, in the slow suite alone: how long something takes also depends on what runs beside. */
export function expectWithin(milliseconds: number, limit: number): void {
  if (inject("slow")) expect(milliseconds).toBeLessThan(limit);
}
