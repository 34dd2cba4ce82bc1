import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { readSnapshotFile, Sections, SnapshotError } from "./section-file.ts";
import { SnapshotGraph, type SnapshotMeta } from "./snapshot-graph.ts";

/**
 * Opens a snapshot that was written by this very code; with `contentHash`, of the very data.
 * @throws {SnapshotError} when it is missing, damaged, or of other code or data.
 */
export async function openSnapshot(path: string, contentHash?: string): Promise<SnapshotGraph> {
  const { sections, meta } = await readSnapshotFile(path);
  const known = meta as SnapshotMeta;
  if (known.code !== (await codeHash())) throw new SnapshotError("was built by another version");
  if (contentHash !== undefined && known.contentHash !== contentHash) throw new SnapshotError("is of other data");
  return new SnapshotGraph(new Sections(sections), known);
}

/** SHA-256 of the code that makes and reads snapshots, hexadecimal: what other code wrote is read anew. */
export async function codeHash(): Promise<string> {
  const code = createHash("sha256");
  for (const room of [".", "../../graph", "../../records"]) {
    const place = new URL(`${room}/`, import.meta.url);
    for (const name of (await readdir(place, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort())
      code.update(name).update(await readFile(new URL(name, place)));
  }
  return code.digest("hex");
}
