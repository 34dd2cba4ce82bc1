import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { catalogs } from "../../src/catalogs/catalogs.ts";
import { importCatalog } from "../../src/catalogs/import-catalog.ts";
import { readLayers } from "../../src/catalogs/layer-files.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import { leftTemporaries } from "../temporaries.ts";
import { answerFile, answerOf, emptyDataFolder, importAnswer, type Json, temporaryFolder } from "./answers.ts";

const [day, later] = ["2029-07-01", "2029-08-01"];

/** An answer of models.dev with as many models of one host as asked for. */
const many = (count: number, change: (index: number) => object = () => ({})): Json => ({
  models: {},
  providers: {
    acme: {
      name: "Acme",
      models: Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `acme-${index}x`,
          { id: `acme-${index}x`, limit: { context: 1000 + index }, ...change(index) },
        ]),
      ),
    },
  },
});

describe("an import", () => {
  it.for(catalogs.map(({ id }) => id))("of %s writes one layer, and the same again changes nothing", async (id) => {
    const catalog = catalogs.find((one) => one.id === id) as Catalog;
    const folder = await emptyDataFolder();
    const first = await importAnswer(catalog, folder, answerOf(catalog), day);
    expect(first).toMatchObject({ outcome: "written", file: `imported/${id}/${day}.json.gz`, dated: day });
    expect(first.imported + first.skipped.length).toBe(first.rows);
    const file = join(folder, first.file as string);
    const [bytes, before] = [await readFile(file), await stat(file)];
    expect(await importAnswer(catalog, folder, answerOf(catalog), day)).toEqual({ ...first, outcome: "unchanged" });
    const after = await stat(file);
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it("takes the day from the name of the file, and that of --date before it", async () => {
    const [folder, place] = [await emptyDataFolder(), await temporaryFolder()];
    const from = join(place, "catalog-2029-05-06.json");
    await writeFile(from, await readFile(answerFile(modelsDev as Catalog)));
    const options = { folder, from, today: later };
    expect((await importCatalog(modelsDev as Catalog, options)).dated).toBe("2029-05-06");
    expect((await importCatalog(modelsDev as Catalog, { ...options, dated: day })).dated).toBe(day);
    const nameless = importCatalog(modelsDev as Catalog, { ...options, from: answerFile(modelsDev as Catalog) });
    await expect(nameless).rejects.toThrow(/models-dev\.json: the file name contains no date; .* --date YYYY-MM-DD$/);
    const unreal = join(place, "catalog-2029-02-30.json");
    await writeFile(unreal, await readFile(from));
    await expect(importCatalog(modelsDev as Catalog, { ...options, from: unreal })).rejects.toThrow("contains no date");
  });

  it("finds the catalog's file in a folder, the fuller one first", async () => {
    const [folder, place] = [await emptyDataFolder(), await temporaryFolder()];
    const { models, providers } = answerOf(modelsDev as Catalog);
    const options = { folder, from: place, dated: day, today: later };
    await expect(importCatalog(modelsDev as Catalog, options)).rejects.toThrow(
      "holds no catalog.json and no api.json of models.dev",
    );
    await writeFile(join(place, "api.json"), JSON.stringify(providers));
    expect((await importCatalog(modelsDev as Catalog, options)).rows).toBe(10);
    await writeFile(join(place, "catalog.json"), JSON.stringify({ models, providers }));
    expect((await importCatalog(modelsDev as Catalog, options)).rows).toBe(12);
    await expect(importCatalog(modelsDev as Catalog, { ...options, from: join(place, "none") })).rejects.toThrow(
      "there is no such file",
    );
  });

  it("reads the form with an empty list of models, and a file that begins with a byte-order mark", async () => {
    const { providers } = answerOf(modelsDev as Catalog);
    const text = `\ufeff${JSON.stringify({ models: [], providers })}`;
    expect((await importAnswer(modelsDev as Catalog, await emptyDataFolder(), text, day)).imported).toBe(10);
  });

  it("skips a few bad rows, naming each, and refuses an answer with more than one in twenty", async () => {
    const bad = (upTo: number) => many(40, (index) => (index < upTo ? { limit: "long" } : {}));
    const report = await importAnswer(modelsDev as Catalog, await emptyDataFolder(), bad(2), day);
    expect([report.rows, report.imported]).toEqual([40, 38]);
    expect(report.skipped).toEqual([
      {
        pointer: "/providers/acme/models/acme-0x",
        reason: "model/limit: must be a mapping, not text",
      },
      {
        pointer: "/providers/acme/models/acme-1x",
        reason: "model/limit: must be a mapping, not text",
      },
    ]);
    await expect(importAnswer(modelsDev as Catalog, await emptyDataFolder(), bad(3), day)).rejects.toThrow(
      "3 of 40 rows of models.dev cannot be read, the first at /providers/acme/models/acme-0x: model/limit: must be a mapping, not text; nothing was changed",
    );
  });

  it("names the first row that cannot be read, not one that is skipped for a good reason", async () => {
    const answer = { ...answerOf(litellm as Catalog), broken: { litellm_provider: 5 } };
    await expect(importAnswer(litellm as Catalog, await emptyDataFolder(), answer, day)).rejects.toThrow(
      "1 of 13 rows of LiteLLM cannot be read, the first at /broken: model/litellm_provider",
    );
  });

  it("refuses an answer that has shrunk by more than a fifth, unless told to take it", async () => {
    const folder = await emptyDataFolder();
    const file = (await importAnswer(modelsDev as Catalog, folder, many(100), day)).file as string;
    const bytes = await readFile(join(folder, file));
    expect((await importAnswer(modelsDev as Catalog, folder, many(80), later)).imported).toBe(80);
    await expect(importAnswer(modelsDev as Catalog, folder, many(63), "2029-09-01")).rejects.toThrow(
      "models.dev has 63 rows, 80 on 2029-08-01; take them with --allow-shrink if that is right; nothing was changed",
    );
    const taken = await importAnswer(modelsDev as Catalog, folder, many(63), "2029-09-01", { allowShrink: true });
    expect(taken.outcome).toBe("written");
    expect((await readFile(join(folder, file))).equals(bytes)).toBe(true);
  });

  it("does not judge an older layer by a newer one", async () => {
    const folder = await emptyDataFolder();
    await importAnswer(modelsDev as Catalog, folder, many(100), later);
    expect((await importAnswer(modelsDev as Catalog, folder, many(20), day)).outcome).toBe("written");
  });

  it("tells how far it is", async () => {
    const reported: unknown[] = [];
    await importAnswer(modelsDev as Catalog, await emptyDataFolder(), many(3), day, {
      onProgress: (...progress) => reported.push(progress),
    });
    expect(reported).toEqual([
      ["rows", 1, 3],
      ["rows", 2, 3],
      ["rows", 3, 3],
    ]);
  });

  it("of one day beside others of that day is written once, and no other claims to be", async () => {
    const folder = await emptyDataFolder();
    const path = join(folder, `imported/models-dev/${day}.json.gz`);
    for (let round = 0; round < 20; round++) {
      // Each round replaces the layer of the round before.
      const versions = [1, 2, 3, 4].map((version) => many(3 + round, () => ({ name: `Acme ${round} ${version}` })));
      const ended = await Promise.allSettled(
        versions.map((answer) => importAnswer(modelsDev as Catalog, folder, answer, day, { allowShrink: true })),
      );
      const written = ended.flatMap(({ status }, version) => (status === "fulfilled" ? [version] : []));
      expect(written.length).toBe(1);
      for (const one of ended)
        if (one.status === "rejected")
          expect(one.reason.message).toBe(
            `models.dev of ${day} was imported by another process while this one ran, with different content; run this again to replace imported/models-dev/${day}.json.gz`,
          );
      const layer = JSON.parse(gunzipSync(await readFile(path)).toString());
      expect(layer.listings[0].name).toBe(`Acme ${round} ${(written[0] ?? 0) + 1}`);
      expect(await readdir(dirname(path))).toEqual([basename(path)]);
    }
  });

  it("of one day beside equal ones of that day is written once and unchanged for the others", async () => {
    const folder = await emptyDataFolder();
    const reports = await Promise.all([1, 2, 3, 4].map(() => importAnswer(modelsDev as Catalog, folder, many(3), day)));
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(["unchanged", "unchanged", "unchanged", "written"]);
  });

  it("clears what dead processes left beside its layer, and waits for a living one no longer than a while", async () => {
    const folder = await emptyDataFolder();
    const path = join(folder, `imported/models-dev/${day}.json.gz`);
    await importAnswer(modelsDev as Catalog, folder, many(3), day);
    const { live } = await leftTemporaries(path, { isOwn: true });
    await expect(importAnswer(modelsDev as Catalog, folder, many(4), day)).rejects.toThrow(
      `${path}: is being written by process ${process.pid}; try again when that has ended`,
    );
    expect((await readdir(dirname(path))).sort()).toEqual([basename(path), ...live].sort());
    expect((await importAnswer(modelsDev as Catalog, folder, many(4), later)).outcome).toBe("written");
  });

  it("of a day to come is refused, whether it is given or in the name of the file", async () => {
    const [folder, place] = [await emptyDataFolder(), await temporaryFolder()];
    const from = join(place, "catalog-2029-08-02.json");
    await writeFile(from, await readFile(answerFile(modelsDev as Catalog)));
    const options = { folder, from, today: later };
    await expect(importCatalog(modelsDev as Catalog, options)).rejects.toThrow(
      `${from}: the file name contains 2029-08-02, a day to come: today is 2029-08-01; pass another with --date`,
    );
    await expect(importCatalog(modelsDev as Catalog, { ...options, dated: "2029-08-03" })).rejects.toThrow(
      "--date: 2029-08-03 is a day to come: today is 2029-08-01",
    );
    expect(await readdir(folder)).toEqual(["release.yaml"]);
    expect((await importCatalog(modelsDev as Catalog, { ...options, dated: later })).outcome).toBe("written");
  });

  it("skips rows whose names hold what nobody sees or what turns text around, and names it", async () => {
    const names: Readonly<Record<number, string>> = {
      0: "Acme \u202eenO",
      1: "A\u200bcme",
      2: "\ufeffAcme",
      3: "Acme\u{e0041}",
      4: "Acme\ufe0f",
      5: "Acme\u2066",
      6: "Ac\u00adme",
      7: "Ac\u0085me",
      8: "Acme \u{1f469}\u200d\u{1f4bb}\u2764\ufe0f",
      9: " Acme\t\n",
    };
    const answer = many(200, (index) => (names[index] === undefined ? {} : { name: names[index] }));
    answer.providers.acme.models["x\u2067y"] = { id: "acme-other", limit: { context: 5 } };
    answer.providers["host\u200d"] = { name: "Host", models: { z: { id: "z" } } };
    answer.providers.named = { name: "Na\u200bmed", models: { w: { id: "w" } } };
    const folder = await emptyDataFolder();
    const { skipped } = await importAnswer(modelsDev as Catalog, folder, answer, day);
    expect(skipped.map(({ pointer, reason }) => `${pointer.replace("/providers/", "")} ${reason}`)).toEqual([
      "acme/models/acme-0x name: holds U+202E RIGHT-TO-LEFT OVERRIDE at position 6",
      "acme/models/acme-1x name: holds U+200B ZERO WIDTH SPACE at position 2",
      "acme/models/acme-2x name: holds U+FEFF ZERO WIDTH NO-BREAK SPACE at position 1",
      "acme/models/acme-3x name: holds U+E0041 TAG CHARACTER at position 5",
      "acme/models/acme-4x name: holds U+FE0F VARIATION SELECTOR at position 5",
      "acme/models/acme-5x name: holds U+2066 LEFT-TO-RIGHT ISOLATE at position 5",
      "acme/models/acme-6x name: holds U+00AD SOFT HYPHEN at position 3",
      "acme/models/acme-7x name: holds U+0085 NEXT LINE at position 3",
      "acme/models/x\ufffdy pointer: holds U+2067 RIGHT-TO-LEFT ISOLATE at position 25",
      "host\ufffd/models/z pointer: holds U+200D ZERO WIDTH JOINER at position 16",
    ]);
    const read = await readLayers(folder, later);
    if (!read.ok) throw new Error(read.problems[0]?.message);
    const [layer] = read.layers;
    expect(layer?.listings.slice(0, 2).map(({ name }) => name)).toEqual([
      "Acme \u{1f469}\u200d\u{1f4bb}\u2764\ufe0f",
      "Acme",
    ]);
    expect(Object.keys(layer?.hosts ?? {})).toEqual(["acme", "named"]);
    expect(layer?.hosts.named?.name).toBe("named");
  });

  it("writes over a layer that cannot be read", async () => {
    const folder = await emptyDataFolder();
    await mkdir(join(folder, "imported/models-dev"), { recursive: true });
    await writeFile(join(folder, `imported/models-dev/${day}.json.gz`), "not a layer");
    expect((await importAnswer(modelsDev as Catalog, folder, many(3), day)).outcome).toBe("written");
    expect(await readLayers(folder, "2030-01-01")).toMatchObject({ ok: true });
  });
});

/** Text of a broken answer, and what is said of it after the name of the file. */
const broken: Readonly<Record<string, readonly [string | Buffer, string | RegExp]>> = {
  "a truncated answer": [
    '{"models": {},\n "providers": {"acme": {"mo',
    /:2:28: is not JSON: ends in the middle of a value$/,
  ],
  "half a word": ['{\n"models": tru', ":2:14: is not JSON: ends in the middle of a value"],
  "a page instead of an answer": ["<html><body>Sorry</body></html>", ":1:1: is not JSON: Unexpected token '<'"],
  "a number that JSON has not": ['{"models": {},\n\n  "x": NaN}', ":3:8: is not JSON: Unexpected token 'N'"],
  "a value cut in the middle of many": [
    `{"a": ${JSON.stringify(many(50))},\n"b": "x", "c": undefined, "d": undefined}`,
    ":2:16: is not JSON: Unexpected token 'u'",
  ],
  "a comma too many": ['{"models": {},\n}', ":2:1: is not JSON: Expected double-quoted property name"],
  "text after the end": ['{"models": {}}\n{}', ":2:1: is not JSON: Unexpected non-whitespace character after JSON"],
  "a character that would drive a terminal": ["{\u001b]0;title\u0007}", /^:1:2: is not JSON: [ -~]+$/],
  "bytes that are not UTF-8": [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), ": is not UTF-8"],
  nothing: ["", ":1:1: is not JSON: ends in the middle of a value"],
  "only a list": ["[]", /the response: must be an object, not a list$/],
  "a list of hosts": ['{"models": {}, "providers": [{"acme": {}}]}', /\/providers: must be an object, not a list$/],
  "hosts that are text": [
    '{"models": {}, "providers": {"acme": "x"}}',
    /\/providers\/acme: must be an object, not a string$/,
  ],
  "models that are null": [
    '{"models": {}, "providers": {"a/b": {"models": null}}}',
    /\/providers\/a~1b\/models: must be an object, not null$/,
  ],
  "no rows": ['{"models": {}, "providers": {}}', /has no rows$/],
  "deep nesting of lists": [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, /must be an object, not a list$/],
  "deep nesting in rows": [
    `{"providers": {"acme": {"models": {"x": ${'{"limit":'.repeat(100_000)}1${"}".repeat(100_001)}}}}`,
    /1 of 1 rows of models.dev cannot be read/,
  ],
};

describe("an answer that is broken", () => {
  let folder: string;
  let file: string;
  let bytes: Buffer;
  beforeAll(async () => {
    folder = await emptyDataFolder();
    const report = await importAnswer(modelsDev as Catalog, folder, answerOf(modelsDev as Catalog), day);
    file = join(folder, report.file as string);
    bytes = await readFile(file);
  });

  it.for(Object.keys(broken))("as %s is refused, with what is wrong and where, and changes nothing", async (name) => {
    const [given, message] = broken[name] as (typeof broken)[string];
    const from = join(await temporaryFolder(), "answer.json");
    await writeFile(from, given);
    const before = await stat(file);
    const error = (await importCatalog(modelsDev as Catalog, { folder, from, dated: day, today: later }).then(
      () => undefined,
      (reason) => reason,
    )) as Error;
    expect(error).toBeInstanceOf(Error);
    const said = error.message.replace(from, "");
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect((await readFile(file)).equals(bytes)).toBe(true);
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
  });
});

/** What may stand in an answer that means harm. */
const texts = [
  "__proto__",
  "constructor",
  "toString",
  "\u0000",
  "\u001b[2J",
  "\ud800",
  "x".repeat(5_000),
  "",
  "../../x",
  "~/",
  " ",
];

describe("an answer that means harm", () => {
  it.for(catalogs.map(({ id }) => id))(
    "in keys, hosts and names of %s leaves a layer that reads back and tells all",
    async (id) => {
      const catalog = catalogs.find((one) => one.id === id) as Catalog;
      for (const text of texts) {
        const quoted = JSON.stringify(text);
        const harmless = Array.from({ length: 60 }, (_, index) => index);
        const answer = {
          "models-dev": `{"models":{${quoted}:{"id":${quoted}}},"providers":{${quoted}:{"name":${quoted},"models":{${quoted}:{"id":"acme-x","status":${quoted},"modalities":{"input":[${quoted}]}}}},"acme":{"models":{${quoted}:{"id":${quoted},"name":${quoted}},${harmless.map((n) => `"m${n}":{"id":"m${n}"}`)}}}}}`,
          litellm: `{${quoted}:{"litellm_provider":${quoted},"mode":${quoted},${quoted}:5},"acme-x":{"litellm_provider":${quoted}},${harmless.map((n) => `"m${n}":{"litellm_provider":"acme","mode":${quoted},${quoted}:5}`)}}`,
          openrouter: `{"data":[{"id":${quoted},"name":${quoted},"alias_target":{"slug":${quoted}}},${harmless.map((n) => `{"id":"acme/m${n}"}`)}]}`,
        }[id] as string;
        const folder = await emptyDataFolder();
        const report = await importAnswer(catalog, folder, answer, day);
        expect(report.rows).toBe(catalog.rows(JSON.parse(answer)).rows.length);
        const read = await readLayers(folder, "2030-01-01");
        if (!read.ok) throw new Error(`${JSON.stringify(text)}: ${read.problems[0]?.message}`);
        const { listings, skipped } = read.layers[0] as (typeof read.layers)[number];
        expect(listings.length + skipped.length).toBe(report.rows);
        const whole = gunzipSync(await readFile(join(folder, report.file as string))).toString("utf8");
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is shown
        expect(/[\u0000-\u001f\u007f]|\\u00[01]|\\ud8/.test(whole)).toBe(false);
      }
      expect(({} as Json).name ?? ({} as Json).id).toBeUndefined();
    },
  );

  it("with prices that are no numbers is skipped row by row", async () => {
    const prompts = ["NaN", "Infinity", "1e999", "0x10", "", "free", "1,5", "-"];
    const data = [...prompts, ...Array.from({ length: 300 }, () => "0.000001")].map((prompt, index) => ({
      id: `acme/m${index}x`,
      pricing: { prompt },
    }));
    const report = await importAnswer(openrouter as Catalog, await emptyDataFolder(), { data }, day);
    expect(report.skipped.map(({ pointer }) => pointer)).toEqual(prompts.map((_, index) => `/data/${index}`));
    for (const { reason } of report.skipped) expect(reason).toMatch(/pricing\/prompt|amount/);
  });
});
