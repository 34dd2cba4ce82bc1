import type { Views } from "../../graph/views.ts";
import { readAddress } from "../explorer/address.ts";
import { matchRoute } from "../explorer/routes.ts";
import type { ExplorerBundle } from "../explorer-bundle.ts";
import { siteFileAt } from "../site/site-files.ts";
import type { SiteRequest } from "../site/site-request.ts";
import { viewOn } from "../site/view-on.ts";
import { htmlType, textPage, type WebPage } from "../web-page.ts";
import { alternatesOf } from "./alternates.ts";
import { describePage } from "./describe-page.ts";
import { explorerPolicy, pageHtml } from "./page-html.ts";

/** Files have the hash of their content in their name. */
const immutable = "public, max-age=31536000, immutable";

interface ExplorerPagesOptions {
  readonly bundle: ExplorerBundle;
  readonly views: () => Views;
  readonly today: () => string;
  readonly graphiql: boolean;
}

/** The pages of the explorer as the server sends them. */
export class ExplorerPages {
  readonly #options: ExplorerPagesOptions;
  readonly #files: ReadonlyMap<string, WebPage>;

  constructor(options: ExplorerPagesOptions) {
    this.#options = options;
    this.#files = new Map(
      [...options.bundle.files].map(([name, asset]) => {
        const isHashed = /-[A-Z0-9]{8}\.\w+$/.test(name);
        return [`/explorer/${name}`, { ...asset, policy: explorerPolicy, ...(isHashed && { caching: immutable }) }];
      }),
    );
  }

  /** A script, style or icon; undefined for any other path. */
  fileAt(path: string): WebPage | undefined {
    return this.#files.get(path);
  }

  /** A file for programs; a path if it is there, undefined for any other request. */
  async siteFileAt(request: SiteRequest): Promise<WebPage | string | undefined> {
    const { views, today } = this.#options;
    return siteFileAt(request, views(), today());
  }

  /** Whether there is a page at a path, of an entity that may not exist. */
  hasPageAt(path: string): boolean {
    return matchRoute(path) !== undefined;
  }

  /** The page at an address, with status 404 if it shows nothing; a path if the page has moved there. */
  pageAt({ pathname, search }: URL): WebPage | string {
    const { bundle, views, today, graphiql } = this.#options;
    const { manifest } = bundle;
    const match = matchRoute(pathname);
    const address = readAddress(pathname, search, match?.params);
    const all = views();
    const view = viewOn(all, address, today()) ?? all.current(today());
    const page = describePage(match, pathname, view);
    if (page.path !== pathname) return page.path + search;
    const html = pageHtml({
      manifest,
      chunks: (match && manifest.chunks[match.route.page ?? match.name]) ?? [],
      page,
      alternates: alternatesOf(match, page.path, { asOf: view.asOf, knownAt: view.knownAt }),
      requests: match?.route.requests(address) ?? [],
      graphiql,
      earliest: all.earliest,
      firstKnown: all.graph.recordedDays[0],
    });
    return {
      ...textPage(html, htmlType),
      status: page.status,
      policy: explorerPolicy,
      ...(match?.route.kind && { vary: "accept" }),
    };
  }
}
