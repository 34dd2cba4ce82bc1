import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser } from "./browser.ts";
import { openExplorer, settled } from "./explorer-browser.ts";

/* What docs/explorer.md says where to find: each in at most three steps from `/`. */

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

type Step = (page: Page) => Promise<unknown>;

const follow =
  (name: string | RegExp, within = "#explorer"): Step =>
  (page) =>
    page.locator(within).getByRole("link", { name, exact: true }).first().click();

const choose =
  (label: string, option: RegExp): Step =>
  async (page) => {
    const select = page.getByRole("combobox", { name: new RegExp(`^${label}`) });
    const labels = await select.locator("option").allTextContents();
    await select.selectOption({ label: labels.find((text) => option.test(text)) ?? "" });
  };

const press =
  (name: string): Step =>
  (page) =>
    page.getByRole("button", { name, exact: true }).click();

/** Takes steps from `/`; each may load data. */
async function afterSteps(...steps: readonly Step[]): Promise<Page> {
  expect(steps.length).toBeLessThanOrEqual(3);
  const { page } = await openExplorer(browser, `${server.origin}/`);
  for (const step of steps) {
    await step(page);
    await settled(page);
  }
  return page;
}

const textsOf = async (rows: Locator): Promise<string[]> => {
  await rows.first().waitFor();
  return (await rows.allTextContents()).map((text) => text.replaceAll(/\s+/g, " ").trim());
};

/** Whether each row names a source. */
const areSourced = async (rows: Locator): Promise<boolean> => {
  for (const row of await rows.all()) if ((await row.locator("a[href^='/source/']").count()) === 0) return false;
  return true;
};

