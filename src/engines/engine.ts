import type { Comparison } from "../graph/analysis/compare.ts";
import type { Coverage } from "../graph/analysis/coverage.ts";
import type { PathSet, PathsArgs } from "../graph/analysis/find-paths.ts";
import type { Lifecycle, LifecycleRequest } from "../graph/analysis/lifecycle.ts";
import type { ObligationSet, ObligationsArgs } from "../graph/analysis/obligations.ts";
import type { PriceQuote, QuoteRequest } from "../graph/analysis/quote.ts";
import type { LineageArgs, Subgraph, SubgraphArgs } from "../graph/analysis/traversal.ts";
import type { ChangeKind, Diff } from "../graph/diff.ts";

import type { EdgeItem, EdgeName } from "../graph/edges.ts";
import type { EntityFacts, Fact } from "../graph/entity-facts.ts";
import type { FactPeriod } from "../graph/fact-history.ts";
import type { GlobalId } from "../graph/global-id.ts";
import type { EdgeArgs } from "../graph/list-arguments.ts";

import type { LowestPrice, LowestPriceConditions } from "../graph/lowest-price.ts";
import type { EndpointRequest } from "../graph/names/find-endpoint.ts";

import type { Reference, Resolution, ResolvedReference, TextRequest } from "../graph/names/resolve-reference.ts";
import type { Countable, DisputeAspect, DisputeFacet, Facet } from "../graph/query/facet.ts";
import type { Group, Statistics } from "../graph/query/group.ts";
import type { Page, PageArgs } from "../graph/query/pagination.ts";
import type { RootItem, RootName } from "../graph/roots.ts";
import type { SearchPage, SearchRequest } from "../graph/search/search.ts";
import type { Entity, View } from "../graph/view.ts";
import type { GraphObject, ViewChange, ViewDispute } from "../graph/view-objects.ts";
import type { Awaitable } from "../lib/awaitable.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";

/** One page of the list along an edge. */
export interface EdgeRequest {
  readonly from: Entity;
  readonly args: EdgeArgs;
  /** Undefined requests the whole list. */
  readonly page: PageArgs | undefined;
}

/**
 * Interface between the schema and the storage. Every method takes a batch; results are in request order. Every method
 * charges its work to the budget, and throws a `WorkLimitError` beyond it.
 */
