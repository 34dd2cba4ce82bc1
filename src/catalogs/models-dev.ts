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
  tokensAt,
} from "./catalog.ts";
import { type ListedHost, type ListedPrice, listingText, listingUrl } from "./listing.ts";

const amounts = z.looseObject({
  input: limit,
  output: limit,
  reasoning: limit,
  cache_read: limit,
  cache_write: limit,
  input_audio: limit,
  output_audio: limit,
});

const model = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
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
  files: ["catalog.json", "api.json"],
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
      }));
    });
    const plain = models.map(([id, model]) => ({ pointer: `/models/${escaped(id)}`, value: { model } }));
    const hosts = Object.fromEntries(providers.map(([key, given]) => [key, hostOf(key, given)]));
    return { rows: [...plain, ...offers], hosts };
  },

  records({ pointer, value: { host, model } }) {
    const [vendor, ...rest] = model.id.split("/");
    const lifecycle = ownEntry(lifecycles, model.status ?? "");
    return {
      pointer,
      ...(host !== undefined && { host, apiModelId: model.id }),
      id: model.id,
      ...(model.name?.trim() && { name: model.name }),
      ...(host === undefined && rest.length > 0 && { maker: vendor }),
      offer: known({
        "context-window": tokensAt(model.limit?.context, "/limit/context"),
        "max-input-tokens": tokensAt(model.limit?.input, "/limit/input"),
        "max-output-tokens": tokensAt(model.limit?.output, "/limit/output"),
        "input-modalities": modalitiesAt(model.modalities?.input, "/modalities/input"),
        "output-modalities": modalitiesAt(model.modalities?.output, "/modalities/output"),
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

type Amounts = z.infer<typeof amounts>;

const charges = (cost: Amounts, at: string): ListedPrice["components"] =>
  Object.entries(meters).map(([key, meter]) => ({
    meter,
    amount: (cost[key] as number | null | undefined) ?? 0,
    per: 1_000_000,
    at: `${at}/${key}`,
  }));

function pricesOf(host: string, { id, cost }: z.infer<typeof model>): ListedPrice[] {
  if (!cost) return [];
  const tiers = (cost.tiers ?? []).flatMap((tier, index) =>
    (tier.tier?.type ?? "context") === "context" && tier.tier?.size
      ? metered(charges(tier, `/cost/tiers/${index}`), { inputTokensAbove: tier.tier.size })
      : [],
  );
  const over200k =
    cost.context_over_200k && tiers.length === 0
      ? metered(charges(cost.context_over_200k, "/cost/context_over_200k"), { inputTokensAbove: 200_000 })
      : [];
  const prices = [...metered(charges(cost, "/cost")), ...tiers, ...over200k];
  return prices.length > 0 ? prices : zeroPrice(host, id, cost);
}

/** Zero means free or included in a plan if a name states so; otherwise it may also mean unknown. */
function zeroPrice(host: string, id: string, { input, output }: Amounts): ListedPrice[] {
  if (input !== 0 || output !== 0) return [];
  if (/-plan\b/.test(host)) return [{ kind: "included-in-plan", tier: "standard", components: [] }];
  if (/[:-]free$/.test(id)) return [{ kind: "free", tier: "standard", components: [] }];
  return [{ kind: "metered", zeroAt: "/cost/input", tier: "standard", components: [] }];
}
