import { z } from "zod";
import { entityFields } from "./entity.ts";
import { slug } from "./scalars.ts";
import { relation } from "./statement.ts";
import { variant } from "./variant.ts";
import { succession, weightsFields } from "./weights.ts";

export const model = z.strictObject({
  ...entityFields("Model"),
  ...weightsFields,
  provider: relation({ provider: slug }).optional(),
  "introduced-by": relation({ source: slug }).optional().describe("Technical report."),
  families: z.array(relation({ family: slug })).optional(),
  succeeds: z.array(succession({ model: slug })).optional(),
  variants: z.record(slug, variant).optional(),
});
