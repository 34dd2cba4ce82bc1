import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { scanFolder } from "../../src/scan/scan-folder.ts";
import { dataFolder, todayIn, viewsOf } from "../data.ts";

type Mark = readonly [line: number, text: string, level: string];

interface Sample {
  readonly file: string;
  readonly text: string;
  readonly finds: readonly Mark[];
  readonly misses?: readonly Mark[];
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} % of ${whole}`;

it("finds the identifiers in two hundred invented lines, and nothing else", async () => {
  const samples: Sample[] = parse(await readFile(new URL("corpus.yaml", import.meta.url), "utf8"));
  expect(samples.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0)).toBeGreaterThanOrEqual(200);
  const folder = await mkdtemp(join(tmpdir(), "pedigree-scan-"));
  for (const { file, text } of samples) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const view = (await viewsOf(dataFolder)).current(todayIn(dataFolder));
  const { findings } = await scanFolder(view, folder, { host: undefined, within: 90, prose: false });
  const found = findings.flatMap(({ rule, file, line, text, level }) =>
    rule ? [`${file}:${line} ${text} ${level}`] : [],
  );
  const marksOf = (key: "finds" | "misses") =>
    samples.flatMap(({ file, [key]: marks = [] }) =>
      marks.map(([line, text, level]) => `${file}:${line} ${text} ${level}`),
    );
  const [wanted, missed] = [marksOf("finds"), marksOf("misses")];
  const right = found.filter((one) => wanted.includes(one) || missed.includes(one)).length;
  process.stdout.write(
    `scan: precision ${percent(right, found.length)}, recall ${percent(right, wanted.length + missed.length)}\n`,
  );
  expect(found.filter((one) => !missed.includes(one)).sort()).toEqual(wanted.sort());
  expect(right / (wanted.length + missed.length)).toBeGreaterThanOrEqual(0.9);
});
