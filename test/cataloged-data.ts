import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { catalogs } from "../src/catalogs/catalogs.ts";
import { layersFolder } from "../src/catalogs/layer-files.ts";
import { catalogsFolder } from "../src/catalogs/shipped-layers.ts";
import { dataFolder } from "./data.ts";
import { bin } from "./process.ts";

const execute = promisify(execFile);

/** A file of a folder of catalogs, and the catalog that its name begins with, as `litellm-2026-08-01.json` does. */
export interface CatalogFile {
  readonly catalog: string;
  readonly path: string;
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** The files of a folder by name. @throws {Error} when one is of no known catalog, or there is none. */
export async function catalogFilesIn(folder: string): Promise<CatalogFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  if (names.length === 0) throw new Error(`${folder}: holds no catalogs; their names end in .json`);
  return names.map((name) => {
    const catalog = catalogs.find(({ id }) => letters(name).startsWith(letters(id)))?.id;
    if (catalog === undefined)
      throw new Error(`${join(folder, name)}: begins with none of ${catalogs.map(({ id }) => id).join(", ")}`);
    return { catalog, path: join(folder, name) };
  });
}

/** Imports a file as a layer below a data folder, of the day in its name or another. */
export async function importFile(folder: string, { catalog, path }: CatalogFile, day?: string): Promise<void> {
  const dated = day === undefined ? [] : ["--date", day];
  await execute(process.execPath, [
    bin,
    "import",
    catalog,
    "--data",
    folder,
    "--from",
    path,
    "--allow-shrink",
    ...dated,
  ]);
}

/** A copy of a data folder in the folder for temporary files, and what removes it. */
export interface TemporaryData {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Copies a data folder without its layers of catalogs; the project's own when none is given. */
export async function copyData(from = dataFolder): Promise<TemporaryData> {
  const parent = await mkdtemp(join(tmpdir(), "pedigree-data-"));
  const folder = join(parent, "data");
  const layerFolders = [layersFolder, catalogsFolder].map((name) => join(from, name));
  await cp(from, folder, { recursive: true, filter: (source) => !layerFolders.includes(source) });
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** A copy of a data folder with every catalog of a folder imported; with none when there is no such folder. */
export async function copyWithCatalogs(from: string | undefined, catalogs: string | undefined): Promise<TemporaryData> {
  const data = await copyData(from);
  const files = catalogs === undefined ? [] : await catalogFilesIn(catalogs);
  for (const file of files) await importFile(data.folder, file);
  return data;
}
