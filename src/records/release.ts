import { z } from "zod";
import { day, textShape } from "./scalars.ts";

const one = {
  tag: textShape.regex(/^\d{4}\.\d{1,2}\.\d+$/, "must be year.month.number, for example 2026.11.1"),
  "published-on": day,
};

/** The published state of the data, `data/release.yaml`, and the states before it, newest first. */
export const release = z.strictObject({
  ...one,
  earlier: z.array(z.strictObject(one)).optional(),
});

export type ReleaseRecord = z.infer<typeof release>;
