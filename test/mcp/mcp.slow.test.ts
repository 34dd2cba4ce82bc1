import { getEncoding } from "js-tiktoken";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxTextLength } from "../../src/exports/cited-text.ts";
import { defaultLimits } from "../../src/server/config/limits.ts";
import { loadViews } from "../../src/server/dataset/load-dataset.ts";
import { dataFolder } from "../data.ts";
import { EditedData } from "../graph/time/edited-data.ts";
import { run } from "../process.ts";
import { listen } from "../server/http/real-server.ts";
import { calls } from "./calls.ts";
import { type Called, type ConnectedClient, connections } from "./clients.ts";

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({}, dataFolder);
});
afterAll(() => server?.close());

/** What the calls gave each kind of client. */
const given = new Map<string, Called[]>();

describe.each(Object.entries(connections))("%s", (name, connect) => {
  let client: ConnectedClient;
  beforeAll(async () => {
    client = await connect(server.origin);
  });
  afterAll(() => client?.close());

  it("speaks the version of the protocol that it is made for, and gets the meaning of ⚠", () => {
    expect(client.protocol ?? "2025-11-25").toBe(name.includes("official") ? "2026-07-28" : "2025-11-25");
    expect(client.instructions).toMatch(/⚠ marks an open dispute between sources: state both values/);
  });

  it("gets a result with sources from each tool, in at most 6,000 characters", async () => {
    const results: Called[] = [];
    for (const [tool, args, parts] of calls) {
      const result = await client.call(tool, args);
      expect(result, tool).toMatchObject({ isError: false });
      for (const part of parts) expect(result.text, tool).toMatch(part);
      expect(result.text.length, tool).toBeLessThanOrEqual(maxTextLength);
      expect(result.text, tool).toMatch(/\nPedigree 2026\.\d+\.\d+, as of \d{4}-\d\d-\d\d\n$/);
      results.push(result);
    }
    given.set(name, results);
  });

  it("gets the next step where a call has no result", async () => {
    const failures = [
      ["get", { refs: ["GPT-4 tubro"] }, /^Nothing has the name “GPT-4 tubro”\. Try: .*\(Model:gpt-4-turbo\)/],
      ["get", { refs: ["Llama 3.3"], properties: ["CONTEXT_WINDO"] }, /^There is no property .* Try: CONTEXT_WINDOW, /],
      [
        "get",
        { refs: ["Llama 3.3"], asOf: "1999-01-01" },
        /^The data covers \d{4}-\d\d-\d\d to .*; 1999-01-01 is outside\.$/,
      ],
      ["prices", { ref: "Concept:transformer" }, /^Only models, variants and endpoints have prices\. Try /],
      ["lineage", { ref: "nothing of this name at all" }, /Try/],
      ["find", { releasedSince: "yesterday" }, /PartialDate must be a real date: .* not "yesterday"/],
    ] as const;
    for (const [tool, args, reason] of failures) {
      const { isError, text } = await client.call(tool, args);
      expect([isError, text], tool).toEqual([true, expect.stringMatching(reason)]);
    }
  });

  it("refuses an argument that a tool does not have", async () => {
    const outcome = client.call("search", { query: "llama", page: 2 });
    const { isError, text } = await outcome.catch((error: Error) => ({ isError: true, text: error.message }));
    expect([isError, text]).toEqual([true, expect.stringMatching(/page/)]);
  });

  it("lists ten tools in at most 2,000 tokens", async () => {
    const tools = await client.tools();
    expect(tools.map((tool) => tool.name)).toEqual(calls.map(([tool]) => tool));
    expect(getEncoding("o200k_base").encode(JSON.stringify({ tools })).length).toBeLessThanOrEqual(2_000);
  });
});

it("gives every client the same results", () => {
  const [first, ...others] = [...given.values()];
  expect(others).toHaveLength(3);
  for (const other of others) expect(withoutDay(other)).toEqual(withoutDay(first ?? []));
});

/** Results without the day, which a process of its own reads from the clock. */
const withoutDay = (results: readonly Called[]) =>
  results.map(({ text }) => text.replaceAll(/as of \d{4}-\d\d-\d\d|\d+ days left/g, ""));

const initialize = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "test", version: "1" } },
};

const callOf = (name: string, args: object, id = 1) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name, arguments: args },
});

async function post(body: unknown, headers: Record<string, string> = {}, to = server) {
  // `fetch` sets the host itself.
  const { request } = await import("node:http");
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const sent = request(
      `${to.origin}/mcp`,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          "content-length": Buffer.byteLength(text),
          ...headers,
        },
      },
      (response) => {
        let received = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          received += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text: received, headers: response.headers }),
        );
      },
    );
    sent.on("error", reject).end(text);
  });
}

