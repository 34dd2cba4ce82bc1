import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, fixtureFolder } from "../data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser, openPage } from "./browser.ts";
import { expectFaultless, openExplorer, operationsIn, settled } from "./explorer-browser.ts";

let server: Running;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    serve(["--data", dataFolder, "--no-layers", "--access-log"]),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill("SIGTERM");
});

const open = (path: string, view = {}) => openExplorer(browser, server.origin + path, view);

const rowsOf = (page: Page) => page.locator(".model-table tbody th a").allTextContents();

/** A filter of the table. */
const filterOf = (page: Page, label: string) => page.getByRole("combobox", { name: new RegExp(`^${label}`) });

/** Path and query of the address of a page. */
const addressOf = (page: Page) => page.url().replace(server.origin, "");

/** Every page of this file: kept short; the slow suite has all widths and schemes. */
const pages = ["/", "/model/llama-3-3", "/lineage/model/deepseek-r1", "/price?model=claude-haiku-4-5"] as const;

describe("every page of the explorer", () => {
  it.each(pages)("%s is accessible, fits on a narrow phone, and has no fault", async (path) => {
    const opened = await open(path, { width: 320, colorScheme: "dark" });
    await expectFaultless(opened);
    await opened.page.close();
  });

  it.each(pages)("%s sends at most two operations, each cheap", async (path) => {
    const { page, requests } = await open(path);
    const operations = operationsIn(requests);
    expect(operations.length).toBeLessThanOrEqual(2);
    for (const operation of operations) expect(await costOf(operation)).toBeLessThan(3_000);
    await page.close();
  });

  it("loads at most 110 kB before the data, 12 kB of data for the table and 8 kB for a model", async () => {
    const html = await (await fetch(`${server.origin}/`)).text();
    const files = [...html.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)].map(([, path = ""]) => path);
    const sizes = await Promise.all(["/", ...new Set(files)].map(bytesOf));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(110_000);
    const dataOf = async (path: string) => {
      const { page, requests } = await open(path);
      await page.close();
      const each = await Promise.all(operationsIn(requests).map(bytesOf));
      return each.reduce((sum, size) => sum + size, 0);
    };
    expect(await dataOf("/")).toBeLessThan(12_000);
    expect(await dataOf("/model/claude-opus-4-5")).toBeLessThan(8_000);
  });
});

describe("a page that loads", () => {
  it.each(pages)("%s does not move what is already there", async (path) => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => {
      const shifts = globalThis as unknown as { shift: number };
      shifts.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.setViewportSize({ width: 1_280, height: 800 });
    await page.goto(server.origin + path);
    await settled(page);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.05);
    await page.close();
  });
});

