import { codeHash } from "../../lib/code-hash.ts";
import { getOrInsert } from "../../lib/collections.ts";
import { ConfigError } from "../../lib/config-error.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import { Sections } from "../snapshot/section-file.ts";
import { SnapshotGraph, type SnapshotMeta } from "../snapshot/snapshot-graph.ts";
import { isMissingTable } from "./connection.ts";
import type { Database } from "./database.ts";
import { StoredDocuments } from "./stored-documents.ts";
import { schemaOf } from "./tables.ts";

/** Bytes of the index that one statement reads, at most. */
const batchBytes = 16_000_000;

/** A release in a database, ready to be read. */
export interface OpenedRelease {
  readonly number: number;
  readonly graph: SnapshotGraph;
}

/**
 * The number of the release that this version of the code serves; undefined when there is none.
 * @throws {Unavailable} when the database does not respond.
 */
export async function servedRelease(database: Database): Promise<number | undefined> {
  const [row] = await database.read("served", "select release from pedigree.served where code = $1", [
    await codeHash(),
  ]);
  return row?.[0] as number | undefined;
}

/**
 * Opens the served release: its index comes into memory, its documents when they are read. `memory` is how many
 * characters of documents to keep.
 * @throws {ConfigError} when there is none.
 * @throws {Unavailable} when the database does not respond.
 */
export async function openRelease(database: Database, memory: number): Promise<OpenedRelease> {
  const number = await servedRelease(database).catch((error: unknown) => {
    if (isEmpty(error)) throw new ConfigError("has no release; write one with `pedigree push --to`");
    throw error;
  });
  if (number === undefined)
    throw new ConfigError("has no release that this version wrote; write one with `pedigree push --to`");
  const rows = await database.read(
    `release ${number}`,
    "select meta, entities from pedigree.release where number = $1",
    [number],
  );
  const [meta, entities] = rows[0] as [string, number];
  const documents = new StoredDocuments(database, number, entities, memory);
  const sections = new Sections(await readIndex(database, number));
  return { number, graph: new SnapshotGraph(sections, JSON.parse(meta) as SnapshotMeta, documents) };
}

/** Whether nothing was ever pushed to a database: it lacks the table or the schema. */
const isEmpty = (error: unknown): boolean => error instanceof Unavailable && isMissingTable(error.cause);

/** All sections of the index of a release. */
async function readIndex(database: Database, release: number): Promise<Map<string, ArrayBuffer>> {
  const table = `${schemaOf(release)}.section`;
  const sizes = `select name, part, length(bytes) from ${table} order by name, part`;
  const parts = await database.read<PartSize>(`parts of ${release}`, sizes);
  const read = (some: readonly PartSize[]) =>
    database.read<[Buffer]>(
      `bytes of ${release}`,
      `select bytes from ${table} join unnest($1::text[], $2::int[]) as wanted (name, part) using (name, part)
       order by name, part`,
      [some.map(([name]) => name), some.map(([, part]) => part)],
    );
  const rows = (await Promise.all(batchesOf(parts).map(read))).flat();
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
