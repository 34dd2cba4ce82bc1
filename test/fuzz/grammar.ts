import {
  type GraphQLArgument,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { schema } from "../../schema/index.ts";

/** What random documents are made with: numbers, choices and chances that a seed decides. */
export class Dice {
  readonly random: () => number;
  constructor(random: () => number) {
    this.random = random;
  }
  below(count: number): number {
    return Math.floor(this.random() * count);
  }
  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
  chance(share: number): boolean {
    return this.random() < share;
  }
}

const names = Object.keys(schema.getTypeMap());

/** Literals on which readers have stumbled. */
const oddLiterals = [
  "null",
  "true",
  "-1",
  "0",
  "101",
  "2147483648",
  "1e999",
  "-0.0",
  '""',
  '"\\u0000"',
  '"\\ud83d\\ude00"',
  '"\\ud800"',
  '"""block"""',
  '"Model:acme-one@2024-02-31"',
  '"Model:acme-one@2029-01-01"',
  '"2024-06-01"',
  '"acme-one"',
  `"${"a".repeat(300)}"`,
  "[]",
  "[[[[[]]]]]",
  "{}",
  "{ not: { not: {} } }",
  "{ __proto__: 1 }",
  "MODEL",
  "__proto__",
  "$v",
  "$first",
];

/** A document out of the schema's own words, mostly right, sometimes not. */
export function randomDocument(dice: Dice): string {
  const query = schema.getQueryType();
  const fragments = Array.from({ length: dice.below(4) }, (_, index) => {
    const on = dice.of(names);
    return `fragment f${index} on ${on} ${selections(dice, schema.getType(on), 2)}`;
  });
  const variables = dice.chance(0.3) ? "($v: String, $first: Int = 3)" : "";
  const kind = dice.of(["query", "query", "query", "query", "mutation", "subscription"]);
  const name = dice.of(["", "q", "__proto__"]);
  const operation = dice.chance(0.3)
    ? selections(dice, query, 4)
    : `${kind} ${name}${variables} ${directives(dice)} ${selections(dice, query, 4)}`;
  return [operation, ...fragments].join("\n");
}

function selections(dice: Dice, type: unknown, depth: number): string {
  const count = dice.chance(0.02) ? 40 : 1 + dice.below(4);
  return `{ ${Array.from({ length: count }, () => selection(dice, type, depth)).join(" ")} }`;
}

function selection(dice: Dice, type: unknown, depth: number): string {
  if (dice.chance(0.05)) return `...f${dice.below(4)} ${directives(dice)}`;
  if (dice.chance(0.05)) {
    const on = isAbstractType(type) ? dice.of(schema.getPossibleTypes(type)).name : dice.of(names);
    return `... on ${on} ${directives(dice)} ${selections(dice, schema.getType(on), depth - 1)}`;
  }
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  if (fields.length === 0 || dice.chance(0.05))
    return dice.of(["__typename", "id", "__schema { queryType { name } }", "x"]);
  const field = dice.of(fields);
  const alias = dice.chance(0.1) ? `${dice.of(["a", "b", "__proto__", "constructor"])}: ` : "";
  return `${alias}${field.name}${argumentsOf(dice, field.args)} ${directives(dice)} ${inner(dice, field.type, depth)}`;
}

function inner(dice: Dice, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return dice.chance(0.02) ? "{ x }" : "";
  return depth > 0 || dice.chance(0.2) ? selections(dice, named, depth - 1) : "{ __typename }";
}

function argumentsOf(dice: Dice, args: readonly GraphQLArgument[]): string {
  const given = args.filter((arg) => dice.chance(arg.type.toString().endsWith("!") ? 0.95 : 0.3));
  const written = given.map((arg) => `${arg.name}: ${literal(dice, arg)}`);
  if (dice.chance(0.02)) written.push("x: 1");
  return written.length > 0 ? `(${written.join(", ")})` : "";
}

/** A literal that fits an argument by its type, or by chance. */
function literal(dice: Dice, { type }: GraphQLArgument): string {
  if (dice.chance(0.3)) return dice.of(oddLiterals);
  const named = getNamedType(type);
  const one = (() => {
    if (named.name === "Int") return String(dice.of([1, 2, 20, 100, 101, -1]));
    if ("getValues" in named) return dice.of(named.getValues()).name;
    if ("getFields" in named && !isCompositeType(named)) {
      const field = dice.of(Object.values(named.getFields()));
      return `{ ${field.name}: ${dice.of(["{ eq: true }", "1", '"a"', '{ in: ["a"] }', "null", "{ }", '"GPT"'])} }`;
    }
    return dice.of(['"acme-one"', '"Model:acme-one"', '"2029-06-01"', '"one"', '"acme"']);
  })();
  return type.toString().includes("[") ? `[${one}]` : one;
}

function directives(dice: Dice): string {
  return dice.chance(0.05) ? dice.of(["@include(if: true)", "@skip(if: $v)", "@x", "@include", "@deprecated"]) : "";
}

const pieces = [
  ...'{}()[]:!$&|=@".,#\\',
  "...",
  "fragment",
  "on",
  "query",
  '"""',
  "\0",
  "\ufeff",
  "\ud800",
  "é",
  "__typename",
];

/** A text with a few places broken: cut, doubled, swapped or written over. */
export function mutate(dice: Dice, text: string): string {
  let mutant = text;
  for (let count = 1 + dice.below(5); count > 0; count--) {
    const from = dice.below(mutant.length + 1);
    const to = Math.min(mutant.length, from + dice.below(30));
    const [head, middle, tail] = [mutant.slice(0, from), mutant.slice(from, to), mutant.slice(to)];
    mutant = dice.of([
      head + tail,
      head + middle.repeat(2 + dice.below(20)) + tail,
      head + dice.of(pieces) + tail,
      head + dice.of(oddLiterals) + tail,
      tail + middle + head,
      head + String.fromCharCode(dice.below(0x10000)) + tail,
    ]);
    mutant = mutant.slice(0, 30_000);
  }
  return mutant;
}
