import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder } from "../../data.ts";
import { type Running, serve, until } from "../../process.ts";
import { get } from "./real-server.ts";

/** A subscription over a connection of its own, once its response has begun. */
interface Opened {
  readonly socket: Socket;
  readonly status: number;
  readonly head: string;
  /** All of a refusal, or how a stream begins. */
  readonly body: string;
}

const target = "/graphql?query=subscription%7BdatasetReleased%7Btag%7D%7D";
/** Addresses that a proxy could have forwarded. */
const clients = ["203.0.113.1", "203.0.113.2", "2001:db8:1:1::1", "2001:db8:1:2::1"] as const;

let server: Running;
beforeAll(async () => {
  // Under test, Yoga sends heartbeats every 300 ms: too often to see what happens without them.
  const args = ["--data", fixtureFolder, "--trusted-proxies", "1", "--limit", "subscriptions=60"];
  server = await serve(args, { NODE_ENV: "production" });
});
afterAll(() => server?.child.kill("SIGKILL"));

const open = (client: string) =>
  new Promise<Opened>((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
    let text = "";
    socket.on("error", reject).on("data", (chunk) => {
      text += chunk;
      const [head = "", body = ""] = text.split("\r\n\r\n", 2);
      // A refusal comes whole; a stream has begun with its first byte.
      const [, length = "1"] = /^content-length: (\d+)/im.exec(head) ?? [];
      if (body.length >= Number(length)) resolve({ socket, status: Number(head.slice(9, 12)), head, body });
    });
    socket.write(get(target, { accept: "text/event-stream", "x-forwarded-for": client }));
  });

const openAll = (count: number, client: string) => Promise.all(Array.from({ length: count }, () => open(client)));

/** Tries again and again to have all places of a client, until it has them. */
const openShare = (client: string) =>
  until(
    () => openAll(25, client),
    (opened) => {
      const isWhole = opened.every(({ status }) => status === 200);
      if (!isWhole) for (const { socket } of opened) socket.destroy();
      return isWhole;
    },
  );

/** What a refused subscription was told. */
const refusalOf = ({ body }: Opened) => JSON.parse(body).errors[0];

describe("subscriptions", () => {
  it("are refused to who has his share, and to all when there are too many; a place is free once its client is gone", async () => {
    const [one, two, three, four] = clients;
    const ofOne = await openAll(25, one);
    expect(ofOne.map(({ status }) => status)).toEqual(ofOne.map(() => 200));
    const oneMore = await open(one);
    expect([oneMore.status, refusalOf(oneMore)]).toEqual([
      429,
      {
        message: "Number of open subscriptions of one client 26 exceeds the limit of 25. Close one first.",
        extensions: { code: "LIMIT_SUBSCRIPTIONS_PER_CLIENT", limit: 25, requested: 26 },
      },
    ]);

    const others = [...(await openAll(25, two)), ...(await openAll(10, three))];
    expect(others.filter(({ status }) => status !== 200)).toEqual([]);
    const tooMany = await open(four);
    expect([tooMany.status, refusalOf(tooMany)]).toEqual([
      503,
      {
        message: "Number of open subscriptions 61 exceeds the limit of 60. Try again in 10 seconds.",
        extensions: { code: "LIMIT_SUBSCRIPTIONS", limit: 60, requested: 61 },
      },
    ]);
    expect(tooMany.head).toMatch(/^retry-after: 10\r$/im);

    for (const { socket } of ofOne) socket.destroy();
    const next = await openShare(one);
    for (const { socket } of [...next, ...others, oneMore, tooMany]) socket.destroy();
  });

  it("leave no place taken when clients go at any moment of subscribing", async () => {
    const [one] = clients;
    const { port } = new URL(server.origin);
    const request = get(target, { accept: "text/event-stream", "x-forwarded-for": one });
    for (let time = 0; time < 200; time++) {
      const socket = connect(Number(port), "127.0.0.1").on("error", () => {});
      socket.write(request);
      // biome-ignore lint/style/noRestrictedGlobals: nothing waits for this, the moments only have to differ
      await new Promise((resolve) => setTimeout(resolve, time % 8));
      socket.destroy();
    }
    const opened = await openShare(one);
    for (const { socket } of opened) socket.destroy();
  });
});
