import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Route, routes } from "../../src/web/explorer/routes.ts";
import { dataFolder, fixtureFolder } from "../data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser } from "./browser.ts";
import { expectFaultless, openExplorer, settled } from "./explorer-browser.ts";

/* What readers do with a page of the explorer besides reading it. */

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

const open = (path: string, view = {}) => openExplorer(browser, server.origin + path, view);

/** Copies the table of a page, and returns what is then on the clipboard. */
async function copyTable(page: Page, format: "JSON" | "Markdown" | "CSV"): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: format, exact: true }).click();
  await page.getByText(`copied as ${format}`).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("the table of models", () => {
  it("is copied as JSON with the values in sight, what is disputed, and the page of each model", async () => {
    const { page, faults } = await open("/?provider=meta-ai&columns=released,context,in,weights");
    const rows = JSON.parse(await copyTable(page, "JSON"));
    const names = await page.locator(".model-table tbody th a").allTextContents();
    expect(rows.map((row: { Model: string }) => row.Model)).toEqual(names);
    expect(rows.find((row: { Model: string }) => row.Model === "Llama 3.3")).toEqual({
      Model: "Llama 3.3",
      Developer: "Meta AI",
      Released: "2024-12-06",
      "Context (tokens)": 128_000,
      "Input ($ / M tokens, lowest)": 0.1,
      Weights: true,
      "Open disputes": null,
      Page: `${server.origin}/model/llama-3-3`,
    });
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is copied as Markdown and as CSV with the same cells", async () => {
    const { page } = await open("/?disputed=true&columns=released,context");
    const markdown = (await copyTable(page, "Markdown")).trim().split("\n");
    const csv = (await copyTable(page, "CSV")).trim().split("\r\n");
    expect(markdown[0]).toBe("| Model | Developer | Released | Context (tokens) | Open disputes | Page |");
    expect(csv[0]).toBe("Model,Developer,Released,Context (tokens),Open disputes,Page");
    expect(markdown.length).toBe(csv.length + 1);
    expect(csv.length).toBeGreaterThan(5);
    await page.close();
  });
});

