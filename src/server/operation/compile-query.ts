import {
  type DocumentNode,
  defaultTypeResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValueNode,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { type Awaitable, mapAwaitable } from "../../lib/awaitable.ts";
import type { Text } from "../../lib/long-text.ts";
import { loadedAfter, NotLoaded } from "../../lib/not-loaded.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { FragmentCache } from "./fragment-cache.ts";
import type { IntrospectionCache } from "./introspection-cache.ts";
import {
  type CompiledField,
  type ExecutionState,
  failAt,
  failing,
  type JsonWriter,
  type ResultPath,
  writeFields,
  writeItems,
  writeLeaf,
  writeWhenHere,
} from "./write-json.ts";

/** The field of a value. */
interface FieldContext {
  readonly nodes: readonly FieldNode[];
  readonly infoOf: (run: ExecutionState) => GraphQLResolveInfo;
  /** Whether the field belongs to an object whose JSON is cached. */
  readonly isCacheable: boolean;
  /** Schema coordinate, for messages. */
  readonly coordinate: string;
}

export interface RunResult {
  /** The data as JSON; "null" when an error has reached the root. */
  readonly data: Text;
  /** In no particular order. */
  readonly errors: readonly GraphQLError[];
}

/** What to cache between runs of compiled queries, and where. */
export interface FragmentCachePolicy<Context> {
  readonly fragments: FragmentCache;
  readonly introspection: IntrospectionCache;
  /** Whether a type's objects are the same in every run over the same data. */
  readonly isCacheable: (type: GraphQLObjectType) => boolean;
  /** Whether a field of this name reads more of the context than its cacheable part. */
  readonly dependsOnDay: (field: string) => boolean;
  /** The part of the context that is the same for every run over the same data. */
  readonly cacheableContext: (context: Context) => unknown;
}

/**
 * A compiled operation for one combination of `@skip` and `@include` values: fields, arguments and types are resolved
 * once per object type instead of once per object. Writes JSON text; the JSON of cacheable objects is reused between
 * runs, since it depends only on the object, constant arguments and the cacheable part of the context.
 */
export class CompiledQuery<Context> {
  readonly #policy: FragmentCachePolicy<Context>;
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  readonly #conditions: Record<string, unknown>;
  readonly #root: JsonWriter;
  #fields = 0;
  #runs = 0;

  /** `conditions` must include the variables that `conditionsOf` returns. */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: Record<string, unknown>,
    policy: FragmentCachePolicy<Context>,
  ) {
    this.#policy = policy;
    this.#schema = schema;
    this.#operation = operation;
    this.#conditions = conditions;
    for (const one of document.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[one.name.value] = one;
    const type = schema.getRootType(operation.operation) as GraphQLObjectType;
    const collected = collectFields(schema, this.#fragments, conditions, type, operation.selectionSet);
    this.#root = writeFields(this.#compileFields(type, collected, false));
  }

  /** Number of fields compiled so far, counted once per object type. */
  get fields(): number {
    return this.#fields;
  }

  /**
   * Runs the query; synchronously if all resolvers are synchronous.
   * @throws {WorkLimitError} beyond the budget, and the cancellation reason if the operation was canceled.
   */
  run(
    context: Context,
    variables: Record<string, unknown>,
    work: WorkBudget,
    rootValue?: unknown,
  ): Awaitable<RunResult> {
    const cacheableContext = this.#policy.cacheableContext(context);
    this.#runs += 1;
    const errors: GraphQLError[] = [];
    const run: ExecutionState = {
      context,
      cacheableContext,
      variables,
      cachesFragments: this.#runs > 1,
      args: [],
      infos: [],
      work,
      errors,
    };
    const failRoot = (error: unknown): string => {
      if (!(error instanceof GraphQLError)) throw error;
      errors.push(error);
      return "null";
    };
    try {
      const data = this.#root(rootValue, run, undefined);
      return mapAwaitable(data instanceof Promise ? data.catch(failRoot) : data, (text) => ({ data: text, errors }));
    } catch (error) {
      return { data: failRoot(error), errors };
    }
  }

  #compileFields(
    type: GraphQLObjectType,
    collected: ReadonlyMap<string, readonly FieldNode[]>,
    isCacheable: boolean,
  ): CompiledField[] {
    return [...collected].map(([key, nodes], index) => ({
      label: `${index === 0 ? "" : ","}${JSON.stringify(key)}:`,
      write: this.#field(type, key, nodes, isCacheable),
    }));
  }

  #field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], isCacheable: boolean): JsonWriter {
    const number = this.#fields++;
    const name = (nodes[0] as FieldNode).name.value;
    if (name === TypeNameMetaFieldDef.name) {
      const text = JSON.stringify(type.name);
      return () => text;
    }
    const field = this.#definition(type, name);
    const infoOf = this.#info(type, field, key, nodes, number);
    const coordinate = `${type.name}.${name}`;
    const write = this.#value(field.type, { nodes, infoOf, coordinate, isCacheable });
    const resolve = this.#resolver(field, nodes[0] as FieldNode, number, infoOf, isCacheable);
    const fail = failing(nodes, field.type);
    const typename = type.name;
    // Nothing below a leaf needs a path.
    const isLeaf = isLeafType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const writeOnce: JsonWriter = (source, run, prev) =>
      writeWhenHere(resolve(source, run), write, run, isLeaf ? prev : { prev, key, typename });
    const failAtField = (error: unknown, source: unknown, run: ExecutionState, prev: ResultPath | undefined) => {
      const failNow = (cause: unknown) => failAt(cause, fail, run, { prev, key, typename });
      return error instanceof NotLoaded
        ? loadedAfter(error, () => writeOnce(source, run, prev)).catch(failNow)
        : failNow(error);
    };
    const writeField: JsonWriter = (source, run, prev) => {
      try {
        const text = writeOnce(source, run, prev);
        return text instanceof Promise ? text.catch((error) => failAtField(error, source, run, prev)) : text;
      } catch (error) {
        return failAtField(error, source, run, prev);
      }
    };
    const introspected = this.#introspectionOf(field, nodes);
    return introspected === undefined ? writeField : this.#policy.introspection.memoize(introspected, writeField);
  }

  /** Cache key of an introspection field; undefined for other fields, and for selections with variables. */
  #introspectionOf(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): string | undefined {
    if (field !== SchemaMetaFieldDef && field !== TypeMetaFieldDef) return undefined;
    const fragments = Object.values(this.#fragments);
    const text = [...nodes.map(({ alias: _, ...node }) => node), ...fragments].map(print).join();
    return text.includes("$") ? undefined : text;
  }

  #resolver(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    number: number,
    infoOf: (run: ExecutionState) => GraphQLResolveInfo,
    isCacheable: boolean,
  ): (source: unknown, run: ExecutionState) => unknown {
    const { resolve } = field;
    const argsOf = this.#args(field, node, number);
    if (!resolve)
      return (source, run) => {
        const value = (source as Record<string, unknown>)[field.name];
        return typeof value === "function" ? value.call(source, argsOf(run), run.context, infoOf(run)) : value;
      };
    if (isCacheable) return (source, run) => resolve(source, argsOf(run), run.cacheableContext, infoOf(run));
    return (source, run) => resolve(source, argsOf(run), run.context, infoOf(run));
  }

  #definition(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
    if (type === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name] as GraphQLField<unknown, unknown>;
  }

  /** Arguments are read once per compiled query, or once per run when they use variables. */
  #args(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    number: number,
  ): (run: ExecutionState) => Record<string, unknown> {
    if (!holdsVariables(node)) {
      let args: Record<string, unknown> | undefined;
      return () => {
        args ??= getArgumentValues(field, node);
        return args;
      };
    }
    const read = variablesAlone(field, node) ?? ((variables) => getArgumentValues(field, node, variables));
    return (run) => {
      run.args[number] ??= read(run.variables);
      return run.args[number] as Record<string, unknown>;
    };
  }

  /** One object per run and field, so its path has no list indexes. */
  #info(
    parentType: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    key: string,
    fieldNodes: readonly FieldNode[],
    number: number,
  ): (run: ExecutionState) => GraphQLResolveInfo {
    return (run) => {
      run.infos[number] ??= {
        fieldName: field.name,
        fieldNodes,
        returnType: field.type,
        parentType,
        path: { prev: undefined, key, typename: parentType.name },
        schema: this.#schema,
        fragments: this.#fragments,
        rootValue: undefined,
        operation: this.#operation,
        variableValues: run.variables,
      };
      return run.infos[number];
    };
  }

  #value(type: GraphQLOutputType, field: FieldContext): JsonWriter {
    const write = this.#present(isNonNullType(type) ? type.ofType : type, field);
    const isRequired = isNonNullType(type);
    return (value, run, path) => {
      if (value == null) {
        if (isRequired) throw new Error(`Cannot return null for non-nullable field ${field.coordinate}.`);
        return "null";
      }
      if (value instanceof Error) throw value;
      return write(value, run, path);
    };
  }

  #present(type: GraphQLOutputType, field: FieldContext): JsonWriter {
    if (isListType(type))
      return writeItems(this.#value(type.ofType, field), failing(field.nodes, type.ofType), () => field.coordinate);
    if (isLeafType(type)) return writeLeaf(type);
    if (isObjectType(type)) return this.#object(type, field);
    return this.#abstract(type as GraphQLAbstractType, field);
  }

  #object(type: GraphQLObjectType, { nodes, infoOf, isCacheable: isWithin }: FieldContext): JsonWriter {
    const isCached = this.#policy.isCacheable(type) && (isWithin || this.#isConstant(nodes));
    let write: JsonWriter | undefined;
    const writeFresh: JsonWriter = (value, run, path) => {
      if (type.isTypeOf && type.isTypeOf(value, run.context, infoOf(run)) !== true)
        throw new Error(`Expected value of type "${type.name}" but got something else.`);
      write ??= writeFields(
        this.#compileFields(
          type,
          collectSubfields(this.#schema, this.#fragments, this.#conditions, type, nodes),
          isCached || isWithin,
        ),
      );
      return write(value, run, path);
    };
    return isCached ? this.#policy.fragments.memoize(writeFresh) : writeFresh;
  }

  /** Whether the selections below depend on no variable and no other part of the request. */
  #isConstant(nodes: readonly FieldNode[]): boolean {
    const seen = new Set<string>();
    const isSelected = ({ selections }: SelectionSetNode): boolean =>
      selections.every((one) => {
        if (one.kind === Kind.FIELD)
          return (
            !holdsVariables(one) &&
            !this.#policy.dependsOnDay(one.name.value) &&
            (!one.selectionSet || isSelected(one.selectionSet))
          );
        if (one.kind === Kind.INLINE_FRAGMENT) return isSelected(one.selectionSet);
        const { value: name } = one.name;
        if (seen.has(name)) return true;
        seen.add(name);
        return isSelected((this.#fragments[name] as FragmentDefinitionNode).selectionSet);
      });
    return nodes.every(({ selectionSet }) => !selectionSet || isSelected(selectionSet));
  }

  #abstract(type: GraphQLAbstractType, field: FieldContext): JsonWriter {
    const { infoOf } = field;
    const resolve = type.resolveType ?? defaultTypeResolver;
    const writes = new Map<string, JsonWriter>();
    return (value, run, path) => {
      const name = resolve(value, run.context, infoOf(run), type);
      let write = writes.get(name as string);
      if (!write) {
        const found = this.#schema.getType(String(name));
        if (!isObjectType(found) || !this.#schema.isSubType(type, found))
          throw new Error(`Abstract type "${type.name}" was resolved to "${String(name)}", which is no type of it.`);
        write = this.#object(found, field);
        writes.set(found.name, write);
      }
      return write(value, run, path);
    };
  }
}

