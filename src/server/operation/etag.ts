import { createHash } from "node:crypto";
import type { ExecutionResult } from "graphql";
import type { CompiledOperation } from "./compiled-operation.ts";
import type { OperationParams } from "./parse-params.ts";
import type { RequestContext } from "./request-context.ts";

/** `Cache-Control` of a response about today: caches revalidate each time, and 304 is cheap. */
const today = "public, no-cache";

/** `Cache-Control` of a response about the past, which changes only when the data is corrected. */
const past = "public, max-age=3600";

/** A response may be compressed on its way. */
const vary = "accept, accept-encoding";

/** Caching headers of a response to a GET, once it is computed. */
export const cacheHeadersOf = (
  etag: string,
  context: RequestContext,
  operation: CompiledOperation,
): Record<string, string> => ({
  etag,
  "cache-control": context.isPast() && !operation.dependsOnStatus ? past : today,
  vary,
});

/** Whether `If-None-Match` has an ETag. */
export const isNotModified = (ifNoneMatch: string | null | undefined, etag: string): boolean =>
  ifNoneMatch?.split(",").some((one) => one.trim() === etag) ?? false;

/** The result for status 304. */
export const notModified = (etag: string): ExecutionResult => ({
  data: null,
  extensions: { http: { status: 304, headers: { etag, vary } } },
});

/** Identifies the snapshot and the operation, and the reload status if the response depends on it. */
export function etagOf(
  { version, setting, status }: RequestContext,
  { query, operationName, variables, extensions }: OperationParams,
  { dependsOnStatus }: CompiledOperation,
): string {
  const parts = [setting, query, operationName ?? null, variables, extensions, ...(dependsOnStatus ? [status] : [])];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return `W/"${version}-${hash.slice(0, 22)}"`;
}
