import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Status } from "../../../src/server/dataset/live-dataset.ts";
import { fixtureFolder, viewsOf } from "../../data.ts";
import { listen } from "./real-server.ts";

let folder: string;
let current: Awaited<ReturnType<typeof viewsOf>>;
let next: typeof current;
let server: Awaited<ReturnType<typeof listen>>;
let day = "2030-01-01";
let status: Status = { loadedAt: "2030-01-01T00:00:00.000Z", failure: undefined };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-"));
  await cp(fixtureFolder, folder, { recursive: true });
  const file = join(folder, "providers", "all.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("name: Acme Labs", "name: Acme the Second"));
  current = await viewsOf(fixtureFolder);
  next = await viewsOf(folder);
  server = await listen({ views: () => current, today: () => day, status: () => status });
});
afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function read(query: string, variables: object = {}, etag?: string) {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(`${server.origin}/graphql?${search}`, {
    headers: { accept: "application/graphql-response+json", ...(etag && { "if-none-match": etag }) },
  });
  const { status, headers } = response;
  return { status, text: await response.text(), etag: headers.get("etag"), cache: headers.get("cache-control") };
}

const bySlug = "query($slug: Slug!) { model(slug: $slug) { id provider { name } } }";

describe("ETags", () => {
  it("name the release and its content, and are the same for the same question", async () => {
    const { etag, status, cache } = await read(bySlug, { slug: "acme-one" });
    expect([status, cache]).toEqual([200, "public, no-cache"]);
    expect(etag).toBe((await read(bySlug, { slug: "acme-one" })).etag);
    expect(etag?.startsWith(`W/"2030.1.1+${current.graph.contentHash.slice(0, 16)}-`)).toBe(true);
  });

  it("differ by document, by variables and by what is to be told of the cost", async () => {
    const etags = [
      await read(bySlug, { slug: "acme-one" }),
      await read(bySlug, { slug: "acme-two" }),
      await read(`${bySlug} `, { slug: "acme-one" }),
      await read(bySlug.replace("name", "id"), { slug: "acme-one" }),
    ].map(({ etag }) => etag);
    expect(new Set(etags).size).toBe(4);
  });

  it("are answered 304 without a body until the day, or the data, is another", async () => {
    const { etag } = (await read(bySlug, { slug: "acme-one" })) as { etag: string };
    const again = await read(bySlug, { slug: "acme-one" }, `W/"other", ${etag}`);
    expect(again).toEqual({ status: 304, text: "", etag, cache: null });
    expect((await read(bySlug, { slug: "acme-two" }, etag)).status).toBe(200);

    day = "2030-01-02";
    expect((await read(bySlug, { slug: "acme-one" }, etag)).status).toBe(200);
    day = "2030-01-01";

    const before = current;
    current = next;
    const swapped = await read(bySlug, { slug: "acme-one" }, etag);
    expect([swapped.status, JSON.parse(swapped.text).data.model.provider.name]).toEqual([200, "Acme the Second"]);
    current = before;
    expect((await read(bySlug, { slug: "acme-one" }, etag)).status).toBe(304);
  });

  it("are answered 304 to a question about the status until that is another, whatever the data", async () => {
    const query =
      "query($slug: Slug!) { ...Told model(slug: $slug) { id } } fragment Told on Query { meta { stale problemCount } }";
    const before = status;
    const { etag } = (await read(query, { slug: "acme-one" })) as { etag: string };
    const other = (await read(bySlug, { slug: "acme-one" })).etag as string;
    expect((await read(query, { slug: "acme-one" }, etag)).status).toBe(304);
    for (const next of [
      { loadedAt: "2030-01-01T00:00:01.000Z", failure: undefined },
      { ...before, failure: { at: "2030-01-01T00:00:02.000Z", message: "no", problems: 2 } },
    ]) {
      status = next;
      const { status: code, text } = await read(query, { slug: "acme-one" }, etag);
      expect([code, JSON.parse(text).data.meta.stale]).toEqual([200, next.failure !== undefined]);
      expect((await read(bySlug, { slug: "acme-one" }, other)).status).toBe(304);
    }
    status = before;
    expect((await read(query, { slug: "acme-one" }, etag)).status).toBe(304);
  });

  it("are not given to errors, nor to answers to a POST", async () => {
    expect((await read("{ models(first: 101) { totalCount } }")).etag).toBeNull();
    const response = await fetch(`${server.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    expect([response.headers.get("etag"), response.headers.get("cache-control")]).toEqual([null, "no-store"]);
  });
});

describe("a view of the past", () => {
  it("may be kept for an hour, but not with anything of today beside it", async () => {
    const past = '{ model(slug: "acme-one", asOf: "2029-06-01") { id } }';
    const both = '{ model(slug: "acme-one", asOf: "2029-06-01") { id } models { totalCount } }';
    const today = '{ model(slug: "acme-one", asOf: "2030-01-01") { id } }';
    const query = '{ model(slug: "acme-one", asOf: "2029-06-01") { id } meta { stale } }';
    expect((await read(past)).cache).toBe("public, max-age=3600");
    expect((await read(both)).cache).toBe("public, no-cache");
    expect((await read(query)).cache).toBe("public, no-cache");
    expect((await read(today)).cache).toBe("public, no-cache");
  });
});

describe("one document with cheap and with costly variables", () => {
  const query =
    "query($n: Int!) { models(first: $n) { nodes { variants(first: $n) { nodes { scores(first: $n) { nodes { id } } } } } } }";

  it("is refused when it is costly and answered when it is cheap, whichever came first", async () => {
    for (const order of [
      [1, 100, 1, 100],
      [100, 1, 100, 1],
    ]) {
      const document = `${query} # ${order}`;
      const statuses = [];
      for (const n of order) statuses.push((await read(document, { n })).status);
      expect(statuses).toEqual(order.map((n) => (n === 1 ? 200 : 400)));
    }
  });

  it("is refused even to a client that says it has the answer", async () => {
    const { etag } = (await read(query, { n: 1 })) as { etag: string };
    expect((await read(query, { n: 100 }, etag)).status).toBe(400);
  });
});
