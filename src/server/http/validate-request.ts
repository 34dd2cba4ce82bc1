import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import { overLimit } from "../config/limit-errors.ts";
import type { Limits } from "../config/limits.ts";
import { badRequest } from "../operation/argument-limits.ts";
import { contentRefusal } from "../operation/parse-params.ts";
import { unsupported } from "../operation/unsupported.ts";
import { lookupAt } from "../rest/lookup.ts";

/** A request without its body. */
export type RequestHead = Pick<IncomingMessage, "method" | "url" | "headers">;

/** A name or address with an optional port. */
const host = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

/** The last valid host, cached because most requests name the same one. */
let lastSound: string | undefined;

function isHost(name: string): boolean {
  if (name === lastSound) return true;
  const isSound = host.test(name) && URL.canParse(`http://${name}`);
  if (isSound) lastSound = name;
  return isSound;
}

/** Checks the request line and headers, cheapest check first. Returns the refusal; undefined when valid. */
export function validateRequest(request: RequestHead, limits: Limits): GraphQLError | undefined {
  const { url: target = "", headers } = request;
  if (headers.host !== undefined && !isHost(headers.host)) return badRequest("The host is malformed.");
  if (target.length > limits.url) return overLimit("url", limits, target.length);
  if (target !== "/graphql" && !isExact(target)) return badRequest("The address is malformed.");
  const path = targetPath(target);
  const refusal = protocolRefusal(request, path) ?? (path === "/graphql" ? operationRefusal(request) : undefined);
  if (refusal) return refusal;
  const length = Number(headers["content-length"] ?? 0);
  return length > limits.body ? overLimit("body", limits, length) : undefined;
}

/** Methods that are forwarded; a page may still refuse some. */
const endpointMethods = new Set(["GET", "POST", "OPTIONS"]);
const pageMethods = new Set([...endpointMethods, "HEAD"]);

/** Other protocols in `upgrade`, such as HTTP/2 without TLS, are offers that a server may ignore. */
const webSocket = /\bwebsocket\b/i;

/** The refusal of a protocol feature that this server does not support. */
function protocolRefusal({ method = "", headers }: RequestHead, path: string): GraphQLError | undefined {
  if (headers.upgrade !== undefined && webSocket.test(headers.upgrade)) return unsupported.webSocket();
  if (!(path === "/graphql" ? endpointMethods : pageMethods).has(method)) return unsupported.method(method, path);
  // Node rejects a value that does not end with `chunked`.
  const transfer = headers["transfer-encoding"];
  return transfer?.includes(",") ? unsupported.transferEncoding(transfer) : undefined;
}

/** The refusal of a GraphQL request whose form is not supported. */
function operationRefusal({ method, headers }: RequestHead): GraphQLError | undefined {
  if (headers["x-graphql-event-stream-token"] !== undefined) return unsupported.singleConnection();
  return method === "POST" ? contentRefusal(headers["content-type"], headers["content-encoding"]) : undefined;
}

/** Whether a request is for the GraphQL endpoint. */
export const isForGraphQL = ({ method, url = "" }: RequestHead): boolean =>
  targetPath(url) === "/graphql" && method !== "OPTIONS";

/** Whether a request runs operations: over GraphQL, by a tool over MCP, or by a look-up. Its work is limited and charged. */
export const isOperation = (request: RequestHead): boolean =>
  isForGraphQL(request) || (request.method === "POST" && targetPath(request.url ?? "") === "/mcp") || isLookup(request);

const isLookup = ({ method, url = "", headers }: RequestHead): boolean =>
  (method === "GET" || method === "HEAD") && lookupAt(targetPath(url), headers.accept) !== undefined;

/** The path of a request target, without its query. */
export const targetPath = (target: string): string =>
  target.includes("?") ? (target.split("?", 1)[0] as string) : target;

/** Whether the target is a normalized path, so that no parser reads it as another one. */
function isExact(target: string): boolean {
  const url = `http://localhost${target}`;
  return target.startsWith("/") && URL.canParse(url) && new URL(url).pathname === targetPath(target);
}
