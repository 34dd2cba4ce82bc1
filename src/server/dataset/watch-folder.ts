import { createHash } from "node:crypto";
import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** How long changes are gathered before they are told, in milliseconds: people save, and programs copy, several files at once. */
const gatherMs = 200;

/** How often a folder is looked through besides, in milliseconds: network mounts tell of no changes. */
const pollMs = 1_000;

/** Share of the time that may go into looking through a large folder. */
const maxPolling = 0.05;

/**
 * Tells of changes below a folder since it had a fingerprint, until the process ends, each within a
 * moment; several at once are told once. The folder may go, and another come in its place.
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

  /** Watches the folders that are there now, and no others. */
  function follow(folders: ReadonlyMap<string, string>): void {
    for (const [identity, path] of folders) {
      if (watched.has(identity)) continue;
      try {
        // What cannot be watched is looked through all the same.
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

/** A text that differs when any file below a folder has come, gone or been written. */
export const fingerprintOf = async (folder: string): Promise<string> => (await survey(folder)).fingerprint;

/** Paths of a folder and those below it by their identity on the disk, and its fingerprint. */
async function survey(folder: string): Promise<{ folders: Map<string, string>; fingerprint: string }> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = [folder, ...names.sort().map((name) => join(folder, name))];
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
