import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { layersIn } from "../../catalogs/all-layers.ts";
import { warmUpWhenNeeded } from "../../engines/background-warm-up.ts";
import { openSnapshot } from "../../engines/snapshot/open-snapshot.ts";
import { SnapshotError } from "../../engines/snapshot/section-file.ts";
import { Views } from "../../graph/views.ts";
import { cachePathFor } from "../../lib/cache-path.ts";
import { systemDay } from "../../lib/day.ts";
import { packageFolder } from "../../lib/package.ts";
import type { Problem } from "../../parse/problem.ts";
import { folderHashOf, loadSnapshot, loadViews } from "./load-dataset.ts";
import type { ReadFolderOptions } from "./read-folder.ts";
import { readViews } from "./read-views.ts";

/** Nice value of the process that builds: it is not waited for. */
const niceness = 10;

/**
 * Opens a cached snapshot of a data folder. Without one, reads the folder, and lets another process build the snapshot for
 * the next start. With a layer of the server's own, nothing is cached.
 * @throws {ConfigError} for invalid data.
 */
export async function openCachedViews(
  folder: string,
  { layer, layers = true }: Pick<ReadFolderOptions, "layer" | "layers"> = {},
): Promise<Views> {
  if (layer !== undefined) return warmingUp(await readViews(folder, { layer, layers }));
  const cached = await openCached(folder, layers);
  if (cached) return warmingUp(cached);
  const views = await readViews(folder, { layers });
  void cacheApart(folder, layers);
  return warmingUp(views);
}

/** The cached snapshot of a data folder; undefined when it is missing, damaged, or of other code or data. */
export async function openCached(folder: string, layers = true): Promise<Views | undefined> {
  const file = await cacheFileOf(folder, layers);
  if (file === undefined) return undefined;
  try {
    const contentHash = await folderHashOf(folder, layers);
    return contentHash === undefined ? undefined : new Views(await openSnapshot(file, contentHash));
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}

/**
 * Lets another process build the snapshot of a data folder, for the next start or for `openCached` once it has ended. Without a
 * place for it, and when it fails, there is none.
 */
export async function cacheApart(folder: string, layers = true): Promise<void> {
  const file = await cacheFileOf(folder, layers);
  if (file === undefined) return;
  const command = [join(packageFolder, "src", "pedigree.js"), "build", "--data", folder, "--snapshot", file];
  const child = spawn(process.execPath, layers ? command : [...command, "--no-layers"], { stdio: "ignore" });
  child.unref();
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  await new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
}

/** Where the snapshot of a data folder is cached; undefined when nothing can be cached. */
const cacheFileOf = (folder: string, layers: boolean): Promise<string | undefined> =>
  cachePathFor(folder, layers ? "snapshot" : "curated.snapshot").catch(() => undefined);

/** Whether the data for one command is a cached snapshot: with layers of catalogs, and none of the server's own. */
export const isCached = async (
  folder: string,
  { layer, layers = true }: Pick<ReadFolderOptions, "layer" | "layers">,
): Promise<boolean> => layer === undefined && layers && (await layersIn(folder)) !== "none";

/**
 * Opens the data for one command, or returns every problem with it. With layers of catalogs, it is the cached snapshot, which
 * is built when it is missing: that takes as long as to read the folder.
 */
export async function openViews(
  folder: string,
  { layer, layers = true }: Pick<ReadFolderOptions, "layer" | "layers">,
): Promise<{ ok: true; views: Views } | { ok: false; problems: readonly Problem[] }> {
  const file = (await isCached(folder, { layer, layers })) ? await cacheFileOf(folder, layers) : undefined;
  const loaded = await (file === undefined
    ? loadViews(folder, { layer, layers })
    : loadSnapshot(file, folder, () => {}));
  return loaded.ok ? { ok: true, views: warmingUp(loaded.views) } : loaded;
}

/** Has what is built ahead built by the first request that needs it, which is not charged for it. */
function warmingUp(views: Views): Views {
  warmUpWhenNeeded(views.current(systemDay()));
  return views;
}
