import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCached } from "../../src/parse/read-data.ts";
import { dataFolder } from "../data.ts";
import { bin, environment } from "../process.ts";
import { usageLog } from "./usage-log.ts";

/** Runs a command, and gives the processor time that it took, in seconds: the clock depends on what else runs. */
const timed = (...args: string[]) =>
  new Promise<{ out: string; seconds: number }>((resolve) => {
    const command = ["-c", 'TIMEFORMAT="%U %S"; time "$0" "$@"', process.execPath, bin, ...args];
    execFile("bash", command, { env: environment(), maxBuffer: 64_000_000 }, (_, out, err) => {
      const [user = 0, system = 0] = (err.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
      resolve({ out, seconds: user + system });
    });
  });

it("prices a log of 10,000 lines in less than twice the time of one look-up, with low and high", async () => {
  const reading = await readCached(dataFolder);
  if (!reading.ok) throw new Error("the data is not valid");
  const file = join(await mkdtemp(join(tmpdir(), "pedigree-log-")), "usage.jsonl");
  await writeFile(file, `${usageLog(reading.data.records, 10_000, 1).join("\n")}\n`);
  // The first run parses the data.
  await timed("price", file, "--json");
  const [times, lookUps]: [number[], number[]] = [[], []];
  for (let time = 0; time < 3; time++) {
    lookUps.push((await timed("show", "gpt-4")).seconds);
    const { out, seconds } = await timed("price", file, "--json");
    times.push(seconds);
    const { lines, models, totals } = JSON.parse(out);
    expect([lines, models.length > 40]).toEqual([10_000, true]);
    const [low, total, high] = [totals[0].low, totals[0].total, totals[0].high].map(Number) as [number, number, number];
    expect([low > 0, low <= total, total <= high]).toEqual([true, true, true]);
  }
  const inSeconds = (all: readonly number[]) => all.map((time) => `${time.toFixed(2)} s`).join(", ");
  process.stdout.write(`10,000 lines: ${inSeconds(times)}; a look-up: ${inSeconds(lookUps)}\n`);
  // Both start and open the snapshot, however busy the machine is.
  expect(Math.min(...times)).toBeLessThan(2 * Math.min(...lookUps));
});
