import { describe, expect, it } from "vitest";
import { statesValue } from "../../src/quotes/states-value.ts";

describe("a quote states", () => {
  it.each([
    ["$10 / input MTok, $50 / output MTok", 10],
    ["context window of 1,047,576 tokens", 1_047_576],
    ["contextLength: '128k'", "128_000"],
    ["a 128K context", 131_072],
    ["up to 9 trillion tokens", 9_000_000_000_000],
    ["June 11, 2018", "2018-06-11"],
    ["released on 1st Mar. 2029", "2029-03-01"],
    ["a knowledge cutoff of June 2024", "2024-06"],
    ["releaseDate: '2024-05-29'", "2024-05-29"],
    ["input: ['text', 'image']", ["text", "image"]],
    ["license: 'Apache 2.0'", "apache-2-0"],
  ])("%s: %s", (quote, value) => {
    expect(statesValue(quote, value)).toBe(true);
  });

  it.each([
    ["$100 / input MTok", 10],
    ["version 1.10", 10],
    ["128K tokens", 128],
    ["June 11, 2018", "2018-06"],
    ["in 20181", "2018"],
    ["input: ['text']", ["text", "image"]],
    ["a permitted use", "mit"],
    ["open weights", true],
  ])("not in %s: %s", (quote, value) => {
    expect(statesValue(quote, value)).toBe(false);
  });
});
