import { z } from "zod";
import { day, text } from "./scalars.ts";

/** The published state of the data, `data/release.yaml`. */
export const release = z.strictObject({
  tag: text.regex(/^\d{4}\.\d{1,2}\.\d+$/, "must be year.month.number, for example 2026.11.1"),
  "published-on": day,
});

export type ReleaseRecord = z.infer<typeof release>;
