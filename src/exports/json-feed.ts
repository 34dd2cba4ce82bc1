import type { Feed } from "./atom-feed.ts";

/** A feed as JSON Feed 1.1. */
export const jsonFeed = ({ self, page, title, entries }: Feed): string =>
  `${JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title,
      home_page_url: page,
      feed_url: self,
      authors: [{ name: "Pedigree" }],
      items: entries.map((entry) => ({
        id: `urn:pedigree:${encodeURI(entry.id)}`,
        url: entry.link,
        title: entry.title,
        content_text: entry.text,
        date_published: `${entry.day}T00:00:00Z`,
      })),
    },
    null,
    2,
  )}\n`;
