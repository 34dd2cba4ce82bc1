import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataFolder } from "../data.ts";
import { bin, environment, until } from "../process.ts";

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "pedigree-start-"));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

/** A process that has just started: the text of its first call, and when it came. */
async function firstCall() {
  const from = performance.now();
  const client = new Client({ name: "test", version: "1.0.0" });
  const env = environment({ PEDIGREE_CACHE: cache }) as Record<string, string>;
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [bin, "mcp", "--data", dataFolder, "--no-layers"],
      env,
    }),
  );
  try {
    const connectedMs = performance.now() - from;
    const { content } = await client.callTool({ name: "get", arguments: { refs: ["Llama 3.3"] } });
    return { text: (content as { text: string }[])[0]?.text, connectedMs, calledMs: performance.now() - from };
  } finally {
    await client.close();
  }
}

const snapshots = async () => (await readdir(cache)).filter((name) => name.endsWith(".snapshot"));

it("responds to a first call sooner from the second start on, by a snapshot that it has let another process build", async () => {
  const first = await firstCall();
  expect(await until(snapshots, ({ length }) => length > 0)).toHaveLength(1);
  const second = await firstCall();
  expect(second.text).toBe(first.text);
  expect(second.calledMs).toBeLessThan(first.calledMs);
  // A busy machine takes a multiple of what it takes alone.
  expect(second.calledMs).toBeLessThan(3_000);
  process.stdout.write(`connected ${second.connectedMs.toFixed(0)} ms, first call ${second.calledMs.toFixed(0)} ms\n`);
});
