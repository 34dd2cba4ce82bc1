import { z } from "zod";
import { entityFields } from "./entity.ts";
import { countShape, slug, textShape, timeOfDay, timeZone, word } from "./scalars.ts";
import { recordCitations, relationFields } from "./statement.ts";
import { meters, priceKinds, serviceTiers, weekdays } from "./vocabulary.ts";
import { replacements, supports } from "./weights.ts";

const component = z.strictObject({
  meter: word(meters),
  amount: z.number().positive("must be greater than zero; what costs nothing has `kind: free`"),
  per: countShape.optional().describe("Units that the amount pays for; a million tokens when absent."),
});

/** Hours of some days of the week; they end on the next day when `until` is not after `from`. */
const hours = z.strictObject({
  days: z.array(word(weekdays)).min(1).optional().describe("Every day when absent."),
  from: timeOfDay,
  until: timeOfDay,
});

/** A price under its conditions, for a period. */
const price = z
  .strictObject({
    kind: word(priceKinds).optional().describe("Metered when absent."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code")
      .optional()
      .describe("USD when absent."),
    components: z.array(component).min(1).optional().describe("What is counted; for metered prices alone."),
    "service-tier": word(serviceTiers).optional().describe("Standard when absent."),
    "input-tokens-above": countShape.optional().describe("Applies to longer prompts only."),
    region: textShape.optional(),
    plan: textShape.optional(),
    hours: z.array(hours).min(1).optional().describe("Hours in which it applies; at all hours when absent."),
    "time-zone": timeZone.optional().describe("IANA time zone of its hours and days; UTC when absent."),
    value: z.literal("unknown").optional().describe("The source does not state the price, or only writes zero."),
    ...relationFields,
  })
  .refine(
    ({ kind = "metered", components, value }) =>
      (kind === "metered" && value === undefined) === (components !== undefined),
    "needs `components` when it is metered, and has none otherwise",
  );

/** A model or variant as one host serves it, with its own limits. */
export const endpoint = z
  .strictObject({
    ...entityFields("Endpoint"),
    name: textShape.optional().describe("What it serves and where, when absent."),
    sources: recordCitations.optional().describe("Sources of what names none of its own; its host's when absent."),
    model: slug.optional(),
    variant: slug.optional(),
    "api-model-id": textShape.optional().describe("Identifier to send to the API; absent when no source states it."),
    quantization: textShape.optional(),
    supports: supports.optional(),
    "replaced-by": replacements.optional(),
    prices: z.array(price).min(1).optional(),
  })
  .refine((value) => "model" in value !== "variant" in value, "must name either a model or a variant");

export type HoursRecord = z.infer<typeof hours>;
export type PriceRecord = z.infer<typeof price>;
