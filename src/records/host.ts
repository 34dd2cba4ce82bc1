import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { entityFields } from "./entity.ts";
import { slug, word } from "./scalars.ts";
import { relation } from "./statement.ts";
import { hostKinds } from "./vocabulary.ts";

export const host = z.strictObject({
  ...entityFields("Host"),
  kind: word(hostKinds),
  provider: relation({ provider: slug }).describe("Organization that runs it."),
  endpoints: z.record(slug, endpoint).optional(),
});
