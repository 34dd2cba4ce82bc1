import { codeHash } from "./code.ts";
import { readSnapshotFile, SnapshotError } from "./file.ts";
import { type Meta, PackedGraph } from "./packed.ts";
import { Sections } from "./sections.ts";

/**
 * Opens a snapshot that was written by this very code; with `contentHash`, of the very data.
 * @throws {SnapshotError} when it is missing, damaged, or of other code or data.
 */
export async function openSnapshot(path: string, contentHash?: string): Promise<PackedGraph> {
  const { sections, meta } = await readSnapshotFile(path);
  const known = meta as Meta;
  if (known.code !== (await codeHash())) throw new SnapshotError("was built by another version");
  if (contentHash !== undefined && known.contentHash !== contentHash) throw new SnapshotError("is of other data");
  return new PackedGraph(new Sections(sections), known);
}
