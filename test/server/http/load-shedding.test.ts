import { describe, expect, it } from "vitest";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { FastPath } from "../../../src/server/http/fast-path.ts";
import { clientOf, TokenBuckets } from "../../../src/server/http/rate-limit.ts";
import { ResponseCache } from "../../../src/server/http/response-cache.ts";
import { createPipeline } from "../../../src/server/operation/run-operation.ts";
import type { SlowOperation } from "../../../src/server/telemetry/observe-requests.ts";
import { fixtureFolder, viewsOf } from "../../data.ts";
import { ask, get, listen, type Reply, talk } from "./real-server.ts";

/** An engine that counts only when it is told to; once it is open, at once. */
function waitingEngine() {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  const count: typeof memoryEngine.count = async (...args) => {
    if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve));
    return memoryEngine.count(...args);
  };
  const open = () => {
    isOpen = true;
    for (const go of waiting) go();
  };
  return { engine: { ...memoryEngine, count }, waiting, open };
}

/** How often one answer counts. */
const kinds = 12;
const counting = ask("{ meta { counts { kind } } }");
const many = (count: number, port: number) => Array.from({ length: count }, () => talk(port, counting));
const countOf = (replies: readonly Reply[], status: number) =>
  replies.filter((reply) => reply.status === status).length;

describe("a server with more to do than it can", () => {
  it("refuses with 503 those for whom there is no place to wait, and answers the others and /health", async () => {
    const { engine, waiting, open } = waitingEngine();
    const limits = { ...defaultLimits, inFlight: 8, queued: 50, queueTime: 60_000, deadline: 60_000 };
    const { port, close } = await listen({ engine, limits });
    const computed = many(8, port);
    await expect.poll(() => waiting.length).toBe(8 * kinds);

    const more = many(80, port);
    const refused: Reply[] = [];
    for (const reply of more) reply.then((one) => one.status === 503 && refused.push(one));
    await expect.poll(() => refused.length).toBe(30);
    expect(refused[0]?.head).toMatch(/^retry-after: 1\r$/im);
    expect(JSON.parse(refused[0]?.body ?? "")).toEqual({
      errors: [{ message: "Server overloaded. Try again in 1 second.", extensions: { code: "SERVER_OVERLOADED" } }],
    });
    expect(waiting.length).toBe(8 * kinds);
    expect((await talk(port, get("/health"))).status).toBe(200);
    expect((await talk(port, get("/ready"))).status).toBe(200);

    open();
    expect(countOf(await Promise.all(computed), 200)).toBe(8);
    const replies = await Promise.all(more);
    expect([countOf(replies, 200), countOf(replies, 503)]).toEqual([50, 30]);
    close();
  });

  it("refuses with 503 who has waited for too long", async () => {
    const { engine, waiting, open } = waitingEngine();
    const { port, close } = await listen({
      engine,
      limits: { ...defaultLimits, inFlight: 1, queueTime: 200, deadline: 60_000 },
    });
    const computed = talk(port, counting);
    await expect.poll(() => waiting.length).toBe(kinds);
    const late = await Promise.all(many(10, port));
    expect(countOf(late, 503)).toBe(10);
    open();
    expect((await computed).status).toBe(200);
    expect((await talk(port, counting)).status).toBe(200);
    close();
  });

  it("answers from the response cache when it refuses all else", async () => {
    const { engine, waiting, open } = waitingEngine();
    const views = await viewsOf(fixtureFolder);
    const limits = { ...defaultLimits, inFlight: 1, queued: 1, queueTime: 60_000, deadline: 60_000 };
    const { runRequest: run } = createPipeline({ views: () => views, engine, limits });
    const fastPath = new FastPath({ dataVersion: () => views, cache: new ResponseCache(1_000_000), run });
    const { port, close } = await listen({ engine, limits, fastPath });
    const cached = ask("{ __typename }");
    for (let time = 0; time < 2; time++) await talk(port, cached);
    const taken = many(1, port);
    await expect.poll(() => waiting.length).toBe(kinds);
    const more = many(5, port);
    expect((await Promise.race(more)).status).toBe(503);
    expect((await talk(port, ask("{ a: __typename }"))).status).toBe(503);
    expect((await talk(port, cached)).body).toBe('{"data":{"__typename":"Query"}}');
    expect(fastPath.figures.hits).toBe(1);
    open();
    expect(countOf(await Promise.all([...taken, ...more]), 200)).toBe(2);
    close();
  });

  it("gives up an operation after its deadline", async () => {
    const { engine } = waitingEngine();
    const { port, close } = await listen({ engine, limits: { ...defaultLimits, deadline: 50 } });
    const { status, body } = await talk(port, counting);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([504, "LIMIT_DEADLINE"]);
    close();
  });

  it("reports it as slow, also when its engine responds after the deadline", async () => {
    const { engine, open } = waitingEngine();
    const slow: SlowOperation[] = [];
    const limits = { ...defaultLimits, deadline: 50, slow: 40 };
    const { port, close } = await listen({ engine, limits, onSlow: (operation) => slow.push(operation) });
    await talk(port, counting);
    open();
    await expect.poll(() => slow).toMatchObject([{ codes: ["LIMIT_DEADLINE"] }]);
    expect(slow[0]?.durationMs).toBeGreaterThan(40);
    close();
  });
});

