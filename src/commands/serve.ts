import cluster from "node:cluster";
import type { Server } from "node:http";
import { url as inspectorUrl } from "node:inspector";
import type { AddressInfo } from "node:net";
import type { Config } from "../config.ts";
import { Dataset, type Reload, refusalToShrink } from "../dataset.ts";
import { describeFailure } from "../failure.ts";
import { finish } from "../graph/steps.ts";
import type { Views } from "../graph/view.ts";
import { warmUp } from "../graph/warm-up.ts";
import { heartbeatMs } from "../heartbeat.ts";
import { Drain } from "../http/drain.ts";
import { Lanes } from "../http/lanes.ts";
import { Replay } from "../http/replay.ts";
import { backlog, createHttpServer } from "../http/server.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { FileError, reasonOf } from "../lib/file-error.ts";
import { loadSnapshot, loadViews } from "../load.ts";
import { createLog, logsRequests } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { type Persisted, readPersisted } from "../persisted.ts";
import { JsonError } from "../read/json.ts";
import { watchOperations, watchRequests } from "../requests.ts";
import { createPlainLane, createServer } from "../server.ts";
import { SnapshotError } from "../snapshot/file.ts";
import { notifySystemd } from "../systemd.ts";
import { startTracing } from "../tracing.ts";
import { fingerprintOf } from "../watch.ts";
import { startWatchdog } from "../watchdog.ts";
import { type Order, type Report, type Started, Workers } from "../workers.ts";
import { describeProblems } from "./problems.ts";

/** Longest wait for requests in flight after SIGTERM, in milliseconds; compose and Kubernetes kill after 10 s or more. */
const drainMs = 8_000;

/**
 * `pedigree serve`: answers until SIGTERM or SIGINT, then finishes what is in flight and exits 0; SIGHUP reads the data
 * again. With several workers this process answers nothing itself, and each of them all.
 */
export async function runServe(config: Config): Promise<void> {
  if (config.workers === 1) return serveAlone(config);
  return cluster.isPrimary ? serveByWorkers(config) : serveAsWorker(config);
}

async function serveAlone(config: Config): Promise<void> {
  const { host, port } = config;
  const answering = await prepare(config);
  const { server, dataset, metrics } = answering;
  const metricsServer = metrics && (await listenForMetrics(metrics, config));
  const drain = new Drain(server);
  await listen(server, port, host);
  answering.watch();
  process.on("SIGHUP", () => dataset.reload());
  onceOnSignal(async () => {
    dataset.close();
    setTimeout(() => process.exit(0), drainMs).unref();
    await drain.close();
    await drain.finish();
    await answering.end();
    process.exit(0);
  });
  greet(startedOf(server, dataset.views), metricsServer);
  // Whoever looks at a process with a debugger stops it on purpose.
  if (inspectorUrl() === undefined) startWatchdog(config.limits.watchdog, config.logLevel !== "silent");
  notifySystemd(process.env);
}

/** Starts workers and passes on what they are told: they share the port, and nothing else. */
async function serveByWorkers(config: Config): Promise<void> {
  const log = createLog(config.logLevel, true);
  const sum = config.metricsPort === undefined ? undefined : (await import("../metrics.ts")).sumMetrics(() => workers);
  const metricsServer = sum && (await listenForMetrics(sum, config));
  const { workers: count, port, limits } = config;
  const workers = new Workers({ count, port, limits, onChange: log.worker, onEnd: sum?.lose });
  process.on("SIGHUP", () => workers.reload());
  onceOnSignal(async () => {
    await workers.stop();
    process.exit(0);
  });
  greet(await workers.started, metricsServer, count);
  notifySystemd(process.env);
  await workers.hopeless;
}

/** One of several workers: does what the primary process says, and leaves signals to it. */
async function serveAsWorker(config: Config): Promise<void> {
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => {});
  const tell = (report: Report) => process.send?.(report, undefined, undefined, () => {});
  const unable = (error: unknown) => {
    const why = describeFailure(error);
    if (why === undefined) throw error;
    tell({ is: "unable", why });
  };
  const onServed = ({ graph }: Views) => tell({ is: "serving", entities: graph.nodes.size });
  const answering = await prepare(config, onServed).catch(unable);
  if (!answering) return;
  const { server, dataset, metrics } = answering;
  const drain = new Drain(server);

  async function obey(order: Order): Promise<void> {
    if (order.is === "listen") {
      const { graph } = dataset.views;
      const shrunk = refusalToShrink(order.entities, graph.nodes.size);
      if (shrunk !== undefined && !config.allowShrink) throw new ConfigError(`the data ${shrunk}`);
      await listen(server, order.port, config.host);
      answering?.watch();
      tell({ is: "started", started: startedOf(server, dataset.views) });
      setInterval(() => tell({ is: "alive" }), heartbeatMs(config.limits.watchdog)).unref();
    } else if (order.is === "reload") dataset.reload();
    else if (order.is === "count") tell({ ...order, is: "counted", counted: (await metrics?.counted()) ?? [] });
    else if (order.is === "close") {
      dataset.close();
      setTimeout(() => process.exit(0), drainMs).unref();
      await drain.close();
      tell({ is: "closed" });
    } else {
      await drain.finish();
      await answering?.end();
      process.exit(0);
    }
  }
  process.on("message", (order: Order) => obey(order).catch(unable));
  tell({ is: "prepared" });
}

