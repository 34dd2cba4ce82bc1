import { getOrInsert, zeros } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { TextIndex } from "../indexes.ts";
import { type Matches, type QueryTerm, unitsPerDistance } from "./find-matches.ts";
import { exactThreshold, type Term } from "./fuzzy-term.ts";
import { searchedFields } from "./inverted-index.ts";

/** Field boosts, in the order of `searchedFields`: names weigh most, claim texts least. */
const boosts = [6, 3, 2, 1, 0.5] as const;

/** BM25+ parameters: term saturation, length normalization, and minimum score of an occurrence. */
const [k1, b, delta] = [1.2, 0.7, 0.5];

/** Match quality: each array has one number per matched entity. */
export interface MatchScores {
  /** BM25 score; comparable within one search only. */
  readonly weights: number[];
  /** Match tier: 4 all words in one name, 3 in names and developers, 2 anywhere, 1 with typos, 0 not all words. */
  readonly places: number[];
  /** 0 to 1: how closely the best name matches the query. */
  readonly fits: number[];
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

function returnScratch(index: TextIndex, scratch: Scratch, used: readonly ScoredWord[]): void {
  for (const { word } of used) scratch.slots[word] = -1;
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
  const { textStarts } = textIndex;
  const words = mergeWords(parts);
  if (work.spend(words.scored.length * terms.length * unitsPerDistance)) yield;
  const scorer = new MatchScorer(textIndex, words, terms, entities.length);
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index] as number;
    const length = (textStarts[entity + 1] as number) - (textStarts[entity] as number);
    if (work.spend(unitsPerMatch + length / wordsPerUnit)) yield;
    scorer.score(index, entity);
  }
  return scorer.finish();
}

/** A word of the index that matches the query; `sources` are the numbers of the query words or swaps that it matches. */
interface ScoredWord {
  readonly word: number;
  weight: number;
  readonly sources: number[];
}

interface ScoredWords {
  readonly scored: readonly ScoredWord[];
  /** Number of different sources. */
  readonly sourceCount: number;
}

/** The words that match any part of the query, without duplicates. */
function mergeWords(parts: readonly QueryTerm[]): ScoredWords {
  const slots = new Map<number, number>();
  const sourceNumbers = new Map<string, number>();
  const scored: ScoredWord[] = [];
  for (const { matchedWords } of parts)
    for (const { word, source, weight } of matchedWords) {
      let slot = slots.get(word);
      if (slot === undefined) {
        slot = scored.length;
        slots.set(word, slot);
        scored.push({ word, weight: 0, sources: [] });
      }
      let number = sourceNumbers.get(source);
      if (number === undefined) {
        number = sourceNumbers.size;
        sourceNumbers.set(source, number);
      }
      const one = scored[slot] as ScoredWord;
      one.weight += weight;
      if (!one.sources.includes(number)) one.sources.push(number);
    }
  return { scored, sourceCount: sourceNumbers.size };
}

const fieldCount = searchedFields.length;

/** Score of each word per field, before term frequency and field length. */
function weighWords({ holders, textStarts }: TextIndex, scored: readonly ScoredWord[]): number[] {
  const all = textStarts.length - 1;
  return Array.from({ length: scored.length * fieldCount }, (_, at) => {
    const { word, weight } = scored[Math.floor(at / fieldCount)] as ScoredWord;
    const field = at % fieldCount;
    const count = holders[fieldCount * word + field] as number;
    return weight * (boosts[field] as number) * Math.log(1 + (all - count + 0.5) / (count + 0.5));
  });
}

