import cluster from "node:cluster";
import type { Config } from "../server/config/config.ts";
import { checkPort } from "../server/http/listen.ts";

/**
 * `pedigree serve`: serves until SIGTERM or SIGINT, then completes requests in flight and exits with 0. SIGHUP reloads
 * the data. With several workers, this process only supervises them. Reports a port in use before it loads anything
 * else.
 */
export async function runServe(config: Config): Promise<void> {
  if (cluster.isPrimary) await checkPort(config);
  if (config.workers === 1) return (await import("./serve-alone.ts")).serveAlone(config);
  const { serveAsWorker, serveByWorkers } = await import("./serve-cluster.ts");
  return cluster.isPrimary ? serveByWorkers(config) : serveAsWorker(config);
}
