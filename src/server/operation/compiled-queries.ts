import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  getOperationAST,
  getVariableValues,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "../../../schema/builder.ts";
import { dayDependentFields } from "../../../schema/fields.ts";
import { schema } from "../../../schema/index.ts";
import type { Awaitable } from "../../lib/awaitable.ts";
import { getOrInsert } from "../../lib/collections.ts";
import { Doorkeeper, hashBytes } from "../../lib/doorkeeper.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { OperationCancelled, type WorkBudget, WorkLimitError } from "../../lib/work-budget.ts";
import { defaultLimits, type Limits, overWork } from "../config/limits.ts";
import { CompiledQuery, conditionsOf, type FragmentCachePolicy, type RunResult } from "./compile-query.ts";
import { createReader } from "./document-limits.ts";
import { codesOf, formatResult, resultOf, withLocations } from "./format-result.ts";
import { FragmentCache } from "./fragment-cache.ts";
import { IntrospectionCache } from "./introspection-cache.ts";
import { costOf } from "./operation-cost.ts";
import { type GraphQLRequest, readRequest } from "./parse-body.ts";
import { contextsOf } from "./request-context.ts";
import type { ServerOptions } from "./server-options.ts";
import { sortErrors } from "./sort-errors.ts";
import { toClientError } from "./to-client-error.ts";

/** Prices of one operation that are kept, each for variables of its own, and the longest text of those. */
const maxPrices = 100;
const longestPriced = 100;

const Entity = schema.getType("Entity") as GraphQLInterfaceType;

/** Documents that are known to have been asked. */
const maxAsked = 2 ** 16;

/** Plans of one operation that are kept, each for values of its conditions. */
const maxPlans = 16;

/** What a planned field and a character of a document weigh, in tokens; one of those takes about 0.65 kB. */
const weights = { field: 3, character: 1 / 650 };

/** The response to an operation that was executed. */
export interface CompiledResult {
  /** The body, as Yoga would write it. */
  readonly body: string;
  readonly status: number;
  readonly cost: number;
  /** The name of the operation; undefined when it has none. */
  readonly operation: string | undefined;
  /** Codes of the errors in the body. */
  readonly codes: readonly string[];
}

/** A required variable of a scalar or an enum. */
interface ScalarVariable {
  readonly name: string;
  readonly type: GraphQLLeafType;
}

/** An operation of a document that passed every check which does not depend on variables. */
interface CompiledOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Its variables, when all of them are required leaves. */
  readonly leaves: readonly ScalarVariable[] | undefined;
  /** Variables whose values the price can depend on. */
  readonly priced: readonly string[];
  readonly prices: Map<string, number>;
  /** Variables whose values decide which fields are read. */
  readonly conditions: readonly string[];
  /** By the values of those. */
  readonly plans: Map<string, CompiledQuery<Context>>;
  /** Fields of all plans as they were counted last. */
  fields: number;
}

export interface CompiledExecutorOptions {
  readonly limits: Limits;
  readonly introspection: boolean;
  /** What one request reads from, charged to its budget. */
  readonly context: (work: WorkBudget) => Context;
  /** What a client is told of an error. */
  readonly maskError: (error: unknown) => GraphQLError;
  /** The data that contexts read from now; another object after each change. */
  readonly data: () => object;
}

/**
 * Executes queries by compiled operations, with their errors: those of JSON bodies by itself, and for Yoga those that it
 * has parsed, validated and priced. What is wrong before an operation runs is left to Yoga to say.
 */
