import { z } from "zod";
import {
  AnswerError,
  type Catalog,
  type Charges,
  escaped,
  flag,
  known,
  limit,
  objectAt,
  pricesFrom,
  tokensAt,
} from "./catalog.ts";

/** A price, or a price with others above thresholds of the prompt. */
const amount = z.union([
  z.number(),
  z.looseObject({ base: z.number(), tiers: z.array(z.looseObject({ start: z.number(), price: z.number() })) }),
]);

type Amount = z.infer<typeof amount>;

const model = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  context_window: limit,
  deprecated: flag,
  // A list has prices by date or hour.
  prices: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).nullish(),
});

const row = z.strictObject({ host: z.string(), model });

/** Price keys in US dollars per million tokens, and the meter of each. */
const meters = {
  input_mtok: "input",
  output_mtok: "output",
  cache_read_mtok: "cache-read",
  cache_write_mtok: "cache-write",
  cache_write_1h_mtok: "cache-write-1h",
  input_audio_mtok: "input-audio",
  output_audio_mtok: "output-audio",
  cache_audio_read_mtok: "cache-read-audio",
} as const;

/**
 * https://github.com/pydantic/genai-prices: prices of models by host. Read to correct a file of it, not imported: it
 * identifies models by patterns.
 */
export const genaiPrices: Catalog<z.infer<typeof row>> = {
  id: "genai-prices",
  name: "genai-prices",
  url: "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json",
  files: ["data.json"],
  fields: {
    id: { becomes: "the identifier", evidence: "the name that the API takes", isKey: true },
    name: { becomes: "the name", evidence: "a name for people" },
    context_window: { becomes: "context-window", evidence: "tokens" },
    deprecated: { becomes: "lifecycle", evidence: "true for deprecated models" },
    "prices.*": { becomes: "prices", evidence: "US dollars per million tokens", lost: "prices by date or hour" },
  },
  row,

  rows(answer) {
    if (!Array.isArray(answer)) throw new AnswerError("the response: must be a list of providers");
    const rows = answer.flatMap((given: unknown, index) => {
      const { id, models } = objectAt(given, `/${index}`);
      if (typeof id !== "string" || !Array.isArray(models))
        throw new AnswerError(`/${index}: must have an \`id\` and a list of \`models\``);
      return models.map((one: unknown, place) => ({
        pointer: `/${index}/models/${place}`,
        value: { host: id, model: one },
        fields: one,
      }));
    });
    return { rows, hosts: {} };
  },

  records({ pointer, value: { host, model: given } }) {
    const { id, name, context_window: context, deprecated, prices } = given;
    return {
      pointer,
      host,
      id,
      apiModelId: id,
      ...(name?.trim() && { name }),
      offer: known({
        "context-window": tokensAt(context, "/context_window"),
        lifecycle: deprecated ? { value: "deprecated" as const, at: "/deprecated" } : undefined,
      }),
      weights: {},
      supports: {},
      prices:
        prices == null || Array.isArray(prices) ? [] : pricesFrom(groupsOf(prices), { isFree: false, isPlan: false }),
    };
  },
};

/** The charges without a threshold, then those above each. */
function groupsOf(prices: Readonly<Record<string, unknown>>): Charges[] {
  const stated = Object.entries(meters).flatMap(([key, meter]) => {
    const { data } = amount.safeParse(prices[key]);
    return data === undefined ? [] : [{ key, meter, amount: data }];
  });
  const thresholds = [...new Set(stated.flatMap(({ amount: one }) => startsOf(one)))].sort((a, b) => a - b);
  const at = (key: string, rest = "") => `/prices/${escaped(key)}${rest}`;
  const base = stated.map(({ key, meter, amount: one }) =>
    typeof one === "number"
      ? { meter, amount: one, per: 1_000_000, at: at(key) }
      : { meter, amount: one.base, per: 1_000_000, at: at(key, "/base") },
  );
  return [
    { components: base },
    ...thresholds.map((start) => ({
      inputTokensAbove: start,
      components: stated.flatMap(({ key, meter, amount: one }) => {
        const index = typeof one === "number" ? -1 : one.tiers.findIndex((tier) => tier.start === start);
        const tier = typeof one === "number" ? undefined : one.tiers[index];
        return tier ? [{ meter, amount: tier.price, per: 1_000_000, at: at(key, `/tiers/${index}/price`) }] : [];
      }),
    })),
  ];
}

const startsOf = (one: Amount): number[] => (typeof one === "number" ? [] : one.tiers.map(({ start }) => start));
