import type { Pool, QueryConfig, QueryResult } from "pg";
import { Unavailable } from "../../lib/unavailable.ts";
import { databaseName, loadClient, reasonFor } from "./client.ts";

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

/** What reads statements: a database, or several with the same releases. */
export interface StatementReader {
  /**
   * The rows of a statement. It is named, so that each connection plans it once. `release` is the one whose tables it
   * reads; none for the shared tables.
   * @throws {Unavailable} when no database responds.
   */
  read<Row extends readonly unknown[]>(
    name: string,
    text: string,
    values?: readonly unknown[],
    release?: number,
  ): Promise<Row[]>;
}

/** Figures of a database since the start, and of now. */
export interface DatabaseFigures {
  /** Its address without user and password. */
  readonly name: string;
  readonly statements: number;
  readonly failures: number;
  readonly rows: number;
  /** Time of all statements, in seconds. */
  readonly seconds: number;
  /** Connections with a statement, without one, and statements that wait for a connection. */
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
  /** Whether no statement is tried for a moment, after several failures in a row. */
  readonly isPaused: boolean;
}

export interface DatabaseOptions {
  /** Connections, at most. */
  readonly connections: number;
  /** Time for a statement, in milliseconds. */
  readonly timeout: number;
}

/** Reads from a PostgreSQL database through a pool of connections. */
export class Database implements StatementReader {
  readonly name: string;
  readonly #pool: Pool;
  #failuresInRow = 0;
  #closedUntil = 0;
  #inFlight = 0;
  #statements = 0;
  #failures = 0;
  #rows = 0;
  #milliseconds = 0;

  private constructor(name: string, pool: Pool) {
    this.name = name;
    this.#pool = pool;
    // Without a listener, a lost idle connection would end the process.
    pool.on("error", () => {});
  }

  /** Connects with the first statement. */
  static async of(address: string, { connections, timeout }: DatabaseOptions): Promise<Database> {
    const name = databaseName(address);
    const { default: pg } = await loadClient();
    return new Database(
      name,
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

  /** Number of statements without a result yet. */
  get inFlight(): number {
    return this.#inFlight;
  }

  get figures(): DatabaseFigures {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return {
      name: this.name,
      statements: this.#statements,
      failures: this.#failures,
      rows: this.#rows,
      seconds: this.#milliseconds / 1_000,
      busy: totalCount - idleCount,
      idle: idleCount,
      waiting: waitingCount,
      isPaused: this.#isPaused,
    };
  }

  async read<Row extends readonly unknown[]>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    if (this.#isPaused) throw new Unavailable("the database did not respond a moment ago");
    const query = { name, text, values: [...values], rowMode: "array" as const };
    const began = performance.now();
    this.#inFlight += 1;
    try {
      const { rows } = await this.#run(query).catch((error: unknown) => {
        if (isMomentary(error as Error)) return this.#run(query);
        throw error;
      });
      this.#failuresInRow = 0;
      this.#rows += rows.length;
      return rows as unknown as Row[];
    } catch (error) {
      this.#failures += 1;
      if (++this.#failuresInRow >= maxFailures) this.#closedUntil = performance.now() + pauseMs;
      const { code } = error as { code?: string };
      throw new Unavailable(Object.assign(new Error(reasonFor(error)), { code }));
    } finally {
      this.#inFlight -= 1;
      this.#milliseconds += performance.now() - began;
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  get #isPaused(): boolean {
    return performance.now() < this.#closedUntil;
  }

  #run(query: QueryConfig & { rowMode: "array" }): Promise<QueryResult<unknown[]>> {
    this.#statements += 1;
    return this.#pool.query(query) as never;
  }
}
