import type { GraphQLResolveInfo } from "graphql";
import type { EdgeItem, EdgeName } from "../src/graph/edges.ts";
import type { EntityFacts } from "../src/graph/entity-facts.ts";
import type { EdgeArgs, Where } from "../src/graph/list-arguments.ts";
import { type Page, type PageArgs, pageSizes } from "../src/graph/query/pagination.ts";
import type { RootItem, RootName } from "../src/graph/roots.ts";
import type { Entity, View } from "../src/graph/view.ts";
import type { ViewArgs } from "../src/graph/view-times.ts";
import { type Awaitable, mapAwaitable } from "../src/lib/awaitable.ts";
import type { Key, Kind } from "../src/records/kinds.ts";
import type { Property } from "../src/records/properties.ts";
import { builder, type Context } from "./builder.ts";
import { isCompactPage } from "./compact-page.ts";
import { assumedItems } from "./cost.ts";
import { filterInput } from "./filters.ts";
import { EntityOrder, ScoreOrder } from "./order.ts";

/** Arguments of a nested list: forward only. */
export const forwardArgs = builder.args((t) => ({
  first: t.int({ defaultValue: pageSizes.default, description: "Items from the start, 1 to 100." }),
  after: t.string({ description: "Cursor to start after; null starts at the first item." }),
}));

/** Argument of a list that is given whole by default. */
export const firstArg = builder.args((t) => ({
  first: t.int({ description: "Items from the start, 1 to 100; null gives all." }),
}));

export const whereArgs = (name: string) =>
  builder.args((t) => ({
    where: t.field({ type: filterInput(name), description: "Conditions; null keeps all." }),
  }));

/** Sort keys of a list of entities. */
export const orderArgs = builder.args((t) => ({
  orderBy: t.field({
    type: [EntityOrder],
    description: "Sort keys, most significant first; null puts developers first.",
  }),
}));

/** Argument of a list that catalogs add to. */
export const listedArgs = builder.args((t) => ({
  includeListed: t.boolean({
    required: true,
    defaultValue: false,
    description: "Whether to add entities that only imported catalogs know.",
  }),
}));

export const scoreOrderArgs = builder.args((t) => ({
  orderBy: t.field({ type: [ScoreOrder], description: "Sort keys; null puts the newest first." }),
}));

/** The argument that puts layers first, where the times of a view are not arguments as well. */
export const layersArg = {
  type: ["Slug"] as ["Slug"],
  description: "Layers of the server's own whose claims come first, as `meta.layers` names them; null for none.",
};

/** The times of a view, and what comes first in it. */
export const viewArgs = builder.args((t) => ({
  asOf: t.field({ type: "LocalDate", description: "Day that the view shows; null shows today." }),
  knownAt: t.field({
    type: "LocalDate",
    description: "Day whose knowledge the view shows: that of the newest release by then; null shows that of now.",
  }),
  layers: t.field(layersArg),
}));

/** Arguments of a list in both directions. `first` has no default, because it would hide its absence. */
const pageArgs = (size: string) =>
  builder.args((t) => ({
    first: t.int({ description: `Items from the start, ${size}; default 20 when \`last\` is absent too.` }),
    after: t.string({ description: "Cursor to start after; null starts at the first item." }),
    last: t.int({ description: `Items from the end, ${size}; not together with \`first\`.` }),
    before: t.string({ description: "Cursor to end before; null ends at the last item." }),
  }));

/** Arguments of a list that is computed for a request. */
export const connectionArgs = pageArgs("1 to 100");

/** Arguments of a root list; its pages may be long. */
export const rootArgs = pageArgs("1 to 100, or to 500 if items select no list");

const sizedFields = ["edges", "nodes"];

/** Directives of a nested list, from which clients read nullability and cost. */
export const nestedList = {
  semanticNonNull: {},
  listSize: { slicingArguments: ["first"], sizedFields },
};

