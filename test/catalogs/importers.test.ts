import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { catalogs } from "../../src/catalogs/catalogs.ts";
import { readLayers } from "../../src/catalogs/layer-files.ts";
import { type Listing, listing } from "../../src/catalogs/listing.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import { readAnswer } from "../../src/catalogs/read-answer.ts";
import { answerOf, emptyDataFolder, importAnswer, type Json, resolvePointer } from "./answers.ts";

/** The values of an object that has some of its members. */
const present = <Value>(object: Readonly<Record<string, Value | undefined>>): Value[] =>
  Object.values(object).filter((value) => value !== undefined);

/** Every value of a listing with the pointer of its place within the row. */
function placed({ offer, weights, supports, prices }: Listing): { at: string; value: unknown; per?: number }[] {
  return [
    ...present(offer),
    ...present(weights),
    ...present(supports),
    ...prices.flatMap(({ components, zeroAt }) => [
      ...components.map(({ amount, per, at }) => ({ value: amount, per, at })),
      ...(zeroAt === undefined ? [] : [{ value: 0, at: zeroAt }]),
    ]),
  ];
}

/** Whether a value of ours is what stands in an answer, in the catalog's own unit and words. */
function says(raw: Json, { value, per }: { value: unknown; per?: number }): boolean {
  // A price for one unit, or for a million of them.
  if (per !== undefined) return [1, per].some((units) => Math.abs(Number(raw) * units - Number(value)) < 1e-9);
  // A word in a list of what is supported, or a state that is another word here.
  if (value === true) return raw === true || typeof raw === "string";
  if (["preview", "deprecated"].includes(String(value))) return ["alpha", "beta", "deprecated"].includes(raw);
  if (Array.isArray(value)) return value.every((word) => [raw].flat().includes(word === "pdf" ? "file" : word));
  // A day can be told in seconds.
  if (typeof value === "string" && typeof raw === "number") return new Date(raw * 1000).toISOString().startsWith(value);
  return raw === value || String(raw).startsWith(String(value));
}

