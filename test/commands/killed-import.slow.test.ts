import { spawn, spawnSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { readLayers } from "../../src/catalogs/layer-files.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { emptyDataFolder, importAnswer, temporaryFolder } from "../catalogs/answers.ts";
import { offersOf } from "../catalogs/folder.ts";
import { endAfterTest } from "../children.ts";
import { fixtureFolder } from "../data.ts";
import { randomOf } from "../graph/invented.ts";
import { killAgain } from "../kill.ts";
import { bin, environment, run, serve } from "../process.ts";

const kills = Number(process.env.IMPORT_KILLS ?? 3);
const dated = "2025-07-01";
const file = `imported/models-dev/${dated}.json.gz`;

/** An answer with a few hundred rows; no two versions are alike. */
const answerOf = (version: number) =>
  offersOf({
    acme: Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `acme-${index}x`,
        { id: `acme-${index}x`, name: `Acme ${index} of ${version}`, limit: { context: 1_000 + index * version } },
      ]),
    ),
  });

it(
  "leaves a layer whole, the old or the new one, when an import is killed at any moment, and reads no other",
  async () => {
    const random = randomOf(20_300_101);
    const [folder, place] = await Promise.all([temporaryFolder(), temporaryFolder()]);
    await cp(fixtureFolder, folder, { recursive: true });
    const versions = await Promise.all(
      [1, 2].map(async (version) => {
        const from = join(place, `${version}.json`);
        await writeFile(from, JSON.stringify(answerOf(version)));
        const other = await emptyDataFolder();
        await importAnswer(modelsDev as Catalog, other, answerOf(version), dated);
        return { from, whole: await readFile(join(other, file)) };
      }),
    );
    const argsOf = (version: number) => {
      const from = versions[version]?.from ?? "";
      return ["import", "models-dev", "--data", folder, "--from", from, "--date", dated];
    };
    const found = () => readFile(join(folder, file)).catch(() => undefined);

    // As an import leaves it that was killed while it wrote.
    await mkdir(dirname(join(folder, file)), { recursive: true });
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const left = `${file}.${pid}@${hostname()}.0a1b2c3d.tmp`;
    await writeFile(join(folder, left), (versions[0]?.whole ?? Buffer.alloc(0)).subarray(0, 5_000));
    const from = performance.now();
    expect((await run(...argsOf(0))).code).toBe(0);
    const whole = performance.now() - from;
    const server = await serve(["--data", folder, "--log-level", "warn"]);
    try {
      let wanted = 0;
      let before = await found();
      await killAgain(
        kills,
        () => {
          wanted = versions[1]?.whole.equals(before ?? Buffer.alloc(0)) ? 0 : 1;
          return endAfterTest(
            spawn(process.execPath, [bin, ...argsOf(wanted)], { env: environment(), stdio: "ignore" }),
          );
        },
        () => whole * (0.5 + random() * 0.6),
        async () => {
          const after = await found();
          const isOld = after?.equals(before ?? Buffer.alloc(0));
          const isNew = after?.equals(versions[wanted]?.whole ?? Buffer.alloc(0));
          expect([isOld, isNew]).toContain(true);
          before = after;
          const layers = await readLayers(folder);
          expect([layers.ok, layers.ok && layers.layers.length]).toEqual([true, 1]);
          expect(await (await fetch(`${server.origin}/ready`)).json()).toMatchObject({ stale: false });
        },
      );
      expect((await run("check", "--data", folder)).code).toBe(0);
      const last = versions[1]?.whole.equals(before ?? Buffer.alloc(0)) ? 0 : 1;
      expect((await run(...argsOf(last))).code).toBe(0);
      expect(await found()).toEqual(versions[last]?.whole);
      expect(await readdir(dirname(join(folder, file)))).toEqual([`${dated}.json.gz`]);
      expect(server.log()).toEqual([]);
    } finally {
      server.child.kill("SIGKILL");
    }
  },
  120_000 + kills * 10_000,
);
