import MiniSearch, { type Query } from "minisearch";
import { beforeAll, describe, expect, it } from "vitest";
import type { TextIndex } from "../../../src/graph/indexes.ts";
import { wordsOf } from "../../../src/graph/names/tokenize.ts";
import { scoreMatches } from "../../../src/graph/search/bm25.ts";
import { findMatches } from "../../../src/graph/search/find-matches.ts";
import { swapsOf, typosIn } from "../../../src/graph/search/fuzzy-term.ts";
import { type SearchDocument, searchDocumentOf, textIndexOf } from "../../../src/graph/search/inverted-index.ts";
import { runToEnd } from "../../../src/lib/interruptible.ts";
import { WorkBudget } from "../../../src/lib/work-budget.ts";
import { dataFolder, viewsOf } from "../../data.ts";

const work = new WorkBudget();

/** The same texts in a published engine, whose BM25+ ours is. */
let published: MiniSearch<SearchDocument & { id: string }>;
let index: TextIndex;
const fields: Readonly<Record<string, (entry: SearchDocument) => readonly string[]>> = {
  name: ({ node }) => [node.name],
  names: ({ namings }) => namings.map(({ text }) => text),
  makers: ({ makers }) => makers,
  descriptions: ({ descriptions }) => descriptions,
  claims: ({ claims }) => claims,
};

beforeAll(async () => {
  const { graph } = await viewsOf(dataFolder);
  index = textIndexOf(graph);
  published = new MiniSearch({
    fields: Object.keys(fields),
    extractField: (entry, field) => (field === "id" ? entry.node.key : (fields[field]?.(entry) ?? []).join("\n")),
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: { boost: { name: 6, names: 3, makers: 2, descriptions: 1, claims: 0.5 } },
  });
  for (const node of graph.nodes.values()) published.add({ ...searchDocumentOf(graph, node), id: node.key });
});

/** What the published engine finds for words, the last the start of one, all of them tolerant or none. */
function expected(words: readonly string[], isTolerant: boolean, combineWith: "AND" | "OR"): Map<string, number> {
  const queries = words.map(
    (word, at): Query => ({
      combineWith: "OR",
      queries: isTolerant ? [word, ...swapsOf(word)] : [word],
      prefix: (part) => at === words.length - 1 && part === word,
      fuzzy: (part) => isTolerant && part === word && typosIn(word),
    }),
  );
  return new Map(published.search({ combineWith, queries }).map(({ id, score }) => [id, score]));
}

describe("a look-up of words", () => {
  const queries = [
    "llama",
    "llama 3.3",
    "gema",
    "mixture of experts",
    "antropic claud",
    "gpt 4o mini",
    "open weights c",
    "depeseek r1",
    "qwen coder 7b",
    "mistral smal",
    "zzz model",
  ];
  for (const query of queries)
    for (const isTolerant of [false, true])
      for (const combine of ["all", "any"] as const)
        it(`of ${query}, ${isTolerant ? "tolerant" : "strict"}, ${combine}, weighs as MiniSearch does`, () => {
          const words = wordsOf(query).map(({ word }) => word);
          const found = runToEnd(findMatches(index, words, () => isTolerant, combine, undefined, work));
          const { weights } = runToEnd(scoreMatches(index, found, work));
          const wanted = expected(words, isTolerant, combine === "all" ? "AND" : "OR");
          expect(Array.from(found.entities, index.keyAt).sort()).toEqual([...wanted.keys()].sort());
          for (const [at, entity] of found.entities.entries())
            expect(weights[at]).toBeCloseTo(wanted.get(index.keyAt(entity)) as number, 6);
        });
});
