import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage } from "./browser.ts";
import { dataFolder } from "./data.ts";
import { listen } from "./http/real.ts";

let origin: string;
let close: () => void;
let browser: Browser;
beforeAll(async () => {
  ({ origin, close } = await listen({}, dataFolder));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  close?.();
});

const editor = 'section[aria-label="Operation Editor"] .view-line';
const result = 'section[aria-label="Result Window"] .view-lines';

describe("GraphiQL in a real browser without a network", () => {
  it("loads, shows a tab for each example, runs the first and shows its answer", async () => {
    const { page, outsideRequests, consoleErrors } = await openPage(browser);
    await page.goto(`${origin}/graphiql`);
    await page.locator(editor).first().waitFor();
    expect(await page.locator(".graphiql-tab").count()).toBe(12);
    expect(await page.locator(".graphiql-tab").first().textContent()).toMatch(/LlamaFamily/);
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith("/graphql") && response.request().postData()?.includes("LlamaFamily") === true,
    );
    await page.getByRole("button", { name: /^Execute query/ }).click();
    expect((await answered).status()).toBe(200);
    await page.locator(result).getByText("Llama 3 generation").waitFor();
    // Monaco shows spaces as no-break spaces.
    expect(((await page.locator(result).textContent()) ?? "").replaceAll("\u00a0", " ")).toContain('"name": "Meta AI"');
    expect({ outsideRequests, consoleErrors }).toEqual({ outsideRequests: [], consoleErrors: [] });
    await page.close();
  });

  it("opens from the landing page with the question that was clicked", async () => {
    const { page, outsideRequests, consoleErrors } = await openPage(browser);
    await page.goto(origin);
    expect(await page.title()).toBe("Pedigree");
    await page.getByRole("link", { name: "Where sources disagree today" }).click();
    await page.locator(editor).first().waitFor();
    await page.locator(editor).getByText("OpenDisputes").waitFor();
    expect({ outsideRequests, consoleErrors }).toEqual({ outsideRequests: [], consoleErrors: [] });
    await page.close();
  });
});
