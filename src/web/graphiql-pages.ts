import { examples } from "../examples/examples.ts";
import { readBundle } from "./bundle.ts";
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

/** Only possible in a clone whose packages were installed without scripts. */
const unbuilt: WebPage = {
  ...textPage(
    "GraphiQL is not built. Run `npm run build:web`, then load this page again.\n",
    "text/plain; charset=utf-8",
  ),
  status: 503,
};

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
      const bundle = await readBundle("graphiql");
      if (!bundle) return unbuilt;
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
