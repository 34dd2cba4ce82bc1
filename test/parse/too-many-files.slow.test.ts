import { linkSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readData } from "../../src/parse/read-data.ts";
import { refused, sound } from "./base.ts";

it("a data set of too many files is read no further", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pedigree-read-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries({ ...sound, "concepts/10000.yaml": "" })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // A hard link takes a tenth of the time that a new file takes.
  const link = join(folder, "concepts/10000.yaml");
  for (let index = 10_001; index < 20_000; index++) linkSync(link, join(folder, `concepts/${index}.yaml`));
  expect(refused(await readData(folder))).toMatchInlineSnapshot(`
    [
      "concepts/19998.yaml:1:1  too-large  a data set has at most 10000 files",
    ]
  `);
});
