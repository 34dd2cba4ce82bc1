import type { Operation } from "./post.ts";
import type { Measured, MeasureOptions, ProbedServer } from "./probed-server.ts";

const runs = 3;

/** What takes longer is not sent again, in milliseconds. */
const onceMs = 2_000;

/** The median of several runs by processor time; what has no response is not sent again. */
export async function measureMedian(
  server: ProbedServer,
  operation: Operation,
  options: Pick<MeasureOptions, "timeoutMs" | "profiles">,
): Promise<Measured> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    const one = await server.measure(operation, { ...options, extensions: true });
    if (typeof one.status === "string") return one;
    measured.push(one);
    if (one.cpuMs > onceMs) break;
  }
  measured.sort((a, b) => a.cpuMs - b.cpuMs);
  const turns = measured.map(({ turn }) => turn.cpuMs).sort((a, b) => a - b);
  const middle = Math.floor(measured.length / 2);
  const median = measured[middle] as Measured;
  return { ...median, turn: { ...median.turn, cpuMs: turns[middle] as number } };
}
