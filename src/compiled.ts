import { isAscii, isUtf8 } from "node:buffer";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  type OperationDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { Context } from "../schema/builder.ts";
import { schema } from "../schema/index.ts";
import { compiledFields } from "./compilable.ts";
import { costOf } from "./cost.ts";
import { createReader } from "./documents.ts";
import { type Awaitable, when } from "./graph/awaitable.ts";
import type { Limits } from "./limits.ts";
import { checkValues } from "./values.ts";

/** Executions of an operation before it is compiled: that takes as long as many of them, and most documents come once. */
const executionsBeforeCompiling = 2;

/** Prices of one operation that are kept, each for variables of its own, and the longest text of those. */
const mostPrices = 100;
const longestPriced = 100;

/** What a compiled field and a character of a document weigh, in tokens; one of those takes about 0.65 kB. */
const weights = { field: 6, character: 1 / 650 };

/** An answer without errors. */
export interface Answered {
  /** The body, as Yoga would write it. */
  readonly body: string;
  readonly cost: number;
  /** The name of the operation; undefined when it has none. */
  readonly operation: string | undefined;
}

/** An operation of a document that passed every check which does not depend on variables. */
interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether a variable is an object: compiled code does not check that one of a choice is given. */
  readonly hasObjects: boolean;
  /** Variables whose values the price can depend on. */
  readonly priced: readonly string[];
  readonly prices: Map<string, number>;
  executions: number;
  /** Values of required variables that a client may leave out, if there are any: compiled code wants to be given them. */
  readonly defaults: Readonly<Record<string, unknown>> | undefined;
  /** Null when it is not compiled, whoever asks. */
  compiled: CompiledQuery | null | undefined;
  /** Fields of compiled code; 0 without. */
  fields: number;
}

export interface CompiledOptions {
  readonly limits: Limits;
  readonly introspection: boolean;
  /** What one request reads from. */
  readonly context: () => Context;
}

/**
 * Answers the plain case of a request — a query in a body of JSON whose answer has no errors — from documents
 * that were parsed, checked and compiled before. All else is left to Yoga, which says what is wrong with it.
 */
export function createCompiled({ limits, introspection, context }: CompiledOptions) {
  const { parse, validate } = createReader(limits, { introspection });
  /** By document and name of the operation; null for what Yoga refuses. */
  const prepared = new LRUCache<string, { readonly of: Prepared | null }>({
    max: limits.cachedDocuments,
    // The other half is Yoga's.
    maxSize: Math.ceil(limits.cachedTokens / 2),
    sizeCalculation: ({ of }, key) =>
      Math.ceil(
        1 + key.length * weights.character + (of ? (of.document.tokenCount ?? 0) + of.fields * weights.field : 0),
      ),
  });

  function prepare(key: string, { query, operationName: name }: Asked): Prepared | null {
    const known = prepared.get(key);
    if (known) return known.of;
    const made = build(query, name);
    prepared.set(key, { of: made });
    return made;
  }

  function build(query: string, name: string | undefined): Prepared | null {
    let document: DocumentNode;
    try {
      // Whatever is wrong is told by Yoga, with its place; here places would only take memory.
      document = parse(query, { noLocation: true });
    } catch {
      return null;
    }
    if (validate(schema, document).length > 0) return null;
    const operation = getOperationAST(document, name);
    if (operation?.operation !== "query") return null;
    return {
      document,
      operation,
      hasObjects: (operation.variableDefinitions ?? []).some(({ type }) => isInputObjectType(namedType(type))),
      priced: pricedVariables(operation),
      prices: new Map(),
      defaults: defaultsOf(operation),
      executions: 0,
      compiled: undefined,
      fields: 0,
    };
  }

  /** Compiles an operation that is asked often, if it can be. */
  function compile(key: string, one: Prepared): CompiledQuery | null {
    const fields = compiledFields(one.document, one.operation);
    const compiled = fields !== undefined && compileQuery(schema, one.document, one.operation.name?.value);
    if (!compiled || !isCompiledQuery(compiled)) return null;
    one.fields = fields;
    // Set anew, so that the code is counted.
    prepared.set(key, { of: one });
    return compiled;
  }

  function answer(bytes: Buffer): Awaitable<Answered | undefined> {
    const asked = readAsked(bytes, limits);
    if (!asked || asked.query.length > limits.document) return undefined;
    const key = keyOf(asked);
    const one = prepare(key, asked);
    if (!one) return undefined;
    const { operation } = one;
    const { variables } = asked;
    if (one.hasObjects && getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors)
      return undefined;
    const cost = priceOf(one, variables);
    if (cost === undefined || cost > limits.cost) return undefined;
    one.executions += 1;
    if (one.executions > executionsBeforeCompiling && one.compiled === undefined) one.compiled = compile(key, one);
    return when(run(one, variables), ({ data, errors }) =>
      errors || !data ? undefined : { body: JSON.stringify({ data }), cost, operation: operation.name?.value },
    );
  }

  function run(one: Prepared, variables: Record<string, unknown>): Awaitable<ExecutionResult> {
    const contextValue = context();
    if (one.compiled)
      return one.compiled.query(undefined, contextValue, one.defaults ? { ...one.defaults, ...variables } : variables);
    const { document, operation } = one;
    return execute({
      schema,
      document,
      contextValue,
      variableValues: variables,
      operationName: operation.name?.value,
    }) as Awaitable<ExecutionResult>;
  }

  /** Undefined when Yoga must answer. */
  return (bytes: Buffer): Awaitable<Answered | undefined> => {
    try {
      const answered = answer(bytes);
      return answered instanceof Promise ? answered.catch(() => undefined) : answered;
    } catch {
      return undefined;
    }
  };
}

