import { describe, expect, it } from "vitest";
import { readUse } from "../../src/usage/read-use.ts";

const instant = Date.parse("2029-12-26T03:00:00Z");
const time = "2029-12-26T03:00:00Z";

describe("a row of a usage log", () => {
  it.each([
    [
      "with plain fields",
      { model: "acme-one", host: "acme", timestamp: time, inputTokens: 7, outputTokens: 5, cacheReadTokens: 3 },
      { input: 7, output: 5, "cache-read": 3 },
    ],
    [
      "of Claude Code",
      {
        timestamp: time,
        message: {
          model: "acme-one",
          usage: {
            input_tokens: 7,
            output_tokens: 5,
            cache_creation_input_tokens: 9,
            cache_read_input_tokens: 0,
            cache_creation: { ephemeral_5m_input_tokens: 5, ephemeral_1h_input_tokens: 4 },
          },
        },
      },
      { input: 7, output: 5, "cache-write": 5, "cache-write-1h": 4 },
    ],
    [
      "of an API that counts cached tokens as input",
      {
        model: "acme-one",
        created: instant / 1_000,
        usage: { prompt_tokens: 10, completion_tokens: 5, prompt_tokens_details: { cached_tokens: 4 } },
      },
      { input: 6, output: 5, "cache-read": 4 },
    ],
  ])("%s gives model, moment and quantities", (_, row, quantities) => {
    const use = readUse(row);
    if ("skipped" in use) throw new Error(use.skipped);
    expect([use.model, use.instant, use.tier]).toEqual(["acme-one", instant, "standard"]);
    expect(Object.fromEntries(use.usage.map(({ meter, quantity }) => [meter, quantity]))).toEqual(quantities);
  });

  it.each([
    ["no object", "text", "is no JSON object"],
    ["no model", { timestamp: time, inputTokens: 1 }, /^names no model: model, /],
    [
      "a time without an offset",
      { model: "a", timestamp: "2029-12-26T03:00:00", inputTokens: 1 },
      /^has no time with an/,
    ],
    [
      "a count that is none",
      { model: "a", timestamp: time, inputTokens: "7" },
      '`inputTokens` is "7", not a number of tokens',
    ],
    ["no counts", { model: "a", timestamp: time }, "counts no tokens"],
  ])("with %s says what is missing", (_, row, skipped) => {
    expect(readUse(row)).toEqual({ skipped: expect.stringMatching(skipped) });
  });
});
