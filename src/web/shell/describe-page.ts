import type { Entity, View } from "../../graph/view.ts";
import { type Kind, keyOf, kinds } from "../../records/kinds.ts";
import type { RouteMatch, RouteName } from "../explorer/routes.ts";

/** What the HTML of a page states before its script runs. */
export interface PageDescription {
  readonly status: 200 | 404;
  readonly title: string;
  readonly heading: string;
  /** One or two sentences. */
  readonly summary: string;
  /** Path of the page under its current name. */
  readonly path: string;
  /** Structured data of schema.org; absent for pages that describe nothing. */
  readonly jsonLd?: object;
}

type Words = Pick<PageDescription, "heading" | "summary">;

/** Heading and summary of the pages of lists. */
const lists: Partial<Record<RouteName, (view: View) => Words>> = {
  home: (view) => ({
    heading: "Who made it, what it can do, and who says so.",
    summary: `Every value about ${view.all("Model").length} AI models carries the sign of its source. Where sources disagree, you see both.`,
  }),
  families: () => ({
    heading: "Families",
    summary: "Lines, generations and tiers of AI models, by who develops them.",
  }),
  timeline: () => ({
    heading: "Releases over time",
    summary: "Which developer released which AI model when, as sources state it.",
  }),
  compare: () => ({
    heading: "Compare models",
    summary: "Up to four AI models side by side: each value with its source, and what other sources state.",
  }),
  price: () => ({
    heading: "What a use costs",
    summary: "The price of one use of an AI model at every host, cheapest first, by what sources state.",
  }),
  changes: () => ({
    heading: "What changed",
    summary: "Values about AI models that differ from one release of the data to the next, each with its source.",
  }),
  coverage: () => ({
    heading: "How well it is sourced",
    summary: "How many facts about AI models have a source, two sources, or the developer's own document.",
  }),
  browse: () => ({
    heading: "Browse",
    summary: "Products, hosts, developers, benchmarks, capabilities, concepts and licenses around AI models, by name.",
  }),
  sources: () => ({
    heading: "Sources",
    summary: "Every document that facts about AI models rest on; those that were wrong most often come first.",
  }),
  dispute: () => ({
    heading: "Where sources disagree",
    summary:
      "Every dispute between sources about AI models: each side with its source, and what settled it or is missing.",
  }),
};

/** Describes the page at a path; undefined for an entity or path that does not exist. */
export function describePage(match: RouteMatch | undefined, path: string, view: View): PageDescription {
  if (!match) return missing(path, "Nothing here", `There is no page at ${path}.`);
  const { route, params, name } = match;
  if (route.kind !== undefined) return describeEntity(route.kind as Kind, params.slug ?? "", path, view);
  if (route.about !== undefined) return describeLineage(route.about as Kind, params.slug ?? "", path, view);
  const words = lists[name]?.(view);
  if (!words) throw new Error(`The page ${name} has no heading in describe-page.ts`);
  return {
    ...words,
    status: 200,
    title: name === "home" ? "Pedigree: AI models, and who says so" : `${words.heading} · Pedigree`,
    path,
    ...(name === "home" && { jsonLd: datasetOf(words.summary) }),
  };
}

function describeEntity(kind: Kind, slug: string, path: string, view: View): PageDescription {
  const { noun } = kinds[kind];
  const entity = view.entity(keyOf(kind, slug));
  if (!entity)
    return missing(path, `No such ${noun}`, `No ${noun} has the slug “${slug}”${view.asOf ? ` on ${view.asOf}` : ""}.`);
  const summary = summaryOf(entity);
  return {
    status: 200,
    title: `${entity.name} · Pedigree`,
    heading: entity.name,
    summary,
    path: path.slice(0, path.lastIndexOf("/") + 1) + encodeURIComponent(entity.slug),
    jsonLd: {
      "@context": "https://schema.org",
      "@type": types[kind] ?? "Thing",
      name: entity.name,
      description: summary,
    },
  };
}

function describeLineage(kind: Kind, slug: string, path: string, view: View): PageDescription {
  const { jsonLd: _, ...page } = describeEntity(kind, slug, path, view);
  if (page.status === 404) return page;
  const heading = `Lineage of ${page.heading}`;
  return {
    ...page,
    title: `${heading} · Pedigree`,
    heading,
    summary: `What ${page.heading} was made from and what was made from it, each step with its sources.`,
  };
}

const missing = (path: string, heading: string, summary: string): PageDescription => ({
  status: 404,
  title: `${heading} · Pedigree`,
  heading,
  summary,
  path,
});

/** Types of schema.org. */
const types: Partial<Record<Kind, string>> = {
  Model: "SoftwareApplication",
  Variant: "SoftwareApplication",
  Provider: "Organization",
  Product: "SoftwareApplication",
  License: "CreativeWork",
  Source: "CreativeWork",
};

const datasetOf = (description: string) => ({
  "@context": "https://schema.org",
  "@type": "Dataset",
  name: "Pedigree",
  description,
  license: "https://creativecommons.org/licenses/by/4.0/",
  isAccessibleForFree: true,
});

/** The description of an entity, or how much is known about it. */
function summaryOf({ record, node, type }: Entity): string {
  if (record.description !== undefined) return record.description;
  const claims = [...node.claims.values()].reduce((sum, list) => sum + list.length, 0);
  return `What sources say about this ${kinds[type].noun}: ${claims} claims, each with its source and date.`;
}
