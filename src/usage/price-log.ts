import { type PriceQuote, QuoteSum, quoteSteps, type UsageTotal } from "../graph/analysis/quote.ts";
import { type EndpointRequest, findEndpoint } from "../graph/names/find-endpoint.ts";
import type { ResolvedReference } from "../graph/names/resolve-reference.ts";
import type { View } from "../graph/view.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Property } from "../records/properties.ts";
import { readUse } from "./read-use.ts";

/** The uses of one model on one host. */
export interface PricedModel {
  readonly model: string;
  readonly host: string | undefined;
  /** Slug of the endpoint; undefined when there is none. */
  readonly endpoint: string | undefined;
  readonly lines: number;
  /** Quantity by meter. */
  readonly quantities: Readonly<Record<string, number>>;
  /** One per currency; empty when nothing has a price. */
  readonly totals: readonly UsageTotal[];
  /** Lines whose price has no known first day. */
  readonly undated: number;
  /** Lines that are in no total, and why. */
  readonly unpriced: number;
  readonly reason: string | undefined;
}

export interface PricedLog {
  readonly lines: number;
  readonly duplicates: number;
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  readonly models: readonly PricedModel[];
  readonly totals: readonly UsageTotal[];
}

/** What a log is priced by: names and ids, what belongs to what, and prices. */
export const pricingProperties: ReadonlySet<Property> = new Set<Property>([
  "alias",
  "api-model-id",
  "developer",
  "family",
  "maintainer",
  "model",
  "operator",
  "part-of",
  "price",
  "publisher",
  "served-on",
  "serves",
]);

/** Prices a usage log, one JSON object per line, by the prices at the moment of each use. */
export class LogPricer {
  readonly #view: View;
  readonly #defaultHost: string | undefined;
  readonly #work = new WorkBudget();
  readonly #groups = new Map<string, ModelGroup>();
  readonly #seen = new Set<string>();
  readonly #sum = new QuoteSum();
  readonly #skipped: { line: number; reason: string }[] = [];
  #lines = 0;
  #duplicates = 0;

  constructor(view: View, defaultHost: string | undefined) {
    this.#view = view;
    this.#defaultHost = defaultHost;
  }

  add(text: string): void {
    this.#lines++;
    if (text.trim() === "") return;
    const use = readUse(parse(text));
    if ("skipped" in use) {
      this.#skipped.push({ line: this.#lines, reason: use.skipped });
      return;
    }
    if (use.id !== undefined && this.#seen.has(use.id)) {
      this.#duplicates++;
      return;
    }
    if (use.id !== undefined) this.#seen.add(use.id);
    const group = this.#groupOf({ model: use.model, host: use.host ?? this.#defaultHost });
    const { endpoint } = group;
    const request = endpoint && {
      endpoint,
      usage: use.usage,
      tier: use.tier,
      day: new Date(use.instant).toISOString().slice(0, 10),
      instant: use.instant,
    };
    const quote = request && runToEnd(quoteSteps(this.#view, request, this.#work));
    group.add(use.usage, quote);
    if (quote) this.#sum.add(quote);
  }

  result(): PricedLog {
    const groups = [...this.#groups.values()];
    return {
      lines: this.#lines,
      duplicates: this.#duplicates,
      skipped: this.#skipped,
      models: groups.map((group) => group.result()),
      totals: this.#sum.totals(),
    };
  }

  #groupOf(request: EndpointRequest): ModelGroup {
    const key = JSON.stringify([request.model, request.host]);
    const known = this.#groups.get(key);
    if (known) return known;
    const group = new ModelGroup(request, runToEnd(findEndpoint(this.#view, request, this.#work)));
    this.#groups.set(key, group);
    return group;
  }
}

/** Collects the uses of one model on one host. */
class ModelGroup {
  readonly #sum = new QuoteSum();
  readonly #request: EndpointRequest;
  readonly #found: ResolvedReference;
  readonly #quantities = new Map<string, number>();
  readonly #missing = new Set<string>();
  #lines = 0;
  #undated = 0;
  #unpriced = 0;

  constructor(request: EndpointRequest, found: ResolvedReference) {
    this.#request = request;
    this.#found = found;
  }

  get endpoint() {
    return this.#found.kind === "found" && this.#found.entity.type === "Endpoint"
      ? (this.#found.entity as PriceQuote["endpoint"])
      : undefined;
  }

  add(usage: readonly { readonly meter: string; readonly quantity: number }[], quote: PriceQuote | undefined): void {
    this.#lines++;
    for (const { meter, quantity } of usage) this.#quantities.set(meter, (this.#quantities.get(meter) ?? 0) + quantity);
    for (const meter of quote?.unpriced ?? []) this.#missing.add(meter);
    if (quote?.total === undefined) this.#unpriced++;
    else this.#sum.add(quote);
    if (quote?.lines.some(({ claims }) => claims[0]?.validFrom === undefined)) this.#undated++;
  }

  result(): PricedModel {
    return {
      model: this.#request.model,
      host: this.#request.host ?? undefined,
      endpoint: this.endpoint?.slug,
      lines: this.#lines,
      quantities: Object.fromEntries(this.#quantities),
      totals: this.#sum.totals(),
      undated: this.#undated,
      unpriced: this.#unpriced,
      reason: this.#reason(),
    };
  }

  #reason(): string | undefined {
    if (this.#found.kind === "ambiguous")
      return `several endpoints: ${this.#found.candidates.map(({ entity }) => entity.slug).join(", ")}`;
    if (this.#found.kind === "none") {
      const similar = this.#found.suggestions.map(({ entity }) => entity.slug);
      return similar.length > 0 ? `no endpoint; similar: ${similar.join(", ")}` : "no endpoint, and nothing similar";
    }
    return this.#missing.size > 0 ? `no price for ${[...this.#missing].join(", ")}` : undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
