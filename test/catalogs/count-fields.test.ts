import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { catalogs } from "../../src/catalogs/catalogs.ts";
import type { FieldCount, Listing } from "../../src/catalogs/listing.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import { readAnswer } from "../../src/catalogs/read-answer.ts";
import { answerOf, type Json } from "./answers.ts";

/** Rows of the catalogs themselves that have every field which any of their rows has. */
const excerptOf = (catalog: Catalog): Json =>
  JSON.parse(readFileSync(new URL(`../fixtures/catalogs/excerpts/${catalog.id}.json`, import.meta.url), "utf8"));

/** Counts the fields of a row another way: a list of plain values, and anything empty, is one field. */
function countLeaves(value: Json): number {
  if (value === null || typeof value !== "object") return 1;
  const items: Json[] = Object.values(value);
  if (items.length === 0 || (Array.isArray(value) && items.every((item) => typeof item !== "object"))) return 1;
  return items.reduce((sum: number, item) => sum + countLeaves(item), 0);
}

const leftOut = ({ leftOut }: FieldCount) => Object.values(leftOut).reduce((sum, times) => sum + times, 0);

const answers: readonly (readonly [Catalog, string, Json])[] = [
  ...catalogs.map((catalog) => [catalog, "invented rows", answerOf(catalog)] as const),
  [modelsDev as Catalog, "rows of its own", excerptOf(modelsDev as Catalog)],
  [litellm as Catalog, "rows of its own", excerptOf(litellm as Catalog)],
];

describe.each(answers)("the fields of $name", (catalog, of, answer) => {
  const { fields, listings, skipped } = readAnswer(catalog, answer);

  it(`are counted once each, in ${of}`, () => {
    const { rows } = catalog.rows(answer);
    expect(listings.length + skipped.length).toBe(rows.length);
    const values = rows.reduce((sum, { value, fields = value }) => sum + countLeaves(fields), 0);
    expect(values).toBeGreaterThan(30);
    expect(fields.reduce((sum, field) => sum + field.imported + leftOut(field), 0)).toBe(values);
  });

  it(`are all reviewed, in ${of}`, () => {
    const unknown = fields.filter(({ leftOut }) => "it is not reviewed" in leftOut).map(({ field }) => field);
    expect(unknown).toEqual([]);
    for (const [field, { evidence, becomes, lost }] of Object.entries(catalog.fields)) {
      expect(evidence.length, field).toBeGreaterThan(5);
      expect(becomes ?? lost, field).toBeTruthy();
    }
  });
});

/** One row of LiteLLM, and its fields by name. */
function litellmRow(model: Json): { listing: Listing; field: (name: string) => FieldCount | undefined } {
  const answer = { "acme/one": { litellm_provider: "acme", mode: "chat", ...model } };
  const { listings, fields } = readAnswer(litellm as Catalog, answer);
  const [listing] = listings;
  if (!listing) throw new Error("the row is skipped");
  return { listing, field: (name) => fields.find(({ field }) => field === name) };
}

const shownValue = (stated: { readonly value: unknown } | undefined) => stated?.value;
const metersOf = ({ prices }: Listing) =>
  prices.flatMap(({ components }) => components.map(({ meter, amount, per }) => `${meter} ${amount} / ${per}`));

