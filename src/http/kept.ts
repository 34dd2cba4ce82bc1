import { type ServerResponse, STATUS_CODES } from "node:http";
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
  /** What `headOf` gives, for an answer that is sent again. */
  readonly head?: string;
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

/**
 * Sends answers, unless the client went away. The usual one, short and on a connection that goes on, is written in one
 * piece: what `ServerResponse` does for answers that come in pieces, with headers that nobody has checked yet, takes as
 * long as all the rest that such an answer needs.
 */
export function createSender(keepAliveMs: number): (answer: Kept, response: ServerResponse) => void {
  const ending = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}\r\n\r\n`;
  return (answer, response) => {
    if (response.destroyed) return;
    const { status, headers, body, length } = answer;
    // Text of as many characters as bytes is plain ASCII, and need not be encoded.
    const encoding = body.length === length ? "latin1" : "utf8";
    const { socket } = response;
    if (typeof body !== "string" || length === 0 || !socket || !isUsual(response)) {
      response.writeHead(status, headers as string[]);
      response.end(body, encoding);
      return;
    }
    response.statusCode = status;
    response.finished = true;
    socket.write(`${answer.head ?? headOf(answer)}Date: ${dateNow()}${ending}${body}`, encoding);
    response.emit("finish");
  };
}

/** Whether nothing but the answer itself is to be said, on a connection that then waits for the next request. */
const isUsual = (response: ServerResponse): boolean =>
  response.shouldKeepAlive && response.req.method !== "HEAD" && response.getHeaderNames().length === 0;

/** The first line and the headers of an answer, to which those of the connection are added. */
export function headOf({ status, headers }: Pick<Kept, "status" | "headers">): string {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
  for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`;
  return head;
}

let lastDate = { second: -1, text: "" };

/** The time as a header has it, written anew once a second. */
function dateNow(): string {
  const second = Math.floor(Date.now() / 1000);
  if (second !== lastDate.second) lastDate = { second, text: new Date(second * 1000).toUTCString() };
  return lastDate.text;
}
