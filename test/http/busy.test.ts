import { describe, expect, it } from "vitest";
import { memoryEngine } from "../../src/graph/engine.ts";
import { Buckets, clientOf } from "../../src/http/rate-limit.ts";
import { defaultLimits } from "../../src/limits.ts";
import { ask, get, listen, talk } from "./real.ts";

/** An engine that counts only when it is told to. */
function waitingEngine() {
  const waiting: (() => void)[] = [];
  const count: typeof memoryEngine.count = async (...args) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return memoryEngine.count(...args);
  };
  return { engine: { ...memoryEngine, count }, waiting };
}

/** How often one answer counts. */
const kinds = 12;
const counting = ask("{ meta { counts { kind } } }");

describe("a server with more to do than it can", () => {
  it("turns requests away with 503 and answers /health, then answers what it has taken", async () => {
    const { engine, waiting } = waitingEngine();
    const { port, close } = await listen({ engine });
    const taken = Array.from({ length: 64 }, () => talk(port, counting));
    await expect.poll(() => waiting.length).toBe(64 * kinds);

    const more = await Promise.all(Array.from({ length: 136 }, () => talk(port, counting)));
    expect(new Set(more.map(({ status }) => status))).toEqual(new Set([503]));
    expect(more[0]?.head).toMatch(/^retry-after: 1\r$/im);
    expect(JSON.parse(more[0]?.body ?? "").errors[0].extensions).toEqual({
      code: "LIMIT_IN_FLIGHT",
      limit: 64,
      requested: 65,
    });
    const healths = [];
    for (let count = 0; count < 3; count++) healths.push(await talk(port, get("/health")));
    expect(healths.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(Math.min(...healths.map(({ milliseconds }) => milliseconds))).toBeLessThan(250);

    for (const go of waiting) go();
    expect(new Set((await Promise.all(taken)).map(({ status }) => status))).toEqual(new Set([200]));
    expect((await talk(port, ask("{ __typename }"))).status).toBe(200);
    close();
  });

  it("turns requests away while its event loop is late", async () => {
    const { port, close } = await listen({ limits: { ...defaultLimits, delay: 1 } });
    // The loop is looked at every second, and a turn of it takes longer than this limit.
    await expect.poll(async () => (await talk(port, ask("{ __typename }"))).status).toBe(503);
    expect((await talk(port, get("/health"))).status).toBe(200);
    close();
  });

  it("gives up an operation after its deadline", async () => {
    const { engine } = waitingEngine();
    const { port, close } = await listen({ engine, limits: { ...defaultLimits, deadline: 50 } });
    const { status, body } = await talk(port, counting);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([504, "LIMIT_DEADLINE"]);
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
    expect(JSON.parse(third.body).errors[0].extensions).toEqual({ code: "RATE_LIMITED" });
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
    const buckets = new Buckets(60_000, () => now);
    buckets.spend("a", 30_000);
    expect(buckets.stateOf("a")).toEqual({ limit: 20_000, remaining: 0, seconds: 11 });
    now += 11_000;
    expect(buckets.stateOf("a").remaining).toBe(1_000);
    now += 60_000;
    expect(buckets.stateOf("a").remaining).toBe(20_000);
    buckets.spend("a", 20_000);
    for (let client = 0; client < 10_000; client++) buckets.spend(`b${client}`, 1);
    expect(buckets.stateOf("a").remaining).toBe(20_000);
  });
});