// `WRITE_PICTURE=1 npx vitest run --project=slow test/web/explorer` writes the picture of the README again.
describe("the picture of the README", () => {
  it("shows a fact with its refuted value and every claim", async () => {
    const { page, faults } = await open("/model/llama-3-3#SIZES_AVAILABLE", { height: 860 });
    await page.locator("#SIZES_AVAILABLE .claim").nth(1).waitFor();
    const picture = await page.screenshot();
    if (process.env.WRITE_PICTURE) await writeFile(new URL("../../docs/explorer.png", import.meta.url), picture);
    expect(picture.byteLength).toBeGreaterThan(20_000);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Bytes of a response as it is sent to browsers, once the server has compressed it. */
async function bytesOf(path: string): Promise<number> {
  const headers = { "accept-encoding": "br, gzip" };
  let bytes = 0;
  await expect
    .poll(async () => {
      const response = await fetch(server.origin + path, { headers });
      await response.arrayBuffer();
      bytes = Number(response.headers.get("content-length"));
      return response.headers.has("content-encoding") || bytes < 1_500;
    })
    .toBe(true);
  return bytes;
}

/** Cost of an operation, as the log states it. */
async function costOf(operation: string): Promise<number> {
  const response = await fetch(server.origin + operation);
  const id = response.headers.get("x-request-id");
  const lines = () => server.log().flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
  let cost: number | undefined;
  await expect
    .poll(() => {
      cost = lines().find((line) => line.id === id)?.cost;
      return cost;
    })
    .toBeGreaterThan(0);
  return cost ?? Number.NaN;
}

describe("the table of models", () => {
  it("keeps filters and order in the address, and gives the same rows after a reload", async () => {
    const { page, faults } = await open("/");
    await filterOf(page, "Developer").selectOption("meta-ai");
    await page.getByRole("button", { name: "Context" }).click();
    await settled(page);
    expect(addressOf(page)).toBe("/?provider=meta-ai&sort=context:desc");
    const rows = await rowsOf(page);
    expect(rows.length).toBeGreaterThan(5);
    await page.reload();
    await settled(page);
    expect(await rowsOf(page)).toEqual(rows);
    expect(await page.getByRole("columnheader", { name: "Context" }).getAttribute("aria-sort")).toBe("descending");
    expect(faults).toEqual([]);
    await page.close();
  });

  it("narrows the rows while a name is typed, and the box keeps the focus", async () => {
    const { page } = await open("/");
    const box = page.getByLabel("Name", { exact: true });
    await box.click();
    await page.keyboard.type("llama 3", { delay: 20 });
    await expect.poll(async () => (await rowsOf(page)).every((name) => /llama 3/i.test(name))).toBe(true);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box.inputValue()).toBe("llama 3");
    expect(addressOf(page)).toBe("/?q=llama+3");
    await page.close();
  });

  it("restores rows by Back and Forward", async () => {
    const { page } = await open("/?weights=open");
    const rows = await rowsOf(page);
    await filterOf(page, "Status").selectOption("retired");
    await settled(page);
    const retired = await rowsOf(page);
    expect(retired).not.toEqual(rows);
    await page.locator(".model-table tbody th a").first().click();
    await page.getByRole("heading", { level: 1, name: retired[0] ?? "" }).waitFor();
    await page.goBack();
    await expect.poll(() => rowsOf(page)).toEqual(retired);
    await page.goBack();
    await expect.poll(() => rowsOf(page)).toEqual(rows);
    await page.goForward();
    await expect.poll(() => rowsOf(page)).toEqual(retired);
    await page.close();
  });

  it("shows more rows on request, and still does after a reload", async () => {
    const { page } = await open("/");
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(async () => (await rowsOf(page)).length).toBe(100);
    await page.reload();
    await settled(page);
    expect((await rowsOf(page)).length).toBe(100);
    await page.close();
  });

  it("shows the columns that the reader chooses", async () => {
    const { page } = await open("/");
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "License" }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "License" }).waitFor();
    expect(addressOf(page)).toContain("columns=released,");
    await page.close();
  });

  it("states which parameters mean nothing, and ignores them", async () => {
    const { page } = await open("/?status=gone&sort=nothing&asOf=yesterday");
    await page.getByRole("status").getByText("ignored, because it means nothing here: status").waitFor();
    await page.getByRole("status").getByText("“yesterday” is no day").waitFor();
    expect((await rowsOf(page)).length).toBe(50);
    await page.close();
  });

  it("becomes cards on a phone, with only what is known", async () => {
    const { page } = await open("/?q=command", { width: 390 });
    expect(await page.locator(".model-table").count()).toBe(0);
    expect(await page.locator(".model-cards > li").count()).toBeGreaterThan(1);
    expect(await page.locator(".model-cards").getByText("—").count()).toBe(0);
    await page.close();
  });
});

