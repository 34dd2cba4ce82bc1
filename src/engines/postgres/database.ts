import type { Pool, QueryConfig, QueryResult } from "pg";
import { Unavailable } from "../../lib/unavailable.ts";
import { loadClient, reasonFor } from "./client.ts";

/** Time to wait for a connection, in milliseconds. */
const connectMs = 1_000;

/** Time that the network may take beyond a statement, in milliseconds. */
const networkMs = 500;

/** Failures in a row after which no statement is tried for a while, in milliseconds. */
const maxFailures = 5;
const pauseMs = 1_000;

/** Failures after which another connection may succeed: all statements only read. */
const isMomentary = ({ code, message }: { code?: string; message?: string }): boolean =>
  ["57P01", "57P03", "40001", "ECONNRESET", "EPIPE"].includes(code ?? "") ||
  /^Connection terminated/.test(message ?? "");

export interface DatabaseOptions {
  /** Connections, at most. */
  readonly connections: number;
  /** Time for a statement, in milliseconds. */
  readonly timeout: number;
}

/** Reads from a PostgreSQL database through a pool of connections. */
export class Database {
  readonly #pool: Pool;
  #failures = 0;
  #closedUntil = 0;
  #statements = 0;

  private constructor(pool: Pool) {
    this.#pool = pool;
    // Without a listener, a lost idle connection would end the process.
    pool.on("error", () => {});
  }

  /** Connects with the first statement. */
  static async of(address: string, { connections, timeout }: DatabaseOptions): Promise<Database> {
    const { default: pg } = await loadClient();
    return new Database(
      new pg.Pool({
        connectionString: address,
        max: connections,
        connectionTimeoutMillis: connectMs,
        statement_timeout: timeout,
        query_timeout: timeout + networkMs,
        application_name: "pedigree",
        options: "-c default_transaction_read_only=on",
        allowExitOnIdle: true,
      }),
    );
  }

  /** Number of statements so far. */
  get statements(): number {
    return this.#statements;
  }

  /**
   * The rows of a statement. It is named, so that each connection plans it once.
   * @throws {Unavailable} when the database does not respond.
   */
  async read<Row extends readonly unknown[]>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    if (performance.now() < this.#closedUntil) throw new Unavailable("the database did not respond a moment ago");
    const query = { name, text, values: [...values], rowMode: "array" as const };
    try {
      const { rows } = await this.#run(query).catch((error: unknown) => {
        if (isMomentary(error as Error)) return this.#run(query);
        throw error;
      });
      this.#failures = 0;
      return rows as unknown as Row[];
    } catch (error) {
      if (++this.#failures >= maxFailures) this.#closedUntil = performance.now() + pauseMs;
      const { code } = error as { code?: string };
      throw new Unavailable(Object.assign(new Error(reasonFor(error)), { code }));
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #run(query: QueryConfig & { rowMode: "array" }): Promise<QueryResult<unknown[]>> {
    this.#statements += 1;
    return this.#pool.query(query) as never;
  }
}
