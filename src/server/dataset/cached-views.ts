import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { openSnapshot } from "../../engines/snapshot/open-snapshot.ts";
import { SnapshotError } from "../../engines/snapshot/section-file.ts";
import { Views } from "../../graph/views.ts";
import { cachePathFor } from "../../lib/cache-path.ts";
import { packageFolder } from "../../lib/package.ts";
import { folderHashOf } from "./load-dataset.ts";
import { readViews } from "./read-views.ts";

/** Nice value of the process that builds: it is not waited for. */
const niceness = 10;

/**
 * Opens a cached snapshot of a data folder. Without one, reads the folder, and lets another process build the snapshot for
 * the next start.
 * @throws {ConfigError} for invalid data.
 */
export async function openCachedViews(folder: string): Promise<Views> {
  const file = await cachePathFor(folder, "snapshot").catch(() => undefined);
  const cached = file && (await openCurrent(file, folder));
  if (cached) return cached;
  const views = await readViews(folder, undefined);
  if (file) buildApart(file, folder);
  return views;
}

/** The snapshot in a file; undefined when it is missing, damaged, or of other code or data. */
async function openCurrent(file: string, folder: string): Promise<Views | undefined> {
  try {
    const contentHash = await folderHashOf(folder);
    return contentHash === undefined ? undefined : new Views(await openSnapshot(file, contentHash));
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}

function buildApart(file: string, folder: string): void {
  const command = [join(packageFolder, "src", "pedigree.js"), "build", "--data", folder, "--snapshot", file];
  const child = spawn(process.execPath, command, { stdio: "ignore" });
  child.unref();
  // Without it, the next start reads the folder again.
  child.on("error", () => {});
  if (child.pid !== undefined) setPriority(child.pid, niceness);
}
