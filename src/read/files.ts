import { constants, type Stats } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { folders } from "../records/kinds.ts";
import { type Problem, type ProblemCode, problemAt, suggestion } from "./problem.ts";

/** Largest file, in bytes; a megabyte of YAML takes about a second to parse. */
export const mostFileBytes = 1_000_000;
/** Largest data set, in bytes. */
export const mostTotalBytes = 50_000_000;
/** Most files of one data set. */
export const mostFiles = 10_000;

/** A file of the data folder: its path below that folder and its bytes. */
export interface DataFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What lies in `data/` beside records: made by the program, or about the data. */
const beside = /^(\..*|imported|.*\.schema\.json|.*\.md)$/;

/** What a data folder holds. */
export interface Folder {
  /** The record files, sorted by path. */
  readonly files: readonly DataFile[];
  /** What stands there that should not, or cannot be read. */
  readonly problems: readonly Problem[];
  /** Whether all of it was looked at, so that what is not there is missing. */
  readonly isWhole: boolean;
}

/**
 * Reads the record files below a folder. Links are refused, not followed. A folder that cannot be
 * read is a problem, not an exception.
 */
export async function readFiles(folder: string): Promise<Folder> {
  const files: DataFile[] = [];
  const problems: Problem[] = [];
  let total = 0;
  let isWhole = true;
  const report = (file: string, code: ProblemCode, message: string) => {
    problems.push(problemAt({ file, line: 1, column: 1 }, code, message));
  };

  const known = [...folders.keys(), "release.yaml"];
  for (const name of await list(".")) {
    if (!isWhole) break;
    if (name === "release.yaml") await take(name);
    else if (folders.has(name)) await descend(name, 0);
    else if (!beside.test(name))
      report(
        name,
        "unknown-file",
        `is no part of the data${suggestion(name, known) || `; known are ${known.join(", ")}`}`,
      );
  }
  return { files, problems, isWhole };

  /** The names in a folder, sorted. */
  async function list(path: string): Promise<string[]> {
    try {
      return (await readdir(join(folder, path))).sort();
    } catch (error) {
      const absent = { ENOENT: "there is no such folder", ENOTDIR: "is not a folder" }[codeOf(error)];
      report(path === "." ? folder : path, "missing-file", absent ?? unreadable(error));
      isWhole &&= path !== ".";
      return [];
    }
  }

  async function descend(path: string, depth: number): Promise<void> {
    if (!(await statOf(path))?.isDirectory()) {
      report(path, "not-a-file", "must be a folder; links are not followed");
      return;
    }
    for (const name of await list(path)) {
      if (!isWhole) return;
      if (name.startsWith(".")) continue;
      const child = `${path}/${name}`;
      const stat = await statOf(child);
      if (!stat?.isDirectory()) await takeNamed(child, stat);
      else if (depth < 4) await descend(child, depth + 1);
      else report(child, "too-deep", "folders nest at most four deep");
    }
  }

  async function statOf(path: string): Promise<Stats | undefined> {
    return lstat(join(folder, path)).catch(() => undefined);
  }

  async function takeNamed(path: string, stat: Stats | undefined): Promise<void> {
    if (stat?.isSymbolicLink()) report(path, "not-a-file", reasons.link[1]);
    else if (path.endsWith(".yaml")) await take(path);
    else report(path, "unknown-file", "records are files that end in `.yaml`");
  }

  async function take(path: string): Promise<void> {
    try {
      const bytes = await readRegular(join(folder, path));
      if (typeof bytes === "string") return report(path, reasons[bytes][0], reasons[bytes][1]);
      total += bytes.length;
      isWhole = files.length < mostFiles && total <= mostTotalBytes;
      if (isWhole) files.push({ path, bytes });
      else if (files.length >= mostFiles) report(path, "too-large", `a data set has at most ${mostFiles} files`);
      else report(path, "too-large", `a data set has at most ${mostTotalBytes} bytes`);
    } catch (error) {
      if (path.includes("\ufffd")) report(path, "bad-encoding", "has a name that is not UTF-8; rename it");
      else report(path, "missing-file", unreadable(error));
    }
  }
}

const reasons = {
  "too-large": ["too-large", `is over ${mostFileBytes} bytes; split it`],
  link: ["not-a-file", "is a link; only regular files are read"],
  special: ["not-a-file", "is not a regular file"],
  changing: ["missing-file", "keeps changing while it is read; try again"],
} as const satisfies Record<string, readonly [ProblemCode, string]>;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";

/** Why something cannot be read, without its full path: that is nobody's concern. */
function unreadable(error: unknown): string {
  const code = codeOf(error);
  const why = { EACCES: "permission is denied", EPERM: "permission is denied", ENOENT: "it is not there" }[code];
  return `cannot be read: ${why ?? code}`;
}

/** Opening a link must fail, and opening a named pipe not wait for a writer. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The bytes of a regular file, or why not. Retries when the file changes under the read. */
async function readRegular(path: string): Promise<Buffer | keyof typeof reasons> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const handle = await open(path, flags).catch((error) => {
      if (codeOf(error) !== "ELOOP") throw error;
    });
    if (!handle) return "link";
    try {
      const before = await handle.stat();
      if (!before.isFile()) return "special";
      if (before.size > mostFileBytes) return "too-large";
      const bytes = await handle.readFile();
      const after = await handle.stat();
      if (before.mtimeMs === after.mtimeMs && bytes.length === after.size) return bytes;
    } finally {
      await handle.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "changing";
}
