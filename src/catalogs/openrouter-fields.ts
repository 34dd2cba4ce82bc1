import type { FieldReview, FieldReviews } from "./catalog.ts";

const docs = "The reference of the API describes it so.";
const usd = "The reference of the API: US dollars per token, request or unit, as text.";
const asOthers = "Amounts equal those that LiteLLM gives for the same model and meter.";

const price = (becomes: string, evidence = usd): FieldReview => ({ becomes, evidence });
const left = (lost: string, evidence = "The name and its values."): FieldReview => ({ evidence, lost });
const key = (becomes: string, evidence = docs): FieldReview => ({ becomes, evidence, isKey: true });

const sampling = "a default of sampling, which is no property here";
const others = "results that the gateway repeats from others, without their conditions";

/** Fields of the list of models of 2026-08-01, reviewed. */
export const openrouterFields: FieldReviews = {
  id: key("identifier"),
  canonical_slug: key("external identifier"),
  hugging_face_id: key("external identifier"),
  name: key("name"),
  "alias_target.slug": key("target of a moving identifier", "Rows with it say in words that they redirect."),
  "alias_target.name": left("the name of the target, which its own row has"),
  created: { becomes: "released-on", evidence: `${docs} It is the day at this gateway.` },
  description: left("words"),
  context_length: { becomes: "context-window", evidence: docs },
  "architecture.modality": left("repeats the lists of modalities"),
  "architecture.input_modalities": {
    becomes: "input-modalities",
    evidence: `${docs} Its word for PDF is \`file\`.`,
    lost: "no modality of the vocabulary",
  },
  "architecture.output_modalities": {
    becomes: "output-modalities",
    evidence: docs,
    lost: "no modality of the vocabulary",
  },
  "architecture.tokenizer": left("the group of a tokenizer, which is no property here"),
  "architecture.instruct_type": left("a template of prompts, which is no property here"),
  "top_provider.context_length": left("the limit of one host behind the gateway"),
  "top_provider.max_completion_tokens": { becomes: "max-output-tokens", evidence: docs },
  "top_provider.is_moderated": left("whether the gateway filters, which is no property here"),
  per_request_limits: left("always empty"),
  supported_parameters: {
    becomes: "request-parameters",
    evidence: `${docs} \`tools\`, \`structured_outputs\` and \`reasoning\` also prove capabilities.`,
  },
  "default_parameters.temperature": left(sampling),
  "default_parameters.top_p": left(sampling),
  "default_parameters.top_k": left(sampling),
  "default_parameters.frequency_penalty": left(sampling),
  "default_parameters.presence_penalty": left(sampling),
  "default_parameters.repetition_penalty": left(sampling),
  "reasoning.supported_efforts": {
    becomes: "reasoning-efforts",
    evidence: "Values are levels of effort.",
    lost: "no word of the vocabulary",
  },
  "reasoning.supports_max_tokens": {
    becomes: "reasoning-controls",
    evidence: "The parameter `reasoning.max_tokens` of the API is a budget.",
    lost: "a control that is not offered",
  },
  "reasoning.mandatory": left("whether reasoning can be turned off, which is no property here"),
  "reasoning.default_effort": left("a default, which is no property here"),
  "reasoning.default_enabled": left("a default, which is no property here"),
  knowledge_cutoff: { becomes: "knowledge-cutoff", evidence: docs, lost: "a placeholder or no date" },
  expiration_date: {
    becomes: "retired-on",
    evidence: `${docs} Service by the gateway ends then.`,
    lost: "a placeholder or no date",
  },
  supported_voices: left("names of voices, which are no property here"),
  "links.details": left("a page of the gateway"),
  "benchmarks.*": left(others),
  "pricing.prompt": price("input"),
  "pricing.completion": price("output"),
  "pricing.internal_reasoning": price("reasoning"),
  "pricing.input_cache_read": price("cache-read"),
  "pricing.input_cache_write": price("cache-write"),
  "pricing.input_cache_write_1h": price(
    "cache-write-1h",
    "The name, and twice the price of input, which is the price of Anthropic.",
  ),
  "pricing.audio": price("input-audio"),
  "pricing.audio_output": price("output-audio"),
  "pricing.input_audio_cache": price("cache-read-audio", "A tenth of `audio`, as `input_cache_read` is of `prompt`."),
  "pricing.image_output": price("output-image-token", asOthers),
  "pricing.image": left(
    "a price by image or by image token",
    "The reference says per image; since 2026 amounts equal those of a token of text.",
  ),
  "pricing.web_search": price("search"),
  "pricing.request": price("request"),
  "pricing.overrides.*.min_prompt_tokens": key("condition of a price"),
  "pricing.overrides.*.prompt": price("input"),
  "pricing.overrides.*.completion": price("output"),
  "pricing.overrides.*.internal_reasoning": price("reasoning"),
  "pricing.overrides.*.input_cache_read": price("cache-read"),
  "pricing.overrides.*.input_cache_write": price("cache-write"),
  "pricing.overrides.*.input_cache_write_1h": price("cache-write-1h"),
  "pricing.overrides.*.audio": price("input-audio"),
  "pricing.overrides.*.input_audio_cache": price("cache-read-audio"),
  "pricing.overrides.*.image": left("a price by image or by image token"),
};
