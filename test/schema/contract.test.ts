import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "../../schema/index.ts";

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const standard = ["String", "Int", "Float", "Boolean", "ID"];

function* undescribed(type: GraphQLNamedType): Generator<string> {
  if (!type.description) yield type.name;
  if (isEnumType(type)) {
    for (const value of type.getValues()) if (!value.description) yield `${type.name}.${value.name}`;
  } else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.description) yield `${type.name}.${field.name}`;
      for (const arg of "args" in field ? field.args : [])
        if (!arg.description) yield `${type.name}.${field.name}(${arg.name}:)`;
    }
  }
}

describe("the contract", () => {
  it("describes every type, field, argument and enum value", () => {
    const missing = types.filter(({ name }) => !standard.includes(name)).flatMap((type) => [...undescribed(type)]);
    const directives = schema.getDirectives().filter(({ description }) => !description);
    expect([...missing, ...directives.map(({ name }) => `@${name}`)]).toEqual([]);
  });

  it("is read only", () => {
    expect(schema.getMutationType()).toBeUndefined();
  });

  it("specifies every scalar of its own", () => {
    const own = types.filter((type) => isScalarType(type) && !standard.includes(type.name));
    expect(own.filter((type) => !(isScalarType(type) && type.specifiedByURL))).toEqual([]);
  });

  it("gives every connection non-null edges, nodes, page info and total", () => {
    const loose = types.flatMap((type) => {
      if (!isObjectType(type) || !type.name.endsWith("Connection")) return [];
      const fields = type.getFields();
      return ["edges", "nodes", "pageInfo", "totalCount"].filter((name) => {
        const field = fields[name]?.type;
        if (!field || !isNonNullType(field)) return true;
        return isListType(field.ofType) && !isNonNullType(field.ofType.ofType);
      });
    });
    expect(loose).toEqual([]);
  });

  it("bounds every connection by `first`, and dates only root fields", () => {
    const wrong = types.flatMap((type) => {
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) => {
        const names = field.args.map(({ name }) => name);
        const paged = String(field.type).endsWith("Connection");
        const bad = (paged && !names.includes("first")) || (names.includes("asOf") && type.name !== "Query");
        return bad ? [`${type.name}.${field.name}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});
