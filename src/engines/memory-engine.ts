import { createHash } from "node:crypto";
import { compareEntities } from "../graph/analysis/compare.ts";
import { buildCoverage, orphansOf } from "../graph/analysis/coverage.ts";
import { findPaths } from "../graph/analysis/find-paths.ts";
import { lifecycleSteps } from "../graph/analysis/lifecycle.ts";
import { findObligations } from "../graph/analysis/obligations.ts";
import { quoteSteps } from "../graph/analysis/quote.ts";
import { buildLineage, buildSubgraph } from "../graph/analysis/traversal.ts";

import { withoutListed } from "../graph/curated-list.ts";
import { diffEntity } from "../graph/diff.ts";

import { type Edge, sortEntities } from "../graph/edge-kinds.ts";
import { type EdgeName, edgeSteps, edges } from "../graph/edges.ts";
import { factsOf } from "../graph/entity-facts.ts";
import { factHistory } from "../graph/fact-history.ts";
import { allChanges, changeSteps, findObject, type GlobalId } from "../graph/global-id.ts";
import type { EdgeArgs, OrderBy, Where } from "../graph/list-arguments.ts";

import { isListed } from "../graph/listed.ts";
import { lowestPriceSteps } from "../graph/lowest-price.ts";
import { findEndpoint } from "../graph/names/find-endpoint.ts";

import { keyOfReference, resolveReference, resolveText } from "../graph/names/resolve-reference.ts";
import { nearestFirst } from "../graph/nearest-first.ts";
import { type Order, orderSteps } from "../graph/order.ts";
import { disputeFacetsOf, facetsOf } from "../graph/query/facet.ts";
import { groupsOf, statisticsOf } from "../graph/query/group.ts";
import { check, filterItems, filterOf, filterRows } from "../graph/query/list-filters.ts";
import { type Page, type PageArgs, pageOf } from "../graph/query/pagination.ts";
import { orderOf, rowsInOrder } from "../graph/query/sort.ts";
import { type Root, type RootName, roots } from "../graph/roots.ts";
import { searchPage } from "../graph/search/search.ts";
import { type Entity, EntityList, type View } from "../graph/view.ts";
import type { GraphObject, ViewChange } from "../graph/view-objects.ts";
import { ClientError } from "../lib/client-error.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import { type List, mapList } from "../lib/lazy-list.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import { keyOf } from "../records/kinds.ts";

import { warmedUp } from "./background-warm-up.ts";
import type { ChangeFilter, EdgeRequest, Engine } from "./engine.ts";

/** The engine over a graph in this process: in memory, or read from a snapshot file. */
export const memoryEngine: Engine = {
  entities: async (view, keys) => keys.map((key) => view.entity(key)),
  objects: async (view, ids, work) => work.run(each(ids, (id) => findSteps(view, id, work))),
  resolve: async (view, references, work) =>
    work.run(each(references, (reference) => resolveReference(view, reference, work))),
  resolveTexts: async (view, requests, work) =>
    work.run(each(requests, (request) => orRefusal(resolveText(view, request, work)))),
  search: async (view, request, page, work) =>
    work.run(searchPage(view, request, page, scopeOf(view, ["search", JSON.stringify(request)], {}), work)),
  facts: async (_view, entities) => entities.map((entity) => factsOf(entity)),
  async edge(view, name, requests, work) {
    if (!view.isCurrentView) await warmedUp(view);
    return work.run(each(requests, (request) => orRefusal(edgePage(view, name, request, work)))) as never;
  },
  root(view, name, page, args, work) {
    const run = () => work.run(rootPage(view, name, page, args, work)) as never;
    return view.isCurrentView && name !== "Query.transitions" ? run() : warmedUp(view).then(run);
  },
  facets: async (list, by, limit, work) => work.run(facetsOf(list, by, limit, work)),
  disputeFacets: async (view, list, by, limit, work) => work.run(disputeFacetsOf(view, list, by, limit, work)),
  groups: async (list, by, limit, work) => work.run(groupsOf(list, by, limit, work)),
  statistics: async (group, of, work) => work.run(statisticsOf(group, of, work)),
  compare: async (_view, entities, properties, work) => work.run(compareEntities(entities, properties, work)),
  lowestPrice: async (entity, conditions, work) => work.run(lowestPriceSteps(entity, conditions, work)),
  endpoints: async (view, requests, work) => work.run(each(requests, (request) => findEndpoint(view, request, work))),
  quotes: async (view, requests, work) => work.run(each(requests, (request) => quoteSteps(view, request, work))),
  lifecycles: async (view, requests, work) =>
    work.run(each(requests, (request) => orRefusal(lifecycleSteps(view, request, work)))),
  history: async (fact, from, until, work) => work.run(factHistory(fact, from, until, work)),
  diff: async (key, earlier, later, work) => work.run(diffEntity(key, earlier, later, work)),
  async changes(view, filter, page, work) {
    await warmedUp(view);
    return work.run(changePage(view, filter, page, work));
  },
  paths: async (view, requests, work) => work.run(each(requests, (request) => findPaths(view, request, work))),
  subgraph: async (view, requests, work) => work.run(each(requests, (request) => buildSubgraph(view, request, work))),
  lineage: async (view, requests, work) => work.run(each(requests, (request) => buildLineage(view, request, work))),
  obligations: async (view, requests, work) =>
    work.run(each(requests, (request) => findObligations(view, request, work))),
  async coverage(view, work) {
    await warmedUp(view);
    return work.run(view.once("coverage", () => buildCoverage(view, work)));
  },
  async orphans(view, work) {
    await warmedUp(view);
    return work.run(view.once("orphans", () => orphansOf(view, work)));
  },
  count: async (view, kind, work) => (await work.run(view.allSteps(kind, work))).length,
};

