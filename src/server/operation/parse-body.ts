import { isAscii, isUtf8 } from "node:buffer";
import type { Limits } from "../config/limits.ts";
import { checkValues } from "./argument-limits.ts";

/** The plain form of a request. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  /** Another text for each pair of document and name, both of which may hold anything. */
  readonly key: string;
}

const plainNames = new Set(["query", "variables", "operationName"]);

/** Reads a request from its body; undefined when the body is not JSON, or has any other member. */
export function readRequest(bytes: Buffer, limits: Limits): GraphQLRequest | undefined {
  try {
    const params = JSON.parse(textOf(bytes));
    for (const name in params) if (!plainNames.has(name)) return undefined;
    return withVariables(params, limits);
  } catch {
    return undefined;
  }
}

/** The text of a body; empty, and so no JSON, for what is no UTF-8. ASCII is read without a look at each character. */
const textOf = (bytes: Buffer): string =>
  isAscii(bytes) ? bytes.toString("latin1") : isUtf8(bytes) ? bytes.toString("utf8") : "";

/** Undefined for members of other types. @throws {GraphQLError} for variables beyond the limits. */
function withVariables(
  { query, variables, operationName }: Record<string, unknown>,
  limits: Limits,
): GraphQLRequest | undefined {
  if (typeof query !== "string") return undefined;
  if (operationName != null && typeof operationName !== "string") return undefined;
  if (variables != null && (typeof variables !== "object" || Array.isArray(variables))) return undefined;
  checkValues(variables, limits);
  const name = operationName ?? undefined;
  return {
    query,
    variables: (variables ?? {}) as Record<string, unknown>,
    operationName: name,
    key: name === undefined ? `:${query}` : `${name.length}:${name}${query}`,
  };
}
