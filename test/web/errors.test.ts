import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExplorer } from "../../src/web/explorer-bundle.ts";
import { listen } from "../server/http/real-server.ts";

/* Errors suit who reads them: pages for browsers, which navigate by GET and POST; JSON for programs; text for others. */

type Server = Awaited<ReturnType<typeof listen>>;

let servers: Readonly<Record<"with the explorer" | "without it", Server>>;
beforeAll(async () => {
  servers = {
    "with the explorer": await listen({ explorer: await readExplorer() }),
    "without it": await listen(),
  };
});
afterAll(() => {
  for (const { close } of Object.values(servers ?? {})) close();
});

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/** Requests that are refused, and the status of each. */
const refused: readonly (readonly [method: string, path: string, status: number])[] = [
  ["GET", "/nothing", 404],
  ["GET", "/<img src=x>", 404],
  ["HEAD", "/nothing", 404],
  ["GET", "/explorer/nothing.js", 404],
  ["GET", "/graphiql/nothing.js", 404],
  ["GET", "/docs/nothing", 404],
  ["POST", "/nothing", 404],
  ["POST", "/", 405],
  ["POST", "/graphiql", 405],
  ["POST", "/schema.graphql", 405],
  ["POST", "/docs/guide", 405],
  ["POST", "/health", 405],
];

describe.each(["with the explorer", "without it"] as const)("a server %s", (name) => {
  const ask = async (method: string, path: string, accept: string) => {
    const response = await fetch(servers[name].origin + path, { method, headers: { accept } });
    const { status, headers } = response;
    return { status, type: headers.get("content-type"), allow: headers.get("allow"), body: await response.text() };
  };

  it.each(refused)("refuses %s %s with a page for browsers", async (method, path, status) => {
    const { body, ...head } = await ask(method, path, browser);
    expect(head).toEqual({
      status,
      type: "text/html; charset=utf-8",
      allow: status === 405 ? "GET, HEAD" : null,
    });
    if (method === "HEAD") return expect(body).toBe("");
    expect(body).toContain("<h1>");
    expect(body).toContain('href="/"');
    expect(body).not.toContain("<img");
  });

  it.each(refused)("refuses %s %s with JSON for programs", async (method, path, status) => {
    const { type, body, ...head } = await ask(method, path, "application/json");
    expect([head.status, type]).toEqual([status, "application/json"]);
    if (method === "HEAD") return expect(body).toBe("");
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: expect.stringMatching(/\w/),
          extensions: { code: status === 404 ? "NOT_FOUND" : "METHOD_NOT_ALLOWED" },
        },
      ],
    });
  });

  it.each(refused)("refuses %s %s with a line of text for all others", async (method, path, status) => {
    const { type, body, ...head } = await ask(method, path, "*/*");
    expect([head.status, type]).toEqual([status, "text/plain; charset=utf-8"]);
    if (method !== "HEAD") expect(body.trim().split("\n")).toHaveLength(1);
  });
});

describe("a server with the explorer", () => {
  it("refuses an unknown entity with a page for browsers, and with JSON for programs", async () => {
    const { origin } = servers["with the explorer"];
    const page = await fetch(`${origin}/model/nothing`, { headers: { accept: browser } });
    expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(await page.text()).toContain("<h1>No such model</h1>");
    const json = await fetch(`${origin}/model/nothing`, { headers: { accept: "application/json" } });
    expect([json.status, json.headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
    expect(await json.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });
});
