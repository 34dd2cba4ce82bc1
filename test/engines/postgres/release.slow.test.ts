import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { fixtureFolder } from "../../data.ts";
import { PostgresServer } from "../../postgres.ts";
import { ask, run, runWith, serve, until } from "../../process.ts";

let postgres: PostgresServer;
let folder: string;
beforeAll(async () => {
  postgres = await PostgresServer.start();
  folder = await mkdtemp(join(tmpdir(), "pedigree-"));
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A database of its own for each test, and data that the test may change. */
let address: string;
let data: string;
let count = 0;
beforeEach(async () => {
  address = await postgres.createDatabase();
  data = join(folder, `data-${count++}`);
  await cp(fixtureFolder, data, { recursive: true });
});

const push = (...args: string[]) => run("push", "--data", data, "--to", address, ...args);

const select = (text: string) => postgres.run(text, new URL(address).pathname.slice(1));

const releases = async () =>
  (await select("select nspname from pg_namespace where nspname like 'release_%' order by 1")).map(
    ({ nspname }) => nspname,
  );

/** Gives a provider another name. */
async function rename(name: string): Promise<void> {
  const file = join(data, "providers/all.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/(?<=^acme:\n {2}name: ).*$/m, name));
}

const question = '{ meta { release { contentHash } } provider(slug: "acme") { name } }';

/** The content of the served release, and the name of a provider in it. */
async function served(origin: string): Promise<[hash: string, name: string]> {
  const { data } = (await ask(origin, question)) as {
    data: { meta: { release: { contentHash: string } }; provider: { name: string } };
  };
  return [data.meta.release.contentHash, data.provider.name];
}

it("pushes a release, and says so when the same data is served already", async () => {
  const first = await push();
  expect(first.code, first.err).toBe(0);
  expect(first.out).toMatch(/serves release \S+, number 1: \d+ entities/);
  const again = await push("--json");
  expect(JSON.parse(again.out)).toMatchObject({ release: 1, isSame: true });
  expect(await releases()).toEqual(["release_1"]);
});

it("builds nothing when the same data is served already", async () => {
  await push();
  const nowhere = { TMPDIR: join(folder, "none") };
  const again = await runWith(nowhere, "push", "--data", data, "--to", address, "--json");
  expect(JSON.parse(again.out)).toMatchObject({ release: 1, tag: expect.any(String), isSame: true });
  await rename("Acme Two");
  expect((await runWith(nowhere, "push", "--data", data, "--to", address)).err).toContain(
    "there is no such file or folder",
  );
});

it("follows a push within three seconds, without a failed or mixed answer", async () => {
  await push();
  const { origin } = await serve(["--engine", address]);
  const [hash, name] = await served(origin);
  const seen = new Map([[hash, new Set([name])]]);
  let isOver = false;
  const asking = Promise.all(
    Array.from({ length: 8 }, async () => {
      for (; !isOver; ) {
        const [now, shown] = await served(origin);
        seen.set(now, (seen.get(now) ?? new Set()).add(shown));
      }
    }),
  );
  await rename("Acme Renamed");
  expect((await push()).code).toBe(0);
  const began = performance.now();
  await until(
    () => served(origin),
    ([now]) => now !== hash,
  );
  expect(performance.now() - began).toBeLessThan(3_000);
  isOver = true;
  await asking;
  expect([...seen.values()].map((names) => [...names])).toEqual([[name], ["Acme Renamed"]]);
});

it("refuses data that has lost over a fifth of its entities, unless told otherwise", async () => {
  await push();
  await select("update pedigree.release set entities = 2 * entities");
  await rename("Acme Smaller");
  const refused = await push();
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/is not changed: the data has \d+ entities where \d+ are served/);
  expect(await releases()).toEqual(["release_1"]);
  expect((await push("--allow-shrink")).code).toBe(0);
  expect(await releases()).toEqual(["release_1", "release_2"]);
});

it("keeps the number of releases that `--keep` names, and drops none that a server may still read", async () => {
  await push();
  for (const name of ["Acme Two", "Acme Three"]) {
    await rename(name);
    await push("--keep", "1");
  }
  expect(await releases()).toEqual(["release_1", "release_2", "release_3"]);
  await select("update pedigree.release set pushed_at = now() - interval '11 minutes'");
  await rename("Acme Four");
  expect((await push("--keep", "2")).out).toContain("dropped 2 older releases");
  expect(await releases()).toEqual(["release_3", "release_4"]);
});

it("lets one push write at a time, and removes what another has left half-way", async () => {
  await push();
  const other = new pg.Client({ connectionString: address });
  await other.connect();
  await other.query("select pg_advisory_lock(hashtext('pedigree push'))");
  await rename("Acme Two");
  const refused = await push();
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("is being written by another")]);
  await other.query("create schema release_77; create table release_77.entity (number int)");
  await other.end();
  expect((await push()).code).toBe(0);
  expect(await releases()).toEqual(["release_1", "release_2"]);
});

