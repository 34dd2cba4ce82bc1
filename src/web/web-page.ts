import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Asset } from "./bundle.ts";

const gzipped = promisify(gzip);

/** A response body; compressed once, on the first request that accepts gzip. */
export interface WebPage extends Asset {
  /** 200 when absent. */
  readonly status?: number;
  /** Content-Security-Policy; nothing may be loaded when absent. */
  readonly policy?: string;
  /** `Cache-Control`; clients check for a newer version each time when absent. */
  readonly caching?: string;
  /** Request headers that choose it, besides `Accept-Encoding`. */
  readonly vary?: string;
  /** Whether pages of any site may read it. */
  readonly isShared?: boolean;
  compressed?: Promise<Buffer>;
}

/** A page of text. */
export function textPage(text: string, type: string): WebPage {
  const body = Buffer.from(text);
  return { body, type, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
}

export const htmlType = "text/html; charset=utf-8";

/** Lets a page load nothing. */
const emptyPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Responds with a page, or with 304 to a client that has it. */
export async function sendPage(page: WebPage, request: Request): Promise<Response> {
  const { status = 200 } = page;
  const headers: Record<string, string> = {
    "content-security-policy": page.policy ?? emptyPolicy,
    "cross-origin-resource-policy": page.isShared ? "cross-origin" : "same-origin",
    "content-type": page.type,
    etag: page.etag,
    "cache-control": page.caching ?? "no-cache",
    vary: [page.vary, "accept-encoding"].filter(Boolean).join(", "),
  };
  if (status === 200 && request.headers.get("if-none-match") === page.etag)
    return new Response(null, { status: 304, headers });
  if (!request.headers.get("accept-encoding")?.includes("gzip"))
    return new Response(new Uint8Array(page.body), { status, headers });
  page.compressed ??= gzipped(page.body);
  return new Response(new Uint8Array(await page.compressed), {
    status,
    headers: { ...headers, "content-encoding": "gzip" },
  });
}
