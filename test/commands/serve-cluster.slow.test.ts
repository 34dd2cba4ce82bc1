import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixtureFolder } from "../data.ts";
import { ask, type Running, run, runWith, serve, until } from "../process.ts";
import { startLoad } from "../server/dataset/load.ts";
import { versionedCopy } from "../server/dataset/trial.ts";
import { versionQuery, writeVersion } from "../server/dataset/versions.ts";
import { get, talk } from "../server/http/real-server.ts";

const two = (folder: string, ...args: string[]) => serve(["--data", folder, "--workers", "2", "--access-log", ...args]);
const linesOf = ({ log }: Running, message: string) =>
  log()
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === message);
/** The workers that have answered, by their process ids. */
const pidsOf = (server: Running): number[] => [...new Set(linesOf(server, "request").map(({ pid }) => pid as number))];
const some = (server: Running, message: string, count: number) =>
  until(
    async () => linesOf(server, message),
    ({ length }) => length >= count,
  );

/** Asks over a connection of its own. */
const askAnew = async ({ origin }: Running, path: string) =>
  (await talk(Number(new URL(origin).port), get(path, { connection: "close" }))).body;

/** Asks until each worker has answered; their process ids. */
const meetBoth = (server: Running) =>
  until(
    async () => {
      await Promise.all(Array.from({ length: 10 }, () => askAnew(server, "/health")));
      return pidsOf(server);
    },
    ({ length }) => length === 2,
  );

async function stop({ child, ended }: Running): Promise<void> {
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
}

