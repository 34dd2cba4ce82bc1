/** Text or elements, already escaped. */
export type Xml = string & { readonly isXml: true };

/** Code points that XML 1.0 does not allow, escaped or not. */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as XML, safe in elements and quoted attributes. */
export const escapeXml = (text: string): Xml =>
  text
    .replaceAll(illegal, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;") as Xml;

/** An element. A text in its content is escaped; a list holds elements. */
export function element(
  name: string,
  content: string | readonly Xml[] = [],
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(" ");
  const inner = typeof content === "string" ? escapeXml(content) : content.join("\n");
  return (inner === "" ? `<${head}/>` : `<${head}>${inner}</${name}>`) as Xml;
}

/** A document with its root element. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
