import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSnapshot } from "../../../src/engines/snapshot/open-snapshot.ts";
import type { SnapshotGraph } from "../../../src/engines/snapshot/snapshot-graph.ts";
import { type SnapshotData, writeSnapshot } from "../../../src/engines/snapshot/write-snapshot.ts";
import { buildGraph } from "../../../src/graph/build-graph.ts";
import { columnSteps } from "../../../src/graph/column.ts";
import { claimDaySteps, claimDaysOf, entityDaySteps, entityDaysOf } from "../../../src/graph/first-day.ts";
import type { Graph } from "../../../src/graph/graph.ts";
import type { ColumnName } from "../../../src/graph/indexes.ts";
import { nameIndexOf } from "../../../src/graph/names/name-index.ts";
import { textIndexOf } from "../../../src/graph/search/inverted-index.ts";
import { View } from "../../../src/graph/view.ts";
import { runToEnd } from "../../../src/lib/interruptible.ts";
import { WorkBudget } from "../../../src/lib/work-budget.ts";
import { kindNames } from "../../../src/records/kinds.ts";
import { propertyNames, propertyRow } from "../../../src/records/properties.ts";
import { readFolder } from "../../../src/server/dataset/read-folder.ts";
import { inventRecords } from "../../bench/scale/invent.ts";
import { dataFolder, fixtureFolder } from "../../data.ts";
import { run, serve } from "../../process.ts";
import { sampled, scaled } from "../../suite.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const today = "2026-11-23";

/** Records from which graphs are built in memory and read from a file. */
const sets: Readonly<Record<string, () => Promise<SnapshotData>>> = {
  "the fixtures": () => dataOf(fixtureFolder),
  "the real data": () => dataOf(dataFolder),
  "invented catalogs": async () => inventRecords(scaled(700)),
};

async function dataOf(place: string): Promise<SnapshotData> {
  const reading = await readFolder(place, { layers: false });
  if (!reading.ok) throw new Error("bad data");
  return { ...reading.data, today };
}

/** As JSON has it: an absent key is as good as an undefined one. */
const plain = (value: unknown) => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

describe.each(Object.keys(sets))("a snapshot of %s", (set) => {
  let built: Graph;
  let read: SnapshotGraph;
  beforeAll(async () => {
    const data = await (sets[set] as () => Promise<SnapshotData>)();
    const file = join(folder, `${set}.snapshot`);
    built = buildGraph(data);
    await writeSnapshot(file, data);
    read = await openSnapshot(file, data.contentHash);
  });

  it("holds every entity with its claims, disputes and relations, in the same order", () => {
    expect([...read.nodes.keys()]).toEqual([...built.nodes.keys()]);
    for (const { key, kind, slug, name, record, claims, disputes } of built.nodes.values()) {
      const node = read.nodes.get(key);
      for (const property of propertyNames) {
        expect(node?.claims.has(property)).toBe(claims.has(property));
        expect(node?.claims.get(property)?.length).toBe(claims.get(property)?.length);
      }
      expect(plain({ ...pick(node), claims: [...(node?.claims ?? [])] })).toEqual(
        plain({ kind, slug, name, record, disputes, claims: [...claims] }),
      );
      for (const index of ["relationsFrom", "relationsTo", "scoresOf", "scoresOn", "pricesOf"] as const) {
        expect(plain(read[index].get(key)?.map(whole))).toEqual(plain(built[index].get(key)?.map(whole)));
        expect(read[index].has(key)).toBe(built[index].has(key));
      }
      expect(plain(read.citedBy.get(key)?.slice())).toEqual(plain(built.citedBy.get(key)?.slice()));
    }
  });

  it("lists kinds, claims and disputes in the same order", () => {
    for (const kind of kindNames)
      expect(
        read.byKind
          .get(kind)
          ?.slice()
          .map(({ key }) => key),
      ).toEqual((built.byKind.get(kind) ?? []).slice().map(({ key }) => key));
    expect(read.claims.slice().map(({ id }) => id)).toEqual(built.claims.slice().map(({ id }) => id));
    expect(read.disputes.slice().map(({ id }) => id)).toEqual(built.disputes.slice().map(({ id }) => id));
    for (const member of ["openDisputes", "earliest", "release", "releases", "contentHash"] as const)
      expect(read[member]).toEqual(built[member]);
    expect([...read.moved.keys()]).toEqual([...built.moved.keys()]);
  });

  it("knows the same first days of entities and claims", () => {
    runToEnd(entityDaySteps(built));
    runToEnd(claimDaySteps(built));
    expect(claimDaysOf(built)?.length).toBe(built.claims.length);
    expect(claimDaysOf(read)).toEqual(claimDaysOf(built));
    for (const kind of kindNames) expect(entityDaysOf(read, kind)).toEqual(entityDaysOf(built, kind));
  });

  it("finds nothing under keys that it does not hold", () => {
    for (const key of ["Model:", "Model:none", "Provider:🦙", "Host:x".repeat(99)] as const) {
      expect(read.nodes.get(key as "Model:none")).toBeUndefined();
      expect(read.relationsTo.has(key as "Model:none")).toBe(false);
    }
  });

  it("knows the same names and words", () => {
    const [names, stored] = [nameIndexOf(built), nameIndexOf(read)];
    const near = (index: typeof names) =>
      new Map([...index.near("", new WorkBudget())].flatMap((one) => (one ? [[one.name, one] as const] : [])));
    const storedNear = near(stored);
    for (const [form, { words, entries: namings }] of near(names)) {
      expect(storedNear.get(form)?.words).toEqual(words);
      expect(plain(stored.written.get(form))).toEqual(plain(namings));
      for (const { key } of namings) expect(plain(stored.of.get(key))).toEqual(plain(names.of.get(key)));
    }
    expect([...stored.hosts].sort()).toEqual([...names.hosts].sort());
    const { keyAt: _, numberOf: __, kindEnds: ___, ...texts } = textIndexOf(built);
    expect(textIndexOf(read)).toMatchObject(texts);
  });

  const days = ["2027-06-01", today, "2026-11-24", "2030-01-01", "2025-01-01"];

  it.each(sampled(days))("has the columns of %s", (day) => {
    const views = [new View(built, day), new View(read, day)] as const;
    const columns: ColumnName[] = [
      ...propertyNames,
      ...propertyNames
        .filter((name) => propertyRow(name).value.type === "entity")
        .map((name): ColumnName => `far:${name}`),
      "disputed",
      "updated-on",
      "price:input",
    ];
    for (const kind of kindNames)
      for (const name of columns) {
        const [expected, found] = views.map((view) => {
          const column = runToEnd(columnSteps(view, kind, name, new WorkBudget()));
          return column && Array.from(column.codes, (code) => column.values[code]);
        });
        expect(found).toEqual(expected);
      }
  });
});

