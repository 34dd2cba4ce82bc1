import { cp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { answerFile } from "../catalogs/answers.ts";
import { fixtureFolder } from "../data.ts";
import { ask, until } from "../process.ts";
import { launchBrowser, openPage } from "../web/browser.ts";
import { clone, environmentIn, filesIn, InstalledPackage, installMs } from "./installed-package.ts";

let pedigree: InstalledPackage;
beforeAll(async () => {
  pedigree = await InstalledPackage.create();
}, installMs);
afterAll(() => pedigree?.remove());

describe("the package", () => {
  it("installs without a warning of an engine or of a script", () => {
    const lines = pedigree.messages.split("\n");
    expect(lines.filter((line) => /EBADENGINE|install-scripts|deprecated/.test(line))).toEqual([]);
  });

  it("takes less than 60 MB on the disk with all that it depends on, and less than 1.5 MB packed", async () => {
    const [disk, { size: packed }] = await Promise.all([pedigree.diskBytes(), stat(pedigree.tarball)]);
    expect(disk).toBeLessThan(60_000_000);
    expect(packed).toBeLessThan(1_500_000);
  });

  it("holds compiled code, the documentation, the explorer, the contract and the data, and nothing that only development needs", async () => {
    const root = pedigree.packageFolder;
    const files = (await filesIn(root)).map((file) => relative(root, file).replaceAll("\\", "/"));
    const depth = (file: string) => (file.startsWith("dist/") ? 2 : 1);
    const rooms = new Set(files.map((file) => file.split("/").slice(0, depth(file)).join("/")));
    expect([...rooms].sort()).toEqual(
      [
        "LICENSE",
        "README.md",
        "data",
        "dist/docs",
        "dist/explorer",
        "dist/schema",
        "dist/src",
        "package.json",
        "schema",
        "src",
      ].sort(),
    );
    const unwanted = /^data\/imported\/|\.map$|\.ts$/;
    expect(files.filter((file) => unwanted.test(file) && !/^dist\/src\/library\/.*\.d\.ts$/.test(file))).toEqual([]);
  });

  it("has entry points without a fault that publint or Are The Types Wrong finds", async () => {
    const tarball = await readFile(pedigree.tarball);
    const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
    expect(messages).toEqual([]);
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)), {
      excludeEntrypoints: ["./schema.graphql"],
    });
    expect(checked.types).toBeTruthy();
    // The package is of ES modules with `exports`: TypeScript before 4.7 and CommonJS are left out.
    const all = checked.types ? checked.problems : [];
    const left = new Set(["node10", "node16-cjs"]);
    expect(all.filter((problem) => !("resolutionKind" in problem && left.has(problem.resolutionKind)))).toEqual([]);
  });
});

/** Files that a command loads, of the package and of those that it depends on. */
async function loadedBy(...args: string[]): Promise<string[]> {
  const coverage = join(pedigree.place, `coverage-${args.join("")}`);
  await pedigree.run({ NODE_V8_COVERAGE: coverage }, process.execPath, pedigree.command, ...args);
  const modules = pathToFileURL(join(pedigree.folder, "node_modules")).href;
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
    const { version } = await pedigree.manifest();
    expect(await pedigree.npx("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect(await loadedBy("--version")).toEqual(["@pedigree/graph/src/pedigree.js"]);
  });

  it("prints its help without loading settings, commands or the schema", async () => {
    const { code, out } = await pedigree.npx("--help");
    expect([code, out.startsWith("Usage: pedigree ")]).toEqual([0, true]);
    const loaded = await loadedBy("--help");
    expect(loaded).toContain("@pedigree/graph/dist/src/cli.js");
    expect(
      loaded.filter((file) => /config\.js|commands\/(?!describe-)|dist\/schema\/|graphql|zod|tsx/.test(file)),
    ).toEqual([]);
  });

  it("checks the data that the package holds where the current folder has none", async () => {
    const { code, out } = await pedigree.npx("check");
    expect([code, /\d+ models?, .*\b0 problems/s.test(out)]).toEqual([0, true]);
  });

  it("imports a catalog into the data of the current folder, and never into that of the package", async () => {
    const answer = answerFile(modelsDev);
    const args = ["import", "models-dev", "--from", answer, "--date", "2025-07-01"];
    const refused = await pedigree.npx(...args);
    expect([refused.code, refused.err]).toEqual([
      1,
      `pedigree: there is no data folder to import into; copy ${join(pedigree.packageFolder, "data")} to data, or set another with --data\n`,
    ]);
    await cp(fixtureFolder, join(pedigree.folder, "data"), { recursive: true });
    try {
      expect(await pedigree.npx(...args)).toMatchObject({ code: 0 });
      expect((await pedigree.npx("check")).out).toMatch(/\n1 catalog layer with \d+ rows/);
      expect(await pedigree.npx("reconcile")).toMatchObject({ code: 0 });
    } finally {
      await rm(join(pedigree.folder, "data"), { recursive: true });
    }
  });

  it("says what to install when traces are asked for and OpenTelemetry is not there", async () => {
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" };
    const { code, err } = await pedigree.run(env, process.execPath, pedigree.command, "serve", "--port", "0");
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^pedigree: the environment enables traces .*; run npm install "@opentelemetry\/api@/),
    ]);
  });
});

