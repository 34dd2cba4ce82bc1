import type { ExecutionResult, GraphQLError } from "graphql";
import type { Text } from "../../lib/long-text.ts";
import { formatResult } from "./format-result.ts";
import type { singleTypes } from "./media-types.ts";

/** The response to an operation as HTTP has it. */
export interface OperationResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Text;
}

/** What a result or an error says of its response. */
interface HttpExtension {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the status is left to clients of GraphQL over HTTP; those of plain JSON get 200. */
  readonly spec?: boolean;
}

/** On every response: it is data for any page that asks, never a page of its own, and never with credentials. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The response that a result has in a media type: the one place where status and headers of operations come from. */
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
 * Without data it is 4xx or 5xx, but 200 in `application/json` where no error insists: older clients read nothing else.
 * With data it is 200, unless an error insists.
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
