import type { ExecutionResult, GraphQLError } from "graphql";
import type { Text } from "../../lib/long-text.ts";
import { formatResult } from "./format-result.ts";
import type { SingleType } from "./media-types.ts";

/** Header fields by name. */
type Headers = Readonly<Record<string, string>>;

/** An operation's HTTP response. */
export interface OperationResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Text;
}

/** The extension of a result or an error that controls its HTTP response. */
interface HttpExtension {
  readonly status?: number;
  readonly headers?: Headers;
  /** Whether the status applies only to `application/graphql-response+json`; `application/json` then gets 200. */
  readonly spec?: boolean;
}

/** On every response: any page may read the data, without credentials, and no response is a page. */
export const commonHeaders: Headers = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const plainOf = (type: SingleType): Headers =>
  Object.freeze({ ...commonHeaders, "cache-control": "no-store", "content-type": `${type}; charset=utf-8` });

/** Headers of a response without any of its own, by media type. */
export const plainHeaders: Readonly<Record<SingleType, Headers>> = {
  "application/json": plainOf("application/json"),
  "application/graphql-response+json": plainOf("application/graphql-response+json"),
};

/** The HTTP response of a result in a media type. All status codes and headers of operations come from here. */
export function operationResponse(result: ExecutionResult, type: SingleType): OperationResponse {
  const { errors, extensions, data } = result;
  if (!errors && !extensions && data !== undefined)
    return { status: 200, headers: plainHeaders[type], body: formatResult(result) };
  const ofResult = httpOf(result);
  const status = ofResult.status ?? statusOf(result, type);
  const own = Object.assign({}, ...(errors ?? []).map((error) => httpOf(error).headers), ofResult.headers) as Headers;
  if (status === 304) return { status, headers: { ...commonHeaders, ...own }, body: "" };
  return { status, headers: { ...plainHeaders[type], ...own }, body: formatResult(result) };
}

const httpOf = ({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): HttpExtension =>
  extensions?.http ?? {};

/**
 * Without data: 4xx or 5xx, but 200 in `application/json` unless an error forces its status, because older clients read
 * no other. With data: 200, unless an error forces its status.
 */
function statusOf({ errors = [], data }: ExecutionResult, type: string): number {
  const isJson = type === "application/json";
  const statuses = errors.flatMap((error) => {
    const { status, spec = false } = httpOf(error);
    return status === undefined || (isJson && spec) ? [] : status;
  });
  if (statuses.length > 0) return Math.max(...statuses);
  if (data !== undefined || errors.length === 0) return 200;
  return errors.some(isOurs) ? 500 : isJson ? 200 : 400;
}

const isOurs = ({ extensions }: GraphQLError) => extensions.code === "INTERNAL_SERVER_ERROR";
