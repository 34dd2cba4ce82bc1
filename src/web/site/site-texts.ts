import { element, xmlDocument } from "../../exports/xml.ts";
import type { Entity, View } from "../../graph/view.ts";
import { kindNames, kinds } from "../../records/kinds.ts";
import { pathOf } from "../explorer/routes.ts";

/** Rules for crawlers (RFC 9309). Pages of past days are endless, and the current ones say the same. */
export const robotsText = (origin: string): string => `User-agent: *
Disallow: /graphiql
Disallow: /*asOf=
Disallow: /*knownAt=

Sitemap: ${origin}/sitemap.xml
`;

/** Description of the search of models for browsers (OpenSearch 1.1). */
export const openSearch = (origin: string): string =>
  xmlDocument(
    element(
      "OpenSearchDescription",
      [
        element("ShortName", "Pedigree"),
        element("Description", "AI models, and who says so"),
        element("InputEncoding", "UTF-8"),
        element("Image", `${origin}/explorer/icon.svg`, { type: "image/svg+xml" }),
        element("Url", [], { type: "text/html", template: `${origin}/?q={searchTerms}` }),
      ],
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
    ),
  );

/** What the server has for language models, in the form of llmstxt.org. */
export function llmsText(view: View, origin: string): string {
  const { release } = view.graph;
  const link = (path: string, name: string, text: string) => `- [${name}](${origin}${path}): ${text}`;
  const models = view.all("Model");
  return `# Pedigree

> A knowledge graph of ${models.length} AI models: every fact with its source, its date and the sources that disagree. Data release ${release.tag}, CC BY 4.0.

Add \`.md\` or \`.json\` to the address of a page of one entity, or send \`Accept: text/markdown\` or \`application/json\`.
\`?asOf=YYYY-MM-DD\` shows what was true on that day. ⚠ marks an open dispute: state both values.

## Entities

${examplesIn(view)
  .map(({ type, slug, name }) =>
    link(`${pathOf({ __typename: type, slug })}.md`, name, `example of a ${kinds[type].noun}`),
  )
  .join("\n")}

## Lists

${link("/sitemap.xml", "Sitemap", "the addresses of all pages")}
${link("/changes.atom", "Changes", "values that changed between releases of the data; `?subject=Model:slug` for one entity")}
${link("/dispute.atom", "Open disputes", "where sources disagree; `?subject=Model:slug` for one entity")}

## API

${link("/resolve.md?text=gpt-4", "Resolve", "what an identifier means, its lifecycle and replacement; `text` may be repeated; `.json` too")}
${link("/compare.md?m=llama-3-3,gpt-5", "Compare", "a table of two to six entities; `property` limits the rows; `.json` too")}
${link("/graphql", "GraphQL", "POST a JSON body with `query`; everything above, with conditions, in one request")}
`;
}

/** One entity of each kind with pages: of the first by name, the one with the most properties. */
const examplesIn = (view: View): Entity[] =>
  kindNames
    .filter((kind) => pathOf({ __typename: kind, slug: "any" }))
    .flatMap((kind) =>
      view
        .all(kind)
        .slice(0, maxCompared)
        .sort((a, b) => b.node.claims.size - a.node.claims.size)
        .slice(0, 1),
    );

const maxCompared = 100;
