import { badge } from "../../exports/badge.ts";
import type { Views } from "../../graph/views.ts";
import { type Kind, keyOf, kinds } from "../../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../../records/properties.ts";
import { readAddress } from "../explorer/address.ts";
import { matchRoute, pathOf } from "../explorer/routes.ts";
import { textPage, type WebPage } from "../web-page.ts";
import type { SiteRequest } from "./site-request.ts";
import { daysExpected, viewOn } from "./view-on.ts";

const badgePath = /^(?<page>.+)\/badge\/(?<property>[\w-]+)\.svg$/;

/**
 * One fact of an entity as an image, below the address of its page; a path if the entity has moved there; undefined for
 * any other request.
 */
export async function badgeFileAt(
  { url: { pathname, search }, work }: SiteRequest,
  views: Views,
  today: string,
): Promise<WebPage | string | undefined> {
  const { page = "", property = "" } = badgePath.exec(pathname)?.groups ?? {};
  const match = matchRoute(page);
  const kind = match?.route.kind as Kind | undefined;
  if (!match || !kind) return undefined;
  const view = viewOn(views, readAddress(page, search), today);
  if (!view) return refusal(400, daysExpected(views, today));
  const { noun } = kinds[kind];
  const { slug = "" } = match.params;
  const entity = view.entity(keyOf(kind, slug));
  if (!entity) return refusal(404, `No ${noun} has the slug “${slug}” on ${view.day}.`);
  const known = propertyNames.filter((name) => propertyRow(name).kinds.includes(kind));
  if (!known.includes(property as Property))
    return refusal(404, `No property of a ${noun} is called “${property}”; there are ${known.join(", ")}.`);
  const path = pathOf({ __typename: kind, slug: entity.slug }) as string;
  if (entity.slug !== slug) return `${path}/badge/${property}.svg${search}`;
  const image = await work.run(badge(entity, property as Property, work));
  return { ...textPage(image, "image/svg+xml; charset=utf-8"), isShared: true };
}

const refusal = (status: 400 | 404, message: string): WebPage => ({
  ...textPage(`${message}\n`, "text/plain; charset=utf-8"),
  status,
  isShared: true,
});
