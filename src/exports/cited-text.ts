import { enumText } from "../records/enum-name.ts";

/** A source that a text may cite. */
export interface CitedSource {
  readonly id: string;
  readonly name: string;
  /** A `SourceTier` of the API. */
  readonly tier: string;
  readonly url?: string | null;
  /** Day on which it was read. */
  readonly accessedOn: string;
}

/** Longest text, in characters: what a language model reads at once. */
export const maxTextLength = 6_000;

/** Sources that one line cites for one value. */
const maxCited = 2;

/** Room for headings and the line about what is left out. */
const reserve = 400;

/** One line, written when it is known that there may be room for it. */
export type TextLine = (citing: SourceNumbers) => string;

/** Lines under one heading. */
export interface TextSection {
  /** None when absent. */
  readonly heading?: string;
  readonly lines: readonly TextLine[];
}

export interface CitedText {
  /** Lines before all sections; never cut. */
  readonly head: readonly string[];
  readonly sections: readonly TextSection[];
  readonly sources: readonly CitedSource[];
  /** States what is left out, by the number of lines that each section shows. */
  readonly more: (shown: readonly number[]) => string;
  /** The last line; none when absent. */
  readonly foot?: string;
}

/**
 * A text whose sources are listed once, at the end, and cited by number. Cut between lines, with a line that states what
 * is left out.
 */
export function writeCitedText({ head, sections, sources, more, foot }: CitedText, maxLength = maxTextLength): string {
  const citing = new SourceNumbers(sources);
  let room = maxLength - lengthOf(head) - (foot?.length ?? 0) - reserve;
  const shown = sections.map(({ lines }) => {
    const { texts, length } = takeLines(lines, room, citing);
    room -= length;
    return texts;
  });
  const isCut = shown.some(({ length }, index) => length < (sections[index]?.lines.length ?? 0));
  const parts = [
    head,
    ...shown.map((texts, index) => withHeading(sections[index]?.heading, texts)),
    isCut ? [more(shown.map(({ length }) => length))] : [],
    withHeading("Sources", citing.lines),
    foot === undefined ? [] : [foot],
  ];
  return `${parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const withHeading = (heading: string | undefined, lines: readonly string[]): readonly string[] =>
  heading === undefined || lines.length === 0 ? lines : [`## ${heading}`, "", ...lines];

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** Writes lines until one has no room with the sources that it cites. */
function takeLines(lines: readonly TextLine[], room: number, citing: SourceNumbers) {
  const texts: string[] = [];
  let length = 0;
  for (const line of lines) {
    const before = citing.count;
    const text = line(citing);
    const needed = text.length + 1 + citing.lengthSince(before);
    if (length + needed > room) {
      citing.dropSince(before);
      break;
    }
    length += needed;
    texts.push(text);
  }
  return { texts, length };
}

/** Numbers of the sources in the order in which they are first cited. */
export class SourceNumbers {
  readonly #sources: ReadonlyMap<string, CitedSource>;
  readonly #cited: CitedSource[] = [];

  constructor(sources: readonly CitedSource[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  get count(): number {
    return this.#cited.length;
  }

  get lines(): string[] {
    return this.#cited.map(sourceLine);
  }

  /** ` [1][2]` for the first sources of a value, `+3` for all others. */
  cite(ids: readonly string[]): string {
    const marks = ids.slice(0, maxCited).flatMap((id) => {
      const source = this.#sources.get(id);
      if (!source) return [];
      if (!this.#cited.includes(source)) this.#cited.push(source);
      return `[${this.#cited.indexOf(source) + 1}]`;
    });
    const rest = ids.length > maxCited ? ` +${ids.length - maxCited}` : "";
    return marks.length > 0 ? ` ${marks.join("")}${rest}` : "";
  }

  lengthSince(count: number): number {
    return this.#cited
      .slice(count)
      .reduce((sum, source, index) => sum + sourceLine(source, count + index).length + 1, 0);
  }

  dropSince(count: number): void {
    this.#cited.length = count;
  }
}

const sourceLine = ({ name, tier, url, accessedOn }: CitedSource, index: number): string =>
  `${index + 1}. ${escapeMarkdown(name)} (${enumText(tier)}, read ${accessedOn})${url ? `: <${url.replaceAll(">", "%3E")}>` : ""}`;

/** A text on one line, without characters that Markdown reads as markup. */
export const escapeMarkdown = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*<[\]]/g, "\\$&");
