import {
  type DocumentNode,
  defaultTypeResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValueNode,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import type { Awaitable } from "./graph/awaitable.ts";
import type { Texts } from "./texts.ts";
import { faulty, go, type PlannedField, type Run, type Write, writeFields, writeItems, writeLeaf } from "./write.ts";

/** Where a value stands: the nodes of its field, what resolvers are told of that, and whether a steady object is around it. */
interface Place {
  readonly nodes: readonly FieldNode[];
  readonly infoOf: (run: Run) => GraphQLResolveInfo;
  readonly isSteady: boolean;
}

/** What plans share: texts of objects that do not change, as long as the data does not. */
export interface Sharing<Context> {
  readonly texts: Texts;
  /** Whether objects of a type are the same object in every run over the same data. */
  readonly isSteady: (type: GraphQLObjectType) => boolean;
  /** Whether there is a field of a name that reads more of the context than its steady part. */
  readonly isUnsteady: (field: string) => boolean;
  /** The part of a context that is the same for every run over the same data. */
  readonly steadyPart: (context: Context) => unknown;
}

/**
 * How one operation is answered for one setting of its conditions: what graphql-js works out for each object again —
 * which fields to read, with which arguments, as what — is worked out once, for each type when the first object of it
 * is met. Writes text rather than objects, and that of a steady object once for all runs: what stands below it is
 * resolved from it, constant arguments and the steady part of the context alone.
 */
export class Plan<Context> {
  readonly #sharing: Sharing<Context>;
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  readonly #conditions: Record<string, unknown>;
  readonly #root: Write;
  #fields = 0;
  #runs = 0;

  /** `conditions` holds the values of at least the variables that `conditionsOf` names. */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: Record<string, unknown>,
    sharing: Sharing<Context>,
  ) {
    this.#sharing = sharing;
    this.#schema = schema;
    this.#operation = operation;
    this.#conditions = conditions;
    for (const one of document.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[one.name.value] = one;
    const type = schema.getQueryType() as GraphQLObjectType;
    const collected = collectFields(schema, this.#fragments, conditions, type, operation.selectionSet);
    this.#root = writeFields(this.#planned(type, collected, false));
  }

  /** How many fields have been planned so far, each for each type of object that it was met in. */
  get fields(): number {
    return this.#fields;
  }

  /**
   * The data of the answer as JSON, at once when every resolver answers at once.
   * @throws {Error} when the answer would hold an error; what that says is left to graphql-js.
   */
  run(context: Context, variables: Record<string, unknown>): Awaitable<string> {
    const steady = this.#sharing.steadyPart(context);
    this.#runs += 1;
    return this.#root(undefined, { context, steady, variables, keeps: this.#runs > 1, args: [], infos: [] });
  }

  #planned(
    type: GraphQLObjectType,
    collected: ReadonlyMap<string, readonly FieldNode[]>,
    isSteady: boolean,
  ): PlannedField[] {
    return [...collected].map(([key, nodes], index) => ({
      label: `${index === 0 ? "" : ","}${JSON.stringify(key)}:`,
      write: this.#field(type, key, nodes, isSteady),
    }));
  }

  #field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], isSteady: boolean): Write {
    const number = this.#fields++;
    const name = (nodes[0] as FieldNode).name.value;
    if (name === TypeNameMetaFieldDef.name) {
      const text = JSON.stringify(type.name);
      return () => text;
    }
    const field = this.#definition(type, name);
    const infoOf = this.#info(type, field, key, nodes, number);
    const write = this.#value(field.type, { nodes, infoOf, isSteady });
    const { resolve } = field;
    if (!resolve) {
      // What graphql-js does for fields without a resolver, but for a method.
      return (source, run) => {
        const value = (source as Record<string, unknown>)[name];
        if (typeof value === "function") throw faulty;
        return go(value, write, run);
      };
    }
    const argsOf = this.#args(field, nodes[0] as FieldNode, number);
    if (isSteady) return (source, run) => go(resolve(source, argsOf(run), run.steady, infoOf(run)), write, run);
    return (source, run) => go(resolve(source, argsOf(run), run.context, infoOf(run)), write, run);
  }

  #definition(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
    if (type === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name] as GraphQLField<unknown, unknown>;
  }

  /** Arguments are read once for a plan, or once for a run when they hold variables. */
  #args(field: GraphQLField<unknown, unknown>, node: FieldNode, number: number): (run: Run) => Record<string, unknown> {
    if (!holdsVariables(node)) {
      const args = getArgumentValues(field, node);
      return () => args;
    }
    const read = variablesAlone(field, node) ?? ((variables) => getArgumentValues(field, node, variables));
    return (run) => {
      run.args[number] ??= read(run.variables);
      return run.args[number] as Record<string, unknown>;
    };
  }

  /** The same for all objects of a run, so its path does not tell places in lists. */
  #info(
    parentType: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    key: string,
    fieldNodes: readonly FieldNode[],
    number: number,
  ): (run: Run) => GraphQLResolveInfo {
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

  #value(type: GraphQLOutputType, place: Place): Write {
    const inner = isNonNullType(type) ? type.ofType : type;
    const write = this.#present(inner, place);
    const absent = isNonNullType(type) ? undefined : "null";
    return (value, run) => {
      if (value == null) {
        if (absent === undefined) throw faulty;
        return absent;
      }
      if (value instanceof Error) throw faulty;
      return write(value, run);
    };
  }

  #present(type: GraphQLOutputType, place: Place): Write {
    if (isListType(type)) return writeItems(this.#value(type.ofType, place));
    if (isLeafType(type)) return writeLeaf(type);
    if (isObjectType(type)) return this.#object(type, place);
    if (isAbstractType(type)) return this.#abstract(type, place);
    throw faulty;
  }

  #object(type: GraphQLObjectType, { nodes, infoOf, isSteady: isWithin }: Place): Write {
    const isKept = this.#sharing.isSteady(type) && (isWithin || this.#isConstant(nodes));
    let write: Write | undefined;
    const writeAnew: Write = (value, run) => {
      if (type.isTypeOf && type.isTypeOf(value, run.context, infoOf(run)) !== true) throw faulty;
      write ??= writeFields(
        this.#planned(
          type,
          collectSubfields(this.#schema, this.#fragments, this.#conditions, type, nodes),
          isKept || isWithin,
        ),
      );
      return write(value, run);
    };
    return isKept ? this.#sharing.texts.keeping(writeAnew) : writeAnew;
  }

  /** Whether what is selected below some fields depends on no variable and on nothing else that changes with the request. */
  #isConstant(nodes: readonly FieldNode[]): boolean {
    const seen = new Set<string>();
    const isSelected = ({ selections }: SelectionSetNode): boolean =>
      selections.every((one) => {
        if (one.kind === Kind.FIELD)
          return (
            !holdsVariables(one) &&
            !this.#sharing.isUnsteady(one.name.value) &&
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

  #abstract(type: GraphQLAbstractType, place: Place): Write {
    const { infoOf } = place;
    const resolve = type.resolveType ?? defaultTypeResolver;
    const writes = new Map<string, Write>();
    return (value, run) => {
      const name = resolve(value, run.context, infoOf(run), type);
      if (typeof name !== "string") throw faulty;
      let write = writes.get(name);
      if (!write) {
        const found = this.#schema.getType(name);
        if (!isObjectType(found) || !this.#schema.isSubType(type, found)) throw faulty;
        write = this.#object(found, place);
        writes.set(name, write);
      }
      return write(value, run);
    };
  }
}

/** Names of the variables that decide which fields are read; a plan is for one value of each. */
export function conditionsOf({ definitions }: DocumentNode): string[] {
  const names = new Set<string>();
  const search = ({ selections }: SelectionSetNode): void => {
    for (const one of selections) {
      for (const { name, arguments: args = [] } of one.directives ?? [])
        if (name.value === "skip" || name.value === "include")
          for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      if (one.kind !== Kind.FRAGMENT_SPREAD && one.selectionSet) search(one.selectionSet);
    }
  };
  for (const one of definitions)
    if (one.kind === Kind.OPERATION_DEFINITION || one.kind === Kind.FRAGMENT_DEFINITION) search(one.selectionSet);
  return [...names];
}

const holdsVariables = ({ arguments: args = [] }: FieldNode): boolean => args.some(({ value }) => isVariable(value));

/** Reads the arguments of a field that is given variables alone, which fit as they are; undefined for any other field. */
function variablesAlone(field: GraphQLField<unknown, unknown>, { arguments: given = [] }: FieldNode) {
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
      if (isRequired && value == null) throw faulty;
      if (value !== undefined) read[name] = value;
    }
    return read;
  };
}

/** Whether a value is a variable or holds one. */
const isVariable = (value: ValueNode): boolean =>
  value.kind === Kind.VARIABLE ||
  (value.kind === Kind.LIST && value.values.some(isVariable)) ||
  (value.kind === Kind.OBJECT && value.fields.some(({ value: inner }) => isVariable(inner)));
