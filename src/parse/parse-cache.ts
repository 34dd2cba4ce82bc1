import { createHash } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { cachePathFor } from "../lib/cache-path.ts";
import { codeHash } from "../lib/code-hash.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { clearTemporaries, temporaryPath } from "../lib/temporary-file.ts";
import { ValidFiles } from "./valid-files.ts";

/** Limit of the cache file in bytes: a data set has at most 50 MB, and JSON needs about as much. */
const maxBytes = 500_000_000;

type Stored = ConstructorParameters<typeof ValidFiles>;

/** The valid files of a folder when it was last read; none when the code that reads them has changed, or the cache is damaged. */
export async function readParseCache(folder: string): Promise<ValidFiles> {
  try {
    const [head, body] = splitOnce(
      (await readRegularFile(await cachePathFor(folder, "json"), { maxBytes })).toString(),
    );
    if (head !== `${await keyOfCode()} ${hash(body)}`) return new ValidFiles();
    return new ValidFiles(...(JSON.parse(body) as Stored));
  } catch {
    return new ValidFiles();
  }
}

/** Caches the valid files of a folder for the next start. Ignores a folder that cannot be written. */
export async function writeParseCache(folder: string, files: ValidFiles): Promise<void> {
  const stored: Stored = [[...files.entries()], files.validSet];
  const body = JSON.stringify(stored);
  try {
    const path = await cachePathFor(folder, "json");
    await clearTemporaries(dirname(path));
    const temporary = temporaryPath(path);
    try {
      await writeFile(temporary, `${await keyOfCode()} ${hash(body)}\n${body}`, { flag: "wx" });
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch {
    // The next start parses the files again.
  }
}

/** Number of the form in which files are stored. */
const format = 2;

/** Another key for other code, and another form. */
const keyOfCode = async (): Promise<string> => hash([`parse cache ${format}`, await codeHash()].join("\n"));

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function splitOnce(text: string): [string, string] {
  const end = text.indexOf("\n");
  return [text.slice(0, end), text.slice(end + 1)];
}
