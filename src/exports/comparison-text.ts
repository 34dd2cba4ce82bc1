import type { Comparison } from "../graph/analysis/compare.ts";
import { propertyRow } from "../records/properties.ts";
import { escapeMarkdown, maxTextLength, type SourceNumbers, writeCitedText } from "./cited-text.ts";
import { describeFact, describeSources, type FactText } from "./entity-document.ts";
import { factValues, footOf } from "./entity-text.ts";

export interface ComparisonTextOptions {
  /** Whether to leave out properties that do not differ. */
  readonly onlyDifferences: boolean;
  /** Longest text, in characters. */
  readonly maxLength?: number | undefined;
}

/** One property of all compared entities; null where it does not apply. */
interface ComparedFacts {
  readonly label: string;
  readonly facts: readonly (FactText | null)[];
}

/**
 * A comparison as a table in Markdown: one property a row, one entity a column, ⚠ for an open dispute, sources listed once
 * and cited by number. Cut between rows.
 */
export function comparisonText(
  { entities, rows }: Comparison,
  { onlyDifferences, maxLength = maxTextLength }: ComparisonTextOptions,
): string {
  const compared = rows
    .filter(({ differs }) => differs || !onlyDifferences)
    .map(
      ({ property, facts }): ComparedFacts => ({
        label: propertyRow(property).label,
        facts: facts.map((fact) => fact && describeFact(fact)),
      }),
    );
  const [first] = entities;
  const header = [
    tableRow(["", ...entities.map(({ name, key }) => `${escapeCell(escapeMarkdown(name))} (${key})`)]),
    tableRow(["---", ...entities.map(() => "---")]),
  ];
  const same = rows.length - compared.length;
  return writeCitedText(
    {
      head: onlyDifferences ? [`${same} of ${rows.length} properties do not differ and are left out.`] : [],
      sections: [
        {
          lines: compared.length > 0 ? [() => header.join("\n"), ...compared.map(rowLine)] : [],
        },
      ],
      sources: first
        ? describeSources(
            first.view,
            compared.flatMap(({ facts }) => facts.filter((fact) => fact !== null)),
          )
        : [],
      more: ([shown = 0]) =>
        `… ${compared.length + 1 - shown} more: name them in \`properties\`: ${compared
          .slice(Math.max(shown - 1, 0))
          .flatMap(({ facts }) => facts.find((fact) => fact !== null)?.property ?? [])
          .slice(0, maxNamed)
          .join(", ")}`,
      ...(first && { foot: footOf({ release: first.view.graph.release.tag, asOf: first.view.day }) }),
    },
    maxLength,
  );
}

/** Properties that the line about what is left out names. */
const maxNamed = 20;

const rowLine =
  ({ label, facts }: ComparedFacts) =>
  (citing: SourceNumbers): string =>
    tableRow([label, ...facts.map((fact) => cellOf(fact, citing))]);

function cellOf(fact: FactText | null, citing: SourceNumbers): string {
  if (fact === null) return "does not apply";
  return `${fact.disputed ? "⚠ " : ""}${escapeCell(factValues(fact, citing))}`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const escapeCell = (text: string): string => text.replaceAll("|", "\\|");
