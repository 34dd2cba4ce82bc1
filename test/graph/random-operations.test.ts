import { rm } from "node:fs/promises";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { schema } from "../../schema/index.ts";
import { defaultLimits } from "../../src/server/config/limits.ts";
import { serverOf } from "../data.ts";
import { scaled } from "../suite.ts";
import { inventData } from "./invented.ts";
import { type Names, readNames, writeOperation } from "./random-operations.ts";

const count = scaled(300);

let folder: string;
let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
let names: Names;
const bugs: unknown[] = [];
beforeAll(async () => {
  folder = await inventData(11);
  const limits = { ...defaultLimits, aliases: 1_000 };
  ({ ask } = await serverOf(folder, { today: () => "2030-01-01", limits, onBug: (error) => bugs.push(error) }));
  names = await readNames(ask);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it(`answers ${count} random operations, each valid, without an error of ours`, async () => {
  const codes = new Map<string, number>();
  for (let seed = 1; seed <= count; seed += 1) {
    const operation = writeOperation(seed, names);
    expect([seed, validate(schema, parse(operation)).map(({ message }) => message)]).toEqual([seed, []]);
    const { data, errors = [] } = await ask(operation);
    const ours = errors.filter(
      ({ message, extensions }) => message === "Unexpected error." || extensions?.code === "INTERNAL_SERVER_ERROR",
    );
    if (ours.length > 0 || bugs.length > 0)
      throw new Error(`seed ${seed}: ${operation}`, { cause: bugs[0] ?? ours[0] });
    expect([seed, data !== undefined || errors.length > 0]).toEqual([seed, true]);
    for (const code of errors.length > 0 ? errors.map(({ extensions }) => extensions?.code) : ["none"])
      codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  // Many operations must reach the data, or nothing was tried; the others are refused for their arguments.
  expect(codes.get("none")).toBeGreaterThan(count / 4);
  expect([...codes.keys()].filter((code) => code === undefined)).toEqual([]);
});

it("leaves out of a past view what names something that was yet to come", async () => {
  const { data, errors } = await ask(`{ concept(slug: "idea", asOf: "2028-06-01") {
    fact(property: EXAMPLE) { claims { id } }
    claims(where: {property: {eq: EXAMPLE}}) { totalCount }
    current { fact(property: EXAMPLE) { claims { value { ... on EntityValue { entity { id } } } } } }
  } }`);
  expect(errors).toBeUndefined();
  expect(data.concept).toEqual({
    fact: { claims: [] },
    claims: { totalCount: 0 },
    current: { fact: { claims: [{ value: { entity: { id: "Model:acme-one" } } }] } },
  });
});
