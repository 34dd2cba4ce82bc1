import { createHash } from "node:crypto";
import { escapeHtml } from "./shell/html.ts";
import { htmlType, textPage, type WebPage } from "./web-page.ts";

const style = `
      body { max-width: 40rem; margin: 0 auto; padding: 20vh 1.25rem; font: 17px/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
      h1 { margin: 0; font-size: 1.6rem; }
    `;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headings: Readonly<Record<number, string>> = { 404: "Nothing here", 405: "Not this way" };

/** A refusal for people: what is wrong, and the way home. */
export function errorPage(status: number, message: string): WebPage {
  const heading = headings[status] ?? "This did not work";
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${heading} · Pedigree</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>${heading}</h1>
      <p>${escapeHtml(message).replaceAll(/`([^`]*)`/g, "<code>$1</code>")}</p>
      <p><a href="/">Pedigree</a> · error ${status}</p>
    </main>
  </body>
</html>
`;
  return { ...textPage(html, htmlType), status, policy };
}
