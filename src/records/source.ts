import { z } from "zod";
import { entityFields } from "./entity.ts";
import { day, slug, textShape, urlShape, word } from "./scalars.ts";
import { plainOrStatements, recordCitations } from "./statement.ts";
import { sourceTiers, sourceTypes } from "./vocabulary.ts";

export const source = z.strictObject({
  ...entityFields("Source"),
  sources: recordCitations.optional().describe("Absent: the document speaks for itself."),
  type: word(sourceTypes),
  tier: word(sourceTiers),
  url: urlShape.optional(),
  "archived-url": urlShape.optional(),
  publisher: slug.optional().describe("Provider that published it."),
  authors: z.array(textShape).optional(),
  "published-on": plainOrStatements({ type: "date" }).optional(),
  "accessed-on": day.describe("Day on which it was last read."),
  retracted: z.boolean().optional(),
});
