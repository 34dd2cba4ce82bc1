import {
  type ASTNode,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { schema } from "../../schema/index.ts";
import { Dice } from "../fuzz/grammar.ts";
import { randomOf } from "./invented.ts";

/** What a client sends. */
export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * The same operation with some values as variables — given, by default, both, null or left out —, some
 * selections under conditions, and some fragments with a name. It may ask something else than before.
 */
export function withVariables(query: string, seed: number): Operation {
  const dice = new Dice(randomOf(seed));
  const definitions: string[] = [];
  const fragments: string[] = [];
  const variables: Record<string, unknown> = {};
  const info = new TypeInfo(schema);

  const variableOf = (type: GraphQLInputType, value: ValueNode, mustBeThere: boolean): ValueNode => {
    const name = `${dice.of(["v", "first", "toString"])}${definitions.length}`;
    const nullable = isNonNullType(type) ? type.ofType : type;
    const isNeeded = mustBeThere || isNonNullType(type);
    const way = dice.of(["given", "given", "default", "both", isNeeded ? "given" : "left out"]);
    const isLiteral = way === "default" || way === "both";
    const isRequired = isNeeded || dice.chance(way === "left out" ? 0 : 0.3);
    definitions.push(`$${name}: ${nullable}${isRequired ? "!" : ""}${isLiteral ? ` = ${print(value)}` : ""}`);
    if (way === "given" || way === "both") variables[name] = valueFromASTUntyped(value);
    if (way === "both" && dice.chance(0.3)) variables[name] = null;
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
  };
  const condition = (): string => {
    if (dice.chance(0.2)) return `@${dice.of(["skip", "include"])}(if: ${dice.chance(0.5)})`;
    const name = `if${definitions.length}`;
    const isDefault = dice.chance(0.3);
    definitions.push(`$${name}: Boolean${isDefault ? ` = ${dice.chance(0.5)}` : "!"}`);
    if (!isDefault || dice.chance(0.3)) variables[name] = dice.chance(0.5);
    return `@${dice.of(["skip", "include"])}(if: $${name})`;
  };
  const enterValue = (node: ValueNode, _: unknown, parent: unknown): ValueNode | false | undefined => {
    // Within a list, the type is that of its items by now.
    const type = node.kind === Kind.LIST ? info.getParentInputType() : info.getInputType();
    if (!type || node.kind === Kind.NULL || node.kind === Kind.VARIABLE) return undefined;
    const isWithin = (parent as ASTNode).kind !== Kind.ARGUMENT;
    if (!dice.chance(isWithin ? 0.15 : 0.5)) return undefined;
    const around = info.getParentInputType();
    const isChoice = node.kind === Kind.LIST || (isInputObjectType(around) && around.isOneOf);
    return variableOf(type, node, isWithin && isChoice);
  };
  const values = [Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.ENUM, Kind.LIST, Kind.OBJECT];
  const lifted = visit(
    parse(query),
    visitWithTypeInfo(info, {
      ...Object.fromEntries(values.map((kind) => [kind, { enter: enterValue }])),
      SelectionSet: {
        leave(node: SelectionSetNode) {
          const type = info.getParentType();
          if (!type || !dice.chance(0.2)) return undefined;
          const name = `Part${fragments.length}`;
          fragments.push(`fragment ${name} on ${getNamedType(type)} ${print(node)}`);
          const spreads = Array.from({ length: 1 + dice.below(2) }, () =>
            dice.chance(0.3)
              ? `... on ${type} { ...${name} ${condition()} }`
              : `...${name} ${dice.chance(0.4) ? condition() : ""}`,
          );
          const others = dice.chance(0.4) ? `__typename ${condition()} ` : "";
          return selectionOf(`{ ${others}${spreads.join(" ")} __typename }`);
        },
      },
      Field: {
        leave(node) {
          if (!dice.chance(0.05)) return undefined;
          return { ...node, directives: selectionOf(`{ x ${condition()} }`).selections[0]?.directives };
        },
      },
    }),
  );
  const text = [print(lifted), ...fragments].join("\n");
  const given = definitions.length > 0 ? `(${definitions.join(", ")})` : "";
  return { query: text.replace(/^(query \w+)/, `$1${given}`), variables };
}

function selectionOf(text: string): SelectionSetNode {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(text);
  return definition.selectionSet;
}
