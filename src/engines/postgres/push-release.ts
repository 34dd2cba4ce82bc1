import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { codeHash } from "../../lib/code-hash.ts";
import { ConfigError } from "../../lib/config-error.ts";
import { documentsSection, endsSection } from "../snapshot/documents.ts";
import { SnapshotParts } from "../snapshot/section-file.ts";
import type { SnapshotMeta } from "../snapshot/snapshot-graph.ts";
import { loadCopy } from "./client.ts";
import { isMissingTable, withConnection } from "./connection.ts";
import { dropUnread, lockForWriting, switchTo, youngest } from "./manage-releases.ts";
import { releaseKeys, releaseTables, schemaOf, sharedTables } from "./tables.ts";

/** Bytes of a part of a section. */
const partBytes = 4_000_000;

export interface PushOptions {
  /** How many releases of this version to keep, with the new one. */
  readonly keep: number;
  /** Called with the number of entities served before; returns why the release is not to be served. */
  readonly refuse: (had: number, has: number) => string | undefined;
}

export interface Pushed {
  readonly release: number;
  readonly tag: string;
  readonly entities: number;
  /** Whether the same data was there already. */
  readonly isSame: boolean;
  /** Numbers of older releases that were dropped. */
  readonly dropped: readonly number[];
}

/**
 * The served release, when it has this content and this version wrote it; undefined otherwise.
 * @throws {ConfigError} for a database that cannot be read.
 */
export const findServed = (address: string, contentHash: string): Promise<Pushed | undefined> =>
  withConnection(address, "pedigree push", async (client) => {
    const served = await servedNow(client, await codeHash()).catch((error: unknown) => {
      if (isMissingTable(error)) return undefined;
      throw error;
    });
    return served?.content_hash === contentHash ? sameAs(served) : undefined;
  });

/**
 * Writes a snapshot file as a new release beside those in a database, and then has it served in one transaction.
 * @throws {ConfigError} for a database that cannot be written, and for a refused release.
 */
export async function pushRelease(file: string, address: string, options: PushOptions): Promise<Pushed> {
  const parts = await SnapshotParts.open(file);
  try {
    return await withConnection(address, "pedigree push", (client) => push(client, parts, options));
  } finally {
    await parts.close();
  }
}

const sameAs = ({ number, tag, entities }: Served): Pushed => ({
  release: number,
  tag,
  entities,
  isSame: true,
  dropped: [],
});

async function push(client: Client, parts: SnapshotParts, options: PushOptions): Promise<Pushed> {
  await lockForWriting(client);
  await client.query(sharedTables);
  await dropAbandoned(client);
  const meta = parts.meta as SnapshotMeta;
  const { tag } = meta.release;
  const entities = Object.values(meta.counts).reduce((sum, count) => sum + count, 0);
  const code = await codeHash();
  const served = await servedNow(client, code);
  if (served?.content_hash === meta.contentHash) return sameAs(served);
  const refusal = served && options.refuse(served.entities, entities);
  if (refusal !== undefined) throw new ConfigError(`is not changed: the data ${refusal}`);
  const release = await nextNumber(client);
  await client.query(releaseTables(release));
  await copyDocuments(client, parts, release, entities);
  await copySections(client, parts, release);
  await client.query(releaseKeys(release));
  await client.query("begin");
  await client.query(
    "insert into pedigree.release (number, tag, content_hash, code, entities, meta) values ($1, $2, $3, $4, $5, $6)",
    [release, tag, meta.contentHash, code, entities, JSON.stringify(meta)],
  );
  await switchTo(client, code, release);
  await client.query("commit");
  return { release, tag, entities, isSame: false, dropped: await dropOld(client, code, options.keep) };
}

interface Served {
  readonly number: number;
  readonly tag: string;
  readonly content_hash: string;
  readonly entities: number;
}

async function servedNow(client: Client, code: string): Promise<Served | undefined> {
  const { rows } = await client.query<Served>(
    `select number, tag, content_hash, entities from pedigree.served join pedigree.release on number = release
     where served.code = $1`,
    [code],
  );
  return rows[0];
}

/** Numbers are never used twice, so that a server cannot take one release for another. */
async function nextNumber(client: Client): Promise<number> {
  const { rows } = await client.query("select nextval('pedigree.release_number')::int as next");
  return rows[0].next;
}

/** Drops what pushes that ended half-way have left. Only one push runs at a time. */
async function dropAbandoned(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname ~ '^release_[0-9]+$'
     and substr(nspname, 9)::int not in (select number from pedigree.release)`,
  );
  for (const { name } of rows) await client.query(`drop schema ${name} cascade`);
}

/** Drops the oldest releases of this version; one that is still read is left for the next push. */
async function dropOld(client: Client, code: string, keep: number): Promise<number[]> {
  const { rows } = await client.query<{ number: number }>(
    `select number from pedigree.release
     where code = $1 and number not in (select release from pedigree.served)
     and pushed_at < now() - interval '${youngest}'
     order by number desc offset $2`,
    [code, keep - 1],
  );
  const dropped: number[] = [];
  for (const { number } of rows) if (await dropUnread(client, number)) dropped.push(number);
  return dropped;
}

/** Rows on their way into a table, in the text format of COPY. */
class Copy {
  readonly #stream: NodeJS.WritableStream;
  readonly #done: Promise<void>;

  private constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
    this.#done = finished(stream);
    // Awaited at the end; a failure before that must not end the process.
    this.#done.catch(() => {});
  }

  static async into(client: Client, table: string): Promise<Copy> {
    const { from } = await loadCopy();
    return new Copy(client.query(from(`copy ${table} from stdin`)));
  }

  async add(row: string): Promise<void> {
    if (!this.#stream.write(`${row}\n`)) await Promise.race([once(this.#stream, "drain"), this.#done]);
  }

  async end(): Promise<void> {
    this.#stream.end();
    await this.#done;
  }
}

/** Characters that mean something else in the text format. */
const escaped = (text: string): string => text.replaceAll("\\", "\\\\");

async function copyDocuments(client: Client, parts: SnapshotParts, release: number, entities: number): Promise<void> {
  const ends = new Float64Array(await parts.read(endsSection));
  const endOf = (document: number) => ends[document + 1] as number;
  const copy = await Copy.into(client, `${schemaOf(release)}.entity`);
  for (let first = 0; first < entities; ) {
    const start = ends[2 * first] as number;
    let last = first;
    while (last + 1 < entities && endOf(2 * last + 3) - start <= partBytes) last++;
    const bytes = await parts.readRange(documentsSection, start, endOf(2 * last + 1));
    const textOf = (document: number) =>
      escaped(bytes.toString("utf8", (ends[document] as number) - start, endOf(document) - start));
    for (let number = first; number <= last; number++)
      await copy.add(`${number}\t${textOf(2 * number)}\t${textOf(2 * number + 1)}`);
    first = last + 1;
  }
  await copy.end();
}

async function copySections(client: Client, parts: SnapshotParts, release: number): Promise<void> {
  const copy = await Copy.into(client, `${schemaOf(release)}.section`);
  for (const name of parts.names) {
    if (name === documentsSection || name === endsSection) continue;
    const length = parts.lengthOf(name);
    for (let part = 0; part === 0 || part * partBytes < length; part++) {
      const bytes = await parts.readRange(name, part * partBytes, Math.min(length, (part + 1) * partBytes));
      await copy.add(`${name}\t${part}\t\\\\x${bytes.toString("hex")}`);
    }
  }
  await copy.end();
}