/** Processes the requests of a batch one after another. */
function* each<Request, Result>(
  requests: readonly Request[],
  work: (request: Request) => Interruptible<Result>,
): Interruptible<Result[]> {
  const results: Result[] = [];
  for (const request of requests) results.push(yield* work(request));
  return results;
}

/** Returns a client error as the result, so that it does not fail the rest of the batch. */
function* orRefusal<Result>(steps: Interruptible<Result>): Interruptible<Result | Error> {
  try {
    return yield* steps;
  } catch (error) {
    if (error instanceof ClientError) return error;
    throw error;
  }
}

const unitsPerId = 8;

function* findSteps(view: View, id: GlobalId, work: WorkBudget): Interruptible<GraphObject | undefined> {
  if (work.spend(unitsPerId)) yield;
  return findObject(view, id);
}

function* edgePage(
  view: View,
  name: EdgeName,
  { from, args, page }: EdgeRequest,
  work: WorkBudget,
): Interruptible<Page<GraphObject>> {
  const { order, accepts, leavesOutListed } = edges[name] as unknown as Edge<GraphObject>;
  const whole = (yield* edgeSteps(view, name, from, work)) as unknown as List<GraphObject>;
  // What only catalogs know has only such parts.
  const isNarrowed = leavesOutListed && !args.includeListed && !isListed(view.graph, from.node);
  const all = isNarrowed ? yield* withoutListed(view, whole, work) : whole;
  const items = accepts ? yield* filterSteps(all, (item) => accepts(item, args, from), work) : all;
  return yield* pageSteps(view, items, order, args, page, [name, from.key], work);
}

function* filterSteps<Item>(
  list: List<Item>,
  accepts: (item: Item) => boolean,
  work: WorkBudget,
): Interruptible<Item[]> {
  const filtered: Item[] = [];
  for (const item of list) {
    if (work.spend(1)) yield;
    if (accepts(item)) filtered.push(item);
  }
  return filtered;
}

function* rootPage(
  view: View,
  name: RootName,
  page: PageArgs,
  args: EdgeArgs,
  work: WorkBudget,
): Interruptible<Page<GraphObject>> {
  const { list, order, leavesOutListed } = roots[name] as unknown as Root<GraphObject>;
  const whole = yield* view.once(name, () => list(view, work));
  const isCurated = leavesOutListed && !args.includeListed;
  const kept = isCurated ? yield* withoutListed(view, whole, work) : whole;
  const all =
    kept instanceof EntityList
      ? yield* view.once(`${name}, ${isCurated ? "curated" : "whole"}`, () => nearestFirst(view, kept, work))
      : kept;
  return yield* pageSteps(view, all, order, args, page, [name], work);
}

function* changePage(
  view: View,
  filter: ChangeFilter,
  page: PageArgs,
  work: WorkBudget,
): Interruptible<Page<ViewChange>> {
  const { since = "", until, release, properties, kinds } = filter;
  const subject = filter.subject && keyOfReference(view, filter.subject);
  const all = yield* subject ? changeSteps(view, subject, work) : allChanges(view, work);
  const filtered = yield* filterSteps(
    all,
    (change) =>
      change.release["published-on"] >= since &&
      (!until || change.release["published-on"] <= until) &&
      (!release || change.release.tag === release) &&
      (!properties || properties.includes(change.property)) &&
      (!kinds || kinds.includes(change.kind)),
    work,
  );
  const order: Order<ViewChange> = { idOf: ({ change }) => change.id };
  const list = mapList(filtered, (change): ViewChange => ({ type: "Change", view, change }));
  return pageOf({ view, all: list, filtered: list, where: undefined }, order, page, () =>
    scopeOf(view, ["changes", JSON.stringify(filter)], {}),
  );
}

