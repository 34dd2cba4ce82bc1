import type { Server } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { type Config, ConfigError } from "../config.ts";
import { Dataset, type Reload } from "../dataset.ts";
import { Lanes } from "../http/lanes.ts";
import { Replay } from "../http/replay.ts";
import { createHttpServer } from "../http/server.ts";
import { loadViews } from "../load.ts";
import { createLog, logsRequests } from "../log.ts";
import { type Persisted, readPersisted } from "../persisted.ts";
import { watchOperations, watchRequests } from "../requests.ts";
import { createPlainLane, createServer } from "../server.ts";
import { startTracing } from "../tracing.ts";
import { fingerprintOf } from "../watch.ts";
import { describeProblems } from "./problems.ts";

/** Longest wait for requests in flight after SIGTERM, in milliseconds; compose and Kubernetes kill after 10 s or more. */
const drainMs = 8_000;

/** Longest wait for a moment in which nobody connects, in milliseconds. */
const acceptMs = 2_000;

/** How long nothing may happen before a server that stops is taken to be idle, in milliseconds. */
const quietMs = 250;

/** `pedigree serve`: answers until SIGTERM or SIGINT, then finishes what is in flight and exits 0; SIGHUP reads the data again. */
export async function runServe(config: Config): Promise<void> {
  const { dataDir, host, port, metricsPort, logLevel, allowShrink } = config;
  const persisted = await persistedOf(config);
  const fingerprint = await fingerprintOf(dataDir);
  const loaded = await loadViews(dataDir);
  if (!loaded.ok) throw new ConfigError(describeProblems(dataDir, loaded.problems));
  const log = createLog(logLevel);
  const tracing = await startTracing(process.env);
  const metrics =
    metricsPort === undefined
      ? undefined
      : (await import("../metrics.ts")).createMetrics(
          () => dataset,
          () => lanes.figures,
        );
  const onReload = (reload: Reload) => {
    log.reload(reload);
    metrics?.reload(reload);
  };
  const dataset = new Dataset(dataDir, loaded.views, { allowShrink, onReload });
  const served = {
    ...config,
    views: () => dataset.views,
    status: () => dataset.status,
    releases: () => dataset.releases(),
    plugins: [watchOperations()],
    onBug: log.bug,
    persisted,
  };
  const lanes = new Lanes({
    epoch: () => dataset.state,
    replay: config.replay ? new Replay(config.limits.replayed) : undefined,
    compiled: createPlainLane(served),
  });
  const server = createHttpServer(createServer(served), { ...config, lanes, onBug: log.bug });
  // Nobody looks on where only warnings are logged: then requests are spared what that costs.
  if (logsRequests(logLevel) || metrics || tracing)
    watchRequests(server, (seen) => {
      log.request(seen);
      metrics?.request(seen);
      tracing?.request(seen);
    });
  if (metrics) await listen(metrics.server.unref(), metricsPort ?? 0, host, "--metrics-port");
  await listen(server, port, host);
  dataset.watch(fingerprint);
  process.on("SIGHUP", () => dataset.reload());
  stopOnSignals(server, { begin: () => dataset.close(), end: tracing?.stop });

  const origin = originOf(server);
  const { nodes, claims, disputes } = loaded.views.graph;
  process.stdout.write(
    [
      `Pedigree knows ${nodes.size} things through ${claims.length} claims; ${disputes.length} disagreements are on record.`,
      `  start     ${origin}/`,
      `  GraphiQL  ${origin}/graphiql`,
      `  GraphQL   ${origin}/graphql`,
      `  schema    ${origin}/schema.graphql`,
      ...(metrics ? [`  metrics   ${originOf(metrics.server)}/metrics`] : []),
      "",
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

function originOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

/** @throws {ConfigError} when the address cannot be had. */
function listen(server: Server, port: number, host: string, flag = "--port"): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? `port ${port} on ${host} is in use; choose another with ${flag}`
          : `cannot listen on ${host}:${port}: ${error.message}`;
      reject(new ConfigError(why));
    });
    server.listen(port, host, resolve);
  });
}

/** Stops on SIGTERM and SIGINT without losing a request: what has reached the machine is answered first. */
function stopOnSignals(
  server: Server,
  { begin, end }: { begin: () => void; end: (() => Promise<void>) | undefined },
): void {
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
    if (!server.listening) response.setHeader("connection", "close");
    response.once("close", () => {
      inFlight -= 1;
      active();
    });
  });

  // A turn of the event loop accepts one connection, and those that still wait when the listener closes are lost:
  // it closes after a turn without one, if there is such a turn soon. Until then clients keep their connections, or
  // each would come back with a new one. It is the listener of `net` that closes; that of `http` would also cut
  // connections whose request has not been read yet.
  const stopListening = (latest: number) => {
    const before = connections;
    setImmediate(() => {
      if (connections === before || performance.now() > latest) NetServer.prototype.close.call(server);
      else stopListening(latest);
    });
  };

  const exit = async () => {
    await end?.().catch(() => {});
    process.exit(0);
  };

  const stop = () => {
    if (stopping) return;
    stopping = true;
    begin();
    setTimeout(() => process.exit(0), drainMs).unref();
    setTimeout(() => stopListening(performance.now() + acceptMs), quietMs);
    const watch = setInterval(() => {
      if (server.listening || inFlight > 0 || performance.now() - lastActive < quietMs) return;
      clearInterval(watch);
      exit();
    }, quietMs / 2);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
