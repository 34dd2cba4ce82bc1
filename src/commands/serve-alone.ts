import { url as inspectorUrl } from "node:inspector";
import { notifySystemd } from "../server/cluster/systemd.ts";
import { startWatchdog } from "../server/cluster/watchdog.ts";
import type { Config } from "../server/config/config.ts";
import { GracefulShutdown } from "../server/http/graceful-shutdown.ts";
import { listen } from "../server/http/listen.ts";
import { drainMs, greet, listenForMetrics, onceOnSignal, prepare, startedOf } from "./start-server.ts";

/** Serves in this process alone. */
export async function serveAlone(config: Config): Promise<void> {
  const { host, port } = config;
  const answering = await prepare(config);
  const { server, dataset, metrics } = answering;
  const metricsServer = metrics && (await listenForMetrics(metrics, config));
  const drain = new GracefulShutdown(server);
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
  greet(startedOf(server, dataset.views), metricsServer, { isFollowed: answering.isFollowed });
  // A debugger blocks the event loop on purpose.
  if (inspectorUrl() === undefined) startWatchdog(config.limits.watchdog, config.logLevel !== "silent");
  notifySystemd(process.env);
}
