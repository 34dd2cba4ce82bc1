import { appendFile, cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { codeHash, dataFolders } from "../../src/lib/code-hash.ts";

const source = fileURLToPath(new URL("../../src/", import.meta.url));

it("is another when one byte changes in any folder of code that shapes data, and in no other folder", async () => {
  const parent = await mkdtemp(join(tmpdir(), "pedigree-code-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const copy = join(parent, "src");
  await cp(source, copy, { recursive: true });
  const place = pathToFileURL(`${copy}/`);
  const folders = await dataFolders(place);
  expect(folders).toEqual(["catalogs", "engines", "graph", "lib", "parse", "records"]);
  const hashes = [await codeHash(place)];
  for (const folder of folders) {
    const [file = ""] = (await readdir(join(copy, folder), { recursive: true })).filter((name) => name.endsWith(".ts"));
    await appendFile(join(copy, folder, file), "\n");
    hashes.push(await codeHash(place));
  }
  expect(new Set(hashes).size).toBe(folders.length + 1);
  await appendFile(join(copy, "server/http/server.ts"), "\n");
  expect(await codeHash(place)).toBe(hashes.at(-1));
});
