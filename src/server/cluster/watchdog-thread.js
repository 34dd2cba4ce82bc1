// Plain JavaScript, so that the thread needs nothing but Node and starts at once.
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

const { beats, intervalMs, watchdogMs, isLogged } = workerData;
const standardError = 2;

let last = -1;
let missed = 0;

// Checks are counted rather than milliseconds: a process that was suspended as a whole has missed nothing.
const timer = setInterval(() => {
  const now = Atomics.load(beats, 0);
  missed = now === last ? missed + 1 : 0;
  last = now;
  if (missed * intervalMs < watchdogMs) return;
  clearInterval(timer);
  if (isLogged) tell();
  process.kill(process.pid, "SIGKILL");
}, intervalMs);

// The log of the process is written by its event loop, which does not turn.
function tell() {
  const line = { level: "fatal", time: new Date().toISOString(), silentMs: watchdogMs, msg: "event loop stopped" };
  try {
    writeSync(standardError, `${JSON.stringify(line)}\n`);
  } catch {
    // Nobody reads the log: no reason to go on.
  }
}
