import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../../src/examples/examples.ts";
import { dataFolder, fixtureFolder } from "../data.ts";
import { serve } from "../process.ts";
import { listen } from "../server/http/real-server.ts";
import { launchBrowser, openPage } from "./browser.ts";
import { sidewaysScrollOf, violationsOn } from "./explorer-browser.ts";

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

/** Opens GraphiQL with a subscription, which begins on opening. */
async function run(address: string, query: string) {
  const watched = await openPage(browser);
  const response = watched.page.waitForResponse((one) => one.url().includes("/graphql?query=subscription"));
  await watched.page.goto(`${address}/graphiql?${new URLSearchParams({ query })}`);
  return { ...watched, status: (await response).status() };
}

/** Opens GraphiQL, and waits until its editors are there. */
async function open(path: string, width = 1_280) {
  const watched = await openPage(browser);
  await watched.page.setViewportSize({ width, height: width < 500 ? 844 : 800 });
  await watched.page.goto(origin + path);
  await watched.page.locator(editor).first().waitFor();
  return watched;
}

/** The text that an editor or the result shows; Monaco shows spaces as no-break spaces. */
const textOf = async (page: Page, selector: string) =>
  ((await page.locator(selector).allTextContents()) ?? []).join("\n").replaceAll("\u00a0", " ");

/** The operation in the address of a page. */
const operationIn = (page: Page) => new URL(page.url()).searchParams.get("query") ?? "";

/** Opens an example by its title. */
async function choose(page: Page, title: RegExp) {
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("button", { name: title }).click();
}

const tabs = (page: Page) => page.locator(".graphiql-tab-button").allTextContents();

