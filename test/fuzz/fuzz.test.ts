import { expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";
import { scaled } from "../suite.ts";
import { fuzz } from "./fuzz.ts";

const seed = Number(process.env.FUZZ_SEED ?? 20300101);
const count = scaled(10_000);

it(`answers ${count} random requests (seed ${seed}; FUZZ_SEED chooses another) without an error of ours, a leak or a polluted prototype`, async () => {
  const bugs: unknown[] = [];
  const { server } = await serverOf(fixtureFolder, { onBug: (error) => bugs.push(error) });
  const { requests, answered, statuses, findings } = await fuzz(
    (url, init) => server.fetch(url, init),
    seed,
    (requests) => requests === count,
  );
  expect({ findings: findings.slice(0, 5), bugs: bugs.slice(0, 5) }).toEqual({ findings: [], bugs: [] });
  // A generator that makes nothing valid, or nothing invalid, tests nothing.
  expect(answered).toBeGreaterThan(requests / 20);
  expect(statuses[400] ?? 0).toBeGreaterThan(requests / 100);
});
