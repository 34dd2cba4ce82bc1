import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { concatAST, parse, print, separateOperations } from "graphql";
import { packageFolder } from "../../lib/package.ts";
import { bundleFolder } from "../bundle.ts";
import type { ExplorerManifest } from "../explorer-bundle.ts";
import { outputsOf, writeBundle } from "./write-bundle.ts";

const source = (path: string) => fileURLToPath(new URL(`../explorer/${path}`, import.meta.url));

/** Marks the generated documents as free of side effects, so that a bundle omits the unused texts of fragments. */
const dropFragments: Plugin = {
  name: "drop-fragments",
  setup({ onLoad }) {
    onLoad({ filter: /generated[\\/]graphql\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll("= new Typed", "= /* @__PURE__ */ new Typed"),
      loader: "ts",
    }));
  },
};

const common = {
  absWorkingDir: packageFolder,
  outdir: bundleFolder("explorer"),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  write: false,
  bundle: true,
  minify: true,
  metafile: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [dropFragments],
  logLevel: "silent",
} as const satisfies BuildOptions;

/** Bundles the explorer: scripts and style with hashed names, the manifest that names them, and its operations. */
export async function buildExplorer(): Promise<void> {
  const [pages, theme] = await Promise.all([
    build({ ...common, entryPoints: [source("main.tsx"), source("style.css")], format: "esm", splitting: true }),
    // Runs before the first paint, so it is no module.
    build({ ...common, entryPoints: [source("start-theme.ts")], format: "iife" }),
  ]);
  const operations = await readOperations();
  const files = [pages, theme].flatMap(({ outputFiles }) => outputsOf("explorer", outputFiles));
  await writeBundle(
    "explorer",
    new Map<string, Uint8Array | string>([
      ...files,
      ["icon.svg", await readFile(source("icon.svg"))],
      ["manifest.json", JSON.stringify(manifestOf(pages.metafile, theme.metafile))],
      ["operations.json", JSON.stringify(operations)],
    ]),
  );
}

/** The operations of the pages by id, as their authors wrote them: the generator sorts the fields. */
async function readOperations(): Promise<Record<string, string>> {
  const folder = source("");
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".graphql"));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const operations = separateOperations(concatAST(texts.map((text) => parse(text))));
  const generated: Record<string, string> = JSON.parse(
    await readFile(source("generated/persisted-documents.json"), "utf8"),
  );
  const nameIn = (text: string) => /\bquery (\w+)/.exec(text)?.[1] ?? "";
  return Object.fromEntries(
    Object.entries(generated).map(([id, text]) => {
      const operation = operations[nameIn(text)];
      if (!operation) throw new Error(`${nameIn(text)} is in no .graphql file: run \`npm run generate\``);
      return [id, print(operation)];
    }),
  );
}

function manifestOf(pages: Metafile, theme: Metafile): ExplorerManifest {
  const script = fileOf(pages, /explorer\/main\.tsx$/);
  const [main = ""] = Object.keys(pages.outputs).filter((path) => nameOf(path) === script);
  return {
    script,
    style: fileOf(pages, /explorer\/style\.css$/),
    theme: fileOf(theme, /explorer\/start-theme\.ts$/),
    chunks: Object.fromEntries(
      Object.entries(pages.outputs).flatMap(([path, { entryPoint = "" }]) => {
        const [, page] = /\/page\/[\w-]+\/([\w-]+)-page\.tsx$/.exec(entryPoint) ?? [];
        return page ? [[page, importsOf(pages, main, path).filter((name) => name !== script)]] : [];
      }),
    ),
  };
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

function fileOf({ outputs }: Metafile, entry: RegExp): string {
  const [path] = Object.entries(outputs).find(([, { entryPoint }]) => entry.test(entryPoint ?? "")) ?? [];
  if (path === undefined) throw new Error(`esbuild has written no file for ${entry}`);
  return nameOf(path);
}

/** Files, and all files that they import when they are loaded. */
function importsOf({ outputs }: Metafile, ...entries: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement") add(imported);
  };
  for (const entry of entries) add(entry);
  return [...found].map(nameOf);
}
