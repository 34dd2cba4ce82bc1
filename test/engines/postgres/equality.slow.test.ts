import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { warmedUp } from "../../../src/engines/background-warm-up.ts";
import { loadingEngine } from "../../../src/engines/loading-engine.ts";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import { buildGraph } from "../../../src/graph/build-graph.ts";
import { type EdgeName, edges } from "../../../src/graph/edges.ts";
import { globalIdOf } from "../../../src/graph/global-id.ts";
import type { Page } from "../../../src/graph/query/pagination.ts";
import type { View } from "../../../src/graph/view.ts";
import type { GraphObject } from "../../../src/graph/view-objects.ts";
import { Views } from "../../../src/graph/views.ts";
import { loading } from "../../../src/lib/not-loaded.ts";
import { WorkBudget } from "../../../src/lib/work-budget.ts";
import { dataFolder, fixtureFolder, todayIn, warmed } from "../../data.ts";
import { fuzz } from "../../fuzz/fuzz.ts";
import { PostgresServer } from "../../postgres.ts";
import { answerOf, fetchFrom, type Stored, storedOf } from "./stored.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await PostgresServer.start();
});
afterAll(() => postgres?.stop());

const seed = Number(process.env.FUZZ_SEED ?? 20300101);

const sets = [
  ["the real data", dataFolder, ["2024-06-01", "2025-09-15"]],
  ["the fixtures", fixtureFolder, ["2029-01-01", "2029-10-01"]],
] as const;

describe.each(sets)("%s in a database", (_name, folder, past) => {
  let stored: Stored;
  let memory: Views;
  let views: Views;
  let fetches: ReturnType<typeof fetchFrom>[];
  beforeAll(async () => {
    stored = await storedOf(postgres, folder);
    memory = warmed(new Views(buildGraph(stored.data)), todayIn(folder));
    views = await stored.open();
    await warmedUp(views.current(todayIn(folder)));
    fetches = [memory, views].map((of) => fetchFrom(of, folder));
  });
  afterAll(() => stored?.database.close());

  /** An edge names the kind it leads from; `Entity` and other interfaces are none. */
  const lists = Object.keys(edges) as EdgeName[];

  it.each([undefined, ...past])("has every list along an edge (day %s)", async (asOf) => {
    const [ours, theirs] = [views, memory].map((of) => of.at({ asOf }, todayIn(folder))) as [View, View];
    let compared = 0;
    for (const name of lists) {
      const keys = [...theirs.graph.nodes.keys()].filter((key) => isFrom(name, key) && theirs.has(key));
      for (let start = 0; start < keys.length; start += 100) {
        const batch = keys.slice(start, start + 100);
        const [found, expected] = await Promise.all([
          linesOf(ours, name, batch, loadingEngine),
          linesOf(theirs, name, batch, memoryEngine),
        ]);
        expect(found).toEqual(expected);
        compared += batch.length;
      }
    }
    console.log(`${compared} lists along ${lists.length} edges compared on ${asOf ?? "the current day"}`);
  });

  it("answers random requests with the same bytes and status", async () => {
    const count = 3_000;
    let answered = 0;
    await fuzz(
      async (url, init) => {
        const [expected, found] = await Promise.all(fetches.map((fetch) => fetch(url, init)));
        const texts = await Promise.all([expected, found].map(async (one) => comparable(await one?.clone().text())));
        expect({ status: found?.status, text: texts[1] }, `${init.body ?? url}`).toEqual({
          status: expected?.status,
          text: texts[0],
        });
        if (texts[0]?.startsWith('{"data"')) answered += 1;
        return found as Response;
      },
      seed,
      (requests) => requests === count,
    );
    expect(answered).toBeGreaterThan(count / 20);
    console.log(`${count} random requests compared, ${answered} with data (seed ${seed})`);
  });

  const roots = ["models", "variants", "endpoints", "providers", "sources", "benchmarks", "claims", "disputes"];

  it.each(roots)("walks %s by cursors in both directions, today and on past days", async (root) => {
    let pages = 0;
    for (const asOf of [undefined, ...past])
      for (const [size, from, page] of [
        ["first", "after", "endCursor"],
        ["last", "before", "startCursor"],
      ] as const) {
        let cursor: string | null = null;
        for (let turn = 0; turn < 12; turn++) {
          const args: unknown[] = [`${size}: 25`, cursor && `${from}: "${cursor}"`, asOf && `asOf: "${asOf}"`].filter(
            Boolean,
          );
          const query: string = `{ ${root}(${args.join(", ")}) { totalCount nodes { __typename id }
            pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
          const answers: string[] = await Promise.all(fetches.map((fetch) => answerOf(fetch, query)));
          const [expected, found] = answers;
          expect(found, query).toBe(expected);
          const next: string | null = JSON.parse(expected ?? "").data?.[root].pageInfo[page];
          expect(JSON.parse(expected ?? "").errors).toBeUndefined();
          pages += 1;
          if (!next) break;
          cursor = next;
        }
      }
    expect(pages).toBeGreaterThan(5);
  });
});

/** A response without how much work and time it took, which depends on what was cached. */
const comparable = (text = ""): string => text.replaceAll(/"(work|timings)":\{[^}]*\}/g, "");

const isFrom = (name: EdgeName, key: string): boolean => {
  const [from] = name.split(".");
  return from === "Entity" || from === "Node" || key.startsWith(`${from}:`);
};

/** Each list along an edge as text: what is in it, and in which order. */
async function linesOf(view: View, name: EdgeName, keys: readonly string[], engine: typeof memoryEngine) {
  const entities = await engine.entities(view, keys as never);
  const requests = entities.flatMap((from) => (from ? [{ from, args: {}, page: { first: 50 } }] : []));
  const pages = (await engine.edge(view, name, requests, new WorkBudget())) as (Page<GraphObject> | Error)[];
  return Promise.all(
    pages.map((page, index) =>
      loading(() =>
        page instanceof Error
          ? page.message
          : [requests[index]?.from.key, page.totalCount, ...page.nodes.map(globalIdOf), page.pageInfo.endCursor].join(
              " ",
            ),
      ),
    ),
  );
}
