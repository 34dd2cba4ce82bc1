import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { importCatalog } from "../../src/catalogs/import-catalog.ts";
import { readLayers } from "../../src/catalogs/layer-files.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { type FetchOptions, fetchAnswer, maxAnswerBytes } from "../../src/catalogs/safe-fetch.ts";
import { answerOf, emptyDataFolder } from "./answers.ts";

const answer = JSON.stringify(answerOf(modelsDev as Catalog));
const json = { "content-type": "application/json" };
const bomb = gzipSync(Buffer.alloc(3 * maxAnswerBytes, " "));

/** What the server does at each path; the second argument counts requests of that path. */
const routes: Record<string, (request: IncomingMessage, response: ServerResponse, nth: number) => void> = {
  "/answer": (_, response) => response.writeHead(200, json).end(answer),
  "/text": (_, response) => response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(answer),
  "/tagged": ({ headers }, response) =>
    headers["if-none-match"] === '"one"'
      ? response.writeHead(304, { etag: '"one"' }).end()
      : response.writeHead(200, { ...json, etag: '"one"' }).end(answer),
  "/moved": (_, response) => response.writeHead(302, { location: `http://localhost:${port}/answer` }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/hostname" }).end(),
  "/to-data": (_, response) => response.writeHead(302, { location: "data:application/json,{}" }).end(),
  "/to-private": (_, response) => response.writeHead(307, { location: "https://169.254.169.254/latest" }).end(),
  "/to-nowhere": (_, response) => response.writeHead(301, { location: "http://[" }).end(),
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
  "/busy-once": (_, response, nth) =>
    nth === 1 ? response.writeHead(503, { "retry-after": "1" }).end() : response.writeHead(200, json).end(answer),
  "/busy": (_, response) => response.writeHead(429, { "retry-after": "soon" }).end(),
  "/gone": (_, response) => response.writeHead(404).end(),
  "/page": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html></html>"),
  "/bomb": (_, response) => response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(bomb),
  "/silent": () => {},
  "/drip": (_, response) => {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(" "), 20);
    response.once("close", () => clearInterval(drip));
  },
  "/cut": (_, response) => {
    response.writeHead(200, { ...json, "content-length": answer.length });
    response.write(answer.slice(0, 100), () => response.destroy());
  },
};

let server: Server;
let port: number;
const requests: string[] = [];
const hits = (path: string) => requests.filter((one) => one === path).length;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    routes[path]?.(request, response, hits(path));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => requests.splice(0));

const options: FetchOptions = {
  allowedHosts: ["127.0.0.1", "localhost"],
  // What fails here must not fail by being late.
  times: { answerMs: 60_000, connectMs: 60_000, retryMs: 1 },
};
const fetched = (path: string, more: FetchOptions = {}) =>
  fetchAnswer(`http://127.0.0.1:${port}${path}`, { ...options, ...more });

describe("an answer from an address", () => {
  it("comes whole, as JSON or as plain text, and counts its bytes on the way", async () => {
    const counts: number[] = [];
    expect((await fetched("/answer", { onProgress: (bytes) => counts.push(bytes) }))?.bytes.toString()).toBe(answer);
    expect(counts.at(-1)).toBe(Buffer.byteLength(answer));
    expect((await fetched("/text"))?.bytes.toString()).toBe(answer);
  });

  it("is followed to another host that is allowed", async () => {
    expect((await fetched("/moved"))?.bytes.toString()).toBe(answer);
  });

  it("waits as long as a busy server asks, and then comes", async () => {
    // biome-ignore-start lint/style/noRestrictedGlobals: a busy machine only takes longer
    const start = performance.now();
    expect((await fetched("/busy-once"))?.bytes.toString()).toBe(answer);
    expect(performance.now() - start).toBeGreaterThan(990);
    // biome-ignore-end lint/style/noRestrictedGlobals: a busy machine only takes longer
    expect(hits("/busy-once")).toBe(2);
  });
});

