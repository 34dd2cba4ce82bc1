import type { ServerResponse } from "node:http";
import type { Noted } from "../requests.ts";

/** Longest body to keep as text, in characters: encoding a longer one takes more time than a second piece. */
const longestText = 4_096;

/** An answer as it goes over the wire. */
export interface Kept extends Noted {
  readonly status: number;
  /** Names and values in turn, without those of the connection and of one request alone. */
  readonly headers: readonly string[];
  /** A short one is text, which Node sends in one piece with the headers. */
  readonly body: Buffer | string;
  /** Bytes of the body. */
  readonly length: number;
}

/** What a body alone decides of an answer. */
type Sent = Pick<Kept, "body" | "length" | "headers">;

/** A body of text as it is best sent; its length is added to the headers. */
export function textOf(text: string, headers: readonly string[]): Sent {
  if (text.length > longestText) return bytesOf(Buffer.from(text), headers);
  const length = Buffer.byteLength(text);
  return { body: text, length, headers: withLength(headers, length) };
}

/** A body of bytes; its length is added to the headers. */
export const bytesOf = (body: Buffer, headers: readonly string[]): Sent => ({
  body,
  length: body.length,
  headers: withLength(headers, body.length),
});

const withLength = (headers: readonly string[], length: number) => [...headers, "content-length", String(length)];

/** Sends an answer, unless the client went away. */
export function send({ status, headers, body, length }: Kept, response: ServerResponse): void {
  if (response.destroyed) return;
  response.writeHead(status, headers as string[]);
  // Text of as many characters as bytes is plain ASCII, and need not be encoded.
  response.end(body, body.length === length ? "latin1" : "utf8");
}
