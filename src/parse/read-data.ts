import { readParseCache, writeParseCache } from "./parse-cache.ts";
import type { CachedData, Data } from "./parsed-data.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { contentHashOf, readFiles } from "./read-files.ts";
import { readReleases } from "./read-releases.ts";
import type { ValidFiles } from "./valid-files.ts";

/** Reads a data folder: all of it, or every problem in it, sorted by location. */
export async function readData(folder: string): Promise<{ ok: true; data: Data } | { ok: false; problems: Problem[] }> {
  const { files, problems, isWhole } = await readFiles(folder);
  const { buildData } = await import("./build-data.ts");
  return isWhole ? buildData(files, problems) : { ok: false, problems: sortProblems(problems) };
}

type Reading = { ok: true; data: CachedData } | { ok: false; problems: Problem[] };

/** Reads a data folder for a server, again and again: only files are parsed that have changed since they were last valid. */
export class DataReader {
  readonly folder: string;
  #known: ValidFiles | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  async read(): Promise<Reading> {
    const { files, problems } = await readFiles(this.folder);
    if (problems.length > 0) return readData(this.folder);
    const isFirst = this.#known === undefined;
    this.#known ??= await readParseCache(this.folder);
    const { validSet } = this.#known;
    const records = validSet?.contentHash === contentHashOf(files) ? this.#known.recordsOf(files) : undefined;
    if (validSet && records)
      return { ok: true, data: { ...validSet, records, releases: readReleases(files).releases } };
    // YAML is loaded only to be parsed.
    const { buildData } = await import("./build-data.ts");
    const reading = buildData(files, [], this.#known);
    // After later changes, the next start parses few files.
    if (reading.ok && isFirst) await writeParseCache(this.folder, this.#known);
    return reading;
  }
}

/** Reads a data folder for a server once. */
export const readCached = (folder: string): Promise<Reading> => new DataReader(folder).read();

/**
 * SHA-256 of all files of a data folder, hexadecimal, like `Data.contentHash`; undefined when a file cannot be read.
 */
export async function readContentHash(folder: string): Promise<string | undefined> {
  const { files, problems } = await readFiles(folder);
  return problems.length > 0 ? undefined : contentHashOf(files);
}
