import { execFile } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder } from "../data.ts";
import { type Running, serve, until } from "../process.ts";

/** A collector of traces: the requests it has got. */
const exported: { readonly url: string | undefined; readonly body: string }[] = [];
const collector = createServer(async (request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  exported.push({ url: request.url, body: Buffer.concat(chunks).toString("latin1") });
  response.end();
});

let server: Running;
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  server = await serve(["--data", fixtureFolder, "--access-log", "--log-level", "error", "--metrics-port", "0"], {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_SERVICE_NAME: "pedigree-in-a-test",
  });
});
afterAll(async () => {
  server.child.kill("SIGKILL");
  collector.close();
});

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

/** Takes more than one turn: all models with their variants and claims. */
const everything =
  "{ models(first: 50) { nodes { name variants { totalCount } claims(first: 20) { nodes { id } } } } }";

/** What the access log says of the request with an id. */
const lineOf = async (id: string) => {
  const found = await until(
    async () =>
      server
        .log()
        .map((line) => JSON.parse(line))
        .filter((line) => line.id === id),
    ({ length }) => length > 0,
  );
  expect(found.length).toBe(1);
  return found[0];
};

describe("the access log", () => {
  it("has a line of JSON for each request, whatever the level: who, what, how dear and how long", async () => {
    const response = await post({ query: 'query One { model(slug: "acme-one") { name } }' }, { "x-request-id": "r-1" });
    expect(response.headers.get("x-request-id")).toBe("r-1");
    const { time, durationMs, ...rest } = await lineOf("r-1");
    expect([Number.isNaN(Date.parse(time)), durationMs > 0]).toEqual([false, true]);
    expect(rest).toEqual({
      level: "info",
      id: "r-1",
      method: "POST",
      path: "/graphql",
      status: 200,
      operation: "One",
      cost: 1,
      msg: "request",
    });
    await post({ query: "{ modle }" }, { "x-request-id": "r-2" });
    expect(await lineOf("r-2")).toMatchObject({ codes: ["GRAPHQL_VALIDATION_FAILED"] });
  });

  it("has the code of a request that was refused before it was read", async () => {
    await fetch(`${server.origin}/graphql?query=${"a".repeat(9_000)}`, { headers: { "x-request-id": "r-3" } });
    expect(await lineOf("r-3")).toMatchObject({ status: 414, codes: ["LIMIT_URL"] });
  });

  it("lets no client write lines, control characters or long texts of its own", async () => {
    const names = ['A\n{"level":"info","msg":"forged"}', "B\u001b[31m\r\u2028\u202e", "C".repeat(5_000)];
    for (const [index, operationName] of names.entries()) {
      const query = `query A { __typename } # ${"secret ".repeat(300)}`;
      await post({ query, operationName }, { "x-request-id": `forged-${index}` });
      const { operation } = await lineOf(`forged-${index}`);
      expect(operation).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(operation.length).toBeLessThanOrEqual(100);
    }
    const odd = await fetch(`${server.origin}/%0A%7B?x=%0A`, { headers: { "x-request-id": "not an id" } });
    const id = odd.headers.get("x-request-id") ?? "";
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await lineOf(id)).toMatchObject({ status: 404, path: "/%0A%7B" });
    for (const line of server.log()) {
      expect(line).not.toMatch(/\p{Cc}|secret|"msg":"forged"/u);
      expect(line.length).toBeLessThan(1_000);
    }
  });
});

