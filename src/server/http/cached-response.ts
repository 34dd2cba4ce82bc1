import type { ServerResponse } from "node:http";
import type { Awaitable } from "../../lib/awaitable.ts";
import { LongText, type Text } from "../../lib/long-text.ts";
import { scheduler } from "../../lib/scheduler.ts";
import type { OperationMetadata } from "../operation/operation-metadata.ts";
import type { RequestHead } from "./validate-request.ts";

/** Longest body to send as text, in characters: Node writes a short text and the headers at once. */
export const maxText = 4_096;

/** A request whose body is complete. */
export interface CompleteRequest extends RequestHead {
  readonly body: Buffer<ArrayBuffer>;
}

/** A complete response, as it is sent. */
export interface CachedResponse extends OperationMetadata {
  readonly status: number;
  /** Names and values in turn, without the length and those of the connection and of one request alone. */
  readonly headers: readonly string[];
  /** Short bodies are text. */
  readonly body: Buffer | string;
  /** Bytes of the body. */
  readonly length: number;
}

/** A response, and the request that it was made from. */
export interface Answer {
  readonly request: CompleteRequest;
  readonly response: CachedResponse;
}

/** A text as a body that is best sent, and its length in bytes. */
export function bodyOf(text: Text): Awaitable<Pick<CachedResponse, "body" | "length">> {
  if (text instanceof LongText) return encodeInTurns(text);
  if (text.length <= maxText) return { body: text, length: Buffer.byteLength(text) };
  const body = Buffer.from(text);
  return { body, length: body.length };
}

/** Encodes a long text, piece by piece, in turns with time for it. */
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
  // Node queues the headers that come with bytes before the `100 Continue` of a response that is not its turn yet.
  if (response.req.headers.expect !== undefined) response.flushHeaders();
}

/** Sends a response, unless the client is gone. */
export function send({ status, headers, body, length }: CachedResponse, response: ServerResponse): void {
  if (response.destroyed) return;
  const hasBody = status !== 204 && status !== 304;
  writeHead(response, status, hasBody ? [...headers, "content-length", String(length)] : [...headers]);
  // A text of as many characters as bytes is ASCII, which needs no encoding.
  response.end(body, body.length === length ? "latin1" : "utf8");
}
