import type { Key, Kind } from "../records/kinds.ts";
import { buildCoverage, type Coverage, orphansOf } from "./coverage.ts";
import {
  type Edge,
  type EdgeArgs,
  type EdgeItem,
  type EdgeName,
  edges,
  type Root,
  type RootItem,
  type RootName,
  roots,
} from "./edges.ts";
import type { Handle } from "./handles.ts";
import { find, type Identity } from "./identity.ts";
import { type Page, type PageArgs, pageOf } from "./page.ts";
import { type Reference, type Resolved, resolveReference } from "./resolve.ts";
import type { Entity, Sheet, View } from "./view.ts";

/** A part of a list at one end of an edge. */
export interface EdgeRequest {
  readonly from: Entity;
  readonly args: EdgeArgs;
  /** Undefined asks for the whole list. */
  readonly page: PageArgs | undefined;
}

/**
 * The seam between the schema and whatever holds the graph: every method takes a batch and may
 * take its time. Answers stand in the order of the requests.
 */
export interface Engine {
  /** Entities by key; undefined for each that the view does not hold. */
  entities(view: View, keys: readonly Key[]): Promise<(Entity | undefined)[]>;
  /** Any object by what its global id names; undefined for each that there is none. */
  objects(view: View, ids: readonly Identity[]): Promise<(Handle | undefined)[]>;
  /** What each reference means. */
  resolve(view: View, references: readonly Reference[]): Promise<Resolved[]>;
  /** All that is claimed about each entity. */
  sheets(view: View, entities: readonly Entity[]): Promise<Sheet[]>;
  /** What lies along one edge; a page that cannot be had is a `Refusal` in its place. */
  edge<Name extends EdgeName>(
    view: View,
    name: Name,
    requests: readonly EdgeRequest[],
  ): Promise<(Page<EdgeItem<Name>> | Error)[]>;
  /** A page of a list that starts at the root. @throws {Refusal} for sizes and cursors that cannot be used. */
  root<Name extends RootName>(view: View, name: Name, page: PageArgs): Promise<Page<RootItem<Name>>>;
  /** How well the facts of a view are sourced: a row for each kind and the properties it can have. */
  coverage(view: View): Promise<readonly Coverage[]>;
  /** Entities that nothing joins to any other, and sources that nothing cites. */
  orphans(view: View): Promise<readonly Entity[]>;
  /** How many entities of a kind a view holds. */
  count(view: View, kind: Kind): Promise<number>;
}

/** The engine over a snapshot in memory. */
export const memoryEngine: Engine = {
  entities: async (view, keys) => keys.map((key) => view.entity(key)),
  objects: async (view, ids) => ids.map((id) => find(view, id)),
  resolve: async (view, references) => references.map((reference) => resolveReference(view, reference)),
  sheets: async (view, entities) => entities.map((entity) => view.sheet(entity)),
  edge: async (view, name, requests) => {
    const edge = edges[name] as unknown as Edge<Handle>;
    return requests.map(({ from, args, page }) => {
      const all = view.memo(name, from.key, () => edge.list(view, from));
      const { keep } = edge;
      const kept = keep ? all.filter((item) => keep(item, args, from)) : all;
      try {
        return (page ? pageOf(kept, edge.order, page, scopeOf(name, from, args)) : whole(kept)) as never;
      } catch (error) {
        return error as Error;
      }
    });
  },
  root: async (view, name, page) => {
    const root = roots[name] as unknown as Root<Handle>;
    const items = view.memo(name, "all", () => root.list(view));
    return pageOf(items, root.order, page, [name, view.asOf ?? ""].join(" ")) as never;
  },
  coverage: async (view) => view.memo("coverage", "all", () => buildCoverage(view)),
  orphans: async (view) => view.memo("orphans", "all", () => orphansOf(view)),
  count: async (view, kind) => view.all(kind).length,
};

const whole = <Item>(nodes: readonly Item[]): Page<Item> => ({
  edges: [],
  nodes,
  pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
  totalCount: nodes.length,
});

/** What a cursor is good for: the same list, of the same entity, in the same view, under the same arguments. */
function scopeOf(name: EdgeName, { key, view }: Entity, args: EdgeArgs): string {
  return [name, key, view.asOf ?? "", JSON.stringify(args)].join(" ");
}
