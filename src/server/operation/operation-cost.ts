import { complexityFromQuery } from "@pothos/plugin-complexity";
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Context } from "../../../schema/builder.ts";
import { schema } from "../../../schema/index.ts";
import { type Limits, overLimit } from "../config/limits.ts";

interface PricedContext {
  readonly params?: { readonly extensions?: Readonly<Record<string, unknown>> };
  /** Told the cost of an operation that is about to run. */
  readonly spend?: (cost: number) => void;
}

/**
 * Prices each operation once, before it runs, from the values its variables really have. It must not
 * be a validation rule: those are cached by document, so that one request's variables would decide
 * for another's. A client that sends `extensions: { cost: true }` is told the price.
 */
export function costLimit(limits: Limits): Plugin<PricedContext> {
  return {
    onSubscribe({ args, setResultAndStopExecution }) {
      const { refused } = priced(args, limits);
      if (refused) setResultAndStopExecution({ errors: refused });
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { refused, cost: requested } = priced(args, limits);
      if (refused) {
        setResultAndStopExecution({ errors: refused });
        return undefined;
      }
      const { params, spend } = args.contextValue;
      spend?.(requested);
      if (params?.extensions?.cost !== true) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if (!("data" in result)) return;
          const { used, limit } = (args.contextValue as unknown as Context).work;
          const costs = { cost: { requested, limit: limits.cost }, work: { used, limit } };
          setResult({ ...result, extensions: { ...result.extensions, ...costs } });
        },
      };
    },
  };
}

/** The price of an operation, and why it may not run: its variables do not fit, or it is too dear. */
function priced(
  { document, operationName, variableValues, contextValue }: ExecutionArgs,
  limits: Limits,
): { readonly cost: number; readonly refused?: readonly GraphQLError[] } {
  const variables = (variableValues ?? {}) as Record<string, unknown>;
  const operation = operationOf(document, operationName);
  if (!operation) return { cost: 0 };
  const unfit = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: limits.errors,
  }).errors;
  if (unfit) return { cost: 0, refused: unfit.slice(0, limits.errors).map(badVariable) };
  const cost = costOf(document, operation, variables);
  (contextValue as { cost?: number }).cost = cost;
  if (cost <= limits.cost) return { cost };
  return { cost, refused: [refusal(limits, cost, dearest(document, operation, variables))] };
}

/** The executor would say the same, but with 200 in every form of answer. */
const badVariable = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(message, { nodes, extensions: { code: "BAD_USER_INPUT", http: { status: 400, spec: true } } });

function refusal(limits: Limits, requested: number, coordinate: string): GraphQLError {
  const { message, extensions } = overLimit("cost", limits, requested);
  return new GraphQLError(`${message} Most of it is ${coordinate}: ask for smaller pages, or in several operations.`, {
    extensions: { ...extensions, coordinate },
  });
}

const operationOf = (document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | undefined =>
  document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (!name || definition.name?.value === name),
  );

/** The price of an operation with the values that its variables have, as `schema/cost.ts` counts. */
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