describe("GraphiQL in a real browser without a network", () => {
  it("runs the first example on opening, and shows a refuted value without scrolling", async () => {
    const { page, outsideRequests, consoleErrors } = await open("/graphiql");
    await page.locator(result).getByText('"REFUTED"').waitFor();
    expect(await textOf(page, result)).toContain("UNVERIFIED");
    expect(await tabs(page)).toEqual(["KnowledgeOfGpt4o"]);
    expect({ outsideRequests, consoleErrors }).toEqual({ outsideRequests: [], consoleErrors: [] });
    await page.close();
  });

  it("opens each example by its title, in place of an unchanged one, and runs it", async () => {
    const { page, consoleErrors } = await open("/graphiql");
    await page.locator(result).getByText('"REFUTED"').waitFor();
    await page.getByRole("button", { name: "Examples" }).click();
    expect(await page.locator("#examples button").count()).toBe(examples.length);
    await page.keyboard.press("Escape");
    await choose(page, /ChatGPT/);
    await page.locator(result).getByText("product").first().waitFor();
    expect(await tabs(page)).toEqual(["InsideChatGpt"]);
    await page.locator(editor).last().click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" # mine");
    await expect.poll(() => operationIn(page)).toContain("# mine");
    await choose(page, /^GPT-4o/);
    await page.locator(result).getByText('"REFUTED"').waitFor();
    expect(await tabs(page)).toEqual(["InsideChatGpt", "KnowledgeOfGpt4o"]);
    await choose(page, /^GPT-4o/);
    expect((await tabs(page)).length).toBe(2);
    expect(consoleErrors).toEqual([]);
    await page.close();
  });

  it("keeps the operation and its variables in the address, and shows them again after a reload", async () => {
    const query = "query Name($slug: Slug!) { model(slug: $slug) { name } }";
    const variables = '{ "slug": "gpt-4o" }';
    const { page, consoleErrors } = await open(`/graphiql?${new URLSearchParams({ query, variables })}`);
    await page.locator(result).getByText("GPT-4o").waitFor();
    await page.locator(editor).first().click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" # changed");
    await expect.poll(() => operationIn(page)).toBe(`${query} # changed`);
    expect(new URL(page.url()).searchParams.get("variables")).toBe(variables);
    await page.waitForTimeout(600); // GraphiQL stores its tabs after half a second.
    await page.reload();
    await page.locator(result).getByText("GPT-4o").waitFor();
    expect(await textOf(page, editor)).toContain("# changed");
    expect(await tabs(page)).toEqual(["Name"]);
    expect(consoleErrors).toEqual([]);
    await page.close();
  });

  it("copies a link that opens the operation for others", async () => {
    const { page } = await open(`/graphiql?${new URLSearchParams({ query: "{ meta { version } }" })}`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("status").getByText("copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const { page: other } = await openPage(browser);
    await other.goto(link);
    await other.locator(result).getByText("version").waitFor();
    await Promise.all([page.close(), other.close()]);
  });

  it("states that an operation is too long for a link, and still runs it", async () => {
    const { page, consoleErrors } = await open("/graphiql");
    await page.locator(result).getByText('"REFUTED"').waitFor();
    await page.locator(editor).first().click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(`# ${"long ".repeat(1_700)}\n{ meta { version } }`);
    await page.getByText("too long for a link").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.getByRole("button", { name: /^Execute query/ }).click();
    await page.locator(result).getByText("version").waitFor();
    expect(consoleErrors).toEqual([]);
    await page.close();
  });

  it("builds an operation by clicks alone", async () => {
    const { page, consoleErrors } = await open(`/graphiql?${new URLSearchParams({ query: "{ meta { version } }" })}`);
    await page.locator(result).getByText("version").waitFor();
    await page.getByRole("button", { name: "Show Query builder" }).click();
    await page.locator(".graphiql-explorer-node").getByText("schemaHash", { exact: true }).first().click();
    await expect.poll(() => operationIn(page)).toMatch(/meta \{\s+version\s+schemaHash/);
    expect(consoleErrors).toEqual([]);
    await page.close();
  });

  it("leads home, and to the guide of the API", async () => {
    const { page, consoleErrors } = await open("/graphiql");
    await page.getByRole("link", { name: "API guide" }).click();
    await page.getByRole("heading", { level: 1, name: "Guide for frontend developers" }).waitFor();
    await page.getByRole("link", { name: "Limits", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Limits" }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.locator(editor).first().waitFor();
    await page.getByRole("link", { name: "Pedigree" }).click();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(consoleErrors).toEqual([]);
    await page.close();
  });

  it.each([320, 390, 1_280])("has no violation of its own at %i pixels, and fits", async (width) => {
    const { page, consoleErrors } = await open("/graphiql", width);
    await page.locator(result).getByText("refuted").first().waitFor();
    await page.getByRole("button", { name: "Examples" }).click();
    expect(await violationsOn(page, ".graphiql-container")).toEqual([]);
    expect(await sidewaysScrollOf(page)).toBe(0);
    expect(consoleErrors).toEqual([]);
    await page.close();
  });

  it("shows the result below the editor on a phone, each as wide as the page", async () => {
    const { page } = await open("/graphiql", 390);
    await page.locator(result).getByText("refuted").first().waitFor();
    const boxOf = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [editors, response] = [await boxOf(".graphiql-editors"), await boxOf(".graphiql-response")];
    expect(response.y).toBeGreaterThanOrEqual(editors.y + editors.height);
    for (const { width, height } of [editors, response]) {
      expect(width).toBeGreaterThan(340);
      expect(height).toBeGreaterThan(300);
    }
    await page.close();
  });

  it("opens from the landing page with the question that was clicked", async () => {
    const { page, outsideRequests, consoleErrors } = await openPage(browser);
    await page.goto(origin);
    expect(await page.title()).toBe("Pedigree");
    await page.getByRole("link", { name: "Open disputes between sources" }).click();
    await page.locator(editor).first().waitFor();
    await page.locator(editor).getByText("OpenDisputes").waitFor();
    expect({ outsideRequests, consoleErrors }).toEqual({ outsideRequests: [], consoleErrors: [] });
    await page.close();
  });

  // `WRITE_PICTURE=1 npx vitest run test/web` writes the picture of the README again.
  it("shows the query of the README with its refuted claim, as in the picture", async () => {
    const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
    const query = /```graphql\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const { page, consoleErrors } = await openPage(browser);
    await page.setViewportSize({ width: 1_280, height: 860 });
    await page.goto(`${origin}/graphiql?${new URLSearchParams({ query })}`);
    await page.locator(editor).first().waitFor();
    await page.getByRole("button", { name: /^Execute query/ }).click();
    await page.locator(result).getByText("REFUTED").first().waitFor();
    const picture = await page.screenshot();
    if (process.env.WRITE_PICTURE) await writeFile(new URL("../../docs/graphiql.png", import.meta.url), picture);
    expect(picture.byteLength).toBeGreaterThan(20_000);
    expect(consoleErrors).toEqual([]);
    await page.close();
  });

  it("runs the subscription of the README, and shows each state of the data as it is served", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-graphiql-"));
    await cp(fixtureFolder, folder, { recursive: true });
    const server = await serve(["--data", folder, "--log-level", "error"]);
    const { page, status, consoleErrors } = await run(server.origin, "subscription { datasetReleased { tag } }");
    expect(status).toBe(200);
    const file = join(folder, "release.yaml");
    const release = await readFile(file, "utf8");
    for (const tag of ["2030.2.1", "2030.3.1"]) {
      await writeFile(file, release.replace("2030.1.1", tag));
      await page.locator(result).getByText(tag).waitFor();
    }
    await page.getByRole("button", { name: /^Stop query/ }).click();
    expect(consoleErrors).toEqual([]);
    await page.close();
    server.child.kill("SIGTERM");
    await server.ended;
    await rm(folder, { recursive: true });
  });

  it("shows why a subscription is refused", async () => {
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: tag`).join(" ");
    const { page, status } = await run(origin, `subscription { datasetReleased { ${aliases} } }`);
    expect(status).toBe(400);
    await page.locator(result).getByText("LIMIT_ALIASES").waitFor();
    await page.close();
  });
});