describe("the limit of rates", () => {
  it("takes the cost of each operation from what its client has, and says what is left", async () => {
    const { port, close } = await listen({ rateLimit: 300 });
    const models = ask("{ models(first: 50) { nodes { id } } }");
    const first = await talk(port, models);
    expect(first.head).toMatch(/^ratelimit-limit: 100\r\nratelimit-remaining: 48\r$/im);
    await talk(port, models);
    const third = await talk(port, models);
    expect(third.status).toBe(429);
    expect(third.head).toMatch(/^retry-after: \d+\r$/im);
    expect(JSON.parse(third.body).errors[0]).toEqual({
      message: expect.stringMatching(/^Rate limit exceeded\. Try again in \d+ s\.$/),
      extensions: { code: "RATE_LIMITED" },
    });
    expect((await talk(port, get("/health"))).status).toBe(200);
    close();
  });

  it("is not fooled by an address that the client made up", async () => {
    const { port, close } = await listen({ rateLimit: 30 });
    const statuses = [];
    for (let count = 0; count < 4; count++) {
      const target = "/graphql?query={models(first:9){nodes{id}}}";
      statuses.push((await talk(port, get(target, { "x-forwarded-for": `10.0.0.${count}` }))).status);
    }
    expect(statuses).toEqual([200, 429, 429, 429]);
    close();
  });

  it("believes as many proxies as it is told of, and takes half of an IPv6 address for one client", () => {
    const from = (remoteAddress: string, forwarded: string | undefined, proxies: number) =>
      clientOf({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } } as never, proxies);
    expect(from("192.0.2.1", "198.51.100.7", 0)).toBe("192.0.2.1");
    expect(from("192.0.2.1", "203.0.113.9, 198.51.100.7", 1)).toBe("198.51.100.7");
    expect(from("192.0.2.1", "203.0.113.9, 198.51.100.7", 2)).toBe("203.0.113.9");
    expect(from("192.0.2.1", undefined, 1)).toBe("192.0.2.1");
    expect(from("::ffff:192.0.2.1", undefined, 0)).toBe("192.0.2.1");
    expect(from("2001:db8:1:2:3:4:5:6", undefined, 0)).toBe("2001:db8:1:2");
    expect(from("2001:db8::1", undefined, 0)).toBe("2001:db8:0:0");
    expect(from("::1", undefined, 0)).toBe("0:0:0:0");
  });

  it("fills a bucket steadily, never over its top, and forgets who asked longest ago", () => {
    let now = 0;
    const buckets = new TokenBuckets(60_000, () => now);
    buckets.spend("a", 30_000);
    expect(buckets.stateFor("a")).toEqual({ limit: 20_000, remaining: 0, seconds: 11 });
    now += 11_000;
    expect(buckets.stateFor("a").remaining).toBe(1_000);
    now += 60_000;
    expect(buckets.stateFor("a").remaining).toBe(20_000);
    buckets.spend("a", 20_000);
    for (let client = 0; client < 10_000; client++) buckets.spend(`b${client}`, 1);
    expect(buckets.stateFor("a").remaining).toBe(20_000);
  });
});
