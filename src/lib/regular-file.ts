import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { dirname, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { FileError, withPath } from "./file-error.ts";

/** Opening a symbolic link must fail, and opening a named pipe must not wait for a writer. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Attempts to read a file that changes during the read, and the delay between them in milliseconds. */
const maxReads = 3;
const waitMs = 100;

export interface ReadOptions {
  /** Size limit in bytes; a larger file is an error. */
  readonly maxBytes: number;
  /**
   * Whether to follow a symbolic link to a file in the same folder or below it, as in a folder that Kubernetes mounts.
   * A link out of that folder is always an error. Default false.
   */
  readonly followsLinks?: boolean;
}

/**
 * Opens a regular file for reading. Never blocks, whatever the type of the file.
 * @throws {FileError} for a link, a folder, a named pipe, a socket, a device, and every system error.
 */
export async function openRegularFile(
  path: string,
  { followsLinks = false }: Pick<ReadOptions, "followsLinks"> = {},
): Promise<FileHandle> {
  const target = followsLinks ? await linkTarget(path) : path;
  checkRegular(path, await withPath(path, () => lstat(target)));
  const handle = await withPath(path, () => open(target, flags));
  try {
    // Another process may have replaced the file since `lstat`.
    checkRegular(path, await withPath(path, () => handle.stat()));
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * The bytes of a regular file; reads again when the file changes during the read.
 * @throws {FileError} like `openRegularFile`; also when the file is too large or changes during each attempt.
 */
export async function readRegularFile(path: string, { maxBytes, followsLinks }: ReadOptions): Promise<Buffer> {
  for (let attempt = 1; ; attempt++) {
    const handle = await openRegularFile(path, { followsLinks: followsLinks ?? false });
    try {
      const bytes = await withPath(path, () => readWhole(path, handle, maxBytes));
      if (bytes) return bytes;
    } finally {
      await handle.close();
    }
    if (attempt === maxReads) throw new FileError(path, "keeps changing while it is read; try again", "changing");
    await wait(waitMs);
  }
}

/** Returns undefined when the file changed during the read. */
async function readWhole(path: string, handle: FileHandle, maxBytes: number): Promise<Buffer | undefined> {
  const before = await handle.stat();
  if (before.size > maxBytes) throw new FileError(path, `is larger than ${maxBytes} bytes`, "too-large");
  const bytes = await handle.readFile();
  const after = await handle.stat();
  return before.mtimeMs === after.mtimeMs && bytes.length === after.size ? bytes : undefined;
}

/** @throws {FileError} unless it is a regular file. */
export function checkRegular(path: string, stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isSymbolicLink()) throw new FileError(path, "is a symbolic link; only regular files are used", "link");
  throw new FileError(path, `is ${nameOf(stats)}; only regular files are used`, "special");
}

function nameOf(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a named pipe";
  if (stats.isSocket()) return "a socket";
  return stats.isCharacterDevice() || stats.isBlockDevice() ? "a device" : "not a regular file";
}

/**
 * The target of a symbolic link, or the path itself.
 * @throws {FileError} for a link that leads out of its folder.
 */
async function linkTarget(path: string): Promise<string> {
  if (!(await withPath(path, () => lstat(path))).isSymbolicLink()) return path;
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) throw new FileError(path, "is a symbolic link that leads to no file", "link");
  const folder = await withPath(path, () => realpath(dirname(path)));
  if (target.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)) return target;
  throw new FileError(path, `is a symbolic link out of its folder, to ${target}; name that file itself`, "link");
}
