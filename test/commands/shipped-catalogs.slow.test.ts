import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../data.ts";
import { ask, type Running, runWith, serve, until } from "../process.ts";

/* What a clone serves as it is: the curated records, and the catalogs that the data comes with. */

const days = ["litellm-2026-08-01", "models-dev-2025-12-01", "models-dev-2026-07-02"];

let cache: string;
let server: Running;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "pedigree-shipped-"));
  server = await serve(["--data", dataFolder], { PEDIGREE_CACHE: cache });
});
afterAll(() => rm(cache, { recursive: true, force: true }));

const readyOf = async ({ origin }: Running) => (await fetch(`${origin}/ready`)).json();

const count =
  "{ endpoints(includeListed: true) { totalCount } curated: endpoints { totalCount } models { totalCount } }";

/** A model that no curated record describes, and an endpoint that serves it. */
const listed = "gryphe/mythomax-l2-13b";
const endpoint = "Endpoint:novita-gryphe-mythomax-l2-13b";

const price = `{ priceUsage(uses: [{ model: "${listed}", host: "novita-ai", usage: [{ meter: INPUT, quantity: 1000000 }] }]) {
  ... on UsageQuotes { quotes {
    __typename
    ... on PriceQuote { total lines { claims { citations { source { slug publishedOn } locator } } } }
  } }
} }`;

interface Counts {
  readonly data: Readonly<Record<"endpoints" | "curated" | "models", { readonly totalCount: number }>>;
}

interface Priced {
  readonly data: { readonly priceUsage: { readonly quotes: readonly object[] } };
}

describe("a server over the data of the clone", () => {
  it("serves the curated records at its first start, and the shipped catalogs as soon as they are read", async () => {
    expect(await (await fetch(`${server.origin}/health`)).text()).toBe("ok\n");
    const before = (await ask(server.origin, count)) as Counts;
    const ready = await until(
      () => readyOf(server),
      ({ layers }) => layers.length > 0,
    );
    expect({ ...ready, layers: ready.layers.toSorted() }).toMatchObject({ ready: true, stale: false, layers: days });
    const { data } = (await ask(server.origin, count)) as Counts;
    expect(data.endpoints.totalCount).toBeGreaterThan(5_000);
    expect(data.models).toEqual(before.data.models);
  });

  it("quotes a price that only a catalog knows, with the layer and its day", async () => {
    const { data } = (await ask(server.origin, price)) as Priced;
    const [quote] = data.priceUsage.quotes;
    expect(quote).toMatchObject({ __typename: "PriceQuote", total: "0.09" });
    const sources = Array.from(
      JSON.stringify(quote).matchAll(/"slug":"([^"]+)","publishedOn":"([^"]+)"},"locator":"([^"]+)"/g),
      ([, slug, day, locator]) => ({ slug, day, locator }),
    );
    expect(sources.length).toBeGreaterThan(0);
    for (const { slug = "", day = "", locator } of sources) {
      expect(days).toContain(slug);
      expect(slug.endsWith(day)).toBe(true);
      expect(locator).toContain("gryphe~1mythomax-l2-13b");
    }
  });

  it("shows a model that only a catalog knows on a page, and a layer as a source", async () => {
    const found = await fetch(`${server.origin}/resolve?text=${encodeURIComponent(listed)}`, {
      headers: { accept: "application/json" },
    });
    const [, kind = "", slug = ""] = /"(Model|Variant):([a-z0-9-]+)"/.exec(await found.text()) ?? [];
    for (const path of [`/${kind.toLowerCase()}/${slug}`, "/source/models-dev-2026-07-02", "/"]) {
      const page = await fetch(`${server.origin}${path}`, { headers: { accept: "text/html" } });
      expect([path, page.status]).toEqual([path, 200]);
    }
  });

  it("has them from its second start on, from a snapshot, and says so", async () => {
    const again = await serve(["--data", dataFolder], { PEDIGREE_CACHE: cache });
    expect((await readyOf(again)).layers.toSorted()).toEqual(days);
    expect(await ask(again.origin, count)).toEqual(await ask(server.origin, count));
    // A busy machine may take longer to build it ahead than a request may wait.
    const ahead = `{ meta { coverage { facts } orphanCount } changes(since: "2026-01-01", first: 1) { totalCount } }`;
    const built = await until(
      () => ask(again.origin, ahead) as Promise<{ errors?: unknown }>,
      ({ errors }) => errors === undefined,
    );
    expect(built).toEqual(await ask(server.origin, ahead));
  });

  it("leaves them out with --no-layers", async () => {
    const bare = await serve(["--data", dataFolder, "--no-layers"], { PEDIGREE_CACHE: cache });
    expect((await readyOf(bare)).layers).toEqual([]);
    const { data } = (await ask(bare.origin, count)) as Counts;
    expect(data.endpoints).toEqual(data.curated);
    const priced = (await ask(bare.origin, price)) as Priced;
    expect(priced.data.priceUsage.quotes).toEqual([{ __typename: "NotFoundError" }]);
  });
});

describe("commands over the data of the clone", () => {
  const run = (...args: string[]) => runWith({ PEDIGREE_CACHE: cache }, ...args, "--data", dataFolder);

  it("read the catalogs where they use the data, and not with --no-layers", async () => {
    const query = `{ endpoints(includeListed: true) { totalCount } }`;
    const [all, bare] = await Promise.all([run("query", query), run("query", query, "--no-layers")]);
    expect(JSON.parse(all.out).data.endpoints.totalCount).toBeGreaterThan(5_000);
    expect(JSON.parse(bare.out).data.endpoints.totalCount).toBeLessThan(1_000);
    expect((await run("show", endpoint)).out).toContain("models.dev of 2026-07-02");
    expect(await run("show", endpoint, "--no-layers")).toMatchObject({ code: 1, out: "" });
  });

  it("check and count the records alone, and name the layers", async () => {
    const { code, out } = await run("check");
    expect(code).toBe(0);
    expect(out).toMatch(/\n3 catalog layers with 9989 rows\n/);
  });
});
