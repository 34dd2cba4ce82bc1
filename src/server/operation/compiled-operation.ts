import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  getVariableValues,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../../../schema/builder.ts";
import { schema } from "../../../schema/index.ts";
import { CompiledQuery, conditionsOf, type FragmentCachePolicy } from "./compile-query.ts";
import { dependsOn, selectsDependent } from "./field-dependencies.ts";
import { FragmentCache } from "./fragment-cache.ts";
import { IntrospectionCache } from "./introspection-cache.ts";
import { costOf } from "./operation-cost.ts";

/** Costs of one operation that are cached, each for variables of its own, and the longest text of those. */
const maxCosts = 100;
const maxCostKeyLength = 100;

/** Compiled queries of one operation, each for values of its conditions. */
const maxQueries = 16;

/** A required variable of a scalar or an enum. */
interface ScalarVariable {
  readonly name: string;
  readonly type: GraphQLLeafType;
}

const Entity = schema.getType("Entity") as GraphQLInterfaceType;

/** What compiled queries share: fragments of the data that is served, and introspections. */
export function createFragmentCachePolicy(): FragmentCachePolicy<Context> {
  return {
    fragments: new FragmentCache(),
    introspection: new IntrospectionCache(),
    // A view has one object for each of its entities.
    isCacheable: (type) => schema.isSubType(Entity, type),
    dependsOnDay: (field) => dependsOn(field, "day"),
    cacheableContext: ({ load }) => ({ load }),
  };
}

/** Variables as resolvers want them, or why they do not fit. */
export type CoercedVariables =
  | { readonly coerced: Record<string, unknown>; readonly errors?: undefined }
  | { readonly errors: readonly GraphQLError[] };

/** An operation of a valid document, with all that is computed of it once. */
export class CompiledOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether it selects a field whose value depends on how the data came to be served, such as `meta`. */
  readonly dependsOnStatus: boolean;
  /** Its variables when all of them are required scalars or enums, which is usual. */
  readonly #scalars: readonly ScalarVariable[] | undefined;
  /** Variables whose values the cost can depend on. */
  readonly #costVariables: readonly string[];
  readonly #costs = new Map<string, number>();
  /** Variables that decide which fields are read. */
  readonly #conditions: readonly string[];
  /** By the values of those. */
  readonly #queries = new Map<string, CompiledQuery<Context>>();
  readonly #policy: FragmentCachePolicy<Context>;

  constructor(document: DocumentNode, operation: OperationDefinitionNode, policy: FragmentCachePolicy<Context>) {
    this.document = document;
    this.operation = operation;
    this.dependsOnStatus = selectsDependent(document, "status");
    this.#scalars = scalarVariables(operation);
    this.#costVariables = costVariables(operation);
    this.#conditions = conditionsOf(document);
    this.#policy = policy;
  }

  get name(): string | undefined {
    return this.operation.name?.value;
  }

  /** Fields that were compiled so far: what it weighs. */
  get fields(): number {
    return [...this.#queries.values()].reduce((sum, { fields }) => sum + fields, 0);
  }

  /** Coerces variables; of errors, so many at most. */
  coerce(variables: Readonly<Record<string, unknown>>, maxErrors: number): CoercedVariables {
    const coerced = this.#scalars && coerceScalars(this.#scalars, variables);
    return coerced
      ? { coerced }
      : (getVariableValues(schema, this.operation.variableDefinitions ?? [], variables, {
          maxErrors,
        }) as CoercedVariables);
  }

  /** The cost, computed once for the values that it can depend on. @throws {GraphQLError} for arguments that do not fit. */
  costOf(variables: Readonly<Record<string, unknown>>): number {
    const key = JSON.stringify(this.#costVariables.map((name) => costKey(name, variables)));
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    const cost = costOf(this.document, this.operation, variables);
    if (key.length > maxCostKeyLength) return cost;
    if (this.#costs.size === maxCosts) this.#costs.clear();
    this.#costs.set(key, cost);
    return cost;
  }

  /** The compiled query for the values of the conditions. */
  queryFor(variables: Record<string, unknown>): CompiledQuery<Context> {
    const key = this.#conditions.map((name) => (variables[name] ? "1" : "0")).join("");
    const known = this.#queries.get(key);
    if (known) return known;
    if (this.#queries.size === maxQueries) this.#queries.clear();
    const query = new CompiledQuery(schema, this.document, this.operation, variables, this.#policy);
    this.#queries.set(key, query);
    return query;
  }
}

/** Scalars of which no list is long and no page large: their values leave the cost as it is. */
const costless = /^(ID|String|Slug|LocalDate|PartialDate|DateTime|URL|Decimal)!?$/;

function costVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.flatMap(({ variable, type }) => {
    const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const isCostless = inner.kind === Kind.NAMED_TYPE && costless.test(inner.name.value);
    return isCostless ? [] : [variable.name.value];
  });
}

/** The variables of an operation that asks for required scalars and enums alone; undefined for any other. */
function scalarVariables({ variableDefinitions = [] }: OperationDefinitionNode): ScalarVariable[] | undefined {
  const scalars: ScalarVariable[] = [];
  for (const { variable, type, defaultValue } of variableDefinitions) {
    if (type.kind !== Kind.NON_NULL_TYPE || type.type.kind !== Kind.NAMED_TYPE || defaultValue) return undefined;
    const named = schema.getType(type.type.name.value);
    if (!isLeafType(named)) return undefined;
    scalars.push({ name: variable.name.value, type: named });
  }
  return scalars;
}

/** Undefined for values that do not fit, for graphql-js to say why. */
function coerceScalars(scalars: readonly ScalarVariable[], variables: Readonly<Record<string, unknown>>) {
  const coerced: Record<string, unknown> = {};
  try {
    for (const { name, type } of scalars) {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      const parsed = value == null ? undefined : type.parseValue(value);
      if (parsed === undefined) return undefined;
      coerced[name] = parsed;
    }
  } catch {
    return undefined;
  }
  return coerced;
}

/** A value as far as a cost can depend on it: of a list of texts, only how many there are. No two that differ are alike. */
function costKey(name: string, variables: Readonly<Record<string, unknown>>): unknown {
  if (!Object.hasOwn(variables, name)) return "absent";
  const value = variables[name];
  if (!Array.isArray(value) || value.length === 0) return [value];
  return value.every((item) => typeof item === "string") ? { texts: value.length } : [value];
}
