import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type TypeNode,
  visit,
} from "graphql";
import { schema } from "../schema/index.ts";

/**
 * Most fields of compiled code. A field below an interface is compiled for each type that it may be, and so are
 * those below it: a document of two hundred characters can grow to gigabytes. Each takes about 4 kB and a tenth of a millisecond.
 */
export const mostCompiledFields = 500;

/**
 * How many fields an operation has when it is compiled; undefined when it must not be, since compiled code would say
 * something else than graphql-js, or be far larger than what it is made of.
 */
export function compiledFields(document: DocumentNode, operation: OperationDefinitionNode): number | undefined {
  if (differs(document, operation)) return undefined;
  const root = schema.getQueryType();
  const variables = (operation.variableDefinitions ?? []).map(({ type }) => inputFields(namedType(type)));
  const fields = variables.reduce((sum, count) => sum + count, root ? countFields(document, operation, root) : 0);
  return fields <= mostCompiledFields ? fields : undefined;
}

/** Whether there is anything in a document in which graphql-jit differs from graphql-js. */
function differs(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const mayBeAbsent = new Set(
    (operation.variableDefinitions ?? [])
      .filter(({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE && !defaultValue)
      .map(({ variable }) => variable.name.value),
  );
  let does = false;
  let within = 0;
  const enter = () => {
    within += 1;
  };
  const leave = () => {
    within -= 1;
  };
  visit(document, {
    // Conditions of a fragment that is spread twice are mixed up, and fields stand where they would first stand.
    Directive: ({ name }) => {
      if (name.value === "skip" || name.value === "include") does = true;
    },
    // In code, that is no name of a property.
    Field: ({ name, alias }) => {
      if ((alias ?? name).value === "__proto__") does = true;
    },
    // One that is left out of an object leaves the field out, too; compiled, it is null.
    Variable: ({ name }) => {
      if (within > 0 && mayBeAbsent.has(name.value)) does = true;
    },
    ObjectValue: { enter, leave },
    ListValue: { enter, leave },
  });
  return does;
}

/** Fields of compiled code, counted until there are too many. */
function countFields(document: DocumentNode, operation: OperationDefinitionNode, root: GraphQLObjectType): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  let fields = 0;

  function countType(type: GraphQLCompositeType, selections: readonly SelectionNode[]): void {
    for (const one of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) countSelections(one, selections);
  }

  function countSelections(type: GraphQLObjectType, selections: readonly SelectionNode[]): void {
    for (const one of selections) {
      if (fields > mostCompiledFields) return;
      if (one.kind === Kind.FIELD) {
        fields += 1;
        const returned = getNamedType(type.getFields()[one.name.value]?.type);
        if (one.selectionSet && isCompositeType(returned)) countType(returned, one.selectionSet.selections);
        continue;
      }
      const part = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
      const on = part?.typeCondition && schema.getType(part.typeCondition.name.value);
      const fits = !on || on === type || (isAbstractType(on) && schema.isSubType(on, type));
      if (part && fits) countSelections(type, part.selectionSet.selections);
    }
  }

  countSelections(root, operation.selectionSet.selections);
  return fields;
}

const namedType = (type: TypeNode): GraphQLNamedType | undefined =>
  type.kind === Kind.NAMED_TYPE ? schema.getType(type.name.value) : namedType(type.type);

/** Fields that are compiled to read a value; without end where a type holds itself, as filters do. */
function inputFields(type: GraphQLNamedType | undefined, around: readonly GraphQLNamedType[] = []): number {
  if (!isInputObjectType(type)) return 1;
  if (around.includes(type)) return Number.POSITIVE_INFINITY;
  let fields = 1;
  for (const field of Object.values(type.getFields())) {
    fields += inputFields(getNamedType(field.type), [...around, type]);
    if (fields > mostCompiledFields) return Number.POSITIVE_INFINITY;
  }
  return fields;
}
