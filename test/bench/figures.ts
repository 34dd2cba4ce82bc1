import type { Round } from "./round.ts";

/** The figures of one peer for one operation. */
export interface Figures {
  readonly peer: string;
  /** Size of the answer. */
  readonly bytes: number;
  /** Median over the rounds, as the next two. */
  readonly requestsPerSecond: number;
  /** In milliseconds. */
  readonly p50: number;
  /** In milliseconds. */
  readonly p99: number;
  /** From the slowest round's requests per second to the fastest's, as a share of the median. */
  readonly spread: number;
}

/** What several rounds, at least one, come to. */
export function sumUp(peer: string, bytes: number, rounds: readonly Round[]): Figures {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  const requestsPerSecond = median(rates);
  return {
    peer,
    bytes,
    requestsPerSecond,
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    spread: (Math.max(...rates) - Math.min(...rates)) / requestsPerSecond,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
}
