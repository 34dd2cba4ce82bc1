import { isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { CheckRecord } from "../records/statement.ts";
import { normalizeQuote } from "./normalize-quote.ts";
import { statesValue } from "./states-value.ts";

/** What comparing one quote with the stored text of its source shows. */
export interface QuoteResult {
  /** `found`: the quote, with the value in it; `unclear`: the quote, and a reader must judge the value. */
  readonly outcome: "found" | "unclear" | "absent" | "no-text";
  readonly source: string;
  readonly quote: string;
  readonly line: number;
}

export interface CheckedFile {
  readonly results: readonly QuoteResult[];
  /** The file with a check beside every quote that was found. */
  readonly text: string;
}

/**
 * Compares the quotes of all statements in a YAML file with stored texts. A quote of a whole record proves none of its
 * statements, so it is left out.
 * @param textOf the text of a source in its normal form; undefined when none is stored.
 */
export function checkQuotes(file: string, on: string, textOf: (source: string) => string | undefined): CheckedFile {
  const results: QuoteResult[] = [];
  const insertions: { at: number; text: string }[] = [];
  const document = parseDocument(file, { version: "1.2" });
  visit(document, {
    Map(_, statement, path) {
      const cited = statement.get("sources", true);
      if (!isSeq(cited) || isRecord(path)) return;
      const places = cited.items.filter((item) => isMap(item)).flatMap(quotedIn);
      const values = valuesOf(statement.toJS(document) as Statement);
      const outcomes = outcomesOf(places, values, textOf);
      for (const [index, { place, source, quote }] of places.entries()) {
        const outcome = outcomes[index] as QuoteResult["outcome"];
        const line = file.slice(0, place.range?.[0]).split("\n").length;
        results.push({ outcome, source, quote, line });
        if (outcome === "found" && !place.has("checked")) insertions.push(insertionInto(file, place, on));
      }
    },
  });
  const text = insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), file);
  return { results, text };
}

interface QuotedPlace {
  readonly place: YAMLMap;
  readonly source: string;
  readonly quote: string;
}

function quotedIn(place: YAMLMap): QuotedPlace[] {
  const [source, quote] = [place.get("source"), place.get("quote")];
  return typeof source === "string" && typeof quote === "string" ? [{ place, source, quote }] : [];
}

/** The parts of a statement that can be found in quotes. */
interface Statement {
  readonly value?: unknown;
  readonly license?: string;
  readonly components?: readonly { readonly amount: number }[];
}

/** What the quotes of a statement must state together: its value, or each amount of a price. */
const valuesOf = ({ value, license, components }: Statement): readonly unknown[] =>
  components?.map(({ amount }) => amount) ?? [value ?? license];

function outcomesOf(
  places: readonly QuotedPlace[],
  values: readonly unknown[],
  textOf: (source: string) => string | undefined,
): QuoteResult["outcome"][] {
  const quotes = places.map(({ source, quote }) => {
    const [text, normal] = [textOf(source), normalizeQuote(quote)];
    const outcome = text === undefined ? "no-text" : text.includes(normal) ? "unclear" : "absent";
    const states = outcome === "unclear" ? values.filter((value) => statesValue(normal, value)) : [];
    return { outcome, states } as const;
  });
  const isWhole = values.every((value) => quotes.some(({ states }) => states.includes(value)));
  return quotes.map(({ outcome, states }) => (isWhole && states.length > 0 ? "found" : outcome));
}

/** Whether a map with `sources` is a record: at the top of a file, or below `variants` or `endpoints`. */
function isRecord(path: readonly unknown[]): boolean {
  const keys = path.flatMap((node) => {
    const key = (node as { key?: unknown }).key;
    return isScalar(key) ? [String(key.value)] : [];
  });
  return keys.length <= 1 || ["variants", "endpoints"].includes(keys.at(-2) ?? "");
}

/** A check as the last key of a citation, in the style of that citation. */
function insertionInto(file: string, place: YAMLMap, on: string): { at: number; text: string } {
  const check = { on, how: "quote-found" } satisfies CheckRecord;
  // YAML 1.1 reads an unquoted `on` as true.
  const entry = `checked: { "on": ${check.on}, how: ${check.how} }`;
  const last = place.items.at(-1)?.value as Node;
  const at = last.range?.[1] ?? 0;
  if (place.flow) return { at, text: `,${separatorIn(file, place, entry)}${entry}` };
  const [first = 0] = (place.items.at(0)?.key as Node | undefined)?.range ?? [];
  const indent = " ".repeat(first - (file.lastIndexOf("\n", first - 1) + 1));
  return file[at - 1] === "\n" ? { at, text: `${indent}${entry}\n` } : { at, text: `\n${indent}${entry}` };
}

/** Longest line of a record. */
const maxColumns = 130;

/** A space, or a new line where the line of a citation would become too long. */
function separatorIn(file: string, place: YAMLMap, entry: string): string {
  const [start = 0, end = 0] = place.range ?? [];
  const column = start - (file.lastIndexOf("\n", start) + 1);
  const lineEnd = file.indexOf("\n", end);
  const isLong = column + (lineEnd - start) + entry.length + 2 > maxColumns;
  return isLong ? `\n${" ".repeat(column + 2)}` : " ";
}
