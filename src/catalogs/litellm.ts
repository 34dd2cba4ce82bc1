import { z } from "zod";
import {
  type Catalog,
  dateAt,
  escaped,
  flag,
  flagAt,
  known,
  limit,
  metered,
  modalitiesAt,
  objectAt,
  ownEntry,
  perMillion,
  tokensAt,
} from "./catalog.ts";
import { hostOf } from "./host-aliases.ts";
import type { ListedMeter, ListedPrice } from "./listing.ts";

const model = z.looseObject({
  litellm_provider: z.string(),
  mode: z.string().nullish(),
  max_input_tokens: limit,
  max_output_tokens: limit,
  deprecation_date: z.string().nullish(),
  supported_modalities: z.array(z.string()).nullish(),
  supported_output_modalities: z.array(z.string()).nullish(),
  supports_function_calling: flag,
  supports_reasoning: flag,
  supports_response_schema: flag,
  supports_prompt_caching: flag,
  supports_computer_use: flag,
  supports_web_search: flag,
  supports_vision: flag,
  tiered_pricing: z
    .array(
      z.looseObject({
        range: z.tuple([limit, limit]).nullish(),
        input_cost_per_token: limit,
        output_cost_per_token: limit,
      }),
    )
    .nullish(),
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

/** Price keys in US dollars per unit: the meter of each, and the units per listed amount. */
const meters = {
  input_cost_per_token: ["input", 1_000_000],
  output_cost_per_token: ["output", 1_000_000],
  output_cost_per_reasoning_token: ["reasoning", 1_000_000],
  cache_read_input_token_cost: ["cache-read", 1_000_000],
  cache_creation_input_token_cost: ["cache-write", 1_000_000],
  input_cost_per_audio_token: ["input-audio", 1_000_000],
  output_cost_per_audio_token: ["output-audio", 1_000_000],
  input_cost_per_image: ["input-image", 1],
  output_cost_per_image: ["output-image", 1],
  input_cost_per_request: ["request", 1],
  input_cost_per_query: ["request", 1],
  output_cost_per_video_per_second: ["output-video", 1],
} as const;

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
  files: ["model_prices_and_context_window.json"],
  row,

  rows(answer) {
    const rows = Object.entries(objectAt(answer, "")).map(([key, model]) => ({
      pointer: `/${escaped(key)}`,
      value: Object.hasOwn(notModels, key) ? { key, model: { litellm_provider: "" } } : { key, model },
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
    const input = modalitiesAt(model.supported_modalities, "/supported_modalities");
    const output = modalitiesAt(model.supported_output_modalities, "/supported_output_modalities");
    return {
      pointer,
      host: hostOf(host),
      id,
      apiModelId: id,
      ...(region !== undefined && { region }),
      offer: known({
        // `max_tokens` is a legacy field that may be either limit.
        "max-input-tokens": tokensAt(model.max_input_tokens, "/max_input_tokens"),
        "max-output-tokens": tokensAt(model.max_output_tokens, "/max_output_tokens"),
        "input-modalities": input,
        "output-modalities":
          output ?? (model.mode === "embedding" ? { value: ["embedding" as const], at: "/mode" } : undefined),
        "deprecated-on": dateAt(model.deprecation_date, "/deprecation_date"),
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

/** Thresholds of prompt length in price keys, in thousands of tokens. */
const above = /_above_(\d+)k_tokens/;

function pricesOf(model: z.infer<typeof row>["model"]): ListedPrice[] {
  const groups = new Map<string, ListedPrice>();
  for (const [name, amount] of Object.entries(model)) {
    if (typeof amount !== "number" || !(amount > 0)) continue;
    const threshold = above.exec(name)?.[1];
    const bare = name.replace(above, "");
    const suffix = (["_batches", "_flex", "_priority"] as const).find((end) => bare.endsWith(end)) ?? "";
    const meter = ownEntry<readonly [ListedMeter, number]>(meters, bare.slice(0, bare.length - suffix.length));
    if (!meter) continue;
    const id = `${suffix} ${threshold ?? ""}`;
    const price = groups.get(id) ?? {
      kind: "metered" as const,
      tier: tiers[suffix],
      ...(threshold !== undefined && { inputTokensAbove: Number(threshold) * 1000 }),
      components: [],
    };
    price.components.push({
      meter: meter[0],
      amount: meter[1] === 1 ? amount : perMillion(amount),
      per: meter[1],
      at: `/${name}`,
    });
    groups.set(id, price);
  }
  const staged = (model.tiered_pricing ?? []).flatMap(({ range, ...costs }, index) => {
    const components = (["input_cost_per_token", "output_cost_per_token"] as const).map((key) => ({
      meter: meters[key][0],
      amount: perMillion(costs[key] ?? 0),
      per: meters[key][1],
      at: `/tiered_pricing/${index}/${key}`,
    }));
    return metered(components, range?.[0] ? { inputTokensAbove: range[0] } : {});
  });
  return [...groups.values(), ...staged];
}
