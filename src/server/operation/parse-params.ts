import type { GraphQLError } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { type Limits, overLimit } from "../config/limits.ts";
import { badRequest, checkValues } from "./argument-limits.ts";
import { isUtf8 } from "./media-types.ts";
import { findPersisted, type Persisted } from "./persisted-operations.ts";
import { unsupported } from "./unsupported.ts";

/** Why the body of a POST is not read, by its headers; undefined when it is JSON in UTF-8 that is not encoded. */
export function contentRefusal(
  contentType: string | null | undefined,
  contentEncoding: string | null | undefined,
): GraphQLError | undefined {
  if (contentEncoding && contentEncoding.toLowerCase() !== "identity")
    return unsupported.contentEncoding(contentEncoding);
  if (contentType === "application/json") return undefined;
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/json") return unsupported.mediaType(type.trim());
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  const name = charset?.slice("charset=".length) ?? "utf-8";
  return isUtf8(name) ? undefined : unsupported.charset(name);
}

/**
 * Reads what a request asks in place of Yoga, which answers 500 to variables in an address that are no JSON, reads
 * forms, and tells parts of a body that is no JSON.
 */
export function requestParams(limits: Limits, persisted?: Persisted): Plugin {
  const read = async (request: Request): Promise<GraphQLParams> => {
    const params = request.method === "GET" ? readAddress(request.url) : readBody(await request.arrayBuffer(), limits);
    checkValues(params.variables, limits);
    checkValues(params.extensions, limits);
    const found = findPersisted(params, persisted);
    if (found.query == null)
      throw "token" in found ? unsupported.singleConnection() : badRequest("There is no document: send it as `query`.");
    return found;
  };
  return {
    onRequestParse({ request, setRequestParser }) {
      const { method, headers } = request;
      const refusal = contentRefusal(headers.get("content-type"), headers.get("content-encoding"));
      if (method === "POST" && refusal) throw refusal;
      setRequestParser(read);
    },
  };
}

function readAddress(url: string): GraphQLParams {
  const search = new URL(url).searchParams;
  const params: Record<string, unknown> = {};
  for (const [name, text] of search) {
    if (Object.hasOwn(params, name)) throw badRequest(`The parameter \`${name}\` is given twice.`);
    if (text === "") continue;
    params[name] = name === "variables" || name === "extensions" ? parseJson(name, text) : text;
  }
  return params;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function readBody(bytes: ArrayBuffer, limits: Limits): GraphQLParams {
  if (bytes.byteLength > limits.body) throw overLimit("body", limits, bytes.byteLength);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw badRequest("The body is not UTF-8.");
  }
  const params = parseJson("body", text);
  if (Array.isArray(params)) throw unsupported.batching();
  if (typeof params !== "object" || params === null) throw badRequest("The body is not a JSON object.");
  return params;
}

function parseJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`\`${what}\` is not JSON.`);
  }
}