describe("a server of two workers", () => {
  it("answers at one port by both, sums what they count, and reads the data again in both", async () => {
    const folder = await versionedCopy(fixtureFolder);
    const server = await two(folder, "--metrics-port", "0", "--log-level", "debug");
    const pids = await meetBoth(server);
    expect(pids).not.toContain(server.child.pid);
    const [counted] = await until(
      async () => [await requestsOf(server), linesOf(server, "request").length] as const,
      ([summed, logged]) => summed === logged,
    );
    expect(counted).toBeGreaterThanOrEqual(10);
    const text = await (await fetch(server.metrics)).text();
    expect(text).toMatch(new RegExp(`^pedigree_requests_total\\{status="200"\\} ${counted}$`, "m"));
    expect(text).toMatch(/^pedigree_workers 2$/m);
    expect(text).toMatch(/^pedigree_entities 86$/m);

    await writeVersion(folder, 1);
    await until(
      () =>
        Promise.all(
          Array.from({ length: 20 }, () => askAnew(server, "/graphql?query={model(slug:%22versioned-0%22){name}}")),
        ),
      (answers) => answers.every((answer) => answer === '{"data":{"model":{"name":"v1"}}}'),
    );
    const before = linesOf(server, "data unchanged").length;
    server.child.kill("SIGHUP");
    const unchanged = await until(
      async () =>
        new Set(
          linesOf(server, "data unchanged")
            .slice(before)
            .map(({ pid }) => pid),
        ),
      ({ size }) => size === 2,
    );
    expect(unchanged).toEqual(new Set(pids));
    await stop(server);
    await rm(dirname(folder), { recursive: true });
  });

  it("replaces a worker that is killed; who asks again is answered, no sum falls, and the port stays", async () => {
    const server = await two(fixtureFolder, "--metrics-port", "0");
    const [killed = 0] = await meetBoth(server);
    const loads: ReturnType<typeof startLoad>[] = [];
    let isOver = false;
    let answered = 0;
    const broken: number[] = [];
    const failed: string[] = [];
    const clients = Array.from({ length: 20 }, async (_, client) => {
      broken[client] = -1;
      while (!isOver) {
        const load = startLoad(server.origin, versionQuery, () => {}, 1);
        loads[client] = load;
        await load.ended;
        const shown = await load.stop();
        broken[client] = (broken[client] ?? 0) + 1;
        answered += shown.times.length;
        failed.push(...shown.failed);
        // The first after a break must be answered.
        if (shown.lost.length > 0 && shown.times.length === 0) failed.push(...shown.lost);
      }
    });
    const before = await until(
      () => requestsOf(server),
      (count) => count > 200,
    );
    process.kill(killed, "SIGKILL");
    const [{ lost, worker }] = await some(server, "worker replaced", 1);
    expect(lost).toBe(killed);
    expect(linesOf(server, "worker lost")).toMatchObject([{ worker: killed, why: "ended by SIGKILL" }]);
    expect(await requestsOf(server)).toBeGreaterThan(before);
    await until(
      async () => {
        await askAnew(server, "/health");
        return pidsOf(server);
      },
      (pids) => pids.includes(worker),
    );
    isOver = true;
    await Promise.all([...loads.map((load) => load.stop()), ...clients]);
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    // Whoever asks again is answered; those of the other worker have noticed nothing.
    expect(broken.filter((count) => count > 1)).toEqual([]);

    // A free port stays the same even when none is left.
    for (const pid of pidsOf(server)) if (pid !== killed) process.kill(pid, "SIGKILL");
    await some(server, "worker replaced", 3);
    expect(await askAnew(server, "/health")).toBe("ok\n");
    await stop(server);
  });

  it("goes on with one while the data is such that no other can start, and has two again when it is sound", async () => {
    const folder = await versionedCopy(fixtureFolder);
    const server = await two(folder);
    const [killed = 0] = await meetBoth(server);
    const file = join(folder, "models/one.yaml");
    const sound = await readFile(file, "utf8");
    await writeFile(file, `${sound}\nnone: { nme: None }\n`);
    await some(server, "data not loaded", 2);
    process.kill(killed, "SIGKILL");
    const [, refused] = await some(server, "worker lost", 2);
    expect(refused.why).toMatch(/one\.yaml:\d+:\d+ {2}/);
    expect(await ask(server.origin, "{ meta { stale } }")).toEqual({ data: { meta: { stale: true } } });
    await writeFile(file, sound);
    await some(server, "worker replaced", 1);
    await stop(server);
    await rm(dirname(folder), { recursive: true });
  });

  it("exits 1 and says why when its workers end again and again, ever more slowly", async () => {
    const file = join(tmpdir(), `pedigree-dying-${process.pid}.mjs`);
    await writeFile(file, 'import cluster from "node:cluster"; if (cluster.isWorker) process.exit(7);\n');
    const from = performance.now();
    const { code, err } = await runWith(
      { NODE_OPTIONS: `--import=${file}` },
      "serve",
      "--data",
      fixtureFolder,
      "--workers",
      "2",
    );
    const lines = err.trim().split("\n");
    // The log is written when there is time, so that its last line may come after this one.
    const isSaid = (line: string) => line.startsWith("pedigree: ");
    expect([code, lines.filter(isSaid)]).toEqual([1, ["pedigree: no worker can start: ended with code 7"]]);
    const logged = lines.filter((line) => !isSaid(line));
    const waits = logged.map((line) => JSON.parse(line).againMs as number).sort((a, b) => a - b);
    expect(waits.slice(0, 6)).toEqual([200, 200, 400, 400, 800, 800]);
    expect(waits.length).toBeLessThanOrEqual(7);
    expect(performance.now() - from).toBeGreaterThan(1_400);
    await rm(file);
  });

  it("does not start with data that has a problem, and says so once", async () => {
    const { code, err } = await run("serve", "--data", "no/such/folder", "--workers", "2");
    expect([code, err]).toEqual([1, "pedigree: no/such/folder: there is no such folder; name the data with --data\n"]);
  });
});

const requestsOf = async ({ metrics }: Running): Promise<number> =>
  Number(/^pedigree_request_duration_seconds_count (\d+)$/m.exec(await (await fetch(metrics)).text())?.[1]);

describe("--workers", () => {
  it("is auto, or a number that makes sense", async () => {
    const values = ["0", "1.5", "", "1000"];
    const refused = await Promise.all(values.map((value) => run("serve", `--workers=${value}`)));
    const errOf = (value: string) =>
      `pedigree: --workers or WORKERS: must be auto, or a whole number from 1 to 256, not \`${value}\`\n`;
    expect(refused).toEqual(values.map((value) => ({ code: 1, out: "", err: errOf(value) })));
    expect((await run("serve", "--workers", "auto", "--print-limits")).code).toBe(0);
  });
});
