import { setTimeout as wait } from "node:timers/promises";
import { wordsOf } from "../../src/graph/names/tokenize.ts";
import { type Names, readNames } from "../graph/random-operations.ts";
import { ask } from "../process.ts";

/** What dear operations are made of, read from the server that they are sent to. */
export interface Vocabulary extends Names {
  /** Global ids of entities in the current view, those with the most relationships first. */
  readonly entities: readonly string[];
  /** Words of names, the most common first. */
  readonly words: readonly string[];
  /** First and last day that `asOf` accepts, and days between, evenly spread. */
  readonly days: readonly string[];
  /** Cursors far inside of long lists, by the root field. */
  readonly middles: Readonly<Record<string, string>>;
}

/** Data of a response; its shape is that of the operation. */
type Data = Awaited<ReturnType<Parameters<typeof readNames>[0]>>["data"];
type Request = (query: string) => Promise<{ data?: Data }>;

const dayCount = 200;

export async function readVocabulary(origin: string): Promise<Vocabulary> {
  const request: Request = (query) => askPatiently(origin, query);
  const names = await readNames(request);
  const { data } = await request("{ meta { earliestDate } }");
  return {
    ...names,
    entities: await hubsOf(request),
    words: commonWords(names.names),
    days: daysSince(data.meta.earliestDate),
    middles: await middlesOf(request),
  };
}

const maxAttempts = 30;

/** Sends an operation again while the server is too busy. @throws {Error} when it never has data. */
async function askPatiently(origin: string, query: string): Promise<{ data?: Data }> {
  for (let attempt = 0; ; attempt++) {
    const response = (await ask(origin, query)) as { data?: Data };
    if (response.data) return response;
    if (attempt === maxAttempts) throw new Error(`${query}: ${JSON.stringify(response)}`);
    await wait(1_000);
  }
}

/** Lists of entities, those of curated models among them, which the first by name are not. */
const entityLists: readonly (readonly [list: string, where: string])[] = [
  ...["benchmarks", "capabilities", "concepts", "endpoints", "families", "hosts"].map((list) => [list, "{}"] as const),
  ...["licenses", "products", "providers", "sources", "variants"].map((list) => [list, "{}"] as const),
  ["models", "{ variants: { some: {} } }"],
];

async function hubsOf(request: Request): Promise<string[]> {
  const hubs: { readonly id: string; readonly relationships: { readonly totalCount: number } }[] = [];
  for (const [list, where] of entityLists) {
    const selection = "nodes { id relationships(first: 1) { totalCount } }";
    const { data } = await request(`{ ${list}(first: 100, where: ${where}) { ${selection} } }`);
    hubs.push(...data[list].nodes);
  }
  return hubs.sort((a, b) => b.relationships.totalCount - a.relationships.totalCount).map(({ id }) => id);
}

function commonWords(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) for (const { word } of wordsOf(name)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function daysSince(earliest: string): string[] {
  const from = Date.parse(earliest);
  const step = (Date.now() - 86_400_000 - from) / (dayCount - 1);
  return Array.from({ length: dayCount }, (_, index) => new Date(from + index * step).toISOString().slice(0, 10));
}

const longLists = ["claims", "endpoints", "models", "disputes"];

async function middlesOf(request: Request): Promise<Record<string, string>> {
  const { data } = await request(`{ ${longLists.map((list) => `${list}(last: 100) { edges { cursor } }`).join(" ")} }`);
  return Object.fromEntries(longLists.map((list) => [list, data[list].edges[0]?.cursor ?? ""]));
}
