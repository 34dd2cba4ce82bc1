import { ClientError } from "../../lib/client-error.ts";

/** A word of a text as it is compared, and where it stands in the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A number with its dots and a unit of one or two letters, or letters with apostrophes and a closing plus:
 * `Llama-3.3-70B` is `llama`, `3.3`, `70b`, and `gpt5.1` is `gpt`, `5.1`.
 */
const pattern = /\p{N}+(?:\.\p{N}+)*(?:\p{L}{1,2}(?!\p{L}))?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*\+*/gu;

/** The words of a text in order, without regard to case, accents and Unicode form. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    word: plain(word).replaceAll(/['’](?:s$)?/g, ""),
    start: index,
    end: index + word.length,
  }));

const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const atoms = /\d+(?:\.\d+)*|\p{L}+|\++/gu;

/**
 * A name as names are compared: case, accents, spaces and punctuation do not matter, numbers do. A dot
 * between digits belongs to the number. What else stands between digits is a gap: `-` for hyphens and
 * underscores, as identifiers that cannot hold dots write them, and a space for all else. So `GPT 5.1`
 * and `gpt5.1` are one, `Qwen 3.8` is not `Qwen3 8B`, and `gpt-5-1` meets a slug but never a `GPT 5.1`.
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

/** Longest text to look for, in UTF-16 units, and most words in it. */
export const textLimits = { length: 200, words: 10 } as const;

/**
 * Checks a text to look for.
 * @throws {Refusal} for one that is too long, empty, or holds what is no text.
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
