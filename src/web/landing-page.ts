import { createHash } from "node:crypto";
import { examples } from "../examples/examples.ts";
import type { View } from "../graph/view.ts";
import { type Kind, kindNames } from "../records/kinds.ts";
import { escapeHtml } from "./shell/html.ts";

const plurals: Readonly<Record<Kind, string>> = {
  Provider: "organizations",
  ModelFamily: "families",
  Model: "models",
  Variant: "variants",
  Capability: "capabilities",
  Concept: "concepts",
  Product: "products",
  Benchmark: "benchmarks",
  License: "licenses",
  Host: "hosts",
  Endpoint: "endpoints with their prices",
  Source: "sources",
};

const number = new Intl.NumberFormat("en-US");

const count = (value: number, label: string) =>
  `<li><b>${number.format(value)}</b> <span>${escapeHtml(label)}</span></li>`;

const style = `
      body { font: 17px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem; }
      h1 { font-size: 2.4rem; margin: 0; letter-spacing: -0.02em; }
      h2 { font-size: 1.1rem; margin: 2.2rem 0 0.6rem; }
      .lead { font-size: 1.2rem; margin: 0.4rem 0 1.6rem; }
      .counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.4rem 1.5rem; padding: 0; list-style: none; }
      .counts b { font-variant-numeric: tabular-nums; }
      .go { display: inline-block; padding: 0.55rem 1rem; margin-right: 0.6rem; border: 1px solid currentColor; border-radius: 0.4rem; text-decoration: none; }
      pre { font-family: ui-monospace, monospace; padding: 0.9rem 1rem; overflow-x: auto; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 0.4rem; font-size: 0.85rem; }
      footer { margin-top: 3rem; font-size: 0.85rem; opacity: 0.75; }
    `;

/** Content-Security-Policy of the page: only its own style and an empty icon. */
export const landingPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

interface LandingOptions {
  readonly graphiql: boolean;
  readonly introspection: boolean;
}

/** The page at `/`: what Pedigree is, counts, and links. Works without scripts. */
export function landingPage(view: View, { graphiql, introspection }: LandingOptions): string {
  const { claims, disputes, openDisputes, release } = view.graph;
  const counts = [
    ...kindNames.map((kind) => count(view.all(kind).length, plurals[kind])),
    count(claims.length, "claims, each with its source"),
    count(disputes.length, `disputes, ${openDisputes} of them open`),
  ];
  const links = examples.map(
    ({ title, query }) => `<li><a href="/graphiql?query=${encodeURIComponent(query)}">${escapeHtml(title)}</a></li>`,
  );
  const doors = [
    graphiql && '<a class="go" href="/graphiql">Open GraphiQL</a>',
    '<a class="go" href="/docs/guide">Read the guide</a>',
    introspection && '<a class="go" href="/schema.graphql">Read the schema</a>',
  ].filter(Boolean);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Pedigree</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
  </head>
  <body>
    <h1>Pedigree</h1>
    <p class="lead">A knowledge graph of AI models. Every fact has its source, its date and its dissent, in one GraphQL query.</p>
    <p>${doors.join(" ")}</p>
    <h2>What it knows</h2>
    <ul class="counts">${counts.join("")}</ul>
    ${graphiql ? `<h2>Example queries</h2>\n    <ul>${links.join("")}</ul>` : ""}
    <h2>From a program</h2>
    <pre>POST /graphql
content-type: application/json

{ "query": "{ model(slug: \\"llama-3-3\\") { name fact(property: SIZES_AVAILABLE) { value { text } reason } } }" }</pre>
    <footer>Data release ${escapeHtml(release.tag)} of ${escapeHtml(release["published-on"])}, CC BY 4.0. Nothing here can be changed through the API.</footer>
  </body>
</html>
`;
}
