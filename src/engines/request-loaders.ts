import DataLoader from "dataloader";
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
import type { RootName } from "../graph/roots.ts";
import type { Entity, View } from "../graph/view.ts";
import type { GraphObject } from "../graph/view-objects.ts";
import { type Awaitable, mapAwaitable } from "../lib/awaitable.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import type { EdgeRequest, Engine } from "./engine.ts";
import type { Loaders } from "./loaders.ts";
import { type ViewCache, viewCacheFor } from "./view-cache.ts";

/** Create one per request. Within it, each view has its own loaders, so that views never share results. */
export const createLoaders = (engine: Engine, work = new WorkBudget()): Loaders => new RequestLoaders(engine, work);

/**
 * Schedules a batch as DataLoader does, after the promises of this turn, but not before the tasks that wait for a turn:
 * what they load belongs to the same batch.
 */
const batchWhenIdle =
  ({ turns }: WorkBudget) =>
  (dispatch: () => void): void => {
    Promise.resolve().then(() => process.nextTick(() => turns.whenEmpty(dispatch)));
  };

const nameOf = ({ type, id }: GlobalId): string => `${type}:${id}`;

const keyOfEntity = ({ key }: Entity): Key => key;

/** The loaders of one view, created on first use. */
class ViewLoaders {
  readonly cache: ViewCache;
  readonly #view: View;
  readonly #engine: Engine;
  readonly #work: WorkBudget;
  #edges: Map<symbol | string, DataLoader<Entity, Page<unknown>, string>> | undefined;
  #entities: DataLoader<Key, Entity | null, string> | undefined;
  #objects: DataLoader<GlobalId, GraphObject | null, string> | undefined;
  #references: DataLoader<Reference, ResolvedReference, string> | undefined;
  #texts: DataLoader<TextRequest, Resolution, string> | undefined;
  #endpoints: DataLoader<EndpointRequest, ResolvedReference, string> | undefined;
  #quotes: DataLoader<QuoteRequest, PriceQuote, string> | undefined;
  #lifecycles: DataLoader<LifecycleRequest, Lifecycle, string> | undefined;
  #facts: DataLoader<Entity, EntityFacts, string> | undefined;
  #paths: DataLoader<PathsArgs, PathSet, string> | undefined;
  #subgraphs: DataLoader<SubgraphArgs, Subgraph, string> | undefined;
  #lineages: DataLoader<LineageArgs, Subgraph, string> | undefined;
  #obligations: DataLoader<ObligationsArgs, ObligationSet, string> | undefined;

  constructor(view: View, engine: Engine, work: WorkBudget) {
    this.cache = viewCacheFor(engine, view);
    this.#view = view;
    this.#engine = engine;
    this.#work = work;
  }

