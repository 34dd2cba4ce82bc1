import { readParseCache, writeParseCache } from "./parse-cache.ts";
import type { CachedData, Data } from "./parsed-data.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { contentHashOf, readFiles } from "./read-files.ts";
import { readReleases } from "./read-releases.ts";

/** Reads a data folder: all of it, or every problem in it, sorted by location. */
export async function readData(folder: string): Promise<{ ok: true; data: Data } | { ok: false; problems: Problem[] }> {
  const { files, problems, isWhole } = await readFiles(folder);
  const { buildData } = await import("./build-data.ts");
  return isWhole ? buildData(files, problems) : { ok: false, problems: sortProblems(problems) };
}

/** Reads a data folder for a server: does not parse it again when it is unchanged since it was last valid. */
export async function readCached(
  folder: string,
): Promise<{ ok: true; data: CachedData } | { ok: false; problems: Problem[] }> {
  const { files, problems } = await readFiles(folder);
  if (problems.length > 0) return readData(folder);
  const cached = await readParseCache(folder, contentHashOf(files));
  if (cached) return { ok: true, data: { ...cached, releases: readReleases(files).releases } };
  // YAML is loaded only to be parsed.
  const { buildData } = await import("./build-data.ts");
  const reading = buildData(files);
  if (reading.ok) await writeParseCache(folder, reading.data);
  return reading;
}

/**
 * SHA-256 of all files of a data folder, hexadecimal, like `Data.contentHash`; undefined when a file cannot be read.
 */
export async function readContentHash(folder: string): Promise<string | undefined> {
  const { files, problems } = await readFiles(folder);
  return problems.length > 0 ? undefined : contentHashOf(files);
}
