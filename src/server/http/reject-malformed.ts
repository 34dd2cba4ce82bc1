import { maxHeaderSize, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { GraphQLError } from "graphql";
import { codeOf, type Limits } from "../config/limits.ts";
import { badRequest } from "../operation/argument-limits.ts";
import { refusalBytes } from "./error-response.ts";
import { lingerMs } from "./read-body.ts";

/**
 * Rejects input that is not HTTP, and closes the connection after the responses to earlier requests. Without it, Node
 * sends 400 in place of the first pending response and drops the others.
 */
export function rejectMalformed(server: Server, limits: Limits): void {
  /** Responses by connection, in order; those that are done are dropped with the next request. */
  const started = new WeakMap<Duplex, Set<ServerResponse>>();
  const rejected = new WeakSet<Duplex>();
  server.on("request", ({ socket }, response) => {
    const responses = started.get(socket);
    if (!responses) return void started.set(socket, new Set([response]));
    for (const one of responses) {
      if (!isDone(one)) break;
      responses.delete(one);
    }
    responses.add(response);
  });
  const reject = (socket: Duplex, bytesFor: (isWithinBody: boolean) => string): void => {
    // Node reports each further chunk of malformed input again.
    if (rejected.has(socket)) return;
    rejected.add(socket);
    socket.on("error", () => {});
    const responses = [...(started.get(socket) ?? [])].filter((one) => !isDone(one));
    const incomplete = responses.find(({ req }) => !req.complete);
    const bytes = bytesFor(incomplete !== undefined);
    const closed = responses
      .filter((response) => response !== incomplete && !response.closed)
      .map((response) => new Promise((resolve) => response.once("close", resolve)));
    // A request may be refused before its body arrives.
    Promise.all(closed).then(() => closeWith(socket, incomplete?.headersSent ? "" : bytes));
  };
  server.on("clientError", (error: ClientError, socket) => {
    if (!socket.writable || !isFromClient(error)) socket.destroy();
    else reject(socket, (isWithinBody) => refusalBytes(rejectionOf(error, limits, isWithinBody), readsBody(error)));
  });
  server.on("connect", (_, socket) => reject(socket, () => refusalBytes(noTunnel)));
}

/** Whether a response has ended, and the body of its request as well, which may arrive later. */
const isDone = ({ closed, req }: ServerResponse): boolean => closed && (req.complete || req.closed);

/** An error of a connection, with the parser's reason and input. */
type ClientError = NodeJS.ErrnoException & { readonly reason?: string; readonly rawPacket?: Buffer };

/** Whether the client caused the error, by its input or by a timeout, rather than the connection. */
const isFromClient = ({ code = "" }: ClientError): boolean =>
  code.startsWith("HPE_") || code === "ERR_HTTP_REQUEST_TIMEOUT";

/** Whether the client reads a body: not after HEAD, and not when the method of an oversized request is unknown. */
function readsBody({ code, rawPacket }: ClientError): boolean {
  // The previous body may end directly before the method.
  const methods = rawPacket?.toString("latin1").match(/[A-Z]+(?= \/)/g);
  return methods ? !methods.at(-1)?.endsWith("HEAD") : code !== "HPE_HEADER_OVERFLOW";
}

/**
 * Ends a connection with its last response. Discards further input for a while: closing at once would reset the
 * connection.
 */
function closeWith(socket: Duplex, text: string): void {
  if (!socket.writable) return;
  socket.end(text).resume();
  const timer = setTimeout(() => socket.destroy(), lingerMs).unref();
  socket.once("close", () => clearTimeout(timer));
}

const noTunnel = badRequest("CONNECT is not allowed: this server is not a proxy.", "METHOD_NOT_ALLOWED", 405, {
  allow: "GET, HEAD, OPTIONS, POST",
});

function rejectionOf({ code, reason }: ClientError, limits: Limits, isWithinBody: boolean): GraphQLError {
  if (code === "HPE_HEADER_OVERFLOW")
    return badRequest(`The headers are larger than ${maxHeaderSize} bytes.`, "HEADERS_TOO_LARGE", 431);
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW")
    return badRequest("The chunk extensions are larger than 16384 bytes.", "BAD_REQUEST", 413);
  if (code !== "ERR_HTTP_REQUEST_TIMEOUT") return badRequest(`The request is not valid HTTP/1.1: ${reason ?? code}.`);
  const [what, limit] = isWithinBody ? (["body", "requestTimeout"] as const) : (["headers", "headersTimeout"] as const);
  const message = `The ${what} of the request did not arrive within ${limits[limit]} milliseconds.`;
  return badRequest(message, codeOf(limit), 408);
}
