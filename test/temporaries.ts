import { spawnSync } from "node:child_process";
import { utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** Temporary files beside a file as processes leave them that were killed, or that still write; their names. */
export async function leftTemporaries(path: string): Promise<{ live: string[]; dead: string[] }> {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const nameOf = (process: number, machine: string, random: string) =>
    `${basename(path)}.${process}@${machine}.${random}.tmp`;
  const live = [nameOf(process.pid, hostname(), "0a1b2c3d"), nameOf(pid, "another.machine", "0a1b2c3d")];
  const dead = [nameOf(pid, hostname(), "0a1b2c3d"), nameOf(process.pid, hostname(), "ffffffff")];
  for (const name of [...live, ...dead]) await writeFile(join(dirname(path), name), "half of a fi");
  // The last is from a time before this process, whose number another process had then.
  await utimes(join(dirname(path), dead[1] as string), 1_000_000_000, 1_000_000_000);
  return { live, dead };
}
