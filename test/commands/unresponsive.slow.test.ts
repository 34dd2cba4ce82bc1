import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder } from "../data.ts";
import { type Running, runWith, serve, until } from "../process.ts";
import { startLoad } from "../server/dataset/load.ts";
import { versionQuery } from "../server/dataset/versions.ts";
import { get, talk } from "../server/http/real-server.ts";

let folder: string;
/** Environment in which a process never leaves a turn of its event loop once it gets SIGUSR2. */
let hanging: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-unresponsive-"));
  const file = join(folder, "hang.mjs");
  await writeFile(file, 'process.on("SIGUSR2", () => { for (;;); });\n');
  hanging = { NODE_OPTIONS: `--import=${file}` };
});
afterAll(() => rm(folder, { recursive: true }));

const linesOf = ({ log }: Running, message: string) =>
  log()
    .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []))
    .filter(({ msg }) => msg === message);

const metric = async ({ metrics }: Running, name: string) =>
  Number(new RegExp(`^${name} (\\d+)$`, "m").exec(await (await fetch(metrics)).text())?.[1]);

/** Asks over connections of their own until each worker has answered; their process ids. */
const pidsOf = (server: Running) =>
  until(
    async () => {
      const { port } = new URL(server.origin);
      await Promise.all(Array.from({ length: 10 }, () => talk(Number(port), get("/health", { connection: "close" }))));
      return [...new Set(linesOf(server, "request").map(({ pid }) => pid as number))];
    },
    ({ length }) => length === 2,
  );

/** Longest until a worker that does not respond is ended, in milliseconds: 5 s of silence, and a heartbeat before and after. */
const maxSilenceMs = 7_000;

describe("a worker that does not respond", () => {
  it.each([
    ["is stopped", "SIGSTOP"],
    ["never leaves a turn of its event loop", "SIGUSR2"],
  ] as const)(
    "because it %s is replaced, logged and counted; no request to the others is lost",
    async (_, signal) => {
      const began = performance.now();
      const server = await serve(
        ["--data", fixtureFolder, "--workers", "2", "--access-log", "--metrics-port", "0"],
        hanging,
      );
      const startMs = performance.now() - began;
      const [silent = 0, other] = await pidsOf(server);
      const load = startLoad(server.origin, versionQuery, () => {}, 12);
      const from = performance.now();
      process.kill(silent, signal);
      await until(
        async () => linesOf(server, "worker replaced"),
        ({ length }) => length > 0,
      );
      // Within 10 s where a start takes 1.5 s; a busy machine takes longer.
      expect(performance.now() - from).toBeLessThan(maxSilenceMs + 2 * startMs);
      expect(linesOf(server, "worker replaced")).toMatchObject([{ lost: silent }]);
      expect(linesOf(server, "worker lost")).toMatchObject([
        { worker: silent, why: "did not respond to heartbeats for 5000 ms" },
      ]);
      expect(await metric(server, "pedigree_workers_unresponsive_total")).toBe(1);
      expect(await metric(server, "pedigree_workers")).toBe(2);
      // Only connections to the worker that was killed are cut; those of the other one have noticed nothing.
      const { times, failed } = await load.stop();
      const ofOther = linesOf(server, "request").filter(({ pid }) => pid === other);
      expect([failed, ofOther.filter(({ status, aborted }) => status !== 200 || aborted)]).toEqual([[], []]);
      expect(times.length).toBeGreaterThan(20);
      server.child.kill("SIGTERM");
      expect(await server.ended).toBe(0);
    },
    180_000,
  );

  it("while it starts is ended as well, but later; when none can start, all is given up", async () => {
    const file = join(folder, "stuck.mjs");
    await writeFile(
      file,
      'import cluster from "node:cluster"; import { isMainThread } from "node:worker_threads";\n' +
        "if (cluster.isWorker && isMainThread) for (;;);\n",
    );
    const { code, err } = await runWith(
      { NODE_OPTIONS: `--import=${file}` },
      ...["serve", "--data", fixtureFolder, "--workers", "2", "--port", "0"],
      ...["--limit", "watchdog=500", "--limit", "worker-start=1000"],
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^pedigree: no worker can start: did not start within 1000 ms$/m);
  }, 180_000);
});

describe("one process alone whose event loop does not turn", () => {
  it("ends with a line in the log, so that it can be started again", async () => {
    const server = await serve(["--data", fixtureFolder, "--limit", "watchdog=2000"], hanging);
    server.child.kill("SIGUSR2");
    expect(await server.ended).not.toBe(0);
    expect(server.child.signalCode).toBe("SIGKILL");
    expect(linesOf(server, "event loop stopped")).toMatchObject([{ level: "fatal", silentMs: 2000 }]);
  }, 180_000);

  it("is left alone when it was stopped and goes on", async () => {
    const server = await serve(["--data", fixtureFolder, "--limit", "watchdog=2000"], hanging);
    server.child.kill("SIGSTOP");
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    server.child.kill("SIGCONT");
    const port = Number(new URL(server.origin).port);
    for (let time = 0; time < 10; time++) {
      expect((await talk(port, get("/health"))).body).toBe("ok\n");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  }, 180_000);
});

describe("notifications to systemd", () => {
  it.each([
    ["one process", []],
    ["two workers", ["--workers", "2"]],
  ] as const)(
    "say that %s is ready, and go on for as long as its event loop turns",
    async (_, args) => {
      // What sends them to the socket of systemd; here, to a file.
      const bin = await mkdtemp(join(folder, "bin-"));
      const sent = join(bin, "sent");
      await writeFile(join(bin, "systemd-notify"), `#!/bin/sh\necho "$NOTIFY_SOCKET $1" >> ${sent}\n`);
      await chmod(join(bin, "systemd-notify"), 0o755);
      const server = await serve(["--data", fixtureFolder, "--limit", "watchdog=60000", ...args], {
        ...hanging,
        NOTIFY_SOCKET: "/run/systemd/notify",
        WATCHDOG_USEC: "400000",
        PATH: `${bin}:${process.env.PATH}`,
      });
      const states = async () => (await readFile(sent, "utf8").catch(() => "")).trim().split("\n");
      const before = await until(states, ({ length }) => length > 4);
      expect(before[0]).toBe("/run/systemd/notify READY=1");
      expect(new Set(before.slice(1))).toEqual(new Set(["/run/systemd/notify WATCHDOG=1"]));

      server.child.kill("SIGUSR2");
      // What was sent before may still be on its way.
      let last = -1;
      const settled = await until(
        async () => {
          const { length } = await states();
          const isSettled = length === last;
          last = length;
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          return isSettled;
        },
        (isSettled) => isSettled,
      );
      expect(settled).toBe(true);
      server.child.kill("SIGKILL");
      await server.ended;
    },
    180_000,
  );
});
