import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { slugOf } from "../../bench/scale/invent.ts";
import { PostgresServer } from "../../postgres.ts";
import { type Running, serve, until } from "../../process.ts";
import { pushInvented } from "./invented.ts";

/** More entities than a server loads whole, so that requests need the database. */
const nodes = 24_000;

let postgres: PostgresServer;
let server: Running;
let address: string;
/** The documents of the served release. */
let table: string;
const database = () => new URL(address).pathname.slice(1);
beforeAll(async () => {
  postgres = await PostgresServer.start();
  const pushed = await pushInvented(postgres, nodes);
  address = pushed.address;
  table = `release_${pushed.release}.entity`;
  server = await serve(["--engine", address, "--limit", "deadline=2000"]);
}, 300_000);
beforeEach(async () => {
  await postgres.restart();
  await until(fresh, isAnswered);
});
afterAll(() => postgres?.stop());

let asked = 0;

/** A request for a model that nobody has requested before. */
const fresh = () => ask(slugOf("Model", asked++));

async function ask(slug: string) {
  const query = `{ model(slug: "${slug}") { name releasedOn facts { property claims { id } } } }`;
  const response = await fetch(`${server.origin}/graphql?query=${encodeURIComponent(query)}`);
  const text = await response.text();
  return { status: response.status, retry: response.headers.get("retry-after"), text };
}

const probe = async (path: string) => {
  const response = await fetch(server.origin + path);
  return { status: response.status, text: await response.text() };
};

const isAnswered = ({ status, text }: { status: number; text: string }) => status === 200 && text.startsWith('{"data"');

it("refuses what it cannot read with 503 while the database is gone, serves the rest, and recovers by itself", async () => {
  const slug = slugOf("Model", asked);
  const first = await fresh();
  expect(isAnswered(first), first.text).toBe(true);
  await postgres.kill();

  const lost = slugOf("Model", asked);
  const refused = await fresh();
  expect([refused.status, refused.retry]).toEqual([503, "1"]);
  expect(JSON.parse(refused.text)).toEqual({
    errors: [{ message: "The database does not respond. Try again in 1 second.", extensions: { code: "UNAVAILABLE" } }],
  });
  expect(await ask(slug)).toEqual(first);
  expect((await probe("/health")).status).toBe(200);
  const unready = await until(
    () => probe("/ready"),
    ({ status }) => status === 503,
  );
  expect(JSON.parse(unready.text)).toMatchObject({ ready: false, reason: "database" });

  await postgres.restart();
  await until(() => ask(lost), isAnswered);
  const ready = await until(
    () => probe("/ready"),
    ({ status }) => status === 200,
  );
  expect(JSON.parse(ready.text)).toMatchObject({ ready: true });
  expect(server.log().some((line) => line.includes("database does not respond"))).toBe(true);
  expect(server.log().some((line) => line.includes("database responds"))).toBe(true);
  expect(server.log().join("\n")).not.toContain(postgres.password);
});

it("answers pages and files with 503 as well", async () => {
  await postgres.kill();
  for (const path of [`/model/${slugOf("Model", 900)}.json`, "/exports/claims.ndjson"]) {
    const { status } = await probe(path);
    expect([path, status]).toEqual([path, 503]);
  }
});

it("tries again when its connections are ended, and nobody sees it", async () => {
  for (let round = 0; round < 5; round++) {
    await postgres.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pedigree'");
    const answer = await fresh();
    expect(isAnswered(answer), answer.text).toBe(true);
  }
});

it("ends a statement that takes longer than a request may, and goes on", async () => {
  const blocking = postgres.run(`begin; lock table ${table} in access exclusive mode; select pg_sleep(4)`, database());
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { status, text } = await fresh();
  expect([503, 504], text).toContain(status);
  await blocking;
  await until(fresh, isAnswered);
});
