import { setTimeout } from "node:timers/promises";
import { codeHash } from "../../lib/code-hash.ts";
import { getOrInsert } from "../../lib/collections.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import { isMissingTable } from "./connection.ts";
import { Database, type DatabaseFigures, type DatabaseOptions, type StatementReader } from "./database.ts";

/** Releases of a version in a database, which of them is served, and how far a replica is behind. */
const surveyStatement = `
select (select release from pedigree.served where code = $1),
  array(select number from pedigree.release where code = $1),
  case when not pg_is_in_recovery() or pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
    else extract(epoch from now() - coalesce(pg_last_xact_replay_timestamp(), pg_postmaster_start_time()))::float8 end`;

/** How long a look waits for replicas, and after which a replica counts as not responding, in milliseconds. */
const patienceMs = 500;

/** What a database had when it was last looked at. */
interface Survey {
  readonly served: number | undefined;
  readonly releases: ReadonlySet<number>;
  /** How far its changes are behind those that it has received, in seconds; 0 for a primary. */
  readonly lag: number;
}

/** Nothing: a database that does not respond, or was not looked at. */
const unknown: Survey = { served: undefined, releases: new Set(), lag: 0 };

/** Figures of one of several databases. */
export interface ReplicaFigures extends DatabaseFigures {
  readonly lag: number;
  /** Whether it responded when it was last looked at, and has the release that is served. */
  readonly hasRelease: boolean;
}

/** What a look at all databases found. */
export interface Found {
  /** The release to serve; undefined when no database has one, or the primary does not respond. */
  readonly served: number | undefined;
  /** Why the primary was not read; undefined when it responds. */
  readonly failure: Unavailable | undefined;
}

/** A primary database and its replicas. A release never changes, so whichever has it gives the same rows. */
export class Replicas implements StatementReader {
  /** Hash of the code that wrote the releases that this process can serve. */
  readonly #code: string;
  readonly #primary: Database;
  readonly #replicas: readonly Database[];
  readonly #surveys = new Map<Database, Survey>();
  /** Looks under way. */
  readonly #looks = new Map<Database, { readonly began: number; readonly found: Promise<Found> }>();

  private constructor(code: string, primary: Database, replicas: readonly Database[]) {
    this.#code = code;
    this.#primary = primary;
    this.#replicas = replicas;
  }

  static async of(primary: string, replicas: readonly string[], options: DatabaseOptions): Promise<Replicas> {
    const [first, ...others] = await Promise.all([primary, ...replicas].map((one) => Database.of(one, options)));
    return new Replicas(await codeHash(), first as Database, others);
  }

  /** Reads from the replica with the fewest statements in flight that has the release; from the primary when none can. */
  async read<Row extends readonly unknown[]>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
    release?: number,
  ): Promise<Row[]> {
    let failure: unknown;
    for (const database of this.#inOrder(release))
      try {
        return await database.read<Row>(name, text, values);
      } catch (error) {
        // Another database would take as long as this one, and the request has a deadline.
        if (isTimeout(error)) throw error;
        failure ??= error;
      }
    throw failure;
  }

  /** Whether a replica that responded when it was last looked at has a release. */
  hasReplicaWith(release: number): boolean {
    return this.#replicas.some((one) => this.#surveyOf(one).releases.has(release));
  }

  figures(release: number): ReplicaFigures[] {
    return [this.#primary, ...this.#replicas].map((one) => {
      const { releases, lag } = this.#surveyOf(one);
      return { ...one.figures, lag, hasRelease: releases.has(release) };
    });
  }

  /** Looks at all databases. A replica that has not responded since the look before is not read until it does. */
  async look(): Promise<Found> {
    for (const [one, { began }] of this.#looks) if (performance.now() - began > patienceMs) this.#surveys.delete(one);
    const looks = this.#replicas.map((one) => this.#lookAt(one));
    const primary = this.#lookAt(this.#primary);
    await Promise.race([Promise.all(looks), setTimeout(patienceMs, undefined, { ref: false })]);
    return primary;
  }

  /** Looks at a database, unless that is under way. */
  #lookAt(database: Database): Promise<Found> {
    return getOrInsert(this.#looks, database, () => ({ began: performance.now(), found: this.#survey(database) }))
      .found;
  }

  async #survey(database: Database): Promise<Found> {
    try {
      const found = await survey(database, this.#code);
      this.#surveys.set(database, found);
      return { served: found.served, failure: undefined };
    } catch (error) {
      this.#surveys.delete(database);
      return { served: undefined, failure: error instanceof Unavailable ? error : new Unavailable(error) };
    } finally {
      this.#looks.delete(database);
    }
  }

  /** The newest release that a replica serves, for a start without the primary; undefined when there is none. */
  get newestServed(): number | undefined {
    const served = this.#replicas.flatMap((one) => this.#surveyOf(one).served ?? []);
    return served.sort((a, b) => a - b).at(-1);
  }

  #surveyOf(database: Database): Survey {
    return this.#surveys.get(database) ?? unknown;
  }

  #inOrder(release: number | undefined): Database[] {
    if (release === undefined) return [this.#primary];
    const able = this.#replicas.filter((one) => this.#surveyOf(one).releases.has(release));
    return [...able.sort((a, b) => a.inFlight - b.inFlight), this.#primary];
  }
}

async function survey(database: Database, code: string): Promise<Survey> {
  const rows = await database.read<[number | null, number[], number]>("survey", surveyStatement, [code]);
  const [served, releases, lag] = rows[0] as [number | null, number[], number];
  return { served: served ?? undefined, releases: new Set(releases), lag };
}

/** Whether a statement took longer than it may. */
const isTimeout = (error: unknown): boolean => {
  const { code, message } = ((error as Error).cause ?? {}) as { code?: string; message?: string };
  return code === "57014" || /read timeout/.test(message ?? "");
};

/** Whether a database responded, and nothing was ever pushed to it. */
export const isEmptyDatabase = (error: unknown): boolean => error instanceof Unavailable && isMissingTable(error.cause);
