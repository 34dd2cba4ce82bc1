import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { dataFolder, fixtureFolder } from "../../data.ts";
import { hashesIn, killAgain } from "../../kill.ts";
import { type Running, serve } from "../../process.ts";
import { percentile, startLoad } from "./load.ts";
import { type Shown, serveSlowly, together, trial, versionedCopy } from "./trial.ts";
import { keepWriting, versionQuery } from "./versions.ts";

/* `npm run test:reload`: the trial of `reload.test.ts` at length, with times that a busy suite cannot hold to. */
const { values } = parseArgs({ options: { seconds: { type: "string", default: "20" } } });
const seconds = Number(values.seconds);
const turns = 5;

const broken: string[] = [];
const expect = (what: string, holds: boolean) => {
  if (!holds) broken.push(what);
};

function print(name: string, shown: Shown, more = ""): void {
  const { times, failed, lost, torn, versions, written } = shown;
  const within = [0.5, 0.99, 1].map((share) => percentile(shown, share).toFixed(1)).join(" / ");
  const counts = `${times.length} answered, ${failed.length} failed, ${lost.length} lost, ${torn} torn`;
  process.stdout.write(
    `${name}: ${counts}; ${written} versions written, ${versions.size} seen; p50 / p99 / max ${within} ms${more}\n`,
  );
}

/** Longest delay of the event loop while something goes on, in milliseconds; asking for it begins anew. */
async function delayDuring({ metrics }: Running, work: () => Promise<unknown>): Promise<number> {
  await fetch(metrics);
  await work();
  const text = await (await fetch(metrics)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]) * 1_000;
}

for (const [name, source] of [
  ["fixture", fixtureFolder],
  ["data", dataFolder],
] as const) {
  const folder = await versionedCopy(source);
  const server = await serve(["--data", folder, "--metrics-port", "0", "--log-level", "error"]);
  await trial(server, undefined, 2);
  // By turns, so that what else the machine does weighs on both.
  const [calms, busies]: [Shown[], Shown[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    calms.push(await trial(server, undefined, seconds / turns));
    busies.push(await trial(server, folder, seconds / turns));
  }
  const [calm, busy] = [together(calms), together(busies)];
  print(`${name}, without reload`, calm);
  print(`${name}, with reload`, busy);
  const idle = await delayDuring(server, () => setTimeout(5_000));
  const writing = keepWriting(folder);
  const delay = await delayDuring(server, () => setTimeout(5_000));
  await writing.stop();
  process.stdout.write(
    `${name}, no requests: longest delay ${idle.toFixed(0)} ms without reload, ${delay.toFixed(0)} ms with\n`,
  );
  server.child.kill("SIGTERM");
  expect(`${name}: exit 0`, (await server.ended) === 0);
  expect(`${name}: no request fails or is lost`, busy.failed.length + busy.lost.length === 0);
  expect(`${name}: no answer is torn`, busy.torn === 0);
  expect(`${name}: nothing unsound is served`, ![...busy.versions].some((version) => version.endsWith("unsound")));
  expect(`${name}: p99 at most doubles`, percentile(busy, 0.99) <= 2 * percentile(calm, 0.99));
  expect(`${name}: the event loop is held up at most 50 ms`, delay - idle <= 50);
  await rm(dirname(folder), { recursive: true });
}

for (const mode of ["whole", "torn"] as const) {
  const folder = await versionedCopy(fixtureFolder);
  const server = await serveSlowly(folder, mode);
  const shown = await trial(server, folder, seconds);
  print(`slow engine, ${mode}`, shown);
  expect(
    `${mode}: ${mode === "torn" ? "some answers are" : "no answer is"} torn`,
    shown.torn > 0 === (mode === "torn"),
  );
  server.child.kill("SIGKILL");
  await rm(dirname(folder), { recursive: true });
}

const folder = await versionedCopy(dataFolder);
const memory = await mkdtemp(join(tmpdir(), "pedigree-memory-"));
const env = { PEDIGREE_CACHE: memory };
const first = await serve(["--data", folder], env);
first.child.kill("SIGKILL");
const starts: number[] = [];
const hashes = await hashesIn(folder);
let load: ReturnType<typeof startLoad> | undefined;
const start = async () => {
  const from = performance.now();
  const { origin, child } = await serve(["--data", folder, "--log-level", "error"], env);
  starts.push(performance.now() - from);
  load = startLoad(origin, versionQuery, () => {});
  return child;
};
let whole = true;
await killAgain(
  20,
  start,
  (round) => 100 + round * 20,
  async () => {
    await load?.stop();
    whole &&= JSON.stringify(await hashesIn(folder)) === JSON.stringify(hashes);
  },
);
const slowest = Math.max(...starts);
process.stdout.write(`killed ${starts.length} times under load: ready again within ${slowest.toFixed(0)} ms\n`);
expect("ready within 2 s after a kill", slowest <= 2_000);
expect("files are whole after a kill", whole);
await rm(dirname(folder), { recursive: true });

for (const what of broken) process.stdout.write(`does not hold: ${what}\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
