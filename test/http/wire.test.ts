import { connect } from "node:net";
import { expect, it } from "vitest";
import { fixtureFolder, viewsOf } from "../data.ts";
import { ask, post, talk } from "./real.ts";
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
