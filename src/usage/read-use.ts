import type { Usage } from "../graph/analysis/quote.ts";
import { isMapping } from "../lib/collections.ts";
import type { meters, serviceTiers } from "../records/vocabulary.ts";
import { serviceTiers as tiers } from "../records/vocabulary.ts";

type Fields = Readonly<Record<string, unknown>>;
type Meter = keyof typeof meters;

/** One use of a model, as a log states it. */
export interface Use {
  /** Identifier of the model. */
  readonly model: string;
  /** Host as written; undefined when the log names none. */
  readonly host: string | undefined;
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly tier: keyof typeof serviceTiers;
  readonly usage: readonly Usage[];
  /** Identifies the request; undefined when the log does not. */
  readonly id: string | undefined;
}

/** A row that has no use. */
export interface SkippedRow {
  readonly skipped: string;
}

const modelNames = ["model", "modelId", "model_id", "modelName", "model_name"];
const hostNames = ["host", "provider", "providerId", "provider_id", "provider_name"];
const timeNames = ["timestamp", "time", "at", "date", "created_at", "createdAt", "created"];

/** Names under which logs count tokens. */
const countNames = {
  input: ["input_tokens", "inputTokens", "prompt_tokens", "promptTokens"],
  output: ["output_tokens", "outputTokens", "completion_tokens", "completionTokens"],
  "cache-read": ["cache_read_input_tokens", "cacheReadInputTokens", "cacheReadTokens", "cache_read_tokens"],
  "cache-write": [
    "cache_creation_input_tokens",
    "cacheCreationInputTokens",
    "cacheCreationTokens",
    "cache_write_tokens",
    "cacheWriteTokens",
  ],
} as const satisfies Partial<Record<Meter, readonly string[]>>;

/** Names of cached tokens that the count of input tokens includes. */
const includedNames = ["cached_tokens", "cachedTokens", "cached_input_tokens", "cachedInputTokens"];
const detailNames = ["prompt_tokens_details", "input_tokens_details", "promptTokensDetails", "inputTokensDetails"];

/** The use in a row of a log, in the fields of ccusage, Claude Code or the API of OpenAI; or why there is none. */
export function readUse(row: unknown): Use | SkippedRow {
  if (!isMapping(row)) return { skipped: "is no JSON object" };
  const message = isMapping(row.message) ? row.message : {};
  const places = [row, message];
  const counts = [message.usage, row.usage, row.tokens].find(isMapping) ?? row;
  const usage = countsOf(counts);
  if (typeof usage === "string") return { skipped: usage };
  const model = textIn(places, modelNames);
  if (model === undefined) return { skipped: `names no model: ${modelNames.join(", ")}` };
  const instant = instantIn(places);
  if (instant === undefined) return { skipped: `has no time with an offset: ${timeNames.join(", ")}` };
  const tier = textIn([counts, ...places], ["service_tier", "serviceTier"]) ?? "standard";
  return {
    model,
    host: textIn(places, hostNames),
    instant,
    tier: Object.hasOwn(tiers, tier) ? (tier as Use["tier"]) : "standard",
    usage,
    id: idOf(row, message),
  };
}

/** Claude Code writes a response once per part of it, with the same usage. */
function idOf(row: Fields, message: Fields): string | undefined {
  const { requestId } = row;
  return typeof message.id === "string" && typeof requestId === "string" ? `${message.id} ${requestId}` : undefined;
}

/** The quantities by meter, without those that are 0; a text says what is wrong. */
function countsOf(counts: Fields): readonly Usage[] | string {
  const amounts = new Map<string, number>();
  for (const [meter, names] of Object.entries(countNames)) {
    const name = names.find((one) => counts[one] != null);
    if (name === undefined) continue;
    const value = counts[name];
    if (!isCount(value)) return `\`${name}\` is ${JSON.stringify(value)}, not a number of tokens`;
    amounts.set(meter, value);
  }
  if (amounts.size === 0) return "counts no tokens";
  const details = detailNames.map((name) => counts[name]).find(isMapping) ?? counts;
  const included = includedNames.map((name) => details[name]).find(isCount) ?? 0;
  if (included > 0 && !amounts.has("cache-read")) {
    amounts.set("cache-read", included);
    amounts.set("input", Math.max(0, (amounts.get("input") ?? 0) - included));
  }
  splitCacheWrites(counts, amounts);
  return [...amounts].flatMap(([meter, quantity]) => (quantity > 0 ? [{ meter: meter as Meter, quantity }] : []));
}

/** Anthropic counts writes to the cache of an hour apart, and in the sum. */
function splitCacheWrites({ cache_creation: parts }: Fields, amounts: Map<string, number>): void {
  const hourly = isMapping(parts) ? parts.ephemeral_1h_input_tokens : undefined;
  if (!isCount(hourly) || hourly === 0) return;
  amounts.set("cache-write-1h", hourly);
  amounts.set("cache-write", Math.max(0, (amounts.get("cache-write") ?? 0) - hourly));
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function textIn(places: readonly Fields[], names: readonly string[]): string | undefined {
  for (const place of places)
    for (const name of names) {
      const value = place[name];
      if (typeof value === "string" && value !== "") return value;
    }
  return undefined;
}

/** Beyond this, a number counts milliseconds, not seconds. */
const maxSeconds = 1e11;

function instantIn(places: readonly Fields[]): number | undefined {
  for (const place of places)
    for (const name of timeNames) {
      const value = place[name];
      if (typeof value === "number" && value > 0) return value < maxSeconds ? value * 1_000 : value;
      // A time without an offset means another moment on each machine; a day means its begin in UTC.
      if (typeof value === "string" && /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:?\d\d))?$/.test(value)) {
        const instant = Date.parse(value);
        if (!Number.isNaN(instant)) return instant;
      }
    }
  return undefined;
}
