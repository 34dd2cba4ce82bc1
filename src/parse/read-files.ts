import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describeFault, FileError, type FileFault, fileErrorOf, reasonOf, systemErrorCode } from "../lib/file-error.ts";
import { checkRegular, readRegularFile } from "../lib/regular-file.ts";
import { folders } from "../records/kinds.ts";
import { type Problem, type ProblemCode, problemAt, suggestion } from "./problem.ts";

/** Limit of a file in bytes; one megabyte of YAML takes about a second to parse. */
export const maxFileBytes = 1_000_000;
/** Limit of a data set in bytes. */
export const maxTotalBytes = 50_000_000;
export const maxFiles = 10_000;
/** Limit of a release file in bytes. */
const maxReleaseBytes = 20_000_000;

/** A file, with its path relative to the data folder. */
export interface DataFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The list of models by number of hosts, which `pedigree coverage` writes and reads. */
export const mostHostedFile = "most-hosted.yaml";

/** Other files in `data/`: generated ones, imports, and documentation. */
const beside = /^(\..*|catalogs|imported|.*\.schema\.json|.*\.md|most-hosted\.yaml)$/;

/** Identifies a data folder: every one has this file. */
export const releaseFile = "release.yaml";

/** Folder of the release files, below the data folder. */
export const releasesFolder = "releases";

const releaseFileName = /^\d{4}\.\d{1,2}\.\d+\.jsonl\.br$/;

const noFolder = "there is no such folder";
const notAFolder = "is not a folder";

export interface Folder {
  /** The record files, sorted by path. */
  readonly files: readonly DataFile[];
  /** Unknown files, and those that cannot be read. */
  readonly problems: readonly Problem[];
  /** Whether everything was read; otherwise a missing record may just be unread. */
  readonly isWhole: boolean;
}

/**
 * Reads the record files of a folder. Symbolic links are an error. A folder that cannot be read is a problem, not an
 * exception.
 */
export async function readFiles(folder: string): Promise<Folder> {
  const files: DataFile[] = [];
  const problems: Problem[] = [];
  let total = 0;
  let isWhole = true;
  const report = (file: string, code: ProblemCode, message: string) => {
    problems.push(problemAt({ file, line: 1, column: 1 }, code, message));
  };

  const known = [...folders.keys(), releaseFile, releasesFolder];
  for (const name of await list(".")) {
    if (!isWhole) break;
    if (name === releaseFile) await take(name);
    else if (folders.has(name)) await descend(name, 0);
    else if (name === releasesFolder) await takeReleases();
    else if (!beside.test(name))
      report(
        name,
        "unknown-file",
        `is no part of the data${suggestion(name, known) || `; known are ${known.join(", ")}`}`,
      );
  }
  return { files, problems, isWhole };

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

  async function takeReleases(): Promise<void> {
    if (!(await statOf(releasesFolder))?.isDirectory()) {
      report(releasesFolder, "not-a-file", "must be a folder; links are not followed");
      return;
    }
    for (const name of await list(releasesFolder)) {
      const path = `${releasesFolder}/${name}`;
      if (releaseFileName.test(name)) await take(path, maxReleaseBytes);
      else if (!name.startsWith(".")) report(path, "unknown-file", "releases are files such as 2026.11.1.jsonl.br");
    }
  }

  async function statOf(path: string): Promise<Stats | undefined> {
    return lstat(join(folder, path)).catch(() => undefined);
  }

  async function takeNamed(path: string, stat: Stats | undefined): Promise<void> {
    if (stat?.isSymbolicLink() || path.endsWith(".yaml")) await take(path);
    else report(path, "unknown-file", "records are files that end in `.yaml`");
  }

  async function take(path: string, maxBytes = maxFileBytes): Promise<void> {
    try {
      const bytes = await readRegularFile(join(folder, path), { maxBytes });
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

/** Problem codes of unreadable files. */
const codes: Readonly<Record<FileFault, ProblemCode>> = {
  changing: "missing-file",
  content: "not-a-file",
  link: "not-a-file",
  missing: "missing-file",
  special: "not-a-file",
  system: "missing-file",
  "too-large": "too-large",
};

/**
 * Validates a data folder before anything is written to it.
 * @throws {FileError} when it is not a data folder.
 */
export async function checkDataFolder(folder: string): Promise<void> {
  const found = await statAt(folder, stat);
  if (!found) throw new FileError(folder, `${noFolder}; name the data with --data`, "missing");
  if (!found.isDirectory()) throw new FileError(folder, `${notAFolder}; name the data with --data`, "special");
  const release = join(folder, releaseFile);
  const stats = await statAt(release, lstat);
  if (!stats) throw new FileError(folder, `is no data folder: it has no ${releaseFile}; name the data with --data`);
  checkRegular(release, stats);
}

/**
 * Undefined when nothing exists at a path.
 * @throws {FileError} for all other errors.
 */
async function statAt(path: string, statOf: (path: string) => Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await statOf(path);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw fileErrorOf(path, error);
  }
}

/** SHA-256 of all files of a data folder, hexadecimal. */
export function contentHashOf(files: readonly DataFile[]): string {
  const hash = createHash("sha256");
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}
