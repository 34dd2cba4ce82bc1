import { z } from "zod";
import { entityFields } from "./entity.ts";
import { url, word } from "./scalars.ts";
import { licenseKinds } from "./vocabulary.ts";

export const license = z.strictObject({
  ...entityFields("License"),
  kind: word(licenseKinds),
  url: url.optional().describe("Full text."),
});
