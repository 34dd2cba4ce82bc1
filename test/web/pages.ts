import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { copyWithCatalogs } from "../cataloged-data.ts";
import { type Running, serve } from "../process.ts";
import { launchBrowser } from "./browser.ts";
import { openExplorer, operationsIn, sidewaysScrollOf, violationsOn } from "./explorer-browser.ts";
import { explorerPaths } from "./explorer-paths.ts";

/* `npm run test:pages`: opens every page on a phone of 320 pixels, with catalogs imported where a folder is given, and prints
   its operations, their cost, the bytes and the time; fails when a page is over one of its bars. */

const { values } = parseArgs({ options: { catalogs: { type: "string" }, data: { type: "string" } } });

/** Most operations of a page, and most that each may cost. */
const maxOperations = 2;
const maxCost = 3_000;

/** Most bytes of all that comes before the data. */
const maxFirstView = 110_000;

/** Most bytes of the data of some pages. */
const maxData = (path: string): number =>
  path === "/" ? 12_000 : path.startsWith("/model/") ? 8_000 : Number.POSITIVE_INFINITY;

interface Row {
  readonly path: string;
  readonly costs: readonly number[];
  readonly bytes: number;
  readonly ms: number;
  readonly problems: readonly string[];
}

/** Responses below this size, in bytes, are never compressed. */
const minCompressed = 1_024;
const maxTries = 20;

/** Bytes of a response as it is sent to browsers, once the server has compressed it. */
async function bytesOf({ origin }: Running, path: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const response = await fetch(origin + path, { headers: { "accept-encoding": "br, gzip" } });
    await response.arrayBuffer();
    const bytes = Number(response.headers.get("content-length"));
    // A response that was sent whole before is compressed soon.
    if (response.headers.has("content-encoding") || bytes < minCompressed || tries === maxTries) return bytes;
    await wait(100);
  }
}

/** Cost of an operation, as the log of the server states it. */
async function costOf(server: Running, operation: string): Promise<number> {
  const response = await fetch(server.origin + operation);
  await response.arrayBuffer();
  const id = response.headers.get("x-request-id") ?? "";
  for (;;) {
    const line = server.log().find((one) => one.includes(id));
    if (line !== undefined) return (JSON.parse(line) as { cost: number }).cost;
    await wait(25);
  }
}

async function measure(server: Running, browser: Browser, path: string): Promise<Row> {
  const begin = performance.now();
  const { page, requests, faults } = await openExplorer(browser, server.origin + path, { width: 320 });
  const ms = performance.now() - begin;
  const [violations, sideways] = [await violationsOn(page), await sidewaysScrollOf(page)];
  await page.close();
  const operations = operationsIn(requests);
  const costs = await Promise.all(operations.map((one) => costOf(server, one)));
  const sizes = await Promise.all(operations.map((one) => bytesOf(server, one)));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const problems = [
    ...faults,
    ...violations,
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} pixels`] : []),
    ...(operations.length > maxOperations ? [`sends ${operations.length} operations`] : []),
    ...costs.filter((cost) => cost >= maxCost).map((cost) => `an operation costs ${cost}`),
    ...(bytes > maxData(path) ? [`has ${bytes} bytes of data`] : []),
  ];
  return { path, costs, bytes, ms, problems };
}

/** Bytes of the HTML of `/` and of all files that it names. */
async function firstViewOf(server: Running): Promise<number> {
  const html = await (await fetch(`${server.origin}/`)).text();
  const files = Array.from(html.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g), ([, path = ""]) => path);
  const sizes = await Promise.all(["/", ...new Set(files)].map((path) => bytesOf(server, path)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function report(rows: readonly Row[], firstView: number): string[] {
  process.stdout.write("| page | operations: cost | data, bytes | shown after, ms |\n| --- | --- | --: | --: |\n");
  for (const { path, costs, bytes, ms } of rows)
    process.stdout.write(`| ${path} | ${costs.join(", ") || "none"} | ${bytes} | ${ms.toFixed(0)} |\n`);
  process.stdout.write(`\nFirst view before the data: ${firstView} bytes\n`);
  return [
    ...(firstView > maxFirstView ? [`the first view has ${firstView} bytes`] : []),
    ...rows.flatMap(({ path, problems }) => problems.map((problem) => `${path}: ${problem}`)),
  ];
}

const data = await copyWithCatalogs(values.data, values.catalogs);
try {
  const [server, browser] = await Promise.all([serve(["--data", data.folder, "--access-log"]), launchBrowser()]);
  const rows: Row[] = [];
  for (const path of explorerPaths) rows.push(await measure(server, browser, path));
  const problems = report(rows, await firstViewOf(server));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(`${problems.length} problems on ${rows.length} pages\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
  await browser.close();
  server.child.kill("SIGTERM");
} finally {
  await data.remove();
}
