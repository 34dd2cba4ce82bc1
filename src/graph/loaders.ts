import DataLoader from "dataloader";
import type { Key, Kind } from "../records/kinds.ts";
import type { EdgeArgs, EdgeItem, EdgeName, RootItem, RootName } from "./edges.ts";
import type { EdgeRequest, Engine } from "./engine.ts";
import type { Handle } from "./handles.ts";
import type { Identity } from "./identity.ts";
import type { Page, PageArgs } from "./page.ts";
import type { Reference, Resolution, Resolved, TextRequest } from "./resolve.ts";
import type { LineageArgs, PathSet, PathsArgs, Subgraph, SubgraphArgs } from "./traversal.ts";
import type { Entity, Sheet, View } from "./view.ts";

/** One request's way to the graph: every edge of the schema is followed through one of these, a batch per edge and level. */
export interface Loaders {
  /** The entity with a key; null when the view does not hold it. */
  entity(view: View, key: Key): Promise<Entity | null>;
  /** The entity with a key that the graph itself holds. @throws {Error} when it does not: that is a bug. */
  known(view: View, key: Key): Promise<Entity>;
  /** A source that a claim cites. @throws {Error} when the graph lacks it: that is a bug. */
  source(view: View, key: Key): Promise<Entity<"Source">>;
  /** Any object by what its global id names; null when there is none. */
  object(view: View, identity: Identity): Promise<Handle | null>;
  /** What a reference means. */
  resolve(view: View, reference: Reference): Promise<Resolved>;
  /** What a text means. @throws {Refusal} for a text that cannot be looked for. */
  resolveText(view: View, request: TextRequest): Promise<Resolution>;
  search: Engine["search"];
  /** All that is claimed about an entity. */
  sheet(entity: Entity): Promise<Sheet>;
  /** The whole list along an edge. */
  all<Name extends EdgeName>(name: Name, from: Entity, args?: EdgeArgs): Promise<readonly EdgeItem<Name>[]>;
  /** The first item along an edge; null when there is none. */
  one<Name extends EdgeName>(name: Name, from: Entity): Promise<EdgeItem<Name> | null>;
  /** A page of the list along an edge. @throws {Refusal} for sizes and cursors that cannot be used. */
  page<Name extends EdgeName>(name: Name, from: Entity, page: PageArgs, args?: EdgeArgs): Promise<Page<EdgeItem<Name>>>;
  /** A page of a list that starts at the root. @throws {Refusal} for sizes and cursors that cannot be used. */
  root<Name extends RootName>(view: View, name: Name, page: PageArgs, args?: EdgeArgs): Promise<Page<RootItem<Name>>>;
  compare: Engine["compare"];
  quote: Engine["quote"];
  diff: Engine["diff"];
  changes: Engine["changes"];
  /** Chains of relationships between two entities. */
  paths(view: View, args: PathsArgs): Promise<PathSet>;
  /** Everything within a few steps of some entities. */
  subgraph(view: View, args: SubgraphArgs): Promise<Subgraph>;
  /** Ancestors and descendants of a variant or model. */
  lineage(view: View, args: LineageArgs): Promise<Subgraph>;
  /** How well the facts of a view are sourced. */
  coverage: Engine["coverage"];
  /** Entities that nothing joins to any other, and sources that nothing cites. */
  orphans: Engine["orphans"];
  /** How many entities of a kind a view holds. */
  count: Engine["count"];
}

/** Loaders are made for each request, and within it for each view: nothing read for one is shown in another. */
export const createLoaders = (engine: Engine): Loaders => new RequestLoaders(engine);

/** A loader of what is looked up by a key of its own. */
const byKey = <Wanted, Found>(
  load: (wanted: readonly Wanted[]) => Promise<(Found | Error)[]>,
  keyOf: (wanted: Wanted) => string,
) => new DataLoader<Wanted, Found, string>(load, { cacheKeyFn: keyOf });

/** Entities are told apart by their keys. */
const byEntity = { cacheKeyFn: ({ key }: Entity): Key => key };

/** The loaders of one view, each made when it is first asked. */
class ViewLoaders {
  readonly #view: View;
  readonly #engine: Engine;
  readonly #edges = new Map<string, DataLoader<Entity, Page<unknown>, Key>>();
  #entities: DataLoader<Key, Entity | undefined> | undefined;
  #objects: DataLoader<Identity, Handle | undefined, string> | undefined;
  #references: DataLoader<Reference, Resolved, string> | undefined;
  #texts: DataLoader<TextRequest, Resolution, string> | undefined;
  #sheets: DataLoader<Entity, Sheet, Key> | undefined;
  #paths: DataLoader<PathsArgs, PathSet, string> | undefined;
  #subgraphs: DataLoader<SubgraphArgs, Subgraph, string> | undefined;
  #lineages: DataLoader<LineageArgs, Subgraph, string> | undefined;

  constructor(view: View, engine: Engine) {
    this.#view = view;
    this.#engine = engine;
  }

  get entities() {
    this.#entities ??= new DataLoader((keys) => this.#engine.entities(this.#view, keys));
    return this.#entities;
  }

