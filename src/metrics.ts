import { createServer, type Server } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { mostCost } from "../schema/cost.ts";
import type { Dataset, Reload } from "./dataset.ts";
import type { Seen } from "./requests.ts";

/** Counts what happens, and answers `/metrics` in the text format of Prometheus. */
export interface Metrics {
  readonly request: (seen: Seen) => void;
  readonly reload: (reload: Reload) => void;
  /** To listen on a port of its own: what is counted is not for everyone who may ask the graph. */
  readonly server: Server;
}

/** What the ways around the GraphQL side have done since the start. */
export interface LaneFigures {
  /** Answers that were sent again, and requests that had none. */
  readonly hits: number;
  readonly misses: number;
  /** Bytes of what is kept to be sent again. */
  readonly bytes: number;
  /** Answers from documents that were read before. */
  readonly compiled: number;
}

export function createMetrics(dataset: () => Dataset, lanes: () => LaneFigures): Metrics {
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
    help: "Time from the head of a request to the end of its answer.",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const costs = new Histogram({
    name: "pedigree_operation_cost",
    help: "Cost of operations as the cost limit counts it.",
    buckets: [10, 30, 100, 300, 1_000, 3_000, mostCost],
    registers,
  });
  const errors = new Counter({
    name: "pedigree_errors_total",
    help: "Answers with an error, by its code.",
    labelNames: ["code"],
    registers,
  });
  const reloads = new Counter({
    name: "pedigree_reloads_total",
    help: "Readings of the data by what became of them.",
    labelNames: ["outcome"],
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
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
  counter("pedigree_replay_hits_total", "Answers that were sent again.", () => lanes().hits);
  counter("pedigree_replay_misses_total", "Requests that might have had such an answer.", () => lanes().misses);
  gauge("pedigree_replay_bytes", "Bytes of answers kept to be sent again.", () => lanes().bytes);
  counter("pedigree_compiled_answers_total", "Answers from documents read before.", () => lanes().compiled);
  gauge("pedigree_entities", "Entities that are served.", () => dataset().views.graph.nodes.size);
  gauge("pedigree_data_stale", "1 when newer data cannot be served.", () => (dataset().status.failure ? 1 : 0));
  gauge(
    "pedigree_data_loaded_timestamp_seconds",
    "When the data that is served was loaded.",
    () => Date.parse(dataset().status.loadedAt) / 1_000,
  );

  return {
    request({ status, from, to, cost, codes }) {
      requests.inc({ status });
      durations.observe((to - from) / 1_000);
      if (cost !== undefined) costs.observe(cost);
      for (const code of codes) errors.inc({ code });
    },
    reload: ({ outcome }) => reloads.inc({ outcome }),
    server: createServer(async ({ url }, response) => {
      if (url !== "/metrics") return response.writeHead(404).end();
      const text = await registry.metrics();
      return response.writeHead(200, { "content-type": registry.contentType }).end(text);
    }),
  };
}
