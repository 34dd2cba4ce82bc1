import { distance } from "fastest-levenshtein";
import { surely, swapsOf, type Term, termOf, typosIn } from "./term.ts";
import { searchedFields, type TextIndex } from "./text-index.ts";
import { wordsOf } from "./words.ts";

/** One word of a query: which words of the index it takes, and how much each counts for it. */
interface Part {
  readonly term: Term;
  readonly takes: readonly { readonly word: number; readonly source: string; readonly weight: number }[];
}

/** Names weigh most; words of sentences least. In the order of the fields. */
const boosts = [6, 3, 2, 1, 0.5] as const;

/** How much words count that begin with the one meant, or are nearly it; the rest falls with the letters between. */
const prefixWeight = 0.375;
const fuzzyWeight = 0.45;

/** BM25+: how fast repetition saturates, how much length counts, and what any occurrence is worth. */
const [saturation, lengthShare, least] = [1.2, 0.7, 0.5];

/** What is found of one entity, apart from what is called exactly so. */
export interface Match {
  readonly entity: number;
  /** How well its words fit by how rare they are; comparable within one search. */
  readonly weight: number;
  /** Where the words are found: 4 in one name, 3 in names and makers, 2 anywhere, 1 with errors, 0 not all. */
  readonly place: 0 | 1 | 2 | 3 | 4;
  /** 0 to 1: how much of the query the closest name holds, and how little else. */
  readonly fit: number;
}

/** Everything that a look-up finds, an entity in each place of the arrays. */
export interface Matches {
  readonly terms: readonly Term[];
  readonly entities: Uint32Array;
  readonly at: (place: number) => Match;
}

/** The place of a word in the index; undefined when nothing holds it. */
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

/** The words that begin with a text. */
function* withPrefix({ words }: TextIndex, prefix: string): Generator<number> {
  for (let place = lowerBound(words, prefix); words[place]?.startsWith(prefix); place++) yield place;
}

/** Whether anything holds a word, or one that begins with it. */
export function isKnown(index: TextIndex, word: string, isPrefix: boolean): boolean {
  if (placeOfWord(index, word) !== undefined) return true;
  return isPrefix && !withPrefix(index, word).next().done;
}

/** Words that differ from one by a few letters, each with how many. */
function* nearWords({ words }: TextIndex, word: string, typos: number): Generator<readonly [number, number]> {
  for (const [place, other] of words.entries()) {
    if (Math.abs(other.length - word.length) > typos) continue;
    const wrong = distance(word, other);
    if (wrong <= typos) yield [place, wrong];
  }
}

/** One word of a query; the last may be the start of a word, a tolerant one may be mistyped. */
function partOf(index: TextIndex, word: string, isLast: boolean, isTolerant: boolean): Part {
  const takes: { word: number; source: string; weight: number }[] = [];
  const exactly = (text: string) => {
    const place = placeOfWord(index, text);
    if (place !== undefined) takes.push({ word: place, source: text, weight: 1 });
  };
  exactly(word);
  const begun = new Set<number>();
  if (isLast)
    for (const place of withPrefix(index, word)) {
      const { length } = index.words[place] as string;
      begun.add(place);
      if (length > word.length)
        takes.push({
          word: place,
          source: word,
          weight: (prefixWeight * length) / (length + 0.3 * (length - word.length)),
        });
    }
  const typos = isTolerant ? typosIn(word) : 0;
  if (typos > 0)
    for (const [place, wrong] of nearWords(index, word, typos)) {
      const { length } = index.words[place] as string;
      if (wrong > 0 && !begun.has(place))
        takes.push({ word: place, source: word, weight: (fuzzyWeight * length) / (length + wrong) });
    }
  if (!isTolerant) return { term: termOf(word, isLast, isTolerant), takes };
  const own = [...takes];
  // Two equal letters that change places are the word again, and count again.
  for (const swap of swapsOf(word))
    if (swap === word) takes.push(...own);
    else for (const { word: swapped } of wordsOf(swap)) exactly(swapped);
  return { term: termOf(word, isLast, isTolerant), takes };
}

/** Entities with all words, or with any; only those that are held. */
export function findWords(
  index: TextIndex,
  words: readonly string[],
  tolerate: (word: string, isLast: boolean) => boolean,
  combine: "all" | "any",
  isHeld: ((entity: number) => boolean) | undefined,
): Matches {
  const parts = words.map((word, at) => {
    const isLast = at === words.length - 1;
    return partOf(index, word, isLast, tolerate(word, isLast));
  });
  const entities = holdersOf(index, parts, combine, isHeld);
  return { terms: parts.map(({ term }) => term), entities, at: matcherOf(index, parts, entities) };
}

/** How many held entities have all words, the last of which may be the start of a word. */
export const countWords = (
  index: TextIndex,
  words: readonly string[],
  isHeld: ((entity: number) => boolean) | undefined,
): number => findWords(index, words, () => false, "all", isHeld).entities.length;

/** Entities that hold a word of every part, or of any. */
function holdersOf(
  { postings, postingStarts, textStarts }: TextIndex,
  parts: readonly Part[],
  combine: "all" | "any",
  isHeld: ((entity: number) => boolean) | undefined,
): Uint32Array {
  const met = new Uint8Array(textStarts.length - 1);
  let found: number[] = [];
  for (const [at, { takes }] of parts.entries()) {
    const needed = combine === "all" ? at : 0;
    const fresh: number[] = [];
    for (const { word } of takes)
      for (let place = postingStarts[word] as number; place < (postingStarts[word + 1] as number); place++) {
        const entity = postings[place] as number;
        if (met[entity] !== needed) continue;
        met[entity] = needed + 1;
        fresh.push(entity);
      }
    found = combine === "all" ? fresh : found.concat(fresh);
  }
  return Uint32Array.from(isHeld ? found.filter(isHeld) : found).sort();
}