it("says in one line why a database cannot be used, and never shows its password", async () => {
  const port = new URL(address).port;
  const secret = "s3cret-w0rd";
  const cases: [string, RegExp][] = [
    [address.replace(postgres.password, secret), /password authentication failed/],
    [`postgres://owner:${secret}@127.0.0.1:1/none`, /ECONNREFUSED/],
    [`postgres://owner:${postgres.password}@127.0.0.1:${port}/none`, /database "none" does not exist/],
    [`mysql://owner:${secret}@127.0.0.1/none`, /the address of a database is postgres:\/\//],
    [address, /has no release; write one with `pedigree push --to`/],
  ];
  for (const [engine, reason] of cases) {
    const server = await run("serve", "--port", "0", "--engine", engine);
    expect([server.code, server.err]).toEqual([1, expect.stringMatching(reason)]);
    expect(server.err.trim().split("\n")).toHaveLength(1);
    const outcome = engine === address ? server : await run("push", "--data", data, "--to", engine);
    expect([outcome.code, outcome.err]).toEqual([1, expect.stringMatching(reason)]);
    for (const { out, err } of [server, outcome])
      for (const password of [secret, postgres.password]) expect(out + err).not.toContain(password);
  }
});

it("writes as a role that may create schemas, and serves as one that may only read", async () => {
  const database = new URL(address).pathname.slice(1);
  await select(`
    create role loader login password 'loading';
    create role reader login password 'reading';
    grant create on database ${database} to loader;
    alter default privileges for role loader grant usage on schemas to reader;
    alter default privileges for role loader grant select on tables to reader;`);
  const as = (user: string, password: string) =>
    Object.assign(new URL(address), { username: user, password }).toString();
  const loader = ["push", "--data", data, "--to", as("loader", "loading")];
  expect((await run(...loader)).code).toBe(0);
  const { origin } = await serve(["--engine", as("reader", "reading")]);
  const [hash] = await served(origin);
  await rename("Acme Two");
  const refused = await run("push", "--data", data, "--to", as("reader", "reading"));
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("permission denied")]);
  expect((await run(...loader)).code).toBe(0);
  await until(
    () => served(origin),
    ([now]) => now !== hash,
  );
});

const list = async (): Promise<{ number: number; isServed: boolean; isOwn: boolean }[]> =>
  JSON.parse((await run("releases", "--to", address, "--json")).out);

it("lists releases, has an older one served again, and drops one", async () => {
  expect((await run("releases", "--to", address)).out).toContain("has no release");
  await push();
  const { origin } = await serve(["--engine", address]);
  const [first] = await served(origin);
  await rename("Acme Two");
  await push();
  await until(
    () => served(origin),
    ([now]) => now !== first,
  );
  expect(await list()).toMatchObject([
    { number: 2, isServed: true, isOwn: true },
    { number: 1, isServed: false, isOwn: true },
  ]);
  expect((await run("releases", "--to", address)).out).toMatch(
    /number 2: \d+ entities, [\d.]+ MB, pushed \S+, served\n/,
  );
  const back = await run("releases", "--to", address, "--serve", "1");
  expect([back.code, back.out], back.err).toEqual([
    0,
    expect.stringMatching(/serves release \S+, number 1: \d+ entities/),
  ]);
  await until(
    () => served(origin),
    ([now]) => now === first,
  );
  const drop = (name: string) => run("releases", "--to", address, "--drop", name);
  expect((await drop("1")).err).toContain("serves release 1; have another one served first");
  expect((await drop("2")).err).toContain("keeps release 2: it is younger than 10 minutes");
  await select("update pedigree.release set pushed_at = now() - interval '11 minutes'");
  expect(await drop("2")).toMatchObject({ code: 0, out: expect.stringContaining("has dropped release") });
  expect(await releases()).toEqual(["release_1"]);
});

it("names releases by tag where that means one, and says why not", async () => {
  await push();
  await rename("Acme Two");
  await push();
  const [{ tag }] = (await select("select tag from pedigree.release")) as [{ tag: string }];
  const serveBy = async (name: string) => (await run("releases", "--to", address, "--serve", name)).err;
  expect(await serveBy(tag)).toContain(`has several releases ${tag}; name one by its number: 2, 1`);
  expect(await serveBy("9")).toContain("has no release 9; `pedigree releases` lists them");
  await select("update pedigree.release set code = 'other' where number = 1");
  expect(await serveBy("1")).toContain("has release 1 of another version alone");
  expect(await run("releases", "--to", address, "--serve", tag)).toMatchObject({ code: 0 });
  expect(await list()).toMatchObject([{ isServed: true }, { isServed: false, isOwn: false }]);
});

it("refuses an engine beside a layer or a snapshot, and replicas without an engine", async () => {
  const { code, err } = await run("serve", "--engine", address, "--snapshot", join(folder, "x.snapshot"));
  expect([code, err]).toEqual([1, expect.stringContaining("--engine or ENGINE")]);
  const alone = await run("serve", "--replicas", address);
  expect([alone.code, alone.err]).toEqual([1, expect.stringContaining("name the primary database with --engine")]);
});
