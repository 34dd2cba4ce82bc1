import { createHash } from "node:crypto";
import { type Key, type Kind, keyOf } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import { type Diff, diffEntity } from "./change.ts";
import { type Comparison, compareEntities } from "./compare.ts";
import { buildCoverage, type Coverage, orphansOf } from "./coverage.ts";
import {
  along,
  type Edge,
  type EdgeArgs,
  type EdgeItem,
  type EdgeName,
  edges,
  inName,
  type Root,
  type RootItem,
  type RootName,
  roots,
} from "./edges.ts";
import type { Where } from "./filter.ts";
import { check, filterOf, matches, narrowed } from "./filters.ts";
import type { ChangeInView, Handle } from "./handles.ts";
import { allChanges, changesOf, find, type Identity } from "./identity.ts";
import type { List } from "./list.ts";
import { inOrder, type Order, type Page, type PageArgs, pageOf } from "./page.ts";
import { type PriceQuote, quotePrice } from "./quote.ts";
import {
  keyOfReference,
  type Reference,
  type Resolution,
  type Resolved,
  resolveReference,
  resolveText,
  type TextRequest,
} from "./resolve.ts";
import { type SearchPage, type SearchRequest, searchPage } from "./search.ts";
import type { Sheet } from "./sheet.ts";
import { type OrderBy, orderOf, rowsInOrder } from "./sort.ts";
import {
  buildLineage,
  buildSubgraph,
  findPaths,
  type LineageArgs,
  type PathSet,
  type PathsArgs,
  type Subgraph,
  type SubgraphArgs,
} from "./traversal.ts";
import { type Entity, EntityList, type View } from "./view.ts";

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
  /** What each text means; a text that cannot be looked for is a `Refusal` in its place. */
  texts(view: View, requests: readonly TextRequest[]): Promise<(Resolution | Error)[]>;
  /** A page of search results. @throws {Refusal} for queries, sizes and cursors that cannot be used. */
  search(view: View, request: SearchRequest, page: PageArgs): Promise<SearchPage>;
  /** All that is claimed about each entity. */
  sheets(view: View, entities: readonly Entity[]): Promise<Sheet[]>;
  /** What lies along one edge; a page that cannot be had is a `Refusal` in its place. */
  edge<Name extends EdgeName>(
    view: View,
    name: Name,
    requests: readonly EdgeRequest[],
  ): Promise<(Page<EdgeItem<Name>> | Error)[]>;
  /** A page of a list that starts at the root. @throws {Refusal} for sizes and cursors that cannot be used. */
  root<Name extends RootName>(view: View, name: Name, page: PageArgs, args: EdgeArgs): Promise<Page<RootItem<Name>>>;
  /** Entities side by side; without properties, all of which any has a value. */
  compare(view: View, entities: readonly Entity[], properties: readonly Property[] | undefined): Promise<Comparison>;
  /** What a use costs at an endpoint in one class of service. */
  quote(...args: Parameters<typeof quotePrice>): Promise<PriceQuote>;
  /** What differs in an entity between two views. */
  diff(key: Key, earlier: View, later: View): Promise<Diff>;
  /** A page of the changes between releases. @throws {Refusal} for sizes, cursors and references that cannot be used. */
  changes(view: View, filter: ChangeFilter, page: PageArgs): Promise<Page<ChangeInView>>;
  /** Chains of relationships between two entities, for each request. */
  paths(view: View, requests: readonly PathsArgs[]): Promise<PathSet[]>;
  /** Everything within a few steps of some entities, for each request. */
  subgraph(view: View, requests: readonly SubgraphArgs[]): Promise<Subgraph[]>;
  /** Ancestors and descendants of a variant or model, for each request. */
  lineage(view: View, requests: readonly LineageArgs[]): Promise<Subgraph[]>;
  /** How well the facts of a view are sourced: a row for each kind and the properties it can have. */
  coverage(view: View): Promise<readonly Coverage[]>;
  /** Entities that nothing joins to any other, and sources that nothing cites. */
  orphans(view: View): Promise<readonly Entity[]>;
  /** How many entities of a kind a view holds. */
  count(view: View, kind: Kind): Promise<number>;
}

/** Which changes to keep; each condition keeps everything when absent. */
export interface ChangeFilter {
  /** Days of release, from and to. */
  readonly since?: string;
  readonly until?: string | null | undefined;
  readonly release?: string;
  readonly subject?: Reference | null | undefined;
  readonly properties?: readonly Property[] | null | undefined;
}

