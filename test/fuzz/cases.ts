import { getIntrospectionQuery, parse, print } from "graphql";
import type { Operation } from "./post.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A named operation that was dear once, or looks as if it could be. */
export interface Case extends Operation {
  readonly name: string;
}

type Where = Readonly<Record<string, unknown>>;

/** Bounds of an operation. */
const max = {
  rootFields: 20,
  aliases: 30,
  list: 100,
  sortKeys: 5,
  textLength: 2_000,
  searchLength: 200,
  conditions: 300,
  uses: 1_000,
} as const;

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A root field under several aliases. */
const repeated = (count: number, field: (index: number) => string): string =>
  times(count, (index) => `f${index}: ${field(index)}`).join(" ");

/** Conditions that hold for everything, but are only known to when everything was looked at. */
const always: Where = { not: { name: { eq: "no such" } } };
const alwaysOfClaims: Where = { not: { asStated: { eq: "no such" } } };

/** A way from one type to another and back. */
interface Way {
  readonly root: string;
  readonly there: (inner: Where) => Where;
  readonly back: (inner: Where) => Where;
  /** What holds for all that is there. */
  readonly end: Where;
}

/** A condition on the one thing at the end of a field; it also holds where there is none. */
const ifAny = (field: string, inner: Where): Where => ({ not: { [field]: { not: inner } } });

const ways: Readonly<Record<string, Way>> = {
  "providers and models": {
    root: "providers",
    there: (inner) => ({ models: { every: inner } }),
    back: (inner) => ifAny("provider", inner),
    end: always,
  },
  "models and endpoints": {
    root: "models",
    there: (inner) => ({ endpoints: { every: inner } }),
    back: (inner) => ifAny("model", inner),
    end: always,
  },
  "sources and claims": {
    root: "sources",
    there: (inner) => ({ citedBy: { every: inner } }),
    back: (inner) => ifAny("source", inner),
    end: alwaysOfClaims,
  },
  "models and sources": {
    root: "models",
    there: (inner) => ({ sources: { every: inner } }),
    back: (inner) => ifAny("publisher", { models: { every: inner } }),
    end: always,
  },
};

/** Conditions that lead along a way and back, so many hops deep. */
function nested(hops: number, { there, back, end }: Way): Where {
  let where = hops % 2 === 1 ? end : always;
  for (let hop = hops; hop > 0; hop--) where = hop % 2 === 1 ? there(where) : back(where);
  return where;
}

const filterType = (root: string) =>
  ({
    providers: "ProviderFilter",
    models: "ModelFilter",
    sources: "SourceFilter",
    endpoints: "EndpointFilter",
    claims: "ClaimFilter",
    variants: "VariantFilter",
    disputes: "DisputeFilter",
  })[root];

/** One list under a condition, several times. */
const underCondition = (root: string, where: Where, count = 1, selection = "totalCount"): Operation => ({
  query: `query ($where: ${filterType(root)}) { ${repeated(count, () => `${root}(first: 1, where: $where) { ${selection} }`)} }`,
  variables: { where },
});

/** So many conditions in lists of lists. */
const anyOf = (count: number, condition: (index: number) => Where): Where => ({
  or: times(Math.ceil(count / max.list), (outer) => ({
    or: times(Math.min(max.list, count), (inner) => condition(outer * max.list + inner)),
  })),
});

/** Days of the years before there were computers. */
const dayAt = (index: number) => new Date(Date.UTC(1900, 0, 1 + index)).toISOString().slice(0, 10);

function hopCases(): Case[] {
  const everyWay = Object.entries(ways).flatMap(([name, way]) =>
    times(5, (index) => ({
      name: `conditions of ${index + 1} hops, ${name}`,
      ...underCondition(way.root, nested(index + 1, way)),
    })),
  );
  const [way] = Object.values(ways) as [Way];
  const three = (name: string, list: (inner: Where) => Where, count = 1): Case => ({
    name: `conditions of 3 hops, ${name}`,
    ...underCondition(way.root, nested(3, { ...way, there: (inner) => ({ models: list(inner) }) }), count),
  });
  return [
    ...everyWay,
    three("none", (inner) => ({ none: { not: inner } })),
    three("some", (inner) => ({ some: { not: inner } })),
    three("all forms", (inner) => ({ some: inner, every: inner, none: { not: inner }, count: { gte: 0 } })),
    three("twenty times", (inner) => ({ every: inner }), max.rootFields),
  ];
}

