import { type GraphQLField, getNamedType, isLeafType, isListType, isNonNullType } from "graphql";
import { pageSizes } from "../src/graph/query/pagination.ts";

/** Assumed items of a list that is given whole by default; the data keeps such lists short. */
export const assumedItems = 3;

/** Slicing arguments, with their defaults. */
const bounds: Readonly<Record<string, number>> = { first: pageSizes.default, last: 0, maxNodes: 0, limit: 0 };

/** Fields whose items the parent's cost includes. Those in `wrapping` add no object of their own. */
const wrapping = new Set(["edges", "pageInfo"]);
const paid = new Set(["nodes", "entities", "relationships", "paths", "quotes", "obligations"]);

/** Counts over a whole list. Inside a page they are multiplied by its size; a default page divides them. */
const counting = new Set(["facets", "groups"]);

/** Work of a root field beyond its result, in objects: the worst cases measured on the shipped data. */
const work: Readonly<Record<string, number>> = {
  changes: 10,
  compare: 10,
  diff: 10,
  lifecycleOf: 50,
  lineage: 500,
  obligations: 500,
  paths: 2_000,
  resolve: 50,
  search: 200,
  subgraph: 500,
};

/** The same for each item of a list of arguments. */
const workPerItem: Readonly<Record<string, number>> = { resolveMany: 50 };

/** The cost of a field: 0 for a leaf, otherwise one object, times the most items of a list. */
export function fieldCost(
  args: object,
  _: object,
  field: GraphQLField<unknown, unknown>,
): { field: number; multiplier: number } {
  if (isLeafType(getNamedType(field.type))) return { field: 0, multiplier: 0 };
  if (wrapping.has(field.name)) return { field: 0, multiplier: 1 };
  if (paid.has(field.name) && field.args.length === 0) return { field: 1, multiplier: 1 };
  const items = itemsOf(args as Readonly<Record<string, unknown>>, field);
  return {
    field: 1 + (work[field.name] ?? 0) + (workPerItem[field.name] ?? 0) * items,
    multiplier: counting.has(field.name) ? Math.ceil(items / pageSizes.default) : items,
  };
}

function itemsOf(args: Readonly<Record<string, unknown>>, field: GraphQLField<unknown, unknown>): number {
  for (const list of [args.ids, args.texts, args.uses]) if (Array.isArray(list)) return list.length;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  // No part of a list costs more than all of it.
  if (isListType(type) && field.args.some(({ name }) => name === "first"))
    return Math.min(typeof args.first === "number" ? Math.max(args.first, 0) : assumedItems, assumedItems);
  const bounded = field.args.filter(({ name }) => name in bounds);
  if (bounded.length > 0) {
    const given = bounded.map(({ name }) => args[name]).filter((size): size is number => typeof size === "number");
    return given.length > 0 ? Math.max(...given, 0) : (bounds.first ?? 0);
  }
  return isListType(type) ? assumedItems : 1;
}
