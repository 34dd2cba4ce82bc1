import { readFile } from "node:fs/promises";
import { Failure } from "./failure.ts";
import { load } from "./load.ts";
import { type Case, request } from "./operation.ts";
import type { Options } from "./options.ts";
import type { Peer } from "./peer.ts";

/** What one peer did with one case in one stretch of time. */
export interface Round {
  readonly requestsPerSecond: number;
  /** Milliseconds within which half of the requests had their answer. */
  readonly p50: number;
  /** Milliseconds within which 99 of 100 requests had their answer. */
  readonly p99: number;
  /** Processor time of the peer for each request, in microseconds; undefined where the system does not tell. */
  readonly cpu: number | undefined;
  /** Resident memory of the peer at the end, in megabytes; undefined where the system does not tell. */
  readonly memory: number | undefined;
  /** The number of the question after the last. */
  readonly last: number;
}

/** Asks a peer the questions of a case from a number on. @throws {Failure} when a request fails. */
export async function runRound(
  peer: Peer,
  { name, bodyOf }: Case,
  first: number,
  { seconds, connections }: Pick<Options, "seconds" | "connections">,
): Promise<Round> {
  let number = first;
  const before = await usageOf(peer);
  const result = await load({
    url: peer.endpoint,
    headers: request.headers,
    next: () => bodyOf(number++),
    connections,
    seconds,
  });
  const after = await usageOf(peer);
  const { times, failed } = result;
  if (failed > 0 || times.length === 0)
    throw new Failure(`${peer.name} failed ${failed} of ${failed + times.length} requests of ${name}`);
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: times.length / result.seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpu: before && after && (1_000_000 * (after.cpuSeconds - before.cpuSeconds)) / times.length,
    memory: after?.megabytes,
    last: number,
  };
}

/** The least item that a share of all items does not exceed; `sorted` holds at least one. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] as number;
}

/** Ticks of the clock in which Linux counts processor time. */
const ticksPerSecond = 100;

/** Processor time and memory of a peer as Linux tells them; undefined elsewhere. */
async function usageOf({ pid }: Peer): Promise<{ cpuSeconds: number; megabytes: number } | undefined> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile(`/proc/${pid}/status`, "utf8"),
    ]);
    // What stands in parentheses is the name, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, megabytes: kilobytes / 1024 };
  } catch {
    return undefined;
  }
}