  /** A loader with string keys, whose batches are those of a whole level. */
  #byKey<Wanted, Found>(
    load: (wanted: readonly Wanted[]) => Promise<readonly (Found | Error)[]>,
    keyOf: (wanted: Wanted) => string,
  ): DataLoader<Wanted, Found, string> {
    return new DataLoader(load, { cacheKeyFn: keyOf, batchScheduleFn: batchWhenIdle(this.#work) });
  }

  get entities() {
    this.#entities ??= this.#byKey(
      async (keys) => {
        const found = await this.#engine.entities(this.#view, keys);
        return found.map((entity, index) =>
          entity ? this.cache.entities.get(keys[index] as Key, () => entity) : null,
        );
      },
      (key) => key,
    );
    return this.#entities;
  }

  get objects() {
    this.#objects ??= this.#byKey(async (ids) => {
      const found = await this.#engine.objects(this.#view, ids, this.#work);
      return found.map((object, index) =>
        object ? this.cache.objects.get(nameOf(ids[index] as GlobalId), () => object) : null,
      );
    }, nameOf);
    return this.#objects;
  }

  get references() {
    this.#references ??= this.#byKey((wanted) => this.#engine.resolve(this.#view, wanted, this.#work), JSON.stringify);
    return this.#references;
  }

  get texts() {
    this.#texts ??= this.#byKey((wanted) => this.#engine.resolveTexts(this.#view, wanted, this.#work), JSON.stringify);
    return this.#texts;
  }

  get endpoints() {
    this.#endpoints ??= this.#byKey(
      (wanted) => this.#engine.endpoints(this.#view, wanted, this.#work),
      ({ model, host }) => JSON.stringify([model, host]),
    );
    return this.#endpoints;
  }

  get quotes() {
    this.#quotes ??= this.#byKey(
      (wanted) => this.#engine.quotes(this.#view, wanted, this.#work),
      ({ endpoint, ...conditions }) => JSON.stringify([endpoint.key, conditions]),
    );
    return this.#quotes;
  }

  get lifecycles() {
    this.#lifecycles ??= this.#byKey(
      (wanted) => this.#engine.lifecycles(this.#view, wanted, this.#work),
      ({ text, host }) => JSON.stringify([text, host]),
    );
    return this.#lifecycles;
  }

  get facts() {
    this.#facts ??= this.#byKey(async (wanted) => {
      const found = await this.#engine.facts(this.#view, wanted);
      for (const [index, facts] of found.entries()) wanted[index]?.setCached(this.cache, facts);
      return found;
    }, keyOfEntity);
    return this.#facts;
  }

  get paths() {
    this.#paths ??= this.#byKey(
      (wanted) => this.#engine.paths(this.#view, wanted, this.#work),
      ({ from, to, ...args }) => JSON.stringify([from.key, to.key, args]),
    );
    return this.#paths;
  }

  get subgraphs() {
    this.#subgraphs ??= this.#byKey(
      (wanted) => this.#engine.subgraph(this.#view, wanted, this.#work),
      ({ roots, ...args }) => JSON.stringify([roots.map(({ key }) => key), args]),
    );
    return this.#subgraphs;
  }

  get lineages() {
    this.#lineages ??= this.#byKey(
      (wanted) => this.#engine.lineage(this.#view, wanted, this.#work),
      ({ of, ...args }) => JSON.stringify([of.key, args]),
    );
    return this.#lineages;
  }

  get obligations() {
    this.#obligations ??= this.#byKey(
      (wanted) => this.#engine.obligations(this.#view, wanted, this.#work),
      ({ of, ...args }) => JSON.stringify([of.key, args]),
    );
    return this.#obligations;
  }

  /** One page of the list along an edge. Caches the first page of a list without arguments. */
  page(name: EdgeName, from: Entity, page: PageArgs | undefined, args: EdgeArgs): Awaitable<Page<unknown>> {
    if (!isFirst(page, args)) return this.#edge(JSON.stringify([name, page, args]), name, page, args).load(from);
    // Null for the default size; undefined for the whole list.
    const first = this.cache.firstPageKey(name, page && (page.first ?? null));
    return (from.getCached(first) as Page<unknown> | undefined) ?? this.#edge(first, name, page, none).load(from);
  }

  /**
   * The loader of an edge with some arguments. The arguments are the same for all parents; first pages are cached on
   * the parents.
   */
  #edge(
    id: symbol | string,
    name: EdgeName,
    page: PageArgs | undefined,
    args: EdgeArgs,
  ): DataLoader<Entity, Page<unknown>, string> {
    this.#edges ??= new Map();
    let loader = this.#edges.get(id);
    if (!loader) {
      loader = this.#byKey(async (parents) => {
        const requests = parents.map((from): EdgeRequest => ({ from, args, page }));
        const pages = await this.#engine.edge(this.#view, name, requests, this.#work);
        if (typeof id === "symbol")
          for (const [index, found] of pages.entries())
            if (!(found instanceof Error)) parents[index]?.setCached(id, found);
        return pages;
      }, keyOfEntity);
      this.#edges.set(id, loader);
    }
    return loader;
  }
}

const none: EdgeArgs = {};

/** Whether a page is the first of a list without filter and sort order. */
function isFirst(page: PageArgs | undefined, args: EdgeArgs): boolean {
  if (page && (page.after != null || page.last != null || page.before != null)) return false;
  for (const name in args) if (args[name as keyof EdgeArgs] != null) return false;
  return true;
}

class RequestLoaders implements Loaders {
  readonly #engine: Engine;
  readonly #work: WorkBudget;
  #views: Map<View, ViewLoaders> | undefined;
  /** The most recently used loaders: most requests read a single view. */
  #last: ViewLoaders | undefined;
  #lastView: View | undefined;

  constructor(engine: Engine, work: WorkBudget) {
    this.#engine = engine;
    this.#work = work;
  }

