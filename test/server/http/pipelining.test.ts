import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { dataFolder } from "../../data.ts";
import { ways } from "../../process.ts";
import { scaled } from "../../suite.ts";
import { ask, get, listen, startChild, talk } from "./real-server.ts";

/** Searches, each for other words; all of them are as many as fit into what is read from a socket at once. */
const burst = Array.from({ length: scaled(300) }, (_, index) =>
  ask(`{ search(query: "llama ${index} instruct", first: 2) { totalCount } }`),
);

/** Sends requests over one connection in one packet; the statuses of their responses, in order, once all have come. */
function pipeline(port: number, requests: readonly Buffer[], onStatus: (status: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    let count = 0;
    socket.on("error", reject).on("data", (chunk) => {
      const statuses = `${text}${chunk.toString("latin1")}`.split("HTTP/1.1 ");
      text = statuses.pop() ?? "";
      for (const part of statuses.filter(Boolean)) onStatus(Number(part.slice(0, 3)));
      count += statuses.filter(Boolean).length;
      if (count === requests.length - 1 && /\r\n\r\n.*\}$/s.test(text)) {
        onStatus(Number(text.slice(0, 3)));
        socket.destroy();
        resolve();
      } else text = `HTTP/1.1 ${text}`;
    });
    socket.write(Buffer.concat(requests));
  });
}

/** A process of its own reads all the data, for which there is time in the slow suite. */
const servers = [
  ["this process", () => listen({ limits: { ...defaultLimits, queueTime: 60_000 } }, dataFolder)],
  ...ways.map(
    ([way, args]) =>
      [way, () => startChild(["--data", dataFolder, "--no-layers", "--limit", "queue-time=60000", ...args])] as const,
  ),
] as const;

describe.each(inject("slow") ? servers : servers.slice(0, 1))("requests that come in one packet, by %s", (_, start) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start();
    // The first search makes what all others read.
    await talk(server.port, ask('{ search(query: "llama") { totalCount } }'));
  });
  afterAll(() => ("close" in server ? server.close() : undefined));

  it("are all answered, and others between them: /health, and another client's operation", async () => {
    const statuses: number[] = [];
    let isOver = false;
    const over = pipeline(server.port, burst, (status) => statuses.push(status)).finally(() => {
      isOver = true;
    });
    const between: number[] = [];
    while (!isOver) {
      expect((await talk(server.port, get("/health"))).status).toBe(200);
      if (!isOver) between.push(statuses.length);
    }
    await over;
    expect(statuses).toEqual(burst.map(() => 200));
    expect(between.length).toBeGreaterThan(scaled(10));
    // The client that has sent them is done with, whatever it has cost.
    for (let time = 0; time < 20; time++) {
      const { status, body } = await talk(server.port, ask(`{ models(first: ${time + 1}) { nodes { name } } }`));
      expect([status, body.slice(0, 9)]).toEqual([200, '{"data":{']);
    }
  });
});
