import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { packageFolder } from "../lib/package.ts";

/** One static file; `etag` includes its quotes. */
export interface Asset {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
}

type Bundle = ReadonlyMap<string, Asset>;

/** `Content-Security-Policy` of the page and its workers. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Monaco creates <style> elements for themes, and style attributes for every line.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Output of `npm run build:graphiql`, which the server reads. */
export const bundleFolder = join(packageFolder, "dist", "graphiql");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * The static files of GraphiQL by path below `/graphiql/`; undefined when it has not been built.
 * @throws when the files exist but cannot be read.
 */
export async function readBundle(): Promise<Bundle | undefined> {
  try {
    const entries = await readdir(bundleFolder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    return new Map(await Promise.all(paths.map(readAsset)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function readAsset(path: string): Promise<[string, Asset]> {
  const body = await readFile(path);
  const type = types[extname(path)] ?? "application/octet-stream";
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  return [path.slice(bundleFolder.length + 1).replaceAll(sep, "/"), { body, type, etag }];
}