/** Directives of a list that is given whole by default. */
export const shortList = { listSize: { assumedSize: assumedItems, slicingArguments: ["first"] } };

export const rootList = {
  semanticNonNull: {},
  listSize: { assumedSize: pageSizes.default, slicingArguments: ["first", "last"], sizedFields },
};

/** What narrows and orders a list, as arguments give it. */
type ListArgs = PageArgs & {
  readonly where?: Where | null | undefined;
  readonly orderBy?: readonly object[] | null | undefined;
  readonly includeListed?: boolean;
};

const narrowing = ({ where, orderBy, includeListed }: ListArgs): EdgeArgs => ({
  where,
  orderBy: orderBy as EdgeArgs["orderBy"],
  ...(includeListed && { includeListed }),
});

/** Resolves a field to a page of an edge. */
export const edgePage =
  <Name extends EdgeName>(name: Name) =>
  (from: Entity, args: ListArgs, { load }: Context): Awaitable<Page<EdgeItem<Name>>> =>
    load.page(name, from, { first: args.first, after: args.after }, narrowing(args));

/** Resolves a field to all items of an edge; the data keeps such lists short. */
export const edgeAll =
  <Name extends EdgeName>(name: Name) =>
  (from: Entity, _: object, { load }: Context): Awaitable<EdgeItem<Name>[]> =>
    mapAwaitable(load.all(name, from), (items) => [...items]);

/** Resolves a field to the one entity of an edge. */
export const edgeOne =
  <Name extends EdgeName>(name: Name) =>
  (from: Entity, _: object, { load }: Context): Awaitable<EdgeItem<Name> | null> =>
    load.one(name, from);

/** Resolves a root field to a page of its list. */
export const rootPage =
  <Name extends RootName>(name: Name) =>
  (
    _: object,
    args: ListArgs & ViewArgs,
    { load, view }: Context,
    info: GraphQLResolveInfo,
  ): Awaitable<Page<RootItem<Name>>> =>
    load.root(
      view(args),
      name,
      { first: args.first, after: args.after, last: args.last, before: args.before, most: mostItems(args, info) },
      narrowing(args),
    );

/** Most items of a page; its selection is read only where more than usual are wanted. */
const mostItems = ({ first, last }: PageArgs, info: GraphQLResolveInfo): number =>
  Math.max(first ?? 0, last ?? 0) > pageSizes.most && isCompactPage(info) ? pageSizes.compact : pageSizes.most;

/** Resolves a field to the value of the best claim; null when nothing is known. */
export const propertyValue =
  <Shown>(property: Property) =>
  (from: Entity, _: object, { load }: Context): Awaitable<Shown | null> =>
    mapAwaitable(load.facts(from), (facts) => (facts.value(property) as Shown | undefined) ?? null);

/** What the value of a field depends on besides the data and its arguments: the day, or the reload status. */
export type Dependency = "day" | "status";

/** Marks a field with such a dependency, for caches. */
export const markDependency = (dependency: Dependency) => ({ dependsOn: dependency });

/** Options of `current`: the same entity in the current view; null if it is no longer in the graph. */
export const currentField = <K extends Kind>(type: ReturnType<typeof builder.objectRef<Entity<K>>>) => ({
  type,
  nullable: true as const,
  description: "Itself in the current view; null if it is no longer in the graph.",
  extensions: markDependency("day"),
  resolve: ({ key }: Entity<K>, _: object, { load, view }: Context): Awaitable<Entity<K> | null> =>
    load.entity<K>(view(), key),
});

export const isOfType = (type: string) => ({
  isTypeOf: (value: unknown) => (value as { readonly type?: string }).type === type,
});

/** The facts about the subject of a claim or relationship. */
export const factsOfSubject = (view: View, subject: Key, { load }: Context): Awaitable<EntityFacts> =>
  mapAwaitable(load.known(view, subject), (entity) => load.facts(entity));
