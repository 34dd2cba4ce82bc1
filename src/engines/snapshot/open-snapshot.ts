import { codeHash } from "../../lib/code-hash.ts";
import { readSnapshotFile, Sections, SnapshotError } from "./section-file.ts";
import { SnapshotGraph, type SnapshotMeta } from "./snapshot-graph.ts";

/**
 * Opens a snapshot that the current code wrote; with `contentHash`, from the current data.
 * @throws {SnapshotError} when it is missing, damaged, or from other code or data.
 */
export async function openSnapshot(path: string, contentHash?: string): Promise<SnapshotGraph> {
  const { sections, meta } = await readSnapshotFile(path);
  const known = meta as SnapshotMeta;
  if (known.code !== (await codeHash())) throw new SnapshotError("was built by another version");
  if (contentHash !== undefined && known.contentHash !== contentHash) throw new SnapshotError("is of other data");
  return new SnapshotGraph(new Sections(sections), known);
}
