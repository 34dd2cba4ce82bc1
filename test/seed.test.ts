import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** One golden pair for each statement of the page from which the graph grew; `queries.test.ts` keeps the answers fresh. */
const folder = new URL("./queries/seed/", import.meta.url);
const files = readdirSync(folder).sort();
const operations = files.filter((file) => file.endsWith(".graphql")).map((file) => file.replace(".graphql", ""));
const numberOf = (name: string) => Number(/^(\d{2})-[a-z0-9-]+$/.exec(name)?.[1]);

/** Statements that a better source refutes, so that the answer has to show both sides. */
const refuted = [30, 44, 45];

type Json = string | number | boolean | null | readonly Json[] | Fields;
interface Fields {
  readonly [field: string]: Json;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is Fields => typeof value === "object" && value !== null && !isList(value);

/** Every object within a value, itself included. */
function objectsIn(value: Json): Fields[] {
  if (isList(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Whether nothing is told but names and ids: a null, an empty list, or objects of these alone. */
function isHollow(value: Json): boolean {
  if (isList(value)) return value.every(isHollow);
  if (isObject(value))
    return Object.entries(value).every(
      ([field, inner]) => field === "id" || field === "name" || field === "asOf" || isHollow(inner),
    );
  return value === null;
}

const isText = (value: Json | undefined): boolean => typeof value === "string" && value !== "";

function answerTo(name: string): { data: Fields; errors?: unknown } {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
}

it("asks for each of the 45 statements once, in order and without gaps", () => {
  expect(operations.map(numberOf)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
});

it("keeps an answer beside each operation, and nothing else", () => {
  expect(files).toEqual(operations.flatMap((name) => [`${name}.graphql`, `${name}.json`]).sort());
});

describe.each(operations)("%s", (name) => {
  const { data, errors } = answerTo(name);
  const objects = objectsIn(data);

  it("carries its number in its first line and in the name of its operation", () => {
    const [comment, query] = readFileSync(new URL(`${name}.graphql`, folder), "utf8").split("\n");
    expect(comment).toMatch(new RegExp(`^# ${numberOf(name)}: \\S`));
    expect(query).toMatch(new RegExp(`^query Seed${name.slice(0, 2)}[A-Z]`));
  });

  it("names a source and how close that source is to the fact", () => {
    const sources = objects.filter(({ name, tier, url }) => isText(name) && isText(tier) && url !== undefined);
    expect(sources).not.toEqual([]);
  });

  it("is answered without errors, and no field at its root comes back empty", () => {
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toEqual([]);
    expect(Object.entries(data).filter(([, value]) => isHollow(value))).toEqual([]);
  });
});

describe.each(operations.filter((name) => refuted.includes(numberOf(name))))("%s", (name) => {
  const facts = objectsIn(answerTo(name).data).filter(({ claims }) => claims !== undefined);

  it("shows the refuted value beside the one that stands, with the reasons and the claim that prevailed", () => {
    expect(facts).not.toEqual([]);
    for (const { reason, claims = null, disputes = null } of facts) {
      const stated = isList(claims) ? claims.filter(isObject) : [];
      expect(new Set(stated.map(({ value }) => JSON.stringify(value))).size).toBeGreaterThan(1);
      expect(stated.some(({ status, statusReason = null }) => status === "REFUTED" && isText(statusReason))).toBe(true);
      expect(reason).toSatisfy(isText);
      expect(objectsIn(disputes).some(({ preferred = null }) => isObject(preferred))).toBe(true);
    }
  });
});
