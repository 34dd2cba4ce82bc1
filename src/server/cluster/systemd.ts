import { spawn } from "node:child_process";

/**
 * Sends each line that it reads. One small shell: Node has no Unix datagram sockets, and forking a large process takes
 * milliseconds.
 */
const sender = 'while read -r state; do systemd-notify "$state"; done';

/**
 * Notifies systemd that the server is ready, then sends watchdog pings. Does nothing without `Type=notify`; sends no
 * pings without `WatchdogSec=`.
 */
export function notifySystemd({ NOTIFY_SOCKET, WATCHDOG_USEC }: NodeJS.ProcessEnv): void {
  if (!NOTIFY_SOCKET) return;
  const shell = spawn("/bin/sh", ["-c", sender], { stdio: ["pipe", "ignore", "inherit"] });
  // Not fatal: without notifications, systemd acts as its unit file states.
  shell.on("error", (error) => process.stderr.write(`pedigree: cannot notify systemd: ${error.message}\n`));
  shell.stdin.on("error", () => {});
  const send = (state: string) => shell.stdin.write(`${state}\n`);
  send("READY=1");
  if (WATCHDOG_USEC) setInterval(() => send("WATCHDOG=1"), Number(WATCHDOG_USEC) / 2_000).unref();
}
