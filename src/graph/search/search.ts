import { ClientError } from "../../lib/client-error.ts";
import { compare, zeros } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { LazyList, type List, mapList } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Kind } from "../../records/kinds.ts";
import { incrementAndGetPrevious } from "../column.ts";
import type { GraphNode } from "../graph.ts";
import type { NameEntry, TextIndex } from "../indexes.ts";
import { findNames } from "../names/name-index.ts";
import { checkText, textLimits, type Word, wordsOf } from "../names/tokenize.ts";
import type { Order } from "../order.ts";
import type { Countable } from "../query/facet.ts";
import { type Page, type PageArgs, pageOf } from "../query/pagination.ts";
import type { Entity, View } from "../view.ts";
import { type MatchScores, scoreMatches } from "./bm25.ts";
import { countWords, findMatches, isKnown, letterWords, type Matches, unitsPerDistance } from "./find-matches.ts";
import { termOf } from "./fuzzy-term.ts";
import { type Highlight, highlightsOf } from "./highlight.ts";
import { importance, searchDocumentOf, textIndexOf } from "./inverted-index.ts";

export interface SearchRequest {
  readonly query: string;
  readonly kinds?: readonly Kind[] | null | undefined;
}

/** Scores are comparable within one search only. */
export interface SearchHit {
  readonly entity: Entity;
  readonly score: number;
  readonly highlights: () => readonly Highlight[];
}

export interface SearchResult {
  /** Best first. */
  readonly hits: List<SearchHit>;
  /** Kinds with results, most frequent first. */
  readonly counts: readonly { readonly kind: Kind; readonly count: number }[];
  /** Other spellings of the query with more results. */
  readonly suggestions: readonly string[];
}

export interface SearchEdge {
  readonly cursor: string;
  readonly node: Entity;
  readonly score: number;
  readonly highlights: () => readonly Highlight[];
}

/** One page of results, with totals over all pages. */
export interface SearchPage extends Pick<Page<Entity>, "pageInfo" | "totalCount">, Omit<SearchResult, "hits"> {
  readonly edges: readonly SearchEdge[];
  readonly list: Countable;
}

/**
 * Searches a view. Exact names come first, then entities with all words in one name, in names and developers, and
 * anywhere; then matches with typos. If no entity has all words, returns those with some.
 * @throws {ClientError} for a query that is too long, empty or not valid text.
 */
export function* search(view: View, { query, kinds }: SearchRequest, work: WorkBudget): Interruptible<SearchResult> {
  checkText("query", query);
  const typed = wordsOf(query);
  const words = typed.map(({ word }) => word);
  if (words.length > textLimits.words)
    throw new ClientError(
      "LIMIT_EXCEEDED",
      `\`query\` has at most ${textLimits.words} words; ${words.length} were given.`,
      {
        argument: "query",
        limit: textLimits.words,
        requested: words.length,
      },
    );
  if (words.length === 0)
    throw new ClientError("INVALID_ARGUMENT", "`query` holds no letters or digits.", { argument: "query" });

  const index = textIndexOf(view.graph);
  const isHeld = heldIn(view, index, kinds);
  const exact = new Map<number, NameEntry>();
  for (const naming of findNames(view, query, kinds)) {
    const entity = index.numberOf(naming.key);
    if (entity !== undefined && strength(naming) > strength(exact.get(entity))) exact.set(entity, naming);
  }
  const matches = yield* lookUp(index, words, isHeld, work);
  if (work.spend(index.ranked.length / 16)) yield;
  const ranked = rank(index, matches.entities, yield* scoreMatches(index, matches, work), exact);
  const { terms } = matches;
  const hits = new LazyList(ranked.entities.length, (place): SearchHit => {
    const number = ranked.entities[place] as number;
    const entity = view.entity(index.keyAt(number)) as Entity;
    const highlights = () =>
      highlightsOf(
        searchDocumentOf(view.graph, view.graph.nodes.get(entity.key) as GraphNode),
        terms,
        exact.get(number),
        work,
      );
    return { entity, score: (ranked.scores[place] as number) / 1000, highlights };
  });
  return {
    hits,
    counts: countsOf(index, ranked.entities),
    suggestions: yield* suggestionsFor(index, query, typed, isHeld, work),
  };
}

