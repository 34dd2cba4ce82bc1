import { createHash } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { cachePathFor } from "../lib/cache-path.ts";
import { codeHash } from "../lib/code-hash.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { clearTemporaries, temporaryPath } from "../lib/temporary-file.ts";
import { type Kind, kindNames } from "../records/kinds.ts";
import type { AnyRecord, Records } from "../records/records.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { CachedData } from "./parsed-data.ts";

/** Limit of the cache file in bytes: a data set has at most 50 MB, and JSON needs about as much. */
const maxBytes = 500_000_000;

interface Stored {
  readonly release: ReleaseRecord;
  readonly records: Readonly<Record<Kind, readonly (readonly [string, AnyRecord])[]>>;
}

/**
 * A cached data set without its releases, if its files and the code that parses them are unchanged; undefined otherwise, and when the cache
 * is damaged.
 */
export async function readParseCache(
  folder: string,
  contentHash: string,
): Promise<Omit<CachedData, "releases"> | undefined> {
  try {
    const [head, body] = splitOnce(
      (await readRegularFile(await cachePathFor(folder, "json"), { maxBytes })).toString(),
    );
    if (head !== `${await keyFor(contentHash)} ${hash(body)}`) return undefined;
    const { release, records } = JSON.parse(body) as Stored;
    const maps = Object.fromEntries(kindNames.map((kind) => [kind, new Map(records[kind])]));
    return { release, contentHash, records: maps as unknown as Records };
  } catch {
    return undefined;
  }
}

/** Caches a valid data set for the next start. Ignores a folder that cannot be written. */
export async function writeParseCache(
  folder: string,
  { records, release, contentHash }: Omit<CachedData, "releases">,
): Promise<void> {
  const stored = { release, records: Object.fromEntries(kindNames.map((kind) => [kind, [...records[kind]]])) };
  const body = JSON.stringify(stored);
  try {
    const path = await cachePathFor(folder, "json");
    await clearTemporaries(dirname(path));
    const temporary = temporaryPath(path);
    try {
      await writeFile(temporary, `${await keyFor(contentHash)} ${hash(body)}\n${body}`, { flag: "wx" });
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch {
    // The next start parses the files again.
  }
}

/** Number of the form in which a data set is stored. */
const format = 1;

/** Another key for other files, other code, and another form. */
const keyFor = async (contentHash: string): Promise<string> =>
  hash([`parse cache ${format}`, contentHash, await codeHash()].join("\n"));

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function splitOnce(text: string): [string, string] {
  const end = text.indexOf("\n");
  return [text.slice(0, end), text.slice(end + 1)];
}
