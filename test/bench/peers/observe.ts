import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import pino from "pino";
import { Counter, Histogram } from "prom-client";

/** With `ACCESS_LOG`, logs and counts each request, with the libraries and the line that Pedigree has with it. */
export function observe(server: Server): void {
  if (process.env.ACCESS_LOG !== "true") return;
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false, maxLength: 10_000_000 }),
  );
  const requests = new Counter({ name: "requests_total", help: "Requests by HTTP status.", labelNames: ["status"] });
  const durations = new Histogram({ name: "request_duration_seconds", help: "Durations of requests." });
  server.prependListener("request", ({ method, url }, response) => {
    const from = performance.now();
    const id = randomUUID();
    response.setHeader("x-request-id", id);
    response.once("close", () => {
      const { statusCode: status } = response;
      const durationMs = Math.round((performance.now() - from) * 10) / 10;
      log.info({ id, method, path: url, status, durationMs }, "request");
      requests.inc({ status });
      durations.observe(durationMs / 1_000);
    });
  });
}
