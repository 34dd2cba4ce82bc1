import { atomFeed } from "../../exports/atom-feed.ts";
import { jsonFeed } from "../../exports/json-feed.ts";
import type { View } from "../../graph/view.ts";
import type { Views } from "../../graph/views.ts";
import type { Awaitable } from "../../lib/awaitable.ts";
import type { Key } from "../../records/kinds.ts";
import { textPage, type WebPage } from "../web-page.ts";
import { badgeFileAt } from "./badge-file.ts";
import { entityFileAt } from "./entity-files.ts";
import { changesFeed, disputesFeed } from "./feeds.ts";
import type { SiteRequest } from "./site-request.ts";
import { llmsText, openSearch, robotsText } from "./site-texts.ts";
import { sitemap, sitePages } from "./sitemap.ts";

interface FileRequest extends SiteRequest {
  readonly view: View;
}

interface SiteFile {
  readonly type: string;
  /** Its text; undefined when the query names nothing. */
  readonly text: (request: FileRequest) => Awaitable<string | undefined>;
}

const feedOf =
  (steps: typeof changesFeed, write: typeof atomFeed): SiteFile["text"] =>
  async ({ url, view, origin, work }) => {
    const key = url.searchParams.get("subject");
    const subject = key === null ? undefined : view.entity(key as Key);
    if (key !== null && !subject) return undefined;
    return write(await work.run(steps({ view, origin, subject, work })));
  };

const plain = "text/plain; charset=utf-8";
const atom = "application/atom+xml; charset=utf-8";
const json = "application/feed+json; charset=utf-8";

/** Files by path. */
const siteFiles: ReadonlyMap<string, SiteFile> = new Map<string, SiteFile>([
  ["/robots.txt", { type: plain, text: ({ origin }) => robotsText(origin) }],
  ["/llms.txt", { type: plain, text: ({ view, origin }) => llmsText(view, origin) }],
  [
    "/opensearch.xml",
    { type: "application/opensearchdescription+xml; charset=utf-8", text: ({ origin }) => openSearch(origin) },
  ],
  [
    "/sitemap.xml",
    {
      type: "application/xml; charset=utf-8",
      text: async ({ view, origin, work }) => sitemap(await work.run(sitePages(view, work)), origin),
    },
  ],
  ["/changes.atom", { type: atom, text: feedOf(changesFeed, atomFeed) }],
  ["/changes.feed.json", { type: json, text: feedOf(changesFeed, jsonFeed) }],
  ["/dispute.atom", { type: atom, text: feedOf(disputesFeed, atomFeed) }],
  ["/dispute.feed.json", { type: json, text: feedOf(disputesFeed, jsonFeed) }],
]);

/**
 * A file for programs: of an entity, a badge, of the whole site, or a feed; a path if it is there; undefined for other paths.
 * @throws {WorkLimitError} beyond the budget of the request.
 */
export async function siteFileAt(
  request: SiteRequest,
  views: Views,
  today: string,
): Promise<WebPage | string | undefined> {
  // A layer of the server's own is in a file only if its address names the layer.
  const layer = views.layers.find((name) => request.url.searchParams.getAll("layers").includes(name));
  const from = layer === undefined ? views.shared : views;
  const file = siteFiles.get(request.url.pathname);
  if (!file) return (await badgeFileAt(request, from, today)) ?? entityFileAt(request, from, today, layer);
  const text = await file.text({ ...request, view: from.at({ layer }, today) });
  return text === undefined ? undefined : { ...textPage(text, file.type), isShared: true };
}