/** What the words of an entity come to. */
function matcherOf(index: TextIndex, parts: readonly Part[], entities: Uint32Array): (place: number) => Match {
  const { texts, textStarts, holders, meanLengths, words } = index;
  const all = textStarts.length - 1;
  const fields = searchedFields.length;
  // Each word that is taken has a slot; the others have none, and are passed over.
  const slots = new Map<number, number>();
  const sources = new Map<string, number>();
  const taken: { word: number; weight: number; sources: Set<number> }[] = [];
  for (const { takes } of parts)
    for (const { word, source, weight } of takes) {
      let slot = slots.get(word);
      if (slot === undefined) {
        slot = taken.length;
        slots.set(word, slot);
        taken.push({ word, weight: 0, sources: new Set() });
      }
      if (!sources.has(source)) sources.set(source, sources.size);
      const one = taken[slot] as (typeof taken)[number];
      one.weight += weight;
      one.sources.add(sources.get(source) as number);
    }
  const slotOf = new Int32Array(words.length).fill(-1);
  for (const [word, slot] of slots) slotOf[word] = slot;
  const terms = parts.map(({ term }) => term);
  const closeness = taken.map(({ word }) => terms.map((term) => term.closeness(words[word] as string)));
  const sureMasks = closeness.map((of) =>
    of.reduce((mask, close, at) => (close >= surely ? mask | (1 << at) : mask), 0),
  );
  const anyMasks = closeness.map((of) => of.reduce((mask, close, at) => (close > 0 ? mask | (1 << at) : mask), 0));
  const everyTerm = (1 << terms.length) - 1;
  const rarity = taken.map(({ word }) =>
    boosts.map((_, field) => {
      const count = holders[fields * word + field] as number;
      return Math.log(1 + (all - count + 0.5) / (count + 0.5));
    }),
  );
  const counts = taken.map(() => 0);
  const stamps = new Uint32Array(words.length);
  let stamp = 0;

  return (place) => {
    const entity = entities[place] as number;
    let at = textStarts[entity] as number;
    let weight = 0;
    const matchedSources = new Set<number>();
    let met: number[] = [];
    let distinct = 0;
    const begin = () => {
      met = [];
      distinct = 0;
      stamp++;
    };
    const meet = (word: number): number => {
      if (stamps[word] !== stamp) {
        stamps[word] = stamp;
        distinct++;
      }
      const slot = slotOf[word] as number;
      if (slot >= 0) {
        if (counts[slot] === 0) met.push(slot);
        counts[slot] = (counts[slot] as number) + 1;
      }
      return slot;
    };
    const end = (field: number) => {
      for (const slot of met) {
        const count = counts[slot] as number;
        counts[slot] = 0;
        const { weight: own, sources } = taken[slot] as (typeof taken)[number];
        const length = 1 - lengthShare + (lengthShare * distinct) / (meanLengths[field] as number);
        weight +=
          own *
          (boosts[field] as number) *
          ((rarity[slot] as number[])[field] as number) *
          (least + (count * (saturation + 1)) / (count + saturation * length));
        for (const source of sources) matchedSources.add(source);
      }
    };

    let [inOneName, named, fit] = [false, 0, 0];
    let anywhere = 0;
    let loosely = 0;
    const first = at;
    const namings = texts[at++] as number;
    begin();
    for (let naming = 0; naming < namings; naming++) {
      const header = texts[at++] as number;
      const length = header >>> 1;
      let inThis = 0;
      const hits: [slot: number, position: number][] = [];
      for (let position = 0; position < length; position++) {
        const slot = meet(texts[at++] as number);
        if (slot < 0) continue;
        inThis |= sureMasks[slot] as number;
        loosely |= anyMasks[slot] as number;
        hits.push([slot, position]);
      }
      named |= inThis;
      if (inThis === everyTerm) inOneName = true;
      if (hits.length > 0) fit = Math.max(fit, fitOf(hits, length, (header & 1) === 1));
    }
    end(1);
    anywhere = named;
    for (let field = 2; field < fields; field++) {
      begin();
      for (let left = texts[at++] as number; left > 0; left--) {
        const slot = meet(texts[at++] as number);
        if (slot < 0) continue;
        anywhere |= sureMasks[slot] as number;
        loosely |= anyMasks[slot] as number;
        if (field === 2) named |= sureMasks[slot] as number;
      }
      end(field);
    }
    // The name is the first naming, and a field of its own beside all names.
    begin();
    at = first + 1;
    if (namings > 0) for (let left = (texts[at++] as number) >>> 1; left > 0; left--) meet(texts[at++] as number);
    end(0);
    return {
      entity,
      weight: weight * Math.max(matchedSources.size, 1),
      place: inOneName ? 4 : named === everyTerm ? 3 : anywhere === everyTerm ? 2 : loosely === everyTerm ? 1 : 0,
      fit,
    };
  };

  /** How much of the query a name holds, and how little else. Identifiers count a little less. */
  function fitOf(hits: readonly (readonly [number, number])[], length: number, isName: boolean): number {
    const used = new Set<number>();
    let held = 0;
    for (const term of terms.keys()) {
      let best = 0;
      let place = -1;
      for (const [slot, position] of hits) {
        const close = (closeness[slot] as number[])[term] as number;
        if (close > best && !used.has(position)) {
          best = close;
          place = position;
        }
      }
      held += best;
      if (place >= 0) used.add(place);
    }
    const share = used.size / Math.max(length, 1);
    return (held / terms.length) * (0.6 + 0.4 * share) * (isName ? 1 : 0.9);
  }
}
