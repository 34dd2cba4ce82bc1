import { choiceFor, type PriceQuote, QuoteSum, quoteBy, type Usage, type UsageTotal } from "../graph/analysis/quote.ts";
import type { Meter, PriceChoice } from "../graph/choose-price.ts";
import { type EndpointRequest, findEndpoint } from "../graph/names/find-endpoint.ts";
import type { ResolvedReference } from "../graph/names/resolve-reference.ts";
import type { View } from "../graph/view.ts";
import { getOrInsert } from "../lib/collections.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Kind } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import { readUse, type Use } from "./read-use.ts";

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
export const pricingPart = {
  kinds: new Set<Kind>(["Provider", "ModelFamily", "Model", "Variant", "Host", "Endpoint"]),
  properties: new Set<Property>([
    "alias",
    "api-model-id",
    "developer",
    "family",
    "model",
    "operator",
    "part-of",
    "price",
    "served-on",
    "serves",
  ]),
};

/** Prices a usage log, one JSON object per line, by the prices at the moment of each use. */
export class LogPricer {
  readonly #view: View;
  readonly #defaultHost: string | undefined;
  readonly #work = new WorkBudget();
  readonly #groups = new Map<string, ModelGroup>();
  readonly #seen = new Set<string>();
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
    this.#groupOf({ model: use.model, host: use.host ?? this.#defaultHost }).add(use, this.#lines);
  }

  result(): PricedLog {
    const groups = Array.from(this.#groups.values(), (group) => ({ group, uses: group.quotes() }));
    const sum = new QuoteSum();
    for (const { quote, lines } of groups.flatMap(({ uses }) => uses).sort(inOrderOfLog))
      if (quote) sum.add(quote, lines);
    return {
      lines: this.#lines,
      duplicates: this.#duplicates,
      skipped: this.#skipped,
      models: groups.map(({ group, uses }) => group.result(uses)),
      totals: sum.totals(),
    };
  }

  #groupOf(request: EndpointRequest): ModelGroup {
    const key = JSON.stringify([request.model, request.host]);
    const known = this.#groups.get(key);
    if (known) return known;
    const found = runToEnd(findEndpoint(this.#view, request, this.#work));
    const group = new ModelGroup(this.#view, request, found);
    this.#groups.set(key, group);
    return group;
  }
}

/** Uses of one endpoint with the same prices, in the same meters: their costs add up to that of their sum. */
interface EqualUses {
  readonly choice: PriceChoice | undefined;
  readonly firstLine: number;
  readonly quantities: Map<Meter, number>;
  lines: number;
}

/** Such uses with what they cost; without a quote where there is no endpoint. */
interface QuotedUses extends Pick<EqualUses, "firstLine" | "lines"> {
  readonly usage: readonly Usage[];
  readonly quote: PriceQuote | undefined;
}

const inOrderOfLog = (a: Pick<EqualUses, "firstLine">, b: Pick<EqualUses, "firstLine">): number =>
  a.firstLine - b.firstLine;

/** Collects the uses of one model on one host. */
class ModelGroup {
  readonly #view: View;
  readonly #request: EndpointRequest;
  readonly #found: ResolvedReference;
  readonly #uses = new Map<PriceChoice | undefined, Map<string, EqualUses>>();

  constructor(view: View, request: EndpointRequest, found: ResolvedReference) {
    this.#view = view;
    this.#request = request;
    this.#found = found;
  }

  get #endpoint() {
    return this.#found.kind === "found" && this.#found.entity.type === "Endpoint"
      ? (this.#found.entity as PriceQuote["endpoint"])
      : undefined;
  }

  add({ usage, tier, instant }: Use, line: number): void {
    const endpoint = this.#endpoint;
    const day = new Date(instant).toISOString().slice(0, 10);
    const choice = endpoint && choiceFor(this.#view, { endpoint, usage, tier, day, instant });
    const alike = getOrInsert(this.#uses, choice, () => new Map<string, EqualUses>());
    const uses = getOrInsert(alike, usage.map(({ meter }) => meter).join(" "), () => ({
      choice,
      firstLine: line,
      quantities: new Map<Meter, number>(),
      lines: 0,
    }));
    uses.lines++;
    for (const { meter, quantity } of usage) uses.quantities.set(meter, (uses.quantities.get(meter) ?? 0) + quantity);
  }

  /** The uses with their costs, in the order of the log. */
  quotes(): QuotedUses[] {
    const endpoint = this.#endpoint;
    return [...this.#uses.values()]
      .flatMap((alike) => [...alike.values()])
      .sort(inOrderOfLog)
      .map((uses) => {
        const usage = Array.from(uses.quantities, ([meter, quantity]) => ({ meter, quantity }));
        const quote = endpoint && uses.choice && quoteBy(this.#view, { endpoint, usage }, uses.choice);
        return { firstLine: uses.firstLine, lines: uses.lines, usage, quote };
      });
  }

  result(quoted: readonly QuotedUses[]): PricedModel {
    const sum = new QuoteSum();
    const quantities = new Map<string, number>();
    const missing = new Set<string>();
    let [lines, undated, unpriced] = [0, 0, 0];
    for (const { quote, usage, ...uses } of quoted) {
      lines += uses.lines;
      for (const { meter, quantity } of usage) quantities.set(meter, (quantities.get(meter) ?? 0) + quantity);
      for (const meter of quote?.unpriced ?? []) missing.add(meter);
      if (quote?.total === undefined) unpriced += uses.lines;
      else sum.add(quote, uses.lines);
      if (quote?.lines.some(({ claims }) => claims[0]?.validFrom === undefined)) undated += uses.lines;
    }
    return {
      model: this.#request.model,
      host: this.#request.host ?? undefined,
      endpoint: this.#endpoint?.slug,
      lines,
      quantities: Object.fromEntries(quantities),
      totals: sum.totals(),
      undated,
      unpriced,
      reason: this.#reason(missing),
    };
  }

  #reason(missing: ReadonlySet<string>): string | undefined {
    if (this.#found.kind === "ambiguous")
      return `several endpoints: ${this.#found.candidates.map(({ entity }) => entity.slug).join(", ")}`;
    if (this.#found.kind === "none") {
      const similar = this.#found.suggestions.map(({ entity }) => entity.slug);
      return similar.length > 0 ? `no endpoint; similar: ${similar.join(", ")}` : "no endpoint, and nothing similar";
    }
    return missing.size > 0 ? `no price for ${[...missing].join(", ")}` : undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
