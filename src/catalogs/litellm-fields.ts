import type { FieldReview, FieldReviews } from "./catalog.ts";

const inSpec = "`sample_spec`, the catalog's own documentation of its fields, has it.";
const byName = "The name states unit and meter; amounts agree with the price lists that rows cite under `source`.";

const price = (becomes: string, evidence = byName): FieldReview => ({ becomes, evidence });
const supports = (becomes: string): FieldReview => ({ becomes, evidence: inSpec });
const left = (lost: string, evidence = "The name and its values."): FieldReview => ({ evidence, lost });
const key = (becomes: string, evidence: string): FieldReview => ({ becomes, evidence, isKey: true });

const routing = "a setting of the proxy";
const unitless = "a price of a tool or a store, which is no meter of a model";
const noCapability = "a capability without a record";

/**
 * Fields of LiteLLM's file of 2026-08-01, reviewed. A price key may end in a threshold (`_above_200k_tokens`) and a tier
 * (`_batches`, `_flex`, `_priority`); both are conditions of the price.
 */
export const litellmFields: FieldReviews = {
  litellm_provider: key("host", inSpec),
  mode: key("kind of row", inSpec),
  max_input_tokens: {
    becomes: "max-input-tokens",
    evidence: inSpec,
    lost: "a limit that is no whole number of tokens",
  },
  max_output_tokens: {
    becomes: "max-output-tokens",
    evidence: inSpec,
    lost: "the size of a vector, or no whole number of tokens",
  },
  max_tokens: left(
    "either the longest input or the longest output",
    "`sample_spec` calls it legacy, and either limit.",
  ),
  deprecation_date: {
    becomes: "retired-on",
    evidence:
      "`sample_spec` says only that the model becomes deprecated; the dates of OpenAI's, Azure's and Google's rows are those that these name shutdown or retirement.",
    lost: "no date",
  },
  supported_modalities: {
    becomes: "input-modalities",
    evidence: "Values are inputs; `supported_output_modalities` is beside it.",
    lost: "no modality of the vocabulary",
  },
  supported_output_modalities: {
    becomes: "output-modalities",
    evidence: "The name.",
    lost: "no modality of the vocabulary",
  },
  supports_pdf_input: {
    becomes: "input-modalities",
    evidence: "`supported_modalities` has no word for PDF; this flag adds it.",
    lost: "a flag without a list of modalities beside it, which proves no complete list",
  },
  supports_audio_input: {
    becomes: "input-modalities",
    evidence: inSpec,
    lost: "a flag without a list of modalities beside it, or that the list does not confirm",
  },
  supports_audio_output: {
    becomes: "output-modalities",
    evidence: inSpec,
    lost: "a flag without a list of modalities beside it, or that the list does not confirm",
  },
  supports_video_input: {
    becomes: "input-modalities",
    evidence: "The name.",
    lost: "a flag without a list of modalities beside it, or that the list does not confirm",
  },
  supports_image_input: left("repeats `supports_vision`"),
  supports_embedding_image_input: left("an input of an embedding, beside others that no field names"),
  supports_multimodal: left("says of no modality that it is accepted"),
  supports_vision: supports("vision"),
  supports_function_calling: supports("tool-calling"),
  supports_reasoning: supports("reasoning"),
  supports_response_schema: supports("structured-output"),
  supports_native_structured_output: left("a setting of the proxy for structured output"),
  supports_prompt_caching: supports("prompt-caching"),
  supports_computer_use: { becomes: "computer-use", evidence: "The name." },
  supports_web_search: supports("web-search-grounding"),
  supports_tool_choice: {
    becomes: "request-parameters",
    evidence: "`tool_choice` is the parameter of the OpenAI API that it names.",
    lost: "a parameter that is not accepted",
  },
  supports_parallel_function_calling: {
    becomes: "request-parameters",
    evidence: "`parallel_tool_calls` is the parameter of the OpenAI API that it names.",
    lost: "a parameter that is not accepted",
  },
  supports_sampling_params: left("names no single parameter"),
  supports_none_reasoning_effort: left("a single level, which proves no complete list"),
  supports_minimal_reasoning_effort: left("a single level, which proves no complete list"),
  supports_low_reasoning_effort: left("a single level, which proves no complete list"),
  supports_xhigh_reasoning_effort: left("a single level, which proves no complete list"),
  supports_max_reasoning_effort: left("a single level, which proves no complete list"),
  supports_adaptive_thinking: left(noCapability),
  supports_system_messages: left(noCapability),
  supports_mid_conversation_system: left(noCapability),
  supports_assistant_prefill: left(noCapability),
  supports_native_streaming: left(noCapability),
  supports_url_context: left(noCapability),
  supports_image_size: left(noCapability),
  supports_nova_canvas_image_edit: left(noCapability),
  supports_speed: left(noCapability),
  supports_output_config: left(routing),
  supports_parallel_tool_use_config: left(routing),
  bedrock_converse_supports_strict_tools: left(routing),
  bedrock_output_config_effort_ceiling: left(routing),
  use_openai_responses_path: left(routing),
  uses_embed_content: left(routing),
  gemini_native_audio: left(routing),
  gemini_audio_only_live: left(routing),
  audio_transcription_config: left(routing),
  supported_endpoints: left("paths of the proxy's API"),
  supported_regions: { becomes: "regions", evidence: inSpec },
  rpm: { becomes: "requests-per-minute", evidence: "Values are those of Google's table of rate limits." },
  tpm: { becomes: "tokens-per-minute", evidence: "Values are those of Google's table of rate limits." },
  prompt_cache_min_tokens: left("the shortest prompt that is cached, which is no property here"),
  output_vector_size: left("the size of a vector, which is no property here"),
  source: left("a page that the row cites, without the day on which it was read"),
  comment: left("words"),
  "metadata.*": left("words"),
  rules: left("rules for identifiers, not a model"),

  input_cost_per_token: price("input", inSpec),
  output_cost_per_token: price("output", inSpec),
  output_cost_per_reasoning_token: price("reasoning", inSpec),
  input_cost_per_audio_token: price("input-audio", inSpec),
  output_cost_per_audio_token: price("output-audio"),
  cache_read_input_token_cost: price("cache-read"),
  input_cost_per_token_cache_hit: price("cache-read", "Where both are given, it equals `cache_read_input_token_cost`."),
  cache_creation_input_token_cost: price("cache-write"),
  cache_creation_input_token_cost_above_1hr: price("cache-write-1h"),
  cache_read_input_audio_token_cost: price("cache-read-audio"),
  cache_creation_input_audio_token_cost: price("cache-write-audio"),
  input_cost_per_image: price("input-image"),
  output_cost_per_image: price("output-image"),
  input_cost_per_image_token: price("input-image-token"),
  output_cost_per_image_token: price("output-image-token"),
  input_cost_per_character: price("input-character"),
  output_cost_per_character: price("output-character"),
  input_cost_per_second: {
    ...price("input-audio-second", "Rows of mode `audio_transcription` are billed by the length of the audio."),
    lost: "a price of time in which a row of another mode runs, which is no meter here",
  },
  output_cost_per_second: {
    ...price(
      "output-audio-second or output-video",
      "Rows of modes `audio_speech` and `video_generation` are billed by length.",
    ),
    lost: "a price of time in which a row of another mode runs, which is no meter here",
  },
  input_cost_per_audio_per_second: price("input-audio-second"),
  input_cost_per_video_per_second: price("input-video"),
  output_cost_per_video_per_second: price("output-video"),
  ocr_cost_per_page: price("page"),
  input_cost_per_request: price("request"),
  input_cost_per_query: price("request"),
  "search_context_cost_per_query.*": {
    ...price("search", inSpec),
    lost: "depends on the size of the search context, which is no condition of a price here",
  },
  web_search_billing_unit: left("whether a search or a prompt with searches is billed"),
  "tiered_pricing.*.input_cost_per_token": price("input"),
  "tiered_pricing.*.output_cost_per_token": price("output"),
  "tiered_pricing.*.output_cost_per_reasoning_token": price("reasoning"),
  "tiered_pricing.*.cache_read_input_token_cost": price("cache-read"),
  "tiered_pricing.*.range": key("condition of a price", "Bounds of the prompt, in tokens."),
  input_cost_per_pixel: left("a price by pixel, which is no meter here"),
  output_cost_per_pixel: left("a price by pixel, which is no meter here"),
  output_cost_per_video_token: left("video tokens, which are no meter here"),
  output_cost_per_second_1080p: left("depends on the resolution, which is no condition of a price here"),
  input_cost_per_video_per_second_above_8s_interval: left("depends on the length of the video"),
  input_cost_per_video_per_second_above_15s_interval: left("depends on the length of the video"),
  annotation_cost_per_page: left("a price of annotations on top of reading, which is no meter here"),
  ocr_cost_per_credit: left("a price in credits"),
  input_dbu_cost_per_token: left("a price in Databricks units"),
  output_dbu_cost_per_token: left("a price in Databricks units"),
  regional_processing_uplift_multiplier_eu: left("a factor on all prices of a region, not a price"),
  regional_processing_uplift_multiplier_us: left("a factor on all prices of a region, not a price"),
  "provider_specific_entry.*": left("a factor on all prices of a region or mode, not a price"),
  citation_cost_per_token: left("a price of citations, which is no meter here"),
  code_interpreter_cost_per_session: left(unitless),
  computer_use_input_cost_per_1k_tokens: left(unitless),
  computer_use_output_cost_per_1k_tokens: left(unitless),
  file_search_cost_per_1k_calls: left(unitless),
  file_search_cost_per_gb_per_day: left(unitless),
  vector_store_cost_per_gb_per_day: left(unitless),
};