const holdsVariables = ({ arguments: args = [] }: FieldNode): boolean => args.some(({ value }) => isVariable(value));

/** Fast path for a field whose arguments are all variables, which are coerced already; undefined for other fields. */
function variablesAlone(field: GraphQLField<unknown, unknown>, node: FieldNode) {
  const { arguments: given = [] } = node;
  const names = new Map<string, string>();
  for (const { name, value } of given) {
    if (value.kind !== Kind.VARIABLE) return undefined;
    names.set(name.value, value.name.value);
  }
  const args = field.args.map(({ name, type, defaultValue }) => ({
    name,
    variable: names.get(name),
    isRequired: isNonNullType(type),
    defaultValue,
  }));
  return (variables: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const read: Record<string, unknown> = {};
    for (const { name, variable, isRequired, defaultValue } of args) {
      const isGiven = variable !== undefined && Object.hasOwn(variables, variable);
      const value = isGiven ? variables[variable] : defaultValue;
      // graphql-js formats the error.
      if (isRequired && value == null) return getArgumentValues(field, node, variables);
      if (value !== undefined) read[name] = value;
    }
    return read;
  };
}

/** Whether a value is or contains a variable. */
const isVariable = (value: ValueNode): boolean =>
  value.kind === Kind.VARIABLE ||
  (value.kind === Kind.LIST && value.values.some(isVariable)) ||
  (value.kind === Kind.OBJECT && value.fields.some(({ value: inner }) => isVariable(inner)));
