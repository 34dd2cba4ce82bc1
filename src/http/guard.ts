import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import { type Limits, overLimit } from "../limits.ts";
import { isJson, notJson } from "../params.ts";
import { badRequest } from "../values.ts";

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

const methods = ["GET", "HEAD", "OPTIONS", "POST"];

/** Why a request cannot be taken, from its first line and headers alone, cheapest check first; undefined when it can. */
export function refusalOf(request: RequestHead, limits: Limits): GraphQLError | undefined {
  const { url: target = "", method = "", headers } = request;
  if (headers.host !== undefined && !isHost(headers.host)) return badRequest("The host is malformed.");
  if (target.length > limits.url) return overLimit("url", limits, target.length);
  if (target !== "/graphql" && !isExact(target)) return badRequest("The address is malformed.");
  if (!methods.includes(method))
    return badRequest(`${method} is not allowed.`, "METHOD_NOT_ALLOWED", 405, { allow: methods.join(", ") });
  if (method === "POST" && pathOf(target) === "/graphql" && !isJson(headers["content-type"])) return notJson();
  const length = Number(headers["content-length"] ?? 0);
  return length > limits.body ? overLimit("body", limits, length) : undefined;
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
