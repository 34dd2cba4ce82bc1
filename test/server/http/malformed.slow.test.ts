import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { ask, get, listen, post } from "./real-server.ts";
import { malformedForNode } from "./tagged/malformed.ts";
import { type Received, ResponseReader } from "./tagged/response-reader.ts";

/** All responses on one connection that sends its bytes at once, until the server closes it or so many have come. */
function converse(port: number, bytes: readonly (Buffer | string)[], count = Number.POSITIVE_INFINITY) {
  return new Promise<{ responses: Received[]; isClosed: boolean }>((resolve, reject) => {
    const reader = new ResponseReader();
    const responses: Received[] = [];
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(Buffer.concat(bytes.map((part) => Buffer.from(part)))),
    );
    const finish = (isClosed: boolean) => {
      socket.destroy();
      resolve({ responses, isClosed });
    };
    socket.on("data", (part) => {
      reader.push(part);
      try {
        for (let next = reader.read(); next; next = reader.read()) responses.push(next);
      } catch (error) {
        reject(error);
      }
      if (responses.length >= count) finish(false);
    });
    socket.on("end", () => finish(true));
    socket.on("error", () => finish(true));
  });
}

const bodies = (responses: readonly Received[]) => responses.map(({ body }) => body.toString());
const statuses = (responses: readonly Received[]) => responses.map(({ status }) => status);
const errorOf = (response: Received | undefined) => JSON.parse(response?.body.toString() ?? "").errors[0];

const named = (name: string) => ask(`{ ${name}: __typename }`);
const answerTo = (name: string) => `{"data":{"${name}":"Query"}}`;

/** Its response is longer than what is sent as text. */
const large =
  "{ models { nodes { id name claims { nodes { id property status subject { id name } } } sources { nodes { id url } } } } }";

/** A server that answers `slow` only when whoever waits is resumed. */
async function startSlow() {
  const waiting: (() => void)[] = [];
  const count: typeof memoryEngine.count = async (...args) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return memoryEngine.count(...args);
  };
  return { ...(await listen({ engine: { ...memoryEngine, count } })), waiting };
}
const slow = ask("{ meta { counts { kind } } }");

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({ limits: { ...defaultLimits, headersTimeout: 2_000, requestTimeout: 3_000 } });
});
afterAll(() => server.close());

describe("requests that come at once on one connection", () => {
  it("are answered in their order", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `t${index}`);
    const pieces = names.flatMap((name) => [named(name), ask(large)]);
    const { responses } = await converse(server.port, pieces, 24);
    const [alone] = (await converse(server.port, [ask(large)], 1)).responses;
    expect(bodies(responses)).toEqual(names.flatMap((name) => [answerTo(name), alone?.body.toString()]));
  });

  it("get `100 Continue` before the response to it, a large one that waits for its turn too", async () => {
    const { port, close, waiting } = await startSlow();
    const invited = post({ query: large }, { expect: "100-continue" });
    const conversation = converse(port, [slow, invited, named("last")], 3);
    await expect.poll(() => waiting.length, { timeout: 30_000 }).toBeGreaterThan(0);
    // By then the response to the same request has been made on the other connection, too.
    const [alone] = (await converse(port, [ask(large)], 1)).responses;
    expect(alone?.body.length).toBeGreaterThan(4_096);
    for (const resume of waiting) resume();
    const [, second, third] = (await conversation).responses;
    expect(second?.body.toString()).toBe(alone?.body.toString());
    expect(third?.body.toString()).toBe(answerTo("last"));
    close();
  });

  it("are all answered when the last one ends the connection, which says so", async () => {
    const last = post({ query: "{ last: __typename }" }, { connection: "close" });
    const { responses, isClosed } = await converse(server.port, [named("one"), named("two"), last]);
    expect([bodies(responses), isClosed]).toEqual([["one", "two", "last"].map(answerTo), true]);
    const connections = responses.map(({ headers }) => headers.get("connection")?.toLowerCase());
    expect(connections).toEqual(["keep-alive", "keep-alive", "close"]);
    expect(responses[0]?.headers.get("keep-alive")).toBe("timeout=5");
    expect(Date.now() - Date.parse(responses[0]?.headers.get("date") ?? "")).toBeLessThan(60_000);
  });

  it("are answered by HTTP/1.0 one at a time", async () => {
    const old = Buffer.from(named("one").toString().replace("HTTP/1.1", "HTTP/1.0"));
    const { responses, isClosed } = await converse(server.port, [old]);
    expect([bodies(responses), isClosed]).toEqual([[answerTo("one")], true]);
    expect(responses[0]?.headers.get("connection")).toBe("close");
  });
});

