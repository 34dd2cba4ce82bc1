import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { answerOf } from "../catalogs/answers.ts";
import { layeredFolder } from "../catalogs/folder.ts";
import { ask, serve } from "../process.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

it("serves imported layers from a snapshot, which its first start builds", async () => {
  const [cache, folder] = await Promise.all([
    mkdtemp(join(tmpdir(), "pedigree-cache-")),
    layeredFolder([[modelsDev as Catalog, "2026-07-01", answerOf(modelsDev as Catalog)]]),
  ]);
  folders.push(cache, folder);
  const snapshots = async () => (await readdir(cache)).filter((name) => name.endsWith(".snapshot"));
  const first = await serve(["--data", folder], { PEDIGREE_CACHE: cache });
  const built = await snapshots();
  expect(built).toHaveLength(1);
  expect(await (await fetch(`${first.origin}/ready`)).json()).toMatchObject({ layers: ["models-dev-2026-07-01"] });
  const endpoints = "{ endpoints(includeListed: true, first: 100) { nodes { slug contextWindow } } }";
  const answer = await ask(first.origin, endpoints);
  expect(JSON.stringify(answer)).toContain("acme-api-one");
  const second = await serve(["--data", folder], { PEDIGREE_CACHE: cache });
  expect(await ask(second.origin, endpoints)).toEqual(answer);
  expect(await snapshots()).toEqual(built);
});
