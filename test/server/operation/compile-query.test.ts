import { buildSchema, execute, type GraphQLError, type GraphQLObjectType, type GraphQLSchema, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { LongText } from "../../../src/lib/long-text.ts";
import { WorkBudget } from "../../../src/lib/work-budget.ts";
import { CompiledQuery } from "../../../src/server/operation/compile-query.ts";
import { conditionsOf } from "../../../src/server/operation/compiled-operation.ts";
import { sortErrors } from "../../../src/server/operation/format-result.ts";
import { FragmentCache } from "../../../src/server/operation/fragment-cache.ts";
import { IntrospectionCache } from "../../../src/server/operation/introspection-cache.ts";

const sdl = `
  scalar Any
  enum Color { RED GREEN }
  interface Named { name: String! }
  type Cat implements Named { name: String! lives: Int color: Color! friend: Named friends(first: Int = 2): [Named!] any: Any }
  type Dog implements Named { name: String! loud: Boolean! friend: Cat }
  type Query { cat(name: String): Cat! pets(names: [String!]): [Named] later: Cat never: Cat! list: [[Int]!]! bad: [Int!] method: Cat version: Int }
`;

interface Pet {
  readonly kind: "Cat" | "Dog";
  readonly name: string;
  [field: string]: unknown;
}

const later = <Value>(value: Value) => new Promise<Value>((resolve) => setImmediate(resolve, value));

/** A small schema with every shape of type, resolvers that answer at once or later, and some that fail. */
function smallSchema(pets: Readonly<Record<string, Pet>>): GraphQLSchema {
  const schema = buildSchema(sdl);
  const resolvers: Record<string, Record<string, (source: Pet, args: never, context: never) => unknown>> = {
    Cat: {
      friend: ({ friend }) => later(pets[String(friend)]),
      friends: (_, { first }: { first: number | null }) => Array(first ?? 0).fill(pets.rex),
    },
    Query: {
      cat: (_, { name = "tom" }: { name?: string }) => pets[name],
      pets: (_, { names = Object.keys(pets) }: { names?: string[] }) => new Set(names.map((name) => later(pets[name]))),
      later: () => later(pets.tom),
      never: () => Promise.reject(new Error("never")),
      list: () => [[1, null, later(-0)], new Set([2 ** 31 - 1])],
      bad: () => [1, null],
      method: () => ({ kind: "Cat", name: () => "by a method", color: "RED" }),
      version: (_, __, { version }: { version: number }) => version,
    },
  };
  for (const [type, of] of Object.entries(resolvers))
    for (const [name, resolve] of Object.entries(of))
      Object.assign((schema.getType(type) as GraphQLObjectType).getFields()[name] ?? {}, { resolve });
  Object.assign(schema.getType("Named") ?? {}, { resolveType: ({ kind }: Pet) => kind });
  return schema;
}

const pets: Readonly<Record<string, Pet>> = {
  tom: {
    kind: "Cat",
    name: 'Tom "the\n\u2028cat" \ud800',
    lives: 9,
    color: "RED",
    friend: "rex",
    any: { deep: [1e21, "x", null] },
  },
  rex: { kind: "Dog", name: "Réx 🐕", loud: true },
  mia: { kind: "Cat", name: "Mia", lives: null, color: "GREEN", friend: "tom" },
};
const schema = smallSchema(pets);

const sharing = (fragments = new FragmentCache()) => ({
  fragments,
  introspection: new IntrospectionCache(),
  isCacheable: ({ name }: GraphQLObjectType) => name === "Cat" || name === "Dog",
  dependsOnDay: () => false,
  cacheableContext: () => ({}),
});

const plainErrors = (errors: readonly GraphQLError[] = []) =>
  sortErrors(errors).map(({ message, path, locations }) => ({ message, path, locations }));

/** What a plan writes, three times, and what graphql-js says. */
async function bothWays(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("no operation");
  const context = { version: 1 };
  const written: object[] = [];
  const plan = new CompiledQuery<object>(schema, document, operation, variables, sharing());
  for (let time = 0; time < 3; time++) {
    const { data, errors } = await plan.run(context, variables, new WorkBudget());
    written.push({ data, errors: plainErrors(errors) });
  }
  const { data, errors } = await execute({ schema, document, contextValue: context, variableValues: variables });
  return { written, expected: { data: JSON.stringify(data), errors: plainErrors(errors) } };
}

describe("a plan writes what graphql-js answers", () => {
  const queries: Readonly<Record<string, readonly [query: string, variables?: Record<string, unknown>]>> = {
    "texts that need escapes": ["{ cat { name lives color any } }"],
    "lists within lists, of any iterable, of what comes later": ["{ list }"],
    "objects of several types, at once and later": [
      "{ pets { __typename name ... on Cat { lives friend { name } } ... on Dog { loud } } }",
    ],
    "an object that comes later": ["{ later { name } version }"],
    "null where it may stand": ['{ cat(name: "mia") { lives } pets(names: ["nobody"]) { name } }'],
    "defaults of arguments": [
      "{ cat { friends { name } one: friends(first: 1) { name } none: friends(first: null) { name } } }",
    ],
    "variables in arguments below a steady object": [
      "query($n: Int) { cat { friends(first: $n) { name } } }",
      { n: 3 },
    ],
    "variables that are not given, in arguments with and without defaults": [
      "query($n: Int, $a: String) { cat(name: $a) { friends(first: $n) { name } } }",
    ],
    "variables that are null": ["query($n: Int) { cat { friends(first: $n) { name } } }", { n: null }],
    "variables in lists": ['query($a: String!) { pets(names: [$a, "rex"]) { name } }', { a: "mia" }],
    "conditions that are variables": [
      "query($x: Boolean!) { cat { name @skip(if: $x) lives @include(if: $x) } }",
      { x: true },
    ],
    "fields that are selected again, in their first place": [
      "{ cat { name ...A lives friend { __typename } } } fragment A on Cat { lives friend { name } name }",
    ],
    "a fragment twice and within itself by another name": [
      "{ cat { ...A ...A friend { ... on Cat { ...A } ... on Dog { friend { ...A } } } } } fragment A on Cat { a: name b: lives }",
    ],
    introspection: ['{ __schema { queryType { name } } __type(name: "Cat") { name kind fields { name } } __typename }'],
    "a method of an object": ["{ method { name } }"],
    "a name that is no key of a plain object": ["{ cat { __proto__: name constructor: lives } }"],
    "an error of a resolver that nobody waits for any more": ["{ never { name } bad }"],
    "an error of a resolver": ["{ later { name } never { name } }"],
    "an error where null must not stand": ["{ bad version }"],
    "nothing where a type does not fit": [
      "{ pets { name friend: name } cat { color } later { friend { ... on Cat { color } } } }",
    ],
  };
  for (const [name, [query, variables]] of Object.entries(queries))
    it(name, async () => {
      const { written, expected } = await bothWays(query, variables);
      expect(written).toEqual([expected, expected, expected]);
      expect(expected.errors.length > 0).toBe(name.startsWith("an error"));
    });
});

it("names the variables that conditions hold, wherever they stand", () => {
  const text =
    "query($a: Boolean!, $b: Boolean!, $c: Int) { x @skip(if: $a) ...F y(first: $c) @include(if: true) } fragment F on Query { z @include(if: $b) }";
  expect(conditionsOf(parse(text))).toEqual(["a", "b"]);
});

describe("the fragment cache", () => {
  const write = () => {
    let count = 0;
    return { writes: () => count, write: (value: unknown) => `${String((value as { text: string }).text)}${++count}` };
  };
  const run = { cachesFragments: true, errors: [] } as never;

  it("are written once for each object and selection, until all is forgotten", () => {
    const fragments = new FragmentCache();
    const { write: one, writes } = write();
    const [first, second] = [fragments.memoize(one), fragments.memoize(one)];
    const object = { text: "a" };
    expect([
      first(object, run, undefined),
      first(object, run, undefined),
      second(object, run, undefined),
      first({ text: "a" }, run, undefined),
    ]).toEqual(["a1", "a1", "a2", "a3"]);
    fragments.clear();
    expect([first(object, run, undefined), writes()]).toEqual(["a4", 4]);
  });

  it("are never kept when the data changed while they were written", async () => {
    const fragments = new FragmentCache();
    let finish = (_: string) => {};
    const kept = fragments.memoize(
      () =>
        new Promise<string>((resolve) => {
          finish = resolve;
        }),
    );
    const object = {};
    const old = kept(object, run, undefined);
    fragments.clear();
    finish("old");
    expect(await old).toBe("old");
    const fresh = kept(object, run, undefined);
    finish("new");
    expect(await fresh).toBe("new");
  });

  it("take a bounded part of the memory, however many and long they are", () => {
    const fragments = new FragmentCache();
    const long = "x".repeat(60_000);
    let written = 0;
    const kept = fragments.memoize(() => {
      written += 1;
      return long;
    });
    const objects = Array.from({ length: 400 }, () => ({}));
    for (const object of objects) kept(object, run, undefined);
    expect(written).toBe(400);
    for (const object of objects) kept(object, run, undefined);
    // Of 24 million characters at most 16 million are kept.
    expect(written).toBeGreaterThan(500);
    const tooLong = fragments.memoize(() => {
      written = 0;
      return new LongText(["x".repeat(100_000)]);
    });
    const object = {};
    tooLong(object, run, undefined);
    written = 1;
    tooLong(object, run, undefined);
    expect(written).toBe(0);
  });
});
