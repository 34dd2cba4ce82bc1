import { createHash } from "node:crypto";
import { systemDay } from "../lib/day.ts";
import { describeFault, FileError } from "../lib/file-error.ts";
import { type Problem, problemAt } from "../parse/problem.ts";
import { type Layers, readLayers, readLayersHash } from "./layer-files.ts";
import type { Layer } from "./listing.ts";
import { readShippedHash, readShippedLayers, ShippedError, shippable, shippedFile } from "./shipped-layers.ts";

/**
 * Reads the layers that a data folder comes with and those imported into it, or returns the problems. Of two layers of one
 * catalog and day, the imported one counts.
 */
export async function readAllLayers(
  folder: string,
  today = systemDay(),
): Promise<({ ok: true } & Layers) | { ok: false; problems: Problem[] }> {
  const imported = await readLayers(folder, today);
  const problems = imported.ok ? [] : [...imported.problems];
  const shipped: Layer[] = [];
  const hashes: string[] = imported.ok ? [imported.contentHash] : [];
  for (const catalog of shippable)
    try {
      const { layers, hash } = await readShippedLayers(folder, catalog);
      const future = layers.find(({ dated }) => dated > today);
      if (future) throw new ShippedError(`is of ${future.dated}, a day to come: today is ${today}`);
      shipped.push(...layers);
      hashes.push(hash);
    } catch (error) {
      problems.push(problemAt({ file: shippedFile(catalog.id), line: 1, column: 1 }, "bad-layer", describe(error)));
    }
  if (!imported.ok || problems.length > 0) return { ok: false, problems };
  const isReplaced = ({ catalog, dated }: Layer) =>
    imported.layers.some((one) => one.catalog === catalog && one.dated === dated);
  const layers = [...shipped.filter((one) => !isReplaced(one)), ...imported.layers];
  return { ok: true, layers, contentHash: hashOf(hashes) };
}

/** SHA-256 of all layers, like `contentHash` of `readAllLayers`; undefined when one cannot be read. */
export async function readAllLayersHash(folder: string): Promise<string | undefined> {
  const imported = await readLayersHash(folder);
  if (imported === undefined) return undefined;
  try {
    const shipped = await Promise.all(shippable.map(({ id }) => readShippedHash(folder, id)));
    return hashOf([imported, ...shipped]);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** Which layers a data folder has; `imported` also when they cannot be read. */
export async function layersIn(folder: string): Promise<"none" | "shipped" | "imported"> {
  if ((await readLayersHash(folder)) !== "") return "imported";
  return (await readAllLayersHash(folder)) === "" ? "none" : "shipped";
}

/** Empty without layers, and that of the imported ones where there are no others. */
function hashOf(hashes: readonly string[]): string {
  const [imported = "", ...shipped] = hashes;
  if (shipped.every((hash) => hash === "")) return imported;
  return createHash("sha256").update(hashes.join(" ")).digest("hex");
}

/**
 * Describes a problem in words that follow the file name.
 * @throws any other error.
 */
function describe(error: unknown): string {
  if (error instanceof FileError) return describeFault(error);
  if (error instanceof ShippedError) return `${error.message}; restore the file, or remove it`;
  throw error;
}
