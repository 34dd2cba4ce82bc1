import { spawn } from "node:child_process";

/** Sends each line that it reads. Node has no datagrams over Unix sockets, and to fork a large process for each takes it milliseconds. */
const sender = 'while read -r state; do systemd-notify "$state"; done';

/**
 * Tells systemd that the server is ready, and from then on that its event loop turns; where nothing asks for it
 * (`Type=notify`, `WatchdogSec=`), nothing.
 */
export function notifySystemd({ NOTIFY_SOCKET, WATCHDOG_USEC }: NodeJS.ProcessEnv): void {
  if (!NOTIFY_SOCKET) return;
  const shell = spawn("/bin/sh", ["-c", sender], { stdio: ["pipe", "ignore", "inherit"] });
  // Without it systemd hears nothing, and does what its unit says.
  shell.on("error", (error) => process.stderr.write(`pedigree: cannot notify systemd: ${error.message}\n`));
  shell.stdin.on("error", () => {});
  const send = (state: string) => shell.stdin.write(`${state}\n`);
  send("READY=1");
  if (WATCHDOG_USEC) setInterval(() => send("WATCHDOG=1"), Number(WATCHDOG_USEC) / 2_000).unref();
}
