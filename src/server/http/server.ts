import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { unsupported } from "../operation/unsupported.ts";
import { rejectMalformed } from "./reject-malformed.ts";
import { type Handler, type HttpOptions, RequestHandler } from "./request-handler.ts";
import { validateRequest } from "./validate-request.ts";

/**
 * HTTP server hardened for the public internet: rejects malformed, oversized, slow and excess requests before the
 * GraphQL handler runs.
 */
export function createHttpServer(handler: Handler, options: HttpOptions): Server {
  const { limits } = options;
  const requests = new RequestHandler(handler, options);
  const server = createServer(
    {
      headersTimeout: Math.min(limits.headersTimeout, limits.requestTimeout),
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => requests.respond(request, response),
  );
  server.timeout = limits.idle;
  // Sends `100 Continue` only for a body that would be accepted.
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!validateRequest(request, limits)) response.writeContinue();
    server.emit("request", request, response);
  });
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    requests.sendError(request, response, unsupported.expectation(request.headers.expect ?? ""));
  });
  rejectMalformed(server, limits);
  server.on("close", () => requests.stop());
  return server;
}
