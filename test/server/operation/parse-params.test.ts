import { GraphQLError } from "graphql";
import { expect, it } from "vitest";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { parseParams } from "../../../src/server/operation/parse-params.ts";
import { fixtureFolder, serverOf } from "../../data.ts";

const parse = (text: string | Buffer) =>
  parseParams({ method: "POST", url: "/graphql", body: Buffer.from(text) }, defaultLimits);

/** The message and the code of a refusal. */
function refusalOf(text: string | Buffer): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return `${error.extensions.code}: ${error.message}`;
  }
  return "none";
}

it("reads query, variables, operation name and extensions, in whatever order a body has them", () => {
  const query = 'query A($x: Int) { a(x: $x, text: "\\",\\"variables\\":é") }';
  const expected = { query, variables: { x: 1 }, operationName: "A", extensions: {} };
  for (const body of [
    { query, variables: { x: 1 }, operationName: "A" },
    { operationName: "A", variables: { x: 1 }, query },
    { extensions: null, variables: { x: 1 }, query, operationName: "A" },
  ])
    expect(parse(JSON.stringify(body))).toEqual(expected);
  expect(parse(JSON.stringify({ query, variables: null, operationName: null }))).toEqual({
    query,
    variables: {},
    operationName: undefined,
    extensions: {},
  });
});

it("says what is wrong with a body of any other form, and what to send", () => {
  const bodies = [
    "",
    "{",
    "null",
    "[]",
    '{"variables":{}}',
    '{"query":7}',
    '{"query":"{ a }","variables":[]}',
    '{"query":"{ a }","variables":"x"}',
    '{"query":"{ a }","operationName":7}',
    '{"query":"{ a }","extensions":true}',
    '{"query":"{ a }","key":1}',
    '{"query":"{ a }","token":"1"}',
    Buffer.from('{"query":"{ \xff }"}', "latin1"),
  ];
  expect(bodies.map(refusalOf)).toMatchInlineSnapshot(`
    [
      "BAD_REQUEST: \`body\` is not JSON.",
      "BAD_REQUEST: \`body\` is not JSON.",
      "BAD_REQUEST: The body is not a JSON object.",
      "BATCHING_NOT_SUPPORTED: Batching is not supported: send one operation in each request.",
      "BAD_REQUEST: There is no document: send it as \`query\`.",
      "BAD_REQUEST: \`query\` is a number: send a string.",
      "BAD_REQUEST: \`variables\` is a list: send an object.",
      "BAD_REQUEST: \`variables\` is a string: send an object.",
      "BAD_REQUEST: \`operationName\` is a number: send a string.",
      "BAD_REQUEST: \`extensions\` is a boolean: send an object.",
      "BAD_REQUEST: The parameter \`key\` is not known: send \`query\`, \`variables\`, \`operationName\`.",
      "SINGLE_CONNECTION_NOT_SUPPORTED: Server-Sent Events need a request for each operation: send it with \`accept: text/event-stream\` and no token.",
      "BAD_REQUEST: The body is not UTF-8.",
    ]
  `);
});

it("keeps documents and operation names apart that would be one text together", async () => {
  const { server } = await serverOf(fixtureFolder);
  const code = async (body: object) => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await server.fetch("http://localhost/graphql", init);
    return ((await response.json()) as { errors?: [{ extensions: { code: string } }] }).errors?.[0].extensions.code;
  };
  for (let time = 0; time < 3; time++) {
    expect(await code({ query: "{ __typename }" })).toBeUndefined();
    expect(await code({ query: "{ __typename }", operationName: "" })).toBe("OPERATION_RESOLUTION_FAILURE");
    expect(await code({ query: "{ __typename }", operationName: "A" })).toBe("OPERATION_RESOLUTION_FAILURE");
    expect(await code({ query: "1:A{ __typename }" })).toBe("GRAPHQL_PARSE_FAILED");
    expect(await code({ query: "query A{ __typename }", operationName: "A" })).toBeUndefined();
  }
});
