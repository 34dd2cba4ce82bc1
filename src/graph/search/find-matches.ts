import { distance } from "fastest-levenshtein";
import { zeros } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { TextIndex } from "../indexes.ts";
import { wordsOf } from "../names/tokenize.ts";
import { swapsOf, type Term, termOf, typosIn } from "./fuzzy-term.ts";

/** One query word: the index words that match it, each with its weight. */
export interface QueryTerm {
  readonly term: Term;
  readonly matchedWords: readonly MatchedWord[];
}

interface MatchedWord {
  readonly word: number;
  readonly source: string;
  readonly weight: number;
}

export interface Matches {
  readonly terms: readonly Term[];
  readonly parts: readonly QueryTerm[];
  /** Ascending. */
  readonly entities: readonly number[];
}

/** Base weights of prefix matches and fuzzy matches; both decrease with the difference in letters. */
const prefixWeight = 0.375;
const fuzzyWeight = 0.45;

/** The index of a word; undefined when no text contains it. */
export function placeOfWord({ words }: TextIndex, word: string): number | undefined {
  const place = lowerBound(words, word);
  return words[place] === word ? place : undefined;
}

function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* withPrefix({ words }: TextIndex, prefix: string): Generator<number> {
  for (let place = lowerBound(words, prefix); words[place]?.startsWith(prefix); place++) yield place;
}

/** Whether the index contains a word, or one that begins with it. */
export function isKnown(index: TextIndex, word: string, isPrefix: boolean): boolean {
  if (placeOfWord(index, word) !== undefined) return true;
  return isPrefix && !withPrefix(index, word).next().done;
}

/** Words without a leading digit: typos are not tolerated in numbers. */
export function* letterWords({ words }: TextIndex): Generator<readonly [number, string]> {
  const [firstDigit, afterDigits] = [lowerBound(words, "0"), lowerBound(words, ":")];
  for (let place = 0; place < words.length; place++) {
    if (place === firstDigit) place = afterDigits;
    const word = words[place];
    if (word !== undefined) yield [place, word];
  }
}

/** Words within an edit distance, each with its distance. */
function* nearWords(
  index: TextIndex,
  word: string,
  typos: number,
  work: WorkBudget,
): Interruptible<(readonly [number, number])[]> {
  const near: (readonly [number, number])[] = [];
  for (const [place, other] of letterWords(index)) {
    const isAlike = Math.abs(other.length - word.length) <= typos;
    if (work.spend(isAlike ? unitsPerDistance : 0.25)) yield;
    if (!isAlike) continue;
    const wrong = distance(word, other);
    if (wrong <= typos) near.push([place, wrong]);
  }
  return near;
}

/** Work units to compute one edit distance. */
export const unitsPerDistance = 1;

/** Matches one query word. The last word also matches as a prefix, a tolerant one with typos. */
function* partOf(
  index: TextIndex,
  word: string,
  isLast: boolean,
  isTolerant: boolean,
  work: WorkBudget,
): Interruptible<QueryTerm> {
  const matchedWords: MatchedWord[] = [];
  addExact(index, word, matchedWords);
  const prefixed = new Set<number>();
  if (isLast)
    for (const place of withPrefix(index, word)) {
      if (work.spend(1)) yield;
      const { length } = index.words[place] as string;
      prefixed.add(place);
      if (length > word.length)
        matchedWords.push({
          word: place,
          source: word,
          weight: (prefixWeight * length) / (length + 0.3 * (length - word.length)),
        });
    }
  const typos = isTolerant ? typosIn(word) : 0;
  if (typos > 0)
    for (const [place, wrong] of yield* nearWords(index, word, typos, work)) {
      const { length } = index.words[place] as string;
      if (wrong > 0 && !prefixed.has(place))
        matchedWords.push({ word: place, source: word, weight: (fuzzyWeight * length) / (length + wrong) });
    }
  if (isTolerant) addSwapped(index, word, matchedWords);
  return { term: termOf(word, isLast, isTolerant), matchedWords };
}

