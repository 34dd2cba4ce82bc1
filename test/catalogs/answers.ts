import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { type ImportOptions, type ImportReport, importCatalog } from "../../src/catalogs/import-catalog.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers of catalogs are taken apart and broken in every way
export type Json = any;

/** Where the written answer of a catalog lies. */
export const answerFile = (catalog: Catalog): string =>
  fileURLToPath(new URL(`../fixtures/catalogs/${catalog.id}.json`, import.meta.url));

/** The written answer of a catalog, a new copy each time. */
export const answerOf = (catalog: Catalog): Json => JSON.parse(readFileSync(answerFile(catalog), "utf8"));

/** What a JSON pointer leads to, and the object that holds it. */
export function resolvePointer(answer: Json, pointer: string): { holder: Json; key: string; value: Json } {
  let [holder, value, key] = [undefined, answer, ""] as [Json, Json, string];
  for (const token of pointer.split("/").slice(1)) {
    key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    holder = value;
    if (!Object.hasOwn(Object(holder), key)) throw new Error(`${pointer} leads nowhere`);
    value = holder[key];
  }
  return { holder, key, value };
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "pedigree-catalogs-"));

/** A new data folder without records. */
export async function emptyDataFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "release.yaml"), "tag: 2030.1.1\npublished-on: 2030-01-01\n");
  return folder;
}

/** Imports an answer that is given as a value, text or bytes, on a day. */
export async function importAnswer(
  catalog: Catalog,
  folder: string,
  answer: Json,
  dated: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const from = join(await temporaryFolder(), "answer.json");
  await writeFile(from, typeof answer === "string" || Buffer.isBuffer(answer) ? answer : JSON.stringify(answer));
  return importCatalog(catalog, { folder, from, dated, today: "2030-01-01", ...options });
}
