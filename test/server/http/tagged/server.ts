import { isDeepStrictEqual } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { defaultLimits } from "../../../../src/server/config/limits.ts";
import type { CachedResponse } from "../../../../src/server/http/cached-response.ts";
import { FastPath } from "../../../../src/server/http/fast-path.ts";
import { type RequestKey, ResponseCache } from "../../../../src/server/http/response-cache.ts";
import { createPipeline } from "../../../../src/server/operation/run-operation.ts";
import { observeRequests } from "../../../../src/server/telemetry/observe-requests.ts";
import { fixtureFolder, viewsOf } from "../../../data.ts";
import { listen } from "../real-server.ts";
import { type Answer, type Sent, send } from "../twins.ts";

/** Longer than any machine takes, in milliseconds: how busy it is must not decide what is answered. */
const unlimitedMs = 1e9;

const limits = {
  ...defaultLimits,
  queued: 1e9,
  queueTime: unlimitedMs,
  deadline: unlimitedMs,
  headersTimeout: unlimitedMs,
  requestTimeout: unlimitedMs,
  keepAlive: unlimitedMs,
  idle: unlimitedMs,
};

/** A server as `pedigree serve` makes it, with its cache, observed requests and a rate limit that nobody reaches. */
export async function startServer() {
  const views = await viewsOf(fixtureFolder);
  const bugs: unknown[] = [];
  const settings = {
    views: () => views,
    today: () => "2030-01-01",
    limits,
    rateLimit: 1e12,
    onBug: (bug: unknown) => bugs.push(bug),
  };
  const cache = new ResponseCache(limits.responseCache);
  const fastPath = new FastPath({ dataVersion: () => views, cache, run: createPipeline(settings).runRequest });
  const { server, port, close } = await listen({ ...settings, fastPath });
  let observed = 0;
  const onCompleted = () => {
    observed += 1;
  };
  observeRequests(server, { needsIds: true, onCompleted });
  return { port, close, cache, fastPath, bugs, observed: () => observed };
}

/** How many responses are stored, and those that differ from a server without cache and compiled queries. */
export async function compareWithFresh(cache: ResponseCache): Promise<{ entries: number; stale: string[] }> {
  const views = await viewsOf(fixtureFolder);
  const fresh = await listen({ views: () => views, today: () => "2030-01-01", limits });
  const stale: string[] = [];
  let entries = 0;
  for (const [key, stored] of cache.entries()) {
    entries += 1;
    const { status, headers, body } = await send(fresh.port, requestOf(key));
    const expected = { status, headers: headers.filter((line) => !line.startsWith("content-length")), body };
    if (!isDeepStrictEqual(answerOf(stored), expected))
      stale.push(`${key.method} ${key.url} ${Buffer.from(key.body).toString("utf8", 0, 200)}`);
  }
  fresh.close();
  return { entries, stale };
}

/** The request that a key was made of. */
const requestOf = ({ method, url, accept, ifNoneMatch, body }: RequestKey): Sent => ({
  method,
  path: url,
  headers: {
    ...(method === "POST" && { "content-type": "application/json" }),
    ...(accept && { accept }),
    ...(ifNoneMatch && { "if-none-match": ifNoneMatch }),
  },
  body: Buffer.from(body).toString(),
});

/** A stored response as a client reads it that accepts no encoding; without its length. */
function answerOf({ status, headers, body }: CachedResponse): Answer {
  const lines = headers.flatMap((name, index) => (index % 2 > 0 ? [] : [`${name}: ${headers[index + 1]}`]));
  const encoding = lines.find((line) => line.startsWith("content-encoding: "))?.split(": ")[1];
  const bytes = Buffer.from(body);
  const decoded = encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes;
  return {
    status,
    headers: lines.filter((line) => !line.startsWith("content-encoding")).sort(),
    body: decoded.toString("latin1"),
  };
}
