import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Noted } from "../requests.ts";

/** Longest body to keep as text, in characters: encoding a longer one takes more time than a second piece. */
const longestText = 4_096;

/** An answer as it goes over the wire. */
export interface Kept extends Noted {
  readonly status: number;
  /** Names and values in turn, without the length and those of the connection and of one request alone. */
  readonly headers: readonly string[];
  /** A short one is text, which goes in one piece with the headers. */
  readonly body: Buffer | string;
  /** Bytes of the body. */
  readonly length: number;
  /** What `headOf` gives, for headers that are sent often. */
  readonly head?: string | undefined;
}

/** A text as a body that is best sent, and its length. */
export function bodyOf(text: string): Pick<Kept, "body" | "length"> {
  if (text.length <= longestText) return { body: text, length: Buffer.byteLength(text) };
  const body = Buffer.from(text);
  return { body, length: body.length };
}

/** Writes answers to connections that stay open for so long. */
export class Sender {
  readonly #ending: string;

  constructor(keepAliveMs: number) {
    this.#ending = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}\r\n\r\n`;
  }

  /**
   * Sends an answer, unless the client went away. The usual one, short and on a connection that goes on, is written in
   * one piece: what `ServerResponse` does for answers that come in pieces, with headers that nobody has checked yet,
   * takes as long as all the rest that such an answer needs.
   */
  send(answer: Kept, response: ServerResponse): void {
    if (response.destroyed) return;
    const { status, headers, body, length } = answer;
    const { socket } = response;
    if (typeof body !== "string" || !socket || !isUsual(response) || !hasBody(answer)) {
      response.writeHead(status, hasBody(answer) ? [...headers, "content-length", String(length)] : [...headers]);
      response.end(body, encodingOf(answer));
      return;
    }
    response.statusCode = status;
    response.finished = true;
    const head = `${answer.head ?? headOf(answer)}content-length: ${length}\r\nDate: ${dateNow()}${this.#ending}`;
    socket.write(head + body, encodingOf(answer));
    response.emit("finish");
  }
}

/** Whether a body goes with an answer: with some, not even its length. */
const hasBody = ({ status }: Kept): boolean => status !== 204 && status !== 304;

/** Text of as many characters as bytes is plain ASCII, and need not be encoded. */
const encodingOf = ({ body, length }: Kept) => (body.length === length ? "latin1" : "utf8");

/** Whether nothing but the answer itself is to be said, on a connection that then waits for the next request. */
const isUsual = (response: ServerResponse): boolean =>
  response.shouldKeepAlive && response.req.method !== "HEAD" && response.getHeaderNames().length === 0;

/** The first line and the headers of an answer, to which the length and those of the connection are added. */
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
