import { createHash } from "node:crypto";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";

/** How long changes are gathered before they are told, in milliseconds: people save, and programs copy, several files at once. */
const gatherMs = 200;

/** How often a folder is looked through besides, in milliseconds: network mounts tell of no changes, nor do folders put in its place. */
const pollMs = 1_000;

/** Share of the time that may go into looking through a large folder. */
const mostPolling = 0.05;

/** Tells of changes below a folder until the process ends, each within a moment; several at once are told once. */
export function watchFolder(folder: string, onChange: () => void): void {
  let gathering = false;
  const changed = () => {
    if (gathering) return;
    gathering = true;
    setTimeout(gatherMs, undefined, { ref: false }).then(() => {
      gathering = false;
      onChange();
    });
  };
  // What cannot be watched is looked through all the same.
  watch(folder, { ignoreInitial: true, persistent: false })
    .on("all", changed)
    .on("error", () => {});
  pollFolder(folder, changed);
}

async function pollFolder(folder: string, changed: () => void): Promise<void> {
  for (let last: string | undefined; ; ) {
    const began = performance.now();
    const now = await fingerprint(folder);
    if (last !== undefined && now !== last) changed();
    last = now;
    await setTimeout(Math.max(pollMs, (performance.now() - began) / mostPolling), undefined, { ref: false });
  }
}

/** Another text when a file below the folder has come, gone or been written; the same when nothing can be read. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(folder, { recursive: true }).catch(() => [])).sort()) {
    const stat = await lstat(join(folder, name)).catch(() => undefined);
    hash.update(`${name}\0${stat?.size}\0${stat?.mtimeMs}\0`);
  }
  return hash.digest("hex");
}
