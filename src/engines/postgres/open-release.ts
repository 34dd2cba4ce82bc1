import { getOrInsert } from "../../lib/collections.ts";
import { Sections } from "../snapshot/section-file.ts";
import { SnapshotGraph, type SnapshotMeta } from "../snapshot/snapshot-graph.ts";
import type { StatementReader } from "./database.ts";
import { StoredDocuments } from "./stored-documents.ts";
import { schemaOf } from "./tables.ts";

/** Bytes of the index that one statement reads, at most. */
const batchBytes = 16_000_000;

/** Statements that read the index at the same time: more would wait for a connection until it is refused. */
const readers = 2;

/**
 * Opens a release: its index comes into memory, its documents when they are read. `memory` is how many characters of
 * documents to keep.
 * @throws {Unavailable} when no database responds.
 */
export async function openRelease(database: StatementReader, number: number, memory: number): Promise<SnapshotGraph> {
  const rows = await database.read(
    `release ${number}`,
    "select meta, entities from pedigree.release where number = $1",
    [number],
    number,
  );
  const [meta, entities] = rows[0] as [string, number];
  const documents = new StoredDocuments(database, number, entities, memory);
  const sections = new Sections(await readIndex(database, number));
  return new SnapshotGraph(sections, JSON.parse(meta) as SnapshotMeta, documents);
}

/** All sections of the index of a release. */
async function readIndex(database: StatementReader, release: number): Promise<Map<string, ArrayBuffer>> {
  const table = `${schemaOf(release)}.section`;
  const sizes = `select name, part, length(bytes) from ${table} order by name, part`;
  const parts = await database.read<PartSize>(`parts of ${release}`, sizes, [], release);
  const read = (some: readonly PartSize[]) =>
    database.read<[Buffer]>(
      `bytes of ${release}`,
      `select bytes from ${table} join unnest($1::text[], $2::int[]) as wanted (name, part) using (name, part)
       order by name, part`,
      [some.map(([name]) => name), some.map(([, part]) => part)],
      release,
    );
  const batches = batchesOf(parts);
  const rows: [Buffer][] = [];
  for (let done = 0; done < batches.length; done += readers)
    rows.push(...(await Promise.all(batches.slice(done, done + readers).map(read))).flat());
  const sections = new Map<string, Buffer[]>();
  for (const [index, [name]] of parts.entries())
    getOrInsert(sections, name, () => []).push((rows[index] as [Buffer])[0]);
  return new Map([...sections].map(([name, buffers]) => [name, joined(buffers)]));
}

type PartSize = readonly [name: string, part: number, bytes: number];

/** Parts in batches of about as many bytes as one statement should read. */
function batchesOf(parts: readonly PartSize[]): PartSize[][] {
  const batches: PartSize[][] = [];
  let sum = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (sum + part[2] > batchBytes) {
      batches.push([]);
      sum = 0;
    }
    batches.at(-1)?.push(part);
    sum += part[2];
  }
  return batches;
}

/** The bytes of some buffers in a buffer of their own, aligned for typed arrays. */
function joined(parts: readonly Buffer[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}
