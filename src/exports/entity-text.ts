import { enumText } from "../records/enum-name.ts";
import { kinds } from "../records/kinds.ts";
import { escapeMarkdown, maxTextLength, type SourceNumbers, type TextLine, writeCitedText } from "./cited-text.ts";
import type { EntityDocument, FactText, OtherText, ReferenceText, StatedText } from "./entity-document.ts";

export interface EntityTextOptions {
  /** Address of the page of the entity, absolute; left out when absent. */
  readonly address?: string | undefined;
  /** Longest text, in characters. */
  readonly maxLength?: number | undefined;
  /** Whether to list the sources; true when absent. */
  readonly hasSources?: boolean | undefined;
  /** Where to find the rest of a text that is cut; receives the number of lines and the first properties left out. */
  readonly rest: (count: number, properties: readonly string[]) => string;
}

/**
 * An entity as Markdown: one fact a line, `unknown` where nothing is known, ⚠ for an open dispute, sources listed once and
 * cited by number. Cut between lines, with the number of lines left out.
 */
export function entityText(
  { name, type, id, description, release, asOf, facts, referencedBy, sources }: EntityDocument,
  { address, maxLength = maxTextLength, hasSources = true, rest }: EntityTextOptions,
): string {
  const cited = hasSources ? sources : [];
  const lines = {
    facts: facts.map(
      (fact): TextLine =>
        (citing) =>
          factLine(fact, citing),
    ),
    references: referencedBy.map(
      (one): TextLine =>
        () =>
          referenceLine(one),
    ),
  };
  return writeCitedText(
    {
      head: [
        `# ${escapeMarkdown(name)}`,
        "",
        `${kinds[type].noun}, ${id}`,
        ...(description === null ? [] : ["", escapeMarkdown(description)]),
      ],
      sections: [
        { heading: "Facts", lines: lines.facts },
        { heading: "Referenced by", lines: lines.references },
      ],
      sources: cited,
      more: ([shownFacts = 0, shownReferences = 0]) => {
        const count = facts.length + referencedBy.length - shownFacts - shownReferences;
        const properties = facts.slice(shownFacts).map(({ property }) => property);
        return `… ${count} more: ${rest(count, properties)}`;
      },
      foot: footOf({ release, asOf }, address),
    },
    maxLength,
  );
}

/** The last line of a text: what data it is from, and where it is shown. */
export const footOf = ({ release, asOf }: Pick<EntityDocument, "release" | "asOf">, address?: string): string =>
  [`Pedigree ${release}`, `as of ${asOf}`, ...(address ? [address] : [])].join(", ");

function factLine({ label, ...fact }: FactText, citing: SourceNumbers): string {
  return `- ${fact.disputed ? "⚠ " : ""}${label}: ${factValues(fact, citing)}`;
}

/** The values of a fact, and those that are not shown, each with its sources. */
export function factValues({ values, valueCount, others }: Omit<FactText, "label">, citing: SourceNumbers): string {
  const shown = values.map((value) => statedText(value, citing));
  const rest = valueCount > values.length ? [`… ${valueCount - values.length} more`] : [];
  const rivals = others.map((other) => `${statedText(other, citing)} (${reasonOf(other)})`);
  const text = shown.length > 0 ? [...shown, ...rest].join("; ") : "unknown";
  return `${text}${rivals.length > 0 ? `; also ${rivals.join("; ")}` : ""}`;
}

const statedText = ({ text, sources }: StatedText, citing: SourceNumbers): string =>
  escapeMarkdown(text) + citing.cite(sources);

/** Why another value is not shown, in a word. */
const reasonOf = ({ status, kind }: OtherText): string =>
  enumText(status === "REFUTED" || status === "RETRACTED" || kind === null ? status : kind);

const referenceLine = ({ label, entities, hasMore }: ReferenceText): string =>
  `- ${label} ← ${entities.map(({ name, id }) => `${escapeMarkdown(name)} (${id})`).join(", ")}${hasMore ? ", …" : ""}`;
