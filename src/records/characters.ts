/** An invisible character, or one that changes the direction of text. */
export interface HiddenCharacter {
  readonly character: string;
  /** Offset in UTF-16 code units. */
  readonly index: number;
}

/** Controls, line separators, and characters that Unicode does not display. */
const hidden = "\\p{Cc}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\u2800\\ufff9-\\ufffb";

/**
 * Regular expressions for a set of characters; group `hidden` is the match. Emoji sequences are exempt, since joiners,
 * tags and variation selectors are part of them.
 */
class Finder {
  readonly #set: string;
  #any: RegExp | undefined;
  #each: RegExp | undefined;

  constructor(set: string) {
    this.#set = set;
  }

  // To compile them takes 30 ms, which commands without such a text need not wait for.
  get any(): RegExp {
    this.#any ??= new RegExp(this.#set, "v");
    return this.#any;
  }

  get each(): RegExp {
    this.#each ??= new RegExp(
      `\\p{RGI_Emoji}|\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]|(?<hidden>${this.#set})`,
      "gv",
    );
    return this.#each;
  }
}

const onOneLine = new Finder(`[${hidden}]`);
/** Tabs and line breaks are allowed in multi-line text. */
const onLines = new Finder(`[[${hidden}]--[\\t\\n\\r]]`);

/** The hidden characters of a text, in order; with `isOneLine` also tabs and line breaks. */
export function* hiddenCharacters(text: string, { isOneLine = false } = {}): Generator<HiddenCharacter> {
  const { any, each } = isOneLine ? onOneLine : onLines;
  if (!any.test(text)) return;
  for (const { groups, index } of text.matchAll(each))
    if (groups?.hidden !== undefined) yield { character: groups.hidden, index };
}

/** Replaces each hidden character, including tabs and line breaks. */
export function replaceHidden(text: string, replacement: (character: string) => string): string {
  if (!onOneLine.any.test(text)) return text;
  return text.replaceAll(onOneLine.each, (found, character?: string) =>
    character === undefined ? found : replacement(character),
  );
}

/** A JavaScript escape sequence: `\u202e`, `\u{e0001}`. */
export function escapeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}

/** Unicode names by first code point; the names in a list belong to consecutive code points. */
const names: Readonly<Record<number, string>> = Object.fromEntries(
  (
    [
      [0x0000, "NULL"],
      [0x0008, "BACKSPACE, CHARACTER TABULATION, LINE FEED"],
      [0x000d, "CARRIAGE RETURN"],
      [0x001b, "ESCAPE"],
      [0x007f, "DELETE"],
      [0x0085, "NEXT LINE"],
      [0x00ad, "SOFT HYPHEN"],
      [0x034f, "COMBINING GRAPHEME JOINER"],
      [0x061c, "ARABIC LETTER MARK"],
      [0x115f, "HANGUL CHOSEONG FILLER, HANGUL JUNGSEONG FILLER"],
      [0x180e, "MONGOLIAN VOWEL SEPARATOR"],
      [0x200b, "ZERO WIDTH SPACE, ZERO WIDTH NON-JOINER, ZERO WIDTH JOINER, LEFT-TO-RIGHT MARK, RIGHT-TO-LEFT MARK"],
      [0x2028, "LINE SEPARATOR, PARAGRAPH SEPARATOR"],
      [0x202a, "LEFT-TO-RIGHT EMBEDDING, RIGHT-TO-LEFT EMBEDDING, POP DIRECTIONAL FORMATTING"],
      [0x202d, "LEFT-TO-RIGHT OVERRIDE, RIGHT-TO-LEFT OVERRIDE"],
      [0x2060, "WORD JOINER, FUNCTION APPLICATION, INVISIBLE TIMES, INVISIBLE SEPARATOR, INVISIBLE PLUS"],
      [0x2066, "LEFT-TO-RIGHT ISOLATE, RIGHT-TO-LEFT ISOLATE, FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE"],
      [0x2800, "BRAILLE PATTERN BLANK"],
      [0x3164, "HANGUL FILLER"],
      [0xfeff, "ZERO WIDTH NO-BREAK SPACE"],
      [0xffa0, "HALFWIDTH HANGUL FILLER"],
      [0xe0001, "LANGUAGE TAG"],
    ] as const
  ).flatMap(([first, list]) => list.split(", ").map((name, offset) => [first + offset, name])),
);

/** Ranges with one name for all characters. */
const rangeNames: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x0000, 0x009f, "CONTROL CHARACTER"],
  [0x180b, 0x180f, "VARIATION SELECTOR"],
  [0xfe00, 0xfe0f, "VARIATION SELECTOR"],
  [0xe0020, 0xe007f, "TAG CHARACTER"],
  [0xe0100, 0xe01ef, "VARIATION SELECTOR"],
];

/** A hidden character for messages: `U+202E RIGHT-TO-LEFT OVERRIDE`. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const range = rangeNames.find(([first, last]) => code >= first && code <= last);
  const name = names[code] ?? range?.[2] ?? "INVISIBLE CHARACTER";
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")} ${name}`;
}

/**
 * Describes the first hidden character of a text, with its position from 1: `holds U+200B ZERO WIDTH SPACE at position
 * 3`; undefined when there is none.
 */
export function describeHidden(text: string, options?: { readonly isOneLine?: boolean }): string | undefined {
  for (const { character, index } of hiddenCharacters(text, options))
    return `holds ${nameCharacter(character)} at position ${[...text.slice(0, index)].length + 1}`;
  return undefined;
}
