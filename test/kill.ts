import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Starts a process again and again and ends each with SIGKILL, which it cannot see coming; `afterMs` is when. */
export async function killAgain(
  times: number,
  start: (round: number) => ChildProcess | Promise<ChildProcess>,
  afterMs: (round: number) => number,
  check: (round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < times; round++) {
    const child = await start(round);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await setTimeout(afterMs(round));
    child.kill("SIGKILL");
    await (child.exitCode ?? child.signalCode ?? ended);
    await check(round);
  }
}

/** SHA-256 of each file below a folder. */
export async function hashesIn(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile())
      hashes[name] = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
  }
  return hashes;
}
