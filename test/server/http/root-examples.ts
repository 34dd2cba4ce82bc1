import { schema } from "../../../schema/index.ts";
import type { Vocabulary } from "../../fuzz/vocabulary.ts";

/** What is read of any entity. */
const entity =
  "id slug name updatedAt aliases { value } facts { property value { text } } claims(first: 5) { totalCount }";

const counted = "facets(by: [LIFECYCLE]) { buckets { value count } } groups(by: [LIFECYCLE]) { count }";

const page = `totalCount pageInfo { endCursor } nodes { id slug name updatedAt } ${counted}`;

/** Lists of entities, with an order or a condition that looks at all of them. */
const lists: Readonly<Record<string, string>> = {
  benchmarks: "where: { scores: { some: {} } }",
  capabilities: "where: { claims: { some: {} } }",
  concepts: "where: { sources: { some: {} } }",
  endpoints: "orderBy: [{ price: { meter: INPUT, direction: ASC } }], where: { contextWindow: { gt: 1000 } }",
  families: "where: { models: { some: {} } }",
  hosts: 'where: { name: { contains: "a" } }',
  licenses: "orderBy: [{ updatedAt: DESC }]",
  models:
    "orderBy: [{ property: { property: RELEASED_ON, direction: DESC } }], where: { lifecycle: { eq: AVAILABLE } }",
  products: "where: { models: { some: {} } }",
  providers: "where: { models: { some: { openWeights: { eq: true } } } }",
  sources: "where: { citedBy: { some: {} } }",
  variants: "where: { endpoints: { some: {} } }",
};

/** Fields that look an entity up by its slug. */
const lookUps = [
  ...["benchmark", "capability", "concept", "endpoint", "family", "host"],
  ...["license", "model", "product", "provider", "source", "variant"],
];

const failure = "... on Error { message code }";

/** One operation for each root field of the schema, that reads several fields. @throws {Error} naming a root field without one. */
export function rootExamples({ entities, slugs, names, words, days }: Vocabulary): ReadonlyMap<string, string> {
  const id = (index: number) => `{ id: ${JSON.stringify(entities[index])} }`;
  const kindOf = (kind: string) => JSON.stringify(entities.find((one) => one.startsWith(`${kind}:`)));
  const [since, middle] = [days[0], days[Math.floor(days.length / 2)]].map((day) => JSON.stringify(day));
  const graph = "entities { depth entity { name } } relationships { id property } exhaustive";
  const examples: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      lookUps.map((field) => [field, `${field}(slug: ${JSON.stringify(slugs[field]?.[0])}) { ${entity} }`]),
    ),
    ...Object.fromEntries(Object.entries(lists).map(([field, args]) => [field, `${field}(${args}) { ${page} }`])),
    claims: "claims(where: { rank: { eq: PREFERRED } }) { totalCount nodes { id property status value { text } } }",
    disputes: "disputes { totalCount nodes { id kind state note } facets(by: [HOST]) { buckets { count } } }",
    transitions: "transitions { totalCount nodes { id since disputed drivers { category } } }",
    changes: `changes(since: ${middle}) { totalCount nodes { id kind before { id } after { id } } }`,
    compare: `compare(refs: [${id(0)}, ${id(1)}]) { ${failure} ... on Comparison { rows { property differs facts { disputed } } } }`,
    diff: `diff(ref: ${id(0)}, from: ${middle}) { ${failure} ... on Diff { changes { property kind before { id } after { id } } } }`,
    node: `node(id: ${JSON.stringify(entities[0])}) { id ... on Entity { slug name updatedAt } }`,
    nodes: `nodes(ids: ${JSON.stringify(entities.slice(0, 20))}) { id ... on Entity { slug name updatedAt } }`,
    entity: `entity(ref: { name: ${JSON.stringify(names[0])} }) { ${failure} ... on Entity { id slug name updatedAt } }`,
    meta: "meta { version release { tag changes { totalCount } } counts { count } coverage { facts } coverageTable { facts } orphanCount }",
    priceOf: `priceOf(endpoint: { id: ${kindOf("Endpoint")} }, usage: [{ meter: INPUT, quantity: 1000 }]) { ${failure} ... on PriceQuote { total currency unpriced lines { amount } } }`,
    resolve: `resolve(text: ${JSON.stringify(names[0])}) { text match entity { name } candidates { score } }`,
    search: `search(query: ${JSON.stringify(words.slice(0, 2).join(" "))}) { totalCount counts { count } suggestions edges { score node { name } } }`,
    paths: `paths(from: ${id(0)}, to: ${id(9)}) { ${failure} ... on PathSet { exhaustive paths { length start { name } steps { forward } } } }`,
    subgraph: `subgraph(roots: [${id(0)}]) { ${failure} ... on Subgraph { ${graph} } }`,
    obligations: `obligations(ref: { id: ${kindOf("Model")} }) { ${failure} ... on ObligationSet { exhaustive obligations { property } paths { length } } }`,
    lineage: `lineage(ref: { id: ${kindOf("Model")} }) { ${failure} ... on Subgraph { ${graph} } }`,
  };
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const missing = fields.filter((field) => !(field in examples));
  if (missing.length > 0) throw new Error(`no example of ${missing.join(", ")}`);
  const past = [
    ["models of a past day", `models(asOf: ${middle}) { ${page} }`],
    ["claims of the first day", `claims(asOf: ${since}) { totalCount nodes { id property status } }`],
    [
      "search of a past day",
      `search(query: ${JSON.stringify(words[0])}, asOf: ${middle}) { totalCount counts { count } nodes { name slug } }`,
    ],
  ] as const;
  return new Map(
    [...fields.map((field) => [field, examples[field] as string] as const), ...past].map(([name, field]) => [
      name,
      `{ ${field} }`,
    ]),
  );
}
