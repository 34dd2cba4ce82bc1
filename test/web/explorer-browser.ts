import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { openPage } from "./browser.ts";

interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScript?: boolean;
}

/** A page of the explorer, and everything that it has sent and said. */
export interface OpenedPage {
  readonly page: Page;
  /** Paths and queries of all requests, in order. */
  readonly requests: readonly string[];
  /** Requests elsewhere, messages on the console, and errors; must stay empty. */
  readonly faults: readonly string[];
}

/** Opens a page of the explorer, and waits until its data is shown. */
export async function openExplorer(browser: Browser, url: string, view: View = {}): Promise<OpenedPage> {
  const { width = 1_280, height = 800, colorScheme = "light" } = view;
  const { page, outsideRequests, consoleErrors } = await openPage(browser);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url().replace(new URL(url).origin, "")));
  page.on("console", (message) => {
    if (message.type() !== "error") consoleErrors.push(message.text());
  });
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height });
  await page.goto(url);
  await settled(page);
  return {
    page,
    requests,
    get faults() {
      return [...outsideRequests, ...consoleErrors];
    },
  };
}

/** Waits until nothing on a page waits for data. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".foot").waitFor();
  await page.locator(".bones").waitFor({ state: "detached" });
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
}

/** Operations among the requests of a page. */
export const operationsIn = (requests: readonly string[]): string[] => [
  ...new Set(requests.filter((request) => request.startsWith("/graphql?"))),
];

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations of WCAG 2.2 AA and of good practice, as axe finds them: rule and element; those of others are excluded. */
export async function violationsOn(page: Page, ...excluded: readonly string[]): Promise<string[]> {
  await page.evaluate(await axeSource);
  return page.evaluate(async (exclude) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: { exclude: readonly string[] }) => Promise<{ violations: Violation[] }> };
    };
    interface Violation {
      id: string;
      nodes: { html: string }[];
    }
    const { violations } = await axe.run({ exclude });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, excluded);
}

/** How far a page scrolls sideways, in pixels. */
export const sidewaysScrollOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Asserts what must hold for every page at every width and scheme. */
export async function expectFaultless({ page, faults }: OpenedPage): Promise<void> {
  expect({
    faults,
    violations: await violationsOn(page),
    sideways: await sidewaysScrollOf(page),
  }).toEqual({ faults: [], violations: [], sideways: 0 });
}
