import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { sdl } from "../../schema/index.ts";
import { examples } from "../examples/examples.ts";
import type { Views } from "../graph/view.ts";
import type { Status } from "../server/dataset/live-dataset.ts";
import { unsupported } from "../server/operation/unsupported.ts";
import { type Asset, contentSecurityPolicy, readBundle } from "./graphiql-bundle.ts";
import { landingPage, landingPolicy } from "./landing-page.ts";

const gzipped = promisify(gzip);

/** A response body; compressed once, on the first request that accepts gzip. */
interface Page extends Asset {
  /** 200 when absent. */
  readonly status?: number;
  /** Content-Security-Policy; GraphiQL's when absent. */
  readonly policy?: string;
  compressed?: Promise<Buffer>;
}

const asset = (text: string, type: string): Page => {
  const body = Buffer.from(text);
  return { body, type, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
};

const sdlAsset = asset(sdl, "text/plain; charset=utf-8");
const tabsAsset = asset(JSON.stringify(examples), "application/json");
/** Only possible in a clone whose packages were installed without scripts. */
const unbuilt: Page = {
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

/** Serves everything that is not GraphQL: landing page, GraphiQL, SDL, and health probes. */
export function usePages({ views, today, status, graphiql, introspection }: PagesOptions): Plugin {
  let landing: { of: Views; page: Page } | undefined;
  /** GraphiQL's files, read on first use. */
  let bundle: ReadonlyMap<string, Page> | undefined;

  async function pageAt(path: string): Promise<Page | undefined> {
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

  async function bundledAt(name: string): Promise<Page | undefined> {
    bundle ??= await readBundle();
    return bundle ? bundle.get(name) : unbuilt;
  }

  function ready(): Response {
    const { release, nodes } = views().graph;
    const served = { ready: true, release: release.tag, entities: nodes.size };
    return Response.json({ ...served, ...(status && freshness(status())) });
  }
  const probes = new Map([
    ["/health", () => plain(200, "ok\n")],
    ["/ready", ready],
  ]);

  async function respond(request: Request, path: string): Promise<Response> {
    const probe = probes.get(path);
    const page = probe ? undefined : await pageAt(path);
    if (!probe && !page) return refused(request, unsupported.path(path));
    if (request.method !== "GET" && request.method !== "HEAD")
      return refused(request, unsupported.method(request.method, path));
    return page ? send(page, request) : (probe as () => Response)();
  }

  return {
    async onRequest({ request, url, endResponse }) {
      const path = url.pathname;
      if (path === "/graphql/") return endResponse(refused(request, unsupported.trailingSlash(url.search)));
      if (path !== "/graphql") return endResponse(await respond(request, path));
      // A browser that opens the endpoint is redirected to GraphiQL.
      if (graphiql && request.method === "GET" && wantsHtml(request) && !url.searchParams.has("query"))
        endResponse(new Response(null, { status: 302, headers: { location: "/graphiql" } }));
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

/** An error response: JSON for clients that mention JSON in Accept or Content-Type, text for all others. */
function refused({ headers }: Request, { message, extensions: { http, ...extensions } }: GraphQLError): Response {
  const { status, headers: own } = http as { status: number; headers: Record<string, string> };
  const takesJson = /json/i.test(`${headers.get("accept")} ${headers.get("content-type")}`);
  return takesJson
    ? Response.json({ errors: [{ message, extensions }] }, { status, headers: own })
    : plain(status, `${message}\n`, own);
}

async function send(page: Page, request: Request): Promise<Response> {
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
