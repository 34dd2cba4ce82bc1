import { Worker } from "node:worker_threads";
import { heartbeatMs } from "./heartbeat.ts";

/**
 * Ends this process with SIGKILL, after a line in the log, when its event loop has not turned for so long: it can neither
 * answer nor stop by itself. Whoever started it starts it again.
 */
export function startWatchdog(watchdogMs: number, isLogged: boolean): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const intervalMs = heartbeatMs(watchdogMs);
  setInterval(() => Atomics.add(beats, 0, 1), intervalMs / 2).unref();
  const thread = new Worker(new URL("./watchdog-thread.js", import.meta.url), {
    workerData: { beats, intervalMs, watchdogMs, isLogged },
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  thread.unref();
}
