import { z } from "zod";

/* The rules of the files that other programs read, as these publish them. */

const amount = z.number().nonnegative();
const count = z.int().nonnegative();

const modality = z.enum(["text", "audio", "image", "video", "pdf"]);
const month = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
const day = z.iso.date();

const cost = z.object({
  input: amount,
  output: amount,
  reasoning: amount.optional(),
  cache_read: amount.optional(),
  cache_write: amount.optional(),
  input_audio: amount.optional(),
  output_audio: amount.optional(),
});

const costTier = cost.extend({
  tier: z.strictObject({ type: z.literal("context").optional(), size: count }),
});

const modelFacts = {
  id: z.string(),
  name: z.string().min(1),
  family: z.string().optional(),
  attachment: z.boolean(),
  reasoning: z.boolean(),
  tool_call: z.boolean(),
  structured_output: z.boolean().optional(),
  temperature: z.boolean().optional(),
  knowledge: month.optional(),
  release_date: month,
  last_updated: month,
  modalities: z.strictObject({ input: z.array(modality), output: z.array(modality) }),
  open_weights: z.boolean(),
  limit: z.strictObject({ context: amount, input: amount.optional(), output: amount }),
};

/** https://github.com/anomalyco/models.dev/blob/f3fc692299671838c7c65fd8126bf84d81a2e817/packages/core/src/schema.ts */
const offer = z.strictObject({
  ...modelFacts,
  reasoning_options: z.array(z.looseObject({ type: z.enum(["toggle", "effort", "budget_tokens"]) })).optional(),
  interleaved: z
    .union([z.literal(true), z.strictObject({ field: z.enum(["reasoning_content", "reasoning_details"]) })])
    .optional(),
  cost: cost.extend({ context_over_200k: cost.optional(), tiers: z.array(costTier).optional() }).optional(),
  status: z.enum(["alpha", "beta", "deprecated"]).optional(),
  experimental: z.looseObject({}).optional(),
  provider: z.looseObject({}).optional(),
});

const provider = z.strictObject({
  id: z.string(),
  env: z.array(z.string()).min(1),
  npm: z.string().min(1),
  api: z.string().optional(),
  name: z.string().min(1),
  doc: z.string().min(1),
  models: z.record(z.string(), offer),
});

const model = z.strictObject({
  ...z.object(modelFacts).partial().required({ id: true, name: true }).shape,
  limit: z.strictObject({ context: amount, input: amount.optional(), output: amount.optional() }).optional(),
  license: z.string().min(1).optional(),
  links: z.array(z.looseObject({ url: z.url() })).optional(),
  weights: z.array(z.looseObject({ url: z.url() })).optional(),
  benchmarks: z.array(z.looseObject({ name: z.string().min(1) })).optional(),
});

const api = z.record(z.string(), provider);

/** `catalog.json` has models beside the providers, `api.json` the providers alone. */
const catalog = z.strictObject({ models: z.record(z.string(), model), providers: api });

const litellmModes = [
  "audio_speech",
  "audio_transcription",
  "chat",
  "completion",
  "embedding",
  "guardrail",
  "image_edit",
  "image_generation",
  "moderation",
  "ocr",
  "realtime",
  "rerank",
  "responses",
  "search",
  "vector_store",
  "video_generation",
] as const;

const litellmWords = z.enum(["text", "image", "audio", "video"]);

const span = z.tuple([amount, amount]);

/** A stage of prices by the length of the prompt or the number of results. */
const stage = z
  .strictObject({
    range: span,
    max_results_range: span,
    input_cost_per_token: amount,
    output_cost_per_token: amount,
    output_cost_per_reasoning_token: amount,
    cache_read_input_token_cost: amount,
    cache_creation_input_token_cost: amount,
    input_cost_per_query: amount,
  })
  .partial();

const perContextSize = z
  .strictObject({
    search_context_size_low: amount,
    search_context_size_medium: amount,
    search_context_size_high: amount,
  })
  .partial();

const effort = z.enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"]);

/** Fields of LiteLLM by the form of their names: the first rule that fits holds. */
const litellmFields: readonly (readonly [RegExp, z.ZodType])[] = [
  [/^search_context_cost_per_query$/, perContextSize],
  [/^guardrail_cost_per_unit$/, z.record(z.string(), amount)],
  [/_cost(_|$)/, amount],
  [/^(audio_seconds_per_prediction|max_audio_length_hours)$/, amount],
  [/^(max_(input_|output_)?tokens|rpm|tpm|output_vector_size|prompt_cache_min_tokens|max_audio_per_prompt)$/, count],
  [/^regional_(endpoint|processing)_uplift_multiplier/, z.number().min(1)],
  [/^deprecation_date$/, day],
  [/^mode$/, z.enum(litellmModes)],
  [/^(default_reasoning_effort|bedrock_output_config_effort_ceiling)$/, effort],
  [/^reasoning_effort_levels$/, z.array(effort)],
  [/^supported_modalities$/, z.array(litellmWords)],
  [/^supported_output_modalities$/, z.array(z.union([litellmWords, z.literal("code")]))],
  [/^supported_audio_formats$/, z.array(z.enum(["mp3", "wav"]))],
  [/^supported_(endpoints|regions)$/, z.array(z.string())],
  [/^tiered_pricing$/, z.array(stage)],
  [/^web_search_billing_unit$/, z.enum(["per_query", "per_prompt"])],
  [/^vertex_ai_audio_api$/, z.enum(["lyria_predict", "lyria_interactions"])],
  [/^(metadata|provider_specific_entry)$/, z.looseObject({})],
  [/^(supports_|gemini_|bedrock_converse_supports_|thinking_always_on$|uses?_)/, z.boolean()],
  [/^(litellm_provider|source|comment|audio_transcription_config)$/, z.string()],
];

/** https://github.com/BerriAI/litellm/blob/035bc26911ecac8d47486c81bb368b68e074ca75/model_prices_and_context_window.schema.json */
const litellmRow = z.looseObject({ litellm_provider: z.string() }).superRefine((row, context) => {
  for (const [name, value] of Object.entries(row)) {
    const [, rule] = litellmFields.find(([pattern]) => pattern.test(name)) ?? [];
    const checked = rule?.safeParse(value);
    for (const { message } of checked?.error?.issues ?? []) context.addIssue({ code: "custom", path: [name], message });
  }
});

const litellm = z
  .object({ sample_spec: z.unknown().optional(), fallback_generalizations: z.unknown().optional() })
  .catchall(litellmRow);

/** The rules of each file. */
const formats = { "api.json": api, "catalog.json": catalog, litellm };

/** What breaks the rules of a file, each with its place. */
export const faultsOf = (name: keyof typeof formats, text: string): string[] =>
  formats[name]
    .safeParse(JSON.parse(text))
    .error?.issues.map(({ path, message }) => `/${path.join("/")}: ${message}`) ?? [];
