import { z } from "zod";
import { reasoningEfforts } from "../records/vocabulary.ts";
import {
  AnswerError,
  type Catalog,
  type Charges,
  dateAt,
  known,
  limit,
  modalitiesAt,
  objectAt,
  perMillion,
  pricesFrom,
  tokensAt,
  wordsAt,
} from "./catalog.ts";
import type { ListedPrice } from "./listing.ts";
import { openrouterFields } from "./openrouter-fields.ts";

/** A number, usually as a string to stay exact. */
const money = z.union([z.string().regex(/^-?\d+(\.\d+)?(e-?\d+)?$/i, "must be a number"), z.number()]).nullish();

const pricing = z.looseObject({
  prompt: money,
  completion: money,
  internal_reasoning: money,
  input_cache_read: money,
  input_cache_write: money,
  input_cache_write_1h: money,
  audio: money,
  audio_output: money,
  input_audio_cache: money,
  image_output: money,
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
  reasoning: z
    .looseObject({ supported_efforts: z.array(z.string()).nullish(), supports_max_tokens: z.boolean().nullish() })
    .nullish(),
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
  input_cache_write_1h: ["cache-write-1h", 1_000_000],
  input_audio_cache: ["cache-read-audio", 1_000_000],
  image_output: ["output-image-token", 1_000_000],
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
  fields: openrouterFields,
  fieldOf: (path) => path.replace(/^benchmarks\..*$/, "benchmarks.*"),
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
        "request-parameters": parametersOf(value.supported_parameters),
        "reasoning-efforts": wordsAt(
          value.reasoning?.supported_efforts,
          reasoningEfforts,
          "/reasoning/supported_efforts",
        ),
        "reasoning-controls": value.reasoning?.supports_max_tokens
          ? { value: ["budget" as const], at: "/reasoning/supports_max_tokens" }
          : undefined,
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

const parametersOf = (names: readonly string[] | null | undefined) =>
  names && names.length > 0 ? { value: [...new Set(names)].sort(), at: "/supported_parameters" } : undefined;

const charges = (given: z.infer<typeof pricing>, at: string): Charges["components"] =>
  Object.entries(meters).map(([key, [meter, per]]) => {
    const amount = given[key] == null ? undefined : Number(given[key]);
    return { meter, amount: amount === undefined || per === 1 ? amount : perMillion(amount), per, at: `${at}/${key}` };
  });

function pricesOf(id: string, given: z.infer<typeof row>["pricing"]): ListedPrice[] {
  if (!given) return [];
  const above = (given.overrides ?? []).flatMap((override, index) =>
    override.min_prompt_tokens
      ? [{ inputTokensAbove: override.min_prompt_tokens, components: charges(override, `/pricing/overrides/${index}`) }]
      : [],
  );
  return pricesFrom([{ components: charges(given, "/pricing") }, ...above], {
    isFree: id.endsWith(":free"),
    isPlan: false,
  });
}
