import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  parse,
  visit,
} from "graphql";

/** The body of a response: errors first, as Yoga writes them. */
export function formatResult(data: string | undefined, errors: readonly GraphQLError[]): string {
  if (errors.length === 0) return `{"data":${data}}`;
  const formatted = JSON.stringify(errors.map(formatError));
  return data === undefined ? `{"errors":${formatted}}` : `{"errors":${formatted},"data":${data}}`;
}

/** An error as clients get it: what only says how to send it is left out. */
function formatError(error: GraphQLError): GraphQLFormattedError {
  const { extensions: given = {}, ...rest } = error.toJSON();
  const { http: _http, unexpected: _unexpected, ...extensions } = given;
  return Object.keys(extensions).length > 0 ? { ...rest, extensions } : rest;
}

/** Data that is JSON already; it is parsed only for those who read it as an object. */
export class JsonData {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A result for Yoga, which writes it as JSON with `stringify`. */
export const resultOf = (data: string, errors: readonly GraphQLError[]): ExecutionResult =>
  ({
    ...(errors.length > 0 && { errors }),
    data: new JsonData(data),
    stringify,
  }) as unknown as ExecutionResult;

/** JSON of a result whose data is JSON already. */
function stringify({ stringify: _, ...members }: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(members).flatMap(([name, value]) =>
    value === undefined
      ? []
      : `${JSON.stringify(name)}:${value instanceof JsonData ? value.text : JSON.stringify(value)}`,
  );
  return `{${written.join()}}`;
}

/** Codes of errors, each once. */
export const codesOf = (errors: readonly GraphQLError[]): string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions.code ?? "GRAPHQL_ERROR"))),
];

/**
 * Errors with their places in the text of a document that was parsed without locations, which take far more memory than
 * the document. It is parsed once more, only when there are errors.
 */
export function withLocations(
  errors: readonly GraphQLError[],
  document: DocumentNode,
  text: string,
): readonly GraphQLError[] {
  if (errors.length === 0) return errors;
  const located = nodesOf(parse(text));
  const places = new Map(nodesOf(document).map((node, index) => [node, located[index]]));
  return errors.map((error) => {
    const nodes = error.nodes?.flatMap((node) => places.get(node) ?? []);
    const { message, path, originalError, extensions } = error;
    return nodes ? new GraphQLError(message, { nodes, path, originalError, extensions }) : error;
  });
}

type Node = NonNullable<GraphQLError["nodes"]>[number];

/** Every node of a document, in its order. */
function nodesOf(document: DocumentNode): Node[] {
  const nodes: Node[] = [];
  visit(document, {
    enter(node) {
      if (node.kind !== Kind.DOCUMENT) nodes.push(node);
    },
  });
  return nodes;
}
