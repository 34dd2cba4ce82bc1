import { distance } from "fastest-levenshtein";

/** A query word, and the similarity of other words to it: 1 is equal, 0 is unrelated. */
export interface Term {
  readonly word: string;
  readonly closeness: (word: string) => number;
}

/** Minimum closeness of exact and prefix matches; typos score lower. */
export const exactThreshold = 0.7;

/** Largest edit distance for a word. Numbers tolerate no typos. */
export function typosIn(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

/** All swaps of two adjacent letters in a word: the most common typo. */
export function swapsOf(word: string): string[] {
  if (/\p{N}/u.test(word) || word.length < 3) return [];
  return Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(""),
  );
}

/** Compiles a query word. `isPrefix` accepts words that begin with it, `isTolerant` words with typos. */
export function termOf(word: string, isPrefix: boolean, isTolerant: boolean): Term {
  const typos = isTolerant ? typosIn(word) : 0;
  const swaps = new Set(isTolerant ? swapsOf(word) : []);
  const known = new Map<string, number>();
  const measure = (other: string): number => {
    if (other === word) return 1;
    if (isPrefix && other.startsWith(word))
      return exactThreshold + (0.95 - exactThreshold) * (word.length / other.length);
    if (swaps.has(other)) return 0.6;
    if (typos === 0 || Math.abs(other.length - word.length) > typos) return 0;
    const wrong = distance(word, other);
    return wrong > typos ? 0 : 0.65 * (1 - wrong / word.length);
  };
  return {
    word,
    closeness: (other) => {
      let closeness = known.get(other);
      if (closeness === undefined) {
        closeness = measure(other);
        known.set(other, closeness);
      }
      return closeness;
    },
  };
}
