import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { catalogFilesIn, copyData, importFile } from "../../cataloged-data.ts";
import { readVocabulary } from "../../fuzz/vocabulary.ts";
import { type Running, serve } from "../../process.ts";
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

interface Reply {
  readonly status: number;
  readonly milliseconds: number;
  readonly text: string;
}

async function ask({ origin }: Running, query: string): Promise<Reply> {
  const from = performance.now();
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return { status: response.status, milliseconds: performance.now() - from, text };
}

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

const loadedAt = async ({ origin }: Running): Promise<string> =>
  ((await (await fetch(`${origin}/ready`)).json()) as { loadedAt: string }).loadedAt;

/** Waits until other data is served. */
async function reloaded(server: Running, before: string): Promise<void> {
  while ((await loadedAt(server)) === before) await wait(50);
}

interface Row {
  readonly field: string;
  readonly first: Reply;
  readonly second: Reply;
}

async function measureAll(server: Running, examples: ReadonlyMap<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [field, query] of examples)
    rows.push({ field, first: await ask(server, query), second: await ask(server, query) });
  return rows;
}

const difference = ({ first, second }: Row) => first.milliseconds - second.milliseconds;

/** Prints the times of each root field, slowest first; what does not hold. */
function report(when: string, rows: readonly Row[]): string[] {
  process.stdout.write(`\n| first request ${when} | ms | second | status |\n| --- | --: | --: | --- |\n`);
  for (const row of rows.toSorted((a, b) => difference(b) - difference(a))) {
    const [first, second] = [row.first, row.second].map(({ milliseconds }) => milliseconds.toFixed(1));
    process.stdout.write(`| ${row.field} | ${first} | ${second} | ${row.first.status} ${row.second.status} |\n`);
  }
  const replies = rows.flatMap(({ field, first, second }) => [first, second].map((reply) => ({ field, ...reply })));
  const refused = replies.filter(({ status, text }) => status !== 200 || text.includes('"errors":'));
  return [
    ...rows
      .filter((row) => difference(row) > maxDifferenceMs)
      .map((row) => `${when}, ${row.field}: ${difference(row).toFixed(0)} ms longer than the second`),
    ...refused.map(({ field, status, text }) => `${when}, ${field}: ${status} ${text.slice(0, 200)}`),
  ];
}

if (values.catalogs === undefined) throw new Error("--catalogs <folder>: names the folder of catalogs to import");
const data = await copyWithLayers(values.catalogs, Number(values.layers));
const start = () => serve(["--data", data.folder, "--log-level", "error"]);
try {
  // What to ask for is read from a server of its own, so that the one that is measured has answered nothing.
  const other = await start();
  const examples = rootExamples(await readVocabulary(other.origin));
  other.child.kill("SIGKILL");
  await other.ended;
  const server = await start();
  const problems = report("after a start", await measureAll(server, examples));
  const before = await loadedAt(server);
  await writeBeside(data.folder);
  await writeVersion(data.folder, 1);
  await reloaded(server, before);
  problems.push(...report("after a reload", await measureAll(server, examples)));
  server.child.kill("SIGTERM");
  await server.ended;
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(`${problems.length} first requests were slow or refused\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await data.remove();
}
