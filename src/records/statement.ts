import { z } from "zod";
import type { ValueSpec } from "./properties.ts";
import { countShape, day, partialDate, slug, textShape, urlShape, word } from "./scalars.ts";
import * as vocabulary from "./vocabulary.ts";

/** A place in a source, with day and short quote. */
const placeFields = {
  source: slug,
  locator: textShape.optional().describe("Page, section, table cell or file."),
  quote: textShape.max(300).optional().describe("A short quote."),
  accessed: day.optional().describe("Day of reading; the source's own when absent."),
};

/** A comparison of the stated value with the source. */
export const citationCheck = z.strictObject({
  on: day.describe("Day of the comparison."),
  how: word(vocabulary.checkMethods),
  by: textShape.optional().describe("Who read the source; required for `read`."),
});

/** Where a statement was read. */
const citation = z.union([
  slug,
  z.strictObject({
    ...placeFields,
    checked: citationCheck.optional().describe("Who or what found the value there, and when."),
  }),
]);

const several = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).min(1, "needs at least one source").max(50);

export const citations = several(citation);

/** Sources of a whole record, which nobody can check for all that it states. */
export const recordCitations = several(z.union([slug, z.strictObject(placeFields)]));

export const qualifiers = z.partialRecord(word(vocabulary.qualifierKeys), z.union([textShape, z.number()]));

/** Fields that every statement may have besides its value. */
export const statementFields = {
  sources: citations,
  "as-stated": textShape.optional().describe("Words of the source."),
  qualifiers: qualifiers.optional(),
  bound: word(vocabulary.dateBounds).optional().describe("How exact a date is; exact when absent."),
  "valid-from": partialDate.optional(),
  "valid-until": partialDate.optional(),
  rank: word(vocabulary.claimRanks).optional(),
  status: word(vocabulary.statedStatuses).optional(),
  reason: textShape.optional().describe("Why it has a rank or status other than the default."),
  polarity: word(vocabulary.polarities).optional(),
  confidence: word(vocabulary.confidences).optional(),
  method: word(vocabulary.claimMethods).optional(),
};

/** Fields of a relation; `sources` defaults to those of the record. */
export const relationFields = { ...statementFields, sources: citations.optional() };

const scalar = {
  text: textShape,
  url: urlShape,
  texts: z.array(textShape).min(1),
  date: partialDate,
  boolean: z.boolean(),
  long: countShape,
  decimal: z.number(),
  money: z.number(),
};

/** The schema of the values of a property in YAML. */
export function valueShape(spec: ValueSpec): z.ZodType {
  switch (spec.type) {
    case "entity":
      return slug;
    case "term":
      return word(spec.words);
    case "terms":
      return z.array(word(spec.words)).min(1);
    default:
      return scalar[spec.type];
  }
}

const state = z.enum(["unknown", "none"]);

const oneOrMany = <Shape extends z.ZodType>(shape: Shape) => z.union([shape, z.array(shape).min(1)]);

/** One statement about a property, or a list. */
export function statements(spec: ValueSpec) {
  const value = z.union([state, valueShape(spec)]);
  return oneOrMany(z.strictObject({ value, ...statementFields }));
}

/** A plain value, with the sources of its record, or statements. */
export function plainOrStatements(spec: ValueSpec) {
  return z.union([valueShape(spec), statements(spec)]);
}

/** A relation with additional fields. */
export function detailed<Target extends z.ZodRawShape>(target: Target) {
  return z.strictObject({ ...target, ...relationFields });
}

/** A relation: a plain slug, with the sources of its record, or a statement with a key from `target`. */
export function relation<Target extends z.ZodRawShape>(target: Target) {
  return z.union([slug, detailed(target)]);
}

export type StatementRecord = z.infer<z.ZodObject<typeof relationFields>> & { value?: unknown };
export type CitationRecord = z.infer<typeof citation>;
export type CheckRecord = z.infer<typeof citationCheck>;
