import { z } from "zod";
import { entityFields } from "./entity.ts";
import { slug, word } from "./scalars.ts";
import { detailed, relation } from "./statement.ts";
import { conceptKinds } from "./vocabulary.ts";

const subjects = {
  model: slug.optional(),
  variant: slug.optional(),
  family: slug.optional(),
  product: slug.optional(),
  capability: slug.optional(),
  concept: slug.optional(),
  benchmark: slug.optional(),
};

const example = detailed(subjects).refine(
  (value) => Object.keys(subjects).filter((key) => key in value).length === 1,
  `must name one entity: ${Object.keys(subjects).join(", ")}`,
);

export const concept = z.strictObject({
  ...entityFields("Concept"),
  kind: word(conceptKinds),
  broader: z.array(relation({ concept: slug })).optional(),
  examples: z.array(example).optional(),
  "introduced-by": relation({ source: slug }).optional(),
});