/** Scores one entity after another. Only words that match the query have a slot; all others are skipped. */
class MatchScorer {
  readonly #index: TextIndex;
  readonly #texts: Uint32Array;
  readonly #textStarts: Uint32Array;
  readonly #meanLengths: readonly number[];
  readonly #scored: readonly ScoredWord[];
  readonly #scores: MatchScores;
  readonly #scratch: Scratch;
  readonly #slots: Int32Array;
  readonly #stamps: Uint32Array;
  readonly #termCount: number;
  /** Bit mask with one bit per query word. */
  readonly #everyTerm: number;
  /** Closeness of each slot to each query word. */
  readonly #closeness: number[];
  /** The query words that each slot matches: without typos, and at all. */
  readonly #sureMasks: number[];
  readonly #anyMasks: number[];
  readonly #worth: number[];
  /** Occurrences of each slot in the current field, and the slots that occur. */
  readonly #counts: number[];
  readonly #met: number[];
  #metCount = 0;
  /** Number of distinct words of the current field. */
  #distinct = 0;
  /** Stamp of the entity in which each source was last found. */
  readonly #sourceMet: number[];
  /** Slots of the matching words in one name; -1 once a word is assigned to a query word. */
  readonly #hits: number[] = [];
  #entityStamp = 0;
  #weight = 0;
  #sourceCount = 0;
  /** The query words found in names and developers, anywhere, and with typos. */
  #named = 0;
  #anywhere = 0;
  #loosely = 0;
  #isInOne = false;
  #fit = 0;

