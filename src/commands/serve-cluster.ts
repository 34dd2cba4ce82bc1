import type { Views } from "../graph/views.ts";
import { ConfigError } from "../lib/config-error.ts";
import { heartbeatMs } from "../server/cluster/heartbeat.ts";
import { type PrimaryMessage, type WorkerMessage, WorkerPool } from "../server/cluster/primary.ts";
import { notifySystemd } from "../server/cluster/systemd.ts";
import type { Config } from "../server/config/config.ts";
import { shrinkError } from "../server/dataset/live-dataset.ts";
import { GracefulShutdown } from "../server/http/graceful-shutdown.ts";
import { listen } from "../server/http/listen.ts";
import { createLog } from "../server/telemetry/log.ts";
import { describeFailure } from "./describe-failure.ts";
import { drainMs, greet, listenForMetrics, onceOnSignal, prepare, startedOf } from "./start-server.ts";

/** Runs the primary process: starts workers, which share the port, and forwards signals to them. */
export async function serveByWorkers(config: Config): Promise<void> {
  const log = createLog(config.logLevel, true);
  const sum =
    config.metricsPort === undefined
      ? undefined
      : (await import("../server/telemetry/metrics.ts")).sumMetrics(() => workers);
  const metricsServer = sum && (await listenForMetrics(sum, config));
  const { workers: count, port, limits } = config;
  const workers = new WorkerPool({ count, port, limits, onChange: log.worker, onEnd: sum?.lose });
  process.on("SIGHUP", () => workers.reload());
  onceOnSignal(async () => {
    await workers.stop();
    process.exit(0);
  });
  greet(await workers.started, metricsServer, { workers: count });
  notifySystemd(process.env);
  await workers.failed;
}

/** Runs one worker; the primary process controls it and handles signals. */
export async function serveAsWorker(config: Config): Promise<void> {
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => {});
  const sendMessage = (message: WorkerMessage) => process.send?.(message, undefined, undefined, () => {});
  const fail = (error: unknown) => {
    const why = describeFailure(error);
    if (why === undefined) throw error;
    sendMessage({ is: "unable", why });
  };
  const onServed = ({ graph }: Views) => sendMessage({ is: "serving", entities: graph.nodes.size });
  const answering = await prepare(config, onServed).catch(fail);
  if (!answering) return;
  const { server, dataset, metrics } = answering;
  const drain = new GracefulShutdown(server);

  async function handleMessage(message: PrimaryMessage): Promise<void> {
    if (message.is === "listen") {
      const { graph } = dataset.views;
      const shrunk = shrinkError(message.entities, graph.nodes.size);
      if (shrunk !== undefined && !config.allowShrink) throw new ConfigError(`the data ${shrunk}`);
      await listen(server, message.port, config.host);
      answering?.watch();
      sendMessage({ is: "started", started: startedOf(server, dataset.views) });
      setInterval(() => sendMessage({ is: "alive" }), heartbeatMs(config.limits.watchdog)).unref();
    } else if (message.is === "reload") dataset.reload();
    else if (message.is === "count")
      sendMessage({ ...message, is: "counted", counted: (await metrics?.counted()) ?? [] });
    else if (message.is === "close") {
      dataset.close();
      setTimeout(() => process.exit(0), drainMs).unref();
      await drain.close();
      sendMessage({ is: "closed" });
    } else {
      await drain.finish();
      await answering?.end();
      process.exit(0);
    }
  }
  process.on("message", (message: PrimaryMessage) => handleMessage(message).catch(fail));
  sendMessage({ is: "prepared" });
}
