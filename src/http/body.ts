import type { IncomingMessage, ServerResponse } from "node:http";

/** How much of a body that is too large is read and thrown away, in bytes and milliseconds, before the connection is cut. */
const linger = { bytes: 5_000_000, milliseconds: 1_000 };

const lengthOf = ({ headers }: IncomingMessage): number =>
  headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : Number.POSITIVE_INFINITY;

/** Whether more of a request may come than is worth waiting for, so that its connection cannot be used again. */
export const isEndless = (request: IncomingMessage, most: number): boolean =>
  !request.complete && lengthOf(request) > most;

/** The body; its length so far as soon as there is more than `most` of it; undefined when the client went away. */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer> | number | undefined> {
  if (lengthOf(request) === 0) return Promise.resolve(Buffer.alloc(0));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) return chunks.push(chunk);
      request.removeAllListeners("data").pause();
      return resolve(length);
    });
    request.once("end", () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer<ArrayBuffer>) : Buffer.concat(chunks)),
    );
    request.once("close", () => resolve(undefined));
    request.once("error", () => resolve(undefined));
  });
}

/**
 * Ends a response while its request still comes. A connection that is closed while the client writes is
 * reset, and the client never reads why; so what it writes is discarded for a while.
 */
export function endLingering(request: IncomingMessage, response: ServerResponse, body: string): void {
  // Written whole, but not ended: Node would close the connection at once.
  response.write(body);
  const end = () => {
    clearTimeout(timer);
    response.end();
    if (!request.complete) request.socket.destroy();
  };
  const timer = setTimeout(end, linger.milliseconds);
  let discarded = 0;
  request.on("data", (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > linger.bytes) end();
  });
  request.once("end", end);
  request.once("close", end);
  request.resume();
}