/** Filters and sorts a list, and takes the requested page; the whole list without one. */
function* pageSteps(
  view: View,
  all: List<GraphObject>,
  order: Order<GraphObject>,
  args: EdgeArgs,
  page: PageArgs | undefined,
  list: readonly string[],
  work: WorkBudget,
): Interruptible<Page<GraphObject>> {
  if (work.spend(1)) yield;
  const where = args.where ?? undefined;
  const filtered = where ? yield* filterList(view, all, list[0] ?? "", where, work) : all;
  const wanted = args.orderBy && args.orderBy.length > 0 ? orderOf(view, order, args.orderBy) : undefined;
  const items = wanted ? yield* sortList(filtered, wanted, args.orderBy as readonly OrderBy[], work) : filtered;
  if (!page)
    return {
      ...emptyPage,
      nodes: items.slice(),
      totalCount: items.length,
      list: { view, all, filtered: items, where, without: new Map() },
    };
  // In a list without sort keys, a cursor is found by linear search.
  if (work.spend((page.after ?? page.before) == null ? 0 : items.length / 4)) yield;
  return pageOf({ view, all, filtered: items, where, without: new Map() }, wanted ?? order, page, () =>
    scopeOf(view, list, args),
  );
}

const emptyPage = {
  edges: [],
  pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
};

/** Filters a list; validates the conditions even when the list is empty. */
function* filterList(
  view: View,
  all: List<GraphObject>,
  list: string,
  where: Where,
  work: WorkBudget,
): Interruptible<List<GraphObject>> {
  const filter = filterOf(list);
  check(filter, where, view);
  const few = pickBySlug(view, all, where);
  if (few && isSlugOnly(where)) return few;
  if (!few && all instanceof EntityList) return yield* filterRows(filter, where, all, work);
  return yield* filterItems(filter, where, view, few ?? all, work);
}

function* sortList(
  list: List<GraphObject>,
  order: Order<GraphObject>,
  orderBy: readonly OrderBy[],
  work: WorkBudget,
): Interruptible<List<GraphObject>> {
  const rows = list instanceof EntityList ? yield* rowsInOrder(list, orderBy, work) : undefined;
  if (rows) return new EntityList((list as EntityList).view, (list as EntityList).kind, rows);
  return yield* orderSteps(
    [...list],
    order,
    work,
    (list instanceof EntityList && !list.view.isCurrentView ? 6 : 1) * unitsPerKey * orderBy.length,
  );
}

/** Work units to compute one sort key of an item, such as the lowest price over its endpoints. */
const unitsPerKey = 16;

/** Fast path: the entities with the slugs in a condition; undefined when there is no condition on slugs. */
function pickBySlug(view: View, all: List<GraphObject>, { slug }: Where): readonly GraphObject[] | undefined {
  const { eq, in: among } = (slug ?? {}) as { readonly eq?: string; readonly in?: readonly string[] };
  const wanted = eq === undefined ? among : [eq];
  if (!wanted) return undefined;
  const slugs = new Set(wanted);
  if (all instanceof EntityList) {
    const found = [...slugs].flatMap((slug) => view.entity(keyOf(all.kind, slug)) ?? []);
    // The list is whole, or lacks what only catalogs know.
    const isKept = ({ node }: Entity) => all.isWhole || !isListed(view.graph, node);
    return sortEntities(found.filter((entity) => slugs.has(entity.slug) && isKept(entity)));
  }
  return [...all].filter((item) => "slug" in item && slugs.has(item.slug));
}

/** Whether `where` has a single slug condition and nothing else. */
const isSlugOnly = (where: Where): boolean =>
  Object.keys(where).length === 1 && Object.keys((where.slug as object | undefined) ?? {}).length === 1;

/** Identifies the list, view and arguments for which a cursor is valid. */
function scopeOf(view: View, list: readonly string[], args: EdgeArgs): string {
  const scope = JSON.stringify([list, view.asOf ?? "", view.knownAt ?? "", args]);
  return createHash("sha256").update(scope).digest("base64url").slice(0, 16);
}
