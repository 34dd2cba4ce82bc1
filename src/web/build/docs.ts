import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import MarkdownIt from "markdown-it";
import { packageFolder } from "../../lib/package.ts";
import { writeBundle } from "./write-bundle.ts";

const folder = join(packageFolder, "docs");

const source = (path: string) => readFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");

// The cookbook has <details>.
const markdown = new MarkdownIt({ html: true });
const { escapeHtml } = markdown.utils;

// What scrolls sideways must be reached by the keyboard.
markdown.renderer.rules.table_open = () => '<div class="frame" role="group" aria-label="Table" tabindex="0"><table>';
markdown.renderer.rules.table_close = () => "</table></div>\n";
for (const rule of ["fence", "code_block"])
  markdown.renderer.rules[rule] = (tokens, index) =>
    `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;

// As GitHub names them, for links within a page.
markdown.renderer.rules.heading_open = (tokens, index) => {
  const { tag } = tokens[index] ?? { tag: "h2" };
  const text = tokens[index + 1]?.content ?? "";
  const id = text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .replaceAll(/\s/g, "-");
  return `<${tag} id="${escapeHtml(id)}">`;
};

/** A file of `docs/`. */
interface Doc {
  /** Without extension. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

async function readDoc(file: string): Promise<Doc> {
  const text = await readFile(join(folder, file), "utf8");
  const [, title = file] = /^# (.+)$/m.exec(text) ?? [];
  return { name: file.replace(/\.md$/, ""), title, text };
}

function pageOf({ name, title, text }: Doc, docs: readonly Doc[]): string {
  const links = docs.map(
    (doc) =>
      `<li><a href="/docs/${doc.name}"${doc.name === name ? ' aria-current="page"' : ""}>${escapeHtml(doc.title)}</a></li>`,
  );
  const content = markdown
    .render(text)
    .replaceAll(/href="([\w-]+)\.md(#[\w-]+)?"/g, 'href="/docs/$1$2"')
    // The policy of the pages forbids styles of elements.
    .replaceAll(/style="text-align:(\w+)"/g, 'class="align-$1"')
    // A cell without text is the head of nothing.
    .replaceAll(/<th([^>]*)><\/th>/g, "<td$1></td>");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(title)} · Pedigree</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/docs.css">
  </head>
  <body>
    <header>
      <nav aria-label="Documentation"><a class="brand" href="/">Pedigree</a><ul>${links.join("")}</ul></nav>
    </header>
    <main>
${content}</main>
  </body>
</html>
`;
}

/** The guide comes first, then all others by title. */
const byTitle = (a: Doc, b: Doc) =>
  Number(b.name === "guide") - Number(a.name === "guide") || a.title.localeCompare(b.title);

/** Renders `docs/*.md` as pages that link to each other, with the drawings that they show. */
export async function buildDocs(): Promise<void> {
  const names = await readdir(folder);
  const docs = await Promise.all(names.filter((name) => name.endsWith(".md")).map(readDoc));
  docs.sort(byTitle);
  const drawings = await Promise.all(
    names
      .filter((name) => name.endsWith(".svg"))
      .map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  const style = `${await source("explorer/tokens.css")}\n${await source("docs/docs.css")}`;
  const pages = docs.map((doc) => [`${doc.name}.html`, pageOf(doc, docs)] as const);
  await writeBundle("docs", new Map<string, Uint8Array | string>([...pages, ...drawings, ["docs.css", style]]));
}
