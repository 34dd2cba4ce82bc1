import { type ChildProcess, execFile, fork } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { openSnapshot } from "../../../src/engines/snapshot/open-snapshot.ts";
import { SnapshotError } from "../../../src/engines/snapshot/section-file.ts";
import { PostgresServer } from "../../postgres.ts";
import { type EngineName, engineNames } from "./engines.ts";
import { plotOf } from "./plot.ts";
import { questions, rareQuestions } from "./questions.ts";
import type { Told, Wanted } from "./served.ts";

/*
 * `npm run bench:scale`: builds graphs of growing size, serves each from its snapshot, and asks all of them the same in
 * turn. With `--engine memory,snapshot,postgres` serves each from all of these; it starts a PostgreSQL of its own.
 */

const { values: flags } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000,1000000" },
    engine: { type: "string", default: "snapshot" },
    rounds: { type: "string", default: "5" },
    folder: { type: "string", default: join(tmpdir(), "pedigree-scale") },
    write: { type: "string" },
  },
});

/** How often each question is asked in a round; slow ones less often. */
const counts = { quick: 200, slow: 20 } as const;

/** Most memory of a process that serves, in megabytes of heap: in memory, a million nodes need 10 GB. */
const servedHeap = 10_000;

const place = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** One size of graph, served by a process of its own. */
interface Served {
  readonly size: number;
  readonly engine: EngineName;
  readonly process: ChildProcess;
  readonly startSeconds: number;
  readonly startMegabytes: number;
  readonly first: Told;
  readonly source: Source;
  readonly times: Map<string, number[]>;
  readonly statements: Map<string, number>;
  megabytes: number;
}

/** What a process serves, and what it took to make that. */
interface Source {
  readonly args: readonly string[];
  readonly megabytes?: number;
  readonly seconds?: number | undefined;
  readonly peakMegabytes?: number | undefined;
}

async function serve(size: number, engine: EngineName): Promise<Served> {
  const source = await sourceOf[engine](size);
  const began = performance.now();
  const child = fork(place("served.ts"), [engine, ...source.args], {
    execArgv: [`--max-old-space-size=${servedHeap}`, "--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const first = await answerOf(child);
  return {
    size,
    engine,
    process: child,
    startSeconds: (performance.now() - began) / 1000,
    startMegabytes: first.residentMegabytes,
    first,
    source,
    times: new Map(questions.map(({ name }) => [name, []])),
    statements: new Map(),
    megabytes: first.residentMegabytes,
  };
}

let postgres: PostgresServer | undefined;

const sourceOf: Readonly<Record<EngineName, (size: number) => Promise<Source>>> = {
  memory: async (size) => ({ args: [String(size)] }),
  async snapshot(size) {
    const file = join(flags.folder, `${size}.snapshot`);
    const built = await build(size, file);
    return { args: [file], megabytes: (await stat(file)).size / 1e6, ...built };
  },
  async postgres(size) {
    postgres ??= await PostgresServer.start();
    const address = await postgres.createDatabase();
    const pushed = await runApart("push.ts", [String(size), join(flags.folder, `${size}.pushed`), address]);
    const [row] = await postgres.run(
      "select pg_database_size(current_database())::float8 as bytes",
      new URL(address).pathname.slice(1),
    );
    return { args: [address, String(pushed.release)], megabytes: Number(row?.bytes) / 1e6, ...pushed };
  },
};

interface Made {
  readonly seconds?: number;
  readonly peakMegabytes?: number;
  readonly release?: number;
}

/** Runs a script in a process of its own; what it prints. */
async function runApart(script: string, args: readonly string[]): Promise<Made> {
  process.stderr.write(`${script} ${args[0]} …\n`);
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", place(script), ...args]);
  process.stderr.write(`${stdout}\n`);
  return JSON.parse(stdout);
}

/** Writes a snapshot, unless this code has written it before. */
async function build(size: number, file: string): Promise<Made> {
  try {
    await openSnapshot(file);
    return JSON.parse(await readFile(`${file}.json`, "utf8").catch(() => "{}"));
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
  }
  const made = await runApart("build.ts", [String(size), file]);
  await writeFile(`${file}.json`, JSON.stringify(made));
  return made;
}

const answerOf = (child: ChildProcess): Promise<Told> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a server ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as Told);
    });
  });

/** Asks each size in turn, so that a slow moment of the machine slows all. */
async function askAll(served: readonly Served[], rounds: number): Promise<void> {
  for (let round = 0; round <= rounds; round++)
    for (const { name } of questions)
      for (const one of served) {
        const isSlow = median(one.times.get(name) ?? []) > 10;
        const count = isSlow ? counts.slow : counts.quick;
        one.process.send({ question: name, seed: 7_919 * round + one.size, count } satisfies Wanted);
        const { times, residentMegabytes, statements } = await answerOf(one.process);
        one.megabytes = Math.max(one.megabytes, residentMegabytes);
        // The first round warms up.
        if (round === 0) one.times.set(name, []);
        else {
          one.times.get(name)?.push(...times);
          one.statements.set(name, (one.statements.get(name) ?? 0) + statements);
        }
      }
}

