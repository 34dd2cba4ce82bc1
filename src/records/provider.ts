import { z } from "zod";
import { entityFields } from "./entity.ts";
import { slug, word } from "./scalars.ts";
import { relation } from "./statement.ts";
import { providerRoles } from "./vocabulary.ts";

export const provider = z.strictObject({
  ...entityFields("Provider"),
  roles: z.array(word(providerRoles)).min(1),
  parent: relation({ provider: slug }).optional(),
});