  #of(view: View): ViewLoaders {
    if (view === this.#lastView) return this.#last as ViewLoaders;
    this.#views ??= new Map();
    let loaders = this.#views.get(view);
    if (!loaders) {
      loaders = new ViewLoaders(view, this.#engine, this.#work);
      this.#views.set(view, loaders);
    }
    this.#lastView = view;
    this.#last = loaders;
    return loaders;
  }

  entity<K extends Kind = Kind>(view: View, key: Key): Awaitable<Entity<K> | null> {
    const of = this.#of(view);
    const found = of.cache.entities.peek(key) ?? of.entities.load(key);
    return found as Awaitable<Entity<K> | null>;
  }

  known<K extends Kind = Kind>(view: View, key: Key): Awaitable<Entity<K>> {
    return mapAwaitable(this.entity<K>(view, key), (entity) => {
      if (!entity) throw new Error(`the graph has no ${key}`);
      return entity;
    });
  }

  object(view: View, identity: GlobalId): Awaitable<GraphObject | null> {
    const of = this.#of(view);
    const name = nameOf(identity);
    return of.cache.objects.peek(name) ?? of.objects.load(identity);
  }

  resolve(view: View, reference: Reference) {
    return this.#of(view).references.load(reference);
  }

  resolveText(view: View, request: TextRequest) {
    return this.#of(view).texts.load(request);
  }

  search(...args: Parameters<Loaders["search"]>) {
    return this.#engine.search(...args, this.#work);
  }

  facets(...args: Parameters<Loaders["facets"]>) {
    return this.#engine.facets(...args, this.#work);
  }

  disputeFacets(...args: Parameters<Loaders["disputeFacets"]>) {
    return this.#engine.disputeFacets(...args, this.#work);
  }

  groups(...args: Parameters<Loaders["groups"]>) {
    return this.#engine.groups(...args, this.#work);
  }

  statistics(...args: Parameters<Loaders["statistics"]>) {
    return this.#engine.statistics(...args, this.#work);
  }

  facts(entity: Entity): Awaitable<EntityFacts> {
    const of = this.#of(entity.view);
    return (entity.getCached(of.cache) as EntityFacts | undefined) ?? of.facts.load(entity);
  }

  all<Name extends EdgeName>(name: Name, from: Entity, args: EdgeArgs = none) {
    return mapAwaitable(this.page(name, from, undefined, args), ({ nodes }) => nodes);
  }

  one<Name extends EdgeName>(name: Name, from: Entity) {
    return mapAwaitable(this.page(name, from), ({ nodes }) => nodes[0] ?? null);
  }

  page<Name extends EdgeName>(
    name: Name,
    from: Entity,
    page?: PageArgs,
    args: EdgeArgs = none,
  ): Awaitable<Page<EdgeItem<Name>>> {
    return this.#of(from.view).page(name, from, page, args) as Awaitable<Page<EdgeItem<Name>>>;
  }

  root<Name extends RootName>(view: View, name: Name, page: PageArgs, args: EdgeArgs = none) {
    return this.#engine.root(view, name, page, args, this.#work);
  }

  compare(...args: Parameters<Loaders["compare"]>) {
    return this.#engine.compare(...args, this.#work);
  }

  endpoint(view: View, request: EndpointRequest) {
    return this.#of(view).endpoints.load(request);
  }

  quote(view: View, request: QuoteRequest) {
    return this.#of(view).quotes.load(request);
  }

  lowestPrice(...args: Parameters<Loaders["lowestPrice"]>) {
    return this.#engine.lowestPrice(...args, this.#work);
  }

  lifecycle(view: View, request: LifecycleRequest) {
    return this.#of(view).lifecycles.load(request);
  }

  history(...args: Parameters<Loaders["history"]>) {
    return this.#engine.history(...args, this.#work);
  }

  diff(...args: Parameters<Loaders["diff"]>) {
    return this.#engine.diff(...args, this.#work);
  }

  changes(...args: Parameters<Loaders["changes"]>) {
    return this.#engine.changes(...args, this.#work);
  }

  paths(view: View, args: PathsArgs) {
    return this.#of(view).paths.load(args);
  }

  subgraph(view: View, args: SubgraphArgs) {
    return this.#of(view).subgraphs.load(args);
  }

  lineage(view: View, args: LineageArgs) {
    return this.#of(view).lineages.load(args);
  }

  obligations(view: View, args: ObligationsArgs) {
    return this.#of(view).obligations.load(args);
  }

  coverage(view: View) {
    return this.#engine.coverage(view, this.#work);
  }

  orphans(view: View) {
    return this.#engine.orphans(view, this.#work);
  }

  count(view: View, kind: Kind) {
    return this.#engine.count(view, kind, this.#work);
  }
}
