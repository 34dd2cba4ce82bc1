import { maxHeaderSize, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { codeOf, type Limits } from "../config/limits.ts";
import { badRequest } from "../operation/argument-limits.ts";
import { refusalBytes } from "./error-response.ts";
import { lingerMs } from "./read-body.ts";

/** The response to what is not a request. */
interface Rejection {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Rejects what a client sends that is not an HTTP request, and closes the connection, after the responses to the
 * requests before it. Node by itself sends 400 in place of the first response that is pending, and drops the others.
 */
export function rejectMalformed(server: Server, limits: Limits): void {
  const pending = new WeakMap<Duplex, Set<ServerResponse>>();
  const rejected = new WeakSet<Duplex>();
  server.on("request", (request, response) => {
    const responses = pending.get(request.socket) ?? new Set();
    pending.set(request.socket, responses.add(response));
    const done = () => responses.delete(response);
    // A response may be over before the body of its request.
    response.once("close", () => (request.complete ? done() : request.once("close", done)));
  });
  const reject = (socket: Duplex, rejectionFor: (isWithinBody: boolean) => Rejection): void => {
    // Every further part of malformed bytes is reported again.
    if (rejected.has(socket)) return;
    rejected.add(socket);
    socket.on("error", () => {});
    const responses = [...(pending.get(socket) ?? [])];
    const incomplete = responses.find(({ req }) => !req.complete);
    const rejection = rejectionFor(incomplete !== undefined);
    const closed = responses
      .filter((response) => response !== incomplete && !response.closed)
      .map((response) => new Promise((resolve) => response.once("close", resolve)));
    // A request may have been refused before its body came.
    Promise.all(closed).then(() =>
      closeWith(
        socket,
        incomplete?.headersSent
          ? ""
          : refusalBytes(badRequest(rejection.message, rejection.code, rejection.status, rejection.headers)),
      ),
    );
  };
  server.on("clientError", (error: ClientError, socket) => {
    if (!socket.writable || !isFromClient(error)) socket.destroy();
    else reject(socket, (isWithinBody) => rejectionOf(error, limits, isWithinBody));
  });
  server.on("connect", (_, socket) => reject(socket, () => noTunnel));
}

/** An error of a connection, with what the parser found wrong. */
type ClientError = NodeJS.ErrnoException & { readonly reason?: string };

/** Whether an error tells of what a client sent, or did not send in time, and not of its connection. */
const isFromClient = ({ code = "" }: ClientError): boolean =>
  code.startsWith("HPE_") || code === "ERR_HTTP_REQUEST_TIMEOUT";

/** Ends a connection with its last response. What else comes is discarded for a while: closed at once, it would be reset. */
function closeWith(socket: Duplex, text: string): void {
  if (!socket.writable) return;
  socket.end(text).resume();
  const timer = setTimeout(() => socket.destroy(), lingerMs).unref();
  socket.once("close", () => clearTimeout(timer));
}

const noTunnel: Rejection = {
  status: 405,
  code: "METHOD_NOT_ALLOWED",
  message: "CONNECT is not allowed: this server is not a proxy.",
  headers: { allow: "GET, HEAD, OPTIONS, POST" },
};

function rejectionOf({ code, reason }: ClientError, limits: Limits, isWithinBody: boolean): Rejection {
  if (code === "HPE_HEADER_OVERFLOW")
    return { status: 431, code: "HEADERS_TOO_LARGE", message: `The headers are larger than ${maxHeaderSize} bytes.` };
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW")
    return { status: 413, code: "BAD_REQUEST", message: "The chunk extensions are larger than 16384 bytes." };
  if (code !== "ERR_HTTP_REQUEST_TIMEOUT")
    return { status: 400, code: "BAD_REQUEST", message: `The request is not valid HTTP/1.1: ${reason ?? code}.` };
  const [what, limit] = isWithinBody ? (["body", "requestTimeout"] as const) : (["headers", "headersTimeout"] as const);
  const message = `The ${what} of the request did not arrive within ${limits[limit]} milliseconds.`;
  return { status: 408, code: codeOf(limit), message };
}
