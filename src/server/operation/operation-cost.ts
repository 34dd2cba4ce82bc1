import { complexityFromQuery } from "@pothos/plugin-complexity";
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
} from "graphql";
import { schema } from "../../../schema/index.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { overLimit } from "../config/limit-errors.ts";
import type { Limits } from "../config/limits.ts";
import { usesVariable } from "./argument-limits.ts";

/** The refusal of an operation that costs too much; names the root field with most of it, found in a few turns. */
export function* overCost(
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
  variables: Record<string, unknown>,
  cost: number,
  limits: Limits,
): Interruptible<GraphQLError> {
  const { message, extensions } = overLimit("cost", limits, cost);
  const coordinate = yield* dearest(document, operation, variables, cost);
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
  return complexityFromQuery(alone, { schema, variables: withCountedUses(operation, variables) }).complexity;
}

/** A use that takes little time to coerce. */
const anyUse = Object.freeze({ usage: [] });

/** The variables with other uses, as many: what a use is of does not change the cost. */
function withCountedUses(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const name = usesVariable(operation);
  const uses = name === undefined ? undefined : variables[name];
  return Array.isArray(uses) ? { ...variables, [name as string]: uses.map(() => anyUse) } : variables;
}

/** The root field with most of a cost, as a schema coordinate; one of the expensive ones where none has more than half. */
function* dearest(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  cost: number,
): Interruptible<string> {
  const { selectionSet } = operation;
  const costOfThose = (selections: readonly SelectionNode[]) =>
    costOf(document, { ...operation, selectionSet: { ...selectionSet, selections } }, variables);
  // Each price coerces all variables again, so halves are priced instead of fields.
  let [found, rest] = [selectionSet.selections, cost];
  while (found.length > 1) {
    const half = found.slice(0, Math.ceil(found.length / 2));
    const costOfHalf = costOfThose(half);
    found = costOfHalf >= rest / 2 ? half : found.slice(half.length);
    rest = Math.max(costOfHalf, rest - costOfHalf);
    yield;
  }
  const [field] = found;
  const name = field?.kind === Kind.FIELD ? field.name.value : print(field as SelectionNode).slice(0, 60);
  return `${operation.operation === "query" ? "Query" : "Subscription"}.${name}`;
}
