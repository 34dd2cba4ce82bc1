import type { Query } from "minisearch";
import { type Key, type Kind, kindNames } from "../records/kinds.ts";
import type { Countable } from "./facet.ts";
import { compare, fold } from "./graph.ts";
import { type Highlight, highlightsOf } from "./highlight.ts";
import { findNames, type Naming } from "./names.ts";
import { type Order, type Page, type PageArgs, pageOf } from "./page.ts";
import { Refusal } from "./refusal.ts";
import { surely, swapsOf, type Term, termOf, typosIn } from "./term.ts";
import { type Entry, type TextIndex, textIndexOf } from "./text-index.ts";
import type { Entity, View } from "./view.ts";
import { checkText, textLimits, type Word, wordsOf } from "./words.ts";

/** What to search for: words, and the kinds to look in. */
export interface SearchRequest {
  readonly query: string;
  readonly kinds?: readonly Kind[] | null | undefined;
}

/** A result: a larger score is a better match of the same search. */
export interface Hit {
  readonly entity: Entity;
  readonly score: number;
  readonly highlights: () => readonly Highlight[];
}

/** Everything that a search finds. */
export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Kinds with results, most first. */
  readonly counts: readonly { readonly kind: Kind; readonly count: number }[];
  /** Other spellings of the query that find more. */
  readonly suggestions: readonly string[];
}

/** A result in a page. */
export interface SearchEdge {
  readonly cursor: string;
  readonly node: Entity;
  readonly score: number;
  readonly highlights: readonly Highlight[];
}

/** A page of results, with what holds over all of them. */
export interface SearchPage extends Pick<Page<Entity>, "pageInfo" | "totalCount">, Omit<Found, "hits"> {
  readonly edges: readonly SearchEdge[];
  readonly list: Countable;
}