  get objects() {
    this.#objects ??= byKey(
      (ids) => this.#engine.objects(this.#view, ids),
      ({ type, id }) => `${type}:${id}`,
    );
    return this.#objects;
  }

  get references() {
    this.#references ??= byKey((wanted) => this.#engine.resolve(this.#view, wanted), JSON.stringify);
    return this.#references;
  }

  get texts() {
    this.#texts ??= byKey((wanted) => this.#engine.texts(this.#view, wanted), JSON.stringify);
    return this.#texts;
  }

  get sheets() {
    this.#sheets ??= new DataLoader((wanted) => this.#engine.sheets(this.#view, wanted), byEntity);
    return this.#sheets;
  }

  get paths() {
    this.#paths ??= byKey(
      (wanted) => this.#engine.paths(this.#view, wanted),
      ({ from, to, ...args }) => JSON.stringify([from.key, to.key, args]),
    );
    return this.#paths;
  }

  get subgraphs() {
    this.#subgraphs ??= byKey(
      (wanted) => this.#engine.subgraph(this.#view, wanted),
      ({ roots, ...args }) => JSON.stringify([roots.map(({ key }) => key), args]),
    );
    return this.#subgraphs;
  }

  get lineages() {
    this.#lineages ??= byKey(
      (wanted) => this.#engine.lineage(this.#view, wanted),
      ({ of, ...args }) => JSON.stringify([of.key, args]),
    );
    return this.#lineages;
  }

  /** The loader of an edge under some arguments: they are looked at once for all parents. */
  edge(name: EdgeName, page: PageArgs | undefined, args: EdgeArgs): DataLoader<Entity, Page<unknown>, Key> {
    const id =
      isPlain(args) && page?.after == null && page?.last == null ? plainId(name, page) : idOf(name, page, args);
    let loader = this.#edges.get(id);
    if (!loader) {
      loader = new DataLoader(
        (parents) =>
          this.#engine.edge(
            this.#view,
            name,
            parents.map((from): EdgeRequest => ({ from, args, page })),
          ),
        byEntity,
      );
      this.#edges.set(id, loader);
    }
    return loader;
  }
}

const none: EdgeArgs = {};

/** Whether arguments neither narrow nor order. */
const isPlain = (args: EdgeArgs): boolean => args === none || Object.values(args).every((value) => value == null);

const plainId = (name: EdgeName, page: PageArgs | undefined) => (page ? `${name} ${page.first}` : name);

const idOf = (name: EdgeName, page: PageArgs | undefined, args: EdgeArgs) => JSON.stringify([name, page, args]);

class RequestLoaders implements Loaders {
  readonly #engine: Engine;
  readonly #views = new Map<View, ViewLoaders>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  #of(view: View): ViewLoaders {
    let loaders = this.#views.get(view);
    if (!loaders) {
      loaders = new ViewLoaders(view, this.#engine);
      this.#views.set(view, loaders);
    }
    return loaders;
  }

  async entity(view: View, key: Key) {
    return (await this.#of(view).entities.load(key)) ?? null;
  }

  async known(view: View, key: Key) {
    const entity = await this.#of(view).entities.load(key);
    if (!entity) throw new Error(`the graph has no ${key}`);
    return entity;
  }

  source(view: View, key: Key) {
    return this.known(view, key) as Promise<Entity<"Source">>;
  }

  async object(view: View, identity: Identity) {
    return (await this.#of(view).objects.load(identity)) ?? null;
  }

  resolve(view: View, reference: Reference) {
    return this.#of(view).references.load(reference);
  }

  resolveText(view: View, request: TextRequest) {
    return this.#of(view).texts.load(request);
  }

  search(...args: Parameters<Engine["search"]>) {
    return this.#engine.search(...args);
  }

  sheet(entity: Entity) {
    return this.#of(entity.view).sheets.load(entity);
  }

  async all<Name extends EdgeName>(name: Name, from: Entity, args: EdgeArgs = none) {
    return (await this.page(name, from, undefined, args)).nodes;
  }

  async one<Name extends EdgeName>(name: Name, from: Entity) {
    return (await this.page(name, from)).nodes[0] ?? null;
  }

  page<Name extends EdgeName>(name: Name, from: Entity, page?: PageArgs, args: EdgeArgs = none) {
    return this.#of(from.view).edge(name, page, args).load(from) as Promise<Page<EdgeItem<Name>>>;
  }

  root<Name extends RootName>(view: View, name: Name, page: PageArgs, args: EdgeArgs = none) {
    return this.#engine.root(view, name, page, args);
  }

  compare(...args: Parameters<Engine["compare"]>) {
    return this.#engine.compare(...args);
  }

  quote(...args: Parameters<Engine["quote"]>) {
    return this.#engine.quote(...args);
  }

  diff(...args: Parameters<Engine["diff"]>) {
    return this.#engine.diff(...args);
  }

  changes(...args: Parameters<Engine["changes"]>) {
    return this.#engine.changes(...args);
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

  coverage(view: View) {
    return this.#engine.coverage(view);
  }

  orphans(view: View) {
    return this.#engine.orphans(view);
  }

  count(view: View, kind: Kind) {
    return this.#engine.count(view, kind);
  }
}
