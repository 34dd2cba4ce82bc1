/**
 * GraphiQL as static files, bundled out of the installed npm packages: no CDN, no outside request.
 *
 * Run directly (`tsx src/graphiql/bundle.ts`) it bundles anew and prints what it made.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** One static file as it is served; `etag` stands in its quotes. */
export interface Asset {
  body: Buffer;
  type: string;
  etag: string;
}

type Bundle = ReadonlyMap<string, Asset>;

/** The `Content-Security-Policy` under which the page and its workers run. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Monaco makes <style> elements for its themes and writes style attributes for every line.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const root = fileURLToPath(new URL("../../", import.meta.url));
const source = fileURLToPath(new URL("./page.ts", import.meta.url));
const fetcher = fileURLToPath(new URL("./fetcher.ts", import.meta.url));
const folder = join(root, "dist", "graphiql");
const manifestName = "bundle.json";

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

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function asset(path: string, body: Buffer): [string, Asset] {
  const type = types[extname(path)] ?? "application/octet-stream";
  return [path, { body, type, etag: `"${digest(body).slice(0, 32)}"` }];
}

// Monaco is a dependency of @graphiql/react, which is one of graphiql: each is found from the one before.
const fromHere = createRequire(import.meta.url);
const fromGraphiql = createRequire(fromHere.resolve("graphiql/package.json"));
const fromReact = createRequire(fromGraphiql.resolve("@graphiql/react/package.json"));

/** What the bundle is made of: while it stays the same, so does the bundle. */
async function readKey(): Promise<string> {
  const manifests = [
    fromHere.resolve("graphiql/package.json"),
    fromHere.resolve("react/package.json"),
    fromHere.resolve("react-dom/package.json"),
    fromHere.resolve("graphql/package.json"),
    fromHere.resolve("esbuild/package.json"),
    fromGraphiql.resolve("@graphiql/react/package.json"),
    fromReact.resolve("monaco-editor/package.json"),
    fromReact.resolve("monaco-graphql/package.json"),
    fromReact.resolve("prettier/package.json"),
  ];
  const versions = manifests.map(async (path) => {
    const { name, version } = JSON.parse(await readFile(path, "utf8"));
    return `${name}@${version}`;
  });
  const texts = [source, fetcher, fileURLToPath(import.meta.url)].map((path) => readFile(path, "utf8"));
  return digest(JSON.stringify(await Promise.all([...versions, ...texts])));
}

async function build(): Promise<Bundle> {
  const { build, stop, transform } = await import("esbuild");
  const prettier = dirname(fromReact.resolve("prettier/package.json"));
  try {
    const scripts = await build({
      entryPoints: {
        page: source,
        "editor.worker": fromReact.resolve("monaco-editor/esm/vs/editor/editor.worker.js"),
        "json.worker": fromReact.resolve("monaco-editor/esm/vs/language/json/json.worker.js"),
        "graphql.worker": fromReact.resolve("monaco-graphql/esm/graphql.worker.js"),
      },
      absWorkingDir: root,
      outdir: folder,
      chunkNames: "chunks/[name]-[hash]",
      write: false,
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      target: "es2022",
      charset: "utf8",
      define: { "process.env.NODE_ENV": '"production"' },
      // An optional dependency of the fetcher, loaded only with a subscription address.
      external: ["graphql-ws"],
      // GraphiQL imports these two as CommonJS, whose named exports are lost on a split bundle:
      // without the aliases its Prettify button does nothing.
      alias: {
        "prettier/parser-babel": join(prettier, "plugins", "babel.mjs"),
        "prettier/parser-graphql": join(prettier, "plugins", "graphql.mjs"),
      },
      // GraphiQL's own style sheet holds that of Monaco, too.
      loader: { ".css": "empty" },
      logLevel: "silent",
    });
    const bundle = new Map<string, Asset>();
    bundle.set(...asset("index.html", Buffer.from(html)));
    for (const { path, contents } of scripts.outputFiles)
      bundle.set(...asset(relative(folder, path).replaceAll(sep, "/"), Buffer.from(contents)));

    // The style sheet carries every font as a data URL; as files only those in use are loaded.
    const sheet = await readFile(fromHere.resolve("graphiql/style.css"), "utf8");
    const withFontFiles = sheet.replaceAll(
      /url\(data:font\/(\w+);base64,([\w+/=]+)\)/g,
      (_, format: string, base64: string) => {
        const body = Buffer.from(base64, "base64");
        const path = `fonts/${digest(body).slice(0, 16)}.${format}`;
        bundle.set(...asset(path, body));
        return `url(${path})`;
      },
    );
    const style = await transform(`${withFontFiles}\n${pageStyle}`, {
      loader: "css",
      minify: true,
      target: "es2022",
      charset: "utf8",
    });
    bundle.set(...asset("page.css", Buffer.from(style.code)));
    return bundle;
  } finally {
    await stop();
  }
}

/** The bundle of an earlier run; `null` when there is none, or it is another one or damaged. */
async function readKept(key: string): Promise<Bundle | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), "utf8"));
    if (manifest.key !== key) return null;
    const paths = Object.keys(manifest.etags);
    const bundle = new Map(
      await Promise.all(paths.map(async (path) => asset(path, await readFile(join(folder, path))))),
    );
    const intact = paths.every((path) => bundle.get(path)?.etag === manifest.etags[path]);
    return intact ? bundle : null;
  } catch {
    return null;
  }
}

/** Puts the bundle where `readKept` finds it; false when the folder cannot be written. */
async function keep(key: string, bundle: Bundle): Promise<boolean> {
  const fresh = `${folder}.${randomUUID()}`;
  const stale = `${fresh}.old`;
  try {
    for (const [path, { body }] of bundle) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), body);
    }
    const etags = Object.fromEntries([...bundle].map(([path, { etag }]) => [path, etag]));
    await writeFile(join(fresh, manifestName), JSON.stringify({ key, etags }));
    await rename(folder, stale).catch(() => {});
    await rename(fresh, folder);
    return true;
  } catch {
    return false;
  } finally {
    const gone = { recursive: true, force: true };
    await Promise.all([rm(fresh, gone), rm(stale, gone)]).catch(() => {});
  }
}

let pending: Promise<Bundle> | undefined;

/**
 * Gives the static files of GraphiQL by their path below `/graphiql/`, bundled on the first start and read on later ones.
 *
 * @throws when esbuild cannot bundle the installed packages.
 */
export function readBundle(): Promise<ReadonlyMap<string, Asset>> {
  pending ??= (async () => {
    const key = await readKey();
    const kept = await readKept(key);
    if (kept) return kept;
    const bundle = await build();
    await keep(key, bundle);
    return bundle;
  })();
  pending.catch(() => {
    pending = undefined;
  });
  return pending;
}

const started = process.argv[1];
const self = fileURLToPath(import.meta.url);
if (started && existsSync(started) && realpathSync(started) === self) {
  const start = performance.now();
  const bundle = await build();
  const written = await keep(await readKey(), bundle);
  const bytes = [...bundle.values()].reduce((sum, { body }) => sum + body.length, 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${written ? relative(root, folder) : "Not written, the folder is read-only"}: ` +
      `${bundle.size} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`,
  );
}
