import { complexityFromQuery } from "@pothos/plugin-complexity";
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, print } from "graphql";
import { schema } from "../../../schema/index.ts";
import { type Limits, overLimit } from "../config/limits.ts";

/** The refusal of an operation that costs too much, which names its dearest root field. */
export function overCost(
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
  variables: Record<string, unknown>,
  cost: number,
  limits: Limits,
): GraphQLError {
  const { message, extensions } = overLimit("cost", limits, cost);
  const coordinate = dearest(document, operation, variables);
  return new GraphQLError(`${message} Most of it is ${coordinate}.`, {
    extensions: { ...extensions, coordinate },
  });
}

/**
 * Returns the cost of an operation with the values that its variables have, as `schema/cost.ts` counts. It must not be a
 * validation rule: those are cached by document, and one request's variables would decide for another's.
 */
export function costOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const alone = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  return complexityFromQuery(alone, { schema, variables }).complexity;
}

/** The root field that costs most, as a schema coordinate. */
function dearest(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): string {
  const fields = operation.selectionSet.selections.map((selection) => ({
    name: selection.kind === Kind.FIELD ? selection.name.value : print(selection).slice(0, 60),
    cost: costOf(
      document,
      { ...operation, selectionSet: { ...operation.selectionSet, selections: [selection] } },
      variables,
    ),
  }));
  const root = operation.operation === "query" ? "Query" : "Subscription";
  return `${root}.${fields.sort((a, b) => b.cost - a.cost)[0]?.name}`;
}