function conditionCases({ entities, names, words }: Vocabulary): Case[] {
  const none = (index: number): Where => ({ name: { contains: `no such ${index}` } });
  const deep = times(14, () => 0).reduce<Where>((inner) => ({ not: inner }), always);
  const model = names.find((name) => name.length > 3) ?? "";
  const long = "x".repeat(max.textLength);
  return [
    { name: "or of 300, names of endpoints", ...underCondition("endpoints", anyOf(max.conditions, none)) },
    {
      name: "or of 300, names of endpoints, twenty times",
      ...underCondition("endpoints", anyOf(max.conditions, none), max.rootFields),
    },
    {
      name: "or of 300, dates of endpoints",
      ...underCondition(
        "endpoints",
        anyOf(max.conditions, (index) => ({ releasedOn: { eq: dayAt(index) } })),
      ),
    },
    {
      name: "or of 300, slugs of endpoints",
      ...underCondition(
        "endpoints",
        anyOf(max.conditions, (index) => ({ slug: { eq: `no-such-${index}` } })),
      ),
    },
    {
      name: "or of 300, words of claims",
      ...underCondition(
        "claims",
        anyOf(max.conditions, (index) => ({ asStated: { contains: `no such ${index}` } })),
      ),
    },
    {
      name: "or of 40 long texts, names of endpoints",
      ...underCondition(
        "endpoints",
        anyOf(40, (index) => ({ name: { contains: `${long.slice(4)}${index}` } })),
      ),
    },
    { name: "not of not, twenty times", ...underCondition("endpoints", deep, max.rootFields) },
    {
      name: "claims by text, twenty times",
      ...underCondition("claims", { value: { text: { contains: "no such" } } }, max.rootFields),
    },
    { name: "claims by number", ...underCondition("claims", { value: { quantity: { gt: "1" } } }) },
    { name: "claims by entity of a name", ...underCondition("claims", { value: { entity: { name: model } } }) },
    { name: "claims by subject of a name", ...underCondition("claims", { subject: { name: model } }) },
    {
      name: "claims by subject of 100 ids",
      ...underCondition("claims", { or: entities.slice(0, max.list).map((id) => ({ subject: { id } })) }),
    },
    {
      name: "claims by the words of their source",
      ...underCondition("claims", { source: { name: { contains: words[0] } } }, max.rootFields),
    },
    {
      name: "claims by what cites their source",
      ...underCondition("claims", { source: { citedBy: { some: { asStated: { eq: "no such" } } } } }),
    },
    {
      name: "claims in dispute, twenty times",
      ...underCondition("claims", { disputed: { eq: true } }, max.rootFields),
    },
    {
      name: "variants by ancestor of a name",
      ...underCondition("variants", { derivedFrom: { ancestor: { name: model } } }, max.rootFields),
    },
    {
      name: "models by everything",
      ...underCondition("models", {
        claims: { none: { value: { text: { contains: "no such" } } } },
        sources: { none: { name: { eq: "no such" } } },
        scores: { none: { benchmark: { name: { eq: "no such" } } } },
        concepts: { none: { name: { eq: "no such" } } },
        variants: { none: { name: { eq: "no such" } } },
        endpoints: { none: { name: { eq: "no such" } } },
        capabilities: { none: { capability: { name: { eq: "no such" } } } },
      }),
    },
    {
      name: "disputes by host, twenty times",
      ...underCondition(
        "disputes",
        { host: { provider: { models: { some: { name: { eq: "no such" } } } } } },
        max.rootFields,
      ),
    },
  ];
}