describe("an address is refused", () => {
  it.for([
    ["/to-file", "file:///etc/hostname: only https is fetched; name a file with --from instead"],
    ["/to-data", "data:application/json,{}: only https is fetched; name a file with --from instead"],
    ["/to-private", "169.254.169.254: is not an address of the public internet"],
    ["/to-nowhere", "/to-nowhere: redirects to what is no address"],
    ["/round", "/round: redirects more than 3 times"],
    ["/gone", "/gone: responds with status 404"],
    ["/page", "/page: is text/html, not JSON"],
    ["/bomb", `/bomb: is longer than ${maxAnswerBytes} bytes`],
  ] as const)("at once when it is %s", async ([path, message]) => {
    await expect(fetched(path)).rejects.toThrow(message);
    expect(hits(path)).toBe(path === "/round" ? 4 : 1);
  });

  it("when it leads over plain http to a host that is not allowed", async () => {
    await expect(fetched("/moved", { allowedHosts: ["127.0.0.1"] })).rejects.toThrow(
      `http://localhost:${port}/answer: only https is fetched`,
    );
    expect(hits("/answer")).toBe(0);
  });

  it("after three tries when the server stays busy", async () => {
    await expect(fetched("/busy")).rejects.toThrow("/busy: responds with status 429");
    expect(hits("/busy")).toBe(3);
  });

  it.for(["/silent", "/drip"])("when %s takes too long", async (path) => {
    const times = { answerMs: 150, connectMs: 60_000, retryMs: 1 };
    await expect(fetched(path, { times })).rejects.toThrow(`${path}: took longer than 0.15 seconds`);
  });

  it("when its server is cut off, or not there", async () => {
    await expect(fetched("/cut")).rejects.toThrow("/cut: ");
    expect(hits("/cut")).toBe(3);
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const { port: free } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(fetchAnswer(`http://127.0.0.1:${free}/x`, options)).rejects.toThrow("/x: the connection is refused");
  });

  it("over plain http, and at a private address, without being allowed", async () => {
    const refusal = (url: string) =>
      fetchAnswer(url, { times: options.times }).then(
        () => "fetched",
        (error) => error.message,
      );
    expect(await refusal(`http://127.0.0.1:${port}/answer`)).toMatch("only https is fetched");
    expect(await refusal("https://acme.example:22/x")).toMatch("is at a port of another protocol");
    expect(await refusal("ftp://acme.example/x")).toMatch("only https is fetched");
    expect(await refusal("https://user:word@acme.example/x")).toMatch("an address with a user name is not fetched");
    expect(await refusal(`https://localhost:${port}/answer`)).toMatch(
      /^localhost: leads to (127\.0\.0\.1|::1), which is not an address of the public internet$/,
    );
    expect(requests).toEqual([]);
  });
});

describe("an import from an address", () => {
  const imported = (folder: string, path: string, dated?: string) =>
    importCatalog(modelsDev as Catalog, {
      folder,
      from: `http://127.0.0.1:${port}${path}`,
      dated,
      today: dated ?? "2029-07-01",
      allowedHosts: ["127.0.0.1"],
    });

  it("is of today, knows where it came from, and asks only for what is new", async () => {
    const folder = await emptyDataFolder();
    const first = await imported(folder, "/tagged");
    expect(first).toMatchObject({ outcome: "written", dated: "2029-07-01", imported: 12 });
    const read = await readLayers(folder, "2030-01-01");
    expect(read).toMatchObject({ layers: [{ etag: '"one"', url: `http://127.0.0.1:${port}/tagged` }] });
    const second = await imported(folder, "/tagged", "2029-07-02");
    expect(second).toEqual({ ...first, outcome: "unchanged", file: undefined, dated: "2029-07-02" });
    expect(await readLayers(folder, "2030-01-01")).toEqual(read);
  });

  it("does not ask another address for what is new", async () => {
    const folder = await emptyDataFolder();
    await imported(folder, "/tagged");
    expect((await imported(folder, "/answer", "2029-07-02")).outcome).toBe("written");
  });

  it("that fails leaves the layer before as it was", async () => {
    const folder = await emptyDataFolder();
    const file = join(folder, (await imported(folder, "/answer")).file as string);
    const bytes = await readFile(file);
    for (const path of ["/page", "/to-file", "/bomb", "/gone"])
      await expect(imported(folder, path)).rejects.toThrow(/:/);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });
});
