import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildResult, build, transform } from "esbuild";
import { packageFolder, version } from "../../lib/package.ts";
import { bundleFolder } from "../bundle.ts";
import { graphiqlPackage } from "../graphiql-pages.ts";
import { type BundleFiles, outputsOf, writeBundle } from "./write-bundle.ts";

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
    <header class="bar">
      <a class="brand" href="/">Pedigree</a>
      <h1>GraphiQL</h1>
      <div id="tools"></div>
      <nav aria-label="Documentation"><a href="/docs/guide">API guide</a></nav>
    </header>
    <main id="graphiql"></main>
    <noscript>GraphiQL needs JavaScript; the GraphQL endpoint itself is /graphql.</noscript>
  </body>
</html>
`;

/** GraphiQL is a package of its own, packed from its folder. */
const manifest = {
  name: graphiqlPackage,
  version,
  private: true,
  description: "GraphiQL for the GraphQL server of Pedigree, which finds it beside its own package.",
  license: "MIT",
  exports: { "./package.json": "./package.json" },
};

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Monaco is a dependency of @graphiql/react, which is one of graphiql: resolve each from the previous one.
const fromHere = createRequire(import.meta.url);
const fromGraphiql = createRequire(fromHere.resolve("graphiql/package.json"));
const fromReact = createRequire(fromGraphiql.resolve("@graphiql/react/package.json"));

/** The page and the web workers of its editors, as ES modules. */
function buildScripts(): Promise<BuildResult<{ write: false }>> {
  const prettier = dirname(fromReact.resolve("prettier/package.json"));
  return build({
    entryPoints: {
      page: source("graphiql/page.tsx"),
      "editor.worker": fromReact.resolve("monaco-editor/esm/vs/editor/editor.worker.js"),
      "json.worker": fromReact.resolve("monaco-editor/esm/vs/language/json/json.worker.js"),
      "graphql.worker": fromReact.resolve("monaco-graphql/esm/graphql.worker.js"),
    },
    absWorkingDir: packageFolder,
    outdir: bundleFolder("graphiql"),
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
      // The query builder requires it as CommonJS: the types of a second copy would not be those of the schema.
      graphql: fromHere.resolve("graphql").replace(/index\.js$/, "index.mjs"),
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
async function buildStyle(): Promise<BundleFiles> {
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
  const others = await Promise.all(
    [
      fromHere.resolve("@graphiql/plugin-explorer/style.css"),
      source("explorer/tokens.css"),
      source("graphiql/page.css"),
    ].map((path) => readFile(path, "utf8")),
  );
  const { code } = await transform([withFontFiles, ...others].join("\n"), {
    loader: "css",
    minify: true,
    target: "es2022",
    charset: "utf8",
  });
  return files.set("page.css", code);
}

/** Bundles GraphiQL from the installed npm packages into static files: no CDN, no external requests. */
export async function buildGraphiql(): Promise<void> {
  const [scripts, style] = await Promise.all([buildScripts(), buildStyle()]);
  const files = new Map([
    ["index.html", html],
    ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ...outputsOf("graphiql", scripts.outputFiles),
    ...style,
  ]);
  await writeBundle("graphiql", files);
}
