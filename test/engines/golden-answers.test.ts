import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSnapshot } from "../../src/engines/snapshot/open-snapshot.ts";
import { Views } from "../../src/graph/views.ts";
import { dataFolder, serverOf, todayIn, warmed } from "../data.ts";
import { PostgresServer } from "../postgres.ts";
import { sampled } from "../suite.ts";
import { answerOf, fetchFrom, type Stored, storedOf } from "./postgres/stored.ts";

let postgres: PostgresServer;
let stored: Stored;
beforeAll(async () => {
  postgres = await PostgresServer.start();
  stored = await storedOf(postgres, dataFolder);
});
afterAll(async () => {
  await stored?.close();
  await postgres?.stop();
});

const queries = new URL("../queries/", import.meta.url);
const examples = new URL("../../src/examples/", import.meta.url);
const names = readdirSync(queries, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .sort();

/** Some golden operations, each with its answer. */
const pairs = sampled(names).map((name) => {
  const file = name.replace(".json", ".graphql");
  const operation = file.startsWith("examples")
    ? new URL(file.replace(/^examples./, ""), examples)
    : new URL(file, queries);
  return { name, operation: readFileSync(operation, "utf8"), answer: readFileSync(new URL(name, queries), "utf8") };
});

const printed = (answer: unknown): string => `${JSON.stringify(answer, null, 2)}\n`;

it("has more than eighty golden operations", () => {
  expect(names.length).toBeGreaterThan(80);
});

it("answers golden operations from a snapshot as from memory", async () => {
  const views = warmed(new Views(await openSnapshot(stored.snapshot)), todayIn(dataFolder));
  const { ask } = await serverOf(dataFolder, { views: () => views });
  for (const { name, operation, answer } of pairs) expect(printed(await ask(operation)), name).toBe(answer);
});

it("answers golden operations from a database as from memory, each on a server that has just started", async () => {
  for (const { name, operation, answer } of pairs) {
    const fetch = fetchFrom(await stored.open(), dataFolder);
    const before = stored.database.statements;
    expect(printed(JSON.parse(await answerOf(fetch, operation))), name).toBe(answer);
    expect(stored.database.statements - before, name).toBeLessThan(maxStatements);
  }
});

/** Bound of the statements for one operation, with those that warm the server up meanwhile. */
const maxStatements = 30;
