import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSnapshot } from "../../../src/engines/snapshot/open-snapshot.ts";
import { writeSnapshot } from "../../../src/engines/snapshot/write-snapshot.ts";
import { Views } from "../../../src/graph/views.ts";
import { requireValid } from "../../../src/parse/require-valid.ts";
import { readFolder } from "../../../src/server/dataset/read-folder.ts";
import { dataFolder, serverOf, todayIn, warmed } from "../../data.ts";
import { sampled } from "../../suite.ts";
import { readGoldenPairs } from "../golden-pairs.ts";

let folder: string;
let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-"));
  const file = join(folder, "data.snapshot");
  const { data } = requireValid(dataFolder, await readFolder(dataFolder, { layers: false }));
  await writeSnapshot(file, { ...data, today: todayIn(dataFolder) });
  const views = warmed(new Views(await openSnapshot(file)), todayIn(dataFolder));
  ask = (await serverOf(dataFolder, { views: () => views })).ask;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("answers golden operations from a snapshot as from memory", async () => {
  const pairs = readGoldenPairs();
  expect(pairs.length).toBeGreaterThan(80);
  for (const { name, operation, answer } of sampled(pairs))
    expect(`${JSON.stringify(await ask(operation), null, 2)}\n`, name).toBe(answer);
});
