import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EditedData } from "../graph/time/edited-data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser } from "./browser.ts";
import { expectFaultless, openExplorer, settled } from "./explorer-browser.ts";

/* What the pages show of time: former values, dates to come, identifiers that move, and what was known when. */

const files: Readonly<Record<string, string>> = {
  "release.yaml": "tag: 2026.1.0\npublished-on: 2026-01-01\n",
  "providers/acme.yaml": "acme: { name: Acme, roles: [lab], sources: [card] }\n",
  "hosts/acme.yaml": `acme-api:
  name: Acme API
  kind: first-party-api
  provider: acme
  sources: [card]
  endpoints:
    acme-api-one:
      model: acme-one
      sources: [card]
      facts:
        retired-on:
          - { value: 2099-06-01, confidence: likely, sources: [list] }
          - { value: 2099-01-01, bound: not-before, sources: [card] }
      prices:
        - { components: [{ meter: input, amount: 0.14 }, { meter: output, amount: 1 }], sources: [list] }
        - { components: [{ meter: input, amount: 0.28 }], sources: [index] }
`,
  "sources/all.yaml": `card: { name: Card, type: model-card, tier: primary, publisher: acme, accessed-on: 2025-12-01 }
list: { name: List, type: registry, tier: aggregator, accessed-on: 2025-12-01 }
index: { name: Index, type: registry, tier: aggregator, accessed-on: 2025-12-01 }
`,
  "models/all.yaml": `acme-one:
  name: Acme One
  provider: acme
  sources: [card]
  facts:
    released-on: { value: 2025-01-01, sources: [card] }
    context-window:
      - { value: 100000, valid-until: 2025-06-30, sources: [list] }
      - { value: 200000, valid-from: 2025-07-01, sources: [card] }
    parameters-total: { value: unknown, sources: [card] }
    max-output-tokens: { value: none, sources: [card] }
  variants:
    acme-one-a:
      name: Acme One A
      kinds: [snapshot]
      sources: [card]
      aliases:
        - { value: acme-one-latest, kind: floating, valid-until: 2025-06-30, sources: [card] }
    acme-one-b:
      name: Acme One B
      kinds: [snapshot]
      sources: [card]
      aliases:
        - { value: acme-one-latest, kind: floating, valid-from: 2025-07-01, sources: [card] }
`,
};

async function writeData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-time-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

