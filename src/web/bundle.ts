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

/** Static files by path. */
export type Bundle = ReadonlyMap<string, Asset>;

/** The pages that `npm run build:web` bundles, each into its own folder. */
export type BundleName = "docs" | "explorer" | "graphiql";

/** Output folder of a bundle, which the server reads. */
export const bundleFolder = (name: BundleName): string => join(packageFolder, "dist", name);

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** A static file of this type, named by its extension. */
export function assetOf(body: Buffer, extension: string): Asset {
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  return { body, type: types[extension] ?? "application/octet-stream", etag };
}

/**
 * The static files in the folder of a bundle; undefined when there is none.
 * @throws when the files exist but cannot be read.
 */
export async function readBundle(folder: string): Promise<Bundle | undefined> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      await Promise.all(
        paths.map(async (path) => {
          const asset = assetOf(await readFile(path), extname(path));
          return [path.slice(folder.length + 1).replaceAll(sep, "/"), asset] as const;
        }),
      ),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
