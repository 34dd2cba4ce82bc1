import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { folders } from "../records/kinds.ts";
import { type Problem, problemAt, suggestion } from "./problem.ts";

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

const wholeFile = (file: string) => ({ file, line: 1, column: 1 });

/**
 * The record files below a folder, sorted by path, and what stands there that should not.
 * Links are refused, not followed. A folder that cannot be read is a problem, not an exception.
 */
export async function readFiles(folder: string): Promise<{ files: DataFile[]; problems: Problem[] }> {
  const files: DataFile[] = [];
  const problems: Problem[] = [];
  let total = 0;

  const names = await list(".");
  for (const name of names.sort()) {
    if (name === "release.yaml") await take(name);
    else if (folders.has(name)) await descend(name, 0);
    else if (!beside.test(name))
      problems.push(
        problemAt(
          wholeFile(name),
          "unknown-file",
          `no kind of record lives here${suggestion(name, [...folders.keys()])}; folders are ${[...folders.keys()].join(", ")}`,
        ),
      );
  }
  return { files, problems };

  async function list(path: string): Promise<string[]> {
    try {
      return await readdir(join(folder, path));
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such folder" : String(error);
      problems.push(problemAt(wholeFile(path === "." ? folder : path), "missing-file", why));
      return [];
    }
  }

  async function descend(path: string, depth: number): Promise<void> {
    const stat = await lstat(join(folder, path));
    if (!stat.isDirectory()) {
      problems.push(problemAt(wholeFile(path), "not-a-file", "must be a folder; links are not followed"));
      return;
    }
    for (const name of (await list(path)).sort()) {
      if (name.startsWith(".")) continue;
      const child = `${path}/${name}`;
      const { isDirectory } = await lstat(join(folder, child)).then((s) => ({ isDirectory: s.isDirectory() }));
      if (isDirectory && depth < 4) await descend(child, depth + 1);
      else if (isDirectory) problems.push(problemAt(wholeFile(child), "too-deep", "folders nest at most four deep"));
      else if (name.endsWith(".yaml")) await take(child);
      else problems.push(problemAt(wholeFile(child), "unknown-file", "records are files that end in `.yaml`"));
    }
  }

  async function take(path: string): Promise<void> {
    const place = wholeFile(path);
    if (files.length >= mostFiles) {
      if (files.length === mostFiles)
        problems.push(problemAt(place, "too-large", `a data set has at most ${mostFiles} files`));
      return;
    }
    try {
      const bytes = await readRegular(join(folder, path));
      if (typeof bytes === "string") {
        problems.push(problemAt(place, bytes === "too-large" ? "too-large" : "not-a-file", messages[bytes]));
        return;
      }
      total += bytes.length;
      if (total > mostTotalBytes) {
        problems.push(problemAt(place, "too-large", `a data set has at most ${mostTotalBytes} bytes`));
        return;
      }
      files.push({ path, bytes });
    } catch (error) {
      problems.push(problemAt(place, "missing-file", `cannot be read: ${(error as Error).message}`));
    }
  }
}

const messages = {
  "too-large": `is over ${mostFileBytes} bytes; split it`,
  link: "is a link; only regular files are read",
  special: "is not a regular file",
  changing: "keeps changing while it is read; try again",
} as const;

/** The bytes of a regular file, or why not. Retries when the file changes under the read. */
async function readRegular(path: string): Promise<Buffer | keyof typeof messages> {
  if ((await lstat(path)).isSymbolicLink()) return "link";
  for (let attempt = 0; attempt < 3; attempt++) {
    // O_NONBLOCK: opening a named pipe must not wait for a writer.
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
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
