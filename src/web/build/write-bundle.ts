import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { OutputFile } from "esbuild";
import { packageFolder } from "../../lib/package.ts";
import { type BundleName, bundleFolder } from "../bundle.ts";

/** Files by path below the folder of their bundle. */
export type BundleFiles = ReadonlyMap<string, Uint8Array | string>;

/** What esbuild has written for a bundle, by path below its folder. */
export const outputsOf = (name: BundleName, outputs: readonly OutputFile[]): [string, Uint8Array][] =>
  outputs.map(({ path, contents }) => [relative(bundleFolder(name), path).replaceAll(sep, "/"), contents]);

/** Replaces an earlier build, and prints what it wrote. A server sees only complete files. */
export async function writeBundle(name: BundleName, files: BundleFiles): Promise<void> {
  const folder = bundleFolder(name);
  const fresh = `${folder}.${randomUUID()}`;
  for (const [path, body] of files) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), body);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  const bytes = [...files.values()].reduce((sum, body) => sum + body.length, 0);
  process.stdout.write(`${relative(packageFolder, folder)}: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB\n`);
}