/** Kinds from the one that people mostly look for. */
const importance: readonly Kind[] = [
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

/**
 * Searches a view. What is called exactly so comes first, then what has all words in one name, in its names
 * and makers, anywhere; then what has them with typing errors; where nothing has all words, what has some.
 * @throws {Refusal} for a query that is too long, empty or no text.
 */
export function search(view: View, { query, kinds }: SearchRequest): Found {
  checkText("query", query);
  const typed = wordsOf(query);
  const words = typed.map(({ word }) => word);
  if (words.length > textLimits.words)
    throw new Refusal(
      "LIMIT_EXCEEDED",
      `\`query\` has at most ${textLimits.words} words; ${words.length} were given.`,
      {
        argument: "query",
        limit: textLimits.words,
        requested: words.length,
      },
    );
  if (words.length === 0)
    throw new Refusal("INVALID_ARGUMENT", "`query` holds no letters or digits.", { argument: "query" });

  const index = textIndexOf(view.graph);
  const isHeld = (key: Key) => (!kinds || kinds.includes(kindOfEntry(index, key))) && view.entity(key) !== undefined;
  const exact = new Map<Key, Naming>();
  for (const naming of findNames(view, query, kinds))
    if (strength(naming) > strength(exact.get(naming.key))) exact.set(naming.key, naming);

  const { terms, found } = lookUp(index, words, isHeld);
  const most = Math.max(...found.map(({ score }) => score), 1);
  const scores = new Map(found.map(({ id, score }) => [id as Key, score / most]));
  for (const key of exact.keys()) if (!scores.has(key)) scores.set(key, 0);
  const hits = [...scores].flatMap(([key, weight]): Hit[] => {
    const entity = view.entity(key);
    const entry = index.entries.get(key);
    if (!entity || !entry) return [];
    const named = exact.get(key);
    const score = scoreOf(entry, terms, weight, named);
    return [{ entity, score, highlights: () => highlightsOf(entry, terms, named) }];
  });
  hits.sort(byScore);
  return { hits, counts: countsOf(hits), suggestions: suggestionsFor(index, query, typed, isHeld) };
}

/** The page of results that `args` ask for. @throws {Refusal} as `search` does, and for sizes and cursors that cannot be used. */
export function searchPage(view: View, request: SearchRequest, args: PageArgs, scope: string): SearchPage {
  const { hits, counts, suggestions } = search(view, request);
  const order: Order<Hit> = { idOf: ({ entity }) => entity.key };
  const { edges, pageInfo, totalCount } = pageOf({ all: hits, kept: hits, where: undefined }, order, args, () => scope);
  const entities = hits.map(({ entity }) => entity);
  return {
    edges: edges.map(({ cursor, node: { entity, score, highlights } }) => ({
      cursor,
      node: entity,
      score,
      highlights: highlights(),
    })),
    pageInfo,
    totalCount,
    list: { view, all: entities, kept: entities, where: undefined },
    counts,
    suggestions,
  };
}

const kindOfEntry = (index: TextIndex, key: Key) => index.entries.get(key)?.node.kind as Kind;

function byScore(a: Hit, b: Hit): number {
  return (
    b.score - a.score ||
    importance.indexOf(a.entity.type) - importance.indexOf(b.entity.type) ||
    compare(fold(a.entity.name), fold(b.entity.name)) ||
    compare(a.entity.slug, b.entity.slug)
  );
}

function countsOf(hits: readonly Hit[]): Found["counts"] {
  const counts = new Map<Kind, number>();
  for (const { entity } of hits) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
  return kindNames
    .flatMap((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || importance.indexOf(a.kind) - importance.indexOf(b.kind));
}

interface LookUp {
  readonly terms: readonly Term[];
  readonly found: readonly { readonly id: unknown; readonly score: number }[];
}

/** Entries with all words, allowing for errors first in words that nothing holds, then in all; else those with any. */
function lookUp(index: TextIndex, words: readonly string[], isHeld: (key: Key) => boolean): LookUp {
  const attempt = (tolerate: (word: string, isLast: boolean) => boolean, combineWith: "AND" | "OR"): LookUp => {
    const parts = words.map((word, at) => {
      const isLast = at === words.length - 1;
      const isTolerant = tolerate(word, isLast);
      const query: Query = {
        combineWith: "OR",
        queries: isTolerant ? [word, ...swapsOf(word)] : [word],
        prefix: (part) => isLast && part === word,
        fuzzy: (part) => isTolerant && part === word && typosIn(word),
      };
      return { term: termOf(word, isLast, isTolerant), query };
    });
    const query: Query = { combineWith, queries: parts.map(({ query }) => query) };
    return {
      terms: parts.map(({ term }) => term),
      found: index.words.search(query).filter(({ id }) => isHeld(id as Key)),
    };
  };
  const isUnknown = (word: string, isLast: boolean) => !isKnown(index, word, isLast);
  const strict = attempt(isUnknown, "AND");
  if (strict.found.length > 0) return strict;
  const tolerant = attempt(() => true, "AND");
  return tolerant.found.length > 0 ? tolerant : attempt(isUnknown, "OR");
}

function isKnown({ vocabulary, words }: TextIndex, word: string, isPrefix: boolean): boolean {
  if (vocabulary.has(word)) return true;
  return isPrefix && words.search(word, { prefix: true, fuzzy: false }).length > 0;
}

const strength = (naming?: Naming) => (!naming ? 0 : naming.kind === "name" || naming.kind === "slug" ? 2 : 1);

/** 5 and more for what is called exactly so, else 4 to 0 by where its words are found; the fraction says how well. */
function scoreOf(entry: Entry, terms: readonly Term[], weight: number, exact: Naming | undefined): number {
  const rank = 1 - importance.indexOf(entry.node.kind) / importance.length;
  if (exact) return rounded(5 + strength(exact) / 4 + rank / 4);
  const fit = Math.max(...entry.namings.map((naming) => fitOf(naming, terms)));
  const place = placeOf(entry, terms);
  const share = nameShare[place];
  return rounded(place + 0.9 * (share * fit + (1 - share) * weight) + 0.09 * rank);
}

/** To thousandths, so that what is as good as equal is equal, and kind and name decide. */
const rounded = (score: number) => Math.round(score * 1000) / 1000;

/** How much the closest name counts by where the words are found; the rest is how rare they are, which tells in sentences. */
const nameShare = [0.6, 0.9, 0.6, 1, 1] as const;

/** Where the words are found: 4 in one name, 3 in names and makers, 2 anywhere, 1 with errors, 0 not all. */
function placeOf(entry: Entry, terms: readonly Term[]): 0 | 1 | 2 | 3 | 4 {
  const isIn = (words: readonly string[], least: number) =>
    terms.every(({ closeness }) => words.some((word) => closeness(word) >= least));
  if (entry.namings.some(({ words }) => isIn(words, surely))) return 4;
  const named = entry.namings.flatMap(({ words }) => words).concat(textWords(entry.makers));
  if (isIn(named, surely)) return 3;
  const all = named.concat(textWords(entry.descriptions), textWords(entry.claims));
  if (isIn(all, surely)) return 2;
  return isIn(all, Number.MIN_VALUE) ? 1 : 0;
}

const textWords = (texts: readonly string[]) => wordsOf(texts.join("\n")).map(({ word }) => word);

/** 0 to 1: how much of the query a name holds, and how little else. Identifiers count a little less. */
function fitOf({ words, kind }: Naming, terms: readonly Term[]): number {
  const used = new Set<number>();
  let held = 0;
  for (const { closeness } of terms) {
    let best = 0;
    let place = -1;
    for (const [at, word] of words.entries())
      if (!used.has(at) && closeness(word) > best) {
        best = closeness(word);
        place = at;
      }
    held += best;
    if (place >= 0) used.add(place);
  }
  const share = used.size / Math.max(words.length, 1);
  return (held / terms.length) * (0.6 + 0.4 * share) * (kind === "name" || kind === "alias" ? 1 : 0.9);
}

const mostSuggestions = 3;

/** The query with each word that nothing holds replaced by a similar one, where that finds more. */
function suggestionsFor(
  index: TextIndex,
  query: string,
  typed: readonly Word[],
  isHeld: (key: Key) => boolean,
): string[] {
  const count = (words: readonly string[]) =>
    index.words
      .search({
        combineWith: "AND",
        queries: words.map((word, at) => ({ queries: [word], prefix: at === words.length - 1 })),
      })
      .filter(({ id }) => isHeld(id as Key)).length;
  const words = typed.map(({ word }) => word);
  const unknown = typed.flatMap(({ word }, at) => (isKnown(index, word, at === typed.length - 1) ? [] : [at]));
  const choices = unknown.map((at) => similarWords(index, words[at] as string));
  if (unknown.length === 0 || choices.some(({ length }) => length === 0)) return [];
  const before = count(words);
  const [first = [], ...rest] = choices;
  return first
    .map((choice) => [choice, ...rest.map(([best]) => best as string)])
    .filter((chosen) => count(words.map((word, at) => chosen[unknown.indexOf(at)] ?? word)) > before)
    .map((chosen) => respelled(query, typed, unknown, chosen));
}

/** Known words that a mistyped one may be, closest and commonest first. */
function similarWords({ vocabulary }: TextIndex, word: string): string[] {
  const { closeness } = termOf(word, false, true);
  return [...vocabulary]
    .map(([other, count]) => ({ other, count, close: closeness(other) }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close || b.count - a.count || compare(a.other, b.other))
    .slice(0, mostSuggestions)
    .map(({ other }) => other);
}

function respelled(query: string, typed: readonly Word[], places: readonly number[], words: readonly string[]): string {
  let text = "";
  let end = 0;
  for (const [index, place] of places.entries()) {
    const word = typed[place] as Word;
    text += query.slice(end, word.start) + words[index];
    end = word.end;
  }
  return text + query.slice(end);
}
