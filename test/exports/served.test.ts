import { parseAtomFeed, parseFeed, parseJsonFeed } from "feedsmith";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import { claimRowSteps, claimTexts } from "../../src/exports/claim-rows.ts";
import { writeParquet } from "../../src/exports/parquet.ts";
import { runToEnd } from "../../src/lib/interruptible.ts";
import { readExplorer } from "../../src/web/explorer-bundle.ts";
import { dataFolder, viewsOf } from "../data.ts";
import { get, listen, talk } from "../server/http/real-server.ts";

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({ explorer: await readExplorer() }, dataFolder);
});
afterAll(() => server?.close());

const path = "/exports/claims.ndjson";

it("serves every claim on a line, the same bytes with and without compression", async () => {
  const { graph } = await viewsOf(dataFolder);
  const expected = [...claimTexts(graph)].join("");
  expect(expected.trimEnd().split("\n")).toHaveLength(graph.claims.length);
  const plain = await fetch(server.origin + path, { headers: { "accept-encoding": "identity" } });
  expect([plain.status, plain.headers.get("content-type")]).toEqual([200, "application/x-ndjson; charset=utf-8"]);
  expect(await plain.text()).toBe(expected);
  const { head } = await talk(server.port, get(path, { "accept-encoding": "gzip" }, "HEAD"));
  expect(head).toMatch(/^content-encoding: gzip\r?$/im);
  const zipped = await fetch(server.origin + path, { headers: { "accept-encoding": "gzip" } });
  // `fetch` has decompressed it.
  expect(await zipped.text()).toBe(expected);
});

it("confirms a version that the client has, and allows no other method", async () => {
  const first = await fetch(server.origin + path, { method: "HEAD" });
  const etag = first.headers.get("etag") ?? "";
  expect([first.status, etag]).toEqual([200, expect.stringMatching(/^".+"$/)]);
  const second = await fetch(server.origin + path, { headers: { "if-none-match": etag } });
  expect([second.status, await second.text()]).toEqual([304, ""]);
  expect((await fetch(server.origin + path, { method: "POST" })).status).toBe(404);
});

it("serves every claim as Parquet, the same as the command writes, under the same version", async () => {
  const { graph } = await viewsOf(dataFolder);
  const parquet = await fetch(`${server.origin}/exports/claims.parquet`);
  expect([parquet.status, parquet.headers.get("content-type")]).toEqual([200, "application/vnd.apache.parquet"]);
  const bytes = await parquet.arrayBuffer();
  const rows = await parquetReadObjects({ file: bytes, columns: ["id", "property"] });
  const lines = [...claimTexts(graph)].join("").trimEnd().split("\n");
  expect(rows.map(({ id }) => id)).toEqual(lines.map((line) => JSON.parse(line).id));
  // Not `toEqual`, which takes seconds for so many bytes.
  expect(Buffer.from(bytes).equals(Buffer.from(await writeParquet(runToEnd(claimRowSteps(graph)))))).toBe(true);
  const etag = parquet.headers.get("etag") ?? "";
  const again = await fetch(`${server.origin}/exports/claims.parquet`, { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it("has feeds as JSON Feed, with the entries of the Atom feeds", async () => {
  const feed = await (await fetch(`${server.origin}/dispute.feed.json`)).json();
  const atom = await (await fetch(`${server.origin}/dispute.atom`)).text();
  expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", feed_url: expect.stringMatching(/^http/) });
  expect(feed.items.length).toBeGreaterThan(0);
  for (const { id, url, date_published: date } of feed.items) {
    expect(atom).toContain(`<id>${id}</id>`);
    expect([URL.canParse(url), Number.isNaN(Date.parse(date))]).toEqual([true, false]);
  }
});

it.each(["/changes", "/dispute", "/dispute?subject=Model:llama-3-3"])(
  "has %s as two feeds that a reader takes for the same",
  async (address) => {
    const [path = "", query] = address.split("?");
    const textOf = async (extension: string) =>
      (await fetch(`${server.origin}${path}.${extension}${query ? `?${query}` : ""}`)).text();
    const [atomText, jsonText] = await Promise.all([textOf("atom"), textOf("feed.json")]);
    const [atom, json] = [parseAtomFeed(atomText), parseJsonFeed(JSON.parse(jsonText))];
    expect([parseFeed(atomText).format, parseFeed(jsonText).format]).toEqual(["atom", "json"]);
    expect(atom.entries?.length).toBeGreaterThan(0);
    expect(atom.entries?.map(({ id, links }) => [id, links?.[0]?.href])).toEqual(
      json.items?.map(({ id, url }) => [id, url]),
    );
    expect(atom.entries?.every(({ title, updated }) => title && updated)).toBe(true);
  },
);
