import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser } from "./browser.ts";
import { expectFaultless, openExplorer } from "./explorer-browser.ts";
import { explorerPaths } from "./explorer-paths.ts";

/* Every page at every width, in both color schemes. */

let server: Running;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    serve(["--data", dataFolder, "--no-layers", "--log-level", "error"]),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill("SIGTERM");
});

describe.each(["light", "dark"] as const)("in %s colors", (colorScheme) => {
  describe.each([320, 390, 768, 1_280])("at %i pixels", (width) => {
    it.each(explorerPaths)("%s is accessible, fits and has no fault", async (path) => {
      const opened = await openExplorer(browser, server.origin + path, { width, colorScheme });
      await expectFaultless(opened);
      expect(await opened.page.locator("h1").count()).toBe(1);
      await opened.page.close();
    });
  });
});