function addExact(index: TextIndex, text: string, matchedWords: MatchedWord[]): void {
  const place = placeOfWord(index, text);
  if (place !== undefined) matchedWords.push({ word: place, source: text, weight: 1 });
}

function addSwapped(index: TextIndex, word: string, matchedWords: MatchedWord[]): void {
  const own = [...matchedWords];
  // Swapping two equal letters yields the same word, which then counts again.
  for (const swap of swapsOf(word))
    if (swap === word) matchedWords.push(...own);
    else for (const { word: swapped } of wordsOf(swap)) addExact(index, swapped, matchedWords);
}

/** Entities that contain all words, or any; restricted to those that `isHeld` accepts. */
export function* findMatches(
  index: TextIndex,
  words: readonly string[],
  tolerate: (word: string, isLast: boolean) => boolean,
  combine: "all" | "any",
  isHeld: ((entity: number) => boolean) | undefined,
  work: WorkBudget,
): Interruptible<Matches> {
  const parts: QueryTerm[] = [];
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    parts.push(yield* partOf(index, word, isLast, tolerate(word, isLast), work));
  }
  const entities = yield* matchingEntities(index, parts, combine, isHeld, work);
  return { terms: parts.map(({ term }) => term), parts, entities };
}

/** Number of accepted entities that contain all words; the last word also matches as a prefix. */
export function* countWords(
  index: TextIndex,
  words: readonly string[],
  isHeld: ((entity: number) => boolean) | undefined,
  work: WorkBudget,
): Interruptible<number> {
  return (yield* findMatches(index, words, () => false, "all", isHeld, work)).entities.length;
}

/** Postings read per work unit; also entities checked per work unit. */
const postingsPerUnit = 64;

/** Entities that contain a word of every part, or of any part; ascending. */
function* matchingEntities(
  { postings, postingStarts, textStarts }: TextIndex,
  parts: readonly QueryTerm[],
  combine: "all" | "any",
  isHeld: ((entity: number) => boolean) | undefined,
  work: WorkBudget,
): Interruptible<readonly number[]> {
  // Per entity the number of parts matched so far; with `any`, whether one matched.
  const met = zeros(textStarts.length - 1);
  let count = 0;
  for (const [at, { matchedWords }] of parts.entries()) {
    const needed = combine === "all" ? at : 0;
    if (combine === "all") count = 0;
    for (const { word } of matchedWords) {
      const end = postingStarts[word + 1] as number;
      const start = postingStarts[word] as number;
      if (work.spend((end - start) / postingsPerUnit)) yield;
      count += countUp(met, needed, postings, start, end);
    }
    if (combine === "all" && count === 0) return [];
  }
  if (work.spend(met.length / postingsPerUnit)) yield;
  const found = entitiesWith(met, combine === "all" ? parts.length : 1, count);
  return isHeld ? yield* accepted(found, isHeld, work) : found;
}

function* accepted(
  entities: readonly number[],
  isHeld: (entity: number) => boolean,
  work: WorkBudget,
): Interruptible<readonly number[]> {
  const found: number[] = [];
  for (const entity of entities) {
    if (work.spend(1)) yield;
    if (isHeld(entity)) found.push(entity);
  }
  return found;
}

/** Increments `met` for those entities of some postings for which it is `needed`; returns their number. */
function countUp(met: number[], needed: number, postings: Uint32Array, start: number, end: number): number {
  let count = 0;
  for (let place = start; place < end; place++) {
    const entity = postings[place] as number;
    if (met[entity] !== needed) continue;
    met[entity] = needed + 1;
    count++;
  }
  return count;
}

/** The `count` entities for which `met` is `wanted`. */
function entitiesWith(met: readonly number[], wanted: number, count: number): readonly number[] {
  const found: number[] = [];
  for (let entity = 0; found.length < count && entity < met.length; entity++)
    if (met[entity] === wanted) found.push(entity);
  return found;
}
