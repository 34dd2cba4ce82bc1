import { once } from "node:events";
import { METHODS } from "node:http";
import { fileURLToPath } from "node:url";
import { WebSocket } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get, listen, post, type Reply, talk } from "./real-server.ts";
import { type Unserved, unserved } from "./unserved.ts";

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server?.close());

/** The headers of a reply, by their names in lower case. */
const headersOf = ({ head }: Reply): Headers =>
  new Headers(
    head
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

const errorsOf = ({ body }: Reply): Refusal[] => JSON.parse(body).errors;

describe("what is not served", () => {
  it.each(unserved.map((one) => [one.what, one] as const))(
    "says so: %s",
    async (_, { bytes, status, code, headers }) => {
      const reply = await talk(server.port, bytes);
      const found = headersOf(reply);
      expect([reply.status, reply.head]).toEqual([
        status,
        expect.stringMatching(/^content-type: application\/.*json/im),
      ]);
      for (const [name, value] of Object.entries(headers ?? {})) expect([name, found.get(name)]).toEqual([name, value]);
      // A response to HEAD has the length of its body, and no body.
      if (bytes.toString().startsWith("HEAD")) expect(Number(found.get("content-length"))).toBeGreaterThan(0);
      else expect(errorsOf(reply).map(({ extensions }) => extensions.code)).toEqual([code]);
    },
  );

  it("says so: `QUERY /graphql`, which the first releases of Node 20 cannot parse", async () => {
    const reply = await talk(server.port, get("/graphql", {}, "QUERY"));
    const expected = METHODS.includes("QUERY") ? [405, "METHOD_NOT_ALLOWED"] : [400, "BAD_REQUEST"];
    expect([reply.status, ...errorsOf(reply).map(({ extensions }) => extensions.code)]).toEqual(expected);
  });

  it("is written down with what the server says", async () => {
    const rows = [];
    for (const one of unserved) rows.push(rowOf(one, await talk(server.port, one.bytes)));
    const file = fileURLToPath(new URL("../../../docs/http.md", import.meta.url));
    await expect(page(rows)).toMatchFileSnapshot(file);
  });

  it("leaves no subscription open that nobody reads", async () => {
    const subscribe = (accept: string, name: string) =>
      fetch(`${server.origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify({ query: `subscription ${name} { datasetReleased { tag } }` }),
      });
    for (let index = 0; index <= 100; index++) {
      const { status } = await subscribe("application/json", `Refused${index}`);
      expect(status).toBe(406);
    }
    const accepted = await subscribe("text/event-stream", "Accepted");
    expect(accepted.status).toBe(200);
    await accepted.body?.cancel();
  });
});

const rowOf = ({ what, status, code }: Unserved, reply: Reply) => {
  const message = reply.body === "" ? "" : errorsOf(reply)[0]?.message.replaceAll(/[|<]/g, "\\$&");
  return `| ${what} | ${status} | \`${code}\` | ${message} |`;
};

describe("a path that is not /graphql", () => {
  it("is refused in JSON to who names JSON, as a page to who names HTML, else in text", async () => {
    const refused = async (headers: Record<string, string>, method = "GET") => {
      const response = await fetch(`${server.origin}/nothing`, { method, headers });
      return [response.status, response.headers.get("content-type"), await response.text()];
    };
    const message = "There is nothing at `/nothing`. GraphQL is at /graphql, pages for people at /.";
    const inJson = [
      404,
      "application/json",
      JSON.stringify({ errors: [{ message, extensions: { code: "NOT_FOUND" } }] }),
    ];
    expect(await refused({ accept: "application/json" })).toEqual(inJson);
    expect(await refused({ "content-type": "application/json" }, "POST")).toEqual(inJson);
    const inText = [404, "text/plain; charset=utf-8", `${message}\n`];
    expect(await refused({})).toEqual(inText);
    const [status, type, page] = await refused({ accept: "text/html" });
    expect([status, type]).toEqual([404, "text/html; charset=utf-8"]);
    expect(page).toContain(`<p>${message.replaceAll("`/nothing`", "<code>/nothing</code>")}</p>`);
  });

  it("leads on with its operation when it only has a slash too many, from any page", async () => {
    const response = await fetch(`${server.origin}/graphql/`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ __typename }"}',
    });
    expect([response.redirected, await response.json()]).toEqual([true, { data: { __typename: "Query" } }]);
    const preflight = await fetch(`${server.origin}/graphql/`, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  });
});

describe("a protocol that is offered", () => {
  it("is ignored when HTTP/1.1 does as well", async () => {
    const offer = { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABkAAQAAP__" };
    for (const bytes of [get("/graphql?query={__typename}", offer), post({ query: "{ __typename }" }, offer)]) {
      const { status, body } = await talk(server.port, bytes);
      expect([status, body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
    }
  });

  it.each(["graphql-transport-ws", "graphql-ws"])(
    "is refused at once to a WebSocket that speaks %s",
    async (protocol) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/graphql`, protocol);
      const [{ wasClean }] = await once(socket as never, "close");
      expect([wasClean, socket.readyState]).toEqual([false, WebSocket.CLOSED]);
    },
  );
});

describe("a response", () => {
  const sent = async (accept: string, query = "{ __typename }") => {
    const response = await fetch(`${server.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify({ query }),
    });
    const type = response.headers.get("content-type")?.split(";", 1)[0];
    await response.body?.cancel();
    return `${response.status} ${type}`;
  };

  it.each([
    ["*/*", "200 application/json"],
    ["application/*", "200 application/json"],
    ["application/graphql-response+json, application/json;q=0.9", "200 application/graphql-response+json"],
    ["application/json;q=0.9, application/graphql-response+json", "200 application/graphql-response+json"],
    ["application/json, application/graphql-response+json", "200 application/json"],
    ["application/json;q=0, */*;q=0.1", "200 application/graphql-response+json"],
    ['application/json; charset="UTF-8"', "200 application/json"],
    [
      "application/json;charset=utf-16, application/graphql-response+json;q=0.1",
      "200 application/graphql-response+json",
    ],
    ["multipart/mixed;deferSpec=20220824,application/json", "200 application/json"],
    ["text/event-stream, application/json;q=0.1", "200 application/json"],
    ["text/event-stream", "200 text/event-stream"],
    ["application/json;q=0", "406 application/json"],
    ["text/event-stream;q=0", "406 application/json"],
    ["image/png, text/*;q=0", "406 application/json"],
    ["nonsense", "406 application/json"],
  ])("to a client that accepts %s is %s", async (accept, expected) => {
    expect(await sent(accept)).toBe(expected);
  });

  it.each([
    ["a broken document", "{ nothing }", "200 text/event-stream"],
    ["a document over a limit", `{ ${"a: __typename ".repeat(31)} }`, "400 application/json"],
    ["a mutation", "mutation { a }", "200 text/event-stream"],
  ])("to a client that accepts events alone says of %s what that client can read", async (_, query, expected) => {
    expect(await sent("text/event-stream", query)).toBe(expected);
  });
});

const page = (rows: readonly string[]) => `# HTTP

GraphQL is at \`/graphql\`, by POST with a JSON body in UTF-8 or by GET with the parameters \`query\`, \`variables\`,
\`operationName\` and \`extensions\`, as [GraphQL over HTTP](https://graphql.github.io/graphql-over-http/draft/) specifies. A response is
\`application/json\` (status 200 for a document with errors, as older clients expect) or \`application/graphql-response+json\`
(status 4xx), whichever \`accept\` prefers. A subscription, and any operation for a client that accepts nothing else, is sent as
Server-Sent Events, in the distinct connections mode of
[GraphQL over SSE](https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md): \`accept: text/event-stream\`, one request for
each operation. \`OPTIONS /graphql\` allows requests from any page. Offers to upgrade to HTTP/2 without TLS are ignored.

## What is not supported

Each of these is refused before anything runs. The body is \`{"errors":[{"message":…,"extensions":{"code":…}}]}\`, also for a
client that does not accept JSON; statuses are those of \`application/graphql-response+json\`. Paths other than \`/graphql\` respond
in text unless the client names JSON in \`accept\` or \`content-type\`. A test sends each request and writes this table.

| What a client sends | Status | Code | Message |
| --- | --: | --- | --- |
${rows.join("\n")}

On \`PersistedQueryNotSupported\`, clients of Apollo and urql send documents, and no further hashes. Persisted operations of a
manifest (\`--persisted\`) are found by \`documentId\` and by that hash. With \`--persisted-only\`, an unknown hash is refused as
\`PERSISTED_QUERY_NOT_FOUND\`, so that a client still sends the hashes of the manifest. Invalid HTTP/1.1, including HTTP/2 without
TLS, gets 400, 408 or 431 in the same form, and the connection is closed.
`;
