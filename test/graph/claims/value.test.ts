import { expect, it } from "vitest";
import { compareValues } from "../../../src/graph/claims/value.ts";

it("compares money after rounding: to cents, or out of another unit, never to a rounder number", () => {
  const compare = (a: number, b: number) => [compareValues("price", a, b), compareValues("price", b, a)];
  // As sources state them: binary noise, credits, cents.
  expect(compare(0.45, 0.44999999999999996)).toEqual(["same", "same"]);
  expect(compare(15.00002, 15)).toEqual(["precision", "precision"]);
  expect(compare(0.04998, 0.05)).toEqual(["precision", "precision"]);
  expect(compare(0.125, 0.13)).toEqual(["precision", "precision"]);
  expect(compare(0.335, 0.33)).toEqual(["precision", "precision"]);
  expect(compare(0.14, 0.28)).toEqual(["different", "different"]);
  expect(compare(0.28, 0.27)).toEqual(["different", "different"]);
  expect(compare(0.28, 0.3)).toEqual(["different", "different"]);
  expect(compare(1.25, 1.3)).toEqual(["different", "different"]);
  expect(compare(0.005, 0.01)).toEqual(["different", "different"]);
  expect(compare(2.8e-9, 2.7e-9)).toEqual(["different", "different"]);
});

it("compares limits in tokens after rounding: to thousands of 1,000 or 1,024, or to two or three digits", () => {
  const compare = (a: number, b: number) => [
    compareValues("context-window", a, b),
    compareValues("context-window", b, a),
  ];
  expect(compare(131_072, 128_000)).toEqual(["precision", "precision"]);
  expect(compare(1_048_576, 1_000_000)).toEqual(["precision", "precision"]);
  expect(compare(1_047_576, 1_000_000)).toEqual(["precision", "precision"]);
  expect(compare(202_752, 200_000)).toEqual(["precision", "precision"]);
  expect(compare(1_048_576, 1_050_000)).toEqual(["precision", "precision"]);
  expect(compare(202_752, 204_800)).toEqual(["different", "different"]);
  expect(compare(8_191, 8_192)).toEqual(["precision", "precision"]);
  expect(compare(4_096, 4_000)).toEqual(["precision", "precision"]);
  // Their thousands alone are the same.
  expect(compare(4_028, 4_096)).toEqual(["different", "different"]);
  expect(compare(33_792, 32_768)).toEqual(["different", "different"]);
  expect(compare(200_000, 190_000)).toEqual(["different", "different"]);
  expect(compare(1_000_000, 1_100_000)).toEqual(["different", "different"]);
});

it("takes neighboring days as one end of knowledge, and the first day of a month as the end of the month before", () => {
  const compare = (a: string, b: string) => [
    compareValues("knowledge-cutoff", a, b),
    compareValues("knowledge-cutoff", b, a),
  ];
  expect(compare("2024-06-01", "2024-05")).toEqual(["precision", "precision"]);
  expect(compare("2024-01-01", "2023-12")).toEqual(["precision", "precision"]);
  expect(compare("2024-06-01", "2024-06")).toEqual(["same", "same"]);
  expect(compare("2024-05-31", "2024-05-30")).toEqual(["precision", "precision"]);
  expect(compare("2024-05-31", "2024-05-29")).toEqual(["different", "different"]);
  expect(compare("2024-06-02", "2024-05")).toEqual(["different", "different"]);
  expect(compare("2024-06-01", "2024-04")).toEqual(["different", "different"]);
  expect(compareValues("released-on", "2024-06-01", "2024-05")).toBe("different");
});
