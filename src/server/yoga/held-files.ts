import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip, createGzip } from "node:zlib";
import { ConfigError } from "../../lib/config-error.ts";
import { version as ownVersion } from "../../lib/package.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { plain } from "./refuse.ts";

/** A large file in one version. */
export interface HeldFile {
  readonly path: string;
  readonly type: string;
  /** Whether `write` compresses it with gzip; otherwise it is sent as written. */
  readonly isGzipped: boolean;
  /** What its content depends on, besides the version of the program. */
  readonly version: string;
  /** @throws {ConfigError} when the server is not set up for it. */
  readonly write: () => Promise<Uint8Array>;
}

/** Large files, each written once for a version and held compressed. */
export class HeldFiles {
  readonly #held = new Map<string, { readonly version: string; readonly bytes: Promise<Uint8Array> }>();

  /** Responds to a GET or HEAD. */
  async respond({ method, headers }: Request, file: HeldFile): Promise<Response> {
    const takesGzip = headers.get("accept-encoding")?.includes("gzip") ?? false;
    const etag = `"${ownVersion}-${file.version}"`;
    const fields: Record<string, string> = {
      etag,
      "content-type": file.type,
      "cache-control": "public, max-age=300",
      "cross-origin-resource-policy": "cross-origin",
      ...(file.isGzipped && { vary: "accept-encoding" }),
    };
    if (headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: fields });
    if (file.isGzipped && takesGzip) fields["content-encoding"] = "gzip";
    if (method === "HEAD") return new Response(null, { headers: fields });
    const bytes = await this.#bytesOf(file).catch(refusalOf);
    if (bytes instanceof Response) return bytes;
    return new Response(file.isGzipped && !takesGzip ? unzipped(bytes) : new Uint8Array(bytes), { headers: fields });
  }

  #bytesOf({ path, version, write }: HeldFile): Promise<Uint8Array> {
    const known = this.#held.get(path);
    if (known?.version === version) return known.bytes;
    const bytes = write();
    this.#held.set(path, { version, bytes });
    bytes.catch(() => this.#held.delete(path));
    return bytes;
  }
}

/**
 * The response of a server that is not set up for a file.
 * @throws any other error.
 */
function refusalOf(error: unknown): Response {
  if (!(error instanceof ConfigError)) throw error;
  return plain(501, `${error.message}\n`);
}

/** Compresses texts in time slices. */
export async function writeGzipped(texts: Iterable<string | Uint8Array>): Promise<Uint8Array> {
  const gzip = createGzip();
  const whole = buffer(gzip);
  for (const text of texts) {
    if (!gzip.write(text)) await once(gzip, "drain");
    if (scheduler.isOver) await scheduler.yield();
  }
  gzip.end();
  return whole;
}

/** The text of compressed bytes, as the client reads it. */
const unzipped = (bytes: Uint8Array): BodyInit =>
  Readable.toWeb(Readable.from([bytes]).pipe(createGunzip())) as unknown as BodyInit;
