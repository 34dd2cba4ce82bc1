/** Longest text that stays one string, and shortest piece that is not merged with others; in UTF-16 code units. */
const maxString = 65_536;
const minPiece = 4_096;

/** A text too long to join in one turn of the event loop. */
export class LongText {
  readonly pieces: readonly string[];
  readonly length: number;

  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
    this.length = pieces.reduce((sum, { length }) => sum + length, 0);
  }

  toString(): string {
    return this.pieces.join("");
  }
}

export type Text = string | LongText;

/** Joins texts: into one string up to `maxString`, into pieces beyond. Long pieces are reused, not copied. */
export function joinTexts(texts: readonly Text[]): Text {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length <= maxString) return flattenText(texts.join(""));
  const pieces: string[] = [];
  let small = "";
  for (const piece of texts.flatMap((text) => (typeof text === "string" ? text : text.pieces))) {
    if (piece.length < minPiece && small.length < maxString) {
      small += piece;
      continue;
    }
    pieces.push(flattenText(small), flattenText(piece));
    small = "";
  }
  pieces.push(flattenText(small));
  return new LongText(pieces.filter((piece) => piece !== ""));
}

/**
 * Flattens a rope: V8 stores a concatenated string as a tree, which takes far more memory, until a character is read.
 */
export function flattenText(text: string): string {
  text.charCodeAt(0);
  return text;
}
