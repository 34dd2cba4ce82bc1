import { z } from "zod";
import { reasoningControls, reasoningEfforts } from "../records/vocabulary.ts";
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
  pricesFrom,
  tokensAt,
  wordsAt,
} from "./catalog.ts";
import { type ListedHost, type ListedPrice, listingText, listingUrl } from "./listing.ts";
import { modelsDevFields } from "./models-dev-fields.ts";

const amount = z.number().nullish();

const amounts = z.looseObject({
  input: amount,
  output: amount,
  reasoning: amount,
  cache_read: amount,
  cache_write: amount,
  input_audio: amount,
  output_audio: amount,
});

const mode = z.looseObject({
  cost: amounts.nullish(),
  provider: z.looseObject({ body: z.looseObject({ service_tier: z.unknown().optional() }).nullish() }).nullish(),
});

const model = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  family: z.string().nullish(),
  temperature: flag,
  reasoning_options: z
    .array(z.looseObject({ type: z.string().nullish(), values: z.array(z.string()).nullish() }))
    .nullish(),
  experimental: z.looseObject({ modes: z.record(z.string(), mode).nullish() }).nullish(),
  release_date: z.string().nullish(),
  knowledge: z.string().nullish(),
  open_weights: flag,
  reasoning: flag,
  tool_call: flag,
  structured_output: flag,
  status: z.string().nullish(),
  modalities: z.looseObject({ input: z.array(z.string()).nullish(), output: z.array(z.string()).nullish() }).nullish(),
  limit: z.looseObject({ context: limit, input: limit, output: limit }).nullish(),
  cost: amounts
    .extend({
      context_over_200k: amounts.nullish(),
      tiers: z
        .array(amounts.extend({ tier: z.looseObject({ type: z.string().nullish(), size: limit }).nullish() }))
        .nullish(),
    })
    .nullish(),
});

/** Description of a host; drops invalid parts. */
const provider = z.looseObject({
  name: listingText.optional().catch(undefined),
  doc: listingUrl.optional().catch(undefined),
});

/** `host` is absent in the catalog's list of models themselves. */
const row = z.strictObject({ host: z.string().optional(), model });

/** Price keys in US dollars per million tokens, and the meter of each. */
const meters = {
  input: "input",
  output: "output",
  reasoning: "reasoning",
  cache_read: "cache-read",
  cache_write: "cache-write",
  input_audio: "input-audio",
  output_audio: "output-audio",
} as const;

const lifecycles: Readonly<Record<string, "preview" | "deprecated">> = {
  alpha: "preview",
  beta: "preview",
  deprecated: "deprecated",
};

/** https://models.dev: a list of models, and of the offers of each host. */
export const modelsDev: Catalog<z.infer<typeof row>> = {
  id: "models-dev",
  name: "models.dev",
  url: "https://models.dev/catalog.json",
  license: "MIT",
  files: ["catalog.json", "api.json"],
  fields: modelsDevFields,
  fieldOf: (path) =>
    path.replace(/^experimental\.modes\.[^.]+/, "experimental.modes.*").replace(/^(links|benchmarks)\.\*\..*$/, "$1.*"),
  row,

  /** `catalog.json` contains models and providers, `api.json` only the providers. */
  rows(answer) {
    const top = objectAt(answer, "");
    const isCatalog = "providers" in top;
    const above = isCatalog ? "/providers" : "";
    const providers = Object.entries(objectAt(isCatalog ? top.providers : top, above));
    // An older format has an empty array here.
    const models = isCatalog && !Array.isArray(top.models) ? Object.entries(objectAt(top.models ?? {}, "/models")) : [];
    const offers = providers.flatMap(([host, given]) => {
      const provider = objectAt(given, `${above}/${escaped(host)}`);
      const pointer = `${above}/${escaped(host)}/models`;
      return Object.entries(objectAt(provider.models, pointer)).map(([id, model]) => ({
        pointer: `${pointer}/${escaped(id)}`,
        value: { host, model },
        fields: model,
      }));
    });
    const plain = models.map(([id, model]) => ({
      pointer: `/models/${escaped(id)}`,
      value: { model },
      fields: model,
    }));
    const hosts = Object.fromEntries(providers.map(([key, given]) => [key, hostOf(key, given)]));
    return { rows: [...plain, ...offers], hosts };
  },

  records({ pointer, value: { host, model } }) {
    const [vendor, ...rest] = model.id.split("/");
    const lifecycle = ownEntry(lifecycles, model.status ?? "");
    const isEmbedding = isEmbeddingModel(model);
    const output = modalitiesAt(model.modalities?.output, "/modalities/output");
    return {
      pointer,
      ...(host !== undefined && { host, apiModelId: model.id }),
      id: model.id,
      ...(model.name?.trim() && { name: model.name }),
      ...(host === undefined && rest.length > 0 && { maker: vendor }),
      offer: known({
        "context-window": tokensAt(model.limit?.context, "/limit/context"),
        // The whole window, repeated, is no limit of its own.
        "max-input-tokens":
          model.limit?.input === model.limit?.context ? undefined : tokensAt(model.limit?.input, "/limit/input"),
        // The catalog has no word for vectors: an embedding model has text as output, and the size of a vector as limit.
        "max-output-tokens": isEmbedding ? undefined : tokensAt(model.limit?.output, "/limit/output"),
        "input-modalities": modalitiesAt(model.modalities?.input, "/modalities/input"),
        "output-modalities": isEmbedding ? undefined : output,
        "reasoning-controls": controlsOf(model),
        "reasoning-efforts": effortsOf(model),
        "request-parameters": model.temperature ? { value: ["temperature"], at: "/temperature" } : undefined,
        lifecycle: lifecycle && { value: lifecycle, at: "/status" },
      }),
      weights: known({
        "released-on": dateAt(model.release_date, "/release_date"),
        "knowledge-cutoff": dateAt(model.knowledge, "/knowledge"),
        "open-weights": flagAt(model.open_weights, "/open_weights"),
      }),
      supports: known({
        "tool-calling": flagAt(model.tool_call, "/tool_call"),
        reasoning: flagAt(model.reasoning, "/reasoning"),
        "structured-output": flagAt(model.structured_output, "/structured_output"),
      }),
      prices: host === undefined ? [] : pricesOf(host, model),
    };
  },
};

