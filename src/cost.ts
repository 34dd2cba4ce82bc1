import { complexityFromQuery } from "@pothos/plugin-complexity";
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, print } from "graphql";
import type { Plugin } from "graphql-yoga";
import { mostCost } from "../schema/cost.ts";
import { schema } from "../schema/index.ts";

/**
 * Prices each operation once, before it runs, from the values its variables really have. It must not
 * be a validation rule: those are cached by document, so that one request's variables would decide
 * for another's. A client that sends `extensions: { cost: true }` is told the price.
 */
export function costLimit(): Plugin<{ params?: { extensions?: Record<string, unknown> } }> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const variables = (args.variableValues ?? {}) as Record<string, unknown>;
      const operation = operationOf(args.document, args.operationName);
      if (!operation) return undefined;
      const cost = costOf(args.document, operation, variables);
      if (cost > mostCost) {
        const coordinate = dearest(args.document, operation, variables);
        setResultAndStopExecution({ errors: [refusal(cost, coordinate)] });
        return undefined;
      }
      if (args.contextValue.params?.extensions?.cost !== true) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if ("data" in result)
            setResult({ ...result, extensions: { ...result.extensions, cost: { requested: cost, limit: mostCost } } });
        },
      };
    },
  };
}

function refusal(requested: number, coordinate: string): GraphQLError {
  return new GraphQLError(
    `This operation may cost ${requested}, over the limit of ${mostCost}; most of it is ${coordinate}. Ask for smaller pages, or in several operations.`,
    { extensions: { code: "LIMIT_EXCEEDED", limit: mostCost, requested, coordinate, http: { status: 400 } } },
  );
}

const operationOf = (document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | undefined =>
  document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (!name || definition.name?.value === name),
  );

function costOf(
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
  const priced = operation.selectionSet.selections.map((selection) => ({
    name: selection.kind === Kind.FIELD ? selection.name.value : print(selection).slice(0, 60),
    cost: costOf(
      document,
      { ...operation, selectionSet: { ...operation.selectionSet, selections: [selection] } },
      variables,
    ),
  }));
  return `Query.${priced.sort((a, b) => b.cost - a.cost)[0]?.name}`;
}
