/**
 * Bundles GraphiQL from the installed npm packages into static files: no CDN, no external requests.
 * `npm run build:graphiql` runs this file; npm does so after installs and before `npm pack`.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildResult, build, stop, transform } from "esbuild";
import { packageFolder } from "../lib/package.ts";
import { bundleFolder } from "./graphiql-bundle.ts";

/** Files by path below `/graphiql/`. */
type Files = ReadonlyMap<string, Uint8Array | string>;

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Pedigree · GraphiQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/page.css">
    <script type="module" src="/graphiql/page.js"></script>
  </head>
  <body>
    <div id="graphiql"></div>
    <noscript>GraphiQL needs JavaScript; the GraphQL endpoint itself is /graphql.</noscript>
  </body>
</html>
`;

const pageStyle = "html, body, #graphiql { height: 100%; margin: 0 }";

// Monaco is a dependency of @graphiql/react, which is one of graphiql: resolve each from the previous one.
const fromHere = createRequire(import.meta.url);
const fromGraphiql = createRequire(fromHere.resolve("graphiql/package.json"));
const fromReact = createRequire(fromGraphiql.resolve("@graphiql/react/package.json"));

/** The page and the web workers of its editors, as ES modules. */
function buildScripts(): Promise<BuildResult<{ write: false }>> {
  const prettier = dirname(fromReact.resolve("prettier/package.json"));
  return build({
    entryPoints: {
      page: fileURLToPath(new URL("graphiql-page.ts", import.meta.url)),
      "editor.worker": fromReact.resolve("monaco-editor/esm/vs/editor/editor.worker.js"),
      "json.worker": fromReact.resolve("monaco-editor/esm/vs/language/json/json.worker.js"),
      "graphql.worker": fromReact.resolve("monaco-graphql/esm/graphql.worker.js"),
    },
    absWorkingDir: packageFolder,
    outdir: bundleFolder,
    chunkNames: "chunks/[name]-[hash]",
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    // An optional dependency of the fetcher, needed only with a subscription URL.
    external: ["graphql-ws"],
    // GraphiQL imports these two as CommonJS, whose named exports are lost in a split bundle: without the aliases its
    // Prettify button does nothing.
    alias: {
      "prettier/parser-babel": join(prettier, "plugins", "babel.mjs"),
      "prettier/parser-graphql": join(prettier, "plugins", "graphql.mjs"),
    },
    // GraphiQL's own style sheet includes that of Monaco.
    loader: { ".css": "empty" },
    logLevel: "silent",
  });
}

/**
 * GraphiQL's style sheet and fonts. The original has every font as a data URL; browsers load only the font files they
 * use.
 */
async function buildStyle(): Promise<Files> {
  const files = new Map<string, Uint8Array | string>();
  const sheet = await readFile(fromHere.resolve("graphiql/style.css"), "utf8");
  const withFontFiles = sheet.replaceAll(
    /url\(data:font\/(\w+);base64,([\w+/=]+)\)/g,
    (_, format: string, base64: string) => {
      const body = Buffer.from(base64, "base64");
      const path = `fonts/${createHash("sha256").update(body).digest("hex").slice(0, 16)}.${format}`;
      files.set(path, body);
      return `url(${path})`;
    },
  );
  const { code } = await transform(`${withFontFiles}\n${pageStyle}`, {
    loader: "css",
    minify: true,
    target: "es2022",
    charset: "utf8",
  });
  return files.set("page.css", code);
}

/** Replaces an earlier build. A server sees only complete files. */
async function write(files: Files): Promise<void> {
  const fresh = `${bundleFolder}.${randomUUID()}`;
  for (const [path, body] of files) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), body);
  }
  await rm(bundleFolder, { recursive: true, force: true });
  await rename(fresh, bundleFolder);
}

const start = performance.now();
const [scripts, style] = await Promise.all([buildScripts(), buildStyle()]);
await stop();
const files = new Map([
  ["index.html", html],
  ...scripts.outputFiles.map(
    ({ path, contents }) => [relative(bundleFolder, path).replaceAll(sep, "/"), contents] as const,
  ),
  ...style,
]);
await write(files);
const bytes = [...files.values()].reduce((sum, body) => sum + body.length, 0);
process.stdout.write(
  `${relative(packageFolder, bundleFolder)}: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB, ` +
    `${((performance.now() - start) / 1000).toFixed(1)} s\n`,
);
