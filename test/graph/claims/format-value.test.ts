import { describe, expect, it } from "vitest";
import { formatShortValue, formatValue } from "../../../src/graph/claims/format-value.ts";
import type { Value } from "../../../src/graph/claims/value.ts";
import type { Property } from "../../../src/records/properties.ts";

const context = {
  nameOf: (key: string) => `the ${key}`,
  price: { currency: "USD", per: 1_000_000, meter: "input" },
} as const;

const rows: readonly (readonly [Property, Value, text: string, short: string])[] = [
  ["context-window", 128_000, "128,000 tokens", "128K"],
  ["context-window", 1_000_000, "1 million tokens", "1M"],
  ["context-window", 1_048_576, "1,048,576 tokens", "1.05M"],
  ["context-window", 1, "1 token", "1"],
  ["training-tokens", 15_000_000_000_000, "15 trillion tokens", "15T"],
  ["parameters-total", 405_000_000_000, "405 billion parameters", "405B"],
  ["parameters-total", 70_553_706_496, "70,553,706,496 parameters", "70.6B"],
  ["training-hours", 39_300_000, "39.3 million GPU hours", "39.3M"],
  ["training-compute", 3.8e25, "3.8E25 FLOP", "3.8E25 FLOP"],
  ["training-emissions", 12.9, "12.9 t CO₂e", "12.9 t CO₂e"],
  ["memory-needed", 52, "52 GB", "52 GB"],
  ["score", 86.8, "86.8", "86.8"],
  ["layers", 126, "126", "126"],
  ["vocabulary-size", 128_256, "128,256", "128K"],
  ["price", 0.035, "0.035 USD per 1,000,000 (input)", "$0.035"],
  ["price", 15, "15 USD per 1,000,000 (input)", "$15"],
  ["open-weights", true, "yes", "yes"],
  ["released-on", "2024-12", "2024-12", "2024-12"],
  ["license", "License:mit", "the License:mit", "the License:mit"],
  ["sizes-available", ["8B", "70B"], "8B, 70B", "8B, 70B"],
];

describe.each(rows)("%s %j", (property, value, text, short) => {
  it(`is ${text} in full and ${short} in a table`, () => {
    expect([formatValue(property, value, context), formatShortValue(property, value, context)]).toEqual([text, short]);
  });
});

it("never rounds in full", () => {
  for (let power = 0; power < 16; power++)
    for (const digits of [1, 1.05, 1.234, 9.99, 1.0485, 2.00001]) {
      const amount = Math.round(digits * 10 ** power);
      const [number = "", word = ""] = formatValue("vocabulary-size", amount, context).split(" ");
      const scale = { million: 1e6, billion: 1e9, trillion: 1e12 }[word] ?? 1;
      expect(Math.round(Number(number.replaceAll(",", "")) * scale)).toBe(amount);
    }
});
