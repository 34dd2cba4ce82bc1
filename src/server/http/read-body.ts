import type { IncomingMessage, ServerResponse } from "node:http";

/** How long a closing connection is still read, in milliseconds: closing it while the client writes would reset it. */
export const lingerMs = 1_000;

/** How much of an oversized body is read and discarded, in bytes. */
const maxDiscarded = 5_000_000;

const lengthOf = ({ headers }: IncomingMessage): number =>
  headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : Number.POSITIVE_INFINITY;

/** Whether too much of the body is still to come for the connection to be reused. */
export const isEndless = (request: IncomingMessage, most: number): boolean =>
  !request.complete && lengthOf(request) > most;

/**
 * Calls back with the body, or with the number of bytes read once it exceeds `most`. Never calls back if the client
 * disconnects.
 */
export function readBody(
  request: IncomingMessage,
  most: number,
  done: (body: Buffer<ArrayBuffer> | number) => void,
): void {
  const expected = lengthOf(request);
  if (expected === 0) {
    done(Buffer.alloc(0));
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  request.on("data", (chunk: Buffer<ArrayBuffer>) => {
    length += chunk.length;
    if (length > most) {
      request.removeAllListeners("data").removeAllListeners("end").pause();
      done(length);
      return;
    }
    chunks.push(chunk);
    if (length === expected) done(chunks.length === 1 ? chunk : Buffer.concat(chunks));
  });
  if (expected === Number.POSITIVE_INFINITY) request.once("end", () => done(Buffer.concat(chunks)));
}

/**
 * Ends a response while its request is still being sent. Discards the rest of the request for a while: closing the
 * connection at once would reset it, and the client would never read the response.
 */
export function endLingering(request: IncomingMessage, response: ServerResponse, body: string): void {
  // The client is gone; ignore write errors.
  response.on("error", () => {});
  // Not `end`: Node would close the connection at once.
  response.write(body);
  const end = () => {
    clearTimeout(timer);
    response.end();
    if (!request.complete) request.socket.destroy();
  };
  // A pipelined response that waits for earlier ones is not sent yet.
  const timer = setTimeout(() => (response.socket ? end() : timer.refresh()), lingerMs);
  let discarded = 0;
  request.on("data", (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > maxDiscarded) end();
  });
  request.once("end", end);
  request.once("close", end);
  request.resume();
}
