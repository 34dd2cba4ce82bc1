import type { Kind } from "../../../src/records/kinds.ts";
import { slugOf } from "./invent.ts";

/** One kind of question: a document, and other variables each time it is asked. */
export interface Question {
  readonly name: string;
  readonly document: string;
  /** Whether nobody has asked before, however small the graph: all is forgotten before a fourth of the kind was asked for. */
  readonly isFirst?: Kind;
  readonly variablesOf: (chance: () => number, counts: Readonly<Record<Kind, number>>, names: Names) => object;
}

/** The name of an entity, to search for. */
export type Names = (kind: Kind, index: number) => string;

const pick = (chance: () => number, count: number) => Math.floor(chance() * count);

const family = `query Family($slug: Slug!) {
  family(slug: $slug) {
    id name provider { id name }
    models(first: 10) {
      nodes { id name variants(first: 5) { totalCount nodes { id name sources(first: 3) { nodes { id name url } } } } }
    }
  }
}`;

const lookUp: Question = {
  name: "look-up",
  document: `query LookUp($slug: Slug!) {
    model(slug: $slug) { id name releasedOn contextWindow openWeights provider { id name } }
  }`,
  variablesOf: (chance, { Model }) => ({ slug: slugOf("Model", pick(chance, Model)) }),
};

const lineage: Question = {
  name: "lineage",
  document: `query Lineage($slug: Slug!) {
    lineage(ref: { key: { kind: VARIANT, slug: $slug } }, direction: BOTH, maxDepth: 5, maxNodes: 100) {
      __typename
      ... on Subgraph { entities { depth entity { id name } } relationships { id } truncatedBy }
    }
  }`,
  variablesOf: (chance, { Variant }) => ({ slug: slugOf("Variant", pick(chance, Variant)) }),
};

