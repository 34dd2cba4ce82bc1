import type { Server } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { type Config, ConfigError } from "../config.ts";
import { createHttpServer } from "../http/server.ts";
import { loadViews } from "../load.ts";
import { type Persisted, readPersisted } from "../persisted.ts";
import { createServer } from "../server.ts";
import { describeProblems } from "./problems.ts";

/** Longest wait for requests in flight after SIGTERM, in milliseconds; compose and Kubernetes kill after 10 s or more. */
const drainMs = 8_000;

/** How long nothing may happen before a server that stops is taken to be idle, in milliseconds. */
const quietMs = 250;

/** `pedigree serve`: answers until SIGTERM or SIGINT, then finishes what is in flight and exits 0. */
export async function runServe(config: Config): Promise<void> {
  const { dataDir, host, port } = config;
  const persisted = await persistedOf(config);
  const loaded = await loadViews(dataDir);
  if (!loaded.ok) throw new ConfigError(describeProblems(dataDir, loaded.problems));
  const onBug = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const handler = createServer({ ...config, views: () => loaded.views, onBug, persisted });
  const server = createHttpServer(handler, { ...config, onBug });
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

/** The manifest, if there is one. @throws {ConfigError} when it cannot be used. */
async function persistedOf({ persisted: file, persistedOnly: only }: Config): Promise<Persisted | undefined> {
  if (!file) {
    if (only) throw new ConfigError("--persisted-only: name the manifest with --persisted");
    return undefined;
  }
  try {
    return { operations: await readPersisted(file), only };
  } catch (error) {
    throw new ConfigError(`--persisted ${file}: ${(error as Error).message}`);
  }
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

/** Stops on SIGTERM and SIGINT without losing a request: what has reached the machine is answered first. */
function stopOnSignals(server: Server): void {
  let connections = 0;
  let inFlight = 0;
  let lastActive = 0;
  let stopping = false;
  const active = () => {
    lastActive = performance.now();
  };
  server.on("connection", () => {
    connections += 1;
    active();
  });
  server.prependListener("request", (_, response) => {
    active();
    inFlight += 1;
    if (stopping) response.setHeader("connection", "close");
    response.once("close", () => {
      inFlight -= 1;
      active();
    });
  });

  // A turn of the event loop accepts one connection, and those that still wait when the listener closes are lost:
  // it closes after a turn without one. It is the listener of `net` that closes; that of `http` would also cut
  // connections whose request has not been read yet.
  const stopListening = () => {
    const before = connections;
    setImmediate(() => (connections === before ? NetServer.prototype.close.call(server) : stopListening()));
  };

  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), drainMs).unref();
    setTimeout(stopListening, quietMs);
    const watch = setInterval(() => {
      if (server.listening || inFlight > 0 || performance.now() - lastActive < quietMs) return;
      clearInterval(watch);
      process.exit(0);
    }, quietMs / 2);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
