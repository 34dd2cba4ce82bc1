import { createRequire } from "node:module";
import { dirname } from "node:path";
import { examples } from "../examples/examples.ts";
import { packageName, version } from "../lib/package.ts";
import { type Bundle, bundleFolder, readBundle } from "./bundle.ts";
import { textPage, type WebPage } from "./web-page.ts";

/** Content-Security-Policy of GraphiQL and its workers. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Monaco creates <style> elements for themes, and style attributes for every line.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const examplesPage = textPage(JSON.stringify(examples), "application/json");

/** The package of GraphiQL, which would be most of the package of the server. */
export const graphiqlPackage = packageName.replace(/[^/]+$/, "graphiql");

const missing: WebPage = {
  ...textPage(
    `GraphiQL is not installed. In a clone, run npm run build:web; otherwise run npm install "${graphiqlPackage}@${version}". \
Then load this page again.\n`,
    "text/plain; charset=utf-8",
  ),
  status: 503,
};

/** GraphiQL as a clone has built it, or from its package. */
async function readGraphiql(): Promise<Bundle | undefined> {
  const built = await readBundle(bundleFolder("graphiql"));
  if (built) return built;
  try {
    return await readBundle(dirname(createRequire(import.meta.url).resolve(`${graphiqlPackage}/package.json`)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** GraphiQL as the server sends it. */
export class GraphiqlPages {
  /** Texts of operations by id. */
  readonly #operations: ReadonlyMap<string, string>;
  /** Read on first use. */
  #files: ReadonlyMap<string, WebPage> | undefined;

  constructor(operations: ReadonlyMap<string, string>) {
    this.#operations = operations;
  }

  /** The page or file at a URL; an address when the URL names an operation by its id; undefined for other paths. */
  async pageAt(url: URL): Promise<WebPage | string | undefined> {
    const { pathname } = url;
    if (pathname === "/graphiql/examples.json") return examplesPage;
    if (pathname === "/graphiql") return this.#withText(url) ?? this.#fileAt("index.html");
    return pathname.startsWith("/graphiql/") ? this.#fileAt(pathname.slice("/graphiql/".length)) : undefined;
  }

  async #fileAt(name: string): Promise<WebPage | undefined> {
    if (!this.#files) {
      const bundle = await readGraphiql();
      if (!bundle) return missing;
      this.#files = new Map([...bundle].map(([path, asset]) => [path, { ...asset, policy }]));
    }
    return this.#files.get(name);
  }

  /** GraphiQL with the text of an operation that the URL names by its id. */
  #withText({ searchParams }: URL): string | undefined {
    const query = this.#operations.get(searchParams.get("documentId") ?? "");
    if (query === undefined) return undefined;
    const variables = formatted(searchParams.get("variables") ?? "");
    return `/graphiql?${new URLSearchParams({ query, ...(variables && { variables }) })}`;
  }
}

/** JSON over several lines, for people; empty without properties, unchanged when it is no JSON. */
function formatted(json: string): string {
  try {
    const text = JSON.stringify(JSON.parse(json), null, 2);
    return text === "{}" ? "" : text;
  } catch {
    return json;
  }
}