export function createCompiledExecutor({ limits, introspection, context, maskError, data }: CompiledExecutorOptions) {
  const { parse, validate } = createReader(limits, { introspection });
  const seen = new Doorkeeper(maxAsked);
  /** What was asked for twice, by document and name of the operation; null for what Yoga refuses. */
  const prepared = new LRUCache<string, { readonly of: CompiledOperation | null }>({
    max: limits.cachedDocuments,
    // The other half is Yoga's.
    maxSize: Math.ceil(limits.cachedTokens / 2),
    sizeCalculation: ({ of }, key) =>
      Math.ceil(
        1 + key.length * weights.character + (of ? (of.document.tokenCount ?? 0) + of.fields * weights.field : 0),
      ),
  });

  const texts = new FragmentCache();
  const sharing: FragmentCachePolicy<Context> = {
    texts,
    introspection: new IntrospectionCache(),
    // Views keep one handle for each of their entities.
    isCacheable: (type) => schema.isSubType(Entity, type),
    dependsOnDay: (field) => dayDependentFields.has(field),
    cacheableContext: ({ load }) => ({ load }),
  };
  let written = data();

  /** Forgets what was written of data that is served no more. */
  function clearIfDataChanged(): void {
    const now = data();
    if (now !== written) texts.clear();
    written = now;
  }

  /** The operation that a request names; a new document is parsed and validated, each in a turn with time for it. */
  function* prepare({ query, operationName: name, key }: GraphQLRequest): Interruptible<CompiledOperation | null> {
    const known = prepared.get(key);
    if (known) return known.of;
    const made = yield* build(query, name);
    if (seen.addAndCheck(hashBytes(Buffer.from(key)))) prepared.set(key, { of: made });
    if (scheduler.isOver) yield;
    return made;
  }

  function* build(query: string, name: string | undefined): Interruptible<CompiledOperation | null> {
    let document: DocumentNode;
    try {
      // Whatever is wrong is told by Yoga, with its place; here places would only take memory.
      document = parse(query, { noLocation: true });
    } catch {
      return null;
    }
    if (scheduler.isOver) yield;
    if (validate(schema, document).length > 0) return null;
    const operation = getOperationAST(document, name);
    return operation?.operation === "query" ? compiledOperationOf(document, operation) : null;
  }

  function queryOf(
    { document, operation, conditions, plans }: CompiledOperation,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledQuery<Context> {
    const key = conditions.map((name) => (variables[name] ? "1" : "0")).join("");
    const known = plans.get(key);
    if (known) return known;
    if (plans.size === maxPlans) plans.clear();
    const plan = new CompiledQuery(schema, document, operation, variables, sharing);
    plans.set(key, plan);
    return plan;
  }

  /** Sees to it that what plans have grown to is counted. */
  function updateWeight(key: string, one: CompiledOperation): void {
    let fields = 0;
    for (const plan of one.plans.values()) fields += plan.fields;
    if (fields === one.fields) return;
    one.fields = fields;
    if (prepared.has(key)) prepared.set(key, { of: one });
  }

  function answer(bytes: Buffer, work: WorkBudget): Awaitable<CompiledResult | undefined> {
    const asked = readRequest(bytes, limits);
    if (!asked || asked.query.length > limits.document) return undefined;
    const one = work.run(prepare(asked));
    const go = (here: CompiledOperation | null) => (here ? answerPrepared(here, asked, work) : undefined);
    return one instanceof Promise ? one.then(go) : go(one);
  }

  function answerPrepared(
    one: CompiledOperation,
    asked: GraphQLRequest,
    work: WorkBudget,
  ): Awaitable<CompiledResult | undefined> {
    const { operation } = one;
    const coerced = coerceVariables(one, asked.variables);
    if (!coerced) return undefined;
    const cost = cachedCost(one, asked.variables);
    if (cost === undefined || cost > limits.cost) return undefined;
    clearIfDataChanged();
    const answered = ({ data, errors }: { data?: string; errors: readonly GraphQLError[] }): CompiledResult => ({
      body: formatResult(data, errors),
      status: data === undefined ? 400 : 200,
      cost,
      operation: operation.name?.value,
      codes: codesOf(errors),
    });
    return whenRun(
      () => queryOf(one, coerced).run(context(work), coerced, work),
      ({ data, errors }) => {
        updateWeight(asked.key, one);
        return answered({ data, errors: sortErrors(withLocations(errors, one.document, asked.query)).map(maskError) });
      },
      (refused) => answered({ errors: [refused] }),
    );
  }

  /** The same operations by document, for the handler. */
  const byDocument = new WeakMap<DocumentNode, Map<string, CompiledOperation>>();

  function execute({
    document,
    operationName,
    variableValues,
    contextValue,
    rootValue,
  }: ExecutionArgs): Awaitable<ExecutionResult> {
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
    const operations = getOrInsert(byDocument, document, () => new Map<string, CompiledOperation>());
    const one = getOrInsert(operations, operationName ?? "", () => compiledOperationOf(document, operation));
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
    if (!coerced) return { errors };
    clearIfDataChanged();
    const { work } = contextValue as { work: WorkBudget };
    return whenRun<ExecutionResult>(
      () => queryOf(one, coerced).run(contextValue as Context, coerced, work, rootValue),
      ({ data, errors }) => resultOf(data, errors),
      (refused) => ({ errors: [refused] }),
    );
  }

  /** Undefined when Yoga must answer. */
  const answerOrPass = (bytes: Buffer, work: WorkBudget): Awaitable<CompiledResult | undefined> => {
    try {
      const answered = answer(bytes, work);
      return answered instanceof Promise ? answered.catch(pass) : answered;
    } catch (error) {
      return pass(error);
    }
  };
  return { answer: answerOrPass, execute };
}

export type CompiledExecutor = ReturnType<typeof createCompiledExecutor>;

/** Leaves to Yoga what goes wrong before an operation runs. @throws {OperationCancelled} */
function pass(error: unknown): undefined {
  if (error instanceof OperationCancelled) throw error;
}

const compiledOperationOf = (document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation => ({
  document,
  operation,
  leaves: scalarVariables(operation),
  priced: pricedVariables(operation),
  prices: new Map(),
  conditions: conditionsOf(document),
  plans: new Map(),
  fields: 0,
});

/** Goes on when a plan has run; an operation that exceeds its budget is refused. */
function whenRun<Next>(
  run: () => Awaitable<RunResult>,
  next: (result: RunResult) => Next,
  refuse: (error: GraphQLError) => Next,
): Awaitable<Next> {
  const refused = (error: unknown): Next => {
    if (error instanceof WorkLimitError) return refuse(overWork(error));
    throw error;
  };
  try {
    const result = run();
    return result instanceof Promise ? result.then(next, refused) : next(result);
  } catch (error) {
    return refused(error);
  }
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

/** Variables as resolvers want them; undefined for values that do not fit. @throws {Error} for some of those. */
function coerceVariables({ operation, leaves }: CompiledOperation, variables: Readonly<Record<string, unknown>>) {
  if (!leaves) return getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced;
  const coerced: Record<string, unknown> = {};
  for (const { name, type } of leaves) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const parsed = value == null ? undefined : type.parseValue(value);
    if (parsed === undefined) return undefined;
    coerced[name] = parsed;
  }
  return coerced;
}

/** The variables of an operation that asks for required leaves alone, which is the usual one; undefined for any other. */
function scalarVariables({ variableDefinitions = [] }: OperationDefinitionNode): ScalarVariable[] | undefined {
  const leaves: ScalarVariable[] = [];
  for (const { variable, type, defaultValue } of variableDefinitions) {
    if (type.kind !== Kind.NON_NULL_TYPE || type.type.kind !== Kind.NAMED_TYPE || defaultValue) return undefined;
    const named = schema.getType(type.type.name.value);
    if (!isLeafType(named)) return undefined;
    leaves.push({ name: variable.name.value, type: named });
  }
  return leaves;
}

/** The price, worked out once for the values that it can depend on; undefined for values that do not fit. */
function cachedCost(one: CompiledOperation, variables: Readonly<Record<string, unknown>>): number | undefined {
  const { document, operation, priced, prices } = one;
  const key = priced.length === 0 ? "" : JSON.stringify(priced.map((name) => costKey(name, variables)));
  const known = prices.get(key);
  if (known !== undefined) return known;
  try {
    const price = costOf(document, operation, variables);
    if (key.length > longestPriced) return price;
    if (prices.size === maxPrices) prices.clear();
    prices.set(key, price);
    return price;
  } catch {
    return undefined;
  }
}

/** A value as far as a price can depend on it: of a list of texts, only how many there are. No two that differ are alike. */
function costKey(name: string, variables: Readonly<Record<string, unknown>>): unknown {
  if (!Object.hasOwn(variables, name)) return "absent";
  const value = variables[name];
  if (!Array.isArray(value) || value.length === 0) return [value];
  return value.every((item) => typeof item === "string") ? { texts: value.length } : [value];
}

/** The executor of compiled queries beside the handler that `createServer` makes of the same options; none where only persisted operations run. */
export function createCompiledExecutorFor(options: ServerOptions): CompiledExecutor | undefined {
  const { views, limits = defaultLimits, introspection = true, persisted } = options;
  const contextOf = contextsOf(options);
  const maskError = (error: unknown) => toClientError(error, options.onBug);
  return persisted?.only
    ? undefined
    : createCompiledExecutor({
        limits,
        introspection,
        context: (work) => contextOf(views(), work),
        maskError,
        data: views,
      });
}
