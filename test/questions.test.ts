import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** One golden pair for each question that people who build with models ask; `queries.test.ts` keeps the answers fresh. */
const folder = new URL("./queries/questions/", import.meta.url);
const files = readdirSync(folder).sort();
const operations = files.filter((file) => file.endsWith(".graphql")).map((file) => file.replace(".graphql", ""));

/** Questions that ask for numbers alone: a count over many records rests on all of their sources, so it names none. */
const countsOnly = ["17-models-by-lab-and-year"];

type Json = string | number | boolean | null | readonly Json[] | Fields;
interface Fields {
  readonly [field: string]: Json;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isText = (value: Json | undefined): boolean => typeof value === "string" && value !== "";

/** The value and every value within it. */
function valuesIn(value: Json): Json[] {
  if (isList(value)) return [value, ...value.flatMap(valuesIn)];
  return typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];
}

const isSource = (value: Json): boolean =>
  typeof value === "object" &&
  value !== null &&
  !isList(value) &&
  isText(value.name) &&
  isText(value.url ?? value.tier);

function answerTo(name: string): { data: Fields; errors?: unknown } {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
}

it("asks at least forty questions, numbered in order and without gaps", () => {
  expect(operations.map((name) => Number(/^(\d{2})-[a-z0-9-]+$/.exec(name)?.[1]))).toEqual(
    operations.map((_, index) => index + 1),
  );
  expect(operations.length).toBeGreaterThanOrEqual(40);
});

it("keeps an answer beside each question, and nothing else", () => {
  expect(files).toEqual(operations.flatMap((name) => [`${name}.graphql`, `${name}.json`]).sort());
});

describe.each(operations)("%s", (name) => {
  const { data, errors } = answerTo(name);
  const values = valuesIn(data);

  it("says in its first line what it asks, and names its operation", () => {
    const [comment, query] = readFileSync(new URL(`${name}.graphql`, folder), "utf8").split("\n");
    expect(comment).toMatch(/^# [A-Z].*\?$/);
    expect(query).toMatch(/^query Question[A-Z]\w+ \{$/);
  });

  it("is answered without errors, with no field at its root null and no list empty", () => {
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
    expect(values.filter((value) => isList(value) && value.length === 0)).toEqual([]);
  });

  it("names a source, unless it asks for counts alone", () => {
    expect(values.some(isSource)).toBe(!countsOnly.includes(name));
  });
});
