import { once } from "node:events";
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
export interface CompleteResponse extends OperationMetadata {
  readonly status: number;
  /** Alternating names and values, without `content-length`, connection headers and headers of a single request. */
  readonly headers: readonly string[];
  /** Text if short, or if long and sent once: bytes of a long text would live outside of the heap until a full collection. */
  readonly body: Buffer | string | LongText;
  /** Length of the body in bytes. */
  readonly length: number;
}

/** A response as it is stored. */
export interface CachedResponse extends CompleteResponse {
  readonly body: Buffer | string;
}

/** A response with the request that it belongs to. */
export interface Answer {
  readonly request: CompleteRequest;
  readonly response: CachedResponse;
  /** The response in the encoding in which it was sent; absent when it was sent as it is. */
  readonly encoded?: readonly [Encoding, CachedResponse] | undefined;
}

/** A body as it is sent once, and its length in bytes. */
export function bodyOf(text: Text): Awaitable<Pick<CompleteResponse, "body" | "length">> {
  if (text instanceof LongText) return measureInTurns(text);
  if (text.length <= maxText) return { body: text, length: Buffer.byteLength(text) };
  const body = Buffer.from(text);
  return { body, length: body.length };
}

/** The length of a long text in bytes, in time slices. */
async function measureInTurns(body: LongText): Promise<Pick<CompleteResponse, "body" | "length">> {
  let length = 0;
  for (const piece of body.pieces) {
    if (scheduler.isOver) await scheduler.yield();
    length += Buffer.byteLength(piece);
  }
  return { body, length };
}

/** A response to store or compress: a long text becomes bytes, in time slices. */
export function encoded(response: CompleteResponse): Awaitable<CachedResponse> {
  const { body } = response;
  return body instanceof LongText ? encodeInTurns(response, body) : { ...response, body };
}

async function encodeInTurns(response: CompleteResponse, { pieces }: LongText): Promise<CachedResponse> {
  const body = Buffer.allocUnsafeSlow(response.length);
  let end = 0;
  for (const piece of pieces) {
    if (scheduler.isOver) await scheduler.yield();
    end += body.write(piece, end);
  }
  return { ...response, body };
}

/** Writes status and headers of a response whose body may be bytes. */
export function writeHead(response: ServerResponse, status: number, headers: string[]): void {
  response.writeHead(status, headers);
  // Node queues headers with a bytes body before the `100 Continue` of a pipelined response.
  if (response.req.headers.expect !== undefined) response.flushHeaders();
}

/** Sends a response, unless the client has disconnected. */
export function send({ status, headers, body, length }: CompleteResponse, response: ServerResponse): void {
  if (response.destroyed) return;
  const hasBody = status !== 204 && status !== 304;
  writeHead(response, status, hasBody ? [...headers, "content-length", String(length)] : [...headers]);
  // Equal numbers of characters and bytes mean ASCII, which "latin1" writes fastest.
  const encoding = body.length === length ? "latin1" : "utf8";
  if (!(body instanceof LongText)) response.end(body, encoding);
  else if (hasBody) void writeParts(body.pieces, response, encoding);
}

/** Writes parts as fast as the client takes them, and none once it is gone. Fails only if the parts do. */
export async function writeParts(
  parts: Iterable<string> | AsyncIterable<Uint8Array>,
  response: ServerResponse,
  encoding: BufferEncoding = "utf8",
): Promise<void> {
  // The client is gone; ignore write errors.
  response.on("error", () => {});
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  for await (const part of parts) {
    if (gone.signal.aborted) break;
    if (!response.write(part, encoding)) await once(response, "drain", gone).catch(() => {});
  }
  response.end();
}
