import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { schema } from "../../schema/index.ts";
import type { serverOf } from "../data.ts";
import { randomOf } from "./invented.ts";

const deepest = 6;
const maxFields = 40;

type Ask = Awaited<ReturnType<typeof serverOf>>["ask"];

/** What real arguments are made of. */
export interface Names {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** By the root field that takes them. */
  readonly slugs: Readonly<Record<string, readonly string[]>>;
  readonly cursors: readonly string[];
}

const lists = {
  benchmark: "benchmarks",
  capability: "capabilities",
  concept: "concepts",
  endpoint: "endpoints",
  family: "families",
  host: "hosts",
  license: "licenses",
  model: "models",
  product: "products",
  provider: "providers",
  source: "sources",
  variant: "variants",
};

/** Reads them from a server. */
export async function readNames(ask: Ask): Promise<Names> {
  const entities = Object.values(lists).map((list) => `${list}(first: 30) { edges { cursor node { id slug name } } }`);
  const others = ["claims", "disputes", "transitions"].map(
    (list) => `${list}(first: 20) { edges { cursor node { id } } }`,
  );
  const { data } = await ask(`{ ${[...entities, ...others].join(" ")} }`);
  const edges: { cursor: string; node: { id: string; slug?: string; name?: string } }[] = Object.values(
    data as Record<string, { edges: [] }>,
  ).flatMap(({ edges }) => edges);
  const ids = edges.map(({ node }) => node.id);
  return {
    ids: [...ids, ...ids.slice(0, 40).map((id) => `${id}@2029-06-01`), "Model:nothing", "nothing", ""],
    names: [...edges.flatMap(({ node }) => node.name ?? []), "nobody", ""],
    slugs: Object.fromEntries(
      Object.entries(lists).map(([field, list]) => [
        field,
        data[list].edges.map(({ node }: { node: { slug: string } }) => node.slug),
      ]),
    ),
    cursors: [...edges.map(({ cursor }) => cursor), "nonsense"],
  };
}

/** Writes one valid operation; the same seed always writes the same. */
export function writeOperation(seed: number, names: Names): string {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const chance = (share: number) => random() < share;
  const text = (value: string) => JSON.stringify(value);
  const slugs = Object.values(names.slugs).flat();
  let fields = 0;

  const scalars: Readonly<Record<string, (argument: string, field: string) => string>> = {
    Boolean: () => String(chance(0.5)),
    DateTime: () => oneOf(['"2029-06-01T00:00:00Z"', '"2030-01-01T12:00:00+02:00"']),
    Decimal: () => oneOf(['"1.00"', '"0"', '"100000"', "1.5"]),
    Float: () => oneOf(["0", "80.5", "-1", "1e9"]),
    ID: () => text(oneOf(names.ids)),
    Int: (argument) =>
      oneOf(argument === "last" || argument === "first" ? ["1", "3", "7", "0", "101"] : ["0", "1", "3", "9", "-1"]),
    LocalDate: () => oneOf(['"2029-06-01"', '"2028-06-01"', '"2030-01-01"', '"1999-01-01"']),
    Long: () => oneOf(["0", "8000", "1000000", "405000000000", "-1"]),
    PartialDate: () => oneOf(['"2029"', '"2029-02"', '"2028-02-29"', '"2030-01-01"']),
    Slug: (_, field) => text(oneOf(chance(0.9) ? (names.slugs[field] ?? slugs) : slugs)),
    String: (argument) =>
      argument === "after" || argument === "before" ? text(oneOf(names.cursors)) : text(oneOf(names.names)),
    URL: () => '"https://acme.example/one"',
  };

  function inputOf(type: GraphQLInputType, argument: string, field: string, depth: number): string {
    if (isNonNullType(type)) return inputOf(type.ofType, argument, field, depth);
    if (isListType(type)) {
      const items = Array.from({ length: below(4) }, () => inputOf(type.ofType, argument, field, depth));
      return `[${items.join(", ")}]`;
    }
    if (isEnumType(type)) return oneOf(type.getValues()).name;
    if (isInputObjectType(type)) {
      const all = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [oneOf(all.filter((one) => depth > 0 || isLeafType(getNamedType(one.type)))) ?? oneOf(all)]
        : all.filter(
            (one) =>
              isNonNullType(one.type) ||
              (depth > 0 && chance(Math.min(0.5, 2 / all.length)) && (depth > 1 || isLeafType(getNamedType(one.type)))),
          );
      return `{${chosen.map((one) => `${one.name}: ${inputOf(one.type, one.name, field, depth - 1)}`).join(", ")}}`;
    }
    const write = scalars[type.name];
    if (!write) throw new Error(`no values for ${type.name}`);
    return write(argument, field);
  }

  /** An optional argument may be left out, given or be null. */
  const argumentOf = ({ name, type, defaultValue }: GraphQLArgument, field: string): string[] => {
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    if (!isRequired && chance(name === "asOf" || name === "after" || name === "before" ? 0.85 : 0.6)) return [];
    if (!isNonNullType(type) && chance(0.05)) return [`${name}: null`];
    return [`${name}: ${inputOf(type, name, field, 4)}`];
  };

  function fieldOf(field: GraphQLField<unknown, unknown>, alias: string, depth: number): string {
    fields += 1;
    const given = field.args.flatMap((argument) => argumentOf(argument, field.name));
    const type = getNamedType(field.type);
    const inner = isLeafType(type) ? "" : ` ${selectionOf(type, depth - 1)}`;
    return `${alias}: ${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}${inner}`;
  }

  /** Aliases are never used twice, so that no two fields can clash. */
  function selectionOf(type: GraphQLNamedType, depth: number): string {
    const parts = [chance(0.3) ? "__typename" : ""];
    if (isObjectType(type) || isInterfaceType(type)) {
      const all = Object.values(type.getFields());
      const within = all.filter((one) => isLeafType(getNamedType(one.type)) || (depth > 0 && fields < maxFields));
      for (let left = 1 + below(4); left > 0 && within.length > 0; left -= 1)
        parts.push(fieldOf(oneOf(within), `f${fields}`, depth));
    }
    if (isAbstractType(type) && fields < maxFields && depth > 0)
      for (const one of schema.getPossibleTypes(type))
        if (chance(0.3)) parts.push(`... on ${one.name} ${selectionOf(one, depth)}`);
    const selection = parts.filter((part) => part !== "").join(" ");
    return `{ ${selection === "" ? "__typename" : selection} }`;
  }

  const root = schema.getQueryType();
  if (!root) throw new Error("the schema has no queries");
  const entries = Object.values(root.getFields());
  const chosen = Array.from({ length: 1 + below(2) }, () => fieldOf(oneOf(entries), `f${fields}`, deepest));
  return `query Random${seed} { ${chosen.join(" ")} }`;
}
