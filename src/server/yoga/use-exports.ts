import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip, createGzip } from "node:zlib";
import type { Plugin } from "graphql-yoga";
import { claimTexts } from "../../exports/claim-rows.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Views } from "../../graph/view.ts";
import { version } from "../../lib/package.ts";
import { scheduler } from "../../lib/scheduler.ts";

/** Path of all claims, one JSON object a line. */
const path = "/exports/claims.ndjson";

/** Serves files with all data. Each is written once for a version of the data, in time slices, and held compressed. */
export function useExports(views: () => Views): Plugin {
  let held: { readonly of: Graph; readonly gzipped: Promise<Buffer> } | undefined;
  const gzippedOf = (graph: Graph): Promise<Buffer> => {
    if (held?.of !== graph) held = { of: graph, gzipped: writeGzipped(claimTexts(graph)) };
    return held.gzipped;
  };
  return {
    async onRequest({ request, url, endResponse }) {
      const { method, headers } = request;
      if (url.pathname !== path || (method !== "GET" && method !== "HEAD")) return;
      const { graph } = views();
      const etag = `"${version}-${graph.contentHash.slice(0, 27)}"`;
      const takesGzip = headers.get("accept-encoding")?.includes("gzip") ?? false;
      const fields: Record<string, string> = {
        etag,
        "content-type": "application/x-ndjson; charset=utf-8",
        "cache-control": "public, max-age=300",
        "cross-origin-resource-policy": "cross-origin",
        vary: "accept-encoding",
      };
      if (headers.get("if-none-match") === etag)
        return endResponse(new Response(null, { status: 304, headers: fields }));
      if (takesGzip) fields["content-encoding"] = "gzip";
      if (method === "HEAD") return endResponse(new Response(null, { headers: fields }));
      const gzipped = await gzippedOf(graph);
      endResponse(new Response(takesGzip ? new Uint8Array(gzipped) : unzipped(gzipped), { headers: fields }));
    },
  };
}

async function writeGzipped(texts: Iterable<string>): Promise<Buffer> {
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
const unzipped = (bytes: Buffer): BodyInit =>
  Readable.toWeb(Readable.from([bytes]).pipe(createGunzip())) as unknown as BodyInit;
