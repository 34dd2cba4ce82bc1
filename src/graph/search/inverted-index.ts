import { compare } from "../../lib/collections.ts";
import { type Interruptible, runToEnd } from "../../lib/interruptible.ts";
import { NumberList } from "../../lib/number-list.ts";
import { type Key, type Kind, kindNames } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import { isLive } from "../claims/claim.ts";
import { incrementAndGetPrevious } from "../column.ts";
import type { Graph, GraphNode } from "../graph.ts";
import type { NameEntry, TextIndex } from "../indexes.ts";
import { nameIndexOf, nameIndexSteps, organizationsOf } from "../names/name-index.ts";
import { wordsOf } from "../names/tokenize.ts";
import { distanceOf } from "../own-host.ts";

/** The searchable text of one entity. */
export interface SearchDocument {
  readonly node: GraphNode;
  readonly namings: readonly NameEntry[];
  /** Names of its organizations. */
  readonly makers: readonly string[];
  /** Description and definition. */
  readonly descriptions: readonly string[];
  /** Texts of the claims about positioning and statements. */
  readonly claims: readonly string[];
}

export const searchedFields = ["name", "names", "makers", "descriptions", "claims"] as const;

/** Kinds by how often people look for them. */
export const importance: readonly Kind[] = [
  "Model",
  "Variant",
  "ModelFamily",
  "Product",
  "Provider",
  "Concept",
  "Capability",
  "Benchmark",
  "License",
  "Host",
  "Endpoint",
  "Source",
];

const built = new WeakMap<Graph, TextIndex>();

/** The text index of a graph, built on first use; that of an archive is the index of the graph it extends. */
export const textIndexOf = (of: Graph): TextIndex => {
  const graph = of.base ?? of;
  return graph.texts ?? built.get(graph) ?? runToEnd(textIndexSteps(graph));
};

/** Builds the text index of a graph in steps; built once per graph. */
export function* textIndexSteps(graph: Graph): Interruptible<TextIndex> {
  const known = built.get(graph);
  if (known) return known;
  yield* nameIndexSteps(graph);
  const keys: Key[] = [];
  const numbers = new Map<Key, number>();
  const kindEnds = new Map<Kind, number>();
  const builder = new TextIndexBuilder();
  for (const node of graph.nodes.values()) {
    numbers.set(node.key, keys.length);
    keys.push(node.key);
    kindEnds.set(node.kind, keys.length);
    builder.add(searchDocumentOf(graph, node));
    yield;
  }
  const index: TextIndex = {
    ...builder.finish(),
    ranked: rankedEntities(graph, (key) => numbers.get(key) as number),
    kindEnds: kindNames.flatMap((kind) => (kindEnds.has(kind) ? [[kindEnds.get(kind) as number, kind] as const] : [])),
    keyAt: (entity) => keys[entity] as Key,
    numberOf: (key) => numbers.get(key),
  };
  built.set(graph, index);
  return index;
}

/**
 * The numbers of all entities by importance: by kind, then curated ones before those that only catalogs list, and of
 * endpoints first the developer's own, then by name.
 */
export function rankedEntities(graph: Graph, numberOf: (key: Key) => number): Uint32Array {
  const ranked = new NumberList();
  for (const kind of importance) {
    const groups = [new NumberList(), new NumberList(), new NumberList()] as const;
    for (const node of graph.byKind.get(kind) ?? []) groups[distanceOf(graph, node)].push(numberOf(node.key));
    for (const group of groups) for (const number of group.take()) ranked.push(number);
  }
  return ranked.take();
}

/** The part of an index that does not depend on a graph. */
export type TextIndexContent = Omit<TextIndex, "ranked" | "kindEnds" | "keyAt" | "numberOf">;

/** Builds an index from one document after another. */
export class TextIndexBuilder {
  readonly #words = new Map<string, number>();
  readonly #texts = new NumberList();
  readonly #starts = new NumberList();

  add({ namings, makers, descriptions, claims }: SearchDocument): void {
    this.#starts.push(this.#texts.length);
    this.#texts.push(namings.length);
    for (const { words, kind } of namings) {
      this.#texts.push(2 * words.length + Number(kind === "name" || kind === "alias"));
      for (const word of words) this.#texts.push(this.#numberOf(word));
    }
    for (const texts of [makers, descriptions, claims]) {
      const words = texts.length > 0 ? wordsOf(texts.join("\n")) : [];
      this.#texts.push(words.length);
      for (const { word } of words) this.#texts.push(this.#numberOf(word));
    }
  }

