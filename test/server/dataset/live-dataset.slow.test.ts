import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder } from "../../data.ts";
import { broken } from "../../parse/broken.ts";
import { ask, type Running, run, serve, until } from "../../process.ts";
import { subscribe } from "../yoga/subscribe.ts";
import { writeBeside, writeVersion } from "./versions.ts";

let folder: string;
let server: Running;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "pedigree-dataset-")), "data");
  await cp(fixtureFolder, folder, { recursive: true });
  server = await serve(["--data", folder]);
});
afterAll(async () => {
  server.child.kill("SIGTERM");
  await server.ended;
  await rm(dirname(folder), { recursive: true });
});

const ready = async () => (await fetch(`${server.origin}/ready`)).json();
const nameOfOne = async () =>
  ((await ask(server.origin, '{ model(slug: "acme-one") { name } }')) as { data: { model: { name: string } } }).data
    .model.name;
const settled = (stale: boolean) => until(ready, (answer) => answer.stale === stale);

async function rewrite(change: (text: string) => string): Promise<void> {
  const file = join(folder, "models/one.yaml");
  await writeFile(file, change(await readFile(file, "utf8")));
}

describe("data that changes while it is served", () => {
  it("is served within a moment, and told to who subscribes, each time from the new state", async () => {
    const query = "subscription { datasetReleased { contentHash } }";
    const stream = await subscribe(server.origin, query);
    const hashes = [];
    for (const [from, to] of [
      ["Acme One", "Acme Uno"],
      ["Acme Uno", "Acme One"],
    ] as const) {
      await rewrite((text) => text.replace(`name: ${from}\n`, `name: ${to}\n`));
      await until(nameOfOne, (name) => name === to);
      const { data } = (await ask(server.origin, "{ meta { release { contentHash } } }")) as {
        data: { meta: { release: { contentHash: string } } };
      };
      hashes.push(data.meta.release.contentHash);
    }
    await until(
      async () => stream.answers.length,
      (length) => length === 2,
    );
    stream.close();
    expect(stream.answers).toEqual(
      hashes.map((contentHash) => ({
        data: { datasetReleased: { contentHash } },
      })),
    );
  });

  it("goes on being served when it is broken in fifty ways, with the reason in /ready, meta and the log", async () => {
    const before = await nameOfOne();
    for (const [path, content] of Object.entries(broken)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const { problems } = JSON.parse((await run("check", "--data", folder, "--json")).out) as { problems: object[] };
    const files = new Set(problems.map((problem) => (problem as { file: string }).file));
    expect(files.size).toBeGreaterThanOrEqual(40);
    const {
      ready: isReady,
      stale,
      lastError,
    } = await until(ready, ({ lastError }) => lastError?.problems === problems.length);
    expect([isReady, stale, lastError.message]).toEqual([
      true,
      true,
      "benchmarks/b1.yaml:1:25  bad-value  must have at least 1 item",
    ]);
    expect(await nameOfOne()).toBe(before);
    expect(await ask(server.origin, "{ meta { stale problemCount } }")).toEqual({
      data: { meta: { stale: true, problemCount: problems.length } },
    });
    const line = server
      .log()
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === "data not loaded")
      .at(-1);
    expect([line.level, line.count, line.problems.length]).toEqual(["error", problems.length, 20]);

    for (const path of Object.keys(broken)) await rm(join(folder, path));
    await rm(join(folder, "hosts"), { recursive: true });
    expect((await settled(false)).lastError).toBeUndefined();
  });

  it("is kept when the folder goes away or loses over a fifth of it, and followed when it comes back", async () => {
    await rename(folder, `${folder}-away`);
    expect((await settled(true)).lastError.message).toBe(".:1:1  missing-file  there is no such folder");
    await rename(`${folder}-away`, folder);
    await settled(false);

    const willing = await serve(["--data", folder, "--allow-shrink"]);
    const entities = async ({ origin }: Running) => (await (await fetch(`${origin}/ready`)).json()).entities;
    await writeBeside(folder);
    await writeVersion(folder, 1);
    for (const one of [server, willing])
      await until(
        () => entities(one),
        (count) => count === 86,
      );
    await rm(join(folder, "models/versioned.yaml"));
    expect((await settled(true)).lastError.message).toBe(
      "has 26 entities where 86 are served; start with --allow-shrink to serve it",
    );
    await until(
      () => entities(willing),
      (count) => count === 26,
    );
    expect(await entities(server)).toBe(86);
    await writeVersion(folder, 1);
    await settled(false);
    willing.child.kill("SIGTERM");
    expect(await willing.ended).toBe(0);
  });

  it("is read again on SIGHUP", async () => {
    const quiet = await serve(["--data", folder, "--log-level", "debug"]);
    quiet.child.kill("SIGHUP");
    await until(
      async () => quiet.log().filter((line) => line.includes('"data unchanged"')).length,
      (length) => length === 1,
    );
    quiet.child.kill("SIGTERM");
    expect(await quiet.ended).toBe(0);
  });
});

describe("subscriptions", () => {
  it("leave nothing behind when clients go, are at most a hundred at once, and end when the server stops", async () => {
    const stopping = await serve(["--data", folder, "--limit", "subscriptions-per-client=200"]);
    const query = "subscription { datasetReleased { tag } }";
    const open = (count: number) => Promise.all(Array.from({ length: count }, () => subscribe(stopping.origin, query)));
    for (const stream of await open(100)) stream.close();
    const streams = await until(
      () => open(100),
      (opened) => {
        const isWhole = opened.every(({ status }) => status === 200);
        if (!isWhole) for (const stream of opened) stream.close();
        return isWhole;
      },
    );
    const [refused] = await open(1);
    await refused?.ended;
    expect(refused?.answers).toMatchObject([{ errors: [{ extensions: { code: "LIMIT_SUBSCRIPTIONS", limit: 100 } }] }]);
    stopping.child.kill("SIGTERM");
    await Promise.all(streams.map(({ ended }) => ended));
    expect(await stopping.ended).toBe(0);
  });
});
