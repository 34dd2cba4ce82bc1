import { z } from "zod";
import { entityFields } from "./entity.ts";
import { slug, word } from "./scalars.ts";
import { relation } from "./statement.ts";
import { familyLevels } from "./vocabulary.ts";

export const family = z.strictObject({
  ...entityFields("ModelFamily"),
  level: word(familyLevels),
  provider: relation({ provider: slug }).optional(),
  parent: relation({ family: slug }).optional(),
  "introduced-by": relation({ source: slug }).optional(),
  uses: z.array(relation({ concept: slug })).optional(),
});
