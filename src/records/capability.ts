import { z } from "zod";
import { entityFields } from "./entity.ts";
import { slug, word } from "./scalars.ts";
import { relation } from "./statement.ts";
import { capabilityCategories, modalities } from "./vocabulary.ts";

export const capability = z.strictObject({
  ...entityFields("Capability"),
  category: word(capabilityCategories),
  "needs-input": word(modalities).optional().describe("Input without which nothing can have it."),
  "needs-output": word(modalities).optional().describe("Output without which nothing can have it."),
  "introduced-by": relation({ source: slug }).optional(),
});
