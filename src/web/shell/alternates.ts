import { linkTo, type PageDays } from "../explorer/address.ts";
import type { RouteMatch } from "../explorer/routes.ts";
import { entityTypes } from "../site/entity-files.ts";

/** Another form of a page. */
export interface Alternate {
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

const atom = "application/atom+xml";

const changes: Alternate = { type: atom, href: "/changes.atom", title: "Changes" };
const disputes: Alternate = { type: atom, href: "/dispute.atom", title: "Open disputes" };

/** Files and feeds with the content of a page; of an entity's page, those of the entity. */
export function alternatesOf(match: RouteMatch | undefined, path: string, days: PageDays): Alternate[] {
  const { kind } = match?.route ?? {};
  if (!kind) return [changes, disputes];
  const subject = `?subject=${kind}:${path.slice(path.lastIndexOf("/") + 1)}`;
  return [
    { type: entityTypes.json, href: linkTo(`${path}.json`, days), title: "JSON" },
    { type: entityTypes.md, href: linkTo(`${path}.md`, days), title: "Markdown" },
    { ...changes, href: changes.href + subject },
    { ...disputes, href: disputes.href + subject },
  ];
}
