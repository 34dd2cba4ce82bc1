import { complexityFromQuery } from "@pothos/plugin-complexity";
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, print } from "graphql";
import { schema } from "../../../schema/index.ts";
import { type Limits, overLimit } from "../config/limits.ts";

/** The refusal of an operation that costs too much; names its most expensive root field. */
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
 * The cost of an operation with these variables, as `schema/cost.ts` computes it. Not a validation rule: validation is
 * cached per document, so the variables of one request would decide for others.
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

/** The most expensive root field, as a schema coordinate. */
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
