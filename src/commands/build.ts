import { stat } from "node:fs/promises";
import { openSnapshot } from "../engines/snapshot/open-snapshot.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Config } from "../server/config/config.ts";
import { buildSnapshot } from "../server/dataset/load-dataset.ts";

/**
 * `pedigree build`: writes a snapshot of the data folder for `serve --snapshot`.
 * @throws {FileError} when it cannot be written.
 */
export async function runBuild({ dataDir, layers, snapshot = "pedigree.snapshot" }: Config): Promise<void> {
  requireValid(dataDir, await buildSnapshot(snapshot, dataDir, layers));
  const { nodes, claims } = await openSnapshot(snapshot);
  const { size } = await stat(snapshot);
  process.stdout.write(
    `${snapshot}: ${nodes.size} entities, ${claims.length} claims, ${(size / 1e6).toFixed(1)} MB; serve it with --snapshot ${snapshot}\n`,
  );
}
