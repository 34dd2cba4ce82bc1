import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A clone with two lines of code, as source and compiled on the days given; returns what its command prints. */
async function cloneOf(days: Readonly<Record<string, string>>): Promise<() => Promise<string>> {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-clone-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const room of ["src", "schema", "dist/src"]) await mkdir(join(folder, room), { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await cp(join(root, "src/pedigree.js"), join(folder, "src/pedigree.js"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "src/cli.ts"), 'console.log("source" as string);');
  await writeFile(join(folder, "schema/index.ts"), "");
  if (days["dist/src/cli.js"]) await writeFile(join(folder, "dist/src/cli.js"), 'console.log("compiled");');
  for (const path of ["src/cli.ts", "src/pedigree.js", "schema/index.ts", "src", "schema"])
    await utimes(join(folder, path), new Date("2026-01-01"), new Date("2026-01-01"));
  for (const [path, day] of Object.entries(days)) await utimes(join(folder, path), new Date(day), new Date(day));
  return async () =>
    (await promisify(execFile)(process.execPath, ["src/pedigree.js", "check"], { cwd: folder })).stdout;
}

test("a clone runs what was compiled after the last change of its source", async () => {
  const run = await cloneOf({ "dist/src/cli.js": "2026-01-02" });
  expect(await run()).toBe("compiled\n");
});

test("a clone runs its source when a file of it is newer than what was compiled", async () => {
  const run = await cloneOf({ "dist/src/cli.js": "2026-01-02", "schema/index.ts": "2026-01-03" });
  expect(await run()).toBe("source\n");
});

test("a clone runs its source when nothing was compiled", async () => {
  const run = await cloneOf({});
  expect(await run()).toBe("source\n");
});
