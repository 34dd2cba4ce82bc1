import { codeHash } from "../../lib/code-hash.ts";
import { getOrInsert } from "../../lib/collections.ts";
import { ConfigError } from "../../lib/config-error.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import { Sections } from "../snapshot/section-file.ts";
import { SnapshotGraph, type SnapshotMeta } from "../snapshot/snapshot-graph.ts";
import type { Database } from "./database.ts";
import { StoredDocuments } from "./stored-documents.ts";
import { schemaOf } from "./tables.ts";

/** Bytes of the index that one statement reads, unless a section is larger. */
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
const isEmpty = (error: unknown): boolean =>
  error instanceof Unavailable && ["42P01", "3F000"].includes((error.cause as { code?: string }).code ?? "");

/** All sections of the index of a release. */
async function readIndex(database: Database, release: number): Promise<Map<string, ArrayBuffer>> {
  const table = `${schemaOf(release)}.section`;
  const sizes = `select name, sum(length(bytes))::int from ${table} group by name`;
  const names = (await database.read(`sections of ${release}`, sizes)) as [string, number][];
  const parts = new Map<string, Buffer[]>();
  const read = async (some: readonly string[]) => {
    const text = `select name, bytes from ${table} where name = any($1::text[]) order by name, part`;
    for (const [name, bytes] of (await database.read(`parts of ${release}`, text, [some])) as [string, Buffer][])
      getOrInsert(parts, name, () => []).push(bytes);
  };
  await Promise.all(batchesOf(names).map(read));
  return new Map([...parts].map(([name, buffers]) => [name, joined(buffers)]));
}

/** Names in batches of about as many bytes as one statement should read. */
function batchesOf(sizes: readonly (readonly [name: string, bytes: number])[]): string[][] {
  const batches: string[][] = [];
  let sum = Number.POSITIVE_INFINITY;
  for (const [name, bytes] of sizes) {
    if (sum + bytes > batchBytes) {
      batches.push([]);
      sum = 0;
    }
    batches.at(-1)?.push(name);
    sum += bytes;
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
