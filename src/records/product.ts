import { z } from "zod";
import { entityFields } from "./entity.ts";
import { slug, textShape, word } from "./scalars.ts";
import { detailed, relation } from "./statement.ts";
import { deploymentRoles } from "./vocabulary.ts";

const deployment = detailed({
  model: slug.optional(),
  variant: slug.optional(),
  role: word(deploymentRoles).optional().describe("Absent when the source does not state it."),
  plan: textShape.optional().describe("Plan that offers it."),
}).refine((value) => "model" in value !== "variant" in value, "must name either a model or a variant");

export const product = z.strictObject({
  ...entityFields("Product"),
  provider: relation({ provider: slug }).optional(),
  deploys: z.array(deployment).optional(),
});
