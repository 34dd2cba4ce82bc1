import { describeEntity } from "../exports/entity-document.ts";
import { lifecycleSteps } from "../graph/analysis/lifecycle.ts";
import { quoteSteps } from "../graph/analysis/quote.ts";
import type { Meter } from "../graph/choose-price.ts";
import type { Claim } from "../graph/claims/claim.ts";
import { findEndpoint } from "../graph/names/find-endpoint.ts";
import type { Candidate } from "../graph/names/resolve-reference.ts";
import type { Entity, View } from "../graph/view.ts";
import { timesError } from "../graph/view-times.ts";
import type { Views } from "../graph/views.ts";
import { systemDay } from "../lib/day.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { ownData } from "../lib/package.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Key } from "../records/kinds.ts";
import type { RecordOf } from "../records/records.ts";
import { day } from "../records/scalars.ts";
import { meters } from "../records/vocabulary.ts";
import { openCachedViews } from "../server/dataset/cached-views.ts";

export interface OpenOptions {
  /** Data folder; that of the package when absent. */
  readonly data?: string | undefined;
  /** Folder of records of your own beside the data; none when absent. */
  readonly layer?: string | undefined;
  /** Whether to read the layers of catalogs; true when absent. */
  readonly layers?: boolean | undefined;
}

/** An entity by its id, such as `Model:llama-3-3`. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
}

/** What a text means, and what is known about its life. */
export interface Meaning {
  readonly match: "EXACT" | "ALIAS" | "AMBIGUOUS" | "NONE";
  /** Undefined unless the text means one entity. */
  readonly entity: NamedEntity | undefined;
  /** What the text may mean, or similar entities. */
  readonly candidates: readonly NamedEntity[];
  /** Whether the identifier always leads to the same snapshot. */
  readonly stability: "moving" | "pinned" | "unknown";
  /** Stage of its life, such as `deprecated`; undefined when unknown. */
  readonly stage: string | undefined;
  /** Day of the end of service, of any precision; undefined when no source states one. */
  readonly endsOn: string | undefined;
  /** What replaces it, the next one first. */
  readonly replacements: readonly NamedEntity[];
}

/** A use to price. */
export interface UseRequest {
  /** API identifier, name or alias. */
  readonly model: string;
  /** Slug, name or catalog id of the host; the API of the developer when absent. */
  readonly host?: string | undefined;
  /** Quantities by meter, such as `{ input: 1_000_000, output: 200_000 }`. */
  readonly quantities: Readonly<Record<string, number>>;
  /** Time of use; any hour of today when absent. */
  readonly at?: Date | undefined;
}

/** The cost of a use in exact decimals. `low` and `high` differ where sources do. */
export interface Cost {
  /** Undefined when no endpoint is meant, or several: see `candidates`. */
  readonly endpoint: NamedEntity | undefined;
  readonly candidates: readonly NamedEntity[];
  /** ISO 4217 code; undefined when no price is known. */
  readonly currency: string | undefined;
  /** Undefined, as are `low` and `high`, when any used meter has no known price. */
  readonly total: string | undefined;
  readonly low: string | undefined;
  readonly high: string | undefined;
  /** Used meters without a known price. */
  readonly unpriced: readonly string[];
  /** Who states the prices in force. */
  readonly sources: readonly LinkedSource[];
}

export interface LinkedSource extends NamedEntity {
  readonly url: string | undefined;
}

/** The text of a value with the ids of its sources. */
export interface SourcedValue {
  readonly text: string;
  readonly sources: readonly string[];
}

/** What is known of one property. */
export interface SourcedFact {
  /** As in the API, such as `CONTEXT_WINDOW`. */
  readonly property: string;
  readonly disputed: boolean;
  readonly values: readonly SourcedValue[];
  /** Values of disputes that are not shown. */
  readonly others: readonly SourcedValue[];
}

/** An entity with its facts. */
export interface DescribedEntity extends NamedEntity {
  readonly facts: readonly SourcedFact[];
  readonly sources: readonly { readonly id: string; readonly name: string; readonly url: string | null }[];
}

