import type { GraphQLParams, Plugin } from "graphql-yoga";
import { type Limits, overLimit } from "./limits.ts";
import { findPersisted, type Persisted } from "./persisted.ts";
import { badRequest, checkValues } from "./values.ts";

/** Whether a `content-type` says JSON in UTF-8, the only form of body that is read. */
export function isJson(contentType: string | null | undefined): boolean {
  if (contentType === "application/json") return true;
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  return type.trim() === "application/json" && (charset === undefined || /^charset="?utf-8"?$/.test(charset));
}

/** The refusal of a body that is not JSON. */
export const notJson = () =>
  badRequest("A POST has a body of JSON: send `content-type: application/json`.", "UNSUPPORTED_MEDIA_TYPE", 415);

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
    if (found.query == null) throw badRequest("There is no document: send it as `query`.");
    return found;
  };
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === "POST" && !isJson(request.headers.get("content-type"))) throw notJson();
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
  if (Array.isArray(params)) throw badRequest("Batching is not supported: send one operation a request.");
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
