import { expect, it } from "vitest";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { readRequest } from "../../../src/server/operation/parse-body.ts";

const read = (text: string | Buffer) => readRequest(Buffer.from(text), defaultLimits);

it("reads query, variables and operation name, in whatever order a body has them", () => {
  const query = 'query A($x: Int) { a(x: $x, text: "\\",\\"variables\\":é") }';
  const expected = { query, variables: { x: 1 }, operationName: "A" };
  for (const body of [
    { query, variables: { x: 1 }, operationName: "A" },
    { operationName: "A", variables: { x: 1 }, query },
    { variables: { x: 1 }, query, operationName: "A" },
  ])
    expect(read(JSON.stringify(body))).toMatchObject(expected);
  expect(read(JSON.stringify({ query, variables: null, operationName: null }))).toMatchObject({
    query,
    variables: {},
    operationName: undefined,
  });
});

it("gives different keys to different pairs of document and operation name", () => {
  const keys = [
    { query: "{ a }" },
    { query: "{ a }", operationName: "" },
    { query: "{ a }", operationName: "A" },
    { query: "A{ a }" },
    { query: "{ a }", operationName: "1:A" },
    { query: "1:A{ a }" },
  ].map((body) => read(JSON.stringify(body))?.key);
  expect(new Set(keys).size).toBe(keys.length);
});

it("reads no body of any other form", () => {
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    '{"variables":{}}',
    '{"query":7}',
    '{"query":"{ a }","variables":[]}',
    '{"query":"{ a }","variables":"x"}',
    '{"query":"{ a }","operationName":7}',
    '{"query":"{ a }","extensions":{}}',
    Buffer.from('{"query":"{ \xff }"}', "latin1"),
  ])
    expect([text, read(text)]).toEqual([text, undefined]);
});
