import autocannon from "autocannon";
import { Failure } from "./failure.ts";
import { type Operation, request } from "./operation.ts";
import type { Options } from "./options.ts";
import type { Peer } from "./peer.ts";

/** What one peer did with one operation in one stretch of time. */
export interface Round {
  readonly requestsPerSecond: number;
  /** Milliseconds within which half of the requests had their answer. */
  readonly p50: number;
  /** Milliseconds within which 99 of 100 requests had their answer. */
  readonly p99: number;
}

/** Asks a peer the same again and again. @throws {Failure} when a request fails. */
export async function runRound(
  { name, endpoint }: Peer,
  operation: Operation,
  { seconds, connections }: Pick<Options, "seconds" | "connections">,
): Promise<Round> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      // Autocannon ends at the end of a sample: short ones, so that a round is as long as it was asked to be.
      { ...request, url: endpoint, body: operation.body, connections, duration: seconds, sampleInt: 100 },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    // Its own percentiles are whole milliseconds.
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const failed = result.errors + result.non2xx;
  if (failed > 0 || times.length === 0)
    throw new Failure(`${name} failed ${failed} of ${failed + result["2xx"]} requests of ${operation.name}`);
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: result["2xx"] / result.duration,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** The least item that a share of all items does not exceed; `sorted` holds at least one. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] as number;
}
