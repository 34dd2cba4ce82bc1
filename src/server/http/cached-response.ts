import type { ServerResponse } from "node:http";
import type { Awaitable } from "../../lib/awaitable.ts";
import { LongText, type Text } from "../../lib/long-text.ts";
import { scheduler } from "../../lib/scheduler.ts";
import type { OperationMetadata } from "../operation/operation.ts";
import type { Encoding } from "./compress.ts";
import type { RequestHead } from "./validate-request.ts";

/** Longest body to send as text, in characters: Node writes a short text and the headers in one packet. */
export const maxText = 4_096;

/** A request with its complete body. */
export interface CompleteRequest extends RequestHead {
  readonly body: Buffer<ArrayBuffer>;
}

/** A complete response. */
export interface CachedResponse extends OperationMetadata {
  readonly status: number;
  /** Alternating names and values, without `content-length`, connection headers and headers of a single request. */
  readonly headers: readonly string[];
  /** Text if short. */
  readonly body: Buffer | string;
  /** Length of the body in bytes. */
  readonly length: number;
}

/** A response with the request that it belongs to. */
export interface Answer {
  readonly request: CompleteRequest;
  readonly response: CachedResponse;
  /** The response in the encoding in which it was sent; absent when it was sent as it is. */
  readonly encoded?: readonly [Encoding, CachedResponse] | undefined;
}

/** Encodes a body: short ones stay text. `length` is in bytes. */
export function bodyOf(text: Text): Awaitable<Pick<CachedResponse, "body" | "length">> {
  if (text instanceof LongText) return encodeInTurns(text);
  if (text.length <= maxText) return { body: text, length: Buffer.byteLength(text) };
  const body = Buffer.from(text);
  return { body, length: body.length };
}

/** Encodes a long text in time slices. */
async function encodeInTurns({ pieces }: LongText): Promise<Pick<CachedResponse, "body" | "length">> {
  let length = 0;
  for (const piece of pieces) {
    if (scheduler.isOver) await scheduler.yield();
    length += Buffer.byteLength(piece);
  }
  const body = Buffer.allocUnsafeSlow(length);
  let end = 0;
  for (const piece of pieces) {
    if (scheduler.isOver) await scheduler.yield();
    end += body.write(piece, end);
  }
  return { body, length };
}

/** Writes status and headers of a response whose body may be bytes. */
export function writeHead(response: ServerResponse, status: number, headers: string[]): void {
  response.writeHead(status, headers);
  // Node queues headers with a bytes body before the `100 Continue` of a pipelined response.
  if (response.req.headers.expect !== undefined) response.flushHeaders();
}

/** Sends a response, unless the client has disconnected. */
export function send({ status, headers, body, length }: CachedResponse, response: ServerResponse): void {
  if (response.destroyed) return;
  const hasBody = status !== 204 && status !== 304;
  writeHead(response, status, hasBody ? [...headers, "content-length", String(length)] : [...headers]);
  // Equal numbers of characters and bytes mean ASCII, which "latin1" writes fastest.
  response.end(body, body.length === length ? "latin1" : "utf8");
}
