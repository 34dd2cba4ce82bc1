import { expect, inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether this is the slow suite: `npm run test:slow`, not `npm test`. */
    slow: boolean;
  }
}

/* Files that import this run in both suites. */

/** How many random cases to run, or how large an input to make: all of it in the slow suite, else a tenth. */
export const scaled = (all: number): number => (inject("slow") ? all : Math.ceil(all / 10));

/** All of several cases in the slow suite, else the first and each tenth after it. */
export const sampled = <Case>(all: readonly Case[]): Case[] =>
  all.filter((_, index) => inject("slow") || index % 10 === 0);

/** Expects a time within a limit, in the slow suite alone. */
export function expectWithin(milliseconds: number, limit: number): void {
  if (inject("slow")) expect(milliseconds).toBeLessThan(limit);
}

/** What something gives, now or later. The slow suite expects less than a limit of processor time for it, in milliseconds. */
export function within<Result>(limit: number, act: () => Result): Result {
  const start = process.cpuUsage();
  const check = () => {
    const { user, system } = process.cpuUsage(start);
    expectWithin((user + system) / 1_000, limit);
  };
  const result = act();
  if (result instanceof Promise) return result.finally(check) as Result;
  check();
  return result;
}
