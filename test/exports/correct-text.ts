import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { Correction } from "../../src/exports/correct-catalog.ts";
import { dataFolder } from "../data.ts";
import { run } from "../process.ts";

/** A file with this text, as `pedigree export --as --onto` corrects it, and the list of corrections. */
export async function correctText(folder: string, as: string, text: string, data = dataFolder) {
  const [onto, out, changes] = ["theirs", "ours", "changes"].map((name) => join(folder, `${as}-${name}.json`)) as [
    string,
    string,
    string,
  ];
  await writeFile(onto, text);
  const args = ["--as", as, "--onto", onto, "--out", out, "--changes", changes, "--data", data, "--no-layers"];
  const { code, err } = await run("export", ...args);
  expect([code, err]).toEqual([0, expect.stringMatching(/^pedigree: \d+ of the values of .* corrected\n$/)]);
  const corrections: Correction[] = JSON.parse(await readFile(changes, "utf8"));
  return { text: await readFile(out, "utf8"), corrections };
}