  #numberOf(word: string): number {
    let number = this.#words.get(word);
    if (number === undefined) {
      number = this.#words.size;
      this.#words.set(word, number);
    }
    return number;
  }

  finish(): TextIndexContent {
    const words = [...this.#words.keys()].sort(compare);
    const places = new Uint32Array(words.length);
    for (const [place, word] of words.entries()) places[this.#words.get(word) as number] = place;
    const texts = this.#texts.take();
    this.#starts.push(texts.length);
    const textStarts = this.#starts.take();
    const fields = searchedFields.length;
    const occurrences = new Uint32Array(words.length);
    const holders = new Uint32Array(fields * words.length);
    const meanLengths = searchedFields.map(() => 0);
    const sizes = new Uint32Array(words.length + 1);
    const pairs = new NumberList();
    const distinct = new Uint32Array(textStarts.length - 1);
    // The last entity in which a word occurred, and the same per field; both plus one.
    const metIn = new Uint32Array(words.length);
    const metInField = new Uint32Array(fields * words.length);
    for (let entity = 0; entity + 1 < textStarts.length; entity++) {
      const lengths = searchedFields.map(() => 0);
      const meet = (field: number, word: number) => {
        occurrences[word] = (occurrences[word] as number) + 1;
        const place = fields * word + field;
        if (metInField[place] !== entity + 1) {
          metInField[place] = entity + 1;
          holders[place] = (holders[place] as number) + 1;
          lengths[field] = (lengths[field] as number) + 1;
        }
        if (metIn[word] !== entity + 1) {
          metIn[word] = entity + 1;
          sizes[word + 1] = (sizes[word + 1] as number) + 1;
          pairs.push(word);
        }
      };
      const before = pairs.length;
      let at = textStarts[entity] as number;
      const namings = texts[at++] as number;
      for (let naming = 0; naming < namings; naming++)
        for (let left = (texts[at++] as number) >>> 1; left > 0; left--) {
          const word = places[texts[at] as number] as number;
          texts[at++] = word;
          if (naming === 0) meet(0, word);
          meet(1, word);
        }
      for (let field = 2; field < fields; field++)
        for (let left = texts[at++] as number; left > 0; left--) {
          const word = places[texts[at] as number] as number;
          texts[at++] = word;
          meet(field, word);
        }
      distinct[entity] = pairs.length - before;
      for (const [field, length] of lengths.entries())
        meanLengths[field] = ((meanLengths[field] as number) * entity + length) / (entity + 1);
    }
    for (let word = 0; word < words.length; word++)
      sizes[word + 1] = (sizes[word + 1] as number) + (sizes[word] as number);
    const postings = groupByWord(pairs.take(), distinct, sizes);
    return { words, occurrences, holders, meanLengths, postings, postingStarts: sizes, texts, textStarts };
  }
}

/** The entities of each word, from the `counts` words of one entity after another. */
function groupByWord(words: Uint32Array, counts: Uint32Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const postings = new Uint32Array(words.length);
  let at = 0;
  for (const [entity, count] of counts.entries())
    for (const end = at + count; at < end; at++) postings[incrementAndGetPrevious(next, words[at] as number)] = entity;
  return postings;
}

export function searchDocumentOf(graph: Graph, node: GraphNode): SearchDocument {
  const said = (property: Property) =>
    (node.claims.get(property) ?? []).flatMap((claim) =>
      isLive(claim) && claim.polarity === "asserts" && typeof claim.value === "string" ? [claim.value] : [],
    );
  const makers = node.kind === "Provider" ? [] : organizationsOf(graph, node.key);
  return {
    node,
    namings: nameIndexOf(graph).of.get(node.key) ?? [],
    makers: makers.flatMap((key) => graph.nodes.get(key)?.name ?? []),
    descriptions: [...(node.record.description ? [node.record.description] : []), ...said("definition")],
    claims: [...said("positioning"), ...said("statement")],
  };
}
