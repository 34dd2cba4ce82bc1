import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Plugin } from "graphql-yoga";
import { sdl } from "../schema/index.ts";
import type { Status } from "./dataset.ts";
import { examples } from "./examples/examples.ts";
import type { Views } from "./graph/view.ts";
import { type Asset, contentSecurityPolicy, readBundle } from "./graphiql/bundle.ts";
import { landingPage, landingPolicy } from "./landing.ts";

const gzipped = promisify(gzip);

/** A page as it is sent; compressed once, when first asked for so. */
interface Sent extends Asset {
  /** 200 when absent. */
  readonly status?: number;
  /** What the page may load; GraphiQL's when absent. */
  readonly policy?: string;
  compressed?: Promise<Buffer>;
}

const asset = (text: string, type: string): Sent => {
  const body = Buffer.from(text);
  return { body, type, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
};

const sdlAsset = asset(sdl, "text/plain; charset=utf-8");
const tabsAsset = asset(JSON.stringify(examples), "application/json");
/** Only a clone whose packages were installed without scripts can be so. */
const unbuilt: Sent = {
  ...asset(
    "GraphiQL is not built. Run `npm run build:graphiql`, then load this page again.\n",
    "text/plain; charset=utf-8",
  ),
  status: 503,
};

interface PagesOptions {
  readonly views: () => Views;
  readonly today: () => string;
  readonly status?: (() => Status) | undefined;
  readonly graphiql: boolean;
  readonly introspection: boolean;
}

/** Everything the server says that is not GraphQL: landing page, GraphiQL, SDL, health. */
export function pages({ views, today, status, graphiql, introspection }: PagesOptions): Plugin {
  let landing: { of: Views; page: Sent } | undefined;
  /** GraphiQL's files, read when a client first asks for one. */
  let bundle: ReadonlyMap<string, Sent> | undefined;

  async function pageAt(path: string): Promise<Sent | undefined> {
    if (path === "/") {
      const current = views();
      if (landing?.of !== current) {
        const page = asset(
          landingPage(current.current(today()), { graphiql, introspection }),
          "text/html; charset=utf-8",
        );
        landing = { of: current, page: { ...page, policy: landingPolicy } };
      }
      return landing.page;
    }
    if (path === "/schema.graphql") return introspection ? sdlAsset : undefined;
    if (!graphiql) return undefined;
    if (path === "/graphiql/tabs.json") return tabsAsset;
    if (path === "/graphiql") return bundledAt("index.html");
    return path.startsWith("/graphiql/") ? bundledAt(path.slice("/graphiql/".length)) : undefined;
  }

  async function bundledAt(name: string): Promise<Sent | undefined> {
    bundle ??= await readBundle();
    return bundle ? bundle.get(name) : unbuilt;
  }

  return {
    async onRequest({ request, url, endResponse }) {
      const path = url.pathname;
      if (path === "/graphql") {
        // A person who opens the endpoint in a browser wants the page for people.
        if (graphiql && request.method === "GET" && wantsHtml(request) && !url.searchParams.has("query"))
          endResponse(new Response(null, { status: 302, headers: { location: "/graphiql" } }));
        return;
      }
      if (request.method !== "GET" && request.method !== "HEAD")
        return endResponse(plain(405, "Only GET is allowed here.\n", { allow: "GET, HEAD" }));
      if (path === "/health") return endResponse(plain(200, "ok\n"));
      if (path === "/ready") {
        const { release, nodes } = views().graph;
        const served = { ready: true, release: release.tag, entities: nodes.size };
        return endResponse(Response.json({ ...served, ...(status && freshness(status())) }));
      }
      const page = await pageAt(path);
      endResponse(page ? await send(page, request) : plain(404, `There is nothing at ${path}. Try / or /graphql.\n`));
    },
  };
}

const freshness = ({ loadedAt, failure }: Status) => ({
  loadedAt,
  stale: failure !== undefined,
  ...(failure && { lastError: failure }),
});

const wantsHtml = (request: Request) => request.headers.get("accept")?.includes("text/html") ?? false;

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  });

async function send(page: Sent, request: Request): Promise<Response> {
  const { status = 200 } = page;
  const headers: Record<string, string> = {
    "content-security-policy": page.policy ?? contentSecurityPolicy,
    "cross-origin-resource-policy": "same-origin",
    "content-type": page.type,
    etag: page.etag,
    "cache-control": "no-cache",
    vary: "accept-encoding",
  };
  if (request.headers.get("if-none-match") === page.etag) return new Response(null, { status: 304, headers });
  if (!request.headers.get("accept-encoding")?.includes("gzip"))
    return new Response(new Uint8Array(page.body), { status, headers });
  page.compressed ??= gzipped(page.body);
  return new Response(new Uint8Array(await page.compressed), {
    status,
    headers: { ...headers, "content-encoding": "gzip" },
  });
}