describe("by clicking alone, from the first page", () => {
  it("one sees what runs inside ChatGPT, since when, and who says so", async () => {
    const page = await afterSteps(follow("Browse"), follow("ChatGPT", "#products"));
    const rows = page
      .locator(".section", { has: page.getByRole("heading", { name: "What runs inside" }) })
      .locator("li");
    const texts = await textsOf(rows);
    expect(texts.some((text) => text.startsWith("GPT-5"))).toBe(true);
    expect(texts.some((text) => /since \d+ \w+ \d{4}/.test(text))).toBe(true);
    expect(await areSourced(rows)).toBe(true);
    await page.close();
  });

  it("one sees what was distilled from DeepSeek-R1, and who says so", async () => {
    const page = await afterSteps(
      choose("Developer", /^DeepSeek/),
      follow("DeepSeek-R1"),
      follow("What they were made from, and made into"),
    );
    const steps = page.locator("#list li").filter({ hasText: "was distilled from" });
    const texts = await textsOf(steps);
    expect(texts.filter((text) => /^DeepSeek-R1-Distill-(Llama|Qwen)-[\d.]+B/.test(text)).length).toBe(6);
    expect(await areSourced(steps)).toBe(true);
    await page.close();
  });

  it("one sees which of Anthropic's models are retired, and what replaced them", async () => {
    const page = await afterSteps(choose("Developer", /^Anthropic/), choose("Status", /^retired/i));
    const rows = await textsOf(page.locator(".model-table tbody tr"));
    const replacedBy = rows.map((text) => text.slice(text.indexOf("retired") + "retired".length).trim());
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.every((text) => text.includes("Anthropic"))).toBe(true);
    expect(replacedBy.filter((text) => /Claude/.test(text)).length).toBeGreaterThan(8);
    await page.close();
  });

  it("one sees who disagrees about the context window of GPT-5, and why", async () => {
    const page = await afterSteps(choose("Developer", /^OpenAI/), press("Show more"), follow("GPT-5"));
    const fact = page.locator("#CONTEXT_WINDOW");
    const [other = ""] = await textsOf(fact.locator(".others li"));
    expect(other).toMatch(/^1 million tokens .+ refuted$/);
    expect(await fact.locator(".others .said-by a").count()).toBeGreaterThan(0);
    const reasons = await textsOf(fact.locator(".resolution"));
    expect(reasons).toContain("Settled, error. A reseller's page stands alone against the catalogues.");
    await page.close();
  });

  it("one sees what Gemini 2.0 looked like on 2025-01-01", async () => {
    const page = await afterSteps(
      (opened) => opened.getByRole("button", { name: /Day of the view/ }).click(),
      async (opened) => {
        await opened.getByLabel("What was true on").fill("2025-01-01");
        await opened.getByRole("button", { name: "Show this day" }).click();
        await opened.locator(".banner").waitFor();
      },
      follow("Gemini 2.0"),
    );
    expect(await page.locator(".banner").textContent()).toContain("was on 1 Jan 2025");
    expect(await page.locator("h1").textContent()).toBe("Gemini 2.0");
    const [figures = ""] = await textsOf(page.locator(".key-figures"));
    expect(figures).toContain("Released");
    await page.close();
  });

  it("one sees the open-weight models with at least 128K of context under Apache-2.0", async () => {
    const page = await afterSteps(
      choose("Weights", /^open/),
      choose("License", /^Apache License 2\.0/),
      choose("Context", /^128K/),
    );
    const rows = await textsOf(page.locator(".model-table tbody tr"));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every((text) => text.includes("open"))).toBe(true);
    const names = await textsOf(page.locator(".model-table tbody th a"));
    expect(names).toContain("gpt-oss-120b");
    await page.close();
  });

  it("one sees what improved from Llama 3.1 to 3.3, and who says so", async () => {
    const page = await afterSteps(choose("Developer", /^Meta/), follow("Llama 3.3"));
    const before = page.locator("#family li").filter({ hasText: "Llama 3.1" }).first();
    const drivers = await textsOf(before.locator(".driver"));
    expect(drivers.length).toBeGreaterThan(0);
    expect(await areSourced(before.locator(".driver"))).toBe(true);
    await page.close();
  });

  it("one sees which source was wrong most often", async () => {
    const page = await afterSteps(follow("Sources", ".foot"));
    const counts = (await textsOf(page.locator(".wrong-sources li .is-open"))).map(Number);
    expect(counts[0]).toBeGreaterThan(1);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const source = page.locator(".wrong-sources a").first();
    await source.click();
    await page.locator("#refuted s").first().waitFor();
    expect(await page.locator("#refuted li s").count()).toBe(Math.min(50, counts[0] ?? 0));
    await page.close();
  });

  it("one sees which facts about GPT-4 are disputed", async () => {
    const page = await afterSteps(choose("Developer", /^OpenAI/), press("Released"), follow("GPT-4"));
    const names = await textsOf(page.locator(".standing a"));
    expect(names.length).toBeGreaterThan(0);
    for (const id of await page
      .locator(".standing a")
      .evaluateAll((links) => links.map((one) => (one as unknown as { hash: string }).hash)))
      expect(await page.locator(`${id} .differs`).count()).toBeGreaterThan(0);
    await page.close();
  });

  it("one sees the cheapest host of Llama 3.3 70B for 1 M tokens in and 200 k out, and who says so", async () => {
    const page = await afterSteps(choose("Developer", /^Meta/), follow("Llama 3.3"), follow("What a use costs"));
    expect(await page.getByLabel("Input tokens", { exact: true }).inputValue()).toBe("1000000");
    expect(await page.getByLabel("Output tokens", { exact: true }).inputValue()).toBe("200000");
    const rows = page.locator(".quotes li");
    const texts = await textsOf(rows);
    const totals = (await rows.locator(".total").allTextContents()).map((text) => Number(text.replace("$", "")));
    expect(texts[0]).toMatch(/^DeepInfra ?Llama 3\.3 70B Instruct, fp8 ?\$0\.164 /);
    expect(totals.length).toBeGreaterThan(5);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    expect(texts.at(-1)).toMatch(/^GroqCloud.*No known price for/);
    expect(await areSourced(rows.filter({ has: page.locator(".total") }))).toBe(true);
    await page.close();
  });
});
