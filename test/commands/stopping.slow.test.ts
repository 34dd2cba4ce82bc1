import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixtureFolder } from "../data.ts";
import { hashesIn, killAgain } from "../kill.ts";
import { ask, serve, until, ways } from "../process.ts";
import { startLoad } from "../server/dataset/load.ts";
import { versionedCopy } from "../server/dataset/trial.ts";
import { versionQuery, writeVersion } from "../server/dataset/versions.ts";

const heavy = "{ sources(first: 20) { nodes { name citedBy(first: 50) { nodes { id subject { name } } } } } }";

describe("a server under load", () => {
  it.each(ways)(
    "loses no request that it has taken when it is told to stop, and exits 0 in time: %s",
    async (_, args) => {
      const { child, origin, ended } = await serve(["--data", fixtureFolder, ...args]);
      const load = startLoad(origin, heavy, () => {});
      await until(
        async () => load.answered(),
        (count) => count > 100,
      );
      child.kill("SIGTERM");
      const from = performance.now();
      expect(await ended).toBe(0);
      expect(performance.now() - from).toBeLessThan(10_000);
      await load.ended;
      const { times, failed, lost } = await load.stop();
      expect([failed, lost]).toEqual([[], []]);
      expect(times.length).toBeGreaterThan(100);
    },
  );

  it("leaves every file whole when it is killed at any moment of a reload, and starts again from them", async () => {
    const folder = await versionedCopy(fixtureFolder);
    const memory = await mkdtemp(join(tmpdir(), "pedigree-memory-"));
    await rm(join(folder, "models/versioned.yaml"));
    const whole = await hashesIn(folder);
    let load: ReturnType<typeof startLoad> | undefined;
    const start = async (round: number) => {
      const { origin, child } = await serve(["--data", folder], { PEDIGREE_CACHE: memory });
      const name = round === 0 ? null : { name: `v${round - 1}` };
      expect(await ask(origin, '{ model(slug: "versioned-0") { name } }')).toEqual({ data: { model: name } });
      load = startLoad(origin, versionQuery, () => {});
      await writeVersion(folder, round);
      return child;
    };
    await killAgain(
      5,
      start,
      (round) => 150 + round * 150,
      async () => {
        await load?.stop();
        const { "models/versioned.yaml": _, ...rest } = await hashesIn(folder);
        expect(rest).toEqual(whole);
      },
    );
  });
});
