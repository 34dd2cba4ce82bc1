import type { Views } from "../graph/view.ts";
import { ConfigError } from "../lib/config-error.ts";
import { heartbeatMs } from "../server/cluster/heartbeat.ts";
import { type Order, type Report, Workers } from "../server/cluster/primary.ts";
import { notifySystemd } from "../server/cluster/systemd.ts";
import type { Config } from "../server/config/config.ts";
import { refusalToShrink } from "../server/dataset/live-dataset.ts";
import { Drain } from "../server/http/graceful-shutdown.ts";
import { createLog } from "../server/telemetry/log.ts";
import { describeFailure } from "./describe-failure.ts";
import { drainMs, greet, listen, listenForMetrics, onceOnSignal, prepare, startedOf } from "./start-server.ts";

/** Starts workers and passes on what they are told: they share the port, and nothing else. */
export async function serveByWorkers(config: Config): Promise<void> {
  const log = createLog(config.logLevel, true);
  const sum =
    config.metricsPort === undefined
      ? undefined
      : (await import("../server/telemetry/metrics.ts")).sumMetrics(() => workers);
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
export async function serveAsWorker(config: Config): Promise<void> {
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
