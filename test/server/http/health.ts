import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { copyWithCatalogs } from "../../cataloged-data.ts";
import { casesOf } from "../../fuzz/cases.ts";
import { type Operation, post } from "../../fuzz/post.ts";
import { readVocabulary } from "../../fuzz/vocabulary.ts";
import { serve, ways } from "../../process.ts";
import { percentile } from "../dataset/load.ts";
import type { Polled } from "./health-poller.ts";

/* `npm run test:health`: polls `/health` every 20 ms while dear operations run, against one process and two workers; fails
   when one poll takes longer than is allowed or is lost. */

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    /** File of operations that `npm run fuzz -- --dearest` has written; the named cases when absent. */
    replay: { type: "string" },
    catalogs: { type: "string" },
    data: { type: "string" },
  },
});

/** Longest that a poll may take, in milliseconds. */
const maxPollMs = 100;

/** Operations under way at once. */
const concurrency = 8;

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What a child process of ours says next. */
const messageOf = async (child: ChildProcess): Promise<unknown> => (await once(child, "message"))[0];

/** Polls of `/health`, and of a server that does nothing. */
type Compared = readonly [health: Polled, bare: Polled];

/** Starts a poller; what ends it gives what it found. */
async function startPoller(origin: string): Promise<{ stop: () => Promise<Compared> }> {
  const execArgv = ["--import", "tsx"];
  const bare = fork(fileOf("bare-server.ts"), { execArgv });
  const bareOrigin = `http://127.0.0.1:${await messageOf(bare)}`;
  const child = fork(fileOf("health-poller.ts"), [`${origin}/health`, bareOrigin], { execArgv });
  return {
    stop: async () => {
      const polled = messageOf(child);
      child.send("stop");
      const compared = (await polled) as Compared;
      bare.disconnect();
      return compared;
    },
  };
}

/** Sends operations, so many at once, until the time is over; how many had each status. */
async function load(origin: string, operations: readonly Operation[], until: number): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  let next = 0;
  const one = async () => {
    while (performance.now() < until) {
      const operation = operations[next++ % operations.length] as Operation;
      const status = await post(origin, operation, { extensions: next % 2 === 0 }).then(
        (response) => String(response.status),
        (error: Error) => error.message,
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  // A server that never responds must not keep this from ending.
  await Promise.race([
    Promise.all(Array.from({ length: concurrency }, one)),
    wait(until - performance.now() + 30_000, undefined, { ref: false }),
  ]);
  return statuses;
}

const milliseconds = (number: number) => `${number.toFixed(0)} ms`;

function describe({ times, clockTimes, lost }: Polled): string {
  const both = (share: number) =>
    `${milliseconds(percentile({ times }, share))} (${milliseconds(percentile({ times: clockTimes }, share))} by the clock)`;
  const reasons = lost.length > 0 ? `: ${[...new Set(lost)].join(", ")}` : "";
  const late = times.filter((time) => time > maxPollMs).length;
  return [
    `${times.length} polls, p50 ${both(0.5)}, p99 ${both(0.99)}, worst ${both(1)}`,
    `${late} over ${milliseconds(maxPollMs)}, ${lost.length} lost${reasons}`,
  ].join(", ");
}

/** Polls one kind of server; whether all polls were answered in time. */
async function isHealthy(name: string, flags: readonly string[], folder: string): Promise<boolean> {
  // As `npm start` runs it.
  const options = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --v8-pool-size=0` };
  const server = await serve(["--data", folder, "--log-level", "error", ...flags], options);
  try {
    const operations: readonly Operation[] =
      values.replay === undefined
        ? casesOf(await readVocabulary(server.origin))
        : JSON.parse(await readFile(values.replay, "utf8"));
    const poller = await startPoller(server.origin);
    const statuses = await load(server.origin, operations, performance.now() + Number(values.minutes) * 60_000);
    const [health, bare] = await poller.stop();
    const counts = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
    process.stdout.write(`${name}: ${counts}\n  /health: ${describe(health)}\n  a bare server: ${describe(bare)}\n`);
    return health.lost.length === 0 && health.times.length > 0 && (health.times.at(-1) ?? 0) <= maxPollMs;
  } finally {
    server.child.kill("SIGTERM");
    if ((await Promise.race([server.ended, wait(15_000, "late", { ref: false })])) === "late")
      server.child.kill("SIGKILL");
  }
}

const data = await copyWithCatalogs(values.data, values.catalogs);
let allHealthy = true;
try {
  for (const [name, flags] of ways) if (!(await isHealthy(name, flags, data.folder))) allHealthy = false;
} finally {
  await data.remove();
}
process.stdout.write(
  allHealthy ? "every poll was answered in time\n" : `a poll took over ${maxPollMs} ms, or was lost\n`,
);
process.exitCode = allHealthy ? 0 : 1;
