import type { Round } from "./round.ts";

/** The figures of one peer for one case: medians over its rounds. */
export interface Figures extends Omit<Round, "last"> {
  readonly peer: string;
  /** Requests per second of the first peer, as a ratio to those of this one in the same round. */
  readonly ratio: number;
  /** Half of what lies between the lowest and the highest of these ratios, as a share of the median. */
  readonly ratioSpread: number;
  /** From the slowest round's requests per second to the fastest's, as a share of the median. */
  readonly spread: number;
}

/** What several rounds, at least one, come to, beside those of the first peer. */
export function sumUp(peer: string, rounds: readonly Round[], firstRounds: readonly Round[] = rounds): Figures {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  const ratios = firstRounds.map(({ requestsPerSecond }, index) => requestsPerSecond / (rates[index] as number));
  const ratio = median(ratios);
  const requestsPerSecond = median(rates);
  const medianOf = (name: "cpu" | "memory") => {
    const known = rounds.flatMap((round) => round[name] ?? []);
    return known.length > 0 ? median(known) : undefined;
  };
  return {
    peer,
    ratio,
    ratioSpread: (Math.max(...ratios) - Math.min(...ratios)) / 2 / ratio,
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
