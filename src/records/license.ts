import { z } from "zod";
import { entityFields } from "./entity.ts";
import { urlShape, word } from "./scalars.ts";
import { licenseKinds } from "./vocabulary.ts";

export const license = z.strictObject({
  ...entityFields("License"),
  kind: word(licenseKinds),
  url: urlShape.optional().describe("Full text."),
});
