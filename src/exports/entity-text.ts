import type { Key } from "../records/kinds.ts";
import { kinds } from "../records/kinds.ts";
import type { EntityDocument, FactText, OtherText, ReferenceText, SourceText, StatedText } from "./entity-document.ts";

/** Longest text, in characters: what a language model reads at once. */
const maxCharacters = 6_000;

/** Sources that a value names. */
const maxCited = 2;

/**
 * An entity as Markdown: one fact a line, `unknown` where nothing is known, ⚠ for an open dispute, sources listed once and
 * cited by number. Cut between lines at 6,000 characters, with the number of lines left out.
 * @param address of the page of the entity, absolute.
 */
export function entityText(entity: EntityDocument, address: string): string {
  const { name, type, id, description, release, asOf } = entity;
  const head = [`# ${escapeMarkdown(name)}`, "", `${kinds[type].noun}, ${id}`];
  if (description !== null) head.push("", escapeMarkdown(description));
  const foot = `Pedigree ${release}, as of ${asOf}, ${address}`;
  const citing = new SourceNumbers(entity.sources);
  const room = maxCharacters - lengthOf(head) - foot.length - reserve;
  const facts = new Section(
    "Facts",
    entity.facts.map((fact) => () => factLine(fact, citing)),
  );
  const references = new Section(
    "Referenced by",
    entity.referencedBy.map((one) => () => referenceLine(one)),
  );
  let used = 0;
  for (const section of [facts, references]) used += section.fill(room - used, citing);
  const left = facts.left + references.left;
  const more = left > 0 ? ["", `… ${left} more: ${address.replace(/(?=\?|$)/, ".json")}`] : [];
  return `${[...head, ...facts.lines, ...references.lines, ...more, ...citing.lines, "", foot].join("\n")}\n`;
}

/** Room for headings and the line about what is left out. */
const reserve = 300;

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** Lines under one heading, as many as there is room for. */
class Section {
  readonly #heading: string;
  readonly #items: readonly (() => string)[];
  readonly #shown: string[] = [];

  constructor(heading: string, items: readonly (() => string)[]) {
    this.#heading = heading;
    this.#items = items;
  }

  /** Lines left out. */
  get left(): number {
    return this.#items.length - this.#shown.length;
  }

  get lines(): readonly string[] {
    return this.#shown.length > 0 ? ["", `## ${this.#heading}`, "", ...this.#shown] : [];
  }

  /** Takes lines until one has no room with the sources that it cites; returns the characters of both. */
  fill(room: number, citing: SourceNumbers): number {
    let used = 0;
    for (const item of this.#items) {
      const before = citing.count;
      const line = item();
      const needed = line.length + 1 + citing.lengthSince(before);
      if (used + needed > room) {
        citing.forgetSince(before);
        break;
      }
      used += needed;
      this.#shown.push(line);
    }
    return used;
  }
}

/** Numbers of the sources in the order in which they are first cited. */
class SourceNumbers {
  readonly #sources: ReadonlyMap<Key, SourceText>;
  readonly #cited: SourceText[] = [];

  constructor(sources: readonly SourceText[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  get count(): number {
    return this.#cited.length;
  }

  get lines(): string[] {
    return this.count > 0 ? ["", "## Sources", "", ...this.#cited.map(sourceLine)] : [];
  }

  /** ` [1][2]` for the first sources of a value, `+3` for all others. */
  cite(ids: readonly Key[]): string {
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

  forgetSince(count: number): void {
    this.#cited.length = count;
  }
}

function factLine({ label, disputed, values, valueCount, others }: FactText, citing: SourceNumbers): string {
  const shown = values.map((value) => statedText(value, citing));
  const rest = valueCount > values.length ? [`… ${valueCount - values.length} more`] : [];
  const rivals = others.map((other) => `${statedText(other, citing)} (${reasonOf(other)})`);
  const text = shown.length > 0 ? [...shown, ...rest].join("; ") : "unknown";
  return `- ${disputed ? "⚠ " : ""}${label}: ${text}${rivals.length > 0 ? `; also ${rivals.join("; ")}` : ""}`;
}

const statedText = ({ text, sources }: StatedText, citing: SourceNumbers): string =>
  escapeMarkdown(text) + citing.cite(sources);

/** Why another value is not shown, in a word. */
const reasonOf = ({ status, kind }: OtherText): string =>
  wordsOf(status === "REFUTED" || status === "RETRACTED" || kind === null ? status : kind);

/** A value of an enum in words: `INDEPENDENT_MEASUREMENT` is `independent measurement`. */
const wordsOf = (value: string): string => value.toLowerCase().replaceAll("_", " ");

const referenceLine = ({ label, entities, hasMore }: ReferenceText): string =>
  `- ${label} ← ${entities.map(({ name, id }) => `${escapeMarkdown(name)} (${id})`).join(", ")}${hasMore ? ", …" : ""}`;

const sourceLine = ({ name, tier, url, accessedOn }: SourceText, index: number): string =>
  `${index + 1}. ${escapeMarkdown(name)} (${wordsOf(tier)}, read ${accessedOn})${url ? `: <${url.replaceAll(">", "%3E")}>` : ""}`;

/** A text on one line, without characters that Markdown reads as markup. */
const escapeMarkdown = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*<[\]]/g, "\\$&");
