import type { ExecutionResult, GraphQLError } from "graphql";
import type { Text } from "../../lib/long-text.ts";
import { formatResult } from "./format-result.ts";
import type { singleTypes } from "./media-types.ts";

/** An operation's HTTP response. */
export interface OperationResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Text;
}

/** The extension of a result or an error that controls its HTTP response. */
interface HttpExtension {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the status applies only to `application/graphql-response+json`; `application/json` then gets 200. */
  readonly spec?: boolean;
}

/** On every response: any page may read the data, without credentials, and no response is a page. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The HTTP response of a result in a media type. All status codes and headers of operations come from here. */
export function operationResponse(result: ExecutionResult, type: (typeof singleTypes)[number]): OperationResponse {
  const ofResult = httpOf(result);
  const status = ofResult.status ?? statusOf(result, type);
  const ofErrors = (result.errors ?? []).map((error) => httpOf(error).headers);
  const headers = Object.assign({ ...commonHeaders }, ...ofErrors, ofResult.headers) as Record<string, string>;
  if (status === 304) return { status, headers, body: "" };
  headers["cache-control"] ??= "no-store";
  headers["content-type"] = `${type}; charset=utf-8`;
  return { status, headers, body: formatResult(result) };
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
