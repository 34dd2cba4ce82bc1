/** Most characters of a text that is one string, and least of a piece that is not put together with others. */
const maxString = 65_536;
const minPiece = 4_096;

/** A text too long to be put together in one turn of the event loop: pieces, in order. */
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

/** A text of any length. */
export type Text = string | LongText;

/** Puts texts together: a string when it is short, pieces otherwise. Long pieces are taken as they are, not copied. */
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

/** Makes a string one piece of memory, as reading a character does: as the many that it was made of, it takes far more. */
export function flattenText(text: string): string {
  text.charCodeAt(0);
  return text;
}
