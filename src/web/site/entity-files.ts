import { describeEntity } from "../../exports/entity-document.ts";
import { entityText } from "../../exports/entity-text.ts";
import type { Views } from "../../graph/views.ts";
import { type Kind, keyOf, kinds } from "../../records/kinds.ts";
import { dayNames, linkTo, readAddress } from "../explorer/address.ts";
import { matchRoute, pathOf } from "../explorer/routes.ts";
import { textPage, type WebPage } from "../web-page.ts";
import type { SiteRequest } from "./site-request.ts";
import { daysExpected, viewOn } from "./view-on.ts";

/** Media types of the files of an entity, by extension. */
export const entityTypes = { json: "application/json", md: "text/markdown" } as const;

type Extension = keyof typeof entityTypes;

const extensions = Object.keys(entityTypes) as Extension[];

/**
 * An entity as JSON or Markdown, at the address of its page with an extension, or of its page itself for a client that
 * prefers the media type; a path if it has moved there; undefined for any other request.
 */
export async function entityFileAt(
  request: SiteRequest,
  views: Views,
  today: string,
  layer: string | undefined,
): Promise<WebPage | string | undefined> {
  const { url, origin, prefers, work } = request;
  const { pathname, search, searchParams } = url;
  const named = extensions.find((extension) => pathname.endsWith(`.${extension}`));
  const extension = named ?? extensions.find((one) => entityTypes[one] === prefers(["text/html", ...types]));
  const suffix = named ? `.${named}` : "";
  const match = matchRoute(pathname.slice(0, pathname.length - suffix.length));
  const { kind } = match?.route ?? {};
  if (!match || !kind || !extension) return undefined;
  const days = readAddress(pathname, search);
  const view = viewOn(views, days, today, layer);
  if (!view || dayNames.some((name) => days[name] === undefined && searchParams.has(name)))
    return refusal(extension, 400, daysExpected(views, today));
  const { slug = "" } = match.params;
  const entity = view.entity(keyOf(kind as Kind, slug));
  if (!entity) return refusal(extension, 404, `No ${kinds[kind as Kind].noun} has the slug “${slug}” on ${view.day}.`);
  const path = pathOf({ __typename: kind, slug: entity.slug }) as string;
  if (entity.slug !== slug) return path + suffix + search;
  const address = origin + linkTo(path, days, layer === undefined ? {} : { layers: layer });
  const document = await work.run(describeEntity(entity, work));
  const text =
    extension === "md"
      ? entityText(document, { address, rest: () => address.replace(/(?=\?|$)/, ".json") })
      : `${JSON.stringify({ url: address, ...document }, null, 2)}\n`;
  return { ...file(text, extension), ...(named ? {} : { vary: "accept" }) };
}

const types = Object.values(entityTypes);

const file = (text: string, extension: Extension): WebPage => ({
  ...textPage(text, `${entityTypes[extension]}; charset=utf-8`),
  isShared: true,
});

/** An error in the media type of the file. */
function refusal(extension: Extension, status: 400 | 404, message: string): WebPage {
  const code = status === 404 ? "NOT_FOUND" : "BAD_USER_INPUT";
  const text = extension === "json" ? JSON.stringify({ errors: [{ message, extensions: { code } }] }) : message;
  return { ...file(`${text}\n`, extension), status };
}
