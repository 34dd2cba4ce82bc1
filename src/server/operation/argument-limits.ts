import {
  type ArgumentNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
} from "graphql";
import { maxUses } from "../../../schema/quote.ts";
import { overLimit } from "../config/limit-errors.ts";
import type { Limits } from "../config/limits.ts";

/**
 * Checks values given as JSON: nesting, list and text lengths, and their number. They are not validated against the
 * schema yet.
 * @throws {GraphQLError} with the argument, for a value over a limit and for text that is not well-formed.
 */
export function checkValues(values: unknown, limits: Limits): void {
  if (typeof values !== "object" || values === null) return;
  const count = { values: 0 };
  for (const [argument, value] of Object.entries(values)) checkValue(value, { argument, limits, level: 1 }, count);
}

/** Most values of one entry of `uses`. */
const maxValuesPerUse = 64;

/** Whether a document may declare a variable for `uses`, which is longer than any other list. */
export const mentionsUses = (query: string): boolean => query.includes("UseInput");

/** The limits of variables before their types are known, in a document that mentions uses. */
export const limitsWithUses = (limits: Limits): Limits => ({
  ...limits,
  list: Math.max(limits.list, maxUses + 1),
  values: Math.max(limits.values, maxUses * maxValuesPerUse),
});

/** The variable that is a list of uses; undefined when there is none. */
export const usesVariable = ({ variableDefinitions = [] }: OperationDefinitionNode): string | undefined =>
  variableDefinitions.find(({ type }) => isListOfUses(type))?.variable.name.value;

function isListOfUses(type: TypeNode): boolean {
  const list = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  const item = list.kind === Kind.LIST_TYPE && list.type.kind === Kind.NON_NULL_TYPE ? list.type.type : undefined;
  return item?.kind === Kind.NAMED_TYPE && item.name.value === "UseInput";
}

/**
 * Checks the variables that are not a list of uses.
 * @throws {GraphQLError} as `checkValues` does.
 */
export function checkOtherValues(
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
  limits: Limits,
): void {
  const uses = usesVariable(operation);
  checkValues(Object.fromEntries(Object.entries(values).filter(([name]) => name !== uses)), limits);
}

/** Checks the literals in a document. @throws {GraphQLError} as `checkValues` does. */
export function checkLiterals({ definitions }: DocumentNode, limits: Limits): void {
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION)
      for (const { variable, defaultValue, directives } of definition.variableDefinitions ?? []) {
        if (defaultValue) checkLiteral(defaultValue, { argument: variable.name.value, limits, level: 1 });
        checkArguments(directives, limits);
      }
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    checkArguments(definition.directives, limits);
    checkSelections(definition.selectionSet, limits);
  }
}

function checkSelections(set: SelectionSetNode | undefined, limits: Limits): void {
  for (const selection of set?.selections ?? []) {
    checkArguments(selection.directives, limits);
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.FIELD) checkArguments([selection], limits);
    checkSelections(selection.selectionSet, limits);
  }
}

/** Checks the arguments of directives or of a field. */
function checkArguments(
  owners: readonly { readonly arguments?: readonly ArgumentNode[] | undefined }[] | undefined,
  limits: Limits,
): void {
  for (const owner of owners ?? [])
    for (const { name, value } of owner.arguments ?? [])
      checkLiteral(value, { argument: name.value, limits, level: 1 });
}

function checkLiteral(node: ValueNode, place: ValuePath): void {
  if (node.kind === Kind.STRING) checkText(node.value, place);
  if (node.kind !== Kind.LIST && node.kind !== Kind.OBJECT) return;
  checkLevel(place);
  const within = { ...place, level: place.level + 1 };
  if (node.kind === Kind.LIST) {
    checkList(node.values, place);
    for (const value of node.values) checkLiteral(value, within);
  } else for (const { value } of node.fields) checkLiteral(value, within);
}

/** The position of a value. */
interface ValuePath {
  readonly argument: string;
  readonly limits: Limits;
  /** Number of lists and objects around the value, including itself. */
  readonly level: number;
}

function checkValue(value: unknown, place: ValuePath, count: { values: number }): void {
  count.values += 1;
  if (count.values > place.limits.values)
    throw overLimit("values", place.limits, count.values, { argument: place.argument });
  if (typeof value === "string") checkText(value, place);
  if (typeof value !== "object" || value === null) return;
  checkLevel(place);
  if (Array.isArray(value)) checkList(value, place);
  const within = { ...place, level: place.level + 1 };
  for (const item of Object.values(value)) checkValue(item, within, count);
}

function checkLevel({ argument, limits, level }: ValuePath): void {
  if (level > limits.nesting) throw overLimit("nesting", limits, level, { argument });
}

function checkList(list: readonly unknown[], { argument, limits }: ValuePath): void {
  if (list.length > limits.list) throw overLimit("list", limits, list.length, { argument });
}

function checkText(text: string, { argument, limits }: ValuePath): void {
  if (text.length > limits.text) throw overLimit("text", limits, text.length, { argument });
  if (text.includes("\0") || !text.isWellFormed())
    throw new GraphQLError(`\`${argument}\` holds NUL or half of a surrogate pair.`, {
      extensions: { code: "INVALID_ARGUMENT", argument, http: { status: 400, spec: false } },
    });
}

/** The refusal of a request that violates GraphQL over HTTP. Its status applies to every media type. */
export function badRequest(message: string, code = "BAD_REQUEST", status = 400, headers = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, spec: false, headers } } });
}

/**
 * The refusal of an operation: 400 in `application/graphql-response+json`, 200 in `application/json`, as GraphQL over
 * HTTP specifies.
 */
export const badOperation = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } });
