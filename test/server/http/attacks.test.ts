import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../../data.ts";
import { ways } from "../../process.ts";
import { expectWithin, sampled } from "../../suite.ts";
import { attacks } from "./attacks.ts";
import { knownAttacks } from "./known-attacks.ts";
import { ask, type Child, post, startChild, talk } from "./real-server.ts";

/** Most that one attack may take: processor time in milliseconds, and memory in MB. */
const limits = { processorTime: 250, memory: 64 } as const;

/** Most memory that all attacks together may take, in MB. */
const maxMemory = 200;

const all = [...attacks, ...knownAttacks];

const served = [...ways, ["one process with the project's data", ["--data", dataFolder]]] as const;

describe.each(sampled(served))("%s", (_, args) => {
  let server: Child;
  let before: number;
  beforeAll(async () => {
    server = await startChild(args);
    await talk(server.port, ask('{ models { totalCount } search(query: "a") { totalCount } }'), 60_000);
    before = await server.memory();
  });
  afterAll(() => server?.child.kill("SIGKILL"));

  const usage = async () => ({ processorTime: await server.processorTime(), memory: await server.memory() });

  describe("the attacks", () => {
    it("are at least 350, each with a name of its own", () => {
      expect(all.length).toBeGreaterThanOrEqual(350);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    });

    it.each(all.map((attack) => [attack.name, attack] as const))("%s", async (_, attack) => {
      const { bytes, statuses, code, mayReset } = attack;
      const start = await usage();
      const reply = await talk(server.port, bytes);
      const end = await usage();
      const { status, head, body } = reply;
      if (!(mayReset && reply.end === "reset")) expect(statuses, `${head}\n${body.slice(0, 500)}`).toContain(status);
      if (code) expect(JSON.parse(body).errors[0].extensions.code).toBe(code);
      expect(`${head}${body}`).not.toMatch(/node_modules|\bat .*:\d+:\d+/);
      expectWithin(end.processorTime - start.processorTime, limits.processorTime);
      expect(end.memory - start.memory).toBeLessThan(limits.memory);
    });

    it("leave the server answering, in the memory it had, with nothing to report", async () => {
      const { status, body } = await talk(server.port, ask("{ __typename }"));
      expect([status, body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
      expect((await server.memory()) - before).toBeLessThan(maxMemory);
      expect(server.errors()).toBe("");
    });
  });

  describe("a body over the limit", () => {
    it("says so and ends its connection, so that no other request is stuck behind it", async () => {
      const reply = await talk(server.port, post(Buffer.alloc(600_000, 32)));
      expect(reply.head).toMatch(/^connection: close/im);
      expect(JSON.parse(reply.body).errors[0]).toEqual({
        message:
          "Request body size 600,000 bytes exceeds the limit of 300,000 bytes. Send shorter variables, or several requests.",
        extensions: { code: "LIMIT_BODY", limit: 300_000, requested: 600_000 },
      });
      const next = await talk(server.port, ask("{ __typename }"));
      expect(next.status).toBe(200);
    });
  });
});
