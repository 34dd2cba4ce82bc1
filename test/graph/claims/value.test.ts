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
