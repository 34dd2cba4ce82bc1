import { execFile, spawn } from "node:child_process";
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { answerFile } from "../catalogs/answers.ts";
import { endAfterTest } from "../children.ts";
import { fixtureFolder } from "../data.ts";
import { ask, type Ran, type Running, started, until } from "../process.ts";
import { launchBrowser, openPage } from "../web/browser.ts";

/* The package as `npm pack` makes it, installed in an empty folder and run by the Node that runs this file. */

const clone = fileURLToPath(new URL("../..", import.meta.url));

/** Longest time for packing and installing, in milliseconds: a busy machine needs minutes. */
const installMs = 900_000;

let place: string;
/** The folder in which the package is installed, without data of its own. */
let folder: string;
/** What npm said while it installed. */
let installed: Ran;

const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  // `npm` and `npx` are run by this Node, too.
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  PEDIGREE_CACHE: join(place, "cache"),
  ...more,
});

const run = (cwd: string, more: NodeJS.ProcessEnv, command: string, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { cwd, env: env(more), maxBuffer: 64_000_000 };
    const child = execFile(command, args, options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    endAfterTest(child);
  });

/** Runs a command of the package as its user does; without what npm says of its own settings on this machine. */
async function npx(...args: string[]): Promise<Ran> {
  const ran = await run(folder, {}, "npx", "--no-install", "pedigree", ...args);
  return { ...ran, err: ran.err.replace(/^npm .*\n/gm, "") };
}

const command = () => join(folder, "node_modules", ".bin", "pedigree");
const packageIn = () => join(folder, "node_modules", "pedigree");

/** A server of the package, started as `npx` starts it, but for a shell that would keep signals from it. */
const serve = (...args: string[]): Promise<Running> =>
  started(
    spawn(process.execPath, [command(), "serve", "--port", "0", ...args], {
      cwd: folder,
      env: env(),
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );

const filesIn = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
};

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "pedigree-package-"));
  folder = join(place, "empty");
  await mkdir(folder);
  const packed = await run(clone, {}, "npm", "pack", "--pack-destination", place);
  if (packed.code !== 0) throw new Error(`npm pack: ${packed.err}`);
  const [tarball = ""] = (await readdir(place)).filter((name) => name.endsWith(".tgz"));
  await writeFile(join(folder, "package.json"), "{}\n");
  installed = await run(folder, {}, "npm", "install", "--omit=dev", "--prefer-offline", join(place, tarball));
  if (installed.code !== 0) throw new Error(`npm install: ${installed.err}`);
}, installMs);
afterAll(() => rm(place, { recursive: true, force: true }));

describe("the package", () => {
  it("installs without a warning of an engine or of a script", () => {
    expect(installed.err.split("\n").filter((line) => /EBADENGINE|install-scripts|deprecated/.test(line))).toEqual([]);
  });

  it("takes less than 70 MB on the disk with all that it depends on", async () => {
    const blocks = await Promise.all(
      (await filesIn(join(folder, "node_modules"))).map(async (file) => (await lstat(file)).blocks),
    );
    expect(blocks.reduce((sum, block) => sum + block * 512, 0)).toBeLessThan(70_000_000);
  });

  it("holds compiled code, the documentation, the explorer, GraphiQL, the contract and the data, and nothing that only development needs", async () => {
    const files = (await filesIn(packageIn())).map((file) => relative(packageIn(), file).replaceAll("\\", "/"));
    const rooms = new Set(
      files.map((file) =>
        file
          .split("/")
          .slice(0, file.startsWith("dist/") ? 2 : 1)
          .join("/"),
      ),
    );
    expect([...rooms].sort()).toEqual(
      [
        "LICENSE",
        "README.md",
        "data",
        "dist/docs",
        "dist/explorer",
        "dist/graphiql",
        "dist/schema",
        "dist/src",
        "package.json",
        "schema",
        "src",
      ].sort(),
    );
    expect(files.filter((file) => file.endsWith(".ts") || file.startsWith("data/imported/"))).toEqual([]);
  });
});

/** Files that a command loads, of the package and of those that it depends on. */
async function loadedBy(...args: string[]): Promise<string[]> {
  const coverage = join(place, `coverage-${args.join("")}`);
  await run(folder, { NODE_V8_COVERAGE: coverage }, process.execPath, command(), ...args);
  const modules = pathToFileURL(join(folder, "node_modules")).href;
  const reports = await Promise.all(
    (await readdir(coverage)).map(async (name) => JSON.parse(await readFile(join(coverage, name), "utf8"))),
  );
  return reports
    .flatMap(({ result }: { result: { url: string }[] }) => result.map(({ url }) => url))
    .filter((url) => url.startsWith(modules))
    .map((url) => url.slice(modules.length + 1));
}