/** The engine over a snapshot in memory. */
export const memoryEngine: Engine = {
  entities: async (view, keys) => keys.map((key) => view.entity(key)),
  objects: async (view, ids) => ids.map((id) => find(view, id)),
  resolve: async (view, references) => references.map((reference) => resolveReference(view, reference)),
  texts: async (view, requests) =>
    requests.map((request) => {
      try {
        return resolveText(view, request);
      } catch (error) {
        return error as Error;
      }
    }),
  search: async (view, request, page) =>
    searchPage(view, request, page, scopeOf(view, ["search", JSON.stringify(request)], {})),
  sheets: async (view, entities) => entities.map((entity) => view.sheet(entity)),
  edge: async (view, name, requests) => {
    const { order, keep } = edges[name] as unknown as Edge<Handle>;
    return requests.map(({ from, args, page }) => {
      try {
        const all = along(view, name, from) as unknown as List<Handle>;
        const narrowed = keep ? [...all].filter((item) => keep(item, args, from)) : all;
        return cut(view, narrowed, order, args, page, [name, from.key]) as never;
      } catch (error) {
        return error as Error;
      }
    });
  },
  root: async (view, name, page, args) => {
    const { list, order } = roots[name] as unknown as Root<Handle>;
    const all = view.memo(name, "all", () => list(view));
    return cut(view, all, order, args, page, [name]) as never;
  },
  compare: async (view, entities, properties) => compareEntities(view, entities, properties),
  quote: async (...args) => quotePrice(...args),
  diff: async (key, earlier, later) => diffEntity(key, earlier, later),
  changes: async (view, filter, page) => {
    const { since = "", until, release, properties } = filter;
    const subject = filter.subject && keyOfReference(view, filter.subject);
    const all = view.memo("changes in view", subject ?? "all", () =>
      (subject ? changesOf(view, subject) : allChanges(view)).map(
        (change): ChangeInView => ({ type: "Change", view, change }),
      ),
    );
    const kept = all.filter(
      ({ change }) =>
        change.release["published-on"] >= since &&
        (!until || change.release["published-on"] <= until) &&
        (!release || change.release.tag === release) &&
        (!properties || properties.includes(change.property)),
    );
    return cut(view, kept, { idOf: ({ change }) => change.id } as Order<ChangeInView> as never, {}, page, [
      "changes",
      JSON.stringify(filter),
    ]) as never;
  },
  paths: async (view, requests) => requests.map((request) => findPaths(view, request)),
  subgraph: async (view, requests) => requests.map((request) => buildSubgraph(view, request)),
  lineage: async (view, requests) => requests.map((request) => buildLineage(view, request)),
  coverage: async (view) => view.memo("coverage", "all", () => buildCoverage(view)),
  orphans: async (view) => view.memo("orphans", "all", () => orphansOf(view)),
  count: async (view, kind) => view.all(kind).length,
};

/** Filters and orders a list, and takes the page asked for; without one, the whole. */
function cut(
  view: View,
  all: List<Handle>,
  order: Order<Handle>,
  args: EdgeArgs,
  page: PageArgs | undefined,
  list: readonly string[],
): Page<Handle> {
  const where = args.where ?? undefined;
  const filtered = where ? filterList(view, all, list[0] ?? "", where) : all;
  const wanted = args.orderBy && args.orderBy.length > 0 ? orderOf(view, order, args.orderBy) : undefined;
  const kept = wanted ? sortList(filtered, wanted, args.orderBy as readonly OrderBy[]) : filtered;
  if (!page) return { ...emptyPage, nodes: kept.slice(), totalCount: kept.length, list: { all, kept, where } };
  return pageOf({ all, kept, where }, wanted ?? order, page, () => scopeOf(view, list, args));
}

const emptyPage = {
  edges: [],
  pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
};

/** Items that meet conditions; those that cannot be meant are refused even where there are no items. */
function filterList(view: View, all: List<Handle>, list: string, where: Where): List<Handle> {
  const filter = filterOf(list);
  check(filter, where, view);
  const few = named(view, all, where);
  if (few && isByName(where)) return few;
  if (!few && all instanceof EntityList) return narrowed(filter, where, all);
  // One by one: of a long list that is made as it is asked for, only what is kept stays.
  const kept: Handle[] = [];
  for (const item of few ?? all) if (matches(filter, where, view, item)) kept.push(item);
  return kept;
}

function sortList(list: List<Handle>, order: Order<Handle>, orderBy: readonly OrderBy[]): List<Handle> {
  const rows = list instanceof EntityList ? rowsInOrder(list, orderBy) : undefined;
  return rows ? new EntityList((list as EntityList).view, (list as EntityList).kind, rows) : inOrder([...list], order);
}

/** Of entities, those with a slug that conditions ask for; undefined when they ask for none. The rest is not worth a look. */
function named(view: View, all: List<Handle>, { slug }: Where): readonly Handle[] | undefined {
  const { eq, in: among } = (slug ?? {}) as { readonly eq?: string; readonly in?: readonly string[] };
  const wanted = eq === undefined ? among : [eq];
  if (!wanted) return undefined;
  const slugs = new Set(wanted);
  if (all instanceof EntityList && all.isWhole) {
    const found = [...slugs].flatMap((slug) => view.entity(keyOf(all.kind, slug)) ?? []);
    return inName(found.filter((entity) => slugs.has(entity.slug)));
  }
  return [...all].filter((item) => "slug" in item && slugs.has(item.slug));
}

/** Whether a slug, or some, is all that conditions ask for. */
const isByName = (where: Where): boolean =>
  Object.keys(where).length === 1 && Object.keys((where.slug as object | undefined) ?? {}).length === 1;

/** What a cursor is good for: the same list in the same view under the same arguments. */
function scopeOf(view: View, list: readonly string[], args: EdgeArgs): string {
  const scope = JSON.stringify([list, view.asOf ?? "", args]);
  return createHash("sha256").update(scope).digest("base64url").slice(0, 16);
}
