import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { slugOf } from "../../bench/scale/invent.ts";
import { fixtureFolder } from "../../data.ts";
import { PostgresServer } from "../../postgres.ts";
import { ask, type Running, run, serve, until } from "../../process.ts";
import { pushInvented } from "./invented.ts";

/** More entities than a server loads whole, so that requests need a database. */
const nodes = 24_000;

let primary: PostgresServer;
let replica: PostgresServer;
let server: Running;
let address: string;
const database = () => new URL(address).pathname.slice(1);
const addresses = () => ["--engine", address, "--replicas", replica.address(database())];
beforeAll(async () => {
  primary = await PostgresServer.start();
  address = (await pushInvented(primary, nodes)).address;
  replica = await primary.startReplica();
  server = await serve([...addresses(), "--metrics-port", "0", "--limit", "deadline=2000"]);
}, 300_000);
beforeEach(async () => {
  await primary.restart();
  await replica.restart();
  await until(
    () => metric("has_release"),
    (values) => values.primary === 1 && values.replica === 1,
  );
});
afterAll(async () => {
  await replica?.stop();
  await primary?.stop();
});

let asked = 0;

/** A request for a model that nobody has requested before. */
const fresh = () => request(slugOf("Model", asked++));

async function request(slug: string, origin = server.origin) {
  const query = `{ model(slug: "${slug}") { name releasedOn facts { property claims { id } } } }`;
  const response = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`);
  return { status: response.status, retry: response.headers.get("retry-after"), text: await response.text() };
}

const ready = async () => {
  const response = await fetch(`${server.origin}/ready`);
  return { status: response.status, ...((await response.json()) as { ready: boolean; reason?: string }) };
};

/** A metric of both databases. */
async function metric(name: string): Promise<{ primary: number; replica: number }> {
  const text = await (await fetch(server.metrics)).text();
  const of = (one: PostgresServer) => {
    const label = `pedigree_database_${name}{database="postgres://${new URL(one.address()).host}/${database()}"}`;
    const line = text.split("\n").find((line) => line.startsWith(label));
    return Number(line?.split(" ").at(-1) ?? Number.NaN);
  };
  return { primary: of(primary), replica: of(replica) };
}

const isAnswered = ({ status, text }: { status: number; text: string }) => status === 200 && text.startsWith('{"data"');

it("reads documents from the replica, and nothing but the served release from the primary", async () => {
  const before = await metric("rows_total");
  for (let count = 0; count < 20; count++) expect(isAnswered(await fresh())).toBe(true);
  const after = await metric("rows_total");
  expect(after.replica - before.replica).toBeGreaterThan(20);
  // One row for each look.
  expect(after.primary - before.primary).toBeLessThan(10);
  expect(await metric("replica_lag_seconds")).toEqual({ primary: 0, replica: expect.any(Number) });
  expect(await metric("breaker_open")).toEqual({ primary: 0, replica: 0 });
});

it("reads from the primary while the replica is stopped, and no request fails", async () => {
  let isOver = false;
  const failed: string[] = [];
  const requesting = (async () => {
    while (!isOver) {
      const answer = await fresh();
      if (!isAnswered(answer)) failed.push(answer.text);
    }
  })();
  await replica.kill();
  await until(
    () => metric("has_release"),
    ({ replica }) => replica === 0,
  );
  for (let count = 0; count < 20; count++) expect(isAnswered(await fresh())).toBe(true);
  expect(await ready()).toMatchObject({ status: 200, ready: true });
  isOver = true;
  await requesting;
  expect(failed).toEqual([]);
});

it("reads from the replica while the primary is stopped, and the readiness probe says so", async () => {
  await primary.kill();
  const answers = await Promise.all(Array.from({ length: 20 }, fresh));
  expect(answers.filter((answer) => !isAnswered(answer))).toEqual([]);
  expect(await until(ready, ({ reason }) => reason !== undefined)).toMatchObject({
    status: 200,
    ready: true,
    reason: "primary",
  });
  expect(isAnswered(await fresh())).toBe(true);
  expect(server.log().some((line) => line.includes("primary database does not respond, replicas do"))).toBe(true);
  await primary.restart();
  expect((await until(ready, ({ reason }) => reason === undefined)).status).toBe(200);
});

it("starts from the replica while the primary is stopped", async () => {
  await primary.kill();
  const { origin, child, ended } = await serve(addresses());
  expect(isAnswered(await request(slugOf("Model", 4_000), origin))).toBe(true);
  child.kill("SIGTERM");
  await ended;
});

it("refuses with 503 while all are stopped, serves what is cached, and recovers by itself", async () => {
  const slug = slugOf("Model", asked);
  const first = await fresh();
  expect(isAnswered(first)).toBe(true);
  await Promise.all([primary.kill(), replica.kill()]);
  const refused = await fresh();
  expect([refused.status, refused.retry]).toEqual([503, "1"]);
  expect(JSON.parse(refused.text).errors[0].extensions.code).toBe("UNAVAILABLE");
  expect(await request(slug)).toEqual(first);
  expect(await until(ready, ({ reason }) => reason !== undefined)).toMatchObject({ status: 503, reason: "database" });
  await Promise.all([primary.restart(), replica.restart()]);
  await until(fresh, isAnswered);
  await until(ready, ({ status, reason }) => status === 200 && reason === undefined);
});

it("reads a release that the replica does not have yet from the primary", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-"));
  try {
    const data = join(folder, "data");
    await cp(fixtureFolder, data, { recursive: true });
    const file = join(data, "providers/all.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/(?<=^acme:\n {2}name: ).*$/m, "Acme Ahead"));
    await replica.run("select pg_wal_replay_pause()");
    const pushed = await run("push", "--data", data, "--to", address, "--allow-shrink");
    expect(pushed.code, pushed.err).toBe(0);
    const query = '{ provider(slug: "acme") { name facts { property } } }';
    await until(
      () => ask(server.origin, query),
      (answer) => JSON.stringify(answer).includes("Acme Ahead"),
    );
    expect(await metric("has_release")).toEqual({ primary: 1, replica: 0 });
    await until(
      () => metric("replica_lag_seconds"),
      (lag) => lag.replica > 0,
    );
    expect(await ready()).toMatchObject({ status: 200 });
    await replica.run("select pg_wal_replay_resume()");
    await until(
      () => metric("has_release"),
      (values) => values.replica === 1,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
