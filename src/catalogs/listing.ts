import { z } from "zod";
import { describeHidden } from "../records/characters.ts";
import { urlShape as anyUrl, day, partialDate, word } from "../records/scalars.ts";
import * as vocabulary from "../records/vocabulary.ts";

/** Describes why external text must not be displayed; undefined when it is safe. */
function describeFault(value: string): string | undefined {
  // Surrounding white space is trimmed later.
  const found = describeHidden(value.replaceAll(/^[\t\n\r ]+|[\t\n\r ]+$/g, ""), { isOneLine: true });
  return found ?? (value.isWellFormed() ? undefined : "holds half of a surrogate pair");
}

const canBeShown = (value: string, context: z.RefinementCtx) => {
  const message = describeFault(value);
  if (message !== undefined) context.addIssue({ code: "custom", message });
};

const shown = z.string().superRefine(canBeShown);

/** Catalog text: safe to display, and limited in length. */
export const listingText = shown.trim().min(1, "must not be empty").max(300);

/** The address of a response. */
export const layerUrl = anyUrl.superRefine(canBeShown);

export const listingUrl = layerUrl.max(2_000);

/** A value with its JSON pointer relative to the row, such as `/limit/context`, and of further fields that add to it. */
const stated = <Shape extends z.ZodType>(value: Shape) =>
  z.strictObject({ value, at: z.string(), also: z.array(z.string()).optional() });

const tokens = stated(z.int().positive());
const modalities = stated(z.array(word(vocabulary.modalities)).min(1));

const price = z.strictObject({
  kind: word(vocabulary.priceKinds),
  /** JSON pointer of a zero, which can mean free, included in a plan, or unknown. */
  zeroAt: z.string().optional(),
  tier: word(vocabulary.serviceTiers),
  inputTokensAbove: z.int().positive().optional(),
  /** In US dollars per `per` units; empty unless metered and known. */
  components: z.array(
    z.strictObject({
      meter: word(vocabulary.meters),
      amount: z.number().positive(),
      per: z.int().positive(),
      at: z.string(),
    }),
  ),
});

/**
 * One row of a catalog in the vocabulary of the records: a model as served by one host, or without `host` the model
 * itself. `offer`, `prices` and `supports` are those of the host; `weights` are properties of the weights on any host.
 */
export const listing = z.strictObject({
  /** JSON pointer of the row in the response. */
  pointer: shown.max(1_000),
  /** The catalog's key of the host; absent for a row about a model itself. */
  host: listingText.optional(),
  /** Identifier in the catalog, without the host. */
  id: listingText,
  /** Identifier to send to the API; absent when the row does not state it. */
  apiModelId: listingText.optional(),
  name: listingText.optional(),
  /** The developer that the row names, as written in the catalog. */
  maker: listingText.optional(),
  /** Identifiers of the same model elsewhere, by system. */
  externalIds: z.record(z.string(), listingText).optional(),
  /** Current target of a floating identifier. */
  target: listingText.optional(),
  /** Region to which the row is limited; absent when there is none. */
  region: listingText.optional(),
  offer: z
    .strictObject({
      "context-window": tokens,
      "max-input-tokens": tokens,
      "max-output-tokens": tokens,
      "input-modalities": modalities,
      "output-modalities": modalities,
      "reasoning-controls": stated(z.array(word(vocabulary.reasoningControls)).min(1)),
      "reasoning-efforts": stated(z.array(word(vocabulary.reasoningEfforts)).min(1)),
      "request-parameters": stated(z.array(listingText).min(1).max(100)),
      "requests-per-minute": tokens,
      "tokens-per-minute": tokens,
      regions: stated(z.array(listingText).min(1).max(200)),
      lifecycle: stated(word(vocabulary.lifecycleStatuses)),
      "released-on": stated(partialDate),
      "deprecated-on": stated(partialDate),
      "retired-on": stated(partialDate),
    })
    .partial(),
  weights: z
    .strictObject({
      "released-on": stated(partialDate),
      "knowledge-cutoff": stated(partialDate),
      "open-weights": stated(z.boolean()),
    })
    .partial(),
  supports: z.record(z.string(), stated(z.boolean())),
  prices: z.array(price),
});

export type Listing = z.infer<typeof listing>;
export type ListedPrice = Listing["prices"][number];
export type ListedMeter = ListedPrice["components"][number]["meter"];

/** A row without a listing, and the reason. */
export const skipped = z.strictObject({ pointer: z.string(), reason: z.string() });

export type Skipped = z.infer<typeof skipped>;

export const listedHost = z.strictObject({ name: listingText, homepage: listingUrl.optional() });

export type ListedHost = z.infer<typeof listedHost>;

/** How often a field of the rows was imported, and how often it was left out for each reason. */
export const fieldCount = z.strictObject({
  field: shown.max(300),
  imported: z.int().nonnegative(),
  leftOut: z.record(shown.max(300), z.int().positive()),
});

export type FieldCount = z.infer<typeof fieldCount>;

/** One catalog on one day: every row of its response, imported or skipped. */
export const layer = z.strictObject({
  format: z.literal(1),
  catalog: z.string(),
  dated: day,
  /** Source of the response; absent for a file. */
  url: layerUrl.optional(),
  /** Entity tag of the response, for conditional requests. */
  etag: z.string().optional(),
  hosts: z.record(z.string(), listedHost),
  listings: z.array(listing),
  skipped: z.array(skipped),
  /** Every field of every row; absent in layers of versions that did not count them. */
  fields: z.array(fieldCount).optional(),
});

export type Layer = z.infer<typeof layer>;
