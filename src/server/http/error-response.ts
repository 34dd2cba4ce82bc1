import { STATUS_CODES } from "node:http";
import type { GraphQLError } from "graphql";
import { preferredType, singleTypes } from "../operation/media-types.ts";
import { operationResponse } from "../operation/operation-response.ts";

/** A refusal as HTTP has it. */
export interface RefusalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
}

/** The response that refuses a request, in JSON whatever its client accepts; with headers of its status. */
export function refusalResponse(error: GraphQLError, accept: string | undefined): RefusalResponse {
  const type = preferredType(accept, singleTypes) ?? singleTypes[0];
  const { status, headers, body } = operationResponse({ errors: [error] }, type);
  const text = String(body);
  return { status, headers: { ...headers, "content-length": Buffer.byteLength(text) }, body: text };
}

/** The same as bytes, with or without the body, for a connection that Node has given away and that ends with it. */
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