/** A day of some years. */
function dayIn(chance: () => number): string {
  const [year, month, day] = [2023 + pick(chance, 3), 1 + pick(chance, 12), 1 + pick(chance, 28)];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** What is asked of a graph of each size. */
export const questions: readonly Question[] = [
  lookUp,
  { ...lookUp, name: "look-up, first request", isFirst: "Model" },
  {
    name: "family, variants, sources",
    document: family,
    variablesOf: (chance, { ModelFamily }) => ({ slug: slugOf("ModelFamily", pick(chance, ModelFamily)) }),
  },
  {
    name: "family, first request",
    document: family,
    isFirst: "ModelFamily",
    variablesOf: (chance, { ModelFamily }) => ({ slug: slugOf("ModelFamily", pick(chance, ModelFamily)) }),
  },
  {
    name: "family, ten repeated",
    document: family,
    variablesOf: (chance) => ({ slug: slugOf("ModelFamily", pick(chance, 10)) }),
  },
  {
    name: "models: filter, order, facets",
    document: `query Models($least: Long!, $after: PartialDate!) {
      models(
        first: 20
        where: { contextWindow: { gte: $least }, openWeights: { eq: true }, releasedOn: { gte: $after } }
        orderBy: [{ property: { property: RELEASED_ON, direction: DESC } }]
      ) {
        totalCount
        nodes { id name contextWindow releasedOn }
        facets(by: [DEVELOPER, RELEASED_ON]) { property buckets { value label count } otherCount missingCount }
      }
    }`,
    variablesOf: (chance) => ({
      least: 4_000 + pick(chance, 200_000),
      after: `20${22 + pick(chance, 3)}-0${1 + pick(chance, 9)}`,
    }),
  },
  {
    name: "endpoints: filter, order, facets",
    document: `query Endpoints($least: Long!, $most: Decimal!) {
      endpoints(
        first: 20
        where: { contextWindow: { gte: $least }, inputPrice: { lte: $most } }
        orderBy: [{ price: { meter: INPUT, direction: ASC } }, { property: { property: CONTEXT_WINDOW, direction: DESC } }]
      ) {
        totalCount
        nodes { id name contextWindow host { id name } }
        facets(by: [SERVED_ON, CONTEXT_WINDOW]) { property buckets { value label count } otherCount missingCount }
      }
    }`,
    variablesOf: (chance) => ({ least: 4_000 + pick(chance, 200_000), most: String(1 + pick(chance, 40)) }),
  },
  {
    name: "search, a whole name",
    document: `query Search($query: String!) {
      search(query: $query, first: 20) { totalCount edges { score node { id name } } counts { kind count } }
    }`,
    variablesOf: (chance, { Variant }, names) => ({ query: names("Variant", pick(chance, Variant)) }),
  },
  {
    name: "search, two words of many",
    document: `query Search($query: String!) {
      search(query: $query, first: 20) { totalCount edges { score node { id name } } counts { kind count } }
    }`,
    variablesOf: (chance) => ({
      query: `${["1b", "8b", "70b", "405b", "model"][pick(chance, 5)]} ${["instruct", "coder", "chat", "reasoning"][pick(chance, 4)]}`,
    }),
  },
  {
    name: "search, a mistyped name",
    document: `query Search($query: String!) {
      search(query: $query, first: 20) { totalCount edges { score node { id name } } counts { kind count } suggestions }
    }`,
    variablesOf: (chance, { Variant }, names) => {
      const name = names("Variant", pick(chance, Variant));
      return { query: `${name.slice(0, 2)}x${name.slice(3)}` };
    },
  },
  lineage,
  { ...lineage, name: "lineage, first request", isFirst: "Variant" },
  {
    name: "models of an earlier day",
    document: `query Earlier($asOf: LocalDate!) {
      models(first: 20, asOf: $asOf) { totalCount nodes { id name releasedOn } }
    }`,
    variablesOf: (chance) => ({ asOf: dayIn(chance) }),
  },
];

const rare = (name: string, document: string): Question => ({ name, document, variablesOf: () => ({}) });

/** What is asked seldom, and looks at much of the graph the first time; asked twice. */
export const rareQuestions: readonly Question[] = [
  rare("all claims, newest first", "{ claims(first: 5) { totalCount nodes { id } } }"),
  rare("all disputes, open ones first", "{ disputes(first: 5) { totalCount nodes { id } } }"),
  rare(
    "models of the largest provider",
    '{ provider(slug: "provider-0") { models(first: 5) { totalCount nodes { id } } } }',
  ),
  rare("endpoints of the largest host", '{ host(slug: "host-0") { endpoints(first: 5) { totalCount nodes { id } } } }'),
  rare("claims that cite a catalog", '{ source(slug: "source-0") { citedBy(first: 5) { totalCount nodes { id } } } }'),
  rare(
    "models of a family, by a condition",
    '{ models(first: 5, where: { family: { slug: { eq: "family-3" } } }) { totalCount } }',
  ),
  rare(
    "models by their lowest price",
    "{ models(first: 5, orderBy: [{ price: { meter: INPUT, direction: ASC } }]) { nodes { id } } }",
  ),
  rare(
    "models in groups by developer and year",
    "{ models(first: 5) { groups(by: [DEVELOPER, RELEASED_ON]) { count } } }",
  ),
  rare("endpoints by name", "{ endpoints(first: 5, orderBy: [{ name: DESC }]) { nodes { id } } }"),
  rare(
    "endpoints with a text in their names",
    '{ endpoints(first: 5, where: { name: { contains: "70b chat" } }) { totalCount } }',
  ),
  rare("all steps to successors", "{ transitions(first: 5) { totalCount nodes { id } } }"),
  rare(
    "resolving an unknown name",
    '{ resolve(text: "Nova Somethng 3.1 80B Instruct") { match candidates { score } } }',
  ),
  rare(
    "a search that finds half of everything",
    '{ search(query: "endpoint", first: 20) { totalCount nodes { id } } }',
  ),
];
