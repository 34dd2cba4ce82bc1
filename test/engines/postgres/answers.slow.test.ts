import { afterAll, beforeAll, expect, it } from "vitest";
import { buildGraph } from "../../../src/graph/build-graph.ts";
import { Views } from "../../../src/graph/views.ts";
import { dataFolder, todayIn, warmed } from "../../data.ts";
import { PostgresServer } from "../../postgres.ts";
import { readGoldenPairs } from "../golden-pairs.ts";
import { answerOf, fetchFrom, type Stored, storedOf } from "./stored.ts";

let postgres: PostgresServer;
let stored: Stored;
beforeAll(async () => {
  postgres = await PostgresServer.start();
  stored = await storedOf(postgres, dataFolder);
});
afterAll(async () => {
  await stored?.database.close();
  await postgres?.stop();
});

it("answers golden operations from a database as from memory, each on a server that has just started", {
  timeout: 600_000,
}, async () => {
  for (const { name, operation, answer } of readGoldenPairs()) {
    const fetch = fetchFrom(await stored.open(), dataFolder);
    const before = stored.database.statements;
    const found = JSON.parse(await answerOf(fetch, operation));
    expect(`${JSON.stringify(found, null, 2)}\n`, name).toBe(answer);
    expect(stored.database.statements - before, name).toBeLessThan(maxStatements);
  }
});

/** Bound of the statements for one operation, with those that warm the server up meanwhile. */
const maxStatements = 30;

it("reads a lineage with few statements", async () => {
  const query = `query Lineage($id: ID!) {
    lineage(ref: { id: $id }, direction: BOTH) { ... on Subgraph { entities { depth entity { id name } } } }
  }`;
  const memory = warmed(new Views(buildGraph(stored.data)), todayIn(dataFolder));
  const ids = [...memory.graph.nodes.keys()].filter((key) => key.startsWith("Model:"));
  let [statements, entities] = [0, 0];
  for (const id of ids.filter((_, index) => index % 20 === 0)) {
    const views = await stored.openCold();
    const before = stored.database.statements;
    const [found, expected] = await Promise.all(
      [views, memory].map((of) => answerOf(fetchFrom(of, dataFolder), query, { id })),
    );
    expect(found, id).toBe(expected);
    statements = Math.max(statements, stored.database.statements - before);
    entities = Math.max(entities, JSON.parse(found as string).data.lineage.entities.length);
  }
  expect(entities).toBeGreaterThan(10);
  expect(statements).toBeLessThanOrEqual(1);
});
