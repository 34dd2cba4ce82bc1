import { type DocumentNode, getOperationAST, Kind } from "graphql";
import type { Plugin } from "graphql-yoga";
import { badRequest } from "./argument-limits.ts";
import { unsupported } from "./unsupported.ts";

/** Refuses a document of which no operation can run: none is selected, or the one that is selected is a mutation. */
export function useOperationSelection(): Plugin {
  return {
    onParse:
      () =>
      ({ result, context }) => {
        const { request, params } = context;
        if (!request || !isDocument(result)) return;
        const operation = getOperationAST(result, params.operationName);
        if (!operation) throw unresolved(result, params.operationName);
        if (operation.operation === "mutation") throw unsupported.mutation(request.method);
      },
  };
}

const isDocument = (result: unknown): result is DocumentNode =>
  typeof result === "object" && result !== null && "kind" in result;

/** Most names that a message lists. */
const maxNames = 5;

function unresolved({ definitions }: DocumentNode, name: unknown) {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const names = [...new Set(operations.flatMap(({ name }) => (name ? [`"${name.value}"`] : [])))];
  const listed = names.slice(0, maxNames).join(", ") + (names.length > maxNames ? ", …" : "");
  const choice = listed && `: set \`operationName\` to one of ${listed}`;
  const found =
    operations.length === 0
      ? "The document has no operation"
      : name == null
        ? `The document has ${operations.length} operations${choice}`
        : `The document has no operation named ${JSON.stringify(name).slice(0, 100)}${choice}`;
  return badRequest(`${found}.`, "OPERATION_RESOLUTION_FAILURE");
}
