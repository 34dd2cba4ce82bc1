import type { Operation } from "./post.ts";
import type { Measured, MeasureOptions, ProbedServer } from "./probed-server.ts";

const runs = 3;

/** What takes longer is not sent again, in milliseconds. */
const onceMs = 2_000;

/**
 * The median of several runs by processor time, of the dearer way out of the server: through Yoga, which also tells cost
 * and work, and by the compiled query. What has no response is not sent again.
 */
export async function measureMedian(
  server: ProbedServer,
  operation: Operation,
  options: Pick<MeasureOptions, "timeoutMs" | "profiles">,
): Promise<Measured> {
  const told = await medianOf(server, operation, { ...options, extensions: true });
  if (typeof told.status === "string" || told.cpuMs > onceMs) return told;
  const compiled = await medianOf(server, operation, { ...options, extensions: false });
  const { cost, work } = told;
  return compiled.cpuMs > told.cpuMs ? { ...compiled, cost, work } : told;
}

async function medianOf(server: ProbedServer, operation: Operation, options: MeasureOptions): Promise<Measured> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    const one = await server.measure(operation, options);
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