describe("the page of a model", () => {
  it("shows what others state without a click, and strikes out only what is held for wrong", async () => {
    const { page } = await open("/model/llama-3-3");
    const sizes = page.locator("#SIZES_AVAILABLE");
    expect(await sizes.locator(".value").textContent()).toBe("70B");
    expect(await sizes.locator(".others s").textContent()).toBe("8B, 70B, 405B");
    expect(await sizes.locator(".others").textContent()).toMatch(/What is a model\? refuted/);
    expect(await page.locator("#RELEASED_ON .others s").allTextContents()).toEqual(["2025"]);
    await page.close();
  });

  it("shows a claim of a neighboring property that disputes a value", async () => {
    const { page } = await open("/model/gpt-5-1");
    await page.locator("#CONTEXT_WINDOW .others").getByText("272,000").waitFor();
    await page.close();
  });

  it("opens the claims of the fact that the address names", async () => {
    const { page } = await open("/model/llama-3-3#RELEASED_ON");
    await page.locator("#RELEASED_ON .claim").first().waitFor();
    expect(await page.locator("#RELEASED_ON button").getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator("#KNOWLEDGE_CUTOFF button").getAttribute("aria-expanded")).toBe("false");
    await page.close();
  });

  it("is reached, opened and read by the keyboard alone", async () => {
    const { page, faults } = await open("/");
    await page.keyboard.press("/");
    await page.keyboard.type("lama 3.3");
    await page.getByRole("option").getByText("Llama 3.3", { exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/model/llama-3-3");
    await page.getByRole("heading", { level: 1, name: "Llama 3.3" }).waitFor();
    const button = page.locator("#SIZES_AVAILABLE button");
    for (let tabs = 0; tabs < 80; tabs++) {
      await page.keyboard.press("Tab");
      if (await button.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const href = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(href).toMatch(/^https:\/\/|^\/source\//);
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#SIZES_AVAILABLE .claim").count()).toBe(0);
    expect(addressOf(page)).toBe("/model/llama-3-3");
    expect(faults).toEqual([]);
    await page.close();
  });

  it("opens its query in GraphiQL, where it runs", async () => {
    const { page } = await open("/model/llama-3-3");
    await page.getByRole("link", { name: "Open this page’s query in GraphiQL" }).click();
    await page.locator('section[aria-label="Operation Editor"] .view-line').first().waitFor();
    await page.getByRole("button", { name: /^Execute query/ }).click();
    await page.locator('section[aria-label="Result Window"]').getByText("Llama 3.3").first().waitFor();
    await page.close();
  });

  it("suggests models of the name where the address has a name for a slug", async () => {
    const { page, consoleErrors } = await openPage(browser);
    expect((await page.goto(`${server.origin}/model/GPT-5.1`))?.status()).toBe(404);
    await page.getByRole("link", { name: "GPT-5.1", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "GPT-5.1" }).waitFor();
    expect(consoleErrors.filter((text) => !text.includes("404"))).toEqual([]);
    await page.close();
  });

  it("suggests models of similar names for an unknown one", async () => {
    const { page } = await openPage(browser);
    expect((await page.goto(`${server.origin}/model/lama-3-3`))?.status()).toBe(404);
    await page.getByRole("link", { name: "Llama 3.3", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Llama 3.3" }).waitFor();
    await page.close();
  });
});

describe("the lineage of a model", () => {
  const drawn = (page: Page) => page.locator(".lineage-frame a");

  it("is reached from its page, and says each step with its source", async () => {
    const { page, faults } = await open("/model/deepseek-r1");
    await page.getByRole("link", { name: "What they were made from, and made into" }).click();
    await page.getByRole("heading", { level: 1, name: "Lineage of DeepSeek-R1" }).waitFor();
    expect(addressOf(page)).toBe("/lineage/model/deepseek-r1");
    const step = page.locator("#list li").filter({ hasText: "DeepSeek-R1-Distill-Llama-8B was distilled from" });
    expect(await step.locator(".source-list a").count()).toBeGreaterThan(0);
    const steps = await page.locator("#list li").count();
    expect(await page.locator(".lineage-frame .line").count()).toBe(steps);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is one stop of the tab key, in which arrows lead to origins", async () => {
    const { page } = await open("/lineage/model/deepseek-r1");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await drawn(page).and(page.locator('[tabindex="0"]')).focus();
    expect(await focused()).toBe("DeepSeek-R1 671B, variant");
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toMatch(/^DeepSeek-V3-Base .*variant/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "DeepSeek-V3-Base" }).waitFor();
    await page.close();
  });

  it("has families and succession on demand, and says what it leaves out", async () => {
    const { page } = await open("/lineage/model/deepseek-r1");
    const count = await drawn(page).count();
    expect(await page.getByText("This is not all").count()).toBe(0);
    await page.getByRole("link", { name: "With families and succession" }).click();
    await page.getByText("This is not all").waitFor();
    expect(addressOf(page)).toBe("/lineage/model/deepseek-r1?all=true");
    const more = await drawn(page).count();
    expect(more).toBeGreaterThan(count);
    await page.getByRole("link", { name: "Follow it further" }).click();
    await expect.poll(() => drawn(page).count()).toBeGreaterThan(more);
    await page.close();
  });

  it("is named by the server, and has status 404 for what has none", async () => {
    const html = await (await fetch(`${server.origin}/lineage/variant/deepseek-r1-671b`)).text();
    expect(html).toContain("<h1>Lineage of DeepSeek-R1 671B</h1>");
    for (const path of ["/lineage/model/lama", "/lineage/host/openrouter"])
      expect((await fetch(server.origin + path, { headers: { accept: "text/html" } })).status).toBe(404);
  });
});

describe("the price of a use", () => {
  it("is reached from a model, follows the numbers that are typed, and keeps them in the address", async () => {
    const { page, requests, faults } = await open("/model/gpt-4o");
    await page.getByRole("link", { name: "What a use costs" }).click();
    await page.locator(".quotes .total").first().waitFor();
    expect(addressOf(page)).toBe("/price?model=gpt-4o");
    const charges = page.locator(".quotes .charges").first();
    const charged = await charges.textContent();
    const box = page.getByLabel("Output tokens");
    await box.fill("400000");
    await settled(page);
    await expect.poll(() => charges.textContent()).not.toBe(charged);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(addressOf(page)).toBe("/price?model=gpt-4o&out=400000");
    const shown = await page.locator(".quotes .total").allTextContents();
    await page.reload();
    await settled(page);
    expect(await page.locator(".quotes .total").allTextContents()).toEqual(shown);
    expect(operationsIn(requests).filter((one) => one.includes("CACHE_READ"))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is listed from the lowest sum, each with the sources of its prices and the mark of a dispute", async () => {
    const { page } = await open("/price?model=claude-haiku-4-5");
    const priced = page.locator(".quotes li").filter({ has: page.locator(".total") });
    const sums = (await priced.locator(".total").allTextContents()).map((text) => Number(text.replace("$", "")));
    expect(sums.length).toBeGreaterThan(1);
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    for (const row of await priced.all()) expect(await row.locator(".source-list a").count()).toBeGreaterThan(0);
    await page.goto(`${server.origin}/price?model=deepseek-v4-pro`);
    const disputed = page.locator(".quotes li").filter({ hasText: /from \$[\d.]+ to \$[\d.]+/ });
    await disputed.locator(".differs.open").first().waitFor();
    await page.close();
  });
});

describe("the day of the view", () => {
  it.each(["/?asOf=2024-06-01", "/model/gpt-4o?asOf=2024-06-01"])("stays in every link of %s", async (path) => {
    const { page, faults } = await open(path);
    await page.locator(".banner").getByText("1 Jun 2024").waitFor();
    const links = await page
      .locator(
        "#explorer :not(.banner) > a[href^='/']:not([href^='/graphiql']):not([href^='/schema']):not([href^='/docs'])",
      )
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((href) => !href.includes("asOf=2024-06-01"))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is chosen in the header, and left by a link", async () => {
    const { page } = await open("/model/gpt-4o");
    await page.getByRole("button", { name: /Day of the view/ }).click();
    await page.getByLabel("What was true on").fill("2024-06-01");
    await page.getByRole("button", { name: "Show this day" }).click();
    await page.locator(".banner").getByText("1 Jun 2024").waitFor();
    expect(addressOf(page)).toBe("/model/gpt-4o?asOf=2024-06-01");
    await page.getByRole("link", { name: "Back to today" }).click();
    await page.locator(".banner").waitFor({ state: "detached" });
    expect(addressOf(page)).toBe("/model/gpt-4o");
    await page.close();
  });

  it("leads back to today from a model that did not exist yet, and from a day without data", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${server.origin}/model/gpt-4o?asOf=2022-06-01`);
    await page.getByText("On 1 Jun 2022 no model was known as “gpt-4o”.").waitFor();
    await page.getByRole("link", { name: "Look today" }).click();
    await page.getByRole("heading", { level: 1, name: "GPT-4o" }).waitFor();
    await page.goto(`${server.origin}/?asOf=1990-01-01`);
    await page.getByRole("heading", { name: "No data for this day" }).first().waitFor();
    await page.close();
  });
});

describe("the color scheme", () => {
  it("is that of the system until the reader chooses one, which is kept", async () => {
    const { page } = await open("/", { colorScheme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe("rgb(20, 22, 26)");
    await page.getByRole("button", { name: "Colors: as the system" }).click();
    expect(await paper()).toBe("rgb(251, 250, 247)");
    await page.reload();
    await page.getByRole("button", { name: "Colors: light" }).waitFor();
    expect(await paper()).toBe("rgb(251, 250, 247)");
    await page.close();
  });
});

describe("the HTML of the explorer", () => {
  const get = (path: string, accept = "text/html", method = "GET") =>
    fetch(server.origin + path, { method, headers: { accept }, redirect: "manual" });

  it("names a model, and preloads exactly what its page sends", async () => {
    const response = await get("/model/llama-3-3");
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(html).toContain("<title>Llama 3.3 · Pedigree</title>");
    expect(html).toContain("<h1>Llama 3.3</h1>");
    expect(html).toContain('<link rel="canonical" href="/model/llama-3-3">');
    const preloaded = [...html.matchAll(/<link rel="preload" as="fetch" crossorigin href="([^"]+)">/g)];
    const { page, requests } = await open("/model/llama-3-3");
    expect(preloaded.map(([, href = ""]) => href.replaceAll("&amp;", "&"))).toEqual(operationsIn(requests));
    // The page takes the preloaded response and does not send the operation again.
    expect(requests.filter((request) => request.startsWith("/graphql")).length).toBe(1);
    await page.close();
  });

  it("has name, description and a link to the query for readers without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.origin}/model/llama-3-3`);
    expect(await page.locator("h1").textContent()).toBe("Llama 3.3");
    expect(await page.locator(".lead").textContent()).not.toBe("");
    expect(await page.locator("noscript a").first().getAttribute("href")).toMatch(/^\/graphiql\?documentId=/);
    await context.close();
  });

  it("has status 404 for what does not exist, and errors that suit who reads them", async () => {
    for (const path of ["/model/lama-3-3", "/nothing"]) expect((await get(path)).status).toBe(404);
    const type = async (...args: Parameters<typeof get>) => {
      const response = await get(...args);
      return [response.status, response.headers.get("content-type")];
    };
    expect(await type("/nothing", "application/json")).toEqual([404, "application/json"]);
    expect(await type("/nothing", "*/*")).toEqual([404, "text/plain; charset=utf-8"]);
    expect(await type("/", "text/html", "POST")).toEqual([405, "text/html; charset=utf-8"]);
  });

  it("is checked again on each visit, and its files never", async () => {
    const response = await get("/");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const etag = response.headers.get("etag") ?? "";
    expect((await fetch(`${server.origin}/`, { headers: { "if-none-match": etag } })).status).toBe(304);
    const [, script = ""] = /<script type="module" src="([^"]+)">/.exec(await response.text()) ?? [];
    expect((await get(script)).headers.get("cache-control")).toContain("immutable");
  });
});

/** Starts another server on the records of a fictional developer, whose pages are fast to load. */
const serveFixtures = (...args: string[]) => serve(["--data", fixtureFolder, "--log-level", "error", ...args]);

describe("servers with other settings", () => {
  it("serve the explorer where only persisted operations may run, without GraphiQL", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-explorer-"));
    const manifest = join(folder, "operations.json");
    await writeFile(manifest, JSON.stringify({ own: "{ __typename }" }));
    const other = await serveFixtures("--persisted", manifest, "--persisted-only", "--no-graphiql");
    const { page, faults } = await openExplorer(browser, `${other.origin}/`);
    await page.locator(".model-table tbody th a").first().click();
    await page.locator(".fact").first().waitFor();
    expect(await page.getByRole("link", { name: /GraphiQL/ }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
    other.child.kill("SIGTERM");
    await rm(folder, { recursive: true });
  });

  it("serve the landing page without the explorer", async () => {
    const other = await serveFixtures("--no-explorer");
    const { page } = await openPage(browser);
    await page.goto(other.origin);
    await page.getByRole("heading", { name: "What it knows" }).waitFor();
    expect((await fetch(`${other.origin}/model/acme-one`)).status).toBe(404);
    await page.close();
    other.child.kill("SIGTERM");
  });

  it("that stop are noticed, and a page tries again when they are back", async () => {
    const first = await serveFixtures();
    const { page } = await openExplorer(browser, `${first.origin}/`);
    first.child.kill("SIGTERM");
    await first.ended;
    await filterOf(page, "Weights").selectOption("open");
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    const again = await serveFixtures("--port", new URL(first.origin).port);
    await expect
      .poll(async () => {
        const button = page.getByRole("button", { name: "Try again" });
        if ((await button.count()) > 0) await button.click();
        return filterOf(page, "Weights").count();
      })
      .toBe(1);
    await page.close();
    again.child.kill("SIGTERM");
  });

  it("show hostile names as text", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-hostile-"));
    await cp(fixtureFolder, folder, { recursive: true });
    const hostile = `<img src=x onerror=alert(1)> "quoted" & </script><h1>${"long".repeat(40)}`;
    const file = join(folder, "models", "one.yaml");
    const text = await readFile(file, "utf8");
    const [, name = ""] = /^ {2}name: (.+)$/m.exec(text) ?? [];
    await writeFile(file, text.replace(`  name: ${name}`, `  name: ${JSON.stringify(hostile)}`));
    const other = await serve(["--data", folder, "--log-level", "error"]);
    const opened = await openExplorer(browser, `${other.origin}/`, { width: 320 });
    const { page } = opened;
    await page.getByRole("link", { name: hostile }).first().click();
    await page.getByRole("heading", { level: 1, name: hostile }).waitFor();
    await expectFaultless(opened);
    const html = await (await fetch(page.url(), { headers: { accept: "text/html" } })).text();
    expect(html).not.toContain("<img");
    expect(html.match(/<\/script>/g)?.length).toBe(html.match(/<script/g)?.length);
    await page.close();
    other.child.kill("SIGTERM");
    await rm(folder, { recursive: true });
  });
});