/**
 * One page of search results.
 * @throws {ClientError} like `search`, and for invalid sizes and cursors.
 */
export function* searchPage(
  view: View,
  request: SearchRequest,
  args: PageArgs,
  scope: string,
  work: WorkBudget,
): Interruptible<SearchPage> {
  const { hits, counts, suggestions } = yield* search(view, request, work);
  const order: Order<SearchHit> = { idOf: ({ entity }) => entity.key };
  const { edges, pageInfo, totalCount } = pageOf(
    { view, all: hits, filtered: hits, where: undefined },
    order,
    args,
    () => scope,
  );
  const entities = mapList(hits, ({ entity }) => entity);
  return {
    edges: edges.map(({ cursor, node: { entity, score, highlights } }) => ({
      cursor,
      node: entity,
      score,
      highlights,
    })),
    pageInfo,
    totalCount,
    list: { view, all: entities, filtered: entities, where: undefined },
    counts,
    suggestions,
  };
}

/** A filter by kind and view; undefined when every entity may be found. */
function heldIn(
  view: View,
  { kindEnds, keyAt }: TextIndex,
  kinds: readonly Kind[] | null | undefined,
): ((entity: number) => boolean) | undefined {
  if (!kinds && view.isCurrentView) return undefined;
  return (entity) =>
    (!kinds || kinds.includes(kindAt(kindEnds, entity))) && (view.isCurrentView || view.has(keyAt(entity)));
}

function kindAt(kindEnds: TextIndex["kindEnds"], entity: number): Kind {
  for (const [end, kind] of kindEnds) if (entity < end) return kind;
  throw new Error(`there is no entity ${entity}`);
}

/** Entities with scores in thousandths, best first, then by the importance of their kind and by name. */
interface Ranking {
  readonly entities: readonly number[];
  readonly scores: readonly number[];
}

/** Above every score. */
const maxThousandths = 6_000;

function rank(
  index: TextIndex,
  entities: Matches["entities"],
  measures: MatchScores,
  exact: ReadonlyMap<number, NameEntry>,
): Ranking {
  const most = measures.weights.reduce((most, weight) => Math.max(most, weight), 1);
  // Score plus one per entity of the graph; 0 marks entities that were not found.
  const scoreAt = zeros(index.ranked.length);
  for (let at = 0; at < entities.length; at++) {
    const entity = entities[at] as number;
    scoreAt[entity] = 1 + scoreOf(index, entity, measures, at, most, undefined);
  }
  for (const [entity, naming] of exact) scoreAt[entity] = 1 + scoreOf(index, entity, measures, -1, most, naming);
  // Stable counting sort: `ranked` is already in the order of kinds and names.
  const starts = zeros(maxThousandths + 2);
  let count = 0;
  for (let entity = 0; entity < scoreAt.length; entity++) {
    const score = scoreAt[entity] as number;
    if (score === 0) continue;
    incrementAndGetPrevious(starts, maxThousandths + 1 - score);
    count++;
  }
  for (let place = 0, before = 0; place < starts.length; place++) {
    const own = starts[place] as number;
    starts[place] = before;
    before += own;
  }
  const ranking = { entities: zeros(count), scores: zeros(count) };
  for (let place = 0; place < index.ranked.length; place++) {
    const entity = index.ranked[place] as number;
    const score = scoreAt[entity] as number;
    if (score === 0) continue;
    const at = incrementAndGetPrevious(starts, maxThousandths + 1 - score);
    ranking.entities[at] = entity;
    ranking.scores[at] = score - 1;
  }
  return ranking;
}

