import { afterAll, beforeAll, expect, it } from "vitest";
import { scaled } from "../../suite.ts";
import { malformedForNode } from "./tagged/malformed.ts";
import { isRight, sendTagged } from "./tagged/run.ts";
import { compareWithFresh, startServer } from "./tagged/server.ts";

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it("gives every request its own response while clients pipeline, cut, leave early and send garbage", async () => {
  const { port, cache, fastPath, bugs, observed } = server;
  const answers = scaled(15_000);
  const tally = await sendTagged({ port, answers, connections: 100, seed: 1, malformed: malformedForNode });
  expect(tally).toMatchObject({ wrong: [], lost: [], resent: 0 });
  expect(isRight(tally)).toBe(true);
  expect(tally.answered).toBeGreaterThanOrEqual(answers);
  // Every way to leave was tried, and the cache was used, or this would show little.
  for (const part of ["abandoned", "malformed"] as const)
    expect([part, tally[part] > answers / 200]).toEqual([part, true]);
  expect(observed()).toBeGreaterThanOrEqual(tally.answered);
  expect(fastPath.figures.hits).toBeGreaterThan(answers / 4);
  expect(fastPath.figures.compiled).toBeGreaterThan(answers / 10);
  expect(bugs).toEqual([]);
  const { entries, stale } = await compareWithFresh(cache);
  expect(entries).toBeGreaterThan(300);
  expect(stale).toEqual([]);
});
