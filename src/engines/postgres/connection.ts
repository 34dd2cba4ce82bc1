import type { Client } from "pg";
import { ConfigError } from "../../lib/config-error.ts";
import { databaseName, loadClient, reasonFor } from "./client.ts";

/**
 * Runs work on one connection, and closes it.
 * @throws {ConfigError} for a database that does not do what is requested, with its name and the reason.
 */
export async function withConnection<Result>(
  address: string,
  application: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const name = databaseName(address);
  const { default: pg } = await loadClient();
  const client = new pg.Client({ connectionString: address, application_name: application });
  // The statement under way rejects as well.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (error instanceof ConfigError) throw new ConfigError(`${name} ${error.message}`);
    throw (error as { code?: string }).code === undefined ? error : new ConfigError(`${name}: ${reasonFor(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether a statement failed because nothing was ever pushed: the schema or one of its tables is missing. */
export const isMissingTable = (error: unknown): boolean =>
  ["42P01", "3F000"].includes((error as { code?: string }).code ?? "");
