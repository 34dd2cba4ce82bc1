import cluster from "node:cluster";
import { stat } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { layersIn } from "../catalogs/all-layers.ts";
import { canWarmUpInBackground, warmUpInBackground } from "../engines/background-warm-up.ts";
import { loadingEngine } from "../engines/loading-engine.ts";
import { memoryEngine } from "../engines/memory-engine.ts";
import { SnapshotError } from "../engines/snapshot/section-file.ts";
import { warmUp, warmUpAll } from "../engines/warm-up.ts";
import { layerTags } from "../graph/listed.ts";
import type { Views } from "../graph/views.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { FileError } from "../lib/file-error.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { version } from "../lib/package.ts";
import { JsonError } from "../parse/parse-json.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Started } from "../server/cluster/primary.ts";
import type { Config } from "../server/config/config.ts";
import { cacheApart, openCached, openViews } from "../server/dataset/cached-views.ts";
import type { DataSource } from "../server/dataset/data-source.ts";
import { FolderSource } from "../server/dataset/folder-source.ts";
import { Dataset, type Reload } from "../server/dataset/live-dataset.ts";
import { loadSnapshot, loadViews } from "../server/dataset/load-dataset.ts";
import { FastPath } from "../server/http/fast-path.ts";
import { listen } from "../server/http/listen.ts";
import { ResponseCache } from "../server/http/response-cache.ts";
import { createHttpServer } from "../server/http/server.ts";
import { type Persisted, readPersisted } from "../server/operation/persisted-operations.ts";
import { createPipeline } from "../server/operation/run-operation.ts";
import { createLog, type Log } from "../server/telemetry/log.ts";
import type { Metrics } from "../server/telemetry/metrics.ts";
import { observeRequests } from "../server/telemetry/observe-requests.ts";
import { startTracing } from "../server/telemetry/tracing.ts";
import { createServer } from "../server/yoga/create-yoga.ts";
import { type ExplorerBundle, readExplorer } from "../web/explorer-bundle.ts";
import { withStatus } from "./terminal.ts";

/** Time for requests in flight after SIGTERM, in milliseconds; Compose and Kubernetes kill after 10 s or more. */
export const drainMs = 8_000;

/**
 * Creates a server that does not listen yet. `onServed` marks a worker of several, and is called with reloaded data.
 * @throws {ConfigError} for invalid settings or data.
 */
export async function prepare(config: Config, onServed?: (views: Views) => void) {
  const { metricsPort, logLevel, accessLog, allowShrink, compat } = config;
  if (compat !== undefined && !(await stat(compat).catch(() => undefined))?.isDirectory())
    throw new ConfigError(`--compat: ${compat}: there is no such folder`);
  const explorer = config.explorer ? await loadExplorer() : undefined;
  const persisted = await persistedOf(config, explorer);
  const log = createLog(logLevel, onServed !== undefined);
  const {
    views,
    source,
    isFollowed = false,
  } = await (config.engine === undefined
    ? readFolder(config, onServed !== undefined)
    : openDatabase(config, config.engine, log));
  const tracing = await startTracing(process.env);
  const metrics =
    metricsPort === undefined
      ? undefined
      : (await import("../server/telemetry/metrics.ts")).createMetrics(
          () => dataset,
          () => fastPath.figures,
        );
  const onReload = (reload: Reload) => {
    log.reload(reload);
    metrics?.reload(reload);
    if (reload.outcome === "served") onServed?.(reload.views);
  };
  // What is in a database was checked when it was pushed.
  const isChecked = config.engine !== undefined;
  const dataset = new Dataset(source, views, { allowShrink: allowShrink || isChecked, onReload });
  const served = {
    ...config,
    explorer,
    engine: config.engine === undefined ? memoryEngine : loadingEngine,
    views: () => dataset.views,
    today: () => dataset.day,
    status: () => dataset.status,
    releases: () => dataset.releases(),
    onBug: log.bug,
    persisted,
  };
  const pipeline = createPipeline(served);
  const fastPath = new FastPath({
    dataVersion: () => dataset.state,
    cache: config.responseCache ? new ResponseCache(config.limits.responseCache) : undefined,
    run: pipeline.runRequest,
  });
  const server = createHttpServer(createServer(served, pipeline), {
    ...config,
    fastPath,
    onBug: log.bug,
    onSlow: log.slow,
  });
  // Without access log, metrics and traces, nothing uses the observations.
  if (accessLog || metrics || tracing)
    observeRequests(server, {
      needsIds: accessLog || tracing !== undefined,
      onCompleted: (completed) => {
        if (accessLog) log.request(completed);
        metrics?.request(completed);
        tracing?.request(completed);
      },
    });
  return {
    server,
    dataset,
    metrics,
    isFollowed,
    watch: () => {
      dataset.watch();
      if (isFollowed) dataset.reload();
    },
    /** Flushes pending traces. */
    end: async () => tracing?.stop().catch(() => {}),
  };
}

interface ReadyData {
  readonly views: Views;
  readonly source: DataSource;
  /** Whether there are layers to load once the server listens. */
  readonly isFollowed?: boolean;
}

/**
 * The data of a folder, ready for requests. Layers of catalogs take longer to read than all else, so data with layers is served
 * from a cached snapshot. Without one, those that the data comes with follow while the curated records are served, and imported
 * ones are read first. A worker reads all of them itself, since it may replace one that has them.
 */