const question = '{ model(slug: "llama-3-3") { name } }';
const answer = { data: { model: { name: "Llama 3.3" } } };

describe("a server of the package", () => {
  it("answers, says how to install GraphiQL, and exits 0 on SIGTERM", async () => {
    const { child, origin, ended } = await pedigree.serve();
    expect((await fetch(`${origin}/ready`)).status).toBe(200);
    expect(await ask(origin, question)).toEqual(answer);
    const graphiql = await fetch(`${origin}/graphiql`);
    const { version } = await pedigree.manifest();
    expect([graphiql.status, await graphiql.text()]).toEqual([
      503,
      `GraphiQL is not installed. In a clone, run npm run build:web; otherwise run npm install "@pedigree/graphiql@${version}". Then load this page again.\n`,
    ]);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("answers with two workers, and exits 0 on SIGTERM", async () => {
    const { child, origin, ended, log } = await pedigree.serve("--workers", "2", "--access-log");
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
    const data = join(pedigree.place, "data");
    await cp(fixtureFolder, data, { recursive: true });
    const { origin } = await pedigree.serve("--data", data);
    const file = join(data, "release.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace(/^tag: .*/m, "tag: 2030.2.2"));
    const release = async () => ((await (await fetch(`${origin}/ready`)).json()) as { release: string }).release;
    expect(await until(release, (tag) => tag === "2030.2.2")).toBe("2030.2.2");
  });

  it("shows GraphiQL in a real browser once its package is installed beside it", async () => {
    await pedigree.install(pedigree.graphiqlTarball);
    const { origin } = await pedigree.serve("--data", fixtureFolder);
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
  });
});

describe("a program that imports the package", () => {
  it("looks up meanings, prices and facts without a server", async () => {
    const { code, out, err } = await pedigree.program(`
      import { openLookups } from "@pedigree/graph";
      const lookups = await openLookups();
      const meaning = lookups.resolve("gpt-4-0613");
      const cost = lookups.price({ model: "claude-haiku-4-5", quantities: { input: 1_000_000, output: 200_000 } });
      const listed = lookups.price({ model: "gryphe/mythomax-l2-13b", host: "novita-ai", quantities: { input: 1_000_000 } });
      const bare = await openLookups({ layers: false });
      const left = bare.price({ model: "gryphe/mythomax-l2-13b", host: "novita-ai", quantities: { input: 1_000_000 } });
      const fact = lookups.get("Model:llama-3-3").facts.find(({ property }) => property === "SIZES_AVAILABLE");
      console.log(JSON.stringify({ meaning, cost, listed, left: left.total ?? null, fact, unknown: lookups.get("Model:nothing") ?? null }));
    `);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      meaning: { match: "EXACT", entity: { id: "Variant:gpt-4-0613" }, stage: "retired", endsOn: "2026-10-23" },
      cost: {
        total: "2",
        currency: "USD",
        unpriced: [],
        sources: expect.arrayContaining([expect.objectContaining({ url: expect.stringMatching(/anthropic\.com/) })]),
      },
      // Only a catalog that the package comes with knows this price.
      listed: {
        total: "0.09",
        sources: expect.arrayContaining([expect.objectContaining({ id: "Source:models-dev-2026-07-02" })]),
      },
      left: null,
      fact: { values: [{ text: "70B" }], others: [{ text: "8B, 70B, 405B" }] },
      unknown: null,
    });
  });

  it("serves the graph by the fetch handler, and by a Yoga of its own with the same limits", async () => {
    const { code, out, err } = await pedigree.program(`
      import { createPedigree } from "@pedigree/graph/server";
      import { ModesOfGpt51Document } from "@pedigree/graph/documents";
      import { createYoga } from "graphql-yoga";
      const { schema, fetch, plugin } = await createPedigree({ limits: { depth: 6 } });
      const yoga = createYoga({ schema, plugins: [plugin], logging: false });
      const post = (query) => new Request("http://localhost/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
        body: JSON.stringify({ query, extensions: { cost: true } }),
      });
      const results = [];
      for (const handle of [fetch, (request) => yoga.fetch(request)])
        for (const query of [${JSON.stringify('{ model(slug: "llama-3-3") { name } }')}, "{ models { edges { node { variants { edges { node { name } } } } } } }"]) {
          const response = await handle(post(query));
          results.push({ status: response.status, ...(await response.json()) });
        }
      console.log(JSON.stringify({ results, document: String(ModesOfGpt51Document).includes("query"), page: (await fetch(new Request("http://localhost/model/llama-3-3.md"))).status }));
    `);
    expect([code, err]).toEqual([0, ""]);
    const { results, document, page } = JSON.parse(out);
    const named = { status: 200, data: { model: { name: "Llama 3.3" } }, extensions: { cost: { requested: 1 } } };
    const tooDeep = { status: 400, errors: [{ extensions: { code: "LIMIT_DEPTH" } }] };
    expect(results).toMatchObject([named, tooDeep, named, tooDeep]);
    expect({ document, page }).toEqual({ document: true, page: 200 });
  });

  it.each([
    ["NodeNext", ["--module", "nodenext"]],
    ["a bundler", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ])("has types for all of it, as %s resolves them", async (_, options) => {
    await cp(join(import.meta.dirname, "consumer.ts"), join(pedigree.folder, "consumer.ts"));
    const tsc = join(clone, "node_modules", "typescript", "bin", "tsc");
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2023,dom", "--skipLibCheck", ...options];
    const { code, out } = await pedigree.run({}, process.execPath, tsc, ...flags, "consumer.ts");
    expect([code, out]).toEqual([0, ""]);
  });
});

describe("MCP of the package", () => {
  it("serves the official client over standard input and output", async () => {
    const client = new Client({ name: "test", version: "1.0.0" });
    const env = environmentIn(pedigree.place) as Record<string, string>;
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [pedigree.command, "mcp"],
        cwd: pedigree.folder,
        env,
      }),
    );
    try {
      expect((await client.listTools()).tools).toHaveLength(10);
      const { content } = await client.callTool({ name: "get", arguments: { refs: ["Llama 3.3"] } });
      expect((content as { text: string }[])[0]?.text).toMatch(/^# Llama 3\.3$/m);
    } finally {
      await client.close();
    }
  });

  it("is created by a program for a transport of its own", async () => {
    const { code, out, err } = await pedigree.program(`
      import { openMcp } from "@pedigree/graph/mcp";
      import { createMcpHandler } from "@modelcontextprotocol/server";
      const handler = createMcpHandler(await openMcp());
      const response = await handler.fetch(new Request("http://localhost/mcp", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json, text/event-stream", "mcp-protocol-version": "2025-11-25" },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
      }));
      console.log(await response.text());
    `);
    expect([code, err]).toEqual([0, ""]);
    expect(out.match(/"name":"resolve"/g)).toHaveLength(1);
  });
});
