import { z } from "zod";
import { day, textShape } from "./scalars.ts";

const one = {
  tag: textShape.regex(/^\d{4}\.\d{1,2}\.\d+$/, "must be year.month.number, for example 2026.11.1"),
  "published-on": day,
};

/** The release of the data, `data/release.yaml`, and the earlier ones, newest first. */
export const release = z.strictObject({
  ...one,
  earlier: z.array(z.strictObject(one)).optional(),
});

export type ReleaseRecord = z.infer<typeof release>;
