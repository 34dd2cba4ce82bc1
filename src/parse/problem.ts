import { closest, distance } from "fastest-levenshtein";
import { escapeCharacter, replaceHidden } from "../records/characters.ts";

/** All problem codes, with a general description. */
export const problemCodes = {
  "alias-overlap": "One identifier means two things at the same time.",
  "bad-date": "Not a real date of year, month or day precision.",
  "bad-encoding": "Not valid UTF-8.",
  "bad-key": "A key that is not a slug, or that programs treat specially.",
  "bad-layer": "An imported layer that cannot be read.",
  "bad-release": "A release file that cannot be read, or that `release.yaml` contradicts.",
  "bad-value": "A value outside what its key allows.",
  "capability-modality": "A capability without the input or output that it needs.",
  cycle: "A chain of records that comes back to its start.",
  "dangling-reference": "A slug that no record has.",
  "date-order": "An end before its beginning.",
  "duplicate-key": "The same key twice in one mapping.",
  "duplicate-slug": "Two records of one kind with the same slug.",
  "empty-file": "A file without records.",
  "hidden-character": "A character that is invisible, or that changes the direction of text.",
  "idle-dispute": "An entry under `disputes` that no statements show.",
  "implausible-value": "A value that cannot be true, or contradicts another one of the same source.",
  "missing-definition": "A concept or capability without a definition.",
  "missing-file": "A file or folder that must be there.",
  "missing-key": "A required key is absent.",
  "missing-reason": "A rank or status other than the default without a reason.",
  "not-a-file": "Something other than a regular file.",
  "sentinel-value": "A placeholder standing for an unknown value.",
  "too-deep": "Nested deeper than any record is.",
  "too-large": "More bytes, files or problems than one data set may hold.",
  "two-preferred": "More than one preferred statement of one fact.",
  "unexplained-dispute": "Statements that cannot all be true, without an explanation.",
  "unknown-file": "A file or folder that is not part of the data.",
  "unknown-key": "A key that its record does not have.",
  "unsafe-number": "A number that cannot be represented exactly.",
  "wrong-kind": "A slug of another kind than the key needs.",
  "wrong-type": "A value of another type than its key needs.",
  "yaml-alias": "An anchor, alias or merge key.",
  "yaml-syntax": "Not YAML 1.2.",
  "yaml-tag": "A tag of another YAML dialect.",
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** Line and column start at 1; a file as a whole has line 1, column 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error in the data. The message states what is wrong and how to fix it. */
export interface Problem extends SourceLocation {
  readonly code: ProblemCode;
  readonly message: string;
}

export const problemAt = (place: SourceLocation, code: ProblemCode, message: string): Problem => ({
  file: place.file,
  line: place.line,
  column: place.column,
  code,
  message,
});

/** `file:line:column  code  message` on one line, with hidden characters escaped: a file name may contain any. */
export const formatProblem = ({ file, line, column, code, message }: Problem): string =>
  replaceHidden(`${file}:${line}:${column}  ${code}  ${message}`, escapeCharacter);

/** A value from a data file in backticks, shortened when it is long. */
export const quoted = (given: string): string => `\`${given.length > 80 ? `${given.slice(0, 79)}…` : given}\``;

/** By file, line and column, without duplicates. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  const seen = new Set<string>();
  return sorted.filter((problem) => {
    const text = formatProblem(problem);
    return !seen.has(text) && seen.add(text);
  });
}

/** `; did you mean x?` if a known word is similar, otherwise empty. */
export function suggestion(given: string, known: readonly string[]): string {
  if (known.length === 0 || given.length > 120) return "";
  const near = closest(given, known);
  return distance(given, near) <= Math.max(2, given.length / 4) ? `; did you mean \`${near}\`?` : "";
}
