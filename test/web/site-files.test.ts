import { readFileSync } from "node:fs";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/server/config/limits.ts";
import { loadViews } from "../../src/server/dataset/load-dataset.ts";
import { readExplorer } from "../../src/web/explorer-bundle.ts";
import { dataFolder } from "../data.ts";
import { EditedData } from "../graph/time/edited-data.ts";
import { listen } from "../server/http/real-server.ts";

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({ explorer: await readExplorer() }, dataFolder);
});
afterAll(() => server?.close());

async function read(path: string, headers: Record<string, string> = {}, method = "GET") {
  const response = await fetch(server.origin + path, { headers, method, redirect: "manual" });
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, type: header("content-type"), header, text: await response.text() };
}

/** A document of XML; throws where it is not well-formed. */
function parseXml(text: string) {
  const onError = (_: string, message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(text, "text/xml");
}

const textsOf = (root: Pick<Element, "getElementsByTagName">, name: string): string[] =>
  [...root.getElementsByTagName(name)].map(({ textContent }) => textContent ?? "");

/** The links of an element of Atom by their relation. */
const linksOf = (root: Element): Map<string, string> =>
  new Map(
    [...root.getElementsByTagName("link")]
      .filter(({ parentNode }) => parentNode === root)
      .map((link) => [link.getAttribute("rel") ?? "", link.getAttribute("href") ?? ""]),
  );

/** Path of an address of the server. */
const pathOn = (address = ""): string => {
  expect(address.startsWith(server.origin)).toBe(true);
  return address.slice(server.origin.length);
};

const every = [
  "/model/llama-3-3.json",
  "/model/llama-3-3.md",
  "/model/llama-3-3/badge/released-on.svg",
  "/sitemap.xml",
  "/robots.txt",
  "/opensearch.xml",
  "/llms.txt",
  "/changes.atom",
  "/changes.feed.json",
  "/dispute.feed.json",
  "/dispute.atom",
  "/dispute.atom?subject=Model:llama-3-3",
];

describe("every file of the site", () => {
  it.each(every)("%s has an ETag, is confirmed with 304, has a HEAD, and may be read by any page", async (path) => {
    const { status, text, header } = await read(path);
    const etag = header("etag") ?? "";
    expect([status, header("cache-control"), header("cross-origin-resource-policy")]).toEqual([
      200,
      "no-cache",
      "cross-origin",
    ]);
    expect(header("access-control-allow-origin")).toBe("*");
    expect(await read(path, { "if-none-match": etag })).toMatchObject({ status: 304, text: "" });
    const head = await read(path, {}, "HEAD");
    expect([head.status, head.text, head.header("etag")]).toEqual([200, "", etag]);
    expect(text.length).toBeGreaterThan(50);
    expect((await read(path, {}, "POST")).status).toBe(405);
  });

  it("is absent without the explorer", async () => {
    const bare = await listen({}, dataFolder);
    const statuses = await Promise.all(every.map(async (path) => (await fetch(bare.origin + path)).status));
    bare.close();
    expect(new Set(statuses)).toEqual(new Set([404]));
  });

  it("is refused with its work when that is more than the limit, and otherwise charged", async () => {
    const narrow = await listen({ explorer: await readExplorer(), limits: { ...defaultLimits, work: 20 } }, dataFolder);
    const accept = { accept: "application/json" };
    const dear = every.filter((path) => !/robots|opensearch|llms|badge/.test(path));
    for (const path of dear) {
      const response = await fetch(narrow.origin + path, { headers: accept });
      const { errors } = (await response.json()) as { errors: object[] };
      expect([path, response.status, errors]).toMatchObject([
        path,
        503,
        [{ extensions: { code: "LIMIT_WORK", limit: 20, found: expect.any(Number) } }],
      ]);
    }
    const text = await (await fetch(`${narrow.origin}/model/llama-3-3.md`)).text();
    narrow.close();
    expect(text).toMatch(/^This file takes more work than the limit: \d+ of 20\. /);
  });

  it("has addresses with the scheme that a trusted proxy names, and with no other", async () => {
    const proxied = await listen({ explorer: await readExplorer(), trustedProxies: 1 }, dataFolder);
    const headers = { "x-forwarded-proto": "https" };
    const trusted = await (await fetch(`${proxied.origin}/robots.txt`, { headers })).text();
    proxied.close();
    expect(trusted).toContain(`Sitemap: https://127.0.0.1:${proxied.port}/sitemap.xml`);
    expect((await read("/robots.txt", headers)).text).toContain(`Sitemap: ${server.origin}/sitemap.xml`);
  });
});

describe("a badge", () => {
  const badge = async (path: string) => {
    const { type, status, text } = await read(path);
    expect([status, type]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    const { documentElement: root } = parseXml(text);
    if (!root) throw new Error("no root element");
    return { root, title: root.getAttribute("aria-label"), texts: textsOf(root, "text") };
  };

  it("has a value with the sign of its source, and says so in words", async () => {
    const { title, texts } = await badge("/model/llama-3-3/badge/sizes-available.svg");
    expect(texts).toEqual(["Sizes", "70B ◆"]);
    expect(title).toBe("Llama 3.3, Sizes: 70B, stated by the developer");
  });

  it("shows for each open dispute of a model that sources disagree", async () => {
    const query = `{ disputes(first: 100, where: { state: { eq: OPEN } }) {
      nodes { property subject { __typename ... on Entity { slug } } } } }`;
    const body = (await (await fetch(`${server.origin}/graphql?${new URLSearchParams({ query })}`)).json()) as {
      data: { disputes: { nodes: { property: string; subject: { __typename: string; slug: string } }[] } };
    };
    const disputed = body.data.disputes.nodes.filter(({ subject }) => subject.__typename === "Model");
    expect(disputed.length).toBeGreaterThan(3);
    for (const { property, subject } of disputed) {
      const name = property.toLowerCase().replaceAll("_", "-");
      const { texts, title } = await badge(`/model/${subject.slug}/badge/${name}.svg`);
      expect(texts[1]).toMatch(/ ≠$/);
      expect(title).toMatch(/; sources disagree$/);
    }
  });

  it("has the colors of the explorer by day, whose sheet names each", async () => {
    const sheet = readFileSync(new URL("../../src/web/explorer/tokens.css", import.meta.url), "utf8");
    const named = new Set(Array.from(sheet.matchAll(/light-dark\((#\w{6}),/g), ([, color]) => color));
    const { root } = await badge("/model/llama-3-3/badge/license.svg");
    const disputed = await badge("/model/llama-3-3/badge/training-emissions.svg");
    const unknown = await badge("/model/gpt-4o/badge/layers.svg");
    const colors = [root, disputed.root, unknown.root].map((one) =>
      one.getElementsByTagName("rect")[2]?.getAttribute("fill"),
    );
    expect(new Set(colors).size).toBe(3);
    expect(colors.filter((color) => !named.has(color ?? ""))).toEqual([]);
  });

  it("is as wide as its texts", async () => {
    const { root } = await badge("/model/llama-3-3/badge/license.svg");
    const sizes = [...root.getElementsByTagName("rect")].map((one) => Number(one.getAttribute("width")));
    const [all = 0, left = 0, right = 0] = sizes;
    expect(left + right).toBe(all);
    expect(root.getAttribute("width")).toBe(String(all));
    for (const text of root.getElementsByTagName("text"))
      expect(Number(text.getAttribute("x")) + Number(text.getAttribute("textLength"))).toBeLessThan(all);
  });

  it("shows a day of the past, and what is unknown as unknown", async () => {
    const [now, then] = [
      await badge("/model/gpt-4o/badge/lifecycle.svg"),
      await badge("/model/gpt-4o/badge/lifecycle.svg?asOf=2024-06-01"),
    ];
    expect(then.texts).not.toEqual(now.texts);
    expect((await badge("/model/gpt-4o/badge/layers.svg")).texts).toEqual(["Layers", "unknown"]);
  });

  it("is refused with a reason for what does not exist", async () => {
    expect(await read("/model/lama/badge/license.svg")).toMatchObject({ status: 404 });
    expect(await read("/model/gpt-4o/badge/weight.svg")).toMatchObject({
      status: 404,
      text: expect.stringMatching(/^No property of a model is called “weight”; there are .*context-window/),
    });
    expect(await read("/model/gpt-4o/badge/license.svg?asOf=1990-01-01")).toMatchObject({ status: 400 });
  });

  it("is refused with its work when that is more than the limit", async () => {
    const narrow = await listen({ explorer: await readExplorer(), limits: { ...defaultLimits, work: 10 } });
    const response = await fetch(`${narrow.origin}/model/acme-one/badge/license.svg`);
    narrow.close();
    expect([response.status, await response.text()]).toEqual([503, expect.stringMatching(/more work than the limit/)]);
  });

  it("moves with its entity", async () => {
    const other = await listen({ explorer: await readExplorer() });
    const response = await fetch(`${other.origin}/model/acme-1/badge/license.svg`, { redirect: "manual" });
    other.close();
    expect([response.status, response.headers.get("location")]).toEqual([301, "/model/acme-one/badge/license.svg"]);
  });
});

describe("an entity", () => {
  it("is JSON with the sources of every value and the values that are not shown", async () => {
    const { type, text } = await read("/model/llama-3-3.json");
    const entity = JSON.parse(text);
    expect(type).toBe("application/json; charset=utf-8");
    expect(entity).toMatchObject({ id: "Model:llama-3-3", name: "Llama 3.3", url: `${server.origin}/model/llama-3-3` });
    const emissions = entity.facts.find((fact: { property: string }) => fact.property === "TRAINING_EMISSIONS");
    expect(emissions).toMatchObject({ disputed: true, values: [{ value: 12.9 }], others: [{ value: 11_390 }] });
    const listed = new Set(entity.sources.map(({ id }: { id: string }) => id));
    for (const { values, others } of entity.facts)
      for (const { sources } of [...values, ...others]) {
        expect(sources).not.toEqual([]);
        for (const source of sources) expect(listed).toContain(source);
      }
  });

  it("is Markdown with one fact a line, disputes marked, and each cited source listed once", async () => {
    const { type, text } = await read("/model/llama-3-3.md");
    expect(type).toBe("text/markdown; charset=utf-8");
    expect(text).toMatch(/^- ⚠ Training emissions: 12\.9 t CO₂e \[1\]; also 11,390 t CO₂e \[1\] \(error\)$/m);
    const cited = new Set(Array.from(text.matchAll(/\[(\d+)\]/g), ([, number]) => number));
    const listed = Array.from(text.matchAll(/^(\d+)\. /gm), ([, number]) => number);
    expect([...cited].sort()).toEqual([...listed].sort());
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/^Pedigree \S+, as of 2026-11-30, http\S+\/model\/llama-3-3$/);
  });

  it("is never longer as Markdown than 6,000 characters, and tells how much is left out", async () => {
    const paths = textsOf(parseXml((await read("/sitemap.xml")).text).documentElement as Element, "loc").map(pathOn);
    const models = paths.filter((path) => path.startsWith("/model/"));
    const texts = await Promise.all(models.map(async (path) => (await read(`${path}.md`)).text));
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(6_000);
    const cut = texts.filter((text) => /^… /m.test(text));
    for (const text of cut) expect(text).toMatch(/^… \d+ more: http\S+\/model\/[a-z0-9-]+\.json$/m);
    expect(cut.length).toBeGreaterThan(0);
  });

  it("is at the address of its page what a client prefers, and the page for browsers", async () => {
    const forms = [
      ["application/json", "application/json; charset=utf-8"],
      ["text/markdown, text/html;q=0.5", "text/markdown; charset=utf-8"],
      ["text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"],
      ["*/*", "text/html; charset=utf-8"],
    ] as const;
    for (const [accept, type] of forms) {
      const found = await read("/model/llama-3-3", { accept });
      expect([accept, found.status, found.type]).toEqual([accept, 200, type]);
      expect(found.header("vary")).toContain("accept,");
    }
  });

  it("is shown as of a day, and refused for another than one of the data", async () => {
    const past = JSON.parse((await read("/model/gpt-4o.json?asOf=2024-06-01")).text);
    expect(past).toMatchObject({ asOf: "2024-06-01", url: `${server.origin}/model/gpt-4o?asOf=2024-06-01` });
    for (const day of ["yesterday", "1900-01-01", "2999-01-01"]) {
      const { status, text } = await read(`/model/gpt-4o.json?asOf=${day}`);
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    }
  });

  it("that does not exist is a 404 in the form asked for", async () => {
    const json = await read("/model/no-such-model.json");
    expect([json.status, json.type]).toEqual([404, "application/json; charset=utf-8"]);
    expect(JSON.parse(json.text).errors[0].message).toBe("No model has the slug “no-such-model” on 2026-11-30.");
    const markdown = await read("/model/no-such-model.md");
    expect([markdown.status, markdown.text]).toEqual([404, "No model has the slug “no-such-model” on 2026-11-30.\n"]);
    expect((await read("/nothing/llama-3-3.json")).status).toBe(404);
  });

  it("is linked from its page with its feeds, all of them there", async () => {
    const { text } = await read("/model/llama-3-3", { accept: "text/html" });
    const links = Array.from(
      text.matchAll(/<link rel="(?:alternate|search)" type="([^"]+)" href="([^"]+)"/g),
      ([, type, href = ""]) => ({ type, href: href.replaceAll("&amp;", "&") }),
    );
    expect(links.map(({ type }) => type)).toEqual([
      "application/json",
      "text/markdown",
      "application/atom+xml",
      "application/atom+xml",
      "application/opensearchdescription+xml",
    ]);
    for (const { type, href } of links) expect((await read(href)).type).toBe(`${type}; charset=utf-8`);
  });
});

describe("the sitemap", () => {
  it("lists every page once with the day of its newest reading, and each page is there", async () => {
    const { type, text } = await read("/sitemap.xml");
    const root = parseXml(text).documentElement as Element;
    expect([type, root.namespaceURI]).toEqual([
      "application/xml; charset=utf-8",
      "http://www.sitemaps.org/schemas/sitemap/0.9",
    ]);
    const paths = textsOf(root, "loc").map(pathOn);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.includes(":"))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(["/", "/timeline", "/model/llama-3-3", "/provider/openai"]));
    for (const day of textsOf(root, "lastmod")) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
    const sample = paths.filter((path, index) => index % 100 === 0 || path.split("/").length === 2);
    expect(sample.length).toBeGreaterThan(20);
    const statuses = await Promise.all(sample.map(async (path) => (await read(path, { accept: "text/html" })).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it("is named by robots.txt, which keeps crawlers from past days", async () => {
    const { text } = await read("/robots.txt");
    expect(text).toContain(`Sitemap: ${server.origin}/sitemap.xml`);
    expect(text).toContain("Disallow: /*asOf=");
    expect(text).toContain("Disallow: /*knownAt=");
  });
});

describe("the feed of open disputes", () => {
  it("is Atom with at most 200 entries, newest first, each with a page", async () => {
    const path = "/dispute.atom";
    const { type, text } = await read(path);
    const feed = parseXml(text).documentElement as Element;
    expect([type, feed.namespaceURI]).toEqual(["application/atom+xml; charset=utf-8", "http://www.w3.org/2005/Atom"]);
    expect(linksOf(feed).get("self")).toBe(server.origin + path);
    const entries = [...feed.getElementsByTagName("entry")];
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.length).toBeLessThanOrEqual(200);
    const days = entries.flatMap((entry) => textsOf(entry, "updated"));
    expect(days).toEqual(days.toSorted().reverse());
    expect(textsOf(feed, "updated")[0]).toBe(days[0]);
    const ids = entries.flatMap((entry) => textsOf(entry, "id"));
    expect(new Set(ids).size).toBe(entries.length);
    for (const entry of entries) {
      const [title = "", content = ""] = [...textsOf(entry, "title"), ...textsOf(entry, "content")];
      expect([title.length > 5, content.length > 5]).toEqual([true, true]);
    }
    const sample = entries.filter((_, index) => index % 20 === 0);
    for (const entry of sample) {
      const page = pathOn(linksOf(entry).get("alternate"));
      expect((await read(page, { accept: "text/html" })).status).toBe(200);
    }
  });

  it("has, of one entity, its open disputes with the values and sources of each side", async () => {
    const { text } = await read("/dispute.atom?subject=Model:llama-3-3");
    const entries = [...(parseXml(text).documentElement as Element).getElementsByTagName("entry")];
    const [emissions] = entries.filter((entry) => textsOf(entry, "title")[0]?.includes("“Training emissions”"));
    expect(textsOf(emissions as Element, "content")[0]).toMatch(/12\.9 t CO₂e, by .+\n11,390 t CO₂e, by /);
    expect((await read("/dispute.atom?subject=Model:no-such-model")).status).toBe(404);
  });
});

describe("the feed of changes", () => {
  it("has what a release changed, with both values, for all entities and for one", async () => {
    const first = { window: 8_000, released: "2025-05-01", open: false };
    const models = { "acme-one": first, "acme-two": { ...first, window: 32_000 } };
    const data = await EditedData.create(models);
    await data.edit({ ...models, "acme-one": { ...first, window: 128_000 } });
    await data.release();
    const loaded = await loadViews(data.folder, { today: "2026-12-31" });
    if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
    const changed = await listen({
      explorer: await readExplorer(),
      views: () => loaded.views,
      today: () => "2026-12-31",
    });
    const entriesOf = async (query: string) => {
      const text = await (await fetch(`${changed.origin}/changes.atom${query}`)).text();
      return [...(parseXml(text).documentElement as Element).getElementsByTagName("entry")];
    };
    const [entry, ...others] = await entriesOf("");
    const ofOne = await entriesOf("?subject=Model:acme-one");
    const ofOther = await entriesOf("?subject=Model:acme-two");
    changed.close();
    expect([others.length, ofOne.length, ofOther.length]).toEqual([0, 1, 0]);
    expect(textsOf(entry as Element, "title")[0]).toMatch(/: Context window changed: 8,000 tokens → 128,000 tokens$/);
    expect(textsOf(entry as Element, "updated")).toEqual(["2026-02-01T00:00:00Z"]);
    expect(textsOf(entry as Element, "id")).toEqual(textsOf(ofOne[0] as Element, "id"));
    expect(linksOf(entry as Element).get("alternate")).toBe(`${changed.origin}/model/acme-one#CONTEXT_WINDOW`);
  });
});

describe("what browsers and language models find", () => {
  it("has a search that leads to the table of models", async () => {
    const root = parseXml((await read("/opensearch.xml")).text).documentElement as Element;
    const template = root.getElementsByTagName("Url")[0]?.getAttribute("template") ?? "";
    expect(template).toBe(`${server.origin}/?q={searchTerms}`);
  });

  it("has an llms.txt whose links are all there", async () => {
    const { text } = await read("/llms.txt");
    const paths = Array.from(text.matchAll(/\]\((\S+?)\)/g), ([, address]) => pathOn(address));
    expect(text.startsWith("# Pedigree\n\n> ")).toBe(true);
    expect(paths.filter((path) => path.endsWith(".md")).length).toBeGreaterThanOrEqual(10);
    for (const path of paths.filter((one) => one !== "/graphql")) expect((await read(path)).status).toBe(200);
  });
});
