import { STATUS_CODES } from "node:http";
import type { GraphQLError } from "graphql";
import { preferredSingleType, singleTypes } from "../operation/media-types.ts";
import { operationResponse } from "../operation/operation-response.ts";

/** A refusal as an HTTP response. */
export interface RefusalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
}

/** The response for a refused request: JSON, whatever the client accepts. */
export function refusalResponse(error: GraphQLError, accept: string | undefined): RefusalResponse {
  const type = preferredSingleType(accept) ?? singleTypes[0];
  const { status, headers, body } = operationResponse({ errors: [error] }, type);
  const text = String(body);
  return { status, headers: { ...headers, "content-length": Buffer.byteLength(text) }, body: text };
}

/** The same as raw bytes, for a socket that Node no longer handles and that closes afterwards. */
export function refusalBytes(error: GraphQLError, hasBody = true): string {
  const { status, headers, body: json } = refusalResponse(error, undefined);
  const body = hasBody ? json : "";
  const lines = Object.entries({
    ...headers,
    "content-length": Buffer.byteLength(body),
    connection: "close",
    date: new Date().toUTCString(),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}
