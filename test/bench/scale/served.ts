import { loadingEngine } from "../../../src/engines/loading-engine.ts";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import { Database } from "../../../src/engines/postgres/database.ts";
import { openRelease } from "../../../src/engines/postgres/open-release.ts";
import { openSnapshot } from "../../../src/engines/snapshot/open-snapshot.ts";
import { buildGraph } from "../../../src/graph/build-graph.ts";
import type { Graph, GraphNode } from "../../../src/graph/graph.ts";
import { Views } from "../../../src/graph/views.ts";
import { type Kind, kindNames } from "../../../src/records/kinds.ts";
import { limitTable } from "../../../src/server/config/limits.ts";
import { createServer } from "../../../src/server/yoga/create-yoga.ts";
import type { EngineName } from "./engines.ts";
import { inventRecords, slugOf } from "./invent.ts";
import { questions, rareQuestions } from "./questions.ts";

/*
 * `served.ts memory <nodes>`, `served.ts snapshot <file>` or `served.ts postgres <address> <release>`: a process that
 * serves one graph to itself, and times what its parent tells it to ask.
 */

/** What a parent asks of this process: `count` questions of one kind, other ones for another seed. */
export interface Wanted {
  readonly question: string;
  readonly seed: number;
  readonly count: number;
}

/** What it answers, first of all once it serves. */
export interface Told {
  /** Milliseconds that each question took. */
  readonly times: readonly number[];
  /** Code of the limit that refused a rare question; undefined when none did. */
  readonly refused?: string | undefined;
  readonly residentMegabytes: number;
  /** Statements to the database for these questions. */
  readonly statements: number;
  readonly nodes: number;
  readonly claims: number;
}

const today = "2026-11-23";
const [name, from = "", release] = process.argv.slice(2) as [EngineName, string, string | undefined];
const database =
  name === "postgres"
    ? await Database.of(from, { connections: limitTable.connections.value, timeout: 60_000 })
    : undefined;

/** Opens the graph, which remembers nothing. */
async function open(): Promise<Graph> {
  if (database) return openRelease(database, Number(release), limitTable.documents.value);
  return name === "snapshot" ? openSnapshot(from) : buildGraph(inventRecords(Number(from)));
}

let views = new Views(await open());
const server = createServer({
  views: () => views,
  today: () => today,
  engine: database ? loadingEngine : memoryEngine,
  onBug: (error) => {
    throw error;
  },
});
/** How often each document was asked since the snapshot was opened. */
const timesAsked = new Map<string, number>();

/** Opens the graph anew. */
async function forget(): Promise<void> {
  views = new Views(await open());
  timesAsked.clear();
}
const counts = Object.fromEntries(kindNames.map((kind) => [kind, views.graph.byKind.get(kind)?.length ?? 0])) as Record<
  Kind,
  number
>;
const names = (kind: Kind, index: number) =>
  (views.graph.nodes.get(`${kind}:${slugOf(kind, index)}`) as GraphNode).name;

/** The same numbers from 0 to 1 for the same seed: mulberry32. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

async function ask({ question, seed, count }: Wanted): Promise<Pick<Told, "times" | "refused">> {
  const common = questions.find(({ name }) => name === question);
  const { document, isFirst, variablesOf } =
    common ?? (rareQuestions.find(({ name }) => name === question) as (typeof questions)[number]);
  const chance = chances(seed);
  const times: number[] = [];
  for (let time = 0; time < count; time++) {
    if (isFirst && (timesAsked.get(document) ?? 0) > counts[isFirst] / 4) await forget();
    timesAsked.set(document, (timesAsked.get(document) ?? 0) + 1);
    const body = JSON.stringify({ query: document, variables: variablesOf(chance, counts, names) });
    const began = performance.now();
    const response = await server.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const text = await response.text();
    times.push(performance.now() - began);
    const refused = /"code":"(LIMIT_\w+)"/.exec(text)?.[1];
    if (!common && refused) return { times, refused };
    if (text.includes('"errors"') || text.includes('Error"'))
      throw new Error(`${question}: ${text.slice(0, 500)} for ${body}`);
  }
  return { times };
}

async function answer(wanted: Wanted): Promise<void> {
  const before = database?.statements ?? 0;
  const asked = await ask(wanted);
  process.send?.({
    ...asked,
    residentMegabytes: process.memoryUsage.rss() / 1e6,
    statements: (database?.statements ?? 0) - before,
    nodes: views.graph.nodes.size,
    claims: views.graph.claims.length,
  } satisfies Told);
}

process.on("message", answer);
process.on("disconnect", () => process.exit(0));
await answer({ question: "look-up", seed: 1, count: 1 });
