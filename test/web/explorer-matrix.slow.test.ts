import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser } from "./browser.ts";
import { expectFaultless, openExplorer } from "./explorer-browser.ts";

/* Every page at every width, in both color schemes. */

/** Addresses of pages; a new page adds its own. */
const paths = [
  "/",
  "/?q=llama&sort=context:desc&columns=cutoff,license,inputs",
  "/?disputed=true&weights=open",
  "/?q=nothing-has-this-name",
  "/?asOf=2024-06-01",
  "/model/claude-opus-4-5",
  "/model/llama-3-3#RELEASED_ON",
  "/model/gpt-5-1#CONTEXT_WINDOW",
  "/model/gpt-4o?asOf=2024-06-01",
  "/model/deepseek-r1",
  "/variant/llama-3-3-70b-instruct",
  "/lineage/model/deepseek-r1",
  "/lineage/model/deepseek-r1?all=true&asOf=2025-06-01",
  "/lineage/variant/llama-3-3-70b-instruct",
  "/price",
  "/price?model=claude-haiku-4-5&cached=100000",
  "/dispute",
  "/dispute?asOf=2024-06-01",
  "/source/what-is-a-model",
  "/provider/anthropic",
  "/host/openrouter",
  "/license/apache-2-0",
  "/benchmark/swe-bench-verified",
  "/capability/tool-calling",
  "/concept/transformer",
  "/product/chatgpt",
] as const;

let server: Running;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(["--data", dataFolder, "--log-level", "error"]), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill("SIGTERM");
});

describe.each(["light", "dark"] as const)("in %s colors", (colorScheme) => {
  describe.each([320, 390, 768, 1_280])("at %i pixels", (width) => {
    it.each(paths)("%s is accessible, fits and has no fault", async (path) => {
      const opened = await openExplorer(browser, server.origin + path, { width, colorScheme });
      await expectFaultless(opened);
      expect(await opened.page.locator("h1").count()).toBe(1);
      await opened.page.close();
    });
  });
});
