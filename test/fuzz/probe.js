// Loaded into a server by `--import`, before tsx is: this file must be plain JavaScript.
import { Session } from "node:inspector/promises";
import { findSourceMap } from "node:module";
import { isMainThread } from "node:worker_threads";

/* Measures what a server does between the messages `begin` and `end` of the process that started it: processor time,
   and the longest turn of the event loop. It wraps nothing; a timer looks at the clocks every other millisecond meanwhile. */

const tickMs = 2;

/** Processor time of this process, all threads together, in milliseconds. */
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const now = () => ({ wallMs: performance.now(), cpuMs: processorMs() });

let began = now();
let lastTick = began;
let longest = { wallMs: 0, cpuMs: 0 };
/** @type {NodeJS.Timeout | undefined} */
let timer;
/** @type {Session | undefined} */
let profiler;

function tick() {
  const at = now();
  const turn = { wallMs: at.wallMs - lastTick.wallMs, cpuMs: at.cpuMs - lastTick.cpuMs };
  longest = {
    wallMs: Math.max(longest.wallMs, turn.wallMs),
    // Other threads, such as those that collect garbage, do not hold up this one.
    cpuMs: Math.max(longest.cpuMs, Math.min(turn.wallMs, turn.cpuMs)),
  };
  lastTick = at;
}

/** @param {{ readonly profiles: boolean }} order */
async function begin({ profiles }) {
  if (profiles) {
    profiler = new Session();
    profiler.connect();
    await profiler.post("Profiler.enable");
    await profiler.post("Profiler.start");
  }
  longest = { wallMs: 0, cpuMs: 0 };
  timer = setInterval(tick, tickMs);
  began = lastTick = now();
  return { is: "begun" };
}

/** Puts places in the source in the place of those in what tsx made of it. @param {import("node:inspector").Profiler.Profile} profile */
function mapPlaces(profile) {
  for (const { callFrame } of profile.nodes) {
    const entry = findSourceMap(callFrame.url)?.findEntry(callFrame.lineNumber, callFrame.columnNumber);
    if (entry && "originalLine" in entry) callFrame.lineNumber = entry.originalLine;
  }
  return profile;
}

async function end() {
  clearInterval(timer);
  tick();
  const { cpuMs } = now();
  const stopped = await profiler?.post("Profiler.stop");
  profiler?.disconnect();
  profiler = undefined;
  return { is: "measured", cpuMs: cpuMs - began.cpuMs, turn: longest, profile: stopped && mapPlaces(stopped.profile) };
}

// Threads of the server inherit its flags.
if (isMainThread && process.send) {
  process.on("disconnect", () => process.exit());
  process.on("message", async (/** @type {{ is: string, profiles: boolean }} */ order) => {
    if (order.is === "begin") process.send?.(await begin(order));
    else if (order.is === "end") process.send?.(await end());
  });
}
