import { z } from "zod";
import { describeHidden } from "../records/characters.ts";
import { urlShape as anyUrl, day, partialDate, word } from "../records/scalars.ts";
import * as vocabulary from "../records/vocabulary.ts";

/** What is wrong with text from outside that is to be shown; undefined when nothing is. */
function describeFault(value: string): string | undefined {
  // White space around a text is cut off; what else stands there must not be.
  const found = describeHidden(value.replaceAll(/^[\t\n\r ]+|[\t\n\r ]+$/g, ""), { isOneLine: true });
  return found ?? (value.isWellFormed() ? undefined : "holds half of a surrogate pair");
}

const canBeShown = (value: string, context: z.RefinementCtx) => {
  const message = describeFault(value);
  if (message !== undefined) context.addIssue({ code: "custom", message });
};

const shown = z.string().superRefine(canBeShown);

/** Text of a catalog, which may hold anything: what can be shown, and no endless names. */
export const listingText = shown.trim().min(1, "must not be empty").max(300);

const address = anyUrl.superRefine(canBeShown);

/** An address that a catalog names. */
export const listingUrl = address.max(2_000);

/** A value with its place below the row, a JSON pointer such as `/limit/context`. */
const stated = <Shape extends z.ZodType>(value: Shape) => z.strictObject({ value, at: z.string() });

const tokens = stated(z.int().positive());
const modalities = stated(z.array(word(vocabulary.modalities)).min(1));

const price = z.strictObject({
  kind: word(vocabulary.priceKinds),
  /** Where the catalog writes zero, which can mean free, part of a plan, or not known. */
  zeroAt: z.string().optional(),
  tier: word(vocabulary.serviceTiers),
  inputTokensAbove: z.int().positive().optional(),
  /** In US dollars for `per` units; empty unless metered and told. */
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
 * What one row of a catalog says, in the words of this graph: a model as one host serves it, or,
 * without a host, a model as such. Limits, prices and features are those of the host; what it says of
 * the weights holds wherever they run.
 */
export const listing = z.strictObject({
  /** The row within the catalog's answer, a JSON pointer. */
  pointer: shown.max(1_000),
  /** The catalog's key of the host; absent for a row about a model as such. */
  host: listingText.optional(),
  /** What the catalog calls it, without the host. */
  id: listingText,
  /** Identifier to send to the API; absent where the row's own says more than that. */
  apiModelId: listingText.optional(),
  name: listingText.optional(),
  /** The vendor that the row names as its maker, as the catalog writes it. */
  maker: listingText.optional(),
  /** Identifiers of the same model elsewhere, by system. */
  externalIds: z.record(z.string(), listingText).optional(),
  /** What the identifier leads to today, where it is one that moves. */
  target: listingText.optional(),
  /** Where it must run for the row to hold; absent when it holds everywhere. */
  region: listingText.optional(),
  offer: z
    .strictObject({
      "context-window": tokens,
      "max-input-tokens": tokens,
      "max-output-tokens": tokens,
      "input-modalities": modalities,
      "output-modalities": modalities,
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

/** A row that gave no listing, and why. */
export const skipped = z.strictObject({ pointer: z.string(), reason: z.string() });

export type Skipped = z.infer<typeof skipped>;

/** A host as a catalog describes it. */
export const listedHost = z.strictObject({ name: listingText, homepage: listingUrl.optional() });

export type ListedHost = z.infer<typeof listedHost>;

/** One catalog on one day: every row of its answer, imported or skipped. */
export const layer = z.strictObject({
  format: z.literal(1),
  catalog: z.string(),
  dated: day,
  /** Where the answer came from; absent for a file. */
  url: address.optional(),
  /** The answer's entity tag, to ask for changes only. */
  etag: z.string().optional(),
  hosts: z.record(z.string(), listedHost),
  listings: z.array(listing),
  skipped: z.array(skipped),
});

export type Layer = z.infer<typeof layer>;
