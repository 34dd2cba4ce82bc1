import { execFile, spawn } from "node:child_process";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { copyData } from "../../cataloged-data.ts";
import { ask, bin, type Running, started, until } from "../../process.ts";

/* `npm run bench:start`: how long the program takes to start and to answer, and to serve a file of its data that has changed. */

const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    data: { type: "string" },
    write: { type: "string" },
  },
});

const rounds = Number(flags.rounds);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const query = '{ model(slug: "llama-3-3") { name } }';

const data = await copyData(flags.data);
const cache = await mkdtemp(join(tmpdir(), "pedigree-cache-"));
const env = { ...process.env, PEDIGREE_CACHE: cache, DATA_DIR: data.folder, PORT: "0" };

/** The file of the data that every change is made to. */
const changed = join(data.folder, "models", (await readdir(join(data.folder, "models")))[0] ?? "");

/** Starts the program as people do. */
const start = (...args: string[]): Promise<Running> =>
  started(
    spawn("npm", ["start", "--", ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], detached: true }),
  );

async function stop({ child, ended }: Running): Promise<void> {
  // `npm` does not pass every signal on to what it runs.
  process.kill(-(child.pid as number), "SIGKILL");
  await ended;
}

/** Milliseconds from `npm start` to the first answer. */
async function startMs(): Promise<number> {
  const from = performance.now();
  const server = await start();
  await ask(server.origin, query);
  const took = performance.now() - from;
  await stop(server);
  return took;
}

/** Milliseconds to print the version. */
async function versionMs(): Promise<number> {
  const from = performance.now();
  await promisify(execFile)(process.execPath, [bin, "--version"]);
  return performance.now() - from;
}

const emptyCache = async (): Promise<void> => {
  await rm(cache, { recursive: true, force: true });
};

const change = (): Promise<void> => appendFile(changed, `# ${performance.now()}\n`);

/** A figure of the metrics of a server. */
async function figure({ metrics }: Running, name: string): Promise<number> {
  const text = await (await fetch(metrics)).text();
  return Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
}

const loadedAt = async ({ origin }: Running): Promise<string> =>
  ((await (await fetch(`${origin}/ready`)).json()) as { loadedAt: string }).loadedAt;

interface ReloadTimes {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly delayMs: number;
}

/** What a server takes to serve a changed file: processor time of all threads, time, and the longest delay of the event loop. */
async function reloadTimes(server: Running): Promise<ReloadTimes> {
  const before = await loadedAt(server);
  // To read the figures begins them anew.
  const cpu = await figure(server, "process_cpu_seconds_total");
  const from = performance.now();
  await change();
  await until(
    () => loadedAt(server),
    (at) => at !== before,
  );
  const wallMs = performance.now() - from;
  const text = await (await fetch(server.metrics)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
  return {
    cpuMs: (read("process_cpu_seconds_total") - cpu) * 1_000,
    wallMs,
    delayMs: read("nodejs_eventloop_lag_max_seconds") * 1_000,
  };
}

async function repeated<Result>(measure: (round: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < rounds; round++) results.push(await measure(round));
  return results;
}

const formatMs = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const [least = 0, median = 0, most = 0] = [0, sorted.length >> 1, sorted.length - 1].map((index) => sorted[index]);
  return `${median.toFixed(0)} | ${least.toFixed(0)} to ${most.toFixed(0)}`;
};

async function measureAll(): Promise<string[]> {
  const versions = await repeated(versionMs);
  const fromNothing = await repeated(async () => {
    await emptyCache();
    return startMs();
  });
  const unchanged = await repeated(startMs);
  const afterChange = await repeated(async () => {
    await change();
    return startMs();
  });
  const server = await start("--metrics-port", "0", "--log-level", "error");
  const [first, ...reloads] = [await reloadTimes(server), ...(await repeated(() => reloadTimes(server)))];
  await stop(server);
  return [
    ["`pedigree --version`", versions],
    ["`npm start`, nothing stored", fromNothing],
    ["`npm start`, nothing changed", unchanged],
    ["`npm start`, one file changed", afterChange],
    ["first reload of a changed file, processor time", [first.cpuMs]],
    ["reload of a changed file, processor time", reloads.map(({ cpuMs }) => cpuMs)],
    ["reload of a changed file, until it is served", reloads.map(({ wallMs }) => wallMs)],
    ["longest delay of the event loop in a reload", reloads.map(({ delayMs }) => delayMs)],
  ].map(([name, times]) => `| ${name} | ${formatMs(times as number[])} |`);
}

const marks = ["<!-- start -->", "<!-- /start -->"] as const;

try {
  const rows = await measureAll();
  const about = `Node.js ${process.versions.node}, ${availableParallelism()} cores; median and range of ${rounds} rounds.`;
  const text = ["", about, "", "| | ms | range |", "| --- | ---: | ---: |", ...rows, ""].join("\n");
  process.stdout.write(`${text}\n`);
  if (flags.write !== undefined) {
    const page = await readFile(flags.write, "utf8");
    const [begin, end] = marks.map((mark) => page.indexOf(mark)) as [number, number];
    if (begin < 0 || end < begin) throw new Error(`${flags.write}: has no ${marks.join(" … ")}`);
    await writeFile(flags.write, `${page.slice(0, begin + marks[0].length)}\n${text}\n${page.slice(end)}`);
  }
} finally {
  await data.remove();
  await emptyCache();
}
