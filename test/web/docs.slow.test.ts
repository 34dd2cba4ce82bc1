import { readdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../server/http/real-server.ts";
import { launchBrowser, openPage } from "./browser.ts";
import { sidewaysScrollOf, violationsOn } from "./explorer-browser.ts";

let server: Awaited<ReturnType<typeof listen>>;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([listen(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const names = readdirSync(new URL("../../docs", import.meta.url))
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.replace(".md", ""));

describe("the documentation of a server", () => {
  it.each(names)("has %s as an accessible page without scripts, whose links lead somewhere", async (name) => {
    const { page, outsideRequests, consoleErrors } = await openPage(browser);
    for (const width of [320, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${server.origin}/docs/${name}`);
      expect(await page.locator("h1").count()).toBe(1);
      expect({ violations: await violationsOn(page), sideways: await sidewaysScrollOf(page) }).toEqual({
        violations: [],
        sideways: 0,
      });
    }
    expect(await page.locator("script").count()).toBe(0);
    const hashes = await page.locator("a[href^='#']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const hash of hashes) expect([hash, await page.locator(hash ?? "").count()]).toEqual([hash, 1]);
    const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(links.length).toBeGreaterThanOrEqual(names.length);
    for (const link of new Set(links)) expect((await fetch(server.origin + link)).status).toBe(200);
    expect({ outsideRequests, consoleErrors }).toEqual({ outsideRequests: [], consoleErrors: [] });
    await page.close();
  });

  it("begins with the guide, and is absent for what does not exist", async () => {
    const first = await fetch(`${server.origin}/docs`, { redirect: "manual" });
    expect([first.status, first.headers.get("location")]).toEqual([301, "/docs/guide"]);
    expect((await fetch(`${server.origin}/docs/nothing`)).status).toBe(404);
    expect((await fetch(`${server.origin}/docs/../package.json`)).status).toBe(404);
  });
});