/** What holds for every importer, shown on an answer of its catalog. */
function testImporter(catalog: Catalog, fixture: Json): void {
  describe(`the importer of ${catalog.name}`, () => {
    const { listings, skipped } = readAnswer(catalog, fixture);
    const pointers = catalog.rows(fixture).rows.map(({ pointer }) => pointer);

    it("accounts for every row once: imported, or skipped with a reason", () => {
      expect([...listings, ...skipped].map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
      expect(new Set(pointers).size).toBe(pointers.length);
      expect(skipped.filter(({ reason }) => reason.length < 10)).toEqual([]);
      expect(listings.length).toBeGreaterThan(3);
    });

    it("points at the very row, and at the very value, in the answer", () => {
      for (const one of listings) expect(resolvePointer(fixture, one.pointer).value).toBeTypeOf("object");
      const values = listings.flatMap((one) => placed(one).map((value) => ({ ...value, at: one.pointer + value.at })));
      expect(values.length).toBeGreaterThan(20);
      expect(values.filter((one) => !says(resolvePointer(fixture, one.at).value, one))).toEqual([]);
    });

    it("never makes a price or a limit of zero", () => {
      const amounts = listings.flatMap(({ prices }) => prices.flatMap(({ components }) => components));
      expect(amounts.filter(({ amount, per }) => !(amount > 0) || !(per >= 1))).toEqual([]);
      expect(listings.flatMap(({ offer }) => present(offer)).filter(({ value }) => value === 0)).toEqual([]);
    });

    it("gives what the layer can hold, the same each time, and leaves the answer alone", () => {
      for (const one of listings) expect(listing.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
      const copy = structuredClone(fixture);
      expect(readAnswer(catalog, copy).listings).toEqual(listings);
      expect(copy).toEqual(fixture);
    });

    it("skips a row of another type and reads all others", () => {
      for (const pointer of pointers)
        for (const other of [null, 7, "a row", [], { id: 5, litellm_provider: {} }]) {
          const answer = structuredClone(fixture);
          const { holder, key } = resolvePointer(answer, pointer);
          holder[key] = other;
          const read = readAnswer(catalog, answer);
          expect(read.listings).toEqual(listings.filter((one) => one.pointer !== pointer));
          expect(read.skipped.map((one) => one.pointer)).toContain(pointer);
        }
    });

    it("does not mind what it does not know", () => {
      const answer = structuredClone(fixture);
      for (const { pointer } of listings) resolvePointer(answer, pointer).value.unheard_of = { of: [1] };
      expect(readAnswer(catalog, answer).listings).toEqual(listings);
    });

    it("refuses an answer that is none of its catalog, and writes nothing", async () => {
      const folder = await emptyDataFolder();
      for (const other of [null, [], 5, "text", {}, { data: {} }, { providers: [] }, { providers: { acme: 5 } }])
        await expect(importAnswer(catalog, folder, JSON.stringify(other), "2029-07-01")).rejects.toThrow(
          /must be|has no rows|cannot be read/,
        );
      expect(await readdir(folder)).toEqual(["release.yaml"]);
    });

    it("becomes a layer that reads back as it was", async () => {
      const folder = await emptyDataFolder();
      const report = await importAnswer(catalog, folder, fixture, "2029-07-01");
      expect(report).toMatchObject({ rows: pointers.length, imported: listings.length, skipped });
      expect(await readLayers(folder, "2030-01-01")).toMatchObject({
        ok: true,
        layers: [{ listings, skipped, dated: "2029-07-01" }],
      });
    });
  });
}

for (const catalog of catalogs) testImporter(catalog, answerOf(catalog));

/** The rows of a written answer by identifier, the values without their places. */
function rowsOf(catalog: Catalog) {
  const { listings, skipped } = readAnswer(catalog, answerOf(catalog));
  const row = (id: string, host?: string, region?: string) => {
    const found = listings.find((one) => one.id === id && one.host === host && one.region === region);
    if (!found) throw new Error(`no row ${id} at ${host}`);
    const values = (stated: object) =>
      Object.fromEntries(Object.entries(stated).map(([property, { value }]) => [property, value]));
    const prices = found.prices.map(({ components, zeroAt, ...price }) => ({
      ...price,
      ...(zeroAt !== undefined && { zeroAt }),
      ...Object.fromEntries(components.map(({ meter, amount, per }) => [meter, `${amount} / ${per}`])),
    }));
    return {
      ...found,
      offer: values(found.offer),
      weights: values(found.weights),
      supports: values(found.supports),
      prices,
    };
  };
  return { row, reasons: Object.fromEntries(skipped.map(({ pointer, reason }) => [pointer, reason])) };
}

describe("models.dev", () => {
  const { row } = rowsOf(modelsDev as Catalog);

  it("tells models as such from what hosts offer", () => {
    expect(row("acme/acme-one")).toMatchObject({ name: "Acme One", maker: "acme", prices: [] });
    expect(row("acme/acme-one")).not.toHaveProperty("apiModelId");
    expect(row("acme-one", "acme")).toEqual({
      pointer: "/providers/acme/models/acme-one",
      host: "acme",
      id: "acme-one",
      apiModelId: "acme-one",
      name: "Acme One",
      offer: {
        "context-window": 131_072,
        "max-output-tokens": 16_000,
        "input-modalities": ["pdf", "text"],
        "output-modalities": ["text"],
      },
      weights: { "released-on": "2029-03-01", "knowledge-cutoff": "2028-06", "open-weights": true },
      supports: { "tool-calling": true, reasoning: false, "structured-output": true },
      prices: [
        {
          kind: "metered",
          tier: "standard",
          input: "1.25 / 1000000",
          output: "10 / 1000000",
          "cache-read": "0.125 / 1000000",
        },
      ],
    });
  });

  it("keeps the longest input and the total apart", () => {
    expect(row("borealis/aurora-2").offer).toMatchObject({
      "context-window": 400_000,
      "max-input-tokens": 272_000,
      "max-output-tokens": 128_000,
    });
  });

  it("leaves out words that we do not have, placeholders, and limits that are no count", () => {
    expect(row("borealis/aurora-2").offer["input-modalities"]).toEqual(["image", "text"]);
    const dated = row("acme-one-20290601", "acme");
    expect([dated.weights, Object.keys(dated.offer).sort()]).toEqual([
      {},
      ["input-modalities", "lifecycle", "output-modalities"],
    ]);
    expect(dated.offer.lifecycle).toBe("preview");
    const zero = row("acme-zero", "acme");
    expect([zero.weights, zero.offer]).toEqual([
      { "released-on": "2028" },
      { "context-window": 8_000, lifecycle: "deprecated" },
    ]);
  });

  it("reads prices of long prompts in either form, and no tier of another kind", () => {
    expect(row("acme/acme-one", "cirrus").prices).toEqual([
      { kind: "metered", tier: "standard", input: "1 / 1000000", output: "8 / 1000000" },
      { kind: "metered", tier: "standard", inputTokensAbove: 200_000, input: "2 / 1000000", output: "12 / 1000000" },
    ]);
    expect(row("borealis/aurora-2", "cirrus").prices).toEqual([
      { kind: "metered", tier: "standard", input: "3 / 1000000", output: "15 / 1000000" },
      { kind: "metered", tier: "standard", inputTokensAbove: 200_000, input: "6 / 1000000", output: "22.5 / 1000000" },
    ]);
    expect(row("borealis/aurora-2-audio", "cirrus").prices).toEqual([
      {
        kind: "metered",
        tier: "standard",
        input: "3 / 1000000",
        output: "15 / 1000000",
        "input-audio": "40 / 1000000",
        "output-audio": "80 / 1000000",
        "cache-write": "3.75 / 1000000",
      },
    ]);
  });

  it("takes zero for free where the name says so, for a part of a plan, and else for unknown", () => {
    expect(row("acme/acme-one:free", "cirrus").prices).toEqual([{ kind: "free", tier: "standard" }]);
    expect(row("aurora-2", "nimbus-plan").prices).toEqual([{ kind: "included-in-plan", tier: "standard" }]);
    expect(row("gratis~/zero", "cirrus").prices).toEqual([
      { kind: "metered", tier: "standard", zeroAt: "/cost/input" },
    ]);
    expect(row("untold", "cirrus").prices).toEqual([]);
  });

  it("names hosts and their pages, and leaves out a page that is no address", () => {
    expect(modelsDev.rows(answerOf(modelsDev as Catalog)).hosts).toEqual({
      acme: { name: "Acme API", homepage: "https://acme.example/docs" },
      cirrus: { name: "Cirrus" },
      "nimbus-plan": { name: "Nimbus Plan", homepage: "https://nimbus.example" },
    });
  });

  it("reads the older form with an empty list of models, and the form of hosts alone", () => {
    const { providers } = answerOf(modelsDev as Catalog);
    const offers = readAnswer(modelsDev as Catalog, { models: [], providers }).listings;
    const alone = readAnswer(modelsDev as Catalog, providers).listings;
    expect(offers.length).toBe(10);
    expect(alone.map(({ pointer }) => `/providers${pointer}`)).toEqual(offers.map(({ pointer }) => pointer));
    expect(alone.map(({ pointer: _, ...rest }) => rest)).toEqual(offers.map(({ pointer: _, ...rest }) => rest));
  });
});

describe("LiteLLM", () => {
  const { row, reasons } = rowsOf(litellm as Catalog);

  it("tells prices per million tokens, by tier", () => {
    expect(row("acme-one", "acme")).toMatchObject({
      apiModelId: "acme-one",
      offer: {
        "max-input-tokens": 112_000,
        "max-output-tokens": 16_000,
        "input-modalities": ["text"],
        "output-modalities": ["text"],
        "retired-on": "2031-01-31",
      },
      supports: { "tool-calling": true, "structured-output": true, vision: false },
      prices: [
        {
          kind: "metered",
          tier: "standard",
          input: "1.25 / 1000000",
          output: "10 / 1000000",
          "cache-read": "0.125 / 1000000",
        },
        { kind: "metered", tier: "batch", input: "0.625 / 1000000", output: "5 / 1000000" },
        { kind: "metered", tier: "flex", input: "0.6 / 1000000" },
        { kind: "metered", tier: "priority", input: "2.5 / 1000000" },
      ],
    });
  });

  it("never takes the longest input for the context window", () => {
    expect(row("acme-one", "acme").offer).not.toHaveProperty("context-window");
  });

  it("reads prices above a length of prompts, from names and from lists", () => {
    expect(row("borealis/aurora-2", "cirrus").prices).toEqual([
      { kind: "metered", tier: "standard", input: "3 / 1000000", output: "15 / 1000000" },
      { kind: "metered", tier: "standard", inputTokensAbove: 200_000, input: "6 / 1000000", output: "22.5 / 1000000" },
    ]);
    expect(row("stages", "cirrus").prices).toEqual([
      { kind: "metered", tier: "standard", input: "0.05 / 1000000", output: "0.4 / 1000000" },
      { kind: "metered", tier: "standard", inputTokensAbove: 256_000, input: "0.25 / 1000000", output: "2 / 1000000" },
    ]);
  });

  it("keeps the region in front of an identifier apart from it", () => {
    expect(row("borealis/aurora-2", "cirrus", "us-east-1")).toMatchObject({
      region: "us-east-1",
      prices: [{ input: "3.3 / 1000000" }],
    });
  });

  it("charges images by the piece, and knows that embeddings come out of what embeds", () => {
    expect(row("acme-draw", "cirrus").prices).toEqual([
      { kind: "metered", tier: "standard", "output-image": "0.04 / 1" },
    ]);
    expect(row("acme-embed", "cirrus").offer).toEqual({
      "max-input-tokens": 8192,
      "output-modalities": ["embedding"],
    });
    expect(row("acme-embed", "cirrus").prices).toEqual([
      { kind: "metered", tier: "standard", input: "0.01 / 1000000" },
    ]);
  });

  it("takes zero for an unknown price, and one host for a family of keys", () => {
    expect(row("acme-zero", "cirrus")).toMatchObject({
      offer: {},
      prices: [{ kind: "metered", zeroAt: "/input_cost_per_token" }],
    });
    expect(row("claude-aurora", "vertex_ai").offer).toEqual({ "max-output-tokens": 4096 });
  });

  it("says why it skips what is no model", () => {
    expect(reasons).toEqual({
      "/sample_spec": "an example that documents the fields",
      "/cirrus~1us-east-1~16-month-commitment~1borealis~1aurora-2":
        "a price of `borealis/aurora-2` that holds for `6-month-commitment`, a condition that prices here do not have",
      "/cirrus~1search": "a search service, not a model",
      "/together-ai-4.1b-8b": "a price for a class of sizes, not a model",
    });
  });
});

describe("OpenRouter", () => {
  const { row, reasons } = rowsOf(openrouter as Catalog);

  it("tells what it routes to, in tokens and per million of them", () => {
    expect(row("acme/acme-one", "openrouter")).toEqual({
      pointer: "/data/0",
      host: "openrouter",
      id: "acme/acme-one",
      apiModelId: "acme/acme-one",
      name: "Acme One",
      maker: "acme",
      externalIds: { "hugging-face": "Acme/Acme-One", openrouter: "acme/acme-one-20290301" },
      offer: {
        "context-window": 128_000,
        "max-output-tokens": 16_384,
        "input-modalities": ["pdf", "text"],
        "output-modalities": ["text"],
        "released-on": "2029-03-01",
        "retired-on": "2031-01-31",
        "request-parameters": ["max_tokens", "structured_outputs", "tools"],
      },
      weights: { "knowledge-cutoff": "2028-06-30" },
      supports: { "tool-calling": true, "structured-output": true },
      prices: [
        {
          kind: "metered",
          tier: "standard",
          input: "1.25 / 1000000",
          output: "10 / 1000000",
          "cache-read": "0.125 / 1000000",
          search: "0.005 / 1",
        },
      ],
    });
    expect(reasons).toEqual({});
  });

  it("takes zero for free only where the name says so, and less than zero for nothing", () => {
    expect(row("acme/acme-one:free", "openrouter").prices).toEqual([{ kind: "free", tier: "standard" }]);
    expect(row("borealis/untold", "openrouter")).toMatchObject({
      prices: [{ kind: "metered", zeroAt: "/pricing/prompt" }],
      offer: {},
    });
    expect(row("openrouter/auto", "openrouter").prices).toEqual([]);
  });

  it("drops a time that stands for none, and identifiers that are empty", () => {
    const free = row("acme/acme-one:free", "openrouter");
    expect(free.offer).not.toHaveProperty("released-on");
    expect(free.externalIds).toEqual({ openrouter: "acme/acme-one-20290301" });
  });

  it("reads prices of long prompts", () => {
    expect(row("borealis/aurora-2", "openrouter").prices).toEqual([
      {
        kind: "metered",
        tier: "standard",
        input: "3 / 1000000",
        output: "15 / 1000000",
        reasoning: "20 / 1000000",
        "input-audio": "40 / 1000000",
      },
      { kind: "metered", tier: "standard", inputTokensAbove: 200_000, input: "6 / 1000000", output: "22.5 / 1000000" },
    ]);
  });

  it("knows what a moving identifier leads to, and no maker of what it composes itself", () => {
    expect(row("~borealis/aurora-latest", "openrouter")).toMatchObject({
      maker: "borealis",
      target: "borealis/aurora-2",
    });
    expect(row("openrouter/auto", "openrouter")).not.toHaveProperty("maker");
  });
});