async function readFolder(config: Config, isWorker: boolean): Promise<ReadyData> {
  const { dataDir, layer, layers, snapshot } = config;
  const source = new FolderSource(dataDir, { layer, layers });
  await source.survey();
  const found = snapshot === undefined && layers ? await layersIn(dataDir) : "none";
  const isCacheable = found !== "none" && layer === undefined;
  const cached = isCacheable ? await openCached(dataDir) : undefined;
  if (cached) return { views: warmingUp(cached), source };
  if (isCacheable && found === "imported" && !isWorker)
    return { views: warmingUp(await readWith(config, () => openViews(dataDir, config))), source };
  const isFollowed = found === "shipped" && !isWorker;
  if (isFollowed) source.expectLayers();
  const views = await readRecords(isFollowed ? { ...config, layers: false } : config);
  // One of several workers is enough.
  if (isCacheable && cluster.worker?.id === 1) void cacheApart(dataDir);
  return { views, source, isFollowed };
}

/** A snapshot stores most of what is built ahead; the rest is built while it is served. */
function warmingUp(views: Views): Views {
  const view = views.current(systemDay());
  // When it fails, the requests that need it say so.
  if (canWarmUpInBackground(view)) warmUpInBackground(view).catch(() => {});
  else runToEnd(warmUp(view));
  return views;
}

async function readRecords(config: Config): Promise<Views> {
  const views = await readWith(config, () => load(config));
  runToEnd(warmUpAll(views, systemDay()));
  return views;
}

/** @throws {ConfigError} for invalid data. */
async function readWith({ dataDir }: Config, read: () => ReturnType<typeof openViews>): Promise<Views> {
  return requireValid(dataDir, await withStatus(`Loading ${dataDir}`, process.stderr, read)).views;
}

/** The release that a database serves. */
async function openDatabase({ limits, replicas }: Config, address: string, log: Log): Promise<ReadyData> {
  const { DatabaseSource } = await import("../server/dataset/database-source.ts");
  return DatabaseSource.open(address, {
    replicas,
    timeout: limits.deadline,
    connections: limits.connections,
    memory: limits.documents,
    onReach: log.database,
  });
}

export function startedOf(server: Server, { graph }: Views): Started {
  const { release, nodes, claims, disputes } = graph;
  return {
    address: server.address() as AddressInfo,
    release: release.tag,
    entities: nodes.size,
    claims: claims.length,
    disputes: disputes.length,
    layers: layerTags({ release }),
  };
}

export async function listenForMetrics(metrics: Pick<Metrics, "text">, { metricsPort, host }: Config): Promise<Server> {
  const server = (await import("../server/telemetry/metrics.ts")).createMetricsServer(metrics).unref();
  await listen(server, metricsPort ?? 0, host, "--metrics-port");
  return server;
}

const number = new Intl.NumberFormat("en-US");

/** Prints version, data and start time of the server, and its URLs. */
export function greet(
  { address, release, entities, claims, disputes, layers }: Started,
  metrics: Server | undefined,
  { workers = 1, isFollowed = false }: { readonly workers?: number; readonly isFollowed?: boolean } = {},
): void {
  const origin = originOf(address);
  process.stdout.write(
    [
      `Pedigree ${version} started in ${(process.uptime()).toFixed(1)} s with data release ${release}:`,
      `${number.format(entities)} entities, ${number.format(claims)} claims, ${number.format(disputes)} disputes.`,
      ...(layers.length > 0 ? [`With the layers ${layers.join(", ")}.`] : []),
      ...(isFollowed ? ["Layers of catalogs are being read; until then the curated records are served."] : []),
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

/**
 * Loads the initial data.
 * @throws {ConfigError} when `--snapshot` is set, and neither the snapshot nor the data folder exists.
 */
async function load({ dataDir, layer, layers, snapshot }: Config): ReturnType<typeof loadSnapshot> {
  if (!snapshot) return loadViews(dataDir, { layer, layers });
  try {
    return await loadSnapshot(snapshot, dataDir, (line) => process.stderr.write(`pedigree: ${line}\n`), layers);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new ConfigError(
      `--snapshot ${snapshot} ${error.message}, and there is no folder ${dataDir} to build it from`,
    );
  }
}

/** Calls back once, on the first SIGTERM or SIGINT. */
export function onceOnSignal(stop: () => void): void {
  let isStopping = false;
  const once = () => {
    if (!isStopping) stop();
    isStopping = true;
  };
  process.on("SIGTERM", once);
  process.on("SIGINT", once);
}

/** The built explorer; undefined in a clone where it is not built. */
async function loadExplorer(): Promise<ExplorerBundle | undefined> {
  const bundle = await readExplorer();
  if (!bundle)
    process.stderr.write("pedigree: The explorer is not built: run `npm run build:web`, then start again.\n");
  return bundle;
}

/**
 * The manifest of persisted operations, with those of the explorer; undefined without any.
 * @throws {ConfigError} when it is invalid.
 */
async function persistedOf(
  { persisted: file, persistedOnly: only }: Config,
  explorer: ExplorerBundle | undefined,
): Promise<Persisted | undefined> {
  const own = explorer?.operations ?? new Map<string, string>();
  if (!file) return own.size > 0 ? { operations: own, only } : undefined;
  try {
    return { operations: new Map([...(await readPersisted(file)), ...own]), only };
  } catch (error) {
    if (error instanceof FileError || error instanceof JsonError) throw new ConfigError(`--persisted ${error.message}`);
    throw error;
  }
}

const originOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
