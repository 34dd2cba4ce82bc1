import { spawnSync } from "node:child_process";
import { utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/**
 * Temporary files beside a file as processes leave them that were killed, or that still write; their names.
 * `isOwn` says that this process is the one that looks at them.
 */
export async function leftTemporaries(
  path: string,
  { isOwn = false } = {},
): Promise<{ live: string[]; dead: string[] }> {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const nameOf = (process: number, machine: string, random: string) =>
    `${basename(path)}.${process}@${machine}.${random}.tmp`;
  const live = [nameOf(process.pid, hostname(), "0a1b2c3d"), nameOf(pid, "another.machine", "0a1b2c3d")];
  const dead = [nameOf(pid, hostname(), "0a1b2c3d")];
  // From a time before this process, whose number another process had then.
  const old = nameOf(process.pid, hostname(), "ffffffff");
  if (isOwn) dead.push(old);
  for (const name of [...live, ...dead]) await writeFile(join(dirname(path), name), "half of a fi");
  if (isOwn) await utimes(join(dirname(path), old), 1_000_000_000, 1_000_000_000);
  return { live, dead };
}
