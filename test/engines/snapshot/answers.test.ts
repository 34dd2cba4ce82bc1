import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSnapshot } from "../../../src/engines/snapshot/open-snapshot.ts";
import { writeSnapshot } from "../../../src/engines/snapshot/write-snapshot.ts";
import { Views } from "../../../src/graph/view.ts";
import { readFolder } from "../../../src/server/dataset/read-folder.ts";
import { dataFolder, serverOf, todayIn, warmed } from "../../data.ts";
import { sampled } from "../../suite.ts";

let folder: string;
let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-"));
  const file = join(folder, "data.snapshot");
  const reading = await readFolder(dataFolder);
  if (!reading.ok) throw new Error("bad data");
  await writeSnapshot(file, { ...reading.data, today: todayIn(dataFolder) });
  const views = warmed(new Views(await openSnapshot(file)), todayIn(dataFolder));
  ask = (await serverOf(dataFolder, { views: () => views })).ask;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("answers golden operations from a snapshot as from memory", async () => {
  const queries = new URL("../../queries/", import.meta.url);
  const examples = new URL("../../../src/examples/", import.meta.url);
  const answers = (await readdir(queries, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  expect(answers.length).toBeGreaterThan(80);
  for (const name of sampled(answers)) {
    const operation = name.startsWith("examples")
      ? new URL(name.replace(/^examples./, "").replace(".json", ".graphql"), examples)
      : new URL(name.replace(".json", ".graphql"), queries);
    const answer = await ask(await readFile(operation, "utf8"));
    expect(`${JSON.stringify(answer, null, 2)}\n`, name).toBe(await readFile(new URL(name, queries), "utf8"));
  }
});