/** Look-ups in the graph, without a server and without a network. */
export interface Lookups {
  /** Tag of the release of the data. */
  readonly release: string;
  /**
   * What an identifier or a name means. Never a guess.
   * @throws {Error} for an unknown host, and for a day outside of the data.
   */
  resolve(text: string, options?: { readonly host?: string | undefined; readonly asOf?: string | undefined }): Meaning;
  /**
   * What a use costs on a host.
   * @throws {Error} for an unknown meter, and for a quantity that is no number of zero or more.
   */
  price(use: UseRequest): Cost;
  /**
   * The facts of an entity by its id; undefined when there is none.
   * @throws {Error} for a day outside of the data.
   */
  get(id: string, options?: { readonly asOf?: string | undefined }): DescribedEntity | undefined;
}

class GraphLookups implements Lookups {
  readonly #views: Views;

  constructor(views: Views) {
    this.#views = views;
  }

  get release(): string {
    return this.#views.graph.release.tag;
  }

  resolve(text: string, { host, asOf }: { host?: string | undefined; asOf?: string | undefined } = {}): Meaning {
    const view = this.#viewOf(asOf);
    const life = runToEnd(lifecycleSteps(view, { text, host }, new WorkBudget()));
    const { match, entity, candidates } = life.resolution;
    return {
      match,
      entity: entity && named(entity),
      candidates: candidates.map(candidateOf),
      stability: life.stability,
      stage: life.stage,
      endsOn: life.end?.date,
      replacements: life.replacements.map((one) => named(one.entity)),
    };
  }

  price({ model, host, quantities, at }: UseRequest): Cost {
    const view = this.#viewOf();
    const work = new WorkBudget();
    const usage = Object.entries(quantities).map(([meter, quantity]) => usageOf(meter, quantity));
    const found = runToEnd(findEndpoint(view, { model, host }, work));
    if (found.kind !== "found")
      return { ...noCost, candidates: (found.kind === "none" ? found.suggestions : found.candidates).map(candidateOf) };
    const endpoint = found.entity as Entity<"Endpoint">;
    const usedOn = at?.toISOString().slice(0, 10) ?? view.day;
    const request = { endpoint, usage, tier: "standard", day: usedOn, instant: at?.getTime() } as const;
    const { currency, total, low, high, unpriced, lines } = runToEnd(quoteSteps(view, request, work));
    const sources = sourcesOf(
      view,
      lines.flatMap(({ claims }) => claims),
    );
    return { endpoint: named(endpoint), candidates: [], currency, total, low, high, unpriced, sources };
  }

  get(id: string, { asOf }: { asOf?: string | undefined } = {}): DescribedEntity | undefined {
    const entity = this.#viewOf(asOf).entity(id as Key);
    return entity && runToEnd(describeEntity(entity, new WorkBudget()));
  }

  #viewOf(asOf?: string): View {
    const { earliest, graph, layers } = this.#views;
    const today = systemDay();
    if (asOf !== undefined && !day.safeParse(asOf).success) throw new Error(`\`${asOf}\` is no day: write YYYY-MM-DD.`);
    const error = timesError({ asOf }, { earliest, latest: today, recorded: graph.recordedDays, layers });
    if (error) throw new Error(error.message);
    return this.#views.at({ asOf, layer: layers[0] }, today);
  }
}

/**
 * Opens the data: a snapshot of it in the user's cache, or the folder itself, of which another process then builds that
 * snapshot for the next time.
 * @throws {Error} for invalid data.
 */
export const openLookups = async ({ data = ownData, layer, layers = true }: OpenOptions = {}): Promise<Lookups> =>
  new GraphLookups(await openCachedViews(data, { layer, layers }));

const noCost = {
  endpoint: undefined,
  currency: undefined,
  total: undefined,
  low: undefined,
  high: undefined,
  unpriced: [],
  sources: [],
} as const;

const named = ({ key, name }: Entity): NamedEntity => ({ id: key, name });

const candidateOf = ({ entity }: Candidate): NamedEntity => named(entity);

function usageOf(meter: string, quantity: number): { meter: Meter; quantity: number } {
  if (!Object.hasOwn(meters, meter))
    throw new Error(`There is no meter \`${meter}\`; there are ${Object.keys(meters).join(", ")}.`);
  if (!Number.isFinite(quantity) || quantity < 0)
    throw new Error(`The quantity of \`${meter}\` must be a number of zero or more, not ${quantity}.`);
  return { meter: meter as Meter, quantity };
}

const sourcesOf = (view: View, claims: readonly Claim[]): LinkedSource[] =>
  view
    .present<"Source">(claims.flatMap(({ citations }) => citations.map(({ source }) => source)))
    .map((source) => ({ ...named(source), url: (source.record as RecordOf<"Source">).url }));
