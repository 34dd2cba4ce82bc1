import type { Client } from "pg";
import { codeHash } from "../../lib/code-hash.ts";
import { ConfigError } from "../../lib/config-error.ts";
import { isMissingTable, withConnection } from "./connection.ts";
import { schemaOf } from "./tables.ts";

/** Releases younger than this are kept, because a server may still read one, in PostgreSQL's words. */
export const youngest = "10 minutes";

/** Time that dropping a release may wait for those who read it, in PostgreSQL's words. */
const lockTime = "2s";

/** One release in a database. */
export interface StoredRelease {
  readonly number: number;
  readonly tag: string;
  readonly entities: number;
  /** RFC 3339. */
  readonly pushedAt: string;
  /** Bytes of its tables and indexes. */
  readonly bytes: number;
  readonly isServed: boolean;
  /** Whether this version of Pedigree wrote it, and can serve it. */
  readonly isOwn: boolean;
  /** Whether it may be dropped: it is not served, and no server may still read it. */
  readonly isOld: boolean;
}

const application = "pedigree releases";

/**
 * All releases in a database, newest first; none where nothing was pushed.
 * @throws {ConfigError} for a database that cannot be read.
 */
export const listReleases = (address: string): Promise<StoredRelease[]> =>
  withConnection(address, application, releasesIn);

/**
 * Has a release served. `name` is its number or its tag.
 * @throws {ConfigError} for a name that is not that of one release of this version.
 */
export const serveRelease = (address: string, name: string): Promise<StoredRelease> =>
  withConnection(address, application, async (client) => {
    await lockForWriting(client);
    const release = oneNamed(await releasesIn(client), name, ({ isOwn }) => isOwn);
    await switchTo(client, await codeHash(), release.number);
    return { ...release, isServed: true };
  });

/**
 * Drops a release. `name` is its number or its tag.
 * @throws {ConfigError} for a name that is not that of one release, and for a release that is or may be read.
 */
export const dropRelease = (address: string, name: string): Promise<StoredRelease> =>
  withConnection(address, application, async (client) => {
    await lockForWriting(client);
    const release = oneNamed(await releasesIn(client), name, ({ isServed }) => !isServed);
    const { number, isOld } = release;
    if (!isOld) throw new ConfigError(`keeps release ${number}: it is younger than ${youngest}`);
    if (!(await dropUnread(client, number)))
      throw new ConfigError(`keeps release ${number}: a server reads it; try again`);
    return release;
  });

/** The one release with a number or tag that a condition holds for. */
function oneNamed(
  releases: readonly StoredRelease[],
  name: string,
  isMeant: (release: StoredRelease) => boolean,
): StoredRelease {
  const named = releases.filter(({ number, tag }) => String(number) === name || tag === name);
  const [release, ...others] = named.filter(isMeant);
  if (!release && named[0]?.isServed) throw new ConfigError(`serves release ${name}; have another one served first`);
  if (!release && named.length > 0) throw new ConfigError(`has release ${name} of another version alone`);
  if (!release) throw new ConfigError(`has no release ${name}; \`pedigree releases\` lists them`);
  if (others.length > 0)
    throw new ConfigError(
      `has several releases ${name}; name one by its number: ${[release, ...others].map(({ number }) => number).join(", ")}`,
    );
  return release;
}

async function releasesIn(client: Client): Promise<StoredRelease[]> {
  const { rows } = await client
    .query<Omit<StoredRelease, "isOwn" | "pushedAt" | "bytes"> & { code: string; pushed_at: Date; bytes: string }>(
      `select number, tag, entities, code, pushed_at, number in (select release from pedigree.served) as "isServed",
         pushed_at < now() - interval '${youngest}' and number not in (select release from pedigree.served) as "isOld",
         (select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c join pg_namespace n on n.oid = relnamespace
          where nspname = 'release_' || number and relkind = 'r') as bytes
       from pedigree.release order by number desc`,
    )
    .catch((error: unknown) => {
      if (isMissingTable(error)) return { rows: [] };
      throw error;
    });
  const own = await codeHash();
  return rows.map(({ code, pushed_at, bytes, ...release }) => ({
    ...release,
    pushedAt: pushed_at.toISOString(),
    bytes: Number(bytes),
    isOwn: code === own,
  }));
}

/**
 * Lets one connection write at a time, until it ends.
 * @throws {ConfigError} when another one writes.
 */
export async function lockForWriting(client: Client): Promise<void> {
  const { rows } = await client.query("select pg_try_advisory_lock(hashtext('pedigree push')) as is_mine");
  if (!rows[0].is_mine)
    throw new ConfigError("is being written by another `pedigree push`; try again when it has ended");
}

/** Has a version serve a release. */
export async function switchTo(client: Client, code: string, release: number): Promise<void> {
  await client.query(
    "insert into pedigree.served (code, release) values ($1, $2) on conflict (code) do update set release = $2",
    [code, release],
  );
}

/** Drops a release, unless a statement that runs for longer reads it; whether it did. */
export async function dropUnread(client: Client, release: number): Promise<boolean> {
  try {
    await client.query(
      `begin; set local lock_timeout = '${lockTime}'; drop schema ${schemaOf(release)} cascade;
       delete from pedigree.release where number = ${release}; commit`,
    );
    return true;
  } catch {
    await client.query("rollback");
    return false;
  }
}
