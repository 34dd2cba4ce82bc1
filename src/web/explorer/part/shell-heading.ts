/** Heading and summary that the server wrote into the HTML, shown until the page has its data. */
interface ShellHeading {
  readonly path: string;
  readonly heading: string;
  readonly summary: string;
}

let first: ShellHeading | undefined;

/** Reads the heading before the first render replaces it. */
export function readShell(root: HTMLElement): void {
  const heading = root.querySelector("h1")?.textContent ?? "";
  const summary = root.querySelector("h1 + p")?.textContent ?? "";
  if (heading) first = { path: location.pathname, heading, summary };
}

/** The server's heading of this page; undefined for pages that the reader went to later. */
export const shellHeadingOf = (path: string): ShellHeading | undefined => (first?.path === path ? first : undefined);
