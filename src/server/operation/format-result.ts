import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  parse,
  visit,
} from "graphql";
import { ClientError } from "../../lib/client-error.ts";
import { joinTexts, type Text } from "../../lib/long-text.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import { WorkLimitError } from "../../lib/work-budget.ts";
import { overWork, unavailable } from "../config/limit-errors.ts";
import type { ServerOptions } from "./server-options.ts";

/** The response body, with errors first, as Yoga writes it. */
export function formatResult({ errors = [], data, extensions = {} }: ExecutionResult): Text {
  if (errors.length === 0 && Object.keys(extensions).length === 0) return joinTexts(['{"data":', textOf(data), "}"]);
  const { http: _, ...shown } = extensions;
  const members: [name: string, value: Text][] = [];
  if (errors.length > 0) members.push(["errors", JSON.stringify(errors.map(formatError))]);
  if (data !== undefined) members.push(["data", textOf(data)]);
  if (Object.keys(shown).length > 0) members.push(["extensions", JSON.stringify(shown)]);
  const texts = members.flatMap(([name, value], index) => [`${index === 0 ? "{" : ","}"${name}":`, value]);
  return joinTexts([...texts, "}"]);
}

const textOf = (data: ExecutionResult["data"]): Text => (data instanceof JsonData ? data.text : JSON.stringify(data));

/** A client's form of an error, without internal extensions. */
function formatError(error: GraphQLError): GraphQLFormattedError {
  const { extensions: given = {}, ...rest } = error.toJSON();
  const { http: _http, unexpected: _unexpected, ...extensions } = given;
  return Object.keys(extensions).length > 0 ? { ...rest, extensions } : rest;
}

/** Data that is JSON already; parsed only when read as an object. */
export class JsonData {
  readonly text: Text;

  constructor(text: Text) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(String(this.text));
  }
}

/** A result with JSON data, and the member by which Yoga serializes it. */
export const resultOf = (data: Text, errors: readonly GraphQLError[]): ExecutionResult =>
  ({
    ...(errors.length > 0 && { errors }),
    data: new JsonData(data),
    stringify: (result: ExecutionResult) => String(formatResult(result)),
  }) as unknown as ExecutionResult;

/** Sorts errors by document and list position. Errors arrive in completion order, which depends on the caches. */
export const sortErrors = (errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors.length > 1 ? errors.toSorted(comparePlaces) : errors;

function comparePlaces(a: GraphQLError, b: GraphQLError): number {
  return (a.positions?.[0] ?? 0) - (b.positions?.[0] ?? 0) || comparePaths(a.path ?? [], b.path ?? []);
}

/** At one position of the document, only list indexes and the response names above differ. */
function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index] ?? "";
    if (step === other) continue;
    return typeof step === "number" && typeof other === "number" ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}

/** Codes of errors, without duplicates. */
export const codesOf = (errors: readonly GraphQLError[]): string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions.code ?? "GRAPHQL_ERROR"))),
];

/** The error that a client gets: client errors with message and code; all others masked. */
export function toClientError(error: unknown, onBug: ServerOptions["onBug"]): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && (cause == null || cause instanceof GraphQLError)) return error;
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  if (cause instanceof ClientError)
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...cause.details } });
  if (cause instanceof WorkLimitError) return overWork(cause);
  if (cause instanceof Unavailable) return unavailable();
  onBug?.(cause);
  return new GraphQLError("Unexpected error.", { ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } });
}

const placeOf = ({ nodes, source, positions, path }: GraphQLError) => ({ nodes, source, positions, path });

/** Adds locations to errors of a document that was parsed without any, by parsing it again. */
export function withLocations(
  errors: readonly GraphQLError[],
  document: DocumentNode,
  text: string,
): readonly GraphQLError[] {
  if (!errors.some(({ nodes }) => nodes)) return errors;
  const located = nodesOf(parse(text));
  const places = new Map(nodesOf(document).map((node, index) => [node, located[index]]));
  return errors.map((error) => {
    const locations = error.nodes?.flatMap((node) => places.get(node)?.loc ?? []) ?? [];
    const [source, positions] = [locations[0]?.source, locations.map(({ start }) => start)];
    const { message, path, originalError, extensions } = error;
    return source ? new GraphQLError(message, { source, positions, path, originalError, extensions }) : error;
  });
}

type Node = NonNullable<GraphQLError["nodes"]>[number];

/** Every node of a document, in order. */
function nodesOf(document: DocumentNode): Node[] {
  const nodes: Node[] = [];
  visit(document, {
    enter(node) {
      if (node.kind !== Kind.DOCUMENT) nodes.push(node);
    },
  });
  return nodes;
}