const modelProperties = [
  "RELEASED_ON",
  "DEVELOPER",
  "CONTEXT_WINDOW",
  "MAX_OUTPUT_TOKENS",
  "LIFECYCLE",
  "KNOWLEDGE_CUTOFF",
  "OPEN_WEIGHTS",
  "INPUT_MODALITIES",
  "OUTPUT_MODALITIES",
  "LICENSE",
  "FAMILY",
  "SUPPORTS",
  "USES_CONCEPT",
  "ALIAS",
  "ANNOUNCED_ON",
  "PARAMETERS_TOTAL",
  "LANGUAGES",
  "STATEMENT",
  "POSITIONING",
  "TRAINING_TOKENS",
];

function countingCases({ words }: Vocabulary): Case[] {
  const facets = `facets(by: [${modelProperties.join(", ")}], limit: 100) { buckets { count } }`;
  const twenty = (field: string) => repeated(max.rootFields, () => field);
  const slow: Where = { claims: { none: { asStated: { eq: "no such" } } } };
  const column: Where = { lifecycle: { in: ["AVAILABLE", "PREVIEW", "DEPRECATED"] }, contextWindow: { gt: 1 } };
  return [
    { name: "facets twenty times", query: `{ endpoints { ${twenty(facets)} } }` },
    { name: "facets under a condition twenty times", ...underCondition("models", slow, 1, twenty(facets)) },
    {
      name: "facets of endpoints under a condition twenty times",
      ...underCondition("endpoints", slow, 1, twenty(facets)),
    },
    { name: "facets under conditions on columns twenty times", ...underCondition("models", column, 1, twenty(facets)) },
    {
      name: "facets under or of 300",
      ...underCondition(
        "endpoints",
        anyOf(max.conditions, (index) => ({ name: { contains: `no such ${index}` } })),
        1,
        facets,
      ),
    },
    {
      name: "groups twenty times",
      query: `{ endpoints { ${repeated(20, () => "groups(by: [SUPPORTS, INPUT_MODALITIES, ALIAS], limit: 100) { count }")} } }`,
    },
    {
      name: "statistics thirty times",
      query: `{ endpoints { groups(by: [SERVED_ON], limit: 100) { ${repeated(max.aliases, () => "statistics(of: CONTEXT_WINDOW) { median }")} } } }`,
    },
    {
      name: "facets of disputes twenty times",
      ...underCondition(
        "disputes",
        { host: { name: { isNull: false } } },
        1,
        repeated(20, () => "facets(by: [HOST, KIND, PROPERTY, STATE], limit: 100) { buckets { count } }"),
      ),
    },
    {
      name: "facets of a search twenty times",
      query: `{ search(query: ${JSON.stringify(words.slice(0, 10).join(" "))}) { ${twenty(facets)} } }`,
    },
  ];
}

/** A word with a typing error. */
const misspelled = (word: string) => `${word.slice(0, 2)}${word.slice(3)}x`;

