import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Config, ConfigError } from "../config.ts";
import { loadViews } from "../load.ts";
import { createServer } from "../server.ts";
import { describeProblems } from "./problems.ts";

/** Longest wait for requests in flight after SIGTERM, in milliseconds; compose and Kubernetes kill after 10 s or more. */
const drainMs = 8_000;

/** `pedigree serve`: answers until SIGTERM or SIGINT, then finishes what is in flight and exits 0. */
export async function runServe({ dataDir, host, port }: Config): Promise<void> {
  const loaded = await loadViews(dataDir);
  if (!loaded.ok) throw new ConfigError(describeProblems(dataDir, loaded.problems));
  const handler = createServer({
    views: () => loaded.views,
    onBug: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const server = createHttpServer(handler);
  await listen(server, port, host);
  stopOnSignals(server);

  const { address, family, port: actual } = server.address() as AddressInfo;
  const origin = `http://${family === "IPv6" ? `[${address}]` : address}:${actual}`;
  const { nodes, claims, disputes } = loaded.views.graph;
  process.stdout.write(
    [
      `Pedigree knows ${nodes.size} things through ${claims.length} claims; ${disputes.length} disagreements are on record.`,
      `  start     ${origin}/`,
      `  GraphiQL  ${origin}/graphiql`,
      `  GraphQL   ${origin}/graphql`,
      `  schema    ${origin}/schema.graphql`,
      "",
    ].join("\n"),
  );
}

/** @throws {ConfigError} when the address cannot be had. */
function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? `port ${port} on ${host} is in use; choose another with --port`
          : `cannot listen on ${host}:${port}: ${error.message}`;
      reject(new ConfigError(why));
    });
    server.listen(port, host, resolve);
  });
}

function stopOnSignals(server: Server): void {
  const stop = () => {
    // Answers in flight finish; a connection that is kept alive is told that it ends.
    server.on("request", (_, response) => response.setHeader("connection", "close"));
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), drainMs).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
