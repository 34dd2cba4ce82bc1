import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { layersIn, readAllLayers, readAllLayersHash } from "../../src/catalogs/all-layers.ts";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import { readAnswer } from "../../src/catalogs/read-answer.ts";
import { catalogsFolder, readShippedLayers, shippable } from "../../src/catalogs/shipped-layers.ts";
import { compressForStorage } from "../../src/lib/brotli.ts";
import { readFolder } from "../../src/server/dataset/read-folder.ts";
import { dataFolder } from "../data.ts";
import { answerOf, emptyDataFolder, importAnswer } from "./answers.ts";

const today = "2030-01-01";
const file = "catalogs/models-dev.jsonl.br";

const ship = (folder: string, dated: string, answer = answerOf(modelsDev as Catalog)) =>
  importAnswer(modelsDev as Catalog, folder, answer, dated, { isShipped: true });

/** Days and row counts of the layers of a folder, or the problems with them. */
async function layersOf(folder: string) {
  const read = await readAllLayers(folder, today);
  if (!read.ok) return read.problems.map(({ file: path, code, message }) => ({ path, code, message }));
  return read.layers.map(({ catalog, dated, listings }) => [catalog, dated, listings.length]);
}

describe("a shipped catalog", () => {
  it("is kept as it was published, a line for each day, and read as an import of it would be", async () => {
    const folder = await emptyDataFolder();
    const answer = answerOf(modelsDev as Catalog);
    expect(await ship(folder, "2029-02-01")).toMatchObject({ outcome: "written", file, dated: "2029-02-01" });
    await ship(folder, "2029-01-01");
    expect((await ship(folder, "2029-02-01")).outcome).toBe("unchanged");
    const text = brotliDecompressSync(await readFile(join(folder, file))).toString();
    expect(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { dated: "2029-01-01", answer },
      { dated: "2029-02-01", answer },
    ]);
    const read = await readAllLayers(folder, today);
    const { hosts, listings, skipped } = readAnswer(modelsDev as Catalog, answer);
    expect(read.ok && read.layers[1]).toEqual({
      format: 1,
      catalog: "models-dev",
      dated: "2029-02-01",
      hosts,
      listings,
      skipped,
    });
  });

  it("forms one history with imported days, of which one takes the place of a shipped one of its day", async () => {
    const folder = await emptyDataFolder();
    const answer = answerOf(modelsDev as Catalog);
    const rows = readAnswer(modelsDev as Catalog, answer).listings.length;
    await ship(folder, "2029-01-01");
    await ship(folder, "2029-02-01");
    const shipped = await readAllLayersHash(folder);
    expect(await layersIn(folder)).toBe("shipped");
    const changed = structuredClone(answer);
    const [host = ""] = Object.keys(changed.providers ?? changed);
    delete (changed.providers ?? changed)[host].models[
      Object.keys((changed.providers ?? changed)[host].models)[0] ?? ""
    ];
    await importAnswer(modelsDev as Catalog, folder, changed, "2029-02-01");
    await importAnswer(modelsDev as Catalog, folder, answer, "2029-03-01");
    expect(await layersOf(folder)).toEqual([
      ["models-dev", "2029-01-01", rows],
      ["models-dev", "2029-02-01", rows - 1],
      ["models-dev", "2029-03-01", rows],
    ]);
    expect(await layersIn(folder)).toBe("imported");
    const read = await readAllLayers(folder, today);
    expect(read.ok && read.contentHash).toBe(await readAllLayersHash(folder));
    expect(await readAllLayersHash(folder)).not.toBe(shipped);
    const reading = await readFolder(folder, { today });
    expect(reading.ok && reading.report.sources).toEqual(
      ["2029-01-01", "2029-02-01", "2029-03-01"].map((day) => `models-dev-${day}`),
    );
  });

  it("is left out, as imported layers are, where only curated records are read", async () => {
    const folder = await emptyDataFolder();
    await ship(folder, "2029-01-01");
    await importAnswer(litellm as Catalog, folder, answerOf(litellm as Catalog), "2029-01-01");
    const reading = await readFolder(folder, { today, layers: false });
    expect(reading.ok && reading.report.sources).toEqual([]);
    expect(reading.ok && reading.data.records.Endpoint.size).toBe(0);
  });

  it("is refused without a license to pass its data on", async () => {
    const folder = await emptyDataFolder();
    expect(shippable.map(({ id }) => id)).toEqual(["models-dev", "litellm"]);
    await expect(
      importAnswer(openrouter as Catalog, folder, answerOf(openrouter as Catalog), "2029-01-01", { isShipped: true }),
    ).rejects.toThrow("OpenRouter has no license to pass its data on; import it without --ship");
    expect(await layersIn(folder)).toBe("none");
  });

  it("is a problem with its file and line when it is damaged, of another catalog, or of a day to come", async () => {
    const folder = await emptyDataFolder();
    await mkdir(join(folder, "catalogs"));
    const day = (value: object) => compressForStorage(Buffer.from(`${JSON.stringify(value)}\n`));
    const damaged: readonly (readonly [Buffer, string])[] = [
      [Buffer.from("not compressed"), "is no Brotli file, or is damaged"],
      [compressForStorage(Buffer.from("{")), "has a line 1 that is no JSON"],
      [day({ dated: "2029-13-01", answer: {} }), "has a line 1 that is no day of a catalog"],
      [day({ dated: "2029-01-01", answer: [] }), "has a line 1 that is not of models.dev"],
      [day({ dated: "2030-01-02", answer: answerOf(modelsDev as Catalog) }), "is of 2030-01-02, a day to come"],
    ];
    for (const [bytes, message] of damaged) {
      await writeFile(join(folder, file), bytes);
      expect(await layersOf(folder)).toEqual([
        { path: file, code: "bad-layer", message: expect.stringContaining(message) },
      ]);
    }
    await rm(join(folder, file));
    expect(await layersOf(folder)).toEqual([]);
  });
});

it("comes with thousands of rows of models.dev and LiteLLM, whose days are attributed, and with none of OpenRouter", async () => {
  const shipped = await Promise.all(shippable.map((catalog) => readShippedLayers(dataFolder, catalog)));
  const days = shipped.flatMap(({ layers }) => layers);
  expect(days.map(({ catalog, dated, listings }) => [catalog, dated, listings.length])).toEqual([
    ["models-dev", "2025-12-01", 1496],
    ["models-dev", "2026-07-02", 5507],
    ["litellm", "2026-08-01", 2835],
  ]);
  expect(await readdir(join(dataFolder, catalogsFolder))).toEqual(["litellm.jsonl.br", "models-dev.jsonl.br"]);
  const attribution = await readFile(join(dataFolder, "ATTRIBUTION.md"), "utf8");
  for (const { dated } of days) expect(attribution).toContain(dated);
});
