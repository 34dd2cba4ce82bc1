import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { systemErrorCode, withPath } from "./file-error.ts";

/**
 * `<file>.<pid>@<hostname>.<random>.tmp`: the name identifies the writer, so that leftovers of dead processes can be
 * removed.
 */
const form = /^(?<file>.+)\.(?<pid>\d+)@(?<machine>.+)\.[0-9a-f]{8}\.tmp$/;

/** A new temporary name next to a file that will be replaced. */
export const temporaryPath = (path: string): string =>
  `${path}.${process.pid}@${hostname()}.${randomBytes(4).toString("hex")}.tmp`;

interface Temporary {
  readonly path: string;
  /** Name of the file that it will replace. */
  readonly file: string;
  readonly pid: number;
  /** Whether the writing process still runs. Always true for other machines, which cannot be checked. */
  readonly isLive: boolean;
}

/** Removes the temporary files of dead processes from a folder. Ignores files that cannot be removed. */
export async function clearTemporaries(folder: string): Promise<void> {
  // The folder may be read-only for a server.
  for (const { path, isLive } of await temporariesIn(folder))
    if (!isLive) await rm(path, { force: true }).catch(() => undefined);
}

/** Live processes, other than the owner of the temporary file `own`, that are writing the same file. */
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

/**
 * Whether the process that wrote a file still runs. In a container, a dead process may have had the pid of this one;
 * then the file is older than this process.
 */
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

/**
 * Creates a file and flushes it to disk.
 * @throws when the file exists.
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file in the place of another, so that a reader sees either of them whole.
 * @throws {FileError} when it cannot be written.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await clearTemporaries(dirname(path));
  const temporary = temporaryPath(path);
  try {
    await withPath(path, () => writeDurably(temporary, bytes));
    await renameDurably(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Renames a file and flushes its folder: only then does the rename survive a power loss. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await withPath(to, () => rename(from, to));
  const folder = await open(dirname(to), constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