describe("the command line of the package", () => {
  it("prints its version, for which it loads one file", async () => {
    const { version } = JSON.parse(await readFile(join(clone, "package.json"), "utf8"));
    expect(await npx("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect(await loadedBy("--version")).toEqual(["pedigree/src/pedigree.js"]);
  });

  it("prints its help without loading settings, commands or the schema", async () => {
    const { code, out } = await npx("--help");
    expect([code, out.startsWith("Usage: pedigree ")]).toEqual([0, true]);
    const loaded = await loadedBy("--help");
    expect(loaded).toContain("pedigree/dist/src/cli.js");
    expect(
      loaded.filter((file) => /config\.js|commands\/(?!describe-)|dist\/schema\/|graphql|zod|tsx/.test(file)),
    ).toEqual([]);
  });

  it("checks the data that the package holds where the current folder has none", async () => {
    const { code, out } = await npx("check");
    expect([code, /\d+ models?, .*\b0 problems/s.test(out)]).toEqual([0, true]);
  });

  it("imports a catalog into the data of the current folder, and never into that of the package", async () => {
    const answer = answerFile(modelsDev);
    const args = ["import", "models-dev", "--from", answer, "--date", "2025-07-01"];
    const refused = await npx(...args);
    expect([refused.code, refused.err]).toEqual([
      1,
      `pedigree: there is no data folder to import into; copy ${join(packageIn(), "data")} to data, or set another with --data\n`,
    ]);
    await cp(fixtureFolder, join(folder, "data"), { recursive: true });
    try {
      expect(await npx(...args)).toMatchObject({ code: 0 });
      expect((await npx("check")).out).toMatch(/\n1 imported layer with \d+ rows/);
      expect(await npx("reconcile")).toMatchObject({ code: 0 });
    } finally {
      await rm(join(folder, "data"), { recursive: true });
    }
  });

  it("says what to install when traces are asked for and OpenTelemetry is not there", async () => {
    const { code, err } = await run(
      folder,
      { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" },
      process.execPath,
      command(),
      "serve",
      "--port",
      "0",
    );
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^pedigree: the environment enables traces .*; run npm install "@opentelemetry\/api@/),
    ]);
  });
});

const question = '{ model(slug: "llama-3-3") { name } }';
const answer = { data: { model: { name: "Llama 3.3" } } };

describe("a server of the package", () => {
  it("answers, shows GraphiQL in a real browser, and exits 0 on SIGTERM", async () => {
    const { child, origin, ended } = await serve();
    expect((await fetch(`${origin}/ready`)).status).toBe(200);
    expect(await ask(origin, question)).toEqual(answer);
    const browser = await launchBrowser();
    try {
      const { page, outsideRequests, consoleErrors } = await openPage(browser);
      await page.goto(`${origin}/graphiql`);
      await page.locator('section[aria-label="Operation Editor"] .view-line').first().waitFor();
      expect(await page.locator(".graphiql-tab").count()).toBe(1);
      expect({ outsideRequests, consoleErrors }).toEqual({ outsideRequests: [], consoleErrors: [] });
    } finally {
      await browser.close();
    }
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("answers with two workers, and exits 0 on SIGTERM", async () => {
    const { child, origin, ended, log } = await serve("--workers", "2", "--access-log");
    expect(await Promise.all(Array.from({ length: 20 }, () => ask(origin, question)))).toEqual(Array(20).fill(answer));
    const pids = await until(
      async () => new Set(log().map((line) => JSON.parse(line).pid)),
      ({ size }) => size > 0,
    );
    expect(pids.has(child.pid)).toBe(false);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("serves changed data, which a thread of its own has read", async () => {
    const data = join(place, "data");
    await cp(fixtureFolder, data, { recursive: true });
    const { origin } = await serve("--data", data);
    const file = join(data, "release.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace(/^tag: .*/m, "tag: 2030.2.2"));
    const release = async () => ((await (await fetch(`${origin}/ready`)).json()) as { release: string }).release;
    expect(await until(release, (tag) => tag === "2030.2.2")).toBe("2030.2.2");
  });

  it("says how to build GraphiQL where it has not been built", async () => {
    const bundle = join(packageIn(), "dist", "graphiql");
    await rename(bundle, `${bundle}.away`);
    try {
      const { origin } = await serve("--data", fixtureFolder);
      const response = await fetch(`${origin}/graphiql`);
      expect([response.status, await response.text()]).toEqual([
        503,
        "GraphiQL is not built. Run `npm run build:web`, then load this page again.\n",
      ]);
    } finally {
      await rename(`${bundle}.away`, bundle);
    }
  });
});