function textCases({ words, names }: Vocabulary): Case[] {
  const ten = (index: number) =>
    times(10, (place) => words[(index + place) % words.length] ?? "")
      .join(" ")
      .slice(0, max.searchLength);
  const search = (text: string, more = "totalCount") =>
    `search(query: ${JSON.stringify(text)}, first: 100) { ${more} }`;
  const wrong = (index: number) =>
    ten(index * 10)
      .split(" ")
      .map((word) => (word.length > 4 ? misspelled(word) : word))
      .join(" ")
      .slice(0, max.searchLength);
  const resolve = (text: string) =>
    `resolve(text: ${JSON.stringify(text.slice(0, max.searchLength))}) { match candidates { score } }`;
  return [
    {
      name: "twenty searches of common words",
      query: `{ ${repeated(max.rootFields, (index) => search(ten(index)))} }`,
    },
    {
      name: "twenty searches of misspelled words",
      query: `{ ${repeated(max.rootFields, (index) => search(wrong(index)))} }`,
    },
    {
      name: "twenty searches of single letters",
      query: `{ ${repeated(max.rootFields, (index) => search([..."abcdefghij"].map((letter) => letter + "abcdefghijklmnopqrst"[index]).join(" ")))} }`,
    },
    {
      name: "five searches with highlights and facets",
      query: `{ ${repeated(5, (index) => search(ten(index), "suggestions counts { count } edges { highlights { parts { text } } }"))} }`,
    },
    {
      name: "twenty resolves of names",
      query: `{ ${repeated(max.rootFields, (index) => resolve(names[index * 7] ?? ""))} }`,
    },
    {
      name: "twenty resolves of misspelled names",
      query: `{ ${repeated(max.rootFields, (index) => resolve(misspelled(names[index * 7] ?? "")))} }`,
    },
    {
      name: "twenty resolves of long texts",
      query: `{ ${repeated(max.rootFields, (index) => resolve(`${ten(index)} ${ten(index + 5)} ${ten(index + 9)} ${ten(index + 20)}`))} }`,
    },
  ];
}

function introspectionCases(): Case[] {
  const options = {
    inputValueDeprecation: true,
    schemaDescription: true,
    directiveIsRepeatable: true,
    specifiedByUrl: true,
  };
  const [query = "", ...fragments] = parse(getIntrospectionQuery(options)).definitions.map(print);
  const schema = query.slice(query.indexOf("{", query.indexOf("__schema")), query.lastIndexOf("}"));
  const document = [`fragment Schema on __Schema ${schema}`, ...fragments].join("\n");
  const whole = (count: number, more: (index: number) => string) =>
    `{ ${repeated(count, (index) => `__schema { ...Schema ${more(index)} }`)} } ${document}`;
  return [
    { name: "one introspection", query: whole(1, () => "") },
    { name: "twenty introspections", query: whole(max.rootFields, () => "") },
    { name: "fifteen introspections that differ", query: whole(max.aliases / 2, (index) => `_${index}: __typename`) },
  ];
}

function pastCases(vocabulary: Vocabulary): Case[] {
  const { days, words } = vocabulary;
  const root = referencesIn(vocabulary)(0);
  const day = (index: number) => JSON.stringify(days[days.length - 1 - ((index * 7) % days.length)]);
  const twenty = (field: (day: string) => string) => `{ ${repeated(max.rootFields, (index) => field(day(index)))} }`;
  return [
    {
      name: "past views, models of twenty days",
      query: twenty((asOf) => `models(asOf: ${asOf}, first: 1) { totalCount }`),
    },
    {
      name: "past views, endpoints of twenty days by score",
      query: twenty(
        (asOf) =>
          `endpoints(asOf: ${asOf}, first: 1, orderBy: [{ price: { meter: INPUT, direction: DESC } }]) { totalCount }`,
      ),
    },
    {
      name: "past views, claims of twenty days",
      query: twenty((asOf) => `claims(asOf: ${asOf}, first: 1) { totalCount }`),
    },
    {
      name: "past views, facets of twenty days",
      query: twenty(
        (asOf) => `models(asOf: ${asOf}, first: 1) { facets(by: [${modelProperties.join(", ")}]) { otherCount } }`,
      ),
    },
    {
      name: "past views, conditions on twenty days",
      query: twenty(
        (asOf) =>
          `models(asOf: ${asOf}, first: 1, where: { endpoints: { every: { name: { isNull: false } } } }) { totalCount }`,
      ),
    },
    {
      name: "past views, searches of twenty days",
      query: twenty(
        (asOf) => `search(query: ${JSON.stringify(words.slice(0, 10).join(" "))}, asOf: ${asOf}) { totalCount }`,
      ),
    },
    {
      name: "past views, subgraphs of eight days",
      query: `{ ${repeated(8, (index) => `subgraph(roots: [${root}], maxDepth: 6, maxNodes: 400, asOf: ${day(index)}) { ... on Subgraph { exhaustive } }`)} }`,
    },
  ];
}