describe("what a field of LiteLLM becomes", () => {
  it("is the end of service, for a date of deprecation", () => {
    expect(litellmRow({ deprecation_date: "2026-10-23" }).listing.offer).toEqual({
      "retired-on": { value: "2026-10-23", at: "/deprecation_date" },
    });
  });

  it("is a modality, for a flag beside a list that has no word for it, and left out by name without one", () => {
    const flags = { supports_pdf_input: true, supports_audio_input: true, supports_vision: false };
    const both = litellmRow({ supported_modalities: ["text", "image"], ...flags });
    // The list has a word for audio, so that it decides; it has none for PDF.
    expect(shownValue(both.listing.offer["input-modalities"])).toEqual(["image", "pdf", "text"]);
    expect(both.field("supports_audio_input")?.imported).toBe(0);
    const agreed = litellmRow({ supported_modalities: ["text", "audio"], supports_audio_input: true });
    expect(agreed.field("supports_audio_input")?.imported).toBe(1);
    const alone = litellmRow(flags);
    expect(alone.listing.offer).not.toHaveProperty("input-modalities");
    expect(alone.field("supports_pdf_input")).toEqual({
      field: "supports_pdf_input",
      imported: 0,
      leftOut: { "a flag without a list of modalities beside it, which proves no complete list": 1 },
    });
  });

  it("is a vector, for what an embedding model puts out", () => {
    const { listing } = litellmRow({
      mode: "embedding",
      max_output_tokens: 1536,
      supported_output_modalities: ["text"],
    });
    expect(shownValue(listing.offer["output-modalities"])).toEqual(["embedding"]);
    expect(listing.offer).not.toHaveProperty("max-output-tokens");
  });

  it("is a price of its meter, by second, image, character, page, hour of cache and search", () => {
    expect(
      metersOf(
        litellmRow({
          cache_creation_input_token_cost_above_1hr: 1e-5,
          input_cost_per_character: 3e-5,
          output_cost_per_image_token: 3e-5,
          ocr_cost_per_page: 0.003,
          search_context_cost_per_query: { search_context_size_low: 0.01, search_context_size_high: 0.01 },
        }).listing,
      ),
    ).toEqual([
      "cache-write-1h 10 / 1000000",
      "input-character 30 / 1000000",
      "output-image-token 30 / 1000000",
      "page 0.003 / 1",
      "search 0.01 / 1",
    ]);
    expect(metersOf(litellmRow({ mode: "audio_transcription", input_cost_per_second: 0.0001 }).listing)).toEqual([
      "input-audio-second 0.0001 / 1",
    ]);
    expect(metersOf(litellmRow({ mode: "video_generation", output_cost_per_second: 0.4 }).listing)).toEqual([
      "output-video 0.4 / 1",
    ]);
  });

  it("is nothing where its meaning depends on something else, and the report says so", () => {
    const { listing, field } = litellmRow({
      input_cost_per_second: 0.0011,
      search_context_cost_per_query: { search_context_size_low: 0.03, search_context_size_high: 0.05 },
      input_cost_per_token: -1e-6,
      output_cost_per_token: 0,
      max_tokens: 4096,
    });
    expect(listing.prices).toEqual([]);
    expect(Object.keys(field("input_cost_per_second")?.leftOut ?? {})).toEqual([
      "a price of time in which a row of another mode runs, which is no meter here",
    ]);
    expect(field("search_context_cost_per_query.search_context_size_low")?.imported).toBe(0);
    expect(field("input_cost_per_token")?.leftOut).toEqual({ "it is negative": 1 });
    expect(field("output_cost_per_token")?.leftOut).toEqual({ "it is zero": 1 });
    expect(field("max_tokens")?.leftOut).toEqual({ "either the longest input or the longest output": 1 });
  });

  it("is a limit of requests, a region or a parameter, and no single level of reasoning", () => {
    const { offer } = litellmRow({
      rpm: 1000,
      tpm: 4_000_000,
      supported_regions: ["us-central1"],
      supports_xhigh_reasoning_effort: true,
      supports_none_reasoning_effort: false,
      supports_tool_choice: true,
    }).listing;
    expect(Object.fromEntries(Object.entries(offer).map(([property, stated]) => [property, stated?.value]))).toEqual({
      "request-parameters": ["tool_choice"],
      "requests-per-minute": 1000,
      "tokens-per-minute": 4_000_000,
      regions: ["us-central1"],
    });
  });
});

describe("what a field of models.dev becomes", () => {
  const rowOf = (model: Json, host = "acme") =>
    readAnswer(modelsDev as Catalog, { [host]: { models: { one: { id: "one", ...model } } } }).listings[0] as Listing;

  it("is a control of reasoning, or the priority tier of a mode", () => {
    const row = rowOf({
      reasoning_options: [{ type: "toggle" }, { type: "effort", values: ["low", "high", "galactic"] }],
      cost: { input: 0.44999999999999996, output: 2 },
      experimental: {
        modes: {
          fast: { cost: { input: 10, output: 20 }, provider: { body: { service_tier: "priority" } } },
          odd: { cost: { input: 30, output: 40 }, provider: { body: { speed: "fast" } } },
        },
      },
    });
    expect(shownValue(row.offer["reasoning-controls"])).toEqual(["effort", "toggle"]);
    expect(shownValue(row.offer["reasoning-efforts"])).toEqual(["high", "low"]);
    expect(row.prices.map(({ tier, components }) => [tier, ...components.map(({ amount }) => amount)])).toEqual([
      ["standard", 0.45, 2],
      ["priority", 10, 20],
    ]);
  });

  it("is no output of text, for an embedding model", () => {
    const modalities = { input: ["text"], output: ["text"] };
    const embedding = rowOf({ family: "text-embedding", modalities, limit: { context: 8192, output: 1536 } });
    expect(Object.keys(embedding.offer).sort()).toEqual(["context-window", "input-modalities"]);
    expect(rowOf({ family: "embed-nothing-llm", modalities: { output: ["text", "image"] } }).offer).toHaveProperty(
      "output-modalities",
    );
  });
});

describe("what a field of OpenRouter becomes", () => {
  it("is a price of its meter, a level of reasoning or a parameter", () => {
    const { listings } = readAnswer(openrouter as Catalog, {
      data: [
        {
          id: "acme/one",
          pricing: { prompt: "0.000005", input_cache_write_1h: "0.00001", image_output: "0.00003" },
          reasoning: { supported_efforts: ["high"], supports_max_tokens: true },
          supported_parameters: ["tools", "top_p"],
        },
      ],
    });
    const [row] = listings as [Listing];
    expect(metersOf(row)).toEqual([
      "input 5 / 1000000",
      "cache-write-1h 10 / 1000000",
      "output-image-token 30 / 1000000",
    ]);
    expect(row.offer).toMatchObject({
      "reasoning-efforts": { value: ["high"] },
      "reasoning-controls": { value: ["budget"] },
      "request-parameters": { value: ["tools", "top_p"] },
    });
  });
});
