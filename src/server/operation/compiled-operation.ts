import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  getVariableValues,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Context } from "../../../schema/builder.ts";
import type { Dependency } from "../../../schema/fields.ts";
import { schema } from "../../../schema/index.ts";
import { CompiledQuery, type FragmentCachePolicy } from "./compile-query.ts";
import { FragmentCache } from "./fragment-cache.ts";
import { IntrospectionCache } from "./introspection-cache.ts";
import { costOf } from "./operation-cost.ts";

/** Most cached costs per operation, and the longest key of one, in characters. */
const maxCosts = 100;
const maxCostKeyLength = 100;

/** Most compiled queries per operation, one for each combination of conditions. */
const maxQueries = 16;

/** A required variable of a scalar or enum type, or of a list of such values without null. */
interface ScalarVariable {
  readonly name: string;
  readonly type: GraphQLLeafType;
  readonly isList: boolean;
}

/** Names of the fields that the schema marks with each dependency. */
const namesBy = new Map<Dependency, ReadonlySet<string>>(
  (["day", "status"] as const).map((dependency) => [dependency, namesOf(dependency)]),
);

function namesOf(dependency: Dependency): Set<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  return new Set(fields.filter(({ extensions }) => extensions.dependsOn === dependency).map(({ name }) => name));
}

/** Whether a field of this name depends on the day or on the reload status. */
const dependsOn = (field: string, dependency: Dependency): boolean => namesBy.get(dependency)?.has(field) ?? false;

/** Every field, inline fragment and fragment spread in the operations and fragments of a document. */
function selectionsOf({ definitions }: DocumentNode): SelectionNode[] {
  const selections: SelectionNode[] = [];
  const add = (set: SelectionSetNode | undefined) => {
    for (const one of set?.selections ?? []) {
      selections.push(one);
      if (one.kind !== Kind.FRAGMENT_SPREAD) add(one.selectionSet);
    }
  };
  for (const one of definitions)
    if (one.kind === Kind.OPERATION_DEFINITION || one.kind === Kind.FRAGMENT_DEFINITION) add(one.selectionSet);
  return selections;
}

/** Whether a document selects a field with this dependency. */
const selectsDependent = (document: DocumentNode, dependency: Dependency): boolean =>
  selectionsOf(document).some((one) => one.kind === Kind.FIELD && dependsOn(one.name.value, dependency));

const Entity = schema.getType("Entity") as GraphQLInterfaceType;

/** The caches that compiled queries share: fragments of the served data, and introspection. */
export function createFragmentCachePolicy(): FragmentCachePolicy<Context> {
  return {
    fragments: new FragmentCache(),
    introspection: new IntrospectionCache(),
    // A view has one object per entity.
    isCacheable: (type) => schema.isSubType(Entity, type),
    dependsOnDay: (field) => dependsOn(field, "day"),
    cacheableContext: ({ load }) => ({ load }),
  };
}

/** Coerced variables, or the errors in them. */
export type CoercedVariables =
  | { readonly coerced: Record<string, unknown>; readonly errors?: undefined }
  | { readonly errors: readonly GraphQLError[] };

/** An operation of a valid document, with everything that is computed once for it. */
export class CompiledOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether it selects a field that depends on the reload status, such as `meta`. */
  readonly dependsOnStatus: boolean;
  /** The variables, if all are required scalars, enums or lists of them, which is the common case. */
  readonly #scalars: readonly ScalarVariable[] | undefined;
  /** Variables that the cost may depend on. */
  readonly #costVariables: readonly string[];
  readonly #costs = new Map<string, number>();
  /** Variables used in `@skip` and `@include`. */
  readonly #conditions: readonly string[];
  /** By the values of the conditions. */
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

  /** Number of compiled fields, used as the cache weight. */
  get fields(): number {
    return [...this.#queries.values()].reduce((sum, { fields }) => sum + fields, 0);
  }

  /** Coerces variables; returns at most `maxErrors` errors. */
  coerce(variables: Readonly<Record<string, unknown>>, maxErrors: number): CoercedVariables {
    const coerced = this.#scalars && coerceScalars(this.#scalars, variables);
    return coerced
      ? { coerced }
      : (getVariableValues(schema, this.operation.variableDefinitions ?? [], variables, {
          maxErrors,
        }) as CoercedVariables);
  }

  /** The cost, cached per values that it may depend on. @throws {GraphQLError} for invalid arguments. */
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

  /** The compiled query for these values of the conditions. */
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

/** Names of the variables in `@skip` and `@include`; a compiled query is for one combination of their values. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  for (const { directives = [] } of selectionsOf(document))
    for (const { name, arguments: args = [] } of directives) {
      if (name.value !== "skip" && name.value !== "include") continue;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    }
  return [...names];
}

/** Types whose values never change the cost. */
const costless = /^(ID|String|Slug|LocalDate|PartialDate|DateTime|URL|Decimal)!?$/;

function costVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.flatMap(({ variable, type }) => {
    const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const isCostless = inner.kind === Kind.NAMED_TYPE && costless.test(inner.name.value);
    return isCostless ? [] : [variable.name.value];
  });
}

/** The variables, if all are required scalars, enums or lists of them; undefined otherwise. */
function scalarVariables({ variableDefinitions = [] }: OperationDefinitionNode): ScalarVariable[] | undefined {
  const scalars: ScalarVariable[] = [];
  for (const { variable, type, defaultValue } of variableDefinitions) {
    if (type.kind !== Kind.NON_NULL_TYPE || defaultValue) return undefined;
    const isList = type.type.kind === Kind.LIST_TYPE;
    const item = type.type.kind === Kind.LIST_TYPE ? type.type.type : type;
    const given = item.kind === Kind.NON_NULL_TYPE && item.type.kind === Kind.NAMED_TYPE ? item.type : undefined;
    const named = given && schema.getType(given.name.value);
    if (!isLeafType(named)) return undefined;
    scalars.push({ name: variable.name.value, type: named, isList });
  }
  return scalars;
}

/** Undefined for invalid values, for which graphql-js formats the error. */
function coerceScalars(scalars: readonly ScalarVariable[], variables: Readonly<Record<string, unknown>>) {
  const coerced: Record<string, unknown> = {};
  try {
    for (const { name, type, isList } of scalars) {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      const given = isList ? value : [value];
      if (!Array.isArray(given)) return undefined;
      const parsed = given.map((item) => (item == null ? undefined : type.parseValue(item)));
      if (parsed.includes(undefined)) return undefined;
      coerced[name] = isList ? parsed : parsed[0];
    }
  } catch {
    return undefined;
  }
  return coerced;
}

/**
 * The part of a value that a cost may depend on: for a list of strings, its length. Different values give different
 * keys.
 */
function costKey(name: string, variables: Readonly<Record<string, unknown>>): unknown {
  if (!Object.hasOwn(variables, name)) return "absent";
  const value = variables[name];
  if (!Array.isArray(value) || value.length === 0) return [value];
  return value.every((item) => typeof item === "string") ? { texts: value.length } : [value];
}
