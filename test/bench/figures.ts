import type { Round } from "./round.ts";

/** The figures of one peer for one case: medians over its rounds. */
export interface Figures extends Omit<Round, "last"> {
  readonly peer: string;
  /** From the slowest round's requests per second to the fastest's, as a share of the median. */
  readonly spread: number;
}

/** What several rounds, at least one, come to. */
export function sumUp(peer: string, rounds: readonly Round[]): Figures {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  const requestsPerSecond = median(rates);
  const medianOf = (name: "cpu" | "memory") => {
    const known = rounds.flatMap((round) => round[name] ?? []);
    return known.length > 0 ? median(known) : undefined;
  };
  return {
    peer,
    requestsPerSecond,
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    cpu: medianOf("cpu"),
    memory: medianOf("memory"),
    spread: (Math.max(...rates) - Math.min(...rates)) / requestsPerSecond,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
}
