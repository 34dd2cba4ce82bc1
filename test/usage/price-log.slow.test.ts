import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCached } from "../../src/parse/read-data.ts";
import { dataFolder } from "../data.ts";
import { run } from "../process.ts";
import { usageLog } from "./usage-log.ts";

it("prices a log of 10,000 lines in under two seconds, with low and high", async () => {
  const reading = await readCached(dataFolder);
  if (!reading.ok) throw new Error("the data is not valid");
  const file = join(await mkdtemp(join(tmpdir(), "pedigree-log-")), "usage.jsonl");
  await writeFile(file, `${usageLog(reading.data.records, 10_000, 1).join("\n")}\n`);
  // The first run parses the data.
  await run("price", file);
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    const start = performance.now();
    const { out } = await run("price", file, "--json");
    times.push(performance.now() - start);
    const { lines, models, totals } = JSON.parse(out);
    expect([lines, models.length > 40]).toEqual([10_000, true]);
    const [low, total, high] = [totals[0].low, totals[0].total, totals[0].high].map(Number) as [number, number, number];
    expect([low > 0, low <= total, total <= high]).toEqual([true, true, true]);
  }
  process.stdout.write(`10,000 lines: ${times.map((time) => `${Math.round(time)} ms`).join(", ")}\n`);
  expect(Math.min(...times)).toBeLessThan(2_000);
});
