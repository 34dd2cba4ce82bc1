/** A character that nobody sees, or that changes the direction of the text after it. */
export interface HiddenCharacter {
  readonly character: string;
  /** Where it stands, in UTF-16 units from 0. */
  readonly index: number;
}

/** Controls, separators of lines, and all that Unicode says is not to be displayed. */
const hidden = "\\p{Cc}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\u2800\\ufff9-\\ufffb";

/**
 * Finds the characters of a set, which it names `hidden`. In an emoji, joiners, tags and variation selectors
 * are part of one picture that everyone sees.
 */
const finder = (set: string) => ({
  any: new RegExp(set, "v"),
  each: new RegExp(`\\p{RGI_Emoji}|\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]|(?<hidden>${set})`, "gv"),
});

const onOneLine = finder(`[${hidden}]`);
/** Tabs and line breaks are white space where a text has several lines. */
const onLines = finder(`[[${hidden}]--[\\t\\n\\r]]`);

/** The hidden characters of a text, in order; tabs and line breaks are among them when it is to be on one line. */
export function* hiddenCharacters(text: string, { isOneLine = false } = {}): Generator<HiddenCharacter> {
  const { any, each } = isOneLine ? onOneLine : onLines;
  if (!any.test(text)) return;
  for (const { groups, index } of text.matchAll(each))
    if (groups?.hidden !== undefined) yield { character: groups.hidden, index };
}

/** The text with each hidden character replaced, tabs and line breaks included. */
export function replaceHidden(text: string, replacement: (character: string) => string): string {
  if (!onOneLine.any.test(text)) return text;
  return text.replaceAll(onOneLine.each, (found, character?: string) =>
    character === undefined ? found : replacement(character),
  );
}

/** A character as JavaScript writes it: `\u202e`, `\u{e0001}`. */
export function escapeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}

/** Names by first code point, in the order of Unicode; each list goes on from code point to code point. */
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

/** Names of ranges whose characters do not differ for a reader. */
const rangeNames: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x0000, 0x009f, "CONTROL CHARACTER"],
  [0x180b, 0x180f, "VARIATION SELECTOR"],
  [0xfe00, 0xfe0f, "VARIATION SELECTOR"],
  [0xe0020, 0xe007f, "TAG CHARACTER"],
  [0xe0100, 0xe01ef, "VARIATION SELECTOR"],
];

/** A hidden character for people: `U+202E RIGHT-TO-LEFT OVERRIDE`. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const range = rangeNames.find(([first, last]) => code >= first && code <= last);
  const name = names[code] ?? range?.[2] ?? "INVISIBLE CHARACTER";
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")} ${name}`;
}

/** The first hidden character of a text, as `holds U+200B ZERO WIDTH SPACE at position 3`, counted from 1; undefined without any. */
export function describeHidden(text: string, options?: { readonly isOneLine?: boolean }): string | undefined {
  for (const { character, index } of hiddenCharacters(text, options))
    return `holds ${nameCharacter(character)} at position ${[...text.slice(0, index)].length + 1}`;
  return undefined;
}
