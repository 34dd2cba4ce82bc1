import type { PathSet, PathsArgs } from "../graph/analysis/find-paths.ts";
import type { Lifecycle, LifecycleRequest } from "../graph/analysis/lifecycle.ts";
import type { ObligationSet, ObligationsArgs } from "../graph/analysis/obligations.ts";
import type { PriceQuote, QuoteRequest } from "../graph/analysis/quote.ts";
import type { LineageArgs, Subgraph, SubgraphArgs } from "../graph/analysis/traversal.ts";
import type { EdgeItem, EdgeName } from "../graph/edges.ts";
import type { EntityFacts } from "../graph/entity-facts.ts";
import type { GlobalId } from "../graph/global-id.ts";
import type { EdgeArgs } from "../graph/list-arguments.ts";
import type { EndpointRequest } from "../graph/names/find-endpoint.ts";
import type { Reference, Resolution, ResolvedReference, TextRequest } from "../graph/names/resolve-reference.ts";
import type { Page, PageArgs } from "../graph/query/pagination.ts";
import type { RootItem, RootName } from "../graph/roots.ts";
import type { Entity, View } from "../graph/view.ts";
import type { GraphObject } from "../graph/view-objects.ts";
import type { Awaitable } from "../lib/awaitable.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import type { Engine } from "./engine.ts";

/** Per-request DataLoaders: one batch per edge and level. Results cached for the view are returned synchronously. */
export interface Loaders {
  /** The entity with a key; null when it is not in the view. The caller ensures that it is of kind `K`. */
  entity<K extends Kind = Kind>(view: View, key: Key): Awaitable<Entity<K> | null>;
  /**
   * The entity with a key from the graph itself.
   * @throws {Error} when there is none, which is a bug.
   */
  known<K extends Kind = Kind>(view: View, key: Key): Awaitable<Entity<K>>;
  /** The object with a global id; null when there is none. */
  object(view: View, identity: GlobalId): Awaitable<GraphObject | null>;
  resolve(view: View, reference: Reference): Promise<ResolvedReference>;
  /**
   * Resolves a text.
   * @throws {ClientError} for an invalid text.
   */
  resolveText(view: View, request: TextRequest): Promise<Resolution>;
  search: Charged<Engine["search"]>;
  facets: Charged<Engine["facets"]>;
  disputeFacets: Charged<Engine["disputeFacets"]>;
  groups: Charged<Engine["groups"]>;
  statistics: Charged<Engine["statistics"]>;
  facts(entity: Entity): Awaitable<EntityFacts>;
  /** The whole list along an edge. */
  all<Name extends EdgeName>(name: Name, from: Entity, args?: EdgeArgs): Awaitable<readonly EdgeItem<Name>[]>;
  /** The first item along an edge; null when there is none. */
  one<Name extends EdgeName>(name: Name, from: Entity): Awaitable<EdgeItem<Name> | null>;
  /**
   * One page of the list along an edge.
   * @throws {ClientError} for invalid sizes and cursors.
   */
  page<Name extends EdgeName>(
    name: Name,
    from: Entity,
    page: PageArgs,
    args?: EdgeArgs,
  ): Awaitable<Page<EdgeItem<Name>>>;
  /**
   * One page of a list of the query root.
   * @throws {ClientError} for invalid sizes and cursors.
   */
  root<Name extends RootName>(view: View, name: Name, page: PageArgs, args?: EdgeArgs): Awaitable<Page<RootItem<Name>>>;
  compare: Charged<Engine["compare"]>;
  /** The endpoint that serves a model on a host. */
  endpoint(view: View, request: EndpointRequest): Promise<ResolvedReference>;
  /** The cost of a use at an endpoint. */
  quote(view: View, request: QuoteRequest): Promise<PriceQuote>;
  lowestPrice: Charged<Engine["lowestPrice"]>;
  /**
   * The life of an identifier on a host.
   * @throws {ClientError} for an invalid text.
   */
  lifecycle(view: View, request: LifecycleRequest): Promise<Lifecycle>;
  history: Charged<Engine["history"]>;
  diff: Charged<Engine["diff"]>;
  changes: Charged<Engine["changes"]>;
  paths(view: View, args: PathsArgs): Promise<PathSet>;
  subgraph(view: View, args: SubgraphArgs): Promise<Subgraph>;
  lineage(view: View, args: LineageArgs): Promise<Subgraph>;
  obligations(view: View, args: ObligationsArgs): Promise<ObligationSet>;
  coverage: Charged<Engine["coverage"]>;
  orphans: Charged<Engine["orphans"]>;
  count: Charged<Engine["count"]>;
}

/** A method of an engine, charged to the work budget of the request. */
type Charged<Method> = Method extends (...args: [...infer Args, WorkBudget]) => infer Result
  ? (...args: Args) => Result
  : never;
