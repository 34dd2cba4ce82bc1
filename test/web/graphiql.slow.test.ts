import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, fixtureFolder } from "../data.ts";
import { serve } from "../process.ts";
import { listen } from "../server/http/real-server.ts";
import { launchBrowser, openPage } from "./browser.ts";

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

/** Opens GraphiQL with an operation, and runs it. */
async function run(address: string, query: string) {
  const watched = await openPage(browser);
  await watched.page.goto(`${address}/graphiql?${new URLSearchParams({ query })}`);
  await watched.page.locator(editor).first().waitFor();
  const response = watched.page.waitForResponse((one) => one.url().includes("/graphql?query=subscription"));
  await watched.page.getByRole("button", { name: /^Execute query/ }).click();
  return { ...watched, status: (await response).status() };
}

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
