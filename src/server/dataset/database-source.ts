import { setTimeout } from "node:timers/promises";
import { warmUpInBackground } from "../../engines/background-warm-up.ts";
import { databaseName } from "../../engines/postgres/client.ts";
import { openRelease } from "../../engines/postgres/open-release.ts";
import { isEmptyDatabase, type ReplicaFigures, Replicas } from "../../engines/postgres/replicas.ts";
import type { View } from "../../graph/view.ts";
import { Views } from "../../graph/views.ts";
import { ConfigError } from "../../lib/config-error.ts";
import { systemDay } from "../../lib/day.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import type { DataSource, Lacking, SourceReading } from "./data-source.ts";

/** How often to look for another release, in milliseconds. */
const everyMs = 500;

/** How long a release is warmed up before it is served, in milliseconds; the rest while it is. */
const warmMs = 1_000;

/** Looks in a row that fail before the server says that it is not ready. */
const maxFailures = 6;

interface DatabaseSourceOptions {
  /** Addresses of replicas of the database. */
  readonly replicas: readonly string[];
  /** Time for a statement, in milliseconds. */
  readonly timeout: number;
  /** Connections to each database, at most. */
  readonly connections: number;
  /** Characters of documents to keep in memory. */
  readonly memory: number;
  /** Called when databases stop responding, and when all respond again. */
  readonly onReach: (lacking: Lacking | undefined, reason?: string) => void;
}

/** The release that a PostgreSQL database serves, followed when another one is served. */
export class DatabaseSource implements DataSource {
  readonly #database: Replicas;
  readonly #memory: number;
  readonly #onReach: DatabaseSourceOptions["onReach"];
  #release: number;
  #failures = 0;
  #lacks: Lacking | undefined;

  private constructor(database: Replicas, release: number, { memory, onReach }: DatabaseSourceOptions) {
    this.#database = database;
    this.#memory = memory;
    this.#release = release;
    this.#onReach = onReach;
  }

  /**
   * Opens the served release; without the primary, the newest one that a replica serves.
   * @throws {ConfigError} when no database responds, or none has a release.
   */
  static async open(address: string, options: DatabaseSourceOptions): Promise<{ views: Views; source: DataSource }> {
    const name = databaseName(address);
    const database = await Replicas.of(address, options.replicas, options);
    try {
      const { served, failure } = await database.look();
      const release = served ?? database.newestServed;
      if (release === undefined && failure && !isEmptyDatabase(failure)) throw failure;
      if (release === undefined)
        throw new ConfigError(
          `has no release${failure ? "" : " that this version wrote"}; write one with \`pedigree push --to\``,
        );
      const views = new Views(await openRelease(database, release, options.memory));
      // Served meanwhile; when it fails, the requests that need it say so.
      warmUpInBackground(views.current(systemDay())).catch(() => {});
      return { views, source: new DatabaseSource(database, release, options) };
    } catch (error) {
      if (error instanceof ConfigError) throw new ConfigError(`--engine ${name} ${error.message}`);
      if (error instanceof Unavailable) throw new ConfigError(`--engine ${name}: ${(error.cause as Error).message}`);
      throw error;
    }
  }

  get lacks(): Lacking | undefined {
    return this.#lacks;
  }

  get databases(): readonly ReplicaFigures[] {
    return this.#database.figures(this.#release);
  }

  async read(): Promise<SourceReading | undefined> {
    const { served, failure } = await this.#database.look();
    if (failure) throw failure;
    if (served === undefined || served === this.#release) return undefined;
    const graph = await openRelease(this.#database, served, this.#memory);
    const [views, day] = [new Views(graph), systemDay()];
    await Promise.race([this.warmUp(views.current(day)), setTimeout(warmMs, undefined, { ref: false })]);
    this.#release = served;
    return { ok: true, views, day };
  }

  warmUp(view: View): Promise<void> {
    return warmUpInBackground(view);
  }

  watch(onChange: () => void): void {
    let isLooking = false;
    setInterval(async () => {
      if (isLooking) return;
      isLooking = true;
      try {
        const { served, failure } = await this.#database.look();
        this.#note(failure);
        if (served !== undefined && served !== this.#release) onChange();
      } finally {
        isLooking = false;
      }
    }, everyMs).unref();
  }

  /** Notes whether the primary responds, and if not, whether a replica has what is served. */
  #note(failure: Unavailable | undefined): void {
    this.#failures = failure ? this.#failures + 1 : 0;
    const before = this.#lacks;
    if (!failure) this.#lacks = undefined;
    else if (this.#failures >= maxFailures)
      this.#lacks = this.#database.hasReplicaWith(this.#release) ? "primary" : "database";
    if (this.#lacks !== before) this.#onReach(this.#lacks, (failure?.cause as Error | undefined)?.message);
  }
}
