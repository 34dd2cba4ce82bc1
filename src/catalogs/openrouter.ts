import { z } from "zod";
import {
  AnswerError,
  type Catalog,
  dateAt,
  known,
  limit,
  metered,
  modalitiesAt,
  objectAt,
  perMillion,
  tokensAt,
} from "./catalog.ts";
import type { ListedPrice } from "./listing.ts";

/** A number, usually as a string to stay exact. */
const money = z.union([z.string().regex(/^-?\d+(\.\d+)?(e-?\d+)?$/i, "must be a number"), z.number()]).nullish();

const pricing = z.looseObject({
  prompt: money,
  completion: money,
  internal_reasoning: money,
  input_cache_read: money,
  input_cache_write: money,
  audio: money,
  audio_output: money,
  web_search: money,
  request: money,
});

const row = z.looseObject({
  id: z.string(),
  canonical_slug: z.string().nullish(),
  hugging_face_id: z.string().nullish(),
  name: z.string().nullish(),
  created: z.number().nullish(),
  context_length: limit,
  architecture: z
    .looseObject({ input_modalities: z.array(z.string()).nullish(), output_modalities: z.array(z.string()).nullish() })
    .nullish(),
  pricing: pricing.extend({ overrides: z.array(pricing.extend({ min_prompt_tokens: limit })).nullish() }).nullish(),
  top_provider: z.looseObject({ max_completion_tokens: limit }).nullish(),
  supported_parameters: z.array(z.string()).nullish(),
  knowledge_cutoff: z.string().nullish(),
  expiration_date: z.string().nullish(),
  alias_target: z.looseObject({ slug: z.string().nullish() }).nullish(),
});

/** Price keys in US dollars per unit: the meter of each, and the units per listed amount. */
const meters = {
  prompt: ["input", 1_000_000],
  completion: ["output", 1_000_000],
  internal_reasoning: ["reasoning", 1_000_000],
  input_cache_read: ["cache-read", 1_000_000],
  input_cache_write: ["cache-write", 1_000_000],
  audio: ["input-audio", 1_000_000],
  audio_output: ["output-audio", 1_000_000],
  web_search: ["search", 1],
  request: ["request", 1],
} as const;

/** Request parameters that prove a capability; a missing parameter proves nothing. */
const parameters = { tools: "tool-calling", structured_outputs: "structured-output", reasoning: "reasoning" } as const;

/** https://openrouter.ai: the models that a gateway routes to. */
export const openrouter: Catalog<z.infer<typeof row>> = {
  id: "openrouter",
  name: "OpenRouter",
  url: "https://openrouter.ai/api/v1/models",
  files: ["models.json"],
  row,

  rows(answer) {
    const { data } = objectAt(answer, "");
    if (!Array.isArray(data)) throw new AnswerError("/data: must be a list of models");
    const homepage = "https://openrouter.ai";
    return {
      rows: data.map((value, index) => ({ pointer: `/data/${index}`, value })),
      hosts: { openrouter: { name: "OpenRouter", homepage } },
    };
  },

  records({ pointer, value }) {
    const { id, name, created } = value;
    const vendor = id.split("/", 1)[0]?.replace(/^~/, "");
    // "Anthropic: Claude Opus 4.5" starts with the vendor.
    const bare = name?.replace(/^[^:]+: /, "").trim();
    return {
      pointer,
      host: "openrouter",
      id,
      apiModelId: id,
      ...(bare && { name: bare }),
      // The gateway's own routers have its name as vendor.
      ...(vendor && vendor !== "openrouter" && { maker: vendor }),
      externalIds: known({
        "hugging-face": value.hugging_face_id?.trim() || undefined,
        openrouter: value.canonical_slug?.trim() || undefined,
      }),
      ...(value.alias_target?.slug && { target: value.alias_target.slug }),
      offer: known({
        "context-window": tokensAt(value.context_length, "/context_length"),
        "max-output-tokens": tokensAt(value.top_provider?.max_completion_tokens, "/top_provider/max_completion_tokens"),
        "input-modalities": modalitiesAt(value.architecture?.input_modalities, "/architecture/input_modalities"),
        "output-modalities": modalitiesAt(value.architecture?.output_modalities, "/architecture/output_modalities"),
        "released-on": dateAt(dayOf(created), "/created"),
        "retired-on": dateAt(value.expiration_date?.slice(0, 10), "/expiration_date"),
      }),
      weights: known({ "knowledge-cutoff": dateAt(value.knowledge_cutoff, "/knowledge_cutoff") }),
      supports: Object.fromEntries(
        Object.entries(parameters).flatMap(([parameter, capability]) => {
          const index = value.supported_parameters?.indexOf(parameter) ?? -1;
          return index < 0 ? [] : [[capability, { value: true, at: `/supported_parameters/${index}` }]];
        }),
      ),
      prices: pricesOf(id, value.pricing),
    };
  },
};

/** Converts Unix seconds to a day. */
function dayOf(seconds: number | null | undefined): string | undefined {
  const date = seconds == null ? undefined : new Date(seconds * 1000);
  return date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : undefined;
}

/** Amounts may be negative when the price depends on the route; `metered` drops them. */
const charges = (given: z.infer<typeof pricing>, at: string): ListedPrice["components"] =>
  Object.entries(meters).map(([key, [meter, per]]) => {
    const amount = Number(given[key] ?? 0);
    return { meter, amount: per === 1 ? amount : perMillion(amount), per, at: `${at}/${key}` };
  });

function pricesOf(id: string, given: z.infer<typeof row>["pricing"]): ListedPrice[] {
  if (!given) return [];
  const above = (given.overrides ?? []).flatMap((override, index) =>
    override.min_prompt_tokens
      ? metered(charges(override, `/pricing/overrides/${index}`), { inputTokensAbove: override.min_prompt_tokens })
      : [],
  );
  const prices = [...metered(charges(given, "/pricing")), ...above];
  return prices.length === 0 && id.endsWith(":free") ? [{ kind: "free", tier: "standard", components: [] }] : prices;
}
