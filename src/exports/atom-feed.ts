import { element, type Xml, xmlDocument } from "./xml.ts";

/** Entries of a feed at most. */
export const maxFeedEntries = 200;

export interface FeedEntry {
  /** The same for the same event, wherever it is served. */
  readonly id: string;
  readonly title: string;
  /** Address of a page about it, absolute. */
  readonly link: string;
  /** Day of the event, YYYY-MM-DD. */
  readonly day: string;
  readonly text: string;
}

export interface Feed {
  /** Address of the feed, absolute. */
  readonly self: string;
  /** Address of the page that shows the same. */
  readonly page: string;
  readonly title: string;
  /** Day of the newest change where there is no entry. */
  readonly day: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** A feed as Atom (RFC 4287). */
export function atomFeed({ self, page, title, day, entries }: Feed): string {
  const newest = entries.reduce((latest, entry) => (entry.day > latest ? entry.day : latest), "") || day;
  return xmlDocument(
    element(
      "feed",
      [
        element("title", title),
        element("id", self),
        element("link", [], { rel: "self", type: "application/atom+xml", href: self }),
        element("link", [], { rel: "alternate", type: "text/html", href: page }),
        element("updated", momentOf(newest)),
        element("author", [element("name", "Pedigree")]),
        ...entries.map(entryElement),
      ],
      { xmlns: "http://www.w3.org/2005/Atom" },
    ),
  );
}

const entryElement = ({ id, title, link, day, text }: FeedEntry): Xml =>
  element("entry", [
    element("title", title),
    element("id", `urn:pedigree:${encodeURI(id)}`),
    element("link", [], { rel: "alternate", type: "text/html", href: link }),
    element("updated", momentOf(day)),
    element("content", text, { type: "text" }),
  ]);

const momentOf = (day: string): string => `${day}T00:00:00Z`;
