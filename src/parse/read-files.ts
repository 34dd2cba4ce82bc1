import type { Stats } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describeFault, FileError, type FileFault, fileErrorOf, reasonOf, systemErrorCode } from "../lib/file-error.ts";
import { checkRegular, readRegularFile } from "../lib/regular-file.ts";
import { folders } from "../records/kinds.ts";
import { type Problem, type ProblemCode, problemAt, suggestion } from "./problem.ts";

/** Largest file, in bytes; a megabyte of YAML takes about a second to parse. */
export const maxFileBytes = 1_000_000;
/** Largest data set, in bytes. */
export const maxTotalBytes = 50_000_000;
/** Most files of one data set. */
export const maxFiles = 10_000;

/** A file of the data folder: its path below that folder and its bytes. */
export interface DataFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What lies in `data/` beside records: made by the program, or about the data. */
const beside = /^(\..*|imported|.*\.schema\.json|.*\.md)$/;

/** What every data folder has, and nothing else is likely to. */
const releaseFile = "release.yaml";

const noFolder = "there is no such folder";
const notAFolder = "is not a folder";

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

  const known = [...folders.keys(), releaseFile];
  for (const name of await list(".")) {
    if (!isWhole) break;
    if (name === releaseFile) await take(name);
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
      const absent = { ENOENT: noFolder, ENOTDIR: notAFolder }[systemErrorCode(error) ?? ""];
      report(path === "." ? folder : path, "missing-file", absent ?? `cannot be read: ${reasonOf(error)}`);
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
    if (stat?.isSymbolicLink() || path.endsWith(".yaml")) await take(path);
    else report(path, "unknown-file", "records are files that end in `.yaml`");
  }

  async function take(path: string): Promise<void> {
    try {
      const bytes = await readRegularFile(join(folder, path), { maxBytes: maxFileBytes });
      total += bytes.length;
      isWhole = files.length < maxFiles && total <= maxTotalBytes;
      if (isWhole) files.push({ path, bytes });
      else if (files.length >= maxFiles) report(path, "too-large", `a data set has at most ${maxFiles} files`);
      else report(path, "too-large", `a data set has at most ${maxTotalBytes} bytes`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (path.includes("\ufffd")) report(path, "bad-encoding", "has a name that is not UTF-8; rename it");
      else
        report(path, codes[error.fault], `${describeFault(error)}${error.fault === "too-large" ? "; split it" : ""}`);
    }
  }
}

/** The code of the problem with a file that cannot be read. */
const codes: Readonly<Record<FileFault, ProblemCode>> = {
  changing: "missing-file",
  content: "not-a-file",
  link: "not-a-file",
  missing: "missing-file",
  special: "not-a-file",
  system: "missing-file",
  "too-large": "too-large",
};

/** Refuses what is no data folder, before anything is written below it. @throws {FileError} saying what it lacks. */
export async function checkDataFolder(folder: string): Promise<void> {
  const found = await statAt(folder, stat);
  if (!found) throw new FileError(folder, `${noFolder}; name the data with --data`, "missing");
  if (!found.isDirectory()) throw new FileError(folder, `${notAFolder}; name the data with --data`, "special");
  const release = join(folder, releaseFile);
  const stats = await statAt(release, lstat);
  if (!stats) throw new FileError(folder, `is no data folder: it has no ${releaseFile}; name the data with --data`);
  checkRegular(release, stats);
}

/** Undefined when there is nothing at a path. @throws {FileError} when that cannot be known. */
async function statAt(path: string, statOf: (path: string) => Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await statOf(path);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw fileErrorOf(path, error);
  }
}
