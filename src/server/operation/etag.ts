import { createHash } from "node:crypto";
import type { ExecutionResult } from "graphql";
import type { CompiledOperation } from "./compiled-operation.ts";
import type { OperationParams } from "./parse-params.ts";
import type { RequestContext } from "./request-context.ts";

/** `Cache-Control` of a response about today: caches ask again each time, and 304 costs next to nothing. */
const today = "public, no-cache";

/** Of a response about the past, which changes only when a mistake in the data is mended. */
const past = "public, max-age=3600";

/** Responses are compressed on their way for clients that accept it. */
const vary = "accept, accept-encoding";

/** Headers that say how a response to a GET may be cached, once it was read. */
export const cacheHeadersOf = (
  context: RequestContext,
  params: OperationParams,
  operation: CompiledOperation,
): Record<string, string> => ({
  etag: etagOf(context, params, operation),
  "cache-control": context.isPast() && !operation.dependsOnStatus ? past : today,
  vary,
});

/** Whether `If-None-Match` names the response that a GET would have now. */
export const isNotModified = (
  ifNoneMatch: string | null | undefined,
  context: RequestContext,
  params: OperationParams,
  operation: CompiledOperation,
): boolean => {
  if (!ifNoneMatch) return false;
  const etag = etagOf(context, params, operation);
  return ifNoneMatch.split(",").some((one) => one.trim() === etag);
};

/** The result whose response is 304. */
export const notModified = (
  context: RequestContext,
  params: OperationParams,
  operation: CompiledOperation,
): ExecutionResult => {
  const headers = { etag: etagOf(context, params, operation), vary };
  return { data: null, extensions: { http: { status: 304, headers } } };
};

/** Names the snapshot and the operation; the status of the data, too, where the response tells of it. */
function etagOf(
  { version, setting, status }: RequestContext,
  { query, operationName, variables, extensions }: OperationParams,
  { dependsOnStatus }: CompiledOperation,
): string {
  const asked = [setting, query, operationName ?? null, variables, extensions, ...(dependsOnStatus ? [status] : [])];
  const hash = createHash("sha256").update(JSON.stringify(asked)).digest("base64url");
  return `W/"${version}-${hash.slice(0, 22)}"`;
}
