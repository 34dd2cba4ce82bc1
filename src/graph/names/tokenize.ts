import { isAscii } from "../../lib/ascii.ts";
import { ClientError } from "../../lib/client-error.ts";

/** A normalized word and its position in the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Either a number with dots and a unit of one or two letters, or letters with apostrophes and trailing pluses:
 * `Llama-3.3-70B` is `llama`, `3.3`, `70b`, and `gpt5.1` is `gpt`, `5.1`.
 */
const pattern = /\p{N}+(?:\.\p{N}+)*(?:\p{L}{1,2}(?!\p{L}))?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*\+*/gu;

/** The words of a text in order, normalized: without case, accents and Unicode form. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    word: plain(word).replaceAll(/['’](?:s$)?/g, ""),
    start: index,
    end: index + word.length,
  }));

const plain = (text: string) => (isAscii(text) ? text : text.normalize("NFKD").replaceAll(/\p{M}/gu, "")).toLowerCase();

const atoms = /\d+(?:\.\d+)*|\p{L}+|\++/gu;

/**
 * Canonical form to compare names: ignores case, accents, spaces and punctuation, but not the boundaries of numbers. A
 * dot between digits is part of the number. Other separators between digits become `-` for hyphens and underscores,
 * since some identifiers cannot contain dots, and a space otherwise. So `GPT 5.1` and `gpt5.1` are equal, `Qwen 3.8`
 * and `Qwen3 8B` are not, and `gpt-5-1` can match a slug but never `GPT 5.1`.
 */
export function canonical(text: string): string {
  const form = plain(text).replaceAll(/['’]/g, "");
  let made = "";
  let end = 0;
  let wasNumber = false;
  for (const { 0: atom, index } of form.matchAll(atoms)) {
    const isNumber = /^\d/.test(atom);
    if (wasNumber && isNumber) made += /[-_]/.test(form.slice(end, index)) ? "-" : " ";
    made += atom;
    wasNumber = isNumber;
    end = index + atom.length;
  }
  return made;
}

/** Limit of the separators that `separations` replaces. */
const maxSeparators = 4;

/**
 * The canonical forms of an identifier with any separator between its numbers: `.`, `-`, `_` and `@` are often changed
 * for one another. A size keeps its separator, so that 3.8B is never 3-8B. Empty for anything but an identifier.
 */
export function separations(text: string): string[] {
  const [first = "", ...parts] = /\s/.test(text) ? [] : text.toLowerCase().split(separator);
  if (parts.length === 0 || parts.length > maxSeparators) return [];
  return parts
    .reduce((forms, part) => forms.flatMap((form) => [".", "-", "@"].map((mark) => form + mark + part)), [first])
    .map(canonical);
}

/** Between two numbers, of which the second is no size such as 8b. */
const separator = /(?<=\d)[-._@](?=\d+(?!\d)(?![bmk](?![a-z])))/;

/** Limits of a search text: length in UTF-16 code units, and number of words. */
export const textLimits = { length: 200, words: 10 } as const;

/**
 * Validates a search text.
 * @throws {ClientError} when it is too long, empty, or contains control characters or lone surrogates.
 */
export function checkText(argument: string, text: string): void {
  const refuse = (message: string) => new ClientError("INVALID_ARGUMENT", message, { argument });
  if (text.length > textLimits.length)
    throw new ClientError(
      "LIMIT_EXCEEDED",
      `\`${argument}\` is at most ${textLimits.length} long; ${text.length} were given.`,
      { argument, limit: textLimits.length, requested: text.length },
    );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f]/.test(text) || !text.isWellFormed())
    throw refuse(`\`${argument}\` holds control characters or half of a surrogate pair.`);
  if (text.trim() === "") throw refuse(`\`${argument}\` is empty.`);
}