/** What the largest graph takes for each rare question, first and again. */
async function askRarely({ process: child }: Served): Promise<string> {
  const rows: string[][] = [];
  for (const { name } of rareQuestions) {
    child.send({ question: name, seed: 1, count: 2 } satisfies Wanted);
    const { times, refused } = await answerOf(child);
    rows.push([name, ...(refused === undefined ? times.map(figure) : [refused, ""])]);
  }
  return table(["operation", "first, ms", "again, ms"], rows);
}

const at = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0;

const median = (numbers: readonly number[]) => at(numbers, 0.5);

const figure = (number: number | undefined) =>
  number === undefined ? "" : number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : number.toFixed(0);

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

function report(served: readonly Served[], rounds: number): string {
  const grouped = new Intl.NumberFormat("en-US");
  const engines = new Set(served.map(({ engine }) => engine));
  const sizes = served.map(
    ({ first, engine }) => `${grouped.format(first.nodes)} nodes${engines.size > 1 ? `, ${engine}` : ""}`,
  );
  const row = (name: string, of: (one: Served) => number | undefined) => [
    name,
    ...served.map((one) => figure(of(one))),
  ];
  const ends = [...engines].map((engine) => {
    const own = served.filter((one) => one.engine === engine);
    return [own[0], own.at(-1)] as [Served, Served];
  });
  const ratio = ([least, most]: readonly [Served, Served], name: string) =>
    figure(median(most.times.get(name) as number[]) / median(least.times.get(name) as number[]));
  return [
    `Node.js ${process.versions.node}, ${availableParallelism()} cores; one process per size, measured in turn, ${rounds} rounds.`,
    "",
    table(
      ["", ...sizes],
      [
        ["claims", ...served.map(({ first }) => grouped.format(first.claims))],
        row("snapshot file or database, MB", (one) => one.source.megabytes),
        row("start until the first response, s", (one) => one.startSeconds),
        row("resident after the start, MB", (one) => one.startMegabytes),
        row("resident at most, MB", (one) => one.megabytes),
        row("building the file, or pushing, s", (one) => one.source.seconds),
        row("resident while building at most, MB", (one) => one.source.peakMegabytes),
      ],
    ),
    "",
    "Milliseconds of an operation through the server's fetch handler, median (99th percentile), with different variables each time:",
    "",
    table(
      [
        "operation",
        ...sizes,
        ...ends.map(([{ engine }]) => `largest ÷ smallest${engines.size > 1 ? `, ${engine}` : ""}`),
      ],
      questions.map(({ name }) => {
        const medians = served.map(({ times }) => median(times.get(name) as number[]));
        return [
          name,
          ...served.map(
            ({ times }, index) => `${figure(medians[index])} (${figure(at(times.get(name) as number[], 0.99))})`,
          ),
          ...ends.map((both) => ratio(both, name)),
        ];
      }),
    ),
    ...statementsReport(served, sizes),
  ].join("\n");
}

/** How many statements an operation took, where there is a database. */
function statementsReport(served: readonly Served[], titles: readonly string[]): string[] {
  const stored = served.flatMap((one, index) =>
    one.engine === "postgres" ? [{ ...one, title: titles[index] ?? "" }] : [],
  );
  if (stored.length === 0) return [];
  const mean = ({ statements, times }: Served, name: string) =>
    figure((statements.get(name) ?? 0) / (times.get(name)?.length ?? 1));
  return [
    "",
    "Statements to the database, mean:",
    "",
    table(
      ["operation", ...stored.map(({ title }) => title)],
      questions.map(({ name }) => [name, ...stored.map((one) => mean(one, name))]),
    ),
  ];
}

const sizes = flags.sizes.split(",").map(Number);
const engines = flags.engine.split(",") as EngineName[];
if (engines.some((name) => !engineNames.includes(name))) throw new Error(`--engine: ${engineNames.join(", ")}`);
const rounds = Number(flags.rounds);
await mkdir(flags.folder, { recursive: true });
const served: Served[] = [];
try {
  for (const size of sizes) for (const engine of engines) served.push(await serve(size, engine));
  await askAll(served, rounds);
  const text = report(served, rounds);
  process.stdout.write(`${text}\n`);
  const rare = await askRarely(served.at(-1) as Served);
  process.stdout.write(`\n${rare}\n`);
  if (flags.write) {
    const between = (page: string, name: string, written: string) =>
      page.replace(
        new RegExp(`(<!-- ${name} -->\\n).*?(<!-- /${name} -->)`, "s"),
        (_, open, close) => `${open}\n${written}\n\n${close}`,
      );
    const page = await readFile(flags.write, "utf8");
    await writeFile(flags.write, between(between(page, "scale", text), "rare", rare));
    await writeFile(
      flags.write.replace(/[^/]*$/, "scale.svg"),
      plotOf(
        served.map(({ first }) => first.nodes),
        [
          ...questions.map(({ name }) => ({
            name,
            unit: "ms" as const,
            values: served.map(({ times }) => median(times.get(name) as number[])),
          })),
          { name: "start", unit: "s" as const, values: served.map(({ startSeconds }) => startSeconds) },
          { name: "resident at most", unit: "MB" as const, values: served.map(({ megabytes }) => megabytes) },
        ],
      ),
    );
  }
} finally {
  for (const { process: child } of served) if (child.connected) child.disconnect();
  await postgres?.stop();
}
