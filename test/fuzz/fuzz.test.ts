import { expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";
import { fuzz } from "./fuzz.ts";

const seconds = 20;

it("answers 20 seconds of random requests without an error of ours, a leak or a polluted prototype", async () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  const bugs: unknown[] = [];
  const { server } = await serverOf(fixtureFolder, { onBug: (error) => bugs.push(error) });
  const { requests, answered, statuses, findings } = await fuzz((url, init) => server.fetch(url, init), seed, seconds);
  process.stdout.write(
    `fuzz: FUZZ_SEED=${seed}, ${requests} requests, ${answered} answered, ${JSON.stringify(statuses)}\n`,
  );
  expect({ findings: findings.slice(0, 5), bugs: bugs.slice(0, 5) }).toEqual({ findings: [], bugs: [] });
  // A generator that makes nothing valid, or nothing invalid, tests nothing.
  expect(answered).toBeGreaterThan(requests / 20);
  expect(statuses[400] ?? 0).toBeGreaterThan(requests / 100);
});
