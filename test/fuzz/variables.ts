import {
  type ConstValueNode,
  type DocumentNode,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  parseValue,
  print,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { schema } from "../../schema/index.ts";
import type { Operation } from "./post.ts";

/** An operation with all values in its text, so that they can be changed like the rest of it. */
export function withoutVariables({ query, variables = {} }: Operation): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    parse(query, { noLocation: true }),
    visitWithTypeInfo(info, {
      VariableDefinition: () => null,
      Variable: ({ name }) => literalOf(variables[name.value], info.getInputType()),
    }),
  );
}

/** The other way round: lists and objects become variables, those that are equal one, so that the text stays short. */
export function withVariables(document: DocumentNode): Operation {
  const info = new TypeInfo(schema);
  const variables: Record<string, unknown> = {};
  const known = new Map<string, string>();
  const definitions: string[] = [];
  const nameOf = (value: ValueNode, type: string): string => {
    const key = `${type} ${print(value)}`;
    const name = known.get(key) ?? `v${known.size}`;
    if (!known.has(key)) {
      known.set(key, name);
      definitions.push(`$${name}: ${type}`);
      variables[name] = valueFromASTUntyped(value);
    }
    return name;
  };
  const hoisted = visit(
    document,
    visitWithTypeInfo(info, {
      Argument({ value, ...argument }) {
        const type = info.getArgument()?.type;
        if (!type || (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT)) return undefined;
        const name = { kind: Kind.NAME, value: nameOf(value, String(type)) } as const;
        return { ...argument, value: { kind: Kind.VARIABLE, name } };
      },
    }),
  );
  const text = hoisted.definitions.map(print);
  const [operation = "", ...fragments] = text;
  const body = operation.slice(operation.indexOf("{"));
  const head = definitions.length > 0 ? `query (${definitions.join(", ")}) ` : "";
  return { query: [`${head}${body}`, ...fragments].join("\n"), variables };
}

/** A value of JSON as a literal of a type: only the type tells the name of an enum value from a text. */
function literalOf(value: unknown, type: GraphQLType | null | undefined): ConstValueNode {
  return parseValue(written(value, type), { noLocation: true }) as ConstValueNode;
}

function written(value: unknown, type: GraphQLType | null | undefined): string {
  if (isNonNullType(type)) return written(value, type.ofType);
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value))
    return `[${value.map((one) => written(one, isListType(type) ? type.ofType : type)).join(", ")}]`;
  if (typeof value === "object") {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${written(one, fields[key]?.type)}`)
      .join(", ")} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
