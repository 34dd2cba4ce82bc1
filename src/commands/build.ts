import { stat } from "node:fs/promises";
import { openSnapshot } from "../engines/snapshot/open-snapshot.ts";
import { ConfigError } from "../lib/config-error.ts";
import { describeProblems } from "../parse/describe-problems.ts";
import type { Config } from "../server/config/config.ts";
import { buildSnapshot } from "../server/dataset/load-dataset.ts";

/**
 * `pedigree build`: writes a snapshot of the data folder for `serve --snapshot`.
 * @throws {FileError} when it cannot be written.
 */
export async function runBuild({ dataDir, snapshot = "pedigree.snapshot" }: Config): Promise<void> {
  const built = await buildSnapshot(snapshot, dataDir);
  if (!built.ok) throw new ConfigError(describeProblems(dataDir, built.problems));
  const { nodes, claims } = await openSnapshot(snapshot);
  const { size } = await stat(snapshot);
  process.stdout.write(
    `${snapshot}: ${nodes.size} entities, ${claims.length} claims, ${(size / 1e6).toFixed(1)} MB; serve it with --snapshot ${snapshot}\n`,
  );
}