export interface Engine {
  /** Entities by key; undefined for keys that are not in the view. */
  entities(view: View, keys: readonly Key[]): Promise<(Entity | undefined)[]>;
  /** Objects by global id; undefined for ids without an object. */
  objects(view: View, ids: readonly GlobalId[], work: WorkBudget): Promise<(GraphObject | undefined)[]>;
  resolve(view: View, references: readonly Reference[], work: WorkBudget): Promise<ResolvedReference[]>;
  /** Resolves texts; an invalid request becomes a `ClientError` in its place. */
  resolveTexts(view: View, requests: readonly TextRequest[], work: WorkBudget): Promise<(Resolution | Error)[]>;
  /**
   * One page of search results.
   * @throws {ClientError} for invalid queries, sizes and cursors.
   */
  search(view: View, request: SearchRequest, page: PageArgs, work: WorkBudget): Promise<SearchPage>;
  facts(view: View, entities: readonly Entity[]): Promise<EntityFacts[]>;
  /** Pages of one edge; an invalid request becomes a `ClientError` in its place. */
  edge<Name extends EdgeName>(
    view: View,
    name: Name,
    requests: readonly EdgeRequest[],
    work: WorkBudget,
  ): Promise<(Page<EdgeItem<Name>> | Error)[]>;
  /**
   * One page of a list of the query root; at once where nothing must be awaited.
   * @throws {ClientError} for invalid arguments.
   */
  root<Name extends RootName>(
    view: View,
    name: Name,
    page: PageArgs,
    args: EdgeArgs,
    work: WorkBudget,
  ): Awaitable<Page<RootItem<Name>>>;
  /**
   * Counts per value over a whole list.
   * @throws {ClientError} for too many properties or buckets.
   */
  facets(list: Countable, by: readonly Property[], limit: number, work: WorkBudget): Promise<Facet[]>;
  /**
   * Counts of disputes per aspect over a whole list.
   * @throws {ClientError} for too many aspects or buckets.
   */
  disputeFacets(
    view: View,
    list: DisputeList,
    by: readonly DisputeAspect[],
    limit: number,
    work: WorkBudget,
  ): Promise<DisputeFacet[]>;
  /**
   * Groups the items of a list by their values.
   * @throws {ClientError} for too many properties or groups.
   */
  groups(list: Countable, by: readonly Property[], limit: number, work: WorkBudget): Promise<Group[]>;
  /** Statistics of one property over a group; undefined for a non-numeric property. */
  statistics(group: Group, of: Property, work: WorkBudget): Promise<Statistics | undefined>;
  /** Compares entities. Without `properties`: all properties for which any entity has a claim to show. */
  compare(
    view: View,
    entities: readonly Entity[],
    properties: readonly Property[] | undefined,
    work: WorkBudget,
  ): Promise<Comparison>;
  /** The lowest price in force over the endpoints of an entity; undefined when none is known. */
  lowestPrice(entity: Entity, conditions: LowestPriceConditions, work: WorkBudget): Promise<LowestPrice | undefined>;
  /** The endpoints that serve models on hosts. */
  endpoints(view: View, requests: readonly EndpointRequest[], work: WorkBudget): Promise<ResolvedReference[]>;
  /** The costs of uses at endpoints. */
  quotes(view: View, requests: readonly QuoteRequest[], work: WorkBudget): Promise<PriceQuote[]>;
  /** The lives of identifiers on hosts; an invalid text becomes a `ClientError` in its place. */
  lifecycles(view: View, requests: readonly LifecycleRequest[], work: WorkBudget): Promise<(Lifecycle | Error)[]>;
  /** What a fact shows from one day to another, period by period. */
  history(fact: Fact, from: string, until: string, work: WorkBudget): Promise<readonly FactPeriod[]>;
  /** The differences of an entity between two views. */
  diff(key: Key, earlier: View, later: View, work: WorkBudget): Promise<Diff>;
  /**
   * One page of the changes between releases.
   * @throws {ClientError} for invalid sizes, cursors and references.
   */
  changes(view: View, filter: ChangeFilter, page: PageArgs, work: WorkBudget): Promise<Page<ViewChange>>;
  /** Paths between two entities. */
  paths(view: View, requests: readonly PathsArgs[], work: WorkBudget): Promise<PathSet[]>;
  /** The surroundings of some entities, up to a depth. */
  subgraph(view: View, requests: readonly SubgraphArgs[], work: WorkBudget): Promise<Subgraph[]>;
  /** Ancestors and descendants of a variant or model. */
  lineage(view: View, requests: readonly LineageArgs[], work: WorkBudget): Promise<Subgraph[]>;
  /** Terms of the licenses along a lineage; see `findObligations`. */
  obligations(view: View, requests: readonly ObligationsArgs[], work: WorkBudget): Promise<ObligationSet[]>;
  /** How well the facts of a view are sourced: one row per kind and applicable property. */
  coverage(view: View, work: WorkBudget): Promise<readonly Coverage[]>;
  /** Entities without relationships and scores, and sources that no claim cites. */
  orphans(view: View, work: WorkBudget): Promise<readonly Entity[]>;
  count(view: View, kind: Kind, work: WorkBudget): Promise<number>;
}

/** A whole list of disputes, before and after its filter. */
export type DisputeList = Page<ViewDispute>["list"];

/** Which changes to keep; an absent condition matches all. */
export interface ChangeFilter {
  /** Release days, inclusive. */
  readonly since?: string;
  readonly until?: string | null | undefined;
  readonly release?: string;
  readonly subject?: Reference | null | undefined;
  readonly properties?: readonly Property[] | null | undefined;
  readonly kinds?: readonly ChangeKind[] | null | undefined;
}
