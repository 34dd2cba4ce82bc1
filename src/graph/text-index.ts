import MiniSearch from "minisearch";
import type { Key } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import { isLive } from "./claim.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { makersOf, type Naming, nameSteps, namesOf } from "./names.ts";
import { finish, type Steps } from "./steps.ts";
import { wordsOf } from "./words.ts";

/** What can be searched of one entity. */
export interface Entry {
  readonly id: Key;
  readonly node: GraphNode;
  readonly namings: readonly Naming[];
  /** Names of the organisations behind it. */
  readonly makers: readonly string[];
  /** Description and definition. */
  readonly descriptions: readonly string[];
  /** What claims say in words. */
  readonly claims: readonly string[];
}

/** The searchable texts of a graph. */
export interface TextIndex {
  readonly entries: ReadonlyMap<Key, Entry>;
  /** Finds entries by words; scores are BM25 over the fields. */
  readonly words: MiniSearch<Entry>;
  /** Every word with the number of entries that hold it. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

const built = new WeakMap<Graph, TextIndex>();

/** The index of a graph, built at the first search unless it has been before. */
export const textIndexOf = (graph: Graph): TextIndex => built.get(graph) ?? finish(textIndexSteps(graph));

const fields = {
  name: ({ node }: Entry) => [node.name],
  names: ({ namings }: Entry) => namings.map(({ text }) => text),
  makers: ({ makers }: Entry) => makers,
  descriptions: ({ descriptions }: Entry) => descriptions,
  claims: ({ claims }: Entry) => claims,
};

/** Names weigh most; words of sentences least. */
const boost = { name: 6, names: 3, makers: 2, descriptions: 1, claims: 0.5 };

/** Builds the index of a graph in steps. */
export function* textIndexSteps(graph: Graph): Steps<TextIndex> {
  yield* nameSteps(graph);
  const entries = new Map<Key, Entry>();
  const words = new MiniSearch<Entry>({
    fields: Object.keys(fields),
    extractField: (entry, field) =>
      field === "id" ? entry.id : fields[field as keyof typeof fields](entry).join("\n"),
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: { boost },
  });
  const vocabulary = new Map<string, number>();
  for (const node of graph.nodes.values()) {
    const entry = entryOf(graph, node);
    entries.set(node.key, entry);
    words.add(entry);
    for (const word of new Set(Object.values(fields).flatMap((textsOf) => wordsOf(textsOf(entry).join("\n")))))
      vocabulary.set(word.word, (vocabulary.get(word.word) ?? 0) + 1);
    yield;
  }
  const index = { entries, words, vocabulary };
  built.set(graph, index);
  return index;
}

function entryOf(graph: Graph, node: GraphNode): Entry {
  const said = (property: Property) =>
    (node.claims.get(property) ?? []).flatMap((claim) =>
      isLive(claim) && claim.polarity === "asserts" && typeof claim.value === "string" ? [claim.value] : [],
    );
  const makers = node.kind === "Provider" ? [] : makersOf(graph, node.key);
  return {
    id: node.key,
    node,
    namings: namesOf(graph).of.get(node.key) ?? [],
    makers: makers.flatMap((key) => graph.nodes.get(key)?.name ?? []),
    descriptions: [...(node.record.description ? [node.record.description] : []), ...said("definition")],
    claims: [...said("positioning"), ...said("statement")],
  };
}
