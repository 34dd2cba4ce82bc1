import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Drain } from "../../src/http/drain.ts";
import { Lanes } from "../../src/http/lanes.ts";
import { Replay } from "../../src/http/replay.ts";
import type { HttpOptions } from "../../src/http/server.ts";
import { defaultLimits } from "../../src/limits.ts";
import { createPlainLane } from "../../src/server.ts";
import { fixtureFolder, viewsOf } from "../data.ts";
import { Dice } from "../fuzz/grammar.ts";
import { randomOf } from "../graph/invented.ts";
import { ask, get, listen, post, talk } from "./real.ts";
import { startTwins, type Twins } from "./twins.ts";

const query = "query($slug: Slug!) { model(slug: $slug) { slug } }";
const asked = (slug: string) => ask(query, { slug });
const answered = (slug: string) => JSON.stringify({ data: { model: { slug } } });

async function withLanes(run: (twins: Twins) => Promise<void>): Promise<void> {
  const twins = await startTwins(await viewsOf(fixtureFolder));
  try {
    await run(twins);
  } finally {
    twins.close();
  }
}

/** Bodies of the answers that come on one connection to bytes that are sent at once, until it is quiet. */
function bodiesOver(port: number, bytes: Buffer, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const bodies = [...text.matchAll(/content-length: (\d+)\r\n(?:.+\r\n)*\r\n/gi)].map(
        ({ 0: head, 1: length, index }) => text.slice(index + head.length, index + head.length + Number(length)),
      );
      if (bodies.length < count || bodies.some((body) => !body.endsWith("}"))) return;
      socket.destroy();
      resolve(bodies);
    });
  });
}

it("sends each answer with the time and what becomes of the connection, whichever way it took", async () => {
  await withLanes(async ({ port, lanes }) => {
    for (let time = 0; time < 4; time++) {
      const { status, head, body, end } = await talk(port, asked("acme-one"));
      expect([status, body, end]).toEqual([200, answered("acme-one"), "open"]);
      expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      const names = head.split("\r\n").map((line) => line.split(":")[0]?.toLowerCase());
      expect(names.filter((name) => name === "content-length" || name === "date")).toHaveLength(2);
      expect(head.endsWith("\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5")).toBe(true);
      expect(Date.now() - Date.parse(/\r\nDate: (.*)\r\n/.exec(head)?.[1] ?? "")).toBeLessThan(3_000);
    }
    // One by Yoga, one by the plain lane, which is then sent again.
    expect([lanes.figures.plain, lanes.figures.hits]).toEqual([1, 2]);
  });
});

it("answers what is asked at once on one connection in the order of the questions", async () => {
  await withLanes(async ({ port }) => {
    for (let time = 0; time < 3; time++) await talk(port, asked("acme-one"));
    // Some are known, some are new, and some take the long way.
    const slugs = ["acme-one", "acme-zero", "acme-one", "acme-one", "acme-zero"];
    const mixed = slugs.flatMap((slug) => [
      asked(slug),
      post({ query, variables: { slug }, extensions: { cost: true } }),
    ]);
    const bodies = await bodiesOver(port, Buffer.concat(mixed), mixed.length);
    expect(bodies.map((body) => JSON.parse(body).data)).toEqual(
      slugs.flatMap((slug) => [{ model: { slug } }, { model: { slug } }]),
    );
  });
});

it("ends the connection of who wants it ended, after a known answer as after a new one", async () => {
  await withLanes(async ({ port }) => {
    const closing = post({ query, variables: { slug: "acme-one" } }, { connection: "close" });
    const old = Buffer.from(asked("acme-one").toString().replace("HTTP/1.1", "HTTP/1.0"));
    for (let time = 0; time < 4; time++)
      for (const bytes of [closing, old]) {
        const { head, body } = await talk(port, bytes);
        expect(body).toBe(answered("acme-one"));
        expect(head).toContain("\r\nConnection: close");
        expect(head).not.toContain("Keep-Alive");
      }
  });
});

it("answers on one connection again and again, known or new", async () => {
  await withLanes(async ({ port }) => {
    const slugs = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? "acme-zero" : "acme-one"));
    for (const [index, slug] of slugs.entries()) {
      const bytes = Buffer.concat([asked(slug), asked("acme-one")]);
      expect([index, await bodiesOver(port, bytes, 2)]).toEqual([index, [answered(slug), answered("acme-one")]]);
    }
  });
});

