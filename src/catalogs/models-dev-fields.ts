import type { FieldReview, FieldReviews } from "./catalog.ts";

const schema = "The schema in the catalog's README names it so.";
const usd = "The schema in the catalog's README: US dollars per million tokens.";

const price = (becomes: string): FieldReview => ({ becomes, evidence: usd });
const left = (lost: string, evidence = "The name and its values."): FieldReview => ({ evidence, lost });
const key = (becomes: string, evidence = schema): FieldReview => ({ becomes, evidence, isKey: true });

const client = "a setting of client software";
const untold = "an amount without a documented unit";

/** Fields of the catalog of 2025-12-01 and 2026-07-02, reviewed. */
export const modelsDevFields: FieldReviews = {
  id: key("identifier"),
  name: key("name"),
  release_date: { becomes: "released-on", evidence: schema, lost: "a placeholder or no date" },
  knowledge: { becomes: "knowledge-cutoff", evidence: schema, lost: "a placeholder or no date" },
  last_updated: left("the day of a change that is not named"),
  open_weights: { becomes: "open-weights", evidence: schema },
  reasoning: { becomes: "reasoning", evidence: schema },
  tool_call: { becomes: "tool-calling", evidence: schema },
  structured_output: { becomes: "structured-output", evidence: schema },
  attachment: left("files of some kind, which the list of inputs names better"),
  temperature: { becomes: "request-parameters", evidence: schema, lost: "a parameter that is not accepted" },
  "reasoning_options.*.type": {
    becomes: "reasoning-controls",
    evidence: "Values are `effort`, `toggle` and `budget_tokens`.",
    lost: "no word of the vocabulary",
  },
  "reasoning_options.*.values": {
    becomes: "reasoning-efforts",
    evidence: "The list stands beside the type `effort`.",
    lost: "no word of the vocabulary, or not of the type `effort`",
  },
  "reasoning_options.*.min": left("the least budget of reasoning tokens, which is no property here"),
  "reasoning_options.*.max": left("the largest budget of reasoning tokens, which is no property here"),
  status: {
    becomes: "lifecycle",
    evidence: "Values are `alpha`, `beta` and `deprecated`.",
    lost: "no word of the vocabulary",
  },
  family: left("a family in the catalog's own words, which mix lines and tiers"),
  interleaved: left("where reasoning stands in a response, which is no property here"),
  "interleaved.field": left("where reasoning stands in a response, which is no property here"),
  "modalities.input": { becomes: "input-modalities", evidence: schema, lost: "no modality of the vocabulary" },
  "modalities.output": {
    becomes: "output-modalities",
    evidence: schema,
    lost: "no modality of the vocabulary, or text as the output of an embedding model",
  },
  "limit.context": { becomes: "context-window", evidence: schema },
  "limit.input": { becomes: "max-input-tokens", evidence: schema, lost: "the context window, repeated" },
  "limit.output": {
    becomes: "max-output-tokens",
    evidence: schema,
    lost: "the size of a vector of an embedding model",
  },
  "cost.input": price("input"),
  "cost.output": price("output"),
  "cost.reasoning": price("reasoning"),
  "cost.cache_read": price("cache-read"),
  "cost.cache_write": price("cache-write"),
  "cost.input_audio": price("input-audio"),
  "cost.output_audio": price("output-audio"),
  "cost.tiers.*.input": price("input"),
  "cost.tiers.*.output": price("output"),
  "cost.tiers.*.reasoning": price("reasoning"),
  "cost.tiers.*.cache_read": price("cache-read"),
  "cost.tiers.*.cache_write": price("cache-write"),
  "cost.tiers.*.input_audio": price("input-audio"),
  "cost.tiers.*.output_audio": price("output-audio"),
  "cost.tiers.*.tier.size": key("condition of a price", "The tier applies to prompts above this size."),
  "cost.tiers.*.tier.type": key("condition of a price", "Its value is `context`."),
  "cost.context_over_200k.input": price("input"),
  "cost.context_over_200k.output": price("output"),
  "cost.context_over_200k.cache_read": price("cache-read"),
  "cost.context_over_200k.cache_write": price("cache-write"),
  "experimental.modes.*.cost.input": {
    ...price("input"),
    lost: "a price of a mode that is no service tier",
  },
  "experimental.modes.*.cost.output": { ...price("output"), lost: "a price of a mode that is no service tier" },
  "experimental.modes.*.cost.cache_read": { ...price("cache-read"), lost: "a price of a mode that is no service tier" },
  "experimental.modes.*.cost.cache_write": {
    ...price("cache-write"),
    lost: "a price of a mode that is no service tier",
  },
  "experimental.modes.*.provider.body.service_tier": key(
    "condition of a price",
    "The parameter of the OpenAI API, with the value `priority`.",
  ),
  "experimental.modes.*.provider.body.speed": left(client),
  "experimental.modes.*.provider.headers.anthropic-beta": left(client),
  "cost.cache_input": left(untold, "Few rows have it instead of `cache_read`, without documentation."),
  "cost.cached_input": left(untold, "Few rows have it instead of `cache_read`, without documentation."),
  "cost.cached_write": left(untold, "Few rows have it instead of `cache_write`, without documentation."),
  "cost.image": left(untold),
  "cost.citation": left(untold),
  "cost.request": left(untold),
  license: left("the name of a license, which may be that of code or of weights"),
  "weights.*.url": left("a repository of weights, which may be one of several", "Rows of models link to Hugging Face."),
  "weights.*.label": left("the name of a link"),
  "weights.*.quantization": left("the format of one of several weights"),
  "links.*": left("a page"),
  "benchmarks.*": left("results that the catalog repeats from others, without their conditions"),
  "provider.npm": left(client),
  "provider.api": left(client),
  "provider.shape": left(client),
};
