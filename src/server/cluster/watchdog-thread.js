// JavaScript, so that the thread starts at once and loads only Node.
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

const { beats, intervalMs, watchdogMs, isLogged } = workerData;
const standardError = 2;

let last = -1;
let missed = 0;

// Counts checks, not milliseconds: a process that was suspended as a whole has missed nothing.
const timer = setInterval(() => {
  const now = Atomics.load(beats, 0);
  missed = now === last ? missed + 1 : 0;
  last = now;
  if (missed * intervalMs < watchdogMs) return;
  clearInterval(timer);
  if (isLogged) tell();
  process.kill(process.pid, "SIGKILL");
}, intervalMs);

// Written directly, because the logger needs the blocked event loop.
function tell() {
  const line = { level: "fatal", time: new Date().toISOString(), silentMs: watchdogMs, msg: "event loop stopped" };
  try {
    writeSync(standardError, `${JSON.stringify(line)}\n`);
  } catch {
    // The log has no reader; end the process all the same.
  }
}
