import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ways } from "../process.ts";
import { expectWithin, firstUnlessSlow } from "../suite.ts";
import { attacks } from "./attacks.ts";
import { ask, type Child, post, startChild, talk } from "./real.ts";

/** Most processor time that an attack may take, in milliseconds. */
const maxTime = 250;

/** Most memory that all attacks together may add, in MB. */
const mostMemory = 200;

describe.each(firstUnlessSlow(ways))("%s", (_, args) => {
  let server: Child;
  let before: number;
  beforeAll(async () => {
    server = await startChild(args);
    await talk(server.port, ask("{ models { totalCount } }"));
    before = await server.memory();
  });
  afterAll(() => server?.child.kill("SIGKILL"));

  describe("the attacks", () => {
    it("are at least 80", () => expect(attacks.length).toBeGreaterThanOrEqual(80));

    it.each(attacks.map((attack) => [attack.name, attack] as const))("%s", async (_, { bytes, statuses, mayReset }) => {
      const timeBefore = await server.processorTime();
      const reply = await talk(server.port, bytes);
      expectWithin((await server.processorTime()) - timeBefore, maxTime);
      const { status, head, body } = reply;
      if (!(mayReset && reply.end === "reset")) expect(statuses, `${head}\n${body.slice(0, 500)}`).toContain(status);
      expect(`${head}${body}`).not.toMatch(/node_modules|\bat .*:\d+:\d+/);
    });

    it("leave the server answering, in the memory it had, with nothing to report", async () => {
      const { status, body } = await talk(server.port, ask("{ __typename }"));
      expect([status, body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
      expect((await server.memory()) - before).toBeLessThan(mostMemory);
      expect(server.errors()).toBe("");
    });
  });

  describe("a body over the limit", () => {
    it("says so and ends its connection, so that no other request is stuck behind it", async () => {
      const reply = await talk(server.port, post(Buffer.alloc(300_000, 32)));
      expect(reply.head).toMatch(/^connection: close/im);
      expect(JSON.parse(reply.body).errors[0]).toEqual({
        message: "At most 100,000 bytes for the body of a request; 300,000 were found.",
        extensions: { code: "LIMIT_BODY", limit: 100_000, requested: 300_000 },
      });
      const next = await talk(server.port, ask("{ __typename }"));
      expect(next.status).toBe(200);
    });
  });
});