describe("every other table", () => {
  const tables: readonly (readonly [path: string, rows: string])[] = [
    ["/compare?m=gpt-5-1,llama-3-3&all=true", ".compare-table tbody tr"],
    ["/price?model=claude-haiku-4-5", ".quotes > li"],
    ["/coverage", ".coverage-table tbody tr"],
    ["/changes?since=2026-01-01&kind=all", ".change-rows > li"],
  ];

  it.each(tables)("of %s is copied row by row", async (path, selector) => {
    const { page, faults } = await open(path);
    const shown = await page.locator(selector).count();
    expect(shown).toBeGreaterThan(0);
    expect(JSON.parse(await copyTable(page, "JSON")).length).toBe(shown);
    expect((await copyTable(page, "CSV")).trim().split("\r\n").length).toBe(shown + 1);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("a browser that lets pages copy nothing", () => {
  it("still copies by a selection, or else shows the text", async () => {
    const { page, faults } = await open("/?provider=meta-ai", { width: 320 });
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.getByRole("button", { name: "CSV", exact: true }).click();
    await page.getByText("copied as CSV").waitFor();
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await page.getByRole("button", { name: "CSV", exact: true }).click();
    const box = page.getByRole("textbox", { name: /this browser allows no copying/ });
    expect(await box.inputValue()).toMatch(/^Model,Developer,/);
    await expectFaultless({ page, faults, requests: [] });
    await page.close();
  });
});

describe("the price of a use", () => {
  it("is found from the navigation by a name in any spelling", async () => {
    const { page, faults } = await open("/");
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Prices" }).click();
    await page.getByLabel("Model", { exact: true }).fill("claude-haiku 4.5");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Claude Haiku 4.5" }).waitFor();
    await page.locator(".quotes .total").first().waitFor();
    expect(page.url().replace(server.origin, "")).toBe("/price?model=claude-haiku-4-5");
    await page.getByLabel("Model", { exact: true }).fill("no such thing at all");
    await page.keyboard.press("Enter");
    await page.getByText("No model is known as “no such thing at all”.").waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** The address of a page of each route. */
function pathFor({ path, kind, about }: Route): string {
  const slugs: Readonly<Record<string, string>> = {
    Model: "deepseek-r1",
    Variant: "llama-3-3-70b-instruct",
    ModelFamily: "llama-3",
    Source: "what-is-a-model",
    Provider: "anthropic",
    Host: "openrouter",
    License: "apache-2-0",
    Benchmark: "swe-bench-verified",
    Capability: "tool-calling",
    Concept: "transformer",
    Product: "chatgpt",
  };
  return path.replace(":slug", slugs[kind ?? about ?? ""] ?? "");
}

describe("the HTML of a page", () => {
  it.each(Object.entries<Route>(routes))("of the route %s names every script that the page loads", async (_, route) => {
    const path = pathFor(route);
    const html = await (await fetch(server.origin + path, { headers: { accept: "text/html" } })).text();
    const named = new Set(
      Array.from(html.matchAll(/(?:src|href)="(\/explorer\/[^"]+\.js)"/g), ([, file = ""]) => file),
    );
    const { page, requests, faults } = await open(path);
    expect(new Set(requests.filter((request) => request.endsWith(".js")))).toEqual(named);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("a page that stays open while the data changes", () => {
  it("states so at its next request, and shows the new data once it is loaded again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-newer-"));
    await cp(fixtureFolder, folder, { recursive: true });
    const own = await serve(["--data", folder, "--log-level", "error"]);
    const { page, faults } = await openExplorer(browser, `${own.origin}/`);
    const name = page.getByLabel("Name", { exact: true });
    await name.fill("acme");
    await settled(page);
    expect(await page.getByText("newer data").count()).toBe(0);
    const file = join(folder, "models", "one.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/^ {2}name: .+$/m, "  name: Acme Renamed"));
    await expect
      .poll(async () => (await (await fetch(`${own.origin}/model/acme-zero.json`)).json()).name)
      .toBe("Acme Renamed");
    await name.fill("renamed");
    await page.getByRole("status").getByText("newer data").waitFor();
    await page.getByRole("button", { name: "Load it" }).click();
    await page.getByRole("link", { name: "Acme Renamed" }).waitFor();
    expect(await page.getByText("newer data").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
    own.child.kill("SIGTERM");
    await own.ended;
    await rm(folder, { recursive: true });
  });
});

describe("a model with many claims and endpoints", () => {
  /** Hosts that state a property for themselves, and serve the model. */
  const hosts = Array.from({ length: 12 }, (_, index) => `host-${String(index).padStart(2, "0")}`);

  async function serveMany(): Promise<{ readonly many: Running; readonly folder: string }> {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-many-"));
    await cp(fixtureFolder, folder, { recursive: true });
    await mkdir(join(folder, "hosts"), { recursive: true });
    const hostRecords = hosts.map(
      (host, index) => `${host}:
  name: Host ${index}
  sources: [acme-card]
  kind: inference
  provider: acme-labs
  endpoints:
    ${host}-one: { model: acme-one, api-model-id: one-${index}, prices: [{ components: [{ meter: input, amount: ${index + 1} }] }] }
`,
    );
    await writeFile(join(folder, "hosts", "many.yaml"), hostRecords.join(""));
    const file = join(folder, "models", "one.yaml");
    const claims = hosts.map(
      (host, index) =>
        `      - { value: 2029-04-${10 + index}, qualifiers: { host: ${host} }, sources: [gazette-report] }\n`,
    );
    const text = await readFile(file, "utf8");
    const last = "      - { value: 2029-03-05, sources: [catalogue] }\n";
    await writeFile(file, text.replace(last, last + claims.join("")));
    return { many: await serve(["--data", folder, "--log-level", "error"]), folder };
  }

  it("has a few of them at first with the number of the others, and all on demand", async () => {
    const { many, folder } = await serveMany();
    const opened = await openExplorer(browser, `${many.origin}/model/acme-one`);
    const { page } = opened;
    const fact = page.locator("#RELEASED_ON");
    const inSight = await fact.locator(".others > li").count();
    expect(inSight).toBeLessThan(8);
    const more = fact.getByRole("link", { name: /^\d+ more claims$/ });
    expect(Number.parseInt((await more.textContent()) ?? "", 10)).toBeGreaterThanOrEqual(hosts.length - inSight);
    await more.click();
    await expect.poll(() => fact.locator(".claim").count()).toBe(3 + hosts.length);
    const conditions = (await fact.locator(".claim").allTextContents()).join("\n");
    for (const host of hosts) expect(conditions).toContain(`host: ${host}`);
    await expectFaultless(opened);

    const endpoints = page.locator(".endpoints > li");
    expect(await endpoints.count()).toBe(4);
    await page.locator("#endpoints").getByText("4 of 12 are shown").waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => endpoints.count()).toBe(hosts.length);
    expect(await page.getByRole("button", { name: "Show more" }).count()).toBe(0);
    expect(await fact.locator(".claim").count()).toBe(3 + hosts.length);
    await expectFaultless(opened);
    await page.reload();
    await expect.poll(() => endpoints.count()).toBe(hosts.length);
    await page.close();
    many.child.kill("SIGTERM");
    await rm(folder, { recursive: true });
  });
});