/** A server with lanes, and how many requests Node has made objects of. */
async function start(options: Partial<HttpOptions> = {}, lanes?: Lanes) {
  const views = await viewsOf(fixtureFolder);
  const settings = { views: () => views, today: () => "2030-01-01", limits: defaultLimits, ...options };
  const made = lanes ?? new Lanes({ epoch: () => views, replay: new Replay(1e7), plain: createPlainLane(settings) });
  const { server, ...started } = await listen({ ...settings, lanes: made });
  let requests = 0;
  server.on("request", () => {
    requests += 1;
  });
  return { ...started, server, lanes: made, requests: () => requests };
}

/** A connection and all that has come on it. */
function open(port: number) {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  let text = "";
  let isOver = false;
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    isOver = true;
  });
  return { socket, text: () => text, isOver: () => isOver };
}

type Open = ReturnType<typeof open>;

/** Writes bytes, and waits for so many answers in all. */
async function say({ socket, text, isOver }: Open, bytes: Buffer | string, answers: number): Promise<void> {
  socket.write(bytes);
  for (let time = 0; time < 500 && !isOver(); time++) {
    if (text().split("HTTP/1.1 ").length > answers && text().endsWith("}")) return;
    await wait(2);
  }
}

const undated = (text: string) => text.replace(/\r\nDate: [^\r]+/g, "");

describe("a request whose head Node has read before", () => {
  it("is answered without Node from its third time on, by the same bytes", async () => {
    const { port, requests, close } = await start();
    const connection = open(port);
    // Node reads a head twice, and another length is another head.
    for (let time = 1; time <= 6; time++) await say(connection, asked("acme-one"), time);
    expect(requests()).toBe(2);
    for (let time = 7; time <= 9; time++) await say(connection, asked("acme-zero"), time);
    expect(requests()).toBe(4);
    const [, , ...answers] = undated(connection.text()).split("HTTP/1.1 ");
    expect(new Set(answers.slice(0, 5)).size).toBe(1);
    expect(answers.at(-1)).toBe(answers.at(-2));
    expect(answers.at(-1)).toContain(answered("acme-zero"));
    close();
  });

  it("is known on other connections, which Node reads first", async () => {
    const { port, requests, close } = await start();
    for (let time = 0; time < 3; time++) await talk(port, asked("acme-one"));
    expect(requests()).toBe(3);
    const connection = open(port);
    for (let time = 1; time <= 3; time++) await say(connection, asked("acme-one"), time);
    expect(requests()).toBe(4);
    close();
  });

  it("goes to Node where somebody looks on, or answers tell what is left to spend", async () => {
    for (const options of [{ isWatched: true }, { rateLimit: 1_000_000 }]) {
      const { port, requests, close } = await start(options);
      const connection = open(port);
      for (let time = 1; time <= 5; time++) await say(connection, asked("acme-one"), time);
      expect(requests()).toBe(5);
      close();
    }
  });

  it("keeps its connection open while it is asked, and no longer", async () => {
    const limits = { ...defaultLimits, headersTimeout: 1_000, requestTimeout: 1_000, keepAlive: 1_000 };
    const { port, requests, close } = await start({ limits });
    const connection = open(port);
    for (let time = 1; time <= 20; time++) {
      await say(connection, asked("acme-one"), time);
      await wait(150);
    }
    expect([connection.isOver(), requests()]).toEqual([false, 2]);
    await wait(3_500);
    expect(connection.isOver()).toBe(true);
    close();
  });

  it("goes to Node when the server stops, which tells its client to go", async () => {
    const { port, server, requests, close } = await start();
    const drain = new Drain(server);
    const connection = open(port);
    for (let time = 1; time <= 4; time++) await say(connection, asked("acme-one"), time);
    expect(requests()).toBe(2);
    await drain.close();
    const stopped = drain.finish();
    await say(connection, asked("acme-one"), 5);
    const said = connection.text().match(/\r\nConnection: \S+/gi) ?? [];
    expect(said.slice(-2)).toEqual(["\r\nConnection: keep-alive", "\r\nconnection: close"]);
    await stopped;
    close();
  });

  it("is answered with an error of ours by the long way when its lane fails", async () => {
    const bugs: unknown[] = [];
    let fails = false;
    const epoch = {};
    const lanes = new Lanes({
      epoch() {
        if (fails) throw new Error("broken");
        return epoch;
      },
      replay: new Replay(1e6),
    });
    const { port, close } = await start({ onBug: (bug) => bugs.push(bug) }, lanes);
    const connection = open(port);
    for (let time = 1; time <= 4; time++) await say(connection, asked("acme-one"), time);
    fails = true;
    await say(connection, asked("acme-one"), 5);
    fails = false;
    await say(connection, asked("acme-one"), 6);
    expect(
      connection
        .text()
        .match(/HTTP\/1\.1 \d+/g)
        ?.map((line) => line.slice(9)),
    ).toEqual([...["200", "200", "200", "200"], "500", "200"]);
    expect(bugs).toEqual([new Error("broken")]);
    close();
  });

  it("waits in its turn while the client does not take its answers, and no more is piled up than by Node", async () => {
    const { port, server, requests, close } = await start();
    const large = ask(
      "{ models { nodes { id claims { nodes { id statusReason subject { id } } } sources { nodes { id url } } } } }",
    );
    for (let time = 0; time < 4; time++) await talk(port, large);
    const drain = new Drain(server);
    const connecting = once(server, "connection");
    const { socket, text } = open(port);
    const [served] = (await connecting) as [Socket];
    socket.pause();
    const before = requests();
    let sent = 0;
    // One after the other, so that nearly all can be answered without Node.
    for (; served.writableLength === 0 && sent < 5_000; sent++) {
      socket.write(large);
      await wait(1);
    }
    // The first was read by Node, and what came while the last was not taken.
    expect(requests() - before).toBeLessThan(sent / 10);
    for (let more = 0; more < 500; more++, sent++) socket.write(large);
    await wait(200);
    expect(served.writableLength).toBeLessThan(1_000_000);
    const stopped = drain.close().then(() => drain.finish());
    expect(await Promise.race([stopped.then(() => "stopped"), wait(1_500)])).toBeUndefined();
    socket.resume();
    await stopped;
    // Whoever is told to go has what was asked before; the rest was asked too late.
    const answers = text().split("HTTP/1.1 200 OK").slice(1);
    expect(answers.length).toBeGreaterThan(1);
    expect(new Set(answers.map((answer) => answer.slice(answer.indexOf("{")))).size).toBe(1);
    close();
  });
});

