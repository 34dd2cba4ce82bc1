import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser, openPage } from "./browser.ts";

let server: Running;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(["--data", dataFolder, "--log-level", "error"]), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill("SIGTERM");
});

/** Opens a page and waits until its data is shown. */
async function open(path: string) {
  const watched = await openPage(browser);
  const sent: string[] = [];
  watched.page.on("request", (request) => {
    if (request.url().includes("/graphql")) sent.push(request.url());
  });
  await watched.page.goto(server.origin + path);
  await settled(watched.page);
  return { ...watched, sent };
}

/** Waits until nothing on a page waits for data. */
async function settled(page: Page): Promise<void> {
  await page.locator(".foot").waitFor();
  await page.locator(".bones").waitFor({ state: "detached" });
}

/** What a page must not have done. */
const clean = ({ outsideRequests, consoleErrors }: { outsideRequests: string[]; consoleErrors: string[] }) =>
  expect({ outsideRequests, consoleErrors }).toEqual({ outsideRequests: [], consoleErrors: [] });

const headersOf = async (path: string, accept = "text/html") =>
  fetch(server.origin + path, { headers: { accept }, redirect: "manual" });

describe("the explorer in a real browser without a network", () => {
  it("shows all models at /, with at most two requests", async () => {
    const watched = await open("/");
    await watched.page.getByRole("status").getByText("models").first().waitFor();
    expect(await watched.page.locator("table tbody tr").count()).toBe(50);
    expect(new Set(watched.sent).size).toBeLessThanOrEqual(2);
    clean(watched);
  });

  it("opens the page of a model from the table, and goes back", async () => {
    const watched = await open("/");
    const { page } = watched;
    const link = page.locator("table tbody th a").first();
    const name = await link.textContent();
    await link.click();
    await page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /who says so/ }).waitFor();
    clean(watched);
  });

  it("finds a misspelled model by the keyboard alone", async () => {
    const watched = await open("/");
    const { page } = watched;
    await page.keyboard.press("/");
    await page.keyboard.type("lama 3.3");
    await page.getByRole("option").getByText("Llama 3.3", { exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/model/llama-3-3");
    await page.getByRole("heading", { level: 1, name: "Llama 3.3" }).waitFor();
    clean(watched);
  });

  it("keeps the day of the view in links to other pages", async () => {
    const watched = await open("/?asOf=2024-06-01");
    const { page } = watched;
    await page.locator(".banner").getByText("1 Jun 2024").waitFor();
    const links = await page
      .locator("#main a[href^='/']:not([href^='/graphiql'])")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !href.includes("asOf=2024-06-01"))).toEqual([]);
    clean(watched);
  });
});

describe("the HTML of the explorer", () => {
  it("names a model, and preloads what its page needs", async () => {
    const response = await headersOf("/model/llama-3-3");
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(html).toContain("<title>Llama 3.3 · Pedigree</title>");
    expect(html).toContain("<h1>Llama 3.3</h1>");
    expect(html).toContain('<link rel="canonical" href="/model/llama-3-3">');
    expect(html).toMatch(/<link rel="preload" as="fetch" crossorigin href="\/graphql\?documentId=/);
  });

  it("has status 404 for an unknown model and an unknown path, and suggests others", async () => {
    for (const path of ["/model/lama-3-3", "/nothing"]) expect((await headersOf(path)).status).toBe(404);
    const { page } = await open("/model/lama-3-3");
    await page.getByRole("link", { name: "Llama 3.3", exact: true }).waitFor();
  });

  it("is HTML for people alone: programs read JSON", async () => {
    const response = await headersOf("/nothing", "application/json");
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/json"]);
  });

  it("is checked again on each visit, and its files never", async () => {
    const response = await headersOf("/");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const [, script = ""] = /<script type="module" src="([^"]+)">/.exec(await response.text()) ?? [];
    expect((await headersOf(script)).headers.get("cache-control")).toContain("immutable");
  });
});
