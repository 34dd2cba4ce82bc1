import { z } from "zod";
import { entityFields } from "./entity.ts";
import { slug, textShape } from "./scalars.ts";
import { relation } from "./statement.ts";

const metric = z.strictObject({
  name: textShape,
  unit: textShape.optional().describe("For example percent; none for plain numbers."),
  "higher-is-better": z.boolean(),
});

export const benchmark = z.strictObject({
  ...entityFields("Benchmark"),
  maintainer: relation({ provider: slug }).optional(),
  metrics: z.array(metric).min(1).describe("Main one first."),
  "introduced-by": relation({ source: slug }).optional(),
});

export type MetricRecord = z.infer<typeof metric>;
