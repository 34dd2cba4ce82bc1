import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { sdl } from "../../../schema/index.ts";
import { layerTags } from "../../graph/listed.ts";
import type { Views } from "../../graph/views.ts";
import { loading } from "../../lib/not-loaded.ts";
import { WorkBudget } from "../../lib/work-budget.ts";
import { DocsPages } from "../../web/docs-pages.ts";
import type { ExplorerBundle } from "../../web/explorer-bundle.ts";
import { GraphiqlPages } from "../../web/graphiql-pages.ts";
import { landingPage, landingPolicy } from "../../web/landing-page.ts";
import { ExplorerPages } from "../../web/shell/explorer-pages.ts";
import { htmlType, sendPage, textPage, type WebPage } from "../../web/web-page.ts";
import type { Status } from "../dataset/live-dataset.ts";
import { preferredType } from "../operation/media-types.ts";
import { unsupported } from "../operation/unsupported.ts";
import { plain, refusalOf, refused, wantsHtml } from "./refuse.ts";

/** The liveness probe; the HTTP server responds to it without these pages. */
export const liveness = { path: "/health", text: "ok\n" };

const sdlPage = textPage(sdl, "text/plain; charset=utf-8");

export interface PagesOptions {
  readonly views: () => Views;
  readonly today: () => string;
  readonly status?: (() => Status) | undefined;
  /** The landing page is served in its place when absent. */
  readonly explorer?: ExplorerBundle | undefined;
  readonly graphiql: boolean;
  readonly introspection: boolean;
  /** Number of trusted proxies, whose `X-Forwarded-Proto` is the scheme of addresses; none when absent. */
  readonly trustedProxies?: number | undefined;
  /** Work budget of a file, as of an operation. */
  readonly maxWork: number;
}

/** Serves everything that is not GraphQL: explorer or landing page, GraphiQL, documentation, SDL, and health probes. */
export function usePages(options: PagesOptions): Plugin {
  const { views, status, explorer: bundle, graphiql, introspection, trustedProxies = 0, maxWork } = options;
  const explorer = bundle && new ExplorerPages({ ...options, bundle });
  const landing = landingOf(options);
  const docs = new DocsPages();
  const graphiqlPages = graphiql ? new GraphiqlPages(bundle?.operations ?? new Map()) : undefined;

  /** The page at a URL, or the address where it is now. */
  async function pageAt(request: Request, url: URL): Promise<WebPage | string | undefined> {
    const path = url.pathname;
    const isForPeople = wantsHtml(request) && isRead(request);
    if (path === "/schema.graphql") return introspection ? sdlPage : undefined;
    const own = (await graphiqlPages?.pageAt(url)) ?? explorer?.fileAt(path) ?? (await docs.pageAt(path));
    if (own) return own;
    if (!explorer) return path === "/" ? landing() : undefined;
    const file = await explorer.siteFileAt({
      url,
      origin: originOf(request, url, trustedProxies),
      prefers: preferenceOf(request),
      work: new WorkBudget(maxWork),
    });
    return file ?? (explorer.hasPageAt(path) || isForPeople ? explorer.pageAt(url) : undefined);
  }

  function ready(): Response {
    const { release, nodes } = views().graph;
    const { lacks } = status?.() ?? {};
    const isReady = lacks !== "database";
    const served = { ready: isReady, release: release.tag, entities: nodes.size, layers: layerTags({ release }) };
    return Response.json(
      { ...served, ...(lacks && { reason: lacks }), ...(status && freshness(status())) },
      { status: isReady ? 200 : 503 },
    );
  }
  const probes = new Map([
    [liveness.path, () => plain(200, liveness.text)],
    ["/ready", ready],
  ]);

  const loadingPage = async (request: Request, url: URL): Promise<WebPage | string | GraphQLError | undefined> =>
    Promise.resolve(loading(() => pageAt(request, url))).catch(refusalOf);

  async function respond(request: Request, url: URL): Promise<Response> {
    const probe = probes.get(url.pathname);
    const page = probe ? undefined : await loadingPage(request, url);
    if (page instanceof GraphQLError) return refused(request, page);
    if (!probe && !page) return refused(request, unsupported.path(url.pathname));
    if (!isRead(request)) return refused(request, unsupported.method(request.method, url.pathname));
    if (typeof page === "string") return new Response(null, { status: 301, headers: { location: page } });
    return page ? sendPage(page, request) : (probe as () => Response)();
  }

  return {
    async onRequest({ request, url, endResponse }) {
      const path = url.pathname;
      if (path === "/graphql/") return endResponse(await refused(request, unsupported.trailingSlash(url.search)));
      if (path !== "/graphql") return endResponse(await respond(request, url));
      // A browser that opens the endpoint is redirected to GraphiQL.
      const params = url.searchParams;
      if (
        graphiql &&
        request.method === "GET" &&
        wantsHtml(request) &&
        !params.has("query") &&
        !params.has("documentId")
      )
        endResponse(new Response(null, { status: 302, headers: { location: "/graphiql" } }));
    },
  };
}

/** The landing page, written again when the data changes. */
function landingOf({ views, today, graphiql, introspection }: PagesOptions): () => WebPage {
  let landing: { of: Views; page: WebPage } | undefined;
  return () => {
    const current = views();
    if (landing?.of !== current) {
      const page = textPage(landingPage(current.current(today()), { graphiql, introspection }), htmlType);
      landing = { of: current, page: { ...page, policy: landingPolicy } };
    }
    return landing.page;
  };
}

const freshness = ({ loadedAt, failure }: Status) => ({
  loadedAt,
  stale: failure !== undefined,
  ...(failure && { lastError: failure }),
});

const isRead = ({ method }: Request) => method === "GET" || method === "HEAD";

/** Scheme and host under which the client knows this server. */
export function originOf({ headers }: Request, { protocol, host }: URL, trustedProxies: number): string {
  const scheme = trustedProxies > 0 ? headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim() : undefined;
  return `${scheme === "https" || scheme === "http" ? `${scheme}:` : protocol}//${headers.get("host") ?? host}`;
}

const preferenceOf =
  ({ headers }: Request) =>
  (types: readonly string[]) =>
    preferredType(headers.get("accept"), types);
