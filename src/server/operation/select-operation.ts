import { type DocumentNode, type GraphQLError, getOperationAST, Kind, type OperationDefinitionNode } from "graphql";
import { badRequest } from "./argument-limits.ts";

/** Selects an operation of a document by name. @throws {GraphQLError} when there is none, or more than one. */
export function selectOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) throw unresolved(document, name);
  return operation;
}

/** Most names in a message. */
const maxNames = 5;

function unresolved({ definitions }: DocumentNode, name: string | undefined): GraphQLError {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const names = [...new Set(operations.flatMap(({ name }) => (name ? [`"${name.value}"`] : [])))];
  const listed = names.slice(0, maxNames).join(", ") + (names.length > maxNames ? ", …" : "");
  const choice = listed && `: set \`operationName\` to one of ${listed}`;
  const found =
    operations.length === 0
      ? "The document has no operation"
      : name === undefined
        ? `The document has ${operations.length} operations${choice}`
        : `The document has no operation named ${JSON.stringify(name).slice(0, 100)}${choice}`;
  return badRequest(`${found}.`, "OPERATION_RESOLUTION_FAILURE");
}
