import { z } from "zod";
import {
  type Catalog,
  type Charges,
  dateAt,
  escaped,
  flag,
  flagAt,
  known,
  limit,
  modalitiesAt,
  objectAt,
  ownEntry,
  perMillion,
  pricesFrom,
  tokensAt,
} from "./catalog.ts";
import { hostOf } from "./host-aliases.ts";
import type { ListedMeter, ListedPrice } from "./listing.ts";
import { litellmFields } from "./litellm-fields.ts";

const amount = z.number().nullish();

const model = z.looseObject({
  litellm_provider: z.string(),
  mode: z.string().nullish(),
  max_input_tokens: limit,
  max_output_tokens: limit,
  rpm: limit,
  tpm: limit,
  deprecation_date: z.string().nullish(),
  supported_modalities: z.array(z.string()).nullish(),
  supported_output_modalities: z.array(z.string()).nullish(),
  supported_regions: z.array(z.string()).nullish(),
  supports_function_calling: flag,
  supports_reasoning: flag,
  supports_response_schema: flag,
  supports_prompt_caching: flag,
  supports_computer_use: flag,
  supports_web_search: flag,
  supports_vision: flag,
  supports_pdf_input: flag,
  supports_audio_input: flag,
  supports_audio_output: flag,
  supports_video_input: flag,
  supports_tool_choice: flag,
  supports_parallel_function_calling: flag,
  search_context_cost_per_query: z.record(z.string(), amount).nullish(),
  tiered_pricing: z.array(z.looseObject({ range: z.tuple([limit, limit]).nullish() })).nullish(),
});

const row = z.strictObject({ key: z.string(), model });

/** Flags for features, and the capability of each. */
const features = {
  supports_function_calling: "tool-calling",
  supports_reasoning: "reasoning",
  supports_response_schema: "structured-output",
  supports_prompt_caching: "prompt-caching",
  supports_computer_use: "computer-use",
  supports_web_search: "web-search-grounding",
  supports_vision: "vision",
} as const;

/** Flags for modalities, which complete a list of modalities. */
const inputFlags = {
  supports_vision: "image",
  supports_pdf_input: "pdf",
  supports_audio_input: "audio",
  supports_video_input: "video",
} as const;
const outputFlags = { supports_audio_output: "audio" } as const;

/** Flags for parameters of a request, in the words of the API that the proxy speaks. */
const parameterFlags = {
  supports_tool_choice: "tool_choice",
  supports_parallel_function_calling: "parallel_tool_calls",
} as const;

const million = 1_000_000;

/** Price keys in US dollars per unit: the meter of each, and the units per listed amount. */
const meters = {
  input_cost_per_token: ["input", million],
  output_cost_per_token: ["output", million],
  output_cost_per_reasoning_token: ["reasoning", million],
  cache_read_input_token_cost: ["cache-read", million],
  input_cost_per_token_cache_hit: ["cache-read", million],
  cache_creation_input_token_cost: ["cache-write", million],
  cache_creation_input_token_cost_above_1hr: ["cache-write-1h", million],
  input_cost_per_audio_token: ["input-audio", million],
  output_cost_per_audio_token: ["output-audio", million],
  cache_read_input_audio_token_cost: ["cache-read-audio", million],
  cache_creation_input_audio_token_cost: ["cache-write-audio", million],
  input_cost_per_image_token: ["input-image-token", million],
  output_cost_per_image_token: ["output-image-token", million],
  input_cost_per_character: ["input-character", million],
  output_cost_per_character: ["output-character", million],
  input_cost_per_image: ["input-image", 1],
  output_cost_per_image: ["output-image", 1],
  input_cost_per_audio_per_second: ["input-audio-second", 1],
  input_cost_per_video_per_second: ["input-video", 1],
  output_cost_per_video_per_second: ["output-video", 1],
  ocr_cost_per_page: ["page", 1],
  input_cost_per_request: ["request", 1],
  input_cost_per_query: ["request", 1],
} as const;

type Meter = readonly [ListedMeter, number];

/** Prices by second count what the mode gives or takes; in other modes they count time of running. */
const secondMeters: Readonly<Record<string, Readonly<Record<string, Meter>>>> = {
  audio_transcription: { input_cost_per_second: ["input-audio-second", 1] },
  audio_speech: { output_cost_per_second: ["output-audio-second", 1] },
  video_generation: { output_cost_per_second: ["output-video", 1] },
};

const tiers = { "": "standard", _batches: "batch", _flex: "flex", _priority: "priority" } as const;

