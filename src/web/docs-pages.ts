import { type Bundle, bundleFolder, readBundle } from "./bundle.ts";
import type { WebPage } from "./web-page.ts";

/** Content-Security-Policy of the documentation. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The files of `docs/` as pages. */
export class DocsPages {
  /** Read on first use. */
  #bundle: Promise<Bundle | undefined> | undefined;

  /** The page or file at a path; its address for the path of all; undefined for other paths, and where none is built. */
  async pageAt(path: string): Promise<WebPage | string | undefined> {
    if (path === "/docs" || path === "/docs/") return "/docs/guide";
    if (!path.startsWith("/docs/")) return undefined;
    this.#bundle ??= readBundle(bundleFolder("docs"));
    const name = path.slice("/docs/".length);
    const bundle = await this.#bundle;
    const asset = bundle?.get(name.includes(".") ? name : `${name}.html`);
    return asset && { ...asset, policy };
  }
}
