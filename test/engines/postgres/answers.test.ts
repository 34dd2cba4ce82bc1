import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataFolder } from "../../data.ts";
import { PostgresServer } from "../../postgres.ts";
import { sampled } from "../../suite.ts";
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

it("answers golden operations from a database as from memory, each on a server that has just started", async () => {
  const queries = new URL("../../queries/", import.meta.url);
  const examples = new URL("../../../src/examples/", import.meta.url);
  const answers = (await readdir(queries, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  expect(answers.length).toBeGreaterThan(80);
  for (const name of sampled(answers)) {
    const operation = name.startsWith("examples")
      ? new URL(name.replace(/^examples./, "").replace(".json", ".graphql"), examples)
      : new URL(name.replace(".json", ".graphql"), queries);
    const fetch = fetchFrom(await stored.open(), dataFolder);
    const before = stored.database.statements;
    const answer = await answerOf(fetch, await readFile(operation, "utf8"));
    const text = `${JSON.stringify(JSON.parse(answer), null, 2)}\n`;
    expect(text, name).toBe(await readFile(new URL(name, queries), "utf8"));
    expect(stored.database.statements - before, name).toBeLessThan(maxStatements);
  }
});

/** Bound of the statements for one operation, with those that warm the server up meanwhile. */
const maxStatements = 30;