  constructor(index: TextIndex, { scored, sourceCount }: ScoredWords, terms: readonly Term[], size: number) {
    this.#index = index;
    this.#texts = index.texts;
    this.#textStarts = index.textStarts;
    this.#meanLengths = index.meanLengths;
    this.#scored = scored;
    this.#scores = {
      weights: zeros(size),
      places: zeros(size),
      fits: zeros(size),
    };
    this.#termCount = terms.length;
    this.#everyTerm = (1 << terms.length) - 1;
    this.#closeness = scored.flatMap(({ word }) => terms.map((term) => term.closeness(index.words[word] as string)));
    this.#sureMasks = this.#masksOf((close) => close >= exactThreshold);
    this.#anyMasks = this.#masksOf((close) => close > 0);
    this.#worth = weighWords(index, scored);
    this.#counts = zeros(scored.length);
    this.#met = zeros(scored.length);
    this.#sourceMet = zeros(sourceCount);
    this.#scratch = takeScratch(index);
    this.#slots = this.#scratch.slots;
    this.#stamps = this.#scratch.stamps;
    for (const [slot, { word }] of scored.entries()) this.#slots[word] = slot;
  }

  #masksOf(isEnough: (close: number) => boolean): number[] {
    return this.#scored.map((_, slot) => {
      let mask = 0;
      for (let term = 0; term < this.#termCount; term++)
        if (isEnough(this.#closeness[slot * this.#termCount + term] as number)) mask |= 1 << term;
      return mask;
    });
  }

  /** The scores of all entities; the scorer cannot be used afterwards. */
  finish(): MatchScores {
    returnScratch(this.#index, this.#scratch, this.#scored);
    return this.#scores;
  }

  /** Scores an entity as the one at `index` of those matched. */
  score(index: number, entity: number): void {
    this.#entityStamp = index + 1;
    this.#weight = 0;
    this.#sourceCount = 0;
    this.#named = 0;
    this.#loosely = 0;
    this.#isInOne = false;
    this.#fit = 0;
    const start = this.#textStarts[entity] as number;
    let at = this.#scoreNames(start);
    this.#anywhere = this.#named;
    for (let field = 2; field < fieldCount; field++) at = this.#scoreField(field, at);
    this.#scoreFirstName(start);
    this.#scores.weights[index] = this.#weight * Math.max(this.#sourceCount, 1);
    this.#scores.fits[index] = this.#fit;
    this.#scores.places[index] = this.#place();
  }

  /** Scores all names as one field; returns the position after them. */
  #scoreNames(start: number): number {
    let at = start + 1;
    this.#startField();
    for (let left = this.#texts[start] as number; left > 0; left--) at = this.#matchName(at);
    this.#finishField(1);
    return at;
  }

  /** Compares a name with the query; returns the position after it. */
  #matchName(start: number): number {
    const texts = this.#texts;
    const header = texts[start] as number;
    const length = header >>> 1;
    const end = start + 1 + length;
    let sure = 0;
    let loosely = 0;
    let hitCount = 0;
    for (let at = start + 1; at < end; at++) {
      const slot = this.#countWord(texts[at] as number);
      if (slot < 0) continue;
      sure |= this.#sureMasks[slot] as number;
      loosely |= this.#anyMasks[slot] as number;
      this.#hits[hitCount++] = slot;
    }
    this.#named |= sure;
    this.#loosely |= loosely;
    if (sure === this.#everyTerm) this.#isInOne = true;
    if (hitCount > 0) this.#fit = Math.max(this.#fit, this.#fitOf(hitCount, length, (header & 1) === 1));
    return end;
  }

  /** Scores a field after the names; returns the position after it. */
  #scoreField(field: number, start: number): number {
    const texts = this.#texts;
    const end = start + 1 + (texts[start] as number);
    let sure = 0;
    let loosely = 0;
    this.#startField();
    for (let at = start + 1; at < end; at++) {
      const slot = this.#countWord(texts[at] as number);
      if (slot < 0) continue;
      sure |= this.#sureMasks[slot] as number;
      loosely |= this.#anyMasks[slot] as number;
    }
    this.#finishField(field);
    this.#anywhere |= sure;
    this.#loosely |= loosely;
    if (field === 2) this.#named |= sure;
    return end;
  }

  /** Scores the name, which is the first of the names and also a field of its own. */
  #scoreFirstName(start: number): void {
    const texts = this.#texts;
    this.#startField();
    if ((texts[start] as number) > 0) {
      const end = start + 2 + ((texts[start + 1] as number) >>> 1);
      for (let at = start + 2; at < end; at++) this.#countWord(texts[at] as number);
    }
    this.#finishField(0);
  }

  #startField(): void {
    this.#metCount = 0;
    this.#distinct = 0;
    this.#scratch.stamp++;
  }

  /** Counts a word of the current field; returns its slot. */
  #countWord(word: number): number {
    const { stamp } = this.#scratch;
    if (this.#stamps[word] !== stamp) {
      this.#stamps[word] = stamp;
      this.#distinct++;
    }
    const slot = this.#slots[word] as number;
    if (slot >= 0) {
      const count = this.#counts[slot] as number;
      if (count === 0) this.#met[this.#metCount++] = slot;
      this.#counts[slot] = count + 1;
    }
    return slot;
  }

  #finishField(field: number): void {
    let weight = this.#weight;
    for (let one = 0; one < this.#metCount; one++) {
      const slot = this.#met[one] as number;
      const count = this.#counts[slot] as number;
      this.#counts[slot] = 0;
      const length = 1 - b + (b * this.#distinct) / (this.#meanLengths[field] as number);
      weight +=
        (this.#worth[slot * fieldCount + field] as number) * (delta + (count * (k1 + 1)) / (count + k1 * length));
      for (const source of (this.#scored[slot] as ScoredWord).sources)
        if (this.#sourceMet[source] !== this.#entityStamp) {
          this.#sourceMet[source] = this.#entityStamp;
          this.#sourceCount++;
        }
    }
    this.#weight = weight;
  }

  /** The match tier of the current entity. */
  #place(): number {
    if (this.#isInOne) return 4;
    if (this.#named === this.#everyTerm) return 3;
    if (this.#anywhere === this.#everyTerm) return 2;
    return this.#loosely === this.#everyTerm ? 1 : 0;
  }

  /** How much of the query a name contains, reduced by its other words. Identifiers count slightly less. */
  #fitOf(hitCount: number, length: number, isName: boolean): number {
    const hits = this.#hits;
    const closeness = this.#closeness;
    const termCount = this.#termCount;
    let held = 0;
    let used = 0;
    for (let term = 0; term < termCount; term++) {
      let best = 0;
      let place = -1;
      for (let hit = 0; hit < hitCount; hit++) {
        const slot = hits[hit] as number;
        const close = slot < 0 ? 0 : (closeness[slot * termCount + term] as number);
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
    return (held / termCount) * (0.6 + (0.4 * used) / Math.max(length, 1)) * (isName ? 1 : 0.9);
  }
}
