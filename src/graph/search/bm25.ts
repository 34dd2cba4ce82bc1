import { distance } from "fastest-levenshtein";
import { getOrInsert } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { TextIndex } from "../indexes.ts";
import { wordsOf } from "../names/tokenize.ts";
import { exactThreshold, swapsOf, type Term, termOf, typosIn } from "./fuzzy-term.ts";
import { searchedFields } from "./inverted-index.ts";

/** One query word: the index words that match it, each with its weight. */
export interface QueryTerm {
  readonly term: Term;
  readonly matchedWords: readonly { readonly word: number; readonly source: string; readonly weight: number }[];
}

/** Field boosts, in the order of `searchedFields`: names weigh most, claim texts least. */
const boosts = [6, 3, 2, 1, 0.5] as const;

/** Base weights of prefix matches and fuzzy matches; both decrease with the difference in letters. */
const prefixWeight = 0.375;
const fuzzyWeight = 0.45;

/** BM25+ parameters: term saturation, length normalization, and minimum score of an occurrence. */
const [k1, b, delta] = [1.2, 0.7, 0.5];

export interface Matches {
  readonly terms: readonly Term[];
  readonly parts: readonly QueryTerm[];
  /** Ascending. */
  readonly entities: Uint32Array;
}

/** Match quality: each array has one number per matched entity. */
export interface MatchScores {
  /** BM25 score; comparable within one search only. */
  readonly weights: Float64Array;
  /** Match tier: 4 all words in one name, 3 in names and developers, 2 anywhere, 1 with typos, 0 not all words. */
  readonly places: Uint8Array;
  /** 0 to 1: how closely the best name matches the query. */
  readonly fits: Float64Array;
}

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
  const matchedWords: { word: number; source: string; weight: number }[] = [];
  const exactly = (text: string) => {
    const place = placeOfWord(index, text);
    if (place !== undefined) matchedWords.push({ word: place, source: text, weight: 1 });
  };
  exactly(word);
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
  if (!isTolerant) return { term: termOf(word, isLast, isTolerant), matchedWords };
  const own = [...matchedWords];
  // Swapping two equal letters yields the same word, which then counts again.
  for (const swap of swapsOf(word))
    if (swap === word) matchedWords.push(...own);
    else for (const { word: swapped } of wordsOf(swap)) exactly(swapped);
  return { term: termOf(word, isLast, isTolerant), matchedWords };
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
): Interruptible<Uint32Array> {
  // Per entity the number of parts matched so far; with `any`, whether one matched.
  const met = new Uint8Array(textStarts.length - 1);
  let count = 0;
  for (const [at, { matchedWords }] of parts.entries()) {
    const needed = combine === "all" ? at : 0;
    if (combine === "all") count = 0;
    for (const { word } of matchedWords) {
      const end = postingStarts[word + 1] as number;
      const start = postingStarts[word] as number;
      if (work.spend((end - start) / postingsPerUnit)) yield;
      for (let place = start; place < end; place++) {
        const entity = postings[place] as number;
        if (met[entity] !== needed) continue;
        met[entity] = needed + 1;
        count++;
      }
    }
    if (combine === "all" && count === 0) return new Uint32Array(0);
  }
  if (work.spend(met.length / postingsPerUnit)) yield;
  const wanted = combine === "all" ? parts.length : 1;
  const found = new Uint32Array(count);
  let place = 0;
  for (let entity = 0; place < count && entity < met.length; entity++)
    if (met[entity] === wanted) found[place++] = entity;
  if (!isHeld) return found;
  if (work.spend(found.length)) yield;
  return found.filter((entity) => isHeld(entity));
}

/** Reusable arrays with one element per word of an index. Each user restores `slots` to -1. */
interface Scratch {
  /** Slot of each word that takes part in the search; -1 for all others. */
  readonly slots: Int32Array;
  /** Stamp of the field in which each word was last counted. */
  readonly stamps: Uint32Array;
  stamp: number;
}

