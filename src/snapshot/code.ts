import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** SHA-256 of the code that makes and reads snapshots, hexadecimal: what other code wrote is read anew. */
export async function codeHash(): Promise<string> {
  const code = createHash("sha256");
  for (const room of [".", "../graph", "../records"]) {
    const place = new URL(`${room}/`, import.meta.url);
    for (const name of (await readdir(place)).sort()) code.update(name).update(await readFile(new URL(name, place)));
  }
  return code.digest("hex");
}
