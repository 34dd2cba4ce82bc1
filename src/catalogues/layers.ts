import { createHash, randomUUID } from "node:crypto";
import { constants, type Dirent } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import { type Problem, problemAt } from "../read/problem.ts";
import { catalogues } from "./catalogues.ts";
import { type Layer, layer } from "./listing.ts";

const unzipped = promisify(gunzip);

/** Largest layer, in bytes of JSON; that of the largest catalogue has about five megabytes. */
const mostLayerBytes = 100_000_000;

/** Where layers lie below a data folder. */
export const layersFolder = "imported";

const fileOf = ({ catalogue, dated }: Pick<Layer, "catalogue" | "dated">) => `${catalogue}/${dated}.json.gz`;

const fileName = /^(\d{4}-\d{2}-\d{2})\.json\.gz$/;

/** The layers below a data folder. */
export interface Layers {
  readonly layers: readonly Layer[];
  /** SHA-256 of all their files, hexadecimal; empty without any. */
  readonly contentHash: string;
}

/** Reads every layer below a data folder, or says what is wrong with them. A folder without layers has none. */
export async function readLayers(
  folder: string,
): Promise<({ ok: true } & Layers) | { ok: false; problems: Problem[] }> {
  const problems: Problem[] = [];
  const layers: Layer[] = [];
  const hash = createHash("sha256");
  for (const { id, name, file } of await filesIn(folder))
    try {
      const bytes = await readLayerFile(folder, file);
      layers.push(await parseLayer(bytes, id, name));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    } catch (error) {
      const message = `is no layer (${(error as Error).message}); import it again or remove it`;
      problems.push(problemAt({ file, line: 1, column: 1 }, "bad-layer", message));
    }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, layers, contentHash: layers.length > 0 ? hash.digest("hex") : "" };
}

/** SHA-256 of all layers below a data folder, as `Layers` has it; undefined when one cannot be read. */
export async function readLayersHash(folder: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  const files = await filesIn(folder);
  try {
    for (const { file } of files) {
      const bytes = await readLayerFile(folder, file);
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  } catch {
    return undefined;
  }
  return files.length > 0 ? hash.digest("hex") : "";
}

async function filesIn(folder: string): Promise<{ id: string; name: string; file: string }[]> {
  const files = [];
  for (const { id } of catalogues)
    for (const name of await namesIn(join(folder, layersFolder, id)))
      files.push({ id, name, file: `${layersFolder}/${id}/${name}` });
  return files;
}

const readLayerFile = (folder: string, file: string): Promise<Buffer> =>
  readFile(join(folder, file), { flag: constants.O_RDONLY | constants.O_NOFOLLOW });

/** The newest layer of a catalogue up to a day; undefined when there is none that can be read. */
export async function readLayerBefore(folder: string, catalogue: string, dated: string): Promise<Layer | undefined> {
  const names = await namesIn(join(folder, layersFolder, catalogue));
  const name = names.findLast((one) => one.slice(0, 10) <= dated);
  if (!name) return undefined;
  const bytes = await readFile(join(folder, layersFolder, catalogue, name));
  return parseLayer(bytes, catalogue, name).catch(() => undefined);
}

async function parseLayer(bytes: Buffer, catalogue: string, name: string): Promise<Layer> {
  const text = await unzipped(bytes, { maxOutputLength: mostLayerBytes });
  const checked = layer.safeParse(JSON.parse(text.toString("utf8")));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Error(`/${issue?.path.join("/")}: ${issue?.message}`);
  }
  if (fileOf(checked.data) !== `${catalogue}/${name}`) throw new Error(`it is of ${fileOf(checked.data)}`);
  return checked.data;
}

/** The names of the layer files in a folder, oldest first; what else lies there is none of ours. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries
    .filter((entry) => entry.isFile() && fileName.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/**
 * Writes a layer in one step: whoever reads sees the old file or the new one, whole. Gives its path
 * below the data folder, and whether anything changed.
 */
export async function writeLayer(folder: string, content: Layer): Promise<{ file: string; isNew: boolean }> {
  const file = `${layersFolder}/${fileOf(content)}`;
  const path = join(folder, file);
  const bytes = gzipSync(JSON.stringify(content), { level: 6 });
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(bytes)) return { file, isNew: false };
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
  return { file, isNew: true };
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is only safe from a loss of power once its folder is written. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
