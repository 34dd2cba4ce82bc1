import type { WorkBudget } from "../../lib/work-budget.ts";
import type { NameEntry } from "../indexes.ts";
import { wordsOf } from "../names/tokenize.ts";
import type { Term } from "./fuzzy-term.ts";
import type { SearchDocument } from "./inverted-index.ts";

/** A matching text, split at the matches. */
export interface Highlight {
  readonly field: "ALIAS" | "CLAIM" | "DESCRIPTION" | "NAME";
  readonly parts: readonly { readonly text: string; readonly matched: boolean }[];
}

/** Work units to compare a word of a text with a word of the query, including the split. */
const unitsPerWord = 2;

/** Largest number of texts per field. */
const maxOfField = 3;

/**
 * The texts that explain a match: name and descriptions where they match; aliases and claims only for words not matched
 * before. `exact` is the entry that equals the query.
 */
export function highlightsOf(
  entry: SearchDocument,
  terms: readonly Term[],
  exact: NameEntry | undefined,
  work: WorkBudget,
): Highlight[] {
  const shown = new Set<Term>();
  const others = entry.namings.filter(({ kind, text }) => kind !== "name" && text !== entry.node.name);
  const take = (field: Highlight["field"], texts: readonly string[], isNew: boolean): Highlight[] =>
    texts
      .flatMap((text) => {
        const words = wordsOf(text);
        work.spend(words.length * terms.length * unitsPerWord);
        const matched = terms.filter(({ closeness }) => words.some(({ word }) => closeness(word) > 0));
        if (matched.length === 0 ? exact?.text !== text : isNew && matched.every((term) => shown.has(term))) return [];
        for (const term of matched) shown.add(term);
        return [{ field, parts: matched.length > 0 ? cut(text, words, matched) : [{ text, matched: true }] }];
      })
      .slice(0, maxOfField);
  return [
    ...take("NAME", [entry.node.name], false),
    ...take("ALIAS", [...new Set(others.map(({ text }) => text))], true),
    ...take("DESCRIPTION", entry.descriptions, false),
    ...take("CLAIM", [...entry.makers, ...entry.claims], true),
  ];
}

/** Splits a text at the matching words; adjacent matches form one part. */
function cut(text: string, words: ReturnType<typeof wordsOf>, terms: readonly Term[]): Highlight["parts"] {
  const parts: { text: string; matched: boolean }[] = [];
  const add = (piece: string, matched: boolean) => {
    const last = parts.at(-1);
    if (last?.matched === matched) last.text += piece;
    else if (piece !== "") parts.push({ text: piece, matched });
  };
  let end = 0;
  for (const { word, start, end: next } of words) {
    if (!terms.some(({ closeness }) => closeness(word) > 0)) continue;
    add(text.slice(end, start), false);
    add(text.slice(start, next), true);
    end = next;
  }
  add(text.slice(end), false);
  return parts;
}
