import { sections } from "../explorer/part/sections.ts";
import { graphiqlUrl, type PageRequest, requestUrl } from "../explorer/request.ts";
import type { ExplorerManifest } from "../explorer-bundle.ts";
import type { Alternate } from "./alternates.ts";
import type { PageDescription } from "./describe-page.ts";
import { escapeHtml, jsonForHtml } from "./html.ts";

/** Content-Security-Policy of the explorer: scripts and styles are files of this server. */
export const explorerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

interface PageHtmlOptions {
  readonly manifest: ExplorerManifest;
  /** Files of the page's own code. */
  readonly chunks: readonly string[];
  readonly page: PageDescription;
  /** Operations that the page sends first. */
  readonly requests: readonly PageRequest[];
  /** Other forms of the page. */
  readonly alternates: readonly Alternate[];
  readonly graphiql: boolean;
  /** First day that `asOf` accepts. */
  readonly earliest: string;
  /** First day that `knownAt` accepts; undefined when none is. */
  readonly firstKnown: string | undefined;
}

/**
 * The HTML of a page of the explorer: its heading for the first paint, for search engines and for readers without
 * scripts. The script replaces the content.
 */
export function pageHtml({
  manifest,
  chunks,
  page,
  alternates,
  requests,
  graphiql,
  earliest,
  firstKnown,
}: PageHtmlOptions): string {
  const [title, heading, summary, path] = [page.title, page.heading, page.summary, page.path].map(escapeHtml);
  const file = (name: string) => `/explorer/${name}`;
  const found = page.status === 200;
  const preloads = [
    ...chunks.map((name) => `<link rel="modulepreload" href="${file(name)}">`),
    ...(found
      ? requests.map((one) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(requestUrl(one))}">`)
      : []),
  ];
  const links = alternates.map(
    ({ type, href, title: name }) =>
      `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="${escapeHtml(name)}">\n`,
  );
  const [query] = requests.slice(-1);
  const known = firstKnown === undefined ? "" : ` data-first-known="${escapeHtml(firstKnown)}"`;
  return `<!doctype html>
<html lang="en"${graphiql ? " data-graphiql" : ""} data-earliest="${escapeHtml(earliest)}"${known}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${summary}">
${found ? `<link rel="canonical" href="${path}">` : '<meta name="robots" content="noindex">'}
${found ? links.join("") : ""}<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="Pedigree">
<meta property="og:site_name" content="Pedigree">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta name="twitter:card" content="summary">
<link rel="icon" type="image/svg+xml" href="${file("icon.svg")}">
<script src="${file(manifest.theme)}"></script>
<link rel="stylesheet" href="${file(manifest.style)}">
<script type="module" src="${file(manifest.script)}"></script>
${preloads.join("\n")}
${page.jsonLd ? `<script type="application/ld+json">${jsonForHtml(page.jsonLd)}</script>` : ""}
</head>
<body>
<div id="explorer">
<header class="top"><div class="bar"><a class="brand" href="/">Pedigree</a><nav aria-label="Pages">${navigation()}</nav></div></header>
<main id="main"><div class="page"><div class="head"><h1>${heading}</h1>
<p class="lead">${summary}</p></div>
<noscript><p class="notice">The tables of this page need JavaScript.${
    graphiql && query ? ` Without it, <a href="${escapeHtml(graphiqlUrl(query))}">read its query</a>.` : ""
  } The data is also at <a href="/graphql">/graphql</a>.</p></noscript></div></main>
</div>
</body>
</html>
`;
}

const navigation = () => sections.map(({ path, label }) => `<a href="${path}">${label}</a>`).join("");