/** A server with all that it needs, one of several when it tells what it serves, which does not listen yet. @throws {ConfigError} when settings or data are at fault. */
async function prepare(config: Config, onServed?: (views: Views) => void) {
  const { dataDir, metricsPort, logLevel, allowShrink } = config;
  const persisted = await persistedOf(config);
  const fingerprint = await fingerprintOf(dataDir);
  const loaded = await load(config);
  if (!loaded.ok) throw new ConfigError(describeProblems(dataDir, loaded.problems));
  const { views } = loaded;
  finish(warmUp(views.current(systemDay())));
  const log = createLog(logLevel, onServed !== undefined);
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
    if (reload.outcome === "served") onServed?.(reload.views);
  };
  const dataset = new Dataset(dataDir, views, { allowShrink, onReload });
  const served = {
    ...config,
    views: () => dataset.views,
    today: () => dataset.day,
    status: () => dataset.status,
    releases: () => dataset.releases(),
    plugins: [watchOperations()],
    onBug: log.bug,
    persisted,
  };
  const lanes = new Lanes({
    epoch: () => dataset.state,
    replay: config.replay ? new Replay(config.limits.replayed) : undefined,
    plain: createPlainLane(served),
  });
  const server = createHttpServer(createServer(served), { ...config, lanes, onBug: log.bug });
  // Without request logs, metrics and traces, nothing reads what the observer collects.
  if (logsRequests(logLevel) || metrics || tracing)
    watchRequests(server, (seen) => {
      log.request(seen);
      metrics?.request(seen);
      tracing?.request(seen);
    });
  return {
    server,
    dataset,
    metrics,
    watch: () => dataset.watch(fingerprint),
    /** Sends what has not been sent yet. */
    end: async () => tracing?.stop().catch(() => {}),
  };
}

function startedOf(server: Server, { graph }: Views): Started {
  const { nodes, claims, disputes } = graph;
  return {
    address: server.address() as AddressInfo,
    entities: nodes.size,
    claims: claims.length,
    disputes: disputes.length,
  };
}

async function listenForMetrics(metrics: Pick<Metrics, "text">, { metricsPort, host }: Config): Promise<Server> {
  const server = (await import("../metrics.ts")).createMetricsServer(metrics).unref();
  await listen(server, metricsPort ?? 0, host, "--metrics-port");
  return server;
}

/** Says where the server answers, and what it knows. */
function greet({ address, entities, claims, disputes }: Started, metrics: Server | undefined, workers = 1): void {
  const origin = originOf(address);
  process.stdout.write(
    [
      `Pedigree knows ${entities} things through ${claims} claims; ${disputes} disagreements are on record.`,
      `  start     ${origin}/`,
      `  GraphiQL  ${origin}/graphiql`,
      `  GraphQL   ${origin}/graphql`,
      `  schema    ${origin}/schema.graphql`,
      ...(metrics ? [`  metrics   ${originOf(metrics.address() as AddressInfo)}/metrics`] : []),
      ...(workers > 1 ? [`  workers   ${workers}`] : []),
      "",
      "",
    ].join("\n"),
  );
}

/** The graph to start with. @throws {ConfigError} when a snapshot was asked for, and neither it nor the data is there. */
async function load({ dataDir, snapshot }: Config): ReturnType<typeof loadSnapshot> {
  if (!snapshot) return loadViews(dataDir);
  try {
    return await loadSnapshot(snapshot, dataDir, (line) => process.stderr.write(`pedigree: ${line}\n`));
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new ConfigError(
      `--snapshot ${snapshot} ${error.message}, and there is no folder ${dataDir} to build it from`,
    );
  }
}

/** Calls back at the first SIGTERM or SIGINT. */
function onceOnSignal(stop: () => void): void {
  let isStopping = false;
  const once = () => {
    if (!isStopping) stop();
    isStopping = true;
  };
  process.on("SIGTERM", once);
  process.on("SIGINT", once);
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
    if (error instanceof FileError || error instanceof JsonError) throw new ConfigError(`--persisted ${error.message}`);
    throw error;
  }
}

const originOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;

/** @throws {ConfigError} when the address cannot be had. */
function listen(server: Server, port: number, host: string, flag = "--port"): Promise<void> {
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