/** References to entities of a kind, or of any, those with the most relationships first. */
function referencesIn({ entities }: Vocabulary, kind = ""): (index: number) => string {
  const fitting = entities.filter((id) => id.startsWith(kind));
  return (index) => `{ id: ${JSON.stringify(fitting[index % fitting.length] ?? "Model:none")} }`;
}

function traversalCases(vocabulary: Vocabulary): Case[] {
  const id = referencesIn(vocabulary);
  const model = referencesIn(vocabulary, "Model:");
  return [
    {
      name: "five paths",
      query: `{ ${repeated(5, (index) => `paths(from: ${id(index)}, to: ${id(index + 50)}, maxLength: 8, limit: 50) { ... on PathSet { exhaustive paths { length } } }`)} }`,
    },
    {
      name: "five paths between models",
      query: `{ ${repeated(5, (index) => `paths(from: ${model(index)}, to: ${model(index + 9)}, maxLength: 8, limit: 50) { ... on PathSet { exhaustive paths { length } } }`)} }`,
    },
    {
      name: "seven subgraphs",
      query: `{ ${repeated(7, (index) => `subgraph(roots: [${id(index)}], maxDepth: 6, maxNodes: 1000) { ... on Subgraph { exhaustive } }`)} }`,
    },
    {
      name: "one subgraph whole",
      query: `{ subgraph(roots: [${times(10, model).join(", ")}], maxDepth: 6, maxNodes: 1000) { ... on Subgraph { entities { depth hiddenCount entity { name } } relationships { id property disputed since claims { id } } } } }`,
    },
    {
      name: "seven sets of obligations",
      query: `{ ${repeated(7, (index) => `obligations(ref: ${model(index)}, maxDepth: 20, maxNodes: 200) { ... on ObligationSet { exhaustive obligations { property } } }`)} }`,
    },
    {
      name: "seven lineages",
      query: `{ ${repeated(7, (index) => `lineage(ref: ${model(index)}, direction: BOTH, maxDepth: 10, maxNodes: 1000) { ... on Subgraph { exhaustive } }`)} }`,
    },
  ];
}

function historyCases(vocabulary: Vocabulary): Case[] {
  const { days } = vocabulary;
  const id = referencesIn(vocabulary);
  const endpoint = referencesIn(vocabulary, "Endpoint:");
  const day = (index: number) => JSON.stringify(days[(index * 9) % days.length]);
  const late = (index: number) => JSON.stringify(days[days.length - 1 - (index % days.length)]);
  return [
    {
      name: "twenty changes",
      query: `{ ${repeated(max.rootFields, (index) => `changes(since: ${day(index)}, until: ${late(index)}, first: 20) { totalCount nodes { kind before { id } after { id } } }`)} }`,
    },
    {
      name: "changes of the release",
      query: `{ meta { release { ${repeated(20, () => "changes(first: 100) { totalCount }")} } } }`,
    },
    {
      name: "twenty diffs",
      query: `{ ${repeated(max.rootFields, (index) => `diff(ref: ${id(index)}, from: ${day(index)}) { ... on Diff { changes { kind before { id } after { id } } } }`)} }`,
    },
    {
      name: "twenty comparisons",
      query: `{ ${repeated(max.rootFields, (index) => `compare(refs: [${times(10, (one) => id(index * 10 + one)).join(", ")}]) { ... on Comparison { rows { differs facts { disputed } } } }`)} }`,
    },
    {
      name: "coverage",
      query: `{ meta { orphanCount coverageTable { kind property entities facts doubtful withSource stalestSource { id } } ${repeated(20, (index) => `coverage(property: ${modelProperties[index % modelProperties.length]}) { withTwoSources }`)} } }`,
    },
    {
      name: "twenty quotes",
      query: `{ ${repeated(max.rootFields, (index) => `priceOf(endpoint: ${endpoint(index)}, usage: [{ meter: INPUT, quantity: 1000000 }, { meter: OUTPUT, quantity: 1000 }]) { ... on PriceQuote { total lines { amount } } }`)} }`,
    },
  ];
}

