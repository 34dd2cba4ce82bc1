import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { catalogFilesIn, copyData, importFile } from "../../cataloged-data.ts";
import { type Measured, ProbedServer } from "../../fuzz/probed-server.ts";
import { readVocabulary } from "../../fuzz/vocabulary.ts";
import { writeBeside, writeVersion } from "../dataset/versions.ts";
import { rootExamples } from "./root-examples.ts";

/* `npm run test:first`: the first request of each root field after a start and after a reload, against the second, with
   eleven layers of catalogs; fails when one waits for something that was not made before, or is refused. */

const { values } = parseArgs({
  options: {
    catalogs: { type: "string" },
    data: { type: "string" },
    layers: { type: "string", default: "11" },
  },
});

/** Most that a first request may take longer than the second, in milliseconds. */
const maxDifferenceMs = 100;

/** Days between two layers; the newest is of yesterday or before. */
const layerDays = 7;

const dayMs = 86_400_000;

/** A copy of a data folder with dated layers, each of the next catalog in turn. */
async function copyWithLayers(catalogs: string, count: number) {
  const data = await copyData(values.data);
  const files = await catalogFilesIn(catalogs);
  for (let index = 0; index < count; index++) {
    const file = files[index % files.length];
    const day = new Date(Date.now() - dayMs * (1 + layerDays * (count - 1 - index))).toISOString().slice(0, 10);
    if (file) await importFile(data.folder, file, day);
  }
  return data;
}

const loadedAt = async ({ origin }: ProbedServer): Promise<string> =>
  ((await (await fetch(`${origin}/ready`)).json()) as { loadedAt: string }).loadedAt;

/** Changes the data for good, and waits until it is served. */
async function reload(server: ProbedServer, folder: string): Promise<void> {
  const before = await loadedAt(server);
  await writeBeside(folder);
  await writeVersion(folder, 1);
  while ((await loadedAt(server)) === before) await wait(50);
}

/** Two requests for the same, one after the other. */
interface Row {
  readonly field: string;
  readonly first: Measured;
  readonly second: Measured;
}

async function measureAll(server: ProbedServer, examples: ReadonlyMap<string, string>): Promise<Row[]> {
  const options = { timeoutMs: 60_000, extensions: false, maxRetries: 0 };
  const rows: Row[] = [];
  for (const [field, query] of examples)
    rows.push({
      field,
      first: await server.measure({ query }, options),
      second: await server.measure({ query }, options),
    });
  return rows;
}

/** How much longer the first took: by the clock or the processor, whichever is less, since other programs have their times. */
const difference = ({ first, second }: Row): number =>
  Math.min(first.cpuMs - second.cpuMs, first.responseMs - second.responseMs);

/** Prints the times of each root field, slowest first; returns what does not hold. */
function report(when: string, rows: readonly Row[]): string[] {
  const head = `first request ${when} | ms | second | processor ms | second | status`;
  process.stdout.write(`\n| ${head} |\n| --- | --: | --: | --: | --: | --- |\n`);
  for (const row of rows.toSorted((a, b) => difference(b) - difference(a))) {
    const { field, first, second } = row;
    const times = [first.responseMs, second.responseMs, first.cpuMs, second.cpuMs].map((time) => time.toFixed(1));
    process.stdout.write(`| ${[field, ...times, `${first.status} ${second.status}`].join(" | ")} |\n`);
  }
  const slow = rows.filter((row) => difference(row) > maxDifferenceMs);
  const both = rows.flatMap(({ field, first, second }) => [first, second].map((one) => ({ field, ...one })));
  const refused = both.filter(({ status, codes }) => status !== 200 || codes.length > 0);
  return [
    ...slow.map((row) => `${when}, ${row.field}: ${difference(row).toFixed(0)} ms longer than the second`),
    ...refused.map(({ field, status, codes }) => `${when}, ${field}: ${[status, ...codes].join(" ")}`),
  ];
}

if (values.catalogs === undefined) throw new Error("--catalogs <folder>: names the folder of catalogs to import");
const data = await copyWithLayers(values.catalogs, Number(values.layers));
const start = () => ProbedServer.start(["--data", data.folder]);
try {
  // What to ask for is read from a server of its own, so that the one that is measured has answered nothing.
  const other = await start();
  const examples = rootExamples(await readVocabulary(other.origin));
  await other.stop();
  const server = await start();
  const problems = report("after a start", await measureAll(server, examples));
  await reload(server, data.folder);
  problems.push(...report("after a reload", await measureAll(server, examples)));
  await server.stop();
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(`${problems.length} first requests were slow or refused\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await data.remove();
}