/** Unused scratch arrays. Searches interleave, so each needs its own. */
const free = new WeakMap<TextIndex, Scratch[]>();

function takeScratch(index: TextIndex): Scratch {
  const scratch = free.get(index)?.pop();
  // Start over with new arrays before the 32-bit stamps overflow.
  if (scratch && scratch.stamp < 0xf0000000) return scratch;
  const { length } = index.words;
  return { slots: new Int32Array(length).fill(-1), stamps: new Uint32Array(length), stamp: 0 };
}

function returnScratch(index: TextIndex, scratch: Scratch, used: Iterable<number>): void {
  for (const word of used) scratch.slots[word] = -1;
  getOrInsert(free, index, () => []).push(scratch);
}

/** Base work units per scored entity, and words counted per additional unit. */
const unitsPerMatch = 2;
const wordsPerUnit = 8;

/** Scores every matched entity. */
export function* scoreMatches(
  textIndex: TextIndex,
  { parts, terms, entities }: Matches,
  work: WorkBudget,
): Interruptible<MatchScores> {
  const { texts, textStarts, holders, meanLengths, words } = textIndex;
  const all = textStarts.length - 1;
  const fields = searchedFields.length;
  // Only words that match the query have a slot; all others are skipped.
  const slots = new Map<number, number>();
  const sourceNumbers = new Map<string, number>();
  const taken: { word: number; weight: number; sources: number[] }[] = [];
  for (const { matchedWords } of parts)
    for (const { word, source, weight } of matchedWords) {
      let slot = slots.get(word);
      if (slot === undefined) {
        slot = taken.length;
        slots.set(word, slot);
        taken.push({ word, weight: 0, sources: [] });
      }
      let number = sourceNumbers.get(source);
      if (number === undefined) {
        number = sourceNumbers.size;
        sourceNumbers.set(source, number);
      }
      const one = taken[slot] as (typeof taken)[number];
      one.weight += weight;
      if (!one.sources.includes(number)) one.sources.push(number);
    }
  if (work.spend(taken.length * terms.length * unitsPerDistance)) yield;
  const closeness = Float64Array.from(
    taken.flatMap(({ word }) => terms.map((term) => term.closeness(words[word] as string))),
  );
  const masks = (isEnough: (close: number) => boolean) =>
    Uint32Array.from(taken, (_, slot) =>
      terms.reduce(
        (mask, _, at) => (isEnough(closeness[slot * terms.length + at] as number) ? mask | (1 << at) : mask),
        0,
      ),
    );
  const [sureMasks, anyMasks] = [masks((close) => close >= exactThreshold), masks((close) => close > 0)];
  const everyTerm = (1 << terms.length) - 1;
  /** Score of each word per field, before term frequency and field length. */
  const worth = Float64Array.from({ length: taken.length * fields }, (_, at) => {
    const { word, weight } = taken[Math.floor(at / fields)] as (typeof taken)[number];
    const field = at % fields;
    const count = holders[fields * word + field] as number;
    return weight * (boosts[field] as number) * Math.log(1 + (all - count + 0.5) / (count + 0.5));
  });
  const scratch = takeScratch(textIndex);
  for (const [word, slot] of slots) scratch.slots[word] = slot;

  const counts = new Uint32Array(taken.length);
  const met = new Uint32Array(taken.length);
  let metCount = 0;
  let distinct = 0;
  let weight = 0;
  let sourceCount = 0;
  const sourceMet = new Uint32Array(sourceNumbers.size);
  // Slots of the matching words in one name; -1 once a word is assigned to a query word.
  let hits = new Int32Array(16);
  let hitCount = 0;
  const measures: MatchScores = {
    weights: new Float64Array(entities.length),
    places: new Uint8Array(entities.length),
    fits: new Float64Array(entities.length),
  };
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index] as number;
    const length = (textStarts[entity + 1] as number) - (textStarts[entity] as number);
    if (work.spend(unitsPerMatch + length / wordsPerUnit)) yield;
    measure(index, entity);
  }
  returnScratch(textIndex, scratch, slots.keys());
  return measures;

  function startField(): void {
    metCount = 0;
    distinct = 0;
    scratch.stamp++;
  }

  /** Counts a word of the current field; returns its slot. */
  function countWord(word: number): number {
    if (scratch.stamps[word] !== scratch.stamp) {
      scratch.stamps[word] = scratch.stamp;
      distinct++;
    }
    const slot = scratch.slots[word] as number;
    if (slot >= 0) {
      if (counts[slot] === 0) met[metCount++] = slot;
      counts[slot] = (counts[slot] as number) + 1;
    }
    return slot;
  }

  function finishField(field: number, at: number): void {
    for (let one = 0; one < metCount; one++) {
      const slot = met[one] as number;
      const count = counts[slot] as number;
      counts[slot] = 0;
      const length = 1 - b + (b * distinct) / (meanLengths[field] as number);
      weight += (worth[slot * fields + field] as number) * (delta + (count * (k1 + 1)) / (count + k1 * length));
      for (const source of (taken[slot] as (typeof taken)[number]).sources)
        if (sourceMet[source] !== at + 1) {
          sourceMet[source] = at + 1;
          sourceCount++;
        }
    }
  }

  function measure(index: number, entity: number): void {
    weight = 0;
    sourceCount = 0;
    let at = textStarts[entity] as number;
    let [isInOne, named, loosely, fit] = [false, 0, 0, 0];
    const first = at + 1;
    const namings = texts[at++] as number;
    startField();
    for (let naming = 0; naming < namings; naming++) {
      const header = texts[at++] as number;
      const length = header >>> 1;
      let inThis = 0;
      hitCount = 0;
      if (length > hits.length) hits = new Int32Array(2 * length);
      for (let left = length; left > 0; left--) {
        const slot = countWord(texts[at++] as number);
        if (slot < 0) continue;
        inThis |= sureMasks[slot] as number;
        loosely |= anyMasks[slot] as number;
        hits[hitCount++] = slot;
      }
      named |= inThis;
      if (inThis === everyTerm) isInOne = true;
      if (hitCount > 0) fit = Math.max(fit, fitOf(length, (header & 1) === 1));
    }
    finishField(1, index);
    let anywhere = named;
    for (let field = 2; field < fields; field++) {
      startField();
      for (let left = texts[at++] as number; left > 0; left--) {
        const slot = countWord(texts[at++] as number);
        if (slot < 0) continue;
        anywhere |= sureMasks[slot] as number;
        loosely |= anyMasks[slot] as number;
        if (field === 2) named |= sureMasks[slot] as number;
      }
      finishField(field, index);
    }
    // The first naming is the name, which is also a field of its own.
    startField();
    at = first;
    if (namings > 0) for (let left = (texts[at++] as number) >>> 1; left > 0; left--) countWord(texts[at++] as number);
    finishField(0, index);
    measures.weights[index] = weight * Math.max(sourceCount, 1);
    measures.fits[index] = fit;
    measures.places[index] = isInOne
      ? 4
      : named === everyTerm
        ? 3
        : anywhere === everyTerm
          ? 2
          : loosely === everyTerm
            ? 1
            : 0;
  }

  /** How much of the query a name contains, reduced by its other words. Identifiers count slightly less. */
  function fitOf(length: number, isName: boolean): number {
    let held = 0;
    let used = 0;
    for (let term = 0; term < terms.length; term++) {
      let best = 0;
      let place = -1;
      for (let hit = 0; hit < hitCount; hit++) {
        const slot = hits[hit] as number;
        const close = slot < 0 ? 0 : (closeness[slot * terms.length + term] as number);
        if (close > best) {
          best = close;
          place = hit;
        }
      }
      held += best;
      if (place >= 0) {
        // Each word of a name matches at most one query word.
        hits[place] = -1;
        used++;
      }
    }
    return (held / terms.length) * (0.6 + (0.4 * used) / Math.max(length, 1)) * (isName ? 1 : 0.9);
  }
}
