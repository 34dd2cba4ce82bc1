import { warmUpInBackground } from "../../engines/background-warm-up.ts";
import { databaseName } from "../../engines/postgres/client.ts";
import { Database } from "../../engines/postgres/database.ts";
import { openRelease, servedRelease } from "../../engines/postgres/open-release.ts";
import type { View } from "../../graph/view.ts";
import { Views } from "../../graph/views.ts";
import { ConfigError } from "../../lib/config-error.ts";
import { systemDay } from "../../lib/day.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import type { DataSource, SourceReading } from "./data-source.ts";

/** How often to look for another release, in milliseconds. */
const everyMs = 1_000;

/** Looks in a row that fail before the server says that it is not ready. */
const maxFailures = 3;

interface DatabaseSourceOptions {
  /** Time for a statement, in milliseconds. */
  readonly timeout: number;
  /** Connections, at most. */
  readonly connections: number;
  /** Characters of documents to keep in memory. */
  readonly memory: number;
  /** Called when the database stops responding, and when it responds again. */
  readonly onReach: (responds: boolean, reason?: string) => void;
}

/** The release that a PostgreSQL database serves, followed when another one is served. */
export class DatabaseSource implements DataSource {
  readonly #database: Database;
  readonly #memory: number;
  readonly #onReach: DatabaseSourceOptions["onReach"];
  #release: number;
  #failures = 0;

  private constructor(database: Database, memory: number, release: number, onReach: DatabaseSourceOptions["onReach"]) {
    this.#database = database;
    this.#memory = memory;
    this.#release = release;
    this.#onReach = onReach;
  }

  /** @throws {ConfigError} when the database does not respond, or has no release. */
  static async open(
    address: string,
    { timeout, connections, memory, onReach }: DatabaseSourceOptions,
  ): Promise<{ views: Views; source: DataSource }> {
    const name = databaseName(address);
    const database = await Database.of(address, { connections, timeout });
    try {
      const { number, graph } = await openRelease(database, memory);
      const views = new Views(graph);
      // Served meanwhile; when it fails, the requests that need it say so.
      warmUpInBackground(views.current(systemDay())).catch(() => {});
      return { views, source: new DatabaseSource(database, memory, number, onReach) };
    } catch (error) {
      if (error instanceof ConfigError) throw new ConfigError(`--engine ${name} ${error.message}`);
      if (error instanceof Unavailable) throw new ConfigError(`--engine ${name}: ${(error.cause as Error).message}`);
      throw error;
    }
  }

  get lacks(): "database" | undefined {
    return this.#failures >= maxFailures ? "database" : undefined;
  }

  async read(): Promise<SourceReading | undefined> {
    if ((await servedRelease(this.#database)) === this.#release) return undefined;
    const { number, graph } = await openRelease(this.#database, this.#memory);
    const [views, day] = [new Views(graph), systemDay()];
    await this.warmUp(views.current(day));
    this.#release = number;
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
        const served = await servedRelease(this.#database);
        if (served !== undefined && served !== this.#release) onChange();
        if (this.lacks) this.#onReach(true);
        this.#failures = 0;
      } catch (error) {
        this.#failures += 1;
        if (this.#failures === maxFailures)
          this.#onReach(false, ((error as Error).cause as Error | undefined)?.message);
      } finally {
        isLooking = false;
      }
    }, everyMs).unref();
  }
}
