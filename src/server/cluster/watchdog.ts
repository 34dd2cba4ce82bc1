import { Worker } from "node:worker_threads";
import { heartbeatMs } from "./heartbeat.ts";

/**
 * Ends this process with SIGKILL, after a log line, when its event loop is blocked for too long: it can then neither
 * respond nor stop by itself. The supervisor restarts it.
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
