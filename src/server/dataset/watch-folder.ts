import { createHash } from "node:crypto";
import fs, { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

// Each call of `fs/promises` allocates memory outside of the heap, which makes the garbage collector hurry.
const readdir = promisify(fs.readdir);
const stat = promisify(fs.stat);

/** How long to collect changes before a callback, in milliseconds: editors and copies write several files at once. */
const gatherMs = 200;

/** Poll interval, in milliseconds: network mounts send no change events. */
const pollMs = 1_000;

/** Maximum share of time spent on polling a large folder. */
const maxPolling = 0.05;

/**
 * Calls back after changes below a folder since the fingerprint `since`, until the process ends. Changes in quick
 * succession cause one callback. The folder may be removed and created again.
 */
export async function watchFolder(folder: string, since: string, onChange: () => void): Promise<void> {
  const watched = new Map<string, FSWatcher>();
  let isGathering = false;

  async function changed(): Promise<void> {
    if (isGathering) return;
    isGathering = true;
    await setTimeout(gatherMs, undefined, { ref: false });
    isGathering = false;
    onChange();
  }

  /** Watches exactly these folders. */
  function follow(folders: ReadonlyMap<string, string>): void {
    for (const [identity, path] of folders) {
      if (watched.has(identity)) continue;
      try {
        // A folder that cannot be watched is still polled.
        watched.set(
          identity,
          watch(path, { persistent: false }, changed).on("error", () => {}),
        );
      } catch {}
    }
    for (const [identity, watcher] of watched)
      if (!folders.has(identity)) {
        watcher.close();
        watched.delete(identity);
      }
  }

  for (let last = since; ; ) {
    const began = performance.now();
    const { folders, fingerprint } = await survey(folder);
    follow(folders);
    if (fingerprint !== last) changed();
    last = fingerprint;
    await setTimeout(Math.max(pollMs, (performance.now() - began) / maxPolling), undefined, { ref: false });
  }
}

/** Fingerprint that differs after any file below a folder was added, removed or written. */
export const fingerprintOf = async (folder: string): Promise<string> => (await survey(folder)).fingerprint;

/** Paths of everything below a folder. */
async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...(await pathsBelow(path))] : [path];
  });
  return (await Promise.all(below)).flat();
}

/** Paths of a folder and its subfolders by device and inode, and the fingerprint. */
async function survey(folder: string): Promise<{ folders: Map<string, string>; fingerprint: string }> {
  const paths = [folder, ...(await pathsBelow(folder)).sort()];
  const stats = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  const folders = new Map<string, string>();
  const hash = createHash("sha256");
  for (const [index, path] of paths.entries()) {
    const found = stats[index];
    if (found?.isDirectory()) folders.set(`${found.dev} ${found.ino} ${path}`, path);
    else hash.update(`${path}\0${found?.size}\0${found?.mtimeMs}\0`);
  }
  return { folders, fingerprint: hash.digest("hex") };
}