let browser: Browser;
let folder: string;
let server: Running;
beforeAll(async () => {
  folder = await writeData();
  [server, browser] = await Promise.all([serve(["--data", folder, "--log-level", "error"]), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

const open = (path: string, from = server) => openExplorer(browser, from.origin + path);

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).allTextContents()).join(" ").replaceAll(/\s+/g, " ").trim();

describe("a fact that changed", () => {
  it("shows each period with its value, its source and the reason of the step", async () => {
    const opened = await open("/model/acme-one#CONTEXT_WINDOW");
    const { page } = opened;
    const steps = page.locator("#CONTEXT_WINDOW .history li");
    await steps.nth(1).waitFor();
    const [now = "", before = ""] = (await steps.allTextContents()).map((text) => text.replaceAll(/\s+/g, " "));
    expect(now).toMatch(/^from 1 Jul 2025 ?200,000 tokens ?Card/);
    expect(before).toMatch(/^ ?until 30 Jun 2025 ?100,000 tokens ?List/);
    for (const step of await steps.all())
      expect((await step.locator("p.quiet").last().textContent())?.length).toBeGreaterThan(10);
    expect(await page.locator("#RELEASED_ON .history").count()).toBe(0);
    await expectFaultless(opened);
    await page.close();
  });
});

describe("a value that is known to be absent", () => {
  it("differs from what nothing is known of, and has who says so", async () => {
    const { page } = await open("/model/acme-one");
    expect(await textOf(page, "#MAX_OUTPUT_TOKENS .value")).toBe("none says Card");
    expect(await textOf(page, "#PARAMETERS_TOTAL .value")).toBe("undisclosed says Card");
    expect(await textOf(page, ".key-figures")).toMatch(/Most output ?none.*Parameters ?undisclosed/);
    await page.goto(`${server.origin}/?columns=output,weights`);
    await settled(page);
    const cells = await page.locator(".model-table tbody td").allTextContents();
    expect(cells.slice(1).map((text) => text.trim())).toEqual(["none", "—"]);
    await page.close();
  });
});

describe("a date to come", () => {
  it("is marked as scheduled and unconfirmed, beside its bound", async () => {
    const { page } = await open("/model/acme-one");
    const life = await textOf(page, ".ends li");
    expect(life).toMatch(/^End of service at Acme API/);
    expect(life).toMatch(/1 Jun 2099 ?scheduled, unconfirmed ?List/);
    expect(life).toMatch(/not before 1 Jan 2099 ?scheduled ?Card/);
    await page.close();
  });
});

describe("an identifier that moves", () => {
  it("shows what it leads to, and led to before", async () => {
    const { page } = await open("/variant/acme-one-a");
    const row = page.locator(".names li").filter({ hasText: "acme-one-latest" }).first();
    expect((await row.locator(".word").textContent())?.trim()).toBe("moving");
    const targets = (await row.locator(".targets li").allTextContents()).map((text) => text.replaceAll(/\s+/g, " "));
    expect(targets.join(" ")).toMatch(/until 30 Jun 2025 leads to Acme One A ?Card/);
    await page.close();
  });
});

describe("a price that sources dispute", () => {
  it("is shown from low to high, in the table and on the page of the model", async () => {
    const { page } = await open("/");
    expect(await textOf(page, ".model-table tbody")).toContain("$0.14 to $0.28");
    await page.getByRole("link", { name: "Acme One" }).click();
    await page.locator(".key-figures").waitFor();
    expect(await textOf(page, ".key-figures")).toContain("$0.14 to $0.28 / $1");
    await page.close();
  });
});

describe("the day of knowledge", () => {
  it("is chosen beside the day of the view, shows what was known then, and stays in every link", async () => {
    const stated = { released: "2025-01-01", open: true };
    const data = await EditedData.create({ acme: { ...stated, window: 100_000 } });
    await data.edit({ acme: { ...stated, window: 200_000 } });
    await data.release();
    const other = await serve(["--data", data.folder, "--log-level", "error"]);
    const opened = await open("/model/acme", other);
    const { page } = opened;
    expect(await textOf(page, "#CONTEXT_WINDOW .value")).toBe("200,000 tokens");
    await page.getByRole("button", { name: /Day of the view/ }).click();
    await page.getByLabel("as Pedigree knew it on").fill("2026-01-15");
    await page.getByRole("button", { name: "Show this day" }).click();
    await page.locator(".banner").getByText("15 Jan 2026").waitFor();
    await settled(page);
    expect(await textOf(page, "#CONTEXT_WINDOW .value")).toBe("100,000 tokens");
    expect(page.url()).toBe(`${other.origin}/model/acme?knownAt=2026-01-15`);
    const links = await page
      .locator("#explorer :not(.banner) > a[href^='/']:not([href^='/graphiql']):not([href^='/schema'])")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((href) => !href.startsWith("/docs/") && !href.includes("knownAt=2026-01-15"))).toEqual([]);
    await expectFaultless(opened);
    const file = await (await fetch(`${other.origin}/model/acme.json?knownAt=2026-01-15`)).json();
    expect(JSON.stringify(file)).toContain("100000");
    expect((await fetch(`${other.origin}/model/acme.json?knownAt=2025-01-15`)).status).toBe(400);
    await page.getByRole("link", { name: "Back to today" }).click();
    await expect.poll(() => textOf(page, "#CONTEXT_WINDOW .value")).toBe("200,000 tokens");
    await page.close();
    other.child.kill("SIGTERM");
    await rm(data.folder, { recursive: true });
  });
});