const pick = (node: ReturnType<SnapshotGraph["nodes"]["get"]>) =>
  node && { kind: node.kind, slug: node.slug, name: node.name, record: node.record, disputes: node.disputes };

/** All of a relation, score or price, read or not. */
const whole = (one: {
  readonly id: string;
  readonly claims: readonly unknown[];
  readonly property?: string;
  readonly subject?: string;
  readonly object?: string;
}) => ({
  id: one.id,
  property: one.property,
  subject: one.subject,
  object: one.object,
  claims: one.claims,
});

it("writes a snapshot with less memory than its graph takes", async () => {
  const build = fileURLToPath(new URL("../../bench/scale/build.ts", import.meta.url));
  const args = ["--max-old-space-size=150", "--import", "tsx", build, "24000", join(folder, "large.snapshot")];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout).seconds).toBeGreaterThan(0);
}, 120_000);

describe("a file that is no snapshot to be served", () => {
  let file: string;
  let sound: Buffer;
  beforeAll(async () => {
    file = join(folder, "served.snapshot");
    await writeSnapshot(file, await dataOf(fixtureFolder));
    sound = await readFile(file);
  });

  const opened = async (bytes: Buffer | string, contentHash?: string) => {
    await writeFile(file, bytes);
    return openSnapshot(file, contentHash).then(
      () => "opened",
      (error: Error) => error.message,
    );
  };

  it("is refused for any byte that changed", async () => {
    const { length } = sound;
    const step = Math.ceil((97 * length) / scaled(length));
    for (let at = 0; at < length; at += step) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] as number) ^ 0x10;
      const message = await opened(bytes);
      // Between two parts lie a few bytes that nothing reads.
      if (message === "opened") expect(sound[at]).toBe(0);
      else expect(message).toMatch(/^is (damaged in its|no snapshot|of another version|cut off)/);
    }
  });

  it("is refused when its end is missing", async () => {
    for (const length of [0, 1, 20, 40, 1000, sound.length - 1])
      expect(await opened(sound.subarray(0, length))).toMatch(/^is (cut off|no snapshot)/);
  });

  it("is refused when it is of other data or of another form", async () => {
    expect(await opened(sound)).toBe("opened");
    expect(await opened(sound, "other")).toBe("is of other data");
    expect(await opened("pedigree snapshot 0\n and more that is not read at all")).toBe("is of another version");
    expect(await opened("PK")).toBe("is no snapshot");
    await rm(file);
    await expect(openSnapshot(file)).rejects.toThrow("does not exist");
  });
});

describe("pedigree build and serve --snapshot", () => {
  const ask = async (origin: string) =>
    (await fetch(`${origin}/graphql?query=${encodeURIComponent('{ model(slug: "acme-one") { name } }')}`)).json();

  it("writes a file, and starts from it also where the data is gone", async () => {
    const file = join(folder, "cli.snapshot");
    const { code, out } = await run("build", "--data", fixtureFolder, "--snapshot", file);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/: 24 entities, 97 claims, 0\.\d MB; serve it with --snapshot /),
    ]);
    const { child, origin, ended } = await serve(["--data", "no/such/folder", "--snapshot", file]);
    expect(await ask(origin)).toEqual({ data: { model: { name: "Acme One" } } });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("says why a file is not served, and builds it from the data", async () => {
    const file = join(folder, "damaged.snapshot");
    await writeFile(file, "pedigree snapshot 0\n");
    const { child, origin, ended } = await serve(["--data", fixtureFolder, "--snapshot", file]);
    expect(await ask(origin)).toEqual({ data: { model: { name: "Acme One" } } });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const again = await serve(["--data", "no/such/folder", "--snapshot", file]);
    expect(await ask(again.origin)).toEqual({ data: { model: { name: "Acme One" } } });
  });

  it("exits 1 in one line where there is neither file nor data", async () => {
    const file = join(folder, "none.snapshot");
    const { code, err } = await run("serve", "--data", "no/such/folder", "--snapshot", file);
    expect([code, err]).toEqual([
      1,
      `pedigree: --snapshot ${file} does not exist, and there is no folder no/such/folder to build it from\n`,
    ]);
  });
});
