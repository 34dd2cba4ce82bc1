import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { dataFolder } from "./data.ts";
import { serve } from "./process.ts";
import { startLoad } from "./server/dataset/load.ts";
import { versionedCopy } from "./server/dataset/trial.ts";
import { versionQuery, versionsIn, writeVersion } from "./server/dataset/versions.ts";
import { subscribe } from "./server/yoga/subscribe.ts";

/* `npm run soak`: a steady load for some minutes while the data changes every five seconds, each fifth time for the
   worse; prints the memory of the server each minute, and fails when it grows. */

/** Most growth after the third minute, in MB a minute. */
const maxGrowth = 1;
const settledAfter = 3;
const reloadMs = 5_000;

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const minutes = Number(values.minutes);

const folder = await versionedCopy(dataFolder);
const server = await serve(["--data", folder, "--metrics-port", "0", "--log-level", "error"]);
const memory = async () => {
  const text = await (await fetch(server.metrics)).text();
  const megabytes = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]) / 1e6;
  return { resident: megabytes("process_resident_memory_bytes"), heap: megabytes("nodejs_heap_size_used_bytes") };
};

let torn = 0;
const search = '{ search(query: "llama instruct", first: 10) { totalCount edges { node { id name } } } }';
const loads = [
  startLoad(server.origin, versionQuery, (body) => (torn += versionsIn(body).size > 1 ? 1 : 0), 4),
  startLoad(server.origin, search, () => {}, 2),
];
const stream = await subscribe(server.origin, "subscription { datasetReleased { contentHash } }");

const samples: { readonly minute: number; readonly resident: number; readonly heap: number }[] = [];
const began = performance.now();
const elapsed = () => (performance.now() - began) / 60_000;
for (let version = 1; elapsed() < minutes; version++) {
  await writeVersion(folder, version, version % 5 !== 0);
  await setTimeout(reloadMs);
  samples.push({ minute: elapsed(), ...(await memory()) });
  const [last, before] = [samples.at(-1), samples.at(-2)];
  const minute = Math.floor(last?.minute ?? 0);
  if (last && minute > Math.floor(before?.minute ?? 0)) {
    const heap = Math.min(...samples.filter((sample) => sample.minute > minute - 1).map(({ heap }) => heap));
    process.stdout.write(`minute ${minute}: ${last.resident.toFixed(0)} MB, least heap ${heap.toFixed(0)} MB\n`);
  }
}

const outcomes = await Promise.all(loads.map((load) => load.stop()));
stream.close();
server.child.kill("SIGTERM");
const code = await server.ended;
await rm(dirname(folder), { recursive: true });

const answered = outcomes.reduce((sum, { times }) => sum + times.length, 0);
const failed = outcomes.reduce((sum, { failed, lost }) => sum + failed.length + lost.length, 0);
const growth = slope(samples.filter(({ minute }) => minute > settledAfter));
process.stdout.write(
  `${answered} answered, ${failed} failed, ${torn} torn, ${stream.answers.length} releases told; after minute ${settledAfter} memory grows ${growth.toFixed(2)} MB a minute; exit ${code}\n`,
);
process.exitCode = failed === 0 && torn === 0 && code === 0 && !(growth >= maxGrowth) ? 0 : 1;

/** Growth in MB a minute, by least squares; NaN of fewer than two samples. */
function slope(all: typeof samples): number {
  const mean = (of: (sample: (typeof samples)[number]) => number) =>
    all.reduce((sum, sample) => sum + of(sample), 0) / all.length;
  const [x, y] = [mean(({ minute }) => minute), mean(({ resident }) => resident)];
  const covariance = mean(({ minute, resident }) => (minute - x) * (resident - y));
  return covariance / mean(({ minute }) => (minute - x) ** 2);
}
