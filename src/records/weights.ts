import { z } from "zod";
import { partialDate, slug, textShape, word } from "./scalars.ts";
import { detailed, relation, relationFields, statementFields } from "./statement.ts";
import { driverCategories, evaluatorRelationships, supportLevels } from "./vocabulary.ts";

const driver = z.strictObject({
  category: word(driverCategories),
  statement: textShape.describe("The reason in one sentence, not quoted."),
  concept: slug.optional().describe("Technique or idea behind it."),
  ...relationFields,
});

/** A predecessor, with the improvements that sources state. */
export const succession = <Target extends z.ZodRawShape>(target: Target) =>
  z.union([slug, z.strictObject({ ...target, drivers: z.array(driver).min(1).optional(), ...relationFields })]);

const score = z.strictObject({
  ...statementFields,
  benchmark: slug,
  metric: textShape.optional().describe("Metric of the benchmark; its first when absent."),
  value: z.number(),
  margin: z.number().positive().optional().describe("Half-width of the 95 % interval."),
  setup: textShape.optional().describe("Shots, attempts, tools, effort."),
  harness: textShape.optional().describe("Software and version."),
  "reported-by": slug.optional().describe("Provider that reported it."),
  evaluator: word(evaluatorRelationships).optional(),
  "measured-on": partialDate.optional(),
});

/** What a developer or host recommends in place of something. */
export const replacements = z
  .array(
    z
      .strictObject({ model: slug.optional(), variant: slug.optional(), ...relationFields })
      .refine((value) => "model" in value !== "variant" in value, "must name either a model or a variant"),
  )
  .min(1);

/** Capabilities that a model, variant or endpoint supports. */
export const supports = z.array(
  detailed({ capability: slug, level: word(supportLevels), note: textShape.optional().describe("Limits in words.") }),
);

/** Fields that models and variants share. */
export const weightsFields = {
  "replaced-by": replacements.optional(),
  license: z.union([relation({ license: slug }), z.array(relation({ license: slug })).min(1)]).optional(),
  uses: z.array(relation({ concept: slug })).optional(),
  supports: supports.optional(),
  scores: z.array(score).optional(),
};

export type DriverRecord = z.infer<typeof driver>;
export type ScoreRecord = z.infer<typeof score>;
