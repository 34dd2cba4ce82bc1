import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCached } from "../../src/parse/read-data.ts";
import { dataFolder } from "../data.ts";
import { bin, environment } from "../process.ts";
import { usageLog } from "./usage-log.ts";

/** Prices a log, and gives the processor time that it took, in seconds: the clock depends on what else runs. */
const priced = (file: string) =>
  new Promise<{ out: string; seconds: number }>((resolve) => {
    const timed = ["-c", 'TIMEFORMAT="%U %S"; time "$0" "$@"', process.execPath, bin, "price", file, "--json"];
    execFile("bash", timed, { env: environment(), maxBuffer: 64_000_000 }, (_, out, err) => {
      const [user = 0, system = 0] = (err.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
      resolve({ out, seconds: user + system });
    });
  });

it("prices a log of 10,000 lines in under two seconds, with low and high", async () => {
  const reading = await readCached(dataFolder);
  if (!reading.ok) throw new Error("the data is not valid");
  const file = join(await mkdtemp(join(tmpdir(), "pedigree-log-")), "usage.jsonl");
  await writeFile(file, `${usageLog(reading.data.records, 10_000, 1).join("\n")}\n`);
  // The first run parses the data.
  await priced(file);
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    const { out, seconds } = await priced(file);
    times.push(seconds);
    const { lines, models, totals } = JSON.parse(out);
    expect([lines, models.length > 40]).toEqual([10_000, true]);
    const [low, total, high] = [totals[0].low, totals[0].total, totals[0].high].map(Number) as [number, number, number];
    expect([low > 0, low <= total, total <= high]).toEqual([true, true, true]);
  }
  process.stdout.write(`10,000 lines: ${times.map((time) => `${time.toFixed(2)} s`).join(", ")}\n`);
  expect(Math.min(...times)).toBeLessThan(2);
});
