import { readFileSync } from "node:fs";
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { expect, inject, it } from "vitest";
import { defaultLimits } from "../../src/server/config/limits.ts";
import { dataFolder, fixtureFolder, serverOf, todayIn } from "../data.ts";
import { sampled } from "../suite.ts";

/* Every list of every entity, with whatever its items lead to, in views of past days. */

const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));

type Field = GraphQLField<unknown, unknown>;

/** The fields of a type that need no argument, without the way out of the view. */
const fieldsOf = (type: GraphQLNamedType | undefined): Field[] =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).filter(({ name, args }) => name !== "current" && !args.some(isRequiredArgument))
    : [];

const isConnection = ({ type }: Field): boolean => getNamedType(type).name.endsWith("Connection");

/** The type of the items of a list or connection of objects; undefined for any other field. */
function itemOf(field: Field): GraphQLNamedType | undefined {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return undefined;
  if (!isConnection(field)) return isListType(getNullableType(field.type)) ? named : undefined;
  const nodes = fieldsOf(named).find(({ name }) => name === "nodes");
  return nodes && getNamedType(nodes.type);
}

/** The values of some fields of an item, and the existence of the objects to which they lead. */
const selected = (fields: readonly Field[]): string =>
  fields
    .filter((field) => !isConnection(field))
    .map(({ name, type }) => (isLeafType(getNamedType(type)) ? name : `${name} { __typename }`))
    .join(" ");

/** All of an item: its own fields, and for an interface those of each of its types. */
function itemSelection(type: GraphQLNamedType): string {
  const own = fieldsOf(type);
  // What entities lead to is read from the root.
  const types = isAbstractType(type) && type.name !== "Entity" ? schema.getPossibleTypes(type) : [];
  const more = types.map((one) => {
    const fields = fieldsOf(one).filter(({ name }) => !own.some((field) => field.name === name));
    return `... on ${one.name} { __typename ${selected(fields)} }`;
  });
  return ["__typename", selected(own), ...more].join(" ");
}

/** All lists of a type, with their items. */
const listsOf = (type: GraphQLNamedType): string =>
  fieldsOf(type)
    .flatMap((field) => {
      const item = itemOf(field);
      if (!item) return [];
      const items = itemSelection(item);
      return isConnection(field) ? `${field.name}(first: 100) { nodes { ${items} } }` : `${field.name} { ${items} }`;
    })
    .join(" ");

/** The list of each kind of entity at the root. */
const roots = fieldsOf(schema.getQueryType() ?? undefined).flatMap((field) => {
  const item = itemOf(field);
  const isOfEntities = isObjectType(item) && item.getInterfaces().some(({ name }) => name === "Entity");
  return isOfEntities ? [{ name: field.name, item }] : [];
});

/** Reads all lists of all entities on a day. */
async function errorsOn(asOf: string, ask: Awaited<ReturnType<typeof serverOf>>["ask"]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, item } of roots)
    for (let after: string | null = null; ; ) {
      const { data, errors = [] } = await ask(
        `query ($after: String, $asOf: LocalDate) { ${name}(first: 100, after: $after, asOf: $asOf) {
          pageInfo { endCursor hasNextPage } nodes { id ${listsOf(item)} } } }`,
        { after, asOf },
      );
      found.push(...errors.map(({ message, path }) => `${asOf} ${path?.join(".") ?? name}: ${message}`));
      if (!data?.[name]?.pageInfo.hasNextPage) break;
      after = data[name].pageInfo.endCursor;
    }
  return found;
}

const unlimited = { ...defaultLimits, cost: 1e9, work: 1e9, tokens: 1e6, document: 1e6 };

/** Every day that a claim of a folder mentions, in the order of time. */
async function daysIn(folder: string): Promise<string[]> {
  const { views } = await serverOf(folder);
  const dates = [...views.graph.claims].flatMap(({ validFrom, validUntil, readOn, value }) =>
    [validFrom, validUntil, readOn, value].filter((date) => /^\d{4}(-\d\d){0,2}$/.test(String(date))),
  );
  return [...new Set(dates.map((date) => `${date}-01-01`.slice(0, 10)))]
    .filter((day) => day >= views.earliest && day <= todayIn(folder))
    .sort();
}

it("finds the lists of every kind of entity", () => {
  expect(roots.length).toBe(12);
  for (const { item } of roots) expect(listsOf(item)).toContain("relationships(first: 100)");
});

const day = "2024-06-01";

it(`has no list with an item that leads out of the view of ${day}`, async () => {
  const { ask } = await serverOf(dataFolder, { limits: unlimited });
  expect(await errorsOn(day, ask)).toEqual([]);
});

it("has no list with an item that leads out of a view of the fixtures", async () => {
  const { ask } = await serverOf(fixtureFolder, { limits: unlimited });
  const days = await daysIn(fixtureFolder);
  expect(days.length).toBeGreaterThan(20);
  for (const asOf of sampled(days)) expect(await errorsOn(asOf, ask)).toEqual([]);
});

// All days take a quarter of an hour: VIEW_DAYS=1 reads each of them, without it each fifteenth.
const everyNth = Number(process.env.VIEW_DAYS ?? 15);

if (inject("slow"))
  it("has no list with an item that leads out of a view of the data", { timeout: 3_600_000 }, async () => {
    const { ask } = await serverOf(dataFolder, { limits: unlimited });
    const days = await daysIn(dataFolder);
    expect(days.length).toBeGreaterThan(300);
    for (const asOf of days.filter((_, index) => index % everyNth === 0)) expect(await errorsOn(asOf, ask)).toEqual([]);
  });