describe("MCP over HTTP", () => {
  it("is served to this machine, and to no other name or page", async () => {
    expect((await post(initialize)).status).toBe(200);
    expect((await post(initialize, { origin: "http://localhost:3000" })).status).toBe(200);
    const { port } = server;
    for (const headers of [
      { host: "evil.example" },
      { host: `evil.example:${port}` },
      { origin: "https://evil.example" },
    ]) {
      const { status, text } = await post(initialize, headers);
      expect([status, text]).toEqual([403, expect.stringMatching(/--allow-host <name>/)]);
    }
  });

  it("is served under a name that the server allows", async () => {
    const allowing = await listen({ allowHosts: ["models.example"] });
    try {
      const headers = { host: "models.example", origin: "https://models.example" };
      expect((await post(initialize, headers, allowing)).status).toBe(200);
      expect((await post(initialize, { host: "evil.example" }, allowing)).status).toBe(403);
    } finally {
      allowing.close();
    }
  });

  it("has no streams, sessions, subscriptions or batches", async () => {
    const get = await fetch(`${server.origin}/mcp`, { headers: { accept: "text/event-stream" } });
    const end = await fetch(`${server.origin}/mcp`, { method: "DELETE" });
    expect([get.status, end.status]).toEqual([405, 405]);
    const { status, headers } = await post(initialize);
    expect([status, headers["mcp-session-id"]]).toEqual([200, undefined]);
    const batch = await post([initialize, initialize]);
    expect([batch.status, batch.text]).toEqual([400, expect.stringMatching(/Batches are not supported/)]);
    expect((await post("{", {})).text).toMatch(/not JSON/);
    expect((await post(initialize, { "content-type": "text/plain" })).status).toBe(415);
  });

  it("refuses a body over the limit before it reads it whole", async () => {
    const { status, text } = await post(callOf("resolve", { texts: ["x".repeat(defaultLimits.body)] }));
    expect([status, text]).toEqual([413, expect.stringMatching(/LIMIT_BODY/)]);
  });

  it("charges the cost of a tool to the client's rate limit, and refuses beyond it", async () => {
    const limited = await listen({ rateLimit: 600 });
    try {
      const get = () => post(callOf("get", { refs: ["Model:none"] }), {}, limited);
      const left: number[] = [];
      for (;;) {
        const { status, headers, text } = await get();
        if (status === 429) {
          expect(text).toMatch(/RATE_LIMITED/);
          break;
        }
        left.push(Number(headers["ratelimit-remaining"]));
      }
      // 200 at once: each call costs 1 to be received and 100 for its entity.
      expect(left).toEqual([99, 0]);
    } finally {
      limited.close();
    }
  });

  it("ends a tool that exceeds the work budget of an operation", async () => {
    const small = await listen({ limits: { ...defaultLimits, work: 200 } }, dataFolder);
    try {
      const { text } = await post(callOf("compare", { refs: ["Llama 3.3", "GPT-5.1"] }), {}, small);
      expect(text).toMatch(/exceeds the work budget of 200/);
      const found = await post(callOf("search", { query: "llama" }), {}, small);
      expect(found.text).toMatch(/exceeds the limit of 200/);
    } finally {
      small.close();
    }
  });
});

it("states what a release changed, with the values before and after and the source", async () => {
  const first = { window: 8_000, released: "2025-01-01", open: true };
  const data = await EditedData.create({ "acme-one": first, "acme-two": first });
  await data.edit({ "acme-one": { ...first, window: 128_000 }, "acme-two": first });
  await data.release();
  const loaded = await loadViews(data.folder, { today: "2026-12-31" });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const changed = await listen({ views: () => loaded.views, today: () => "2026-12-31" });
  const { text } = await post(callOf("changes", { since: "2026-01-01" }), {}, changed);
  changed.close();
  expect(text).toMatch(
    /Changes since 2026-01-01: 1.*CHANGED acme-one \(Model:acme-one\) context window: 8,000 tokens → 128,000 tokens \[1\]/,
  );
});

describe("the command line", () => {
  it("shows an entity with the text of the tool, whole", async () => {
    const { code, out } = await run("show", "Llama 3.3", "--data", dataFolder, "--no-layers");
    const [, , , get] = given.get("the official client over stdio") ?? [];
    expect(code).toBe(0);
    expect(out).toMatch(/Sizes: 70B \[\d\]\[\d\]; also 8B, 70B, 405B \[\d\] \(refuted\)/);
    expect(get?.text.split("\n").slice(0, 12)).toEqual(out.split("\n").slice(0, 12));
  });

  it("compares entities, and states the next step for a name that means nothing", async () => {
    const compared = await run(
      "compare",
      "Llama 3.3",
      "GPT-5.1",
      "--only-differences",
      "--data",
      dataFolder,
      "--no-layers",
    );
    expect([compared.code, compared.out]).toEqual([0, expect.stringMatching(/^\d+ of \d+ properties do not differ/)]);
    const failed = await run("show", "GPT-4 tubro", "--data", dataFolder, "--no-layers");
    expect([failed.code, failed.err]).toEqual([1, expect.stringMatching(/^pedigree: Nothing has the name .* Try: /)]);
  });
});
