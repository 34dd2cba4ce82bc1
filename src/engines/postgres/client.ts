import { ConfigError } from "../../lib/config-error.ts";
import { peerDependencies } from "../../lib/package.ts";

type Library = "pg" | "pg-copy-streams";

/**
 * The client library, which is optional.
 * @throws {ConfigError} when it is not installed.
 */
export const loadClient = (): Promise<typeof import("pg")> => loadLibrary("pg", () => import("pg"));

/**
 * The library that fills tables, which is optional.
 * @throws {ConfigError} when it is not installed.
 */
export const loadCopy = (): Promise<typeof import("pg-copy-streams")> =>
  loadLibrary("pg-copy-streams", () => import("pg-copy-streams"));

async function loadLibrary<Loaded>(name: Library, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new ConfigError(`PostgreSQL needs an optional library; run npm install "${name}@${peerDependencies[name]}"`);
  }
}

/**
 * The address of a database for messages, without user, password and options.
 * @throws {ConfigError} for what is no address of a database. The message does not repeat it: it may hold a password.
 */
export function databaseName(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new ConfigError("the address of a database is postgres://user@host:port/name");
  return `postgres://${url.host}${url.pathname}`;
}

/** What PostgreSQL or the network said, without the address. */
export const reasonFor = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  if (message) return code && !/^[A-Z]+$/.test(code) ? `${message} (${code})` : message;
  return code ?? String(error);
};