/** Modes of rows that are not models. */
const services: Readonly<Record<string, string>> = {
  search: "a search service, not a model",
  vector_store: "a store of vectors, not a model",
};

/** Keys that are documentation or rules, not models. */
const notModels: Readonly<Record<string, string>> = {
  sample_spec: "an example that documents the fields",
  fallback_generalizations: "rules for identifiers, not a model",
};

/** https://github.com/BerriAI/litellm: prices and limits of the models that a proxy routes to. */
export const litellm: Catalog<z.infer<typeof row>> = {
  id: "litellm",
  name: "LiteLLM",
  url: "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json",
  license: "MIT",
  files: ["model_prices_and_context_window.json"],
  fields: litellmFields,
  fieldOf: (path) => {
    if (Object.hasOwn(litellmFields, path)) return path;
    const [start = ""] = path.split(".", 1);
    const shared = `${start}.*`;
    if (start !== path && Object.hasOwn(litellmFields, shared)) return shared;
    return conditionOf(path).bare;
  },
  row,

  rows(answer) {
    const rows = Object.entries(objectAt(answer, "")).map(([key, model]) => ({
      pointer: `/${escaped(key)}`,
      value: Object.hasOwn(notModels, key) ? { key, model: { litellm_provider: "" } } : { key, model },
      fields: model,
    }));
    return { rows, hosts: {} };
  },

  records({ pointer, value: { key, model } }) {
    const skip = ownEntry(notModels, key) ?? ownEntry(services, model.mode ?? "");
    if (skip) return { skip };
    const host = model.litellm_provider;
    if (classOfSize.test(key)) return { skip: "a price for a class of sizes, not a model" };
    const { id, region, condition } = partsOf(withoutHost(key, host));
    if (condition)
      return { skip: `a price of \`${id}\` that holds for \`${condition}\`, a condition that prices here do not have` };
    const isEmbedding = model.mode === "embedding";
    const input = completed(modalitiesAt(model.supported_modalities, "/supported_modalities"), model, inputFlags);
    const output = completed(
      modalitiesAt(model.supported_output_modalities, "/supported_output_modalities"),
      model,
      outputFlags,
    );
    return {
      pointer,
      host: hostOf(host),
      id,
      apiModelId: id,
      ...(region !== undefined && { region }),
      offer: known({
        // `max_tokens` is a legacy field that may be either limit.
        "max-input-tokens": tokensAt(model.max_input_tokens, "/max_input_tokens"),
        // An embedding has no output tokens: rows give the size of the vector.
        "max-output-tokens": isEmbedding ? undefined : tokensAt(model.max_output_tokens, "/max_output_tokens"),
        "input-modalities": input,
        "output-modalities": isEmbedding ? { value: ["embedding" as const], at: "/mode" } : output,
        "request-parameters": flagged(model, parameterFlags),
        "requests-per-minute": tokensAt(model.rpm, "/rpm"),
        "tokens-per-minute": tokensAt(model.tpm, "/tpm"),
        regions: regionsOf(model),
        "retired-on": dateAt(model.deprecation_date, "/deprecation_date"),
      }),
      weights: {},
      supports: known(
        Object.fromEntries(
          Object.entries(features).map(([key, capability]) => [
            capability,
            flagAt(model[key] as boolean | null | undefined, `/${key}`),
          ]),
        ),
      ) as Readonly<Record<string, { value: boolean; at: string }>>,
      prices: pricesOf(model),
    };
  },
};

/** "together-ai-21.1b-41b", "fireworks-ai-up-to-4b", "fireworks-ai-default". */
const classOfSize = /^(together|fireworks)-ai-[^/]*(\d[bm]$|default$)/;

/** Strips the prefix with which the proxy routes to a host. */
function withoutHost(key: string, host: string): string {
  const [first = "", ...rest] = key.split("/");
  const names = [host, host.split("-")[0], host.replace(/_(chat|converse|mantle|text)$/, ""), `${host}_ai`];
  return rest.length > 0 && names.includes(first) ? rest.join("/") : key;
}

/** Path segments before an identifier that limit its price to a region or condition. */
const region = /^((us|eu|ap|sa|ca|me|af|il|mx)-[a-z-]+-\d|us|eu|global|global-standard)$/;
const condition = /^(\*|\d+-month-commitment|\d+-x-\d+|max-x-max|\d+-steps|max-steps|hd|standard|low|medium|high)$/;
const route = /^(bedrock|invoke|converse)$/;