function countsOf({ kindEnds }: TextIndex, entities: readonly number[]): SearchResult["counts"] {
  const counts = kindEnds.map(() => 0);
  for (let at = 0; at < entities.length; at++) {
    const entity = entities[at] as number;
    let kind = 0;
    while (entity >= (kindEnds[kind]?.[0] as number)) kind++;
    counts[kind] = (counts[kind] as number) + 1;
  }
  return kindEnds
    .map(([, kind], at) => ({ kind, count: counts[at] as number }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || importance.indexOf(a.kind) - importance.indexOf(b.kind));
}

type Held = ReturnType<typeof heldIn>;

/**
 * Entities with all words, with typos allowed first in unknown words only, then in all words; otherwise those with any
 * word.
 */
function* lookUp(index: TextIndex, words: readonly string[], isHeld: Held, work: WorkBudget): Interruptible<Matches> {
  const isUnknown = (word: string, isLast: boolean) => !isKnown(index, word, isLast);
  const strict = yield* findMatches(index, words, isUnknown, "all", isHeld, work);
  if (strict.entities.length > 0) return strict;
  const tolerant = yield* findMatches(index, words, () => true, "all", isHeld, work);
  return tolerant.entities.length > 0 ? tolerant : yield* findMatches(index, words, isUnknown, "any", isHeld, work);
}

const strength = (naming?: NameEntry) => (!naming ? 0 : naming.kind === "name" || naming.kind === "slug" ? 2 : 1);

/** Weight of each kind by importance, at most 1. */
const rankOf = Object.fromEntries(importance.map((kind, place) => [kind, 1 - place / importance.length])) as Record<
  Kind,
  number
>;

/**
 * Score in thousandths; rounding makes nearly equal matches equal, so that kind and name decide. Exact names score
 * 5,000 or more, others 0 to 4,000 by match tier, plus the quality within the tier.
 */
function scoreOf(
  { kindEnds }: TextIndex,
  entity: number,
  { weights, places, fits }: MatchScores,
  at: number,
  maxWeight: number,
  exact: NameEntry | undefined,
): number {
  const rank = rankOf[kindAt(kindEnds, entity)];
  if (exact) return Math.round((5 + strength(exact) / 4 + rank / 4) * 1000);
  const place = places[at] as number;
  const share = nameShare[place] as number;
  const weight = (weights[at] as number) / maxWeight;
  return Math.round((place + 0.9 * (share * (fits[at] as number) + (1 - share) * weight) + 0.09 * rank) * 1000);
}

/** Weight of the name match per match tier; the remainder is the BM25 score, which matters for long texts. */
const nameShare = [0.6, 0.9, 0.6, 1, 1];

const maxSuggestions = 3;

/** The query with each unknown word replaced by a similar known one, where that finds more. */
function* suggestionsFor(
  index: TextIndex,
  query: string,
  typed: readonly Word[],
  isHeld: Held,
  work: WorkBudget,
): Interruptible<string[]> {
  const words = typed.map(({ word }) => word);
  const unknown = typed.flatMap(({ word }, at) => (isKnown(index, word, at === typed.length - 1) ? [] : [at]));
  const choices: string[][] = [];
  for (const at of unknown) choices.push(yield* similarWords(index, words[at] as string, work));
  if (unknown.length === 0 || choices.some(({ length }) => length === 0)) return [];
  const before = yield* countWords(index, words, isHeld, work);
  const [first = [], ...rest] = choices;
  const suggestions: string[] = [];
  for (const choice of first) {
    const chosen = [choice, ...rest.map(([best]) => best as string)];
    const respelt = words.map((word, at) => chosen[unknown.indexOf(at)] ?? word);
    const count = yield* countWords(index, respelt, isHeld, work);
    if (count > before) suggestions.push(respelled(query, typed, unknown, chosen));
  }
  return suggestions;
}

/** Known words that a mistyped one may mean, closest and most frequent first. */
function* similarWords(index: TextIndex, word: string, work: WorkBudget): Interruptible<string[]> {
  const { closeness } = termOf(word, false, true);
  const near: { other: string; count: number; close: number }[] = [];
  for (const [place, other] of letterWords(index)) {
    if (work.spend(unitsPerDistance)) yield;
    const close = closeness(other);
    if (close > 0) near.push({ other, count: index.occurrences[place] as number, close });
  }
  return near
    .sort((a, b) => b.close - a.close || b.count - a.count || compare(a.other, b.other))
    .slice(0, maxSuggestions)
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
