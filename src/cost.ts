import { complexityFromQuery } from "@pothos/plugin-complexity";
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
} from "graphql";
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
    onSubscribe({ args, setResultAndStopExecution }) {
      const { refused } = priced(args);
      if (refused) setResultAndStopExecution({ errors: [refused] });
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { cost, refused } = priced(args);
      if (refused) {
        setResultAndStopExecution({ errors: [refused] });
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

/** The price of an operation, and why it may not run when it is too high. */
function priced({ document, operationName, variableValues, contextValue }: ExecutionArgs) {
  const variables = (variableValues ?? {}) as Record<string, unknown>;
  const operation = operationOf(document, operationName);
  if (!operation) return { cost: 0 };
  const cost = costOf(document, operation, variables);
  (contextValue as { cost?: number }).cost = cost;
  return cost > mostCost ? { cost, refused: refusal(cost, dearest(document, operation, variables)) } : { cost };
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
