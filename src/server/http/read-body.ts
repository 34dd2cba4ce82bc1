import type { IncomingMessage, ServerResponse } from "node:http";

/** How long a connection that ends is still read, in milliseconds: closed while the client writes, it would be reset. */
export const lingerMs = 1_000;

/** How much of a body that is too large is read and discarded, in bytes. */
const maxDiscarded = 5_000_000;

const lengthOf = ({ headers }: IncomingMessage): number =>
  headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : Number.POSITIVE_INFINITY;

/** Whether more of a request may come than is worth waiting for, so that its connection cannot be used again. */
export const isEndless = (request: IncomingMessage, most: number): boolean =>
  !request.complete && lengthOf(request) > most;

/**
 * Gives the body as soon as it is whole, or its length so far as soon as there is more than `most` of it; nothing when
 * the client goes away before.
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
 * Ends a response while its request still comes. A connection that is closed while the client writes is
 * reset, and the client never reads why; so what it writes is discarded for a while.
 */
export function endLingering(request: IncomingMessage, response: ServerResponse, body: string): void {
  // Whoever went away is told nothing more.
  response.on("error", () => {});
  // Written whole, but not ended: Node would close the connection at once.
  response.write(body);
  const end = () => {
    clearTimeout(timer);
    response.end();
    if (!request.complete) request.socket.destroy();
  };
  // A response that waits for those before it is not sent yet.
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
