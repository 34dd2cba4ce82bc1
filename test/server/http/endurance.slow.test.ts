import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, type Child, get, startChild, talk } from "./real-server.ts";

describe("a server with a heap of 256 MB", () => {
  const documents = 10_000;
  const maxGrowth = 120;
  const connections = 4;

  /** Never the same twice: one in 50 as large as may be, one in 10 a large text that does not parse. */
  const documentOf = (number: number): string => {
    if (number % 50 === 0) return `{ a${number}: models { nodes { ${"id name releasedOn ".repeat(663)} } } }`;
    if (number % 10 === 3) return `{ a${number}: models { nodes { id } } # ${"x".repeat(16_000)}`;
    return `{ a${number}: models { nodes { ${"id name releasedOn ".repeat(10)} } } }`;
  };

  it("lives through 10,000 documents that were never seen before, and stays as large as it was", async () => {
    const { child, origin, memory } = await startChild([], ["--max-old-space-size=256"]);
    let next = 0;
    const send = async (until: number) => {
      while (next < until) {
        const number = next++;
        const response = await fetch(`${origin}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: documentOf(number) }),
        });
        expect(response.status).toBe(200);
        await response.arrayBuffer();
      }
    };
    const all = (until: number) => Promise.all(Array.from({ length: connections }, () => send(until)));
    await all(1);
    const before = await memory();
    await all(documents);
    const growth = (await memory()) - before;
    process.stdout.write(
      `endurance: ${documents} documents, ${before.toFixed(0)} MB and ${growth.toFixed(0)} MB more\n`,
    );
    expect(growth).toBeLessThan(maxGrowth);
    expect(child.exitCode).toBeNull();
    child.kill("SIGKILL");
  });
});

describe("slow and idle clients", () => {
  const idle = 1_000;
  let server: Child;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    server = await startChild();
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server?.child.kill("SIGKILL");
  });

  const open = () =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1", () => resolve(socket));
      socket.once("error", reject);
      sockets.push(socket);
    });

  /** Sends a byte every half second, and tells after how many milliseconds it was cut, and what it was told. */
  async function dribble(start: string): Promise<{ milliseconds: number; statusLine: string }> {
    const socket = await open();
    const begun = performance.now();
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.removeAllListeners("error").on("error", () => {});
    socket.write(start);
    const timer = setInterval(() => socket.write("a"), 500);
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(timer);
    return { milliseconds: performance.now() - begun, statusLine: text.split("\r\n")[0] as string };
  }

  it("do not keep others from an answer, and are cut: headers in 6.5 s, bodies in 11.5 s", async () => {
    const slow = Promise.all([
      dribble("GET /health HTTP/1.1\r\nhost: localhost\r\nx: "),
      dribble(get("/graphql", { "content-type": "application/json", "content-length": "5000" }, "POST")),
      dribble(""),
    ]);
    await Promise.all(Array.from({ length: idle }, open));
    const healths = [];
    for (let count = 0; count < 5; count++) healths.push(await talk(server.port, get("/health")));
    expect(healths.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(Math.min(...healths.map(({ milliseconds }) => milliseconds))).toBeLessThan(100);
    expect((await talk(server.port, ask("{ __typename }"))).status).toBe(200);

    const [headers, body, nonsense] = await slow;
    expect(headers.milliseconds).toBeLessThan(6_500);
    expect(headers.statusLine).toBe("HTTP/1.1 408 Request Timeout");
    expect(body.milliseconds).toBeLessThan(11_500);
    expect(body.milliseconds).toBeGreaterThan(9_000);
    expect(nonsense.milliseconds).toBeLessThan(6_500);
  });
});