function hostOf(key: string, given: unknown): ListedHost {
  const { name, doc } = provider.parse(given);
  return { name: name ?? key.slice(0, 300), ...(doc !== undefined && { homepage: doc }) };
}

type Model = z.infer<typeof model>;
type Amounts = z.infer<typeof amounts>;

const isEmbeddingModel = ({ id, family, modalities }: Model) =>
  /(^|[^a-z])embed(ding)?s?([^a-z]|$)/i.test(`${family ?? ""} ${id}`) &&
  (modalities?.output ?? []).every((word) => word === "text");

/** Ways to control reasoning, in the catalog's words. */
const controls: Readonly<Record<string, keyof typeof reasoningControls>> = {
  budget_tokens: "budget",
  effort: "effort",
  toggle: "toggle",
};

function controlsOf({ reasoning_options: options }: Model) {
  const found = (options ?? []).flatMap(({ type }, index) => {
    const control = ownEntry(controls, type ?? "");
    return control ? [{ control, at: `/reasoning_options/${index}/type` }] : [];
  });
  const [first, ...others] = found.map(({ at }) => at);
  const words = wordsAt(
    found.map(({ control }) => control),
    reasoningControls,
    first ?? "",
  );
  return words && { ...words, ...(others.length > 0 && { also: others }) };
}

function effortsOf({ reasoning_options: options }: Model) {
  const index = (options ?? []).findIndex(({ type }) => type === "effort");
  return wordsAt(options?.[index]?.values, reasoningEfforts, `/reasoning_options/${index}/values`);
}

const charges = (cost: Amounts, at: string): Charges["components"] =>
  Object.entries(meters).map(([key, meter]) => ({
    meter,
    amount: cost[key] as number | null | undefined,
    per: 1_000_000,
    at: `${at}/${key}`,
  }));

function pricesOf(host: string, model: Model): ListedPrice[] {
  const { id, cost } = model;
  if (!cost) return [];
  const tiers = (cost.tiers ?? []).flatMap((tier, index) =>
    (tier.tier?.type ?? "context") === "context" && tier.tier?.size
      ? [{ inputTokensAbove: tier.tier.size, components: charges(tier, `/cost/tiers/${index}`) }]
      : [],
  );
  const over200k =
    cost.context_over_200k && tiers.length === 0
      ? [{ inputTokensAbove: 200_000, components: charges(cost.context_over_200k, "/cost/context_over_200k") }]
      : [];
  const groups = [{ components: charges(cost, "/cost") }, ...tiers, ...over200k, ...priorityOf(model)];
  return pricesFrom(groups, { isFree: /[:-]free$/.test(id), isPlan: /-plan\b/.test(host) });
}

/** Prices of modes that are the priority tier of their API. */
const priorityOf = ({ experimental }: Model): Charges[] =>
  Object.entries(experimental?.modes ?? {}).flatMap(([name, { cost, provider }]) =>
    cost && provider?.body?.service_tier === "priority"
      ? [{ tier: "priority" as const, components: charges(cost, `/experimental/modes/${escaped(name)}/cost`) }]
      : [],
  );
