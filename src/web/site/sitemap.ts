import { element, xmlDocument } from "../../exports/xml.ts";
import { withoutListed } from "../../graph/curated-list.ts";
import { factsOf } from "../../graph/entity-facts.ts";
import type { Entity, View } from "../../graph/view.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { kindNames } from "../../records/kinds.ts";
import { pathOf, type Route, routes } from "../explorer/routes.ts";

/** A page for search engines. */
export interface SitePage {
  readonly path: string;
  /** Day of the newest reading of a source; undefined where no page of one entity is meant. */
  readonly day?: string;
}

/** Limit of the protocol (sitemaps.org). */
const maxPages = 50_000;

/** Work units to find the newest reading of an entity. */
const unitsPerPage = 16;

/** The lists of the explorer and the page of each entity, but not those that only catalogs know. Cached per view. */
export const sitePages = (view: View, work: WorkBudget): Interruptible<readonly SitePage[]> =>
  view.once("site pages", () => collectPages(view, work));

function* collectPages(view: View, work: WorkBudget): Interruptible<readonly SitePage[]> {
  const pages: SitePage[] = Object.values<Route>(routes).flatMap(({ path }) => (path.includes(":") ? [] : [{ path }]));
  for (const kind of kindNames) {
    if (!pathOf({ __typename: kind, slug: "any" })) continue;
    const list = yield* withoutListed(view, yield* view.allSteps(kind, work), work);
    for (const entity of list as Iterable<Entity>) {
      if (pages.length === maxPages) return pages;
      if (work.spend(unitsPerPage)) yield;
      pages.push({ path: pathOf({ __typename: kind, slug: entity.slug }) as string, day: factsOf(entity).updatedOn });
    }
  }
  return pages;
}

/** A sitemap (sitemaps.org) of pages below an origin. */
export const sitemap = (pages: readonly SitePage[], origin: string): string =>
  xmlDocument(
    element(
      "urlset",
      pages.map(({ path, day }) =>
        element("url", [element("loc", origin + path), ...(day ? [element("lastmod", day)] : [])]),
      ),
      { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
    ),
  );
