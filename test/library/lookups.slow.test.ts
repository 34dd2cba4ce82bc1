import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type * as library from "../../src/library/lookups.ts";
import type { Lookups } from "../../src/library/lookups.ts";
import { dataFolder } from "../data.ts";
import { until } from "../process.ts";

// A snapshot serves the code that built it, and what builds it is compiled.
const compiled = pathToFileURL(join(process.env.PEDIGREE_COMPILED ?? "", "dist/src/library/lookups.js"));
const { openLookups } = (await import(/* @vite-ignore */ compiled.href)) as typeof library;

let cache: string;
const before = process.env.PEDIGREE_CACHE;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "pedigree-lookups-"));
  process.env.PEDIGREE_CACHE = cache;
});
afterAll(async () => {
  if (before === undefined) delete process.env.PEDIGREE_CACHE;
  else process.env.PEDIGREE_CACHE = before;
  await rm(cache, { recursive: true, force: true });
});

async function timed(): Promise<{ lookups: Lookups; ms: number }> {
  const from = performance.now();
  const lookups = await openLookups({ data: dataFolder });
  lookups.resolve("gpt-4-0613");
  return { lookups, ms: performance.now() - from };
}

const texts = [
  "gpt-4-0613",
  "Llama 3.3",
  "claude-haiku-4.5",
  "gpt 5",
  "r1",
  "no-such-model-9b",
  "Model:gpt-4o",
  "opus",
];

/** What each look-up gives for texts of every kind, now and in the past. */
function resultsOf(lookups: Lookups) {
  const meanings = texts.flatMap((text) => [lookups.resolve(text), lookups.resolve(text, { asOf: "2025-06-01" })]);
  const quantities = { input: 300_000, output: 2_000, "cache-read": 1_000 };
  const costs = texts.map((model) => lookups.price({ model, quantities, at: new Date("2026-11-30T12:00:00Z") }));
  const ids = meanings.flatMap(({ entity, candidates }) => [entity, ...candidates].flatMap((one) => one?.id ?? []));
  const entities = [...new Set([...ids, "Host:openai-api", "Model:nothing"])].map((id) => lookups.get(id));
  return { release: lookups.release, meanings, costs, entities };
}

it("opens a snapshot from the second time on, which gives the same results sooner", async () => {
  const first = await timed();
  const snapshots = async () => (await readdir(cache)).filter((name) => name.endsWith(".snapshot"));
  expect(await until(snapshots, ({ length }) => length > 0)).toHaveLength(1);
  const second = await timed();
  // To open a snapshot takes a tenth of the time to read the records.
  expect(second.ms).toBeLessThan(first.ms / 2);
  expect(resultsOf(second.lookups)).toEqual(resultsOf(first.lookups));
  process.stdout.write(`first ${first.ms.toFixed(0)} ms, second ${second.ms.toFixed(0)} ms\n`);
});

it("says what is wrong with a look-up, and what would be right", async () => {
  const { lookups } = await timed();
  const price = (quantities: object) => () => lookups.price({ model: "gpt-5.1", quantities: quantities as never });
  expect(price({ tokens: 1 })).toThrow(/^There is no meter `tokens`; there are input, output, /);
  expect(price({ constructor: 1 })).toThrow(/^There is no meter `constructor`; /);
  for (const quantity of [-5, Number.NaN, Number.POSITIVE_INFINITY, "1000"])
    expect(price({ input: quantity })).toThrow(
      `The quantity of \`input\` must be a number of zero or more, not ${quantity}.`,
    );
  for (const asOf of ["yesterday", "2026-02-31", ""])
    expect(() => lookups.resolve("gpt-4o", { asOf })).toThrow(`\`${asOf}\` is no day: write YYYY-MM-DD.`);
  expect(() => lookups.get("Model:gpt-4o", { asOf: "1950-01-01" })).toThrow(
    /^The data covers .*; 1950-01-01 is outside\.$/,
  );
});
