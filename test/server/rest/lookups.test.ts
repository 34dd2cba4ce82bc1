import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { lookups } from "../../../src/server/rest/lookup.ts";
import { readExplorer } from "../../../src/web/explorer-bundle.ts";
import { dataFolder, serverOf } from "../../data.ts";
import { until } from "../../process.ts";
import { listen } from "../http/real-server.ts";

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({ explorer: await readExplorer() }, dataFolder);
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers });
const json = async (path: string) => (await get(path)).json();
const text = async (path: string) => (await get(path)).text();

describe("a look-up", () => {
  it("gives what the operation gives over GraphQL", async () => {
    const { ask } = await serverOf(dataFolder);
    const resolve = lookups.get("/resolve")?.operation ?? "";
    const texts = ["gpt-4-0613", "gpt-99"];
    expect(await json("/resolve?text=gpt-4-0613&text=gpt-99")).toEqual(await ask(resolve, { texts }));
    const compare = lookups.get("/compare")?.operation ?? "";
    const variables = { refs: [{ name: "llama-3-3" }, { key: { kind: "MODEL", slug: "gpt-5-1" } }] };
    expect(await json("/compare.json?m=llama-3-3,Model:gpt-5-1")).toEqual(await ask(compare, variables));
  });

  it("says what an identifier means, with its source", async () => {
    const { data } = await json("/resolve?text=gpt-4-0613&text=gpt-99");
    expect(data.lifecycleOf).toMatchObject([
      {
        resolution: { match: "EXACT", entity: { id: "Variant:gpt-4-0613" } },
        stage: "RETIRED",
        end: { date: "2026-10-23", claim: { citations: [{ source: { url: expect.stringMatching(/^https:/) } }] } },
      },
      { resolution: { match: "NONE", entity: null } },
    ]);
  });

  it("compares what one parameter names, repeated or with commas, in the properties that another one names", async () => {
    const [one, other] = await Promise.all(
      ["m=Llama+3.3,GPT-5.1", "m=Llama+3.3&m=GPT-5.1"].map((names) =>
        json(`/compare.json?${names}&property=context-window,license`),
      ),
    );
    expect(one).toEqual(other);
    expect(one.data.compare).toMatchObject({
      entities: [{ id: "Model:llama-3-3" }, { id: "Model:gpt-5-1" }],
      rows: [{ property: "CONTEXT_WINDOW", differs: true }, { property: "LICENSE" }],
    });
  });

  it("is Markdown with numbered sources by extension, or where a client prefers it", async () => {
    const resolved = await text("/resolve.md?text=gpt-4-0613");
    expect(resolved).toMatch(/^- gpt-4-0613 → EXACT .*\(Variant:gpt-4-0613\).*retired.*\[1\]/m);
    expect(await text("/compare.md?m=llama-3-3,gpt-5-1&property=context-window")).toMatch(
      /^\| Context window \| 128,000 tokens \[1\]/m,
    );
    const preferred = await get("/resolve?text=gpt-4-0613", { accept: "text/markdown" });
    expect(preferred.headers.get("vary")).toMatch(/\baccept\b/);
    expect(await preferred.text()).toBe(resolved);
  });

  it("leaves the page of the explorer to browsers", async () => {
    const page = await get("/compare?m=llama-3-3,gpt-5-1", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const data = await get("/compare?m=llama-3-3,gpt-5-1", { accept: "application/json" });
    expect((await data.json()).data.compare.entities).toHaveLength(2);
  });

  it("confirms a version that the client has", async () => {
    for (const path of ["/resolve?text=gpt-4", "/resolve.md?text=gpt-4"]) {
      const etag = (await get(path)).headers.get("etag") ?? "";
      const again = await get(path, { "if-none-match": etag });
      expect([path, again.status, await again.text()]).toEqual([path, 304, ""]);
    }
  });

  it("says what is missing or unknown", async () => {
    const missing = await get("/resolve");
    expect([missing.status, (await missing.json()).errors[0].message]).toEqual([
      400,
      "Name what to look up with `text`: ?text=gpt-4-0613&text=claude-3-opus",
    ]);
    const unknown = await get("/compare.md?m=llama-3-3,gpt-5-1&property=contextwindow");
    expect([unknown.status, await unknown.text()]).toEqual([
      400,
      expect.stringMatching(/^There is no property `contextwindow`\. Try: CONTEXT_WINDOW, /),
    ]);
    expect((await json("/compare.json?m=nothing-of-this-name,gpt-5-1")).data.compare).toMatchObject({
      __typename: "NotFoundError",
      message: expect.any(String),
    });
    const day = await get("/resolve?text=gpt-4&asOf=yesterday");
    expect([day.status, (await day.json()).errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("is refused above the cost, and beyond the rate, of an operation", async () => {
    const small = await listen({ limits: { ...defaultLimits, cost: 10 }, rateLimit: 30 }, dataFolder);
    try {
      const costly = await fetch(`${small.origin}/resolve?${"text=gpt-4&".repeat(20)}`);
      expect([costly.status, (await costly.json()).errors[0].extensions.code]).toEqual([400, "LIMIT_COST"]);
      const table = await fetch(`${small.origin}/compare.md?m=llama-3-3,gpt-5-1`);
      expect([table.status, await table.text()]).toEqual([
        400,
        expect.stringMatching(/exceeds the limit of 10 objects/),
      ]);
      const status = async () => (await fetch(`${small.origin}/resolve?text=gpt-4`)).status;
      expect(await until(status, (one) => one === 429)).toBe(429);
    } finally {
      small.close();
    }
  });
});
