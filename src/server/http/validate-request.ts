import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import { type Limits, overLimit } from "../config/limits.ts";
import { badRequest } from "../operation/argument-limits.ts";
import { contentRefusal } from "../operation/parse-params.ts";
import { unsupported } from "../operation/unsupported.ts";

/** What a request says before its body. */
export type RequestHead = Pick<IncomingMessage, "method" | "url" | "headers">;

/** Name or address with an optional port, as `Host` may have it. */
const host = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

/** The host that was found well-formed last: most requests name the same. */
let lastSound: string | undefined;

function isHost(name: string): boolean {
  if (name === lastSound) return true;
  const isSound = host.test(name) && URL.canParse(`http://${name}`);
  if (isSound) lastSound = name;
  return isSound;
}

/** Why a request cannot be taken, from its first line and headers alone, cheapest check first; undefined when it can. */
export function validateRequest(request: RequestHead, limits: Limits): GraphQLError | undefined {
  const { url: target = "", headers } = request;
  if (headers.host !== undefined && !isHost(headers.host)) return badRequest("The host is malformed.");
  if (target.length > limits.url) return overLimit("url", limits, target.length);
  if (target !== "/graphql" && !isExact(target)) return badRequest("The address is malformed.");
  const path = pathOf(target);
  const refusal = protocolRefusal(request, path) ?? (path === "/graphql" ? operationRefusal(request) : undefined);
  if (refusal) return refusal;
  const length = Number(headers["content-length"] ?? 0);
  return length > limits.body ? overLimit("body", limits, length) : undefined;
}

/** Methods that are passed on, whether or not the page that answers has them. */
const endpointMethods = new Set(["GET", "POST", "OPTIONS"]);
const pageMethods = new Set([...endpointMethods, "HEAD"]);

/** Any other protocol in `upgrade`, HTTP/2 without TLS for one, is an offer that a server may ignore. */
const webSocket = /\bwebsocket\b/i;

/** Why a request does not speak HTTP as this server does. */
function protocolRefusal({ method = "", headers }: RequestHead, path: string): GraphQLError | undefined {
  if (headers.upgrade !== undefined && webSocket.test(headers.upgrade)) return unsupported.webSocket();
  if (!(path === "/graphql" ? endpointMethods : pageMethods).has(method)) return unsupported.method(method, path);
  // Node refuses what does not end with `chunked`.
  const transfer = headers["transfer-encoding"];
  return transfer?.includes(",") ? unsupported.transferEncoding(transfer) : undefined;
}

/** Why a request for GraphQL does not hold an operation in a form that is read. */
function operationRefusal({ method, headers }: RequestHead): GraphQLError | undefined {
  if (headers["x-graphql-event-stream-token"] !== undefined) return unsupported.singleConnection();
  return method === "POST" ? contentRefusal(headers["content-type"], headers["content-encoding"]) : undefined;
}

/** Whether a request is one for GraphQL. */
export const isOperation = ({ method, url = "" }: RequestHead): boolean =>
  pathOf(url) === "/graphql" && method !== "OPTIONS";

/** The path of a request target, without its query. */
const pathOf = (target: string): string => (target.includes("?") ? (target.split("?", 1)[0] as string) : target);

/** Whether the target is a path that no reader would take for another one. */
function isExact(target: string): boolean {
  const url = `http://localhost${target}`;
  return target.startsWith("/") && URL.canParse(url) && new URL(url).pathname === pathOf(target);
}
