import DataLoader from "dataloader";
import type { Key } from "../records/kinds.ts";
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
export function createLoaders(engine: Engine): Loaders {
  const entities = perView((view) => new DataLoader<Key, Entity | undefined>((keys) => engine.entities(view, keys)));
  const objects = perView(
    (view) =>
      new DataLoader<Identity, Handle | undefined, string>((ids) => engine.objects(view, ids), {
        cacheKeyFn: ({ type, id }) => `${type}:${id}`,
      }),
  );
  const references = perView(
    (view) =>
      new DataLoader<Reference, Resolved, string>((wanted) => engine.resolve(view, wanted), {
        cacheKeyFn: (reference) => JSON.stringify(reference),
      }),
  );
  const texts = perView(
    (view) =>
      new DataLoader<TextRequest, Resolution, string>((requests) => engine.texts(view, requests), {
        cacheKeyFn: (request) => JSON.stringify(request),
      }),
  );
  const sheets = perView(
    (view) =>
      new DataLoader<Entity, Sheet, Key>((wanted) => engine.sheets(view, wanted), { cacheKeyFn: ({ key }) => key }),
  );
  const lists = perView((view) => {
    const byEdge = new Map<EdgeName, DataLoader<EdgeRequest, Page<unknown>, string>>();
    return (name: EdgeName) => {
      let loader = byEdge.get(name);
      if (!loader) {
        loader = new DataLoader<EdgeRequest, Page<unknown>, string>((requests) => engine.edge(view, name, requests), {
          cacheKeyFn: ({ from, args, page }) => JSON.stringify([from.key, args, page]),
        });
        byEdge.set(name, loader);
      }
      return loader;
    };
  });

  const paths = perView(
    (view) =>
      new DataLoader<PathsArgs, PathSet, string>((requests) => engine.paths(view, requests), {
        cacheKeyFn: ({ from, to, ...args }) => JSON.stringify([from.key, to.key, args]),
      }),
  );
  const subgraphs = perView(
    (view) =>
      new DataLoader<SubgraphArgs, Subgraph, string>((requests) => engine.subgraph(view, requests), {
        cacheKeyFn: ({ roots, ...args }) => JSON.stringify([roots.map(({ key }) => key), args]),
      }),
  );
  const lineages = perView(
    (view) =>
      new DataLoader<LineageArgs, Subgraph, string>((requests) => engine.lineage(view, requests), {
        cacheKeyFn: ({ of, ...args }) => JSON.stringify([of.key, args]),
      }),
  );

  const page = (name: EdgeName, from: Entity, pageArgs: PageArgs | undefined, args: EdgeArgs) =>
    lists(from.view)(name).load({ from, args, page: pageArgs });

  const known = async (view: View, key: Key) => {
    const entity = await entities(view).load(key);
    if (!entity) throw new Error(`the graph has no ${key}`);
    return entity;
  };

  return {
    entity: async (view, key) => (await entities(view).load(key)) ?? null,
    known,
    source: known as Loaders["source"],
    object: async (view, identity) => (await objects(view).load(identity)) ?? null,
    resolve: (view, reference) => references(view).load(reference),
    resolveText: (view, request) => texts(view).load(request),
    search: (view, request, pageArgs) => engine.search(view, request, pageArgs),
    sheet: (entity) => sheets(entity.view).load(entity),
    all: async (name, from, args = {}) => (await page(name, from, undefined, args)).nodes as never,
    one: async (name, from) => ((await page(name, from, undefined, {})).nodes[0] ?? null) as never,
    page: (name, from, pageArgs, args = {}) => page(name, from, pageArgs, args) as never,
    root: (view, name, pageArgs, args = {}) => engine.root(view, name, pageArgs, args),
    compare: (view, entities, properties) => engine.compare(view, entities, properties),
    quote: (...args) => engine.quote(...args),
    diff: (key, earlier, later) => engine.diff(key, earlier, later),
    changes: (view, filter, pageArgs) => engine.changes(view, filter, pageArgs),
    paths: (view, args) => paths(view).load(args),
    subgraph: (view, args) => subgraphs(view).load(args),
    lineage: (view, args) => lineages(view).load(args),
    coverage: (view) => engine.coverage(view),
    orphans: (view) => engine.orphans(view),
    count: (view, kind) => engine.count(view, kind),
  };
}

function perView<Result>(create: (view: View) => Result): (view: View) => Result {
  const made = new Map<View, Result>();
  return (view) => {
    let result = made.get(view);
    if (result === undefined) {
      result = create(view);
      made.set(view, result);
    }
    return result;
  };
}