describe("the log without an access log", () => {
  it("has no line of a request; a request has an id only when its client gives one", async () => {
    const quiet = await serve(["--data", fixtureFolder]);
    const send = (headers: Record<string, string>) => fetch(`${quiet.origin}/graphql?query={__typename}`, { headers });
    const responses = [
      await send({}),
      await send({ "x-request-id": "r-1" }),
      await send({ "x-request-id": "not an id" }),
    ];
    const ids = responses.map(({ headers }) => headers.get("x-request-id"));
    expect(ids).toEqual([null, "r-1", expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    quiet.child.kill("SIGTERM");
    expect(await quiet.ended).toBe(0);
    expect(quiet.log()).toEqual([]);
  });

  it("has a line of a slow operation, with its name, id and time", async () => {
    const slow = await serve(["--data", fixtureFolder, "--limit", "slow=1"]);
    const ask = (name: string) =>
      fetch(`${slow.origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-request-id": name },
        body: JSON.stringify({ query: `query ${name} ${everything}` }),
      });
    await Promise.all(["One", "Two", "Three"].map(ask));
    slow.child.kill("SIGTERM");
    expect(await slow.ended).toBe(0);
    const lines = slow.log().map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatchObject({
        level: "warn",
        msg: "slow operation",
        operation: line.id,
        cost: expect.any(Number),
      });
      expect(line.durationMs).toBeGreaterThanOrEqual(1);
    }
  });

  it("has at most fifty lines a second about errors of our own, and then how many it left out", async () => {
    const text = `
      const { createLog } = await import(${JSON.stringify(new URL("../../src/server/telemetry/log.ts", import.meta.url).href)});
      const log = createLog("info");
      for (let count = 0; count < 500; count++) log.bug(new Error("a\\nb"));
      setTimeout(() => {
        log.bug(new Error("later"));
        process.stdout.write(String(performance.now()));
      }, 1100);`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      ...["--import", "tsx", "--input-type=module", "-e"],
      text,
    ]);
    const lines = stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const bugs = lines.filter(({ msg }) => msg === "unexpected error");
    const lost = lines.filter(({ msg }) => msg === "errors not logged").reduce((sum, line) => sum + line.lost, 0);
    // Parts of a second count as whole ones at both ends.
    expect(bugs.length).toBeLessThanOrEqual(50 * (2 + Math.floor(Number(stdout) / 1_000)));
    expect(bugs.length + lost).toBe(501);
  });
});

describe("the answer", () => {
  it("says how long each phase took, to who asks for it", async () => {
    const response = await post({ query: "{ __typename }", extensions: { timings: true } });
    const { extensions } = (await response.json()) as { extensions: { timings: Record<string, number> } };
    expect(Object.keys(extensions.timings)).toEqual(["parse", "validate", "execute"]);
  });
});

describe("an answer that is sent again", () => {
  it("is told of as the first one was: operation, cost and codes of errors", async () => {
    for (const [index, body] of [
      { query: "query Again { models { totalCount } }" },
      { query: "query Wrong { modle }" },
      { query: 'query Late { models(after: "x") { totalCount } }' },
    ].entries()) {
      const lines = [];
      for (const id of [`first-${index}`, `second-${index}`, `again-${index}`]) {
        await post(body, { "x-request-id": id });
        const { time, durationMs, id: _, ...line } = await lineOf(id);
        lines.push(line);
      }
      expect(lines.slice(1)).toEqual([lines[0], lines[0]]);
    }
  });

  it("has no times of another", async () => {
    const text = JSON.stringify({ query: "{ __typename }", extensions: { timings: true } }).replace(
      "timings",
      "t\\u0069mings",
    );
    const ask = async () =>
      (
        await fetch(`${server.origin}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: text,
        })
      ).text();
    expect(new Set([await ask(), await ask(), await ask()]).size).toBeGreaterThan(1);
  });
});

describe("metrics", () => {
  it("count requests, errors, costs and readings of the data on a port of their own", async () => {
    const text = await (await fetch(server.metrics)).text();
    for (const name of ["requests_total", "request_duration_seconds", "operation_cost", "errors_total", "entities"])
      expect([name, new RegExp(`^pedigree_${name}\\S* [1-9]`, "m").test(text)]).toEqual([name, true]);
    for (const name of [
      "response_cache_hits_total",
      "response_cache_misses_total",
      "response_cache_bytes",
      "compiled_responses_total",
    ])
      expect([name, new RegExp(`^pedigree_${name} [1-9]`, "m").test(text)]).toEqual([name, true]);
    expect(text).toMatch(/^pedigree_data_stale 0$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect((await fetch(`${server.origin}/metrics`)).status).toBe(404);
  });
});

describe("traces", () => {
  it("go where the standard variables say, below the span of the client, with all that was not sent at the end", async () => {
    const trace = "0af7651916cd43dd8448eb211c80319c";
    await post({ query: "query Traced { __typename }" }, { traceparent: `00-${trace}-b7ad6b7169203331-01` });
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    const sent = exported.map(({ body }) => body).join("");
    expect([...new Set(exported.map(({ url }) => url))]).toEqual(["/v1/traces"]);
    expect(sent).toContain(Buffer.from(trace, "hex").toString("latin1"));
    for (const text of ["pedigree-in-a-test", "POST /graphql", "graphql.execute", "Traced"])
      expect(sent).toContain(text);
  });
});
