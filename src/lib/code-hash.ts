import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** Folders of code that shape no stored data. */
const without = new Set([
  "commands",
  "examples",
  "exports",
  "library",
  "mcp",
  "quotes",
  "scan",
  "server",
  "usage",
  "web",
]);

/** The folders of code that shape stored data: parsing, records, catalogs, the graph and its engines. */
export async function dataFolders(source: URL): Promise<string[]> {
  const entries = await readdir(source, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() && !without.has(entry.name) ? entry.name : [])).sort();
}

/** SHA-256 of the code that shapes stored data, hexadecimal: what other code has written is built again. */
export async function codeHash(source = new URL("../", import.meta.url)): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of await dataFolders(source)) {
    const place = new URL(`${folder}/`, source);
    const names = (await readdir(place, { recursive: true })).filter((one) => /\.[jt]s$/.test(one)).sort();
    const files = await Promise.all(names.map((name) => readFile(new URL(name, place))));
    for (const [index, bytes] of files.entries()) hash.update(`${folder}/${names[index]}\0`).update(bytes);
  }
  return hash.digest("hex");
}