export type Compiled = ReturnType<typeof createCompiled>;

interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

const plainNames = new Set(["query", "variables", "operationName"]);

/** The plain form of a request; undefined for any other. */
function readAsked(bytes: Buffer, limits: Limits): Asked | undefined {
  try {
    // ASCII is read without a look at each character.
    const text = isAscii(bytes) ? bytes.toString("latin1") : isUtf8(bytes) ? bytes.toString("utf8") : "";
    const params = JSON.parse(text) as Record<string, unknown>;
    for (const name in params) if (!plainNames.has(name)) return undefined;
    const { query, variables, operationName } = params;
    if (typeof query !== "string") return undefined;
    if (operationName != null && typeof operationName !== "string") return undefined;
    if (variables != null && (typeof variables !== "object" || Array.isArray(variables))) return undefined;
    checkValues(variables, limits);
    return {
      query,
      variables: (variables ?? {}) as Record<string, unknown>,
      operationName: operationName ?? undefined,
    };
  } catch {
    return undefined;
  }
}

/** Another text for each pair of document and name, both of which may hold anything. */
const keyOf = ({ query, operationName: name }: Asked): string =>
  name === undefined ? `:${query}` : `${name.length}:${name}${query}`;

const namedType = (type: TypeNode): unknown =>
  type.kind === "NamedType" ? schema.getType(type.name.value) : namedType(type.type);

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> | undefined {
  const defaults = variableDefinitions.flatMap(({ variable, type, defaultValue }) =>
    type.kind === "NonNullType" && defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return defaults.length > 0 ? Object.fromEntries(defaults) : undefined;
}

/** Scalars of which no list is long and no page large: their values leave the price as it is. */
const free = /^(ID|String|Slug|LocalDate|PartialDate|DateTime|URL|Decimal)!?$/;

function pricedVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.flatMap(({ variable, type }) => {
    const inner = type.kind === "NonNullType" ? type.type : type;
    const isFree = inner.kind === "NamedType" && free.test(inner.name.value);
    return isFree ? [] : [variable.name.value];
  });
}

/** The price, worked out once for the values that it can depend on; undefined for values that do not fit. */
function priceOf(one: Prepared, variables: Record<string, unknown>): number | undefined {
  const { document, operation, priced, prices } = one;
  const key = priced.length === 0 ? "" : JSON.stringify(priced.map((name) => shapeOf(name, variables)));
  const known = prices.get(key);
  if (known !== undefined) return known;
  try {
    const price = costOf(document, operation, variables);
    if (key.length > longestPriced) return price;
    if (prices.size === mostPrices) prices.clear();
    prices.set(key, price);
    return price;
  } catch {
    return undefined;
  }
}

/** A value as far as a price can depend on it: of a list of texts, only how many there are. No two that differ are alike. */
function shapeOf(name: string, variables: Record<string, unknown>): unknown {
  if (!Object.hasOwn(variables, name)) return "absent";
  const value = variables[name];
  if (!Array.isArray(value) || value.length === 0) return [value];
  return value.every((item) => typeof item === "string") ? { texts: value.length } : [value];
}
