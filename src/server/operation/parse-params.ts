import { isAscii, isUtf8 } from "node:buffer";
import type { GraphQLError } from "graphql";
import { isMapping } from "../../lib/collections.ts";
import { overLimit } from "../config/limit-errors.ts";
import type { Limits } from "../config/limits.ts";
import { badOperation, badRequest, checkValues, limitsWithUses, mentionsUses } from "./argument-limits.ts";
import { isUtf8Name } from "./media-types.ts";
import type { Persisted } from "./persisted-operations.ts";
import { quote, unsupported } from "./unsupported.ts";

/** Checks the headers of a POST; undefined for JSON in UTF-8 without encoding. */
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
  return isUtf8Name(name) ? undefined : unsupported.charset(name);
}

/** Parameters of GraphQL over HTTP. */
export interface OperationParams {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The parts of a request that contain its parameters. */
export interface ParamsSource {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: Buffer;
}

/**
 * Parses the parameters of a request, and inserts the document of a persisted operation.
 * @throws {GraphQLError} for malformed or unsupported input, or input over a limit.
 */
export function parseParams(
  { method, url, body }: ParamsSource,
  limits: Limits,
  persisted?: Persisted,
): OperationParams {
  const given = method === "GET" ? parseAddress(url) : parseBody(body, limits);
  const params = checkParams(findPersisted(given, persisted));
  checkValues(params.variables, mentionsUses(params.query) ? limitsWithUses(limits) : limits);
  checkValues(params.extensions, limits);
  return params;
}

/** Parameters before they are checked. */
type GivenParams = Readonly<Record<string, unknown>>;

/**
 * Inserts the document of a persisted operation, given by `documentId` or by the hash of Apollo's clients.
 * @throws {GraphQLError} for an unknown id, and for any other document if only persisted operations may run.
 */
function findPersisted({ documentId, ...params }: GivenParams, persisted?: Persisted): GivenParams {
  const extensions = params.extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined;
  const id = documentId ?? extensions?.persistedQuery?.sha256Hash;
  if (typeof id === "string" && params.query == null) {
    const query = persisted?.operations.get(id);
    if (query !== undefined) return { ...params, query };
    throw id === documentId ? unknownId() : persisted?.only ? unknownHash() : unsupported.automaticPersistedQuery();
  }
  if (persisted?.only) throw badRequest("Only persisted operations are allowed.", "PERSISTED_QUERY_ONLY");
  return params;
}

const unknownId = () => badRequest("There is no persisted operation with this id.", "PERSISTED_QUERY_NOT_FOUND");

/** Apollo's clients compare this exact message, and then send the text. */
const unknownHash = () => badOperation("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");

const names = new Set(["query", "variables", "operationName", "extensions"]);

function checkParams(params: GivenParams): OperationParams {
  if ("token" in params) throw unsupported.singleConnection();
  for (const name in params)
    if (params[name] != null && !names.has(name))
      throw badRequest(`The parameter ${quote(name)} is not known: send \`query\`, \`variables\`, \`operationName\`.`);
  const { query, operationName, variables = {}, extensions = {} } = params;
  if (query == null) throw badRequest("There is no document: send it as `query`.");
  if (typeof query !== "string") throw wrongType("query", "a string", query);
  if (operationName != null && typeof operationName !== "string")
    throw wrongType("operationName", "a string", operationName);
  if (variables !== null && !isMapping(variables)) throw wrongType("variables", "an object", variables);
  if (extensions !== null && !isMapping(extensions)) throw wrongType("extensions", "an object", extensions);
  return { query, operationName: operationName ?? undefined, variables: variables ?? {}, extensions: extensions ?? {} };
}

const wrongType = (name: string, expected: string, value: unknown): GraphQLError => {
  const found = Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
  return badRequest(`\`${name}\` is ${found}: send ${expected}.`);
};

function parseAddress(url: string): Record<string, unknown> {
  const search = new URL(url, "http://localhost").searchParams;
  const params: Record<string, unknown> = {};
  for (const [name, text] of search) {
    if (Object.hasOwn(params, name)) throw badRequest(`The parameter ${quote(name)} is given twice.`);
    if (text === "") continue;
    params[name] = name === "variables" || name === "extensions" ? parseJson(name, text) : text;
  }
  return params;
}

function parseBody(bytes: Buffer, limits: Limits): GivenParams {
  if (bytes.byteLength > limits.body) throw overLimit("body", limits, bytes.byteLength);
  const params = parseJson("body", textOf(bytes));
  if (Array.isArray(params)) throw unsupported.batching();
  if (!isMapping(params)) throw badRequest("The body is not a JSON object.");
  return params;
}

/** Decodes UTF-8, faster for ASCII. */
function textOf(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (!isUtf8(bytes)) throw badRequest("The body is not UTF-8.");
  return bytes.toString("utf8");
}

function parseJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`\`${what}\` is not JSON.`);
  }
}
