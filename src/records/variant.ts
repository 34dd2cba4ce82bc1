import { z } from "zod";
import { entityFields } from "./entity.ts";
import { partialDate, slug, textShape, word } from "./scalars.ts";
import { detailed, recordCitations, relation } from "./statement.ts";
import { derivationKinds, variantKinds } from "./vocabulary.ts";
import { succession, weightsFields } from "./weights.ts";

export const variant = z.strictObject({
  ...entityFields("Variant"),
  sources: recordCitations.optional().describe("Sources of what names none of its own; its model's when absent."),
  ...weightsFields,
  kinds: z.array(word(variantKinds)).min(1),
  "size-label": textShape.optional(),
  specialization: textShape.optional(),
  "snapshot-date": partialDate.optional(),
  quantization: textShape.optional(),
  "same-weights-as": z.array(relation({ variant: slug })).optional(),
  "derived-from": z
    .array(
      detailed({
        variant: slug,
        kind: word(derivationKinds),
        how: textShape.optional().describe("Method in words."),
      }),
    )
    .optional(),
  succeeds: z.array(succession({ variant: slug })).optional(),
});
