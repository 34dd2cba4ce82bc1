import { Server } from "node:net";
import { ConfigError } from "../../lib/config-error.ts";
import { reasonOf } from "../../lib/file-error.ts";
import type { Config } from "../config/config.ts";

/** Length of the accept queue; the kernel may allow less. Node accepts one connection per turn of its event loop. */
export const backlog = 4_096;

/**
 * Checks that the port is free before loading the data; port 0 always is.
 * @throws {ConfigError}
 */
export async function checkPort({ host, port }: Pick<Config, "host" | "port">): Promise<void> {
  if (port === 0) return;
  const probe = new Server();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/** @throws {ConfigError} when the address is not available. */
export function listen(server: Server, port: number, host: string, flag = "--port"): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? `port ${port} on ${host} is in use; choose another with ${flag}`
          : `cannot listen on ${host} at port ${port}: ${reasonOf(error) ?? error.message}`;
      reject(new ConfigError(why));
    });
    server.listen({ port, host, backlog }, resolve);
  });
}