describe("bytes that are no request", () => {
  it.each(malformedForNode.map((bytes) => [JSON.stringify(bytes).slice(0, 120), bytes] as const))(
    "%s are rejected after the responses to the requests before them",
    async (_, bytes) => {
      const { responses, isClosed } = await converse(server.port, [named("one"), ask(large), named("two"), bytes]);
      expect(statuses(responses)).toEqual([200, 200, 200, bytes.length > 16_384 ? 431 : 400]);
      expect([responses[0], responses[2]].map((response) => response?.body.toString())).toEqual(
        ["one", "two"].map(answerTo),
      );
      expect(isClosed).toBe(true);
      const rejection = responses.at(-1);
      expect(rejection?.headers.get("connection")).toBe("close");
      expect(rejection?.headers.get("cache-control")).toBe("no-store");
      expect(errorOf(rejection)).toEqual(
        bytes.length > 16_384
          ? { message: "The headers are larger than 16384 bytes.", extensions: { code: "HEADERS_TOO_LARGE" } }
          : {
              message: expect.stringMatching(/^The request is not valid HTTP\/1\.1: .+\.$/),
              extensions: { code: "BAD_REQUEST" },
            },
      );
    },
  );

  it("are rejected without a body when they are a HEAD", async () => {
    const cases = [
      ["HEAD /health HTTP/1.1\r\nhost: localhost\r\nno colon\r\n\r\n", 400],
      [`HEAD /health?${"x".repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`, 431],
    ] as const;
    for (const [bytes, status] of cases) {
      const { responses, isClosed } = await converse(server.port, [named("one"), bytes]);
      expect([statuses(responses), isClosed]).toEqual([[200, status], true]);
      expect(responses[1]?.headers.get("content-length")).toBe("0");
    }
  });

  it("wait for responses that take long", async () => {
    const { port, close, waiting } = await startSlow();
    const conversation = converse(port, [slow, named("one"), "nonsense\r\n\r\n"]);
    await expect.poll(() => waiting.length, { timeout: 30_000 }).toBeGreaterThan(0);
    for (const resume of waiting) resume();
    const { responses } = await conversation;
    expect(statuses(responses)).toEqual([200, 200, 400]);
    expect(responses[1]?.body.toString()).toBe(answerTo("one"));
    close();
  });

  it("are rejected in place of the response to a request whose body they spoil", async () => {
    const spoiled =
      "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    const { responses, isClosed } = await converse(server.port, [named("one"), spoiled, "zz\r\n"]);
    expect([statuses(responses), isClosed]).toEqual([[200, 400], true]);
    expect(responses[0]?.body.toString()).toBe(answerTo("one"));
  });

  it("are not answered again when the request that they spoil was refused before", async () => {
    const refused =
      "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n";
    const { responses, isClosed } = await converse(server.port, [refused, "zz\r\n"]);
    expect([statuses(responses), isClosed]).toEqual([[415], true]);
  });

  it("are rejected when they are the opening of a tunnel, after the responses before it", async () => {
    const { responses, isClosed } = await converse(server.port, [
      ask(large),
      named("one"),
      "CONNECT localhost:1 HTTP/1.1\r\nhost: localhost:1\r\n\r\n",
    ]);
    expect([statuses(responses), isClosed]).toEqual([[200, 200, 405], true]);
    expect(responses[1]?.body.toString()).toBe(answerTo("one"));
    expect(errorOf(responses[2]).extensions.code).toBe("METHOD_NOT_ALLOWED");
  });
});

describe("a request that does not come in time", () => {
  it("is refused after the responses before it, with the limit that it crossed", async () => {
    const cases = [
      ["GET /graphql HTTP/1.1\r\nhost: ", "LIMIT_HEADERS_TIMEOUT", "headers of the request did not arrive within 2000"],
      [
        post("{}", { "content-length": "10" }),
        "LIMIT_REQUEST_TIMEOUT",
        "body of the request did not arrive within 3000",
      ],
    ] as const;
    const conversations = cases.map(([bytes]) => converse(server.port, [named("one"), bytes]));
    for (const [index, { responses, isClosed }] of (await Promise.all(conversations)).entries()) {
      const [, code, message] = cases[index] as (typeof cases)[number];
      expect([statuses(responses), isClosed]).toEqual([[200, 408], true]);
      expect(responses[0]?.body.toString()).toBe(answerTo("one"));
      expect(errorOf(responses[1])).toEqual({ message: `The ${message} milliseconds.`, extensions: { code } });
    }
  });

  it("is answered no more than once when a refusal came before its body", async () => {
    const { responses, isClosed } = await converse(server.port, [
      post("{}", { "content-type": "text/plain", "content-length": "10" }),
    ]);
    expect([statuses(responses), isClosed]).toEqual([[415], true]);
  });

  it("leaves other connections alone", async () => {
    const { responses } = await converse(server.port, [named("one"), get("/health")], 2);
    expect(statuses(responses)).toEqual([200, 200]);
  });
});
