import { z } from "zod";
import type { ValueSpec } from "./properties.ts";
import { countShape, day, partialDate, slug, textShape, urlShape, word } from "./scalars.ts";
import * as vocabulary from "./vocabulary.ts";

/** Where a statement was read: a source, or a place in it with the day and a short quote. */
export const citation = z.union([
  slug,
  z.strictObject({
    source: slug,
    locator: textShape.optional().describe("Page, section, table cell or file."),
    quote: textShape.max(300).optional().describe("A short quote."),
    accessed: day.optional().describe("Day of reading; the source's own when absent."),
  }),
]);

export const citations = z.array(citation).min(1, "needs at least one source").max(50);

export const qualifiers = z.partialRecord(word(vocabulary.qualifierKeys), z.union([textShape, z.number()]));

/** What any statement may say beside its value. */
export const statementFields = {
  sources: citations,
  "as-stated": textShape.optional().describe("Words of the source."),
  qualifiers: qualifiers.optional(),
  "valid-from": partialDate.optional(),
  "valid-until": partialDate.optional(),
  rank: word(vocabulary.claimRanks).optional(),
  status: word(vocabulary.claimStatuses).optional(),
  reason: textShape.optional().describe("Why it has a rank or status other than the default."),
  polarity: word(vocabulary.polarities).optional(),
  confidence: word(vocabulary.confidences).optional(),
  method: word(vocabulary.claimMethods).optional(),
};

/** The fields of a relation: a statement whose sources may be the record's. */
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

/** The shape of the values of one property as YAML writes them. */
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

/** One statement or a list of them about a property with such values. */
export function statements(spec: ValueSpec) {
  const value = z.union([state, valueShape(spec)]);
  return oneOrMany(z.strictObject({ value, ...statementFields }));
}

/** A plain value, sourced by its record, or statements. */
export function plainOrStatements(spec: ValueSpec) {
  return z.union([valueShape(spec), statements(spec)]);
}

/** A relation that says more than its target. */
export function detailed<Target extends z.ZodRawShape>(target: Target) {
  return z.strictObject({ ...target, ...relationFields });
}

/** A relation to what `target` names by key: a bare slug, sourced by its record, or a statement. */
export function relation<Target extends z.ZodRawShape>(target: Target) {
  return z.union([slug, detailed(target)]);
}

export type StatementRecord = z.infer<z.ZodObject<typeof relationFields>> & { value?: unknown };
export type CitationRecord = z.infer<typeof citation>;