describe("bytes that only look like a known request", () => {
  const known = asked("acme-one");

  /** What comes on one connection to pieces that are sent one after the other, with and without what knows heads. */
  async function both(pieces: readonly (Buffer | string)[]): Promise<[direct: string, byNode: string]> {
    const direct = await start();
    const byNode = await start({ isWatched: true }, direct.lanes);
    for (let time = 0; time < 3; time++) await talk(direct.port, known);
    const texts = [direct, byNode].map(async ({ port }) => {
      const { socket, text } = open(port);
      for (const piece of pieces) {
        socket.write(piece);
        await wait(30);
      }
      await wait(50);
      socket.destroy();
      return undated(text());
    });
    const said = await Promise.all(texts);
    direct.close();
    byNode.close();
    return said as [string, string];
  }

  const bodied = (length: number, rest = "") =>
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}${rest}\r\n\r\n`;
  const cases: Readonly<Record<string, readonly (Buffer | string)[]>> = {
    "the body of another": [known, bodied(known.length), known, known],
    "the end of a body": [known, bodied(known.length + 5), "12345", known, known],
    "part of a chunk": [
      known,
      bodied(0).replace("content-length: 0", "transfer-encoding: chunked"),
      `${known.length.toString(16)}\r\n`,
      known,
      "\r\n0\r\n\r\n",
      known,
    ],
    "what follows a head without an end": [known, "POST /graphql HTTP/1.1\r\nhost: ", known, known],
    "what follows a head within one piece": [
      known,
      Buffer.concat([known, Buffer.from("POST / HTTP/1.1\r\nx: ")]),
      known,
    ],
    "a head with two lengths": [known, bodied(5, `\r\ncontent-length: ${known.length}`), "12345", known],
    "a head whose lines end otherwise": [known, known.toString().replaceAll("\r\n", "\n"), known],
    "a head after an empty line": [known, `\r\n${known}`, known],
    "a tunnel": [known, "CONNECT a:1 HTTP/1.1\r\nhost: a:1\r\n\r\n", known, known],
    "a tunnel that comes with a request": [
      known,
      Buffer.concat([known, Buffer.from("CONNECT a:1 HTTP/1.1\r\nhost: a:1\r\n\r\n")]),
      known,
      known,
    ],
    "a protocol to change to": [
      known,
      get("/graphql?query={__typename}", { connection: "upgrade", upgrade: "websocket" }),
      known,
      known,
    ],
    "a body that is waited for": [known, bodied(known.length, "\r\nexpect: 100-continue"), known, known],
    "a body that is not waited for": Array.from({ length: 5 }, () =>
      post({ query, variables: { slug: "acme-one" } }, { expect: "100-continue" }),
    ),
    "a request and its end in two pieces": [known, known.subarray(0, -9), known.subarray(-9), known],
  };
  for (const [name, pieces] of Object.entries(cases))
    it(`are ${name}, as Node reads them`, async () => {
      const [direct, byNode] = await both(pieces);
      expect(direct).toContain("200 OK");
      expect(direct).toBe(byNode);
    });

  it("are read as Node reads them in random streams, however these are cut", async () => {
    const direct = await start();
    const byNode = await start({ isWatched: true }, direct.lanes);
    const requests = [
      ...["acme-one", "acme-zero", "acme-one-mini", "nothing"].map(asked),
      ask("{ models { nodes { id claims { nodes { id statusReason } } } } }"),
      ask("{ nothing }"),
      post({ query, variables: { slug: "acme-one" } }, { accept: "application/graphql-response+json" }),
      post({ query, variables: { slug: "acme-one" } }, { Host: "example.org", "cache-control": "no-store" }),
      post({ query }, { "content-type": "text/plain" }),
      get("/graphql?query={models{totalCount}}"),
      get("/graphql?query={models{totalCount}}", { "if-none-match": "*" }),
      get("/health"),
      get("/graphql", {}, "OPTIONS"),
      get("/graphql?query={__typename}", {}, "HEAD"),
      bodied(0).replace("content-length: 0", "transfer-encoding: chunked").concat("2\r\n{}\r\n0\r\n\r\n"),
    ].map((bytes) => Buffer.from(bytes));
    // They may undo what is not answered yet, and so come last.
    const lasts = [
      post("", { "content-length": "" }),
      post({ query, variables: { slug: "acme-one" } }, { connection: "close" }),
      Buffer.from(asked("acme-one").toString().replace("HTTP/1.1", "HTTP/1.0")),
      ...["nonsense", "\r\n\r\n", "\0"].map((text) => Buffer.from(text)),
    ];
    // What both have answered before comes in one turn, so that the order of what happens is the same.
    for (let time = 0; time < 4; time++)
      for (const bytes of [...requests, ...lasts])
        for (const { port } of [direct, byNode]) await talk(port, bytes, 300);
    const before = [direct.requests(), byNode.requests()];
    const dice = new Dice(randomOf(20));
    const streams = Array.from({ length: 120 }, () => {
      const whole = Array.from({ length: 3 + dice.below(12) }, () =>
        dice.chance(0.6) ? requests[0] : dice.of(requests),
      ) as Buffer[];
      if (dice.chance(0.5)) return whole;
      const bytes = Buffer.concat(whole);
      const cuts = Array.from({ length: dice.below(8) }, () => dice.below(bytes.length)).sort((a, b) => a - b);
      return [0, ...cuts].map((from, index) => bytes.subarray(from, cuts[index]));
    });
    const readBy = async (port: number, pieces: readonly Buffer[], last: Buffer) => {
      const { socket, text } = open(port);
      for (const piece of pieces) {
        socket.write(piece);
        await wait(8);
      }
      await wait(100);
      socket.write(last);
      await wait(50);
      socket.destroy();
      return undated(text());
    };
    const wrong: string[] = [];
    for (let at = 0; at < streams.length; at += 20)
      await Promise.all(
        streams.slice(at, at + 20).map(async (pieces, index) => {
          const last = dice.of(lasts);
          const [said, expected] = await Promise.all([direct, byNode].map(({ port }) => readBy(port, pieces, last)));
          if (said !== expected) {
            wrong.push(`stream ${at + index}`);
            console.log(
              at + index,
              pieces.map(String),
              said?.match(/HTTP.*/g),
              expected?.match(/HTTP.*/g),
              said?.length,
              expected?.length,
            );
          }
        }),
      );
    expect(wrong).toEqual([]);
    // Many were answered without Node, or this would show nothing.
    const [without = 0, all = 0] = [direct, byNode].map(({ requests }, at) => requests() - (before[at] as number));
    expect(all - without).toBeGreaterThan(50);
    direct.close();
    byNode.close();
  });
});
