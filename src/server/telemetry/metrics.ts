import { createServer, type Server } from "node:http";
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { getOrInsert } from "../../lib/collections.ts";
import type { MetricsSnapshot, WorkerPool } from "../cluster/primary.ts";
import { maxCost } from "../config/limits.ts";
import type { Dataset, Reload } from "../dataset/live-dataset.ts";
import { addDatabaseMetrics } from "./database-metrics.ts";
import type { CompletedRequest } from "./observe-requests.ts";

export interface Metrics {
  readonly request: (completed: CompletedRequest) => void;
  readonly reload: (reload: Reload) => void;
  readonly counted: () => Promise<MetricsSnapshot>;
  /** In the Prometheus text format. */
  readonly text: () => Promise<string>;
}

/** Figures of the fast path since the start. */
export interface FastPathStats {
  /** Requests served by the response cache, and cacheable ones that were computed. */
  readonly hits: number;
  readonly misses: number;
  /** Size of the response cache, in bytes. */
  readonly bytes: number;
  /** Responses that were computed. */
  readonly compiled: number;
}

/** Serves `/metrics` on a separate port, because metrics are not public. */
export const createMetricsServer = ({ text }: Pick<Metrics, "text">): Server =>
  createServer(async ({ url }, response) => {
    if (url !== "/metrics") return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": Registry.PROMETHEUS_CONTENT_TYPE }).end(await text());
  });

/** Sums the metrics of all workers, including ended ones, so that counters never fall. */
export function sumMetrics(workers: () => WorkerPool): {
  readonly text: () => Promise<string>;
  /** Adds the last metrics of an ended worker to the sum, and counts the end. */
  readonly lose: (worker: object, isUnresponsive: boolean) => void;
} {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: "pedigree_workers",
    help: "Worker processes that serve.",
    registers,
    collect() {
      this.set(workers().serving);
    },
  });
  const lost = new Counter({ name: "pedigree_workers_lost_total", help: "Processes that have ended.", registers });
  const unresponsive = new Counter({
    name: "pedigree_workers_unresponsive_total",
    help: "Processes that were ended because they did not respond to heartbeats.",
    registers,
  });
  let known: ReadonlyMap<object, MetricsSnapshot> = new Map();
  let gone: MetricsSnapshot = [];
  const sumOf = (counted: readonly MetricsSnapshot[]) => AggregatorRegistry.aggregate([...counted] as object[]);
  return {
    async text() {
      known = new Map(await workers().count());
      return sumOf([await registry.getMetricsAsJSON(), gone, ...known.values()]).metrics();
    },
    lose(worker, isUnresponsive) {
      lost.inc();
      if (isUnresponsive) unresponsive.inc();
      const last = known.get(worker)?.filter(({ type }) => lasting.has(String(type)));
      if (last) gone = sumOf([gone, last]).getMetricsAsArray();
    },
  };
}

/** Types of metrics that accumulate; others describe the present. */
const lasting = new Set(["counter", "histogram"]);

export function createMetrics(dataset: () => Dataset, fastPath: () => FastPathStats): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "pedigree_requests_total",
    help: "Requests by HTTP status.",
    labelNames: ["status"],
    registers,
  });
  const durations = new Histogram({
    name: "pedigree_request_duration_seconds",
    help: "Time from the headers of a request to the end of its response.",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const costs = new Histogram({
    name: "pedigree_operation_cost",
    help: "Cost of operations.",
    buckets: [10, 30, 100, 300, 1_000, 3_000, maxCost],
    registers,
  });
  const errors = new Counter({
    name: "pedigree_errors_total",
    help: "Responses with an error, by code.",
    labelNames: ["code"],
    registers,
  });
  const reloads = new Counter({
    name: "pedigree_reloads_total",
    help: "Reloads of the data, by outcome.",
    labelNames: ["outcome"],
    registers,
  });
  const gauge = (name: string, help: string, aggregator: "max" | "min" | "sum", value: () => number) =>
    new Gauge({
      name,
      help,
      aggregator,
      registers,
      collect() {
        this.set(value());
      },
    });
  const counter = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  counter("pedigree_response_cache_hits_total", "Responses from the response cache.", () => fastPath().hits);
  counter(
    "pedigree_response_cache_misses_total",
    "Cacheable requests that missed the response cache.",
    () => fastPath().misses,
  );
  gauge("pedigree_response_cache_bytes", "Bytes in the response cache.", "sum", () => fastPath().bytes);
  counter("pedigree_compiled_responses_total", "Responses that were computed.", () => fastPath().compiled);
  gauge("pedigree_entities", "Entities in the served data.", "max", () => dataset().views.graph.nodes.size);
  gauge("pedigree_data_stale", "1 when newer data cannot be served.", "max", () => (dataset().status.failure ? 1 : 0));
  gauge(
    "pedigree_data_loaded_timestamp_seconds",
    "When the served data was loaded.",
    "min",
    () => Date.parse(dataset().status.loadedAt) / 1_000,
  );

  addDatabaseMetrics(registry, () => dataset().databases);

  // Kept per status, because looking up labels takes longer than counting.
  const byStatus = new Map<number, Counter.Internal>();
  const requestsOf = (status: number) => getOrInsert(byStatus, status, () => requests.labels({ status }));
  return {
    request({ status, from, to, cost, codes }) {
      requestsOf(status).inc();
      durations.observe((to - from) / 1_000);
      if (cost !== undefined) costs.observe(cost);
      for (const code of codes) errors.inc({ code });
    },
    reload: ({ outcome }) => reloads.inc({ outcome }),
    counted: () => registry.getMetricsAsJSON(),
    text: () => registry.metrics(),
  };
}
