import { openSnapshot } from "../../../src/engines/snapshot/open-snapshot.ts";
import { Views } from "../../../src/graph/views.ts";
import type { Kind } from "../../../src/records/kinds.ts";
import { createServer } from "../../../src/server/yoga/create-yoga.ts";
import { questions, rareQuestions } from "./questions.ts";

/* `served.ts <file>`: a process that serves one snapshot to itself, and times what its parent tells it to ask. */

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
  readonly residentMegabytes: number;
  readonly nodes: number;
  readonly claims: number;
}

const today = "2026-11-23";
let graph = await openSnapshot(process.argv[2] as string);
let views = new Views(graph);
const server = createServer({
  views: () => views,
  today: () => today,
  onBug: (error) => {
    throw error;
  },
});
/** How often each document was asked since the snapshot was opened. */
const timesAsked = new Map<string, number>();

/** Opens the snapshot anew, which remembers nothing. */
async function forget(): Promise<void> {
  graph = await openSnapshot(process.argv[2] as string);
  views = new Views(graph);
  timesAsked.clear();
}
const counts = Object.fromEntries([...Object.entries(graph.rows)].map(([kind, rows]) => [kind, rows.length])) as Record<
  Kind,
  number
>;
const names = (kind: Kind, index: number) => graph.nameAt(graph.first[kind] + index);

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

async function ask({ question, seed, count }: Wanted): Promise<number[]> {
  const { document, isFirst, variablesOf } = [...questions, ...rareQuestions].find(
    ({ name }) => name === question,
  ) as (typeof questions)[number];
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
    if (text.includes('"errors"') || text.includes('Error"'))
      throw new Error(`${question}: ${text.slice(0, 500)} for ${body}`);
  }
  return times;
}

const send = (times: readonly number[]) =>
  process.send?.({
    times,
    residentMegabytes: process.memoryUsage.rss() / 1e6,
    nodes: graph.size,
    claims: graph.claims.length,
  } satisfies Told);

process.on("message", async (wanted: Wanted) => send(await ask(wanted)));
process.on("disconnect", () => process.exit(0));
send(await ask({ question: "look-up", seed: 1, count: 1 }));