function partsOf(key: string): { id: string; region: string | undefined; condition: string | undefined } {
  const parts = key.split("/");
  const start = parts.findIndex((part) => ![region, condition, route].some((pattern) => pattern.test(part)));
  const before = parts.slice(0, Math.max(start, 0));
  return {
    id: parts.slice(Math.max(start, 0)).join("/"),
    region: before.find((part) => region.test(part)),
    condition: before.filter((part) => condition.test(part)).join(", ") || undefined,
  };
}

type Model = z.infer<typeof model>;

/** The words of flags that are set, with their JSON pointers; undefined when none is. */
function flagged<Word extends string>(model: Model, flags: Readonly<Record<string, Word>>) {
  const set = Object.entries(flags).filter(([flag]) => model[flag] === true);
  const [first, ...others] = set.map(([flag]) => `/${flag}`);
  return first === undefined
    ? undefined
    : { value: set.map(([, word]) => word), at: first, ...(others.length > 0 && { also: others }) };
}

/**
 * A list of modalities with those that flags add: PDF, for which lists have no word. Other flags agree with the list, or
 * the list decides. Flags without a list prove no complete one.
 */
function completed(
  list: ReturnType<typeof modalitiesAt>,
  model: Model,
  flags: Readonly<Record<string, (typeof inputFlags)[keyof typeof inputFlags]>>,
) {
  const counted = Object.entries(flags).filter(([, word]) => word === "pdf" || list?.value.includes(word));
  const added = list && flagged(model, Object.fromEntries(counted));
  if (!added) return list;
  const value = [...new Set([...list.value, ...added.value])].sort();
  return { value, at: list.at, also: [added.at, ...(added.also ?? [])] };
}

const regionsOf = ({ supported_regions: regions }: Model) =>
  regions && regions.length > 0 ? { value: regions, at: "/supported_regions" } : undefined;

/** Thresholds of prompt length in price keys, in thousands of tokens. */
const above = /_above_(\d+)k_tokens/;

/** A price key without its conditions, and the conditions. */
function conditionOf(name: string) {
  const threshold = above.exec(name)?.[1];
  const whole = name.replace(above, "");
  const suffix: keyof typeof tiers =
    (["_batches", "_flex", "_priority"] as const).find((end) => whole.endsWith(end)) ?? "";
  return { bare: whole.slice(0, whole.length - suffix.length), suffix, threshold };
}

function pricesOf(model: Model): ListedPrice[] {
  const bySecond = ownEntry(secondMeters, model.mode ?? "") ?? {};
  const groups = new Map<string, Charges>();
  for (const [name, amount] of Object.entries(model)) {
    if (typeof amount !== "number") continue;
    const { bare, suffix, threshold } = conditionOf(name);
    const meter = ownEntry<Meter>(meters, bare) ?? ownEntry(bySecond, bare);
    if (!meter) continue;
    const id = `${suffix} ${threshold ?? ""}`;
    const { components = [], ...conditions } = groups.get(id) ?? {
      tier: tiers[suffix],
      inputTokensAbove: threshold === undefined ? undefined : Number(threshold) * 1000,
    };
    groups.set(id, { ...conditions, components: [...components, charge(meter, amount, `/${name}`)] });
  }
  const search = searchCharge(model);
  if (search) {
    const standard = groups.get(" ");
    groups.set(" ", { ...standard, components: [...(standard?.components ?? []), search] });
  }
  return pricesFrom([...groups.values(), ...stagesOf(model)], { isFree: false, isPlan: false });
}

function charge([meter, per]: Meter, amount: number, at: string): Charges["components"][number] {
  return { meter, amount: per === 1 ? amount : perMillion(amount), per, at };
}

/** The price of a search, where it does not depend on the size of the search context. */
function searchCharge({ search_context_cost_per_query: costs }: Model) {
  const [[, amount] = [], ...others] = Object.entries(costs ?? {});
  if (amount == null || others.some(([, other]) => other !== amount)) return undefined;
  return charge(["search", 1], amount, "/search_context_cost_per_query");
}

/** Prices that depend on the length of the prompt, as a list. */
const stagesOf = ({ tiered_pricing: stages }: Model): Charges[] =>
  (stages ?? []).map((stage, index) => ({
    inputTokensAbove: stage.range?.[0] || undefined,
    components: Object.entries(stage).flatMap(([name, amount]) => {
      const meter = ownEntry<Meter>(meters, name);
      return meter && typeof amount === "number" ? [charge(meter, amount, `/tiered_pricing/${index}/${name}`)] : [];
    }),
  }));
