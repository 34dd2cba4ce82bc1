import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Characters of the hash of a folder in a name. */
const hashLength = 16;

/**
 * A file for what is cached of a folder, outside of it; `PEDIGREE_CACHE` overrides where.
 * @throws when the place cannot be created.
 */
export async function cachePathFor(folder: string, extension: string): Promise<string> {
  const home = process.env.PEDIGREE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "pedigree");
  await mkdir(home, { recursive: true });
  const hash = createHash("sha256").update(resolve(folder)).digest("hex");
  return join(home, `${hash.slice(0, hashLength)}.${extension}`);
}
