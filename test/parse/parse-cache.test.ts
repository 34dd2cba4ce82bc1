import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataReader, readCached, readData } from "../../src/parse/read-data.ts";
import { fixtureFolder } from "../data.ts";
import { leftTemporaries } from "../temporaries.ts";

let folder: string;
let memory: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-data-"));
  memory = await mkdtemp(join(tmpdir(), "pedigree-cache-"));
  await cp(fixtureFolder, folder, { recursive: true });
  process.env.PEDIGREE_CACHE = memory;
});
afterEach(() => {
  delete process.env.PEDIGREE_CACHE;
});

const nameOf = async () => {
  const reading = await readCached(folder);
  return reading.ok ? reading.data.records.Model.get("acme-one")?.name : reading.problems;
};

const rename = async (from: string, to: string) => {
  const file = join(folder, "models/one.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
};

describe("the memory of sound data", () => {
  it("gives the same records as a fresh reading", async () => {
    await readCached(folder);
    const [remembered, fresh] = [await readCached(folder), await readData(folder)];
    if (!remembered.ok || !fresh.ok) throw new Error("the fixture is sound");
    expect(remembered.data.records).toEqual(fresh.data.records);
    expect(remembered.data.contentHash).toBe(fresh.data.contentHash);
    expect((await readdir(memory)).length).toBe(1);
  });

  it("never answers for files that have changed", async () => {
    expect(await nameOf()).toBe("Acme One");
    await rename("name: Acme One\n", "name: Acme Uno\n");
    expect(await nameOf()).toBe("Acme Uno");
    await rename("name: Acme Uno\n", "nmae: Acme Uno\n");
    expect(await nameOf()).toMatchObject([{ code: "missing-key" }, { code: "unknown-key" }]);
  });

  it("is of single files: one that changes leaves the others read", async () => {
    const reader = new DataReader(folder);
    const before = await reader.read();
    await rename("name: Acme One\n", "name: Acme Uno\n");
    const after = await reader.read();
    if (!before.ok || !after.ok) throw new Error("both are sound");
    const [was, is] = [before.data.records, after.data.records];
    expect(is.Model.get("acme-one")).not.toBe(was.Model.get("acme-one"));
    for (const [slug, record] of is.Provider) expect(record).toBe(was.Provider.get(slug));
    const fresh = await readData(folder);
    expect(fresh.ok && fresh.data.records).toEqual(is);
  });

  it("is of what a file had when it was valid with all others", async () => {
    const reader = new DataReader(folder);
    const name = async () => {
      const reading = await reader.read();
      return reading.ok ? reading.data.records.Model.get("acme-one")?.name : reading.problems.length;
    };
    expect(await name()).toBe("Acme One");
    await rename("name: Acme One\n", "name: Acme Uno\n");
    const other = join(folder, "providers/zzz.yaml");
    await writeFile(other, "zzz: { name: Z, roles: [lab], sources: [nothing] }\n");
    expect(await name()).toBe(1);
    await rename("name: Acme Uno\n", "name: Acme One\n");
    await rm(other);
    expect(await name()).toBe("Acme One");
  });

  it("places problems in files that were not parsed again", async () => {
    const reader = new DataReader(folder);
    await reader.read();
    const file = join(folder, "sources/all.yaml");
    await rm(file, { force: true });
    const [held, fresh] = [await reader.read(), await readData(folder)];
    expect(held).toMatchObject({ ok: false });
    expect(held).toEqual(fresh);
  });

  it("is not believed when it is damaged", async () => {
    await readCached(folder);
    const [name = ""] = await readdir(memory);
    const text = await readFile(join(memory, name), "utf8");
    for (const damaged of [text.replace("Acme One", "Acme Two"), text.slice(0, -10), "", "{}"]) {
      await writeFile(join(memory, name), damaged);
      expect(await nameOf()).toBe("Acme One");
    }
  });

  it("is not needed: a place that cannot be written is no error", async () => {
    process.env.PEDIGREE_CACHE = join(folder, "release.yaml");
    expect(await nameOf()).toBe("Acme One");
  });

  it("is not waited for when it is a named pipe", async () => {
    await readCached(folder);
    const [name = ""] = await readdir(memory);
    await rm(join(memory, name));
    execFileSync("mkfifo", [join(memory, name)]);
    expect(await nameOf()).toBe("Acme One");
  });

  it("keeps temporary files of living processes and clears those of dead ones", async () => {
    const { live, dead } = await leftTemporaries(join(memory, "0123456789abcdef.json"), { isOwn: true });
    await readCached(folder);
    const names = await readdir(memory);
    expect(names).toEqual(expect.arrayContaining(live));
    expect(names.filter((name) => dead.includes(name))).toEqual([]);
    expect(names.length).toBe(live.length + 1);
  });
});
