import { spawn } from "node:child_process";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Running, started } from "../../process.ts";
import { type Outcome, startLoad } from "./load.ts";
import { keepWriting, versionQuery, versionsIn, writeBeside, writeVersion } from "./versions.ts";

/** A copy of a data folder that holds the first version. */
export async function versionedCopy(folder: string): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), "pedigree-reload-")), "data");
  await cp(folder, copy, { recursive: true });
  await writeBeside(copy);
  await writeVersion(copy, 0);
  return copy;
}

/** A server whose engine is slow; `torn` reads what is served at each moment. */
export const serveSlowly = (folder: string, mode: "whole" | "torn"): Promise<Running> =>
  started(
    spawn(
      process.execPath,
      ["--import", "tsx", fileURLToPath(new URL("slow-server.ts", import.meta.url)), folder, mode],
      { stdio: ["ignore", "pipe", "pipe"] },
    ),
  );

/** What answers showed while versions were written, or while none was. */
export interface Shown extends Outcome {
  /** Versions written, each fifth of them unsound. */
  readonly written: number;
  /** Versions that answers showed. */
  readonly versions: ReadonlySet<string>;
  /** Answers with parts of several versions. */
  readonly torn: number;
  /** Answers with an older version than another before over the same connection. */
  readonly back: number;
}

/** Several trials as one. */
export function together(trials: readonly Shown[]): Shown {
  const sum = (count: (shown: Shown) => number) => trials.reduce((total, shown) => total + count(shown), 0);
  const times = trials.flatMap(({ times }) => times).sort((a, b) => a - b);
  return {
    times,
    failed: trials.flatMap(({ failed }) => failed),
    lost: trials.flatMap(({ lost }) => lost),
    torn: sum(({ torn }) => torn),
    back: sum(({ back }) => back),
    written: sum(({ written }) => written),
    versions: new Set(trials.flatMap(({ versions }) => [...versions])),
  };
}

/** Versions without which a trial shows little. */
const minVersions = 5;

/** How much longer a busy machine may take to show enough, in milliseconds. */
const maxWaitMs = 60_000;

/**
 * Asks a server over some connections for some seconds, and until it has shown enough, while versions are written to its
 * folder every 200 ms.
 */
export async function trial(
  { origin }: Running,
  folder: string | undefined,
  seconds: number,
  query: string | (() => string) = versionQuery,
  isEnough = ({ versions }: Pick<Shown, "versions" | "torn">): boolean => versions.size >= minVersions,
): Promise<Shown> {
  const versions = new Set<string>();
  let torn = 0;
  let back = 0;
  const newest: number[] = [];
  const load = startLoad(origin, query, (body, connection) => {
    const shown = versionsIn(body);
    if (shown.size > 1) torn += 1;
    const version = Math.min(...[...shown].map((text) => Number.parseInt(text.slice(1), 10)));
    if (version < (newest[connection] ?? 0)) back += 1;
    newest[connection] = version;
    for (const version of shown) versions.add(version);
  });
  const writing = folder === undefined ? undefined : keepWriting(folder);
  const began = performance.now();
  const isOver = () => {
    const elapsed = performance.now() - began - seconds * 1_000;
    return elapsed > maxWaitMs || (elapsed > 0 && (!writing || isEnough({ versions, torn })));
  };
  while (!isOver()) await setTimeout(50);
  const written = (await writing?.stop()) ?? 0;
  return { ...(await load.stop()), written, versions, torn, back };
}
