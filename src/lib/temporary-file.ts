import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { systemErrorCode, withPath } from "./file-error.ts";

/** `<file>.<process>@<machine>.<random>.tmp`: the name says who writes it, so that what a dead process left can go. */
const form = /^(?<file>.+)\.(?<pid>\d+)@(?<machine>.+)\.[0-9a-f]{8}\.tmp$/;

/** A new name beside a file for what will take its place. */
export const temporaryPath = (path: string): string =>
  `${path}.${process.pid}@${hostname()}.${randomBytes(4).toString("hex")}.tmp`;

/** A temporary file in a folder. */
interface Temporary {
  readonly path: string;
  /** Name of the file whose place it will take. */
  readonly file: string;
  readonly pid: number;
  /** Whether its process still runs. One of another machine is taken to. */
  readonly isLive: boolean;
}

/** Removes the temporary files in a folder whose processes are gone; those of live ones stay, and any that cannot be removed. */
export async function clearTemporaries(folder: string): Promise<void> {
  // A server may read where it must not write.
  for (const { path, isLive } of await temporariesIn(folder))
    if (!isLive) await rm(path, { force: true }).catch(() => undefined);
}

/** The live processes that are writing a file, apart from the writer of one temporary file. */
export async function otherWriters(path: string, own: string): Promise<number[]> {
  const all = await temporariesIn(dirname(path));
  const others = all.filter((one) => one.isLive && one.file === basename(path) && basename(one.path) !== basename(own));
  return others.map(({ pid }) => pid);
}

async function temporariesIn(folder: string): Promise<Temporary[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const found: Temporary[] = [];
  for (const name of names) {
    const { file, pid, machine } = form.exec(name)?.groups ?? {};
    if (file === undefined) continue;
    const path = join(folder, name);
    const isLive = machine !== hostname() || (await isRunning(Number(pid), path));
    found.push({ path, file, pid: Number(pid), isLive });
  }
  return found;
}

/** Whether the process that wrote a file runs. In a container, one that is gone may have had the number of this one. */
async function isRunning(pid: number, path: string): Promise<boolean> {
  if (pid === process.pid) {
    const written = await stat(path).catch(() => undefined);
    return written !== undefined && written.mtimeMs >= performance.timeOrigin - 1_000;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) !== "ESRCH";
  }
}

/** Writes a new file through to the disk. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Renames a file through to the disk: a rename is safe from a loss of power once its folder is written. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await withPath(to, () => rename(from, to));
  const folder = await open(dirname(to), constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
