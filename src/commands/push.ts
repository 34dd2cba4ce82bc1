import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseName } from "../engines/postgres/client.ts";
import { findServed, type Pushed, pushRelease } from "../engines/postgres/push-release.ts";
import { ConfigError } from "../lib/config-error.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Config } from "../server/config/config.ts";
import { shrinkError } from "../server/dataset/live-dataset.ts";
import { buildSnapshot, folderHashOf } from "../server/dataset/load-dataset.ts";
import { count } from "./count.ts";

export interface PushFlags {
  readonly to: string;
  readonly keep: string;
  readonly json?: boolean;
}

/** `pedigree push`: writes the data folder as a release into a database, and has it served. */
export async function runPush(config: Config, { to, keep, json }: PushFlags): Promise<void> {
  const name = databaseName(to);
  if (!/^[1-9]\d{0,3}$/.test(keep)) throw new ConfigError(`--keep: must be a whole number from 1 to 9999, not ${keep}`);
  const { dataDir, layers } = config;
  const contentHash = await folderHashOf(dataDir, layers);
  const same = contentHash === undefined ? undefined : await findServed(to, contentHash);
  const pushed = same ?? (await buildAndPush(to, Number(keep), config));
  process.stdout.write(`${json ? JSON.stringify(pushed, null, 2) : describe(name, pushed)}\n`);
}

async function buildAndPush(to: string, keep: number, { dataDir, layers, allowShrink }: Config): Promise<Pushed> {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-push-"));
  try {
    const file = join(folder, "release.snapshot");
    requireValid(dataDir, await buildSnapshot(file, dataDir, layers));
    return await pushRelease(file, to, {
      keep,
      refuse: (had, has) => (allowShrink ? undefined : shrinkError(had, has)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describe(name: string, { release, tag, entities, isSame, dropped }: Pushed): string {
  if (isSame) return `${name} serves this data already: release ${tag}, number ${release}`;
  const gone = dropped.length > 0 ? `; dropped ${count(dropped.length, "older release")}` : "";
  return `${name} serves release ${tag}, number ${release}: ${count(entities, "entity")}${gone}`;
}
