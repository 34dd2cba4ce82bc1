import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyWithCatalogs } from "../cataloged-data.ts";
import { randomOf } from "../graph/invented.ts";
import { type Case, casesOf } from "./cases.ts";
import { Dice } from "./grammar.ts";
import { measureMedian } from "./measure-median.ts";
import { ProbedServer } from "./probed-server.ts";
import { summarize } from "./profile.ts";
import { DearestSearch } from "./search.ts";
import { bounds, isOver, tableHead, tableRow } from "./table.ts";
import { readVocabulary } from "./vocabulary.ts";

/** What the command line asks for. */
export interface DearestOptions {
  /** Data folder to copy; the project's own when absent. */
  readonly data: string | undefined;
  /** Folder of catalogs to import into the copy; none when absent. */
  readonly catalogs: string | undefined;
  readonly minutes: number;
  readonly seed: number;
  /** Most processor time of one operation, in seconds. */
  readonly timeout: number;
  /** Parts of the names of the cases to measure instead of a search; undefined for a search. */
  readonly cases: readonly string[] | undefined;
  /** File of operations, as a search writes it, to measure instead of a search. */
  readonly replay: string | undefined;
  /** Whether it is also printed where the time goes. */
  readonly profile: boolean;
  /** Limits of the server, as its `--limit` has them. */
  readonly limits: readonly string[];
}

const print = (line: string) => process.stdout.write(`${line}\n`);

/** How many operations are printed. */
const shown = 10;

/** Looks for the dearest operations, or measures known ones, and prints them; how many are over the bounds. */
export async function dearest(options: DearestOptions): Promise<number> {
  const data = await copyWithCatalogs(options.data, options.catalogs);
  try {
    const limits = options.limits.flatMap((limit) => ["--limit", limit]);
    const server = await ProbedServer.start(["--data", data.folder, ...limits]);
    try {
      return await measure(server, await operationsOf(server, options), options);
    } finally {
      await server.stop();
    }
  } finally {
    await data.remove();
  }
}

/** Operations to measure: those of a file, the named cases, or what a search finds. */
async function operationsOf(server: ProbedServer, options: DearestOptions): Promise<readonly Case[]> {
  if (options.replay !== undefined) return JSON.parse(await readFile(options.replay, "utf8"));
  const vocabulary = await readVocabulary(server.origin);
  const { cases } = options;
  if (cases !== undefined) return casesOf(vocabulary).filter(({ name }) => cases.some((part) => name.includes(part)));
  print(`seed ${options.seed}, ${options.minutes} minutes`);
  const search = new DearestSearch(server, vocabulary, new Dice(randomOf(options.seed)), {
    minutes: options.minutes,
    timeoutMs: options.timeout * 1_000,
    onProgress: print,
  });
  const { archive, tried } = await search.run();
  const found = archive.dearest(shown).map(({ name, operation }) => ({ name, ...operation }));
  print(
    `${tried} operations tried, ${server.restarts} restarts; the ${found.length} dearest are in ${await write(found)}`,
  );
  return found;
}

/** Writes operations to a file for `--replay`; its path. */
async function write(operations: readonly Case[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "pedigree-dearest-")), "operations.json");
  await writeFile(file, `${JSON.stringify(operations, null, 2)}\n`);
  return file;
}

/** Prints a row for each operation; how many are over the bounds. */
async function measure(server: ProbedServer, operations: readonly Case[], options: DearestOptions): Promise<number> {
  const settings = { timeoutMs: options.timeout * 1_000, profiles: options.profile };
  // A server that has just started still compiles its own code.
  for (const operation of casesOf(await readVocabulary(server.origin)))
    await server.measure(operation, { ...settings, profiles: false, extensions: true });
  print(tableHead);
  const summaries: string[] = [];
  let over = 0;
  for (const operation of operations) {
    const measured = await measureMedian(server, operation, settings);
    if (isOver(measured)) over += 1;
    print(tableRow(operation.name, measured));
    if (measured.profile) summaries.push(`${operation.name}\n${summarize(measured.profile)}`);
  }
  for (const summary of summaries) print(`\n${summary}`);
  print(
    `\n${over} of ${operations.length} are over ${bounds.cpuMs} ms or hold the event loop over ${bounds.turnMs} ms`,
  );
  return over;
}