/** Uses, prices and lives of identifiers, and histories of facts. */
function identifierCases(vocabulary: Vocabulary): Case[] {
  const { names, entities, days } = vocabulary;
  const first = JSON.stringify(days[0]);
  const nameAt = (index: number) => names[index % names.length] ?? "";
  const texts = (of: (name: string) => string) => times(max.list, (index) => of(nameAt(index * 7)).slice(0, 200));
  const ids = (kind: string) => entities.filter((id) => id.startsWith(kind)).slice(0, max.list);
  const endpoints = ids("Endpoint:");
  const usage = ["INPUT", "CACHE_READ", "OUTPUT"].map((meter) => ({ meter, quantity: 1_000_000 }));
  const uses = (use: (index: number) => Where): Operation => ({
    query:
      "query ($uses: [UseInput!]!) { priceUsage(uses: $uses) { ... on UsageQuotes { totals { total low high } } } }",
    variables: { uses: times(max.uses, (index) => ({ ...use(index), usage })) },
  });
  const histories = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { facts { history(from: ${first}) { from until reason best { id } } } } } }`;
  return [
    {
      name: "prices of a thousand uses",
      ...uses((index) => ({ endpoint: { id: endpoints[index % endpoints.length] ?? "Endpoint:none" } })),
    },
    { name: "prices of a thousand uses of models", ...uses((index) => ({ model: nameAt(index) })) },
    {
      name: "prices of a thousand uses of misspelled models",
      ...uses((index) => ({ model: misspelled(nameAt(index)) })),
    },
    {
      name: "twenty prices of a thousand uses, which cost too much",
      query: `query ($uses: [UseInput!]!) { ${repeated(max.rootFields, () => "priceUsage(uses: $uses) { ... on UsageQuotes { quotes { __typename } totals { total } } }")} }`,
      variables: uses((index) => ({ model: nameAt(index) })).variables ?? {},
    },
    {
      name: "quotes of a hundred endpoints",
      query:
        "query ($usage: [UsageInput!]!) { endpoints(first: 100, includeListed: true) { nodes { quote(usage: $usage) { total lines { amount price { id } claims { id } } } } } }",
      variables: { usage },
    },
    {
      name: "lives of a hundred names",
      query:
        "query ($texts: [String!]!) { lifecycleOf(texts: $texts) { stage daysLeft replacements { differences { property } } } }",
      variables: { texts: texts((name) => name) },
    },
    {
      name: "lives of a hundred misspelled names",
      query: "query ($texts: [String!]!) { lifecycleOf(texts: $texts) { stage daysLeft } }",
      variables: { texts: texts(misspelled) },
    },
    {
      name: "meanings of a hundred names",
      query: "query ($texts: [String!]!) { resolveMany(texts: $texts) { match candidates { score } } }",
      variables: { texts: texts((name) => name) },
    },
    {
      name: "meanings of a hundred misspelled names",
      query: "query ($texts: [String!]!) { resolveMany(texts: $texts) { match candidates { score } } }",
      variables: { texts: texts(misspelled) },
    },
    { name: "histories of all facts of a hundred models", query: histories, variables: { ids: ids("Model:") } },
    { name: "histories of all facts of a hundred endpoints", query: histories, variables: { ids: ids("Endpoint:") } },
  ];
}

/** Views of former knowledge; all its disputes are built again. */
function knowledgeCases({ days, words }: Vocabulary): Case[] {
  const day = (index: number) => JSON.stringify(days[days.length - 1 - ((index * 7) % days.length)]);
  const today = day(0);
  const twenty = (field: (times: string) => string) =>
    `{ ${repeated(max.rootFields, (index) => field(`asOf: ${day(index)}, knownAt: ${today}`))} }`;
  return [
    { name: "former knowledge, models", query: twenty((known) => `models(${known}, first: 1) { totalCount }`) },
    { name: "former knowledge, claims", query: twenty((known) => `claims(${known}, first: 1) { totalCount }`) },
    { name: "former knowledge, disputes", query: twenty((known) => `disputes(${known}, first: 1) { totalCount }`) },
    {
      name: "former knowledge, searches",
      query: twenty(
        (known) => `search(query: ${JSON.stringify(words.slice(0, 10).join(" "))}, ${known}) { totalCount }`,
      ),
    },
    {
      name: "former knowledge, facets",
      query: twenty(
        (known) => `models(${known}, first: 1) { facets(by: [${modelProperties.join(", ")}]) { otherCount } }`,
      ),
    },
  ];
}

function pageCases({ entities, slugs, middles }: Vocabulary): Case[] {
  const ids = JSON.stringify(times(max.list, (index) => entities[index % entities.length]));
  const scores = times(max.sortKeys, (index) => ({
    score: { benchmark: slugs.benchmark?.[index % (slugs.benchmark?.length ?? 1)], direction: "ASC" },
  }));
  const prices = times(max.sortKeys, (index) => ({
    price: { meter: index % 2 === 0 ? "INPUT" : "OUTPUT", direction: "DESC" },
  }));
  const ordered = (root: string, orderBy: unknown, count: number): Operation => ({
    query: `query ($orderBy: [EntityOrder!]) { ${repeated(count, () => `${root}(first: 1, orderBy: $orderBy) { totalCount }`)} }`,
    variables: { orderBy },
  });
  const deep = (list: string, selection: string) =>
    `${list}(last: 100, before: ${JSON.stringify(middles[list])}) { nodes { ${selection} } }`;
  return [
    {
      name: "hundred nodes, twenty times",
      query: `{ ${repeated(max.rootFields, () => `nodes(ids: ${ids}) { id ... on Entity { name updatedAt } }`)} }`
        .replaceAll(ids, "$ids")
        .replace("{", "query ($ids: [ID!]!) {"),
      variables: { ids: JSON.parse(ids) },
    },
    {
      name: "facts of a hundred nodes",
      query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { facts { property disputed value { text } best { id } } } } }`,
      variables: { ids: JSON.parse(ids) },
    },
    {
      name: "claims of a hundred nodes",
      query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { claims(first: 20) { totalCount nodes { id value { text } citations { quote } } } relationships(first: 20) { totalCount nodes { id } } } } }`,
      variables: { ids: JSON.parse(ids) },
    },
    { name: "models in the order of five scores, twenty times", ...ordered("models", scores, max.rootFields) },
    { name: "endpoints in the order of five prices, twenty times", ...ordered("endpoints", prices, max.rootFields) },
    {
      name: "pages deep inside",
      query:
        `{ ${repeated(4, () => deep("claims", "id value { text }"))} ${deep("endpoints", "id name")} ${deep("models", "id name")} }`
          .replace(/endpoints\(/, "g1: endpoints(")
          .replace(/models\(/, "g2: models("),
    },
    {
      name: "a hundred endpoints of a hundred models",
      query:
        "{ models(first: 100) { nodes { name endpoints(first: 100) { nodes { name lifecycle contextWindow maxOutputTokens } } } } }",
    },
    {
      name: "a page of everything",
      query:
        "{ models(first: 20, where: { variants: { some: {} } }) { nodes { facts { property value { text } claims { id } } variants(first: 5) { nodes { facts { property } } } relationships(first: 20) { nodes { id claims { id } } } } } }",
    },
  ];
}

/** All named cases, with what the data has as their values. */
export const casesOf = (vocabulary: Vocabulary): Case[] => [
  ...hopCases(),
  ...conditionCases(vocabulary),
  ...countingCases(vocabulary),
  ...textCases(vocabulary),
  ...introspectionCases(),
  ...pastCases(vocabulary),
  ...traversalCases(vocabulary),
  ...historyCases(vocabulary),
  ...identifierCases(vocabulary),
  ...knowledgeCases(vocabulary),
  ...pageCases(vocabulary),
];
