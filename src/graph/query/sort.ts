import { ClientError } from "../../lib/client-error.ts";
import { compare, zeros } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Key } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type { Value } from "../claims/value.ts";
import { columnSteps, incrementAndGetPrevious } from "../column.ts";
import { edgeItems } from "../edges.ts";
import { factsOf } from "../entity-facts.ts";
import { normalizeText } from "../graph.ts";
import type { Column, ColumnName } from "../indexes.ts";
import type { Direction, OrderBy } from "../list-arguments.ts";
import { endpointsOf, lowestPrice } from "../lowest-price.ts";
import type { Order, SortKey } from "../order.ts";
import type { Entity, EntityList, Rows, View } from "../view.ts";
import type { GraphObject, ViewScore } from "../view-objects.ts";

/** Rows sorted by a column per work unit. */
const rowsPerUnit = 16;

const maxKeys = 5;

/**
 * The order for some sort keys, most significant first; missing values last, ties by id.
 * @throws {ClientError} for too many keys, and for an unknown benchmark.
 */
export function orderOf<Item extends GraphObject>(
  view: View,
  base: Order<Item>,
  orderBy: readonly OrderBy[],
): Order<Item> {
  if (orderBy.length > maxKeys)
    throw new ClientError("LIMIT_EXCEEDED", `\`orderBy\` has at most ${maxKeys} keys; ${orderBy.length} were given.`, {
      argument: "orderBy",
      limit: maxKeys,
      requested: orderBy.length,
    });
  const keys = orderBy.map((one) => keyOf(view, one));
  return {
    idOf: base.idOf,
    keysOf: (item) => keys.map(({ get }) => get(item)),
    descending: keys.map(({ direction }) => direction === "desc"),
  };
}

/** One sort key: how to read it from an item, or from a value of its only column. */
interface Wanted {
  readonly direction: Direction;
  readonly get: (item: GraphObject) => SortKey;
  readonly column?: { readonly name: ColumnName; readonly read: (value: Value | undefined) => SortKey };
}

function keyOf(view: View, one: OrderBy): Wanted {
  if ("name" in one) return { direction: one.name, get: (item) => normalizeText((item as Entity).name) };
  if ("slug" in one) return { direction: one.slug, get: (item) => (item as Entity).slug };
  if ("updatedAt" in one)
    return {
      direction: one.updatedAt,
      get: (item) => factsOf(item as Entity).updatedOn,
      column: { name: "updated-on", read: (value) => value as string },
    };
  if ("value" in one) return { direction: one.value, get: (item) => mainResult(view, item as ViewScore) };
  if ("measuredOn" in one)
    return { direction: one.measuredOn, get: (item) => (item as ViewScore).best.detail.score?.measuredOn };
  if ("property" in one) {
    const { property, direction } = one.property;
    const read = (value: Value | undefined) => sortable(view, property, value);
    return {
      direction,
      get: (item) => read(factsOf(item as Entity).value(property)),
      column: { name: property, read },
    };
  }
  if ("price" in one) {
    const { meter, direction } = one.price;
    return {
      direction,
      get: (item) => lowestPrice(endpointsOf(view, item as Entity), meter),
      column: { name: `price:${meter}`, read: (value) => value as number | undefined },
    };
  }
  const benchmark = view.entity(`Benchmark:${one.score.benchmark}`);
  if (!benchmark)
    throw new ClientError("NOT_FOUND", `There is no benchmark \`${one.score.benchmark}\`.`, { argument: "orderBy" });
  return {
    direction: one.score.direction,
    get: (item) => bestScore(view, item as Entity, benchmark as Entity<"Benchmark">),
  };
}

/** Sorts the rows of a list like `orderOf`, by columns; undefined when a key has no column. */
export function* rowsInOrder(
  list: EntityList,
  orderBy: readonly OrderBy[],
  work: WorkBudget,
): Interruptible<Rows | undefined> {
  const { view, kind, rows } = list;
  const ranked: { readonly ranks: Uint32Array; readonly codes: Column["codes"] | undefined }[] = [];
  for (const one of orderBy) {
    if ("name" in one) ranked.push({ ranks: directed(nameRanks(list), one.name), codes: undefined });
    else if ("slug" in one) ranked.push({ ranks: directed(slugRanks(list), one.slug), codes: undefined });
    else {
      const key = keyOf(view, one);
      const column = key.column && (yield* columnSteps(view, kind, key.column.name, work));
      if (!key.column || !column) return undefined;
      const { read } = key.column;
      const ranks = view.memo(`ranks ${key.column.name} ${key.direction}`, kind, () =>
        ranksOf(column.values.map(read), key.direction),
      );
      ranked.push({ ranks, codes: column.codes });
    }
  }
  // Radix sort from the least significant key: each pass is stable, and ids break ties.
  let ordered = new Uint32Array(rows.length);
  let next = new Uint32Array(rows.length);
  spread(rows, slugRanks(list), undefined, ordered);
  for (const { ranks, codes } of ranked.reverse()) {
    if (work.spend(rows.length / rowsPerUnit)) yield;
    spread(ordered, ranks, codes, next);
    [ordered, next] = [next, ordered];
  }
  return ordered;
}

/** Stable counting sort of rows by rank, into `sorted`. With `codes`, a row has the rank of its code. */
function spread(rows: Rows, ranks: Uint32Array, codes: Column["codes"] | undefined, sorted: Uint32Array): void {
  const rankOf = (row: number) => ranks[codes ? (codes[row] as number) : row] as number;
  let most = 0;
  for (const rank of ranks) if (rank > most) most = rank;
  const starts = zeros(most + 2);
  for (const row of rows) incrementAndGetPrevious(starts, rankOf(row) + 1);
  for (let rank = 0; rank <= most; rank++) starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number);
  for (const row of rows) sorted[incrementAndGetPrevious(starts, rankOf(row))] = row;
}

/** The rank of each key; equal keys have equal ranks, and missing keys rank last in either direction. */
function ranksOf(keys: readonly SortKey[], direction: Direction): Uint32Array {
  const down = direction === "desc";
  const distinct = [...new Set(keys)].filter((key) => key !== undefined).sort((a, b) => (a < b === down ? 1 : -1));
  const places = new Map<SortKey, number>(distinct.map((key, place) => [key, place]));
  return Uint32Array.from(keys, (key) => places.get(key) ?? distinct.length);
}

/** The rank of each row by normalized name; equal names have equal ranks. */
export const nameRanks = ({ view, kind }: EntityList): Uint32Array =>
  view.memo("name ranks", kind, () => {
    const nodes = view.graph.byKind.get(kind) ?? [];
    const ranks = new Uint32Array(nodes.length);
    let rank = 0;
    let row = 0;
    let before: string | undefined;
    for (const { name } of nodes) {
      const folded = normalizeText(name);
      if (before !== undefined && folded !== before) rank++;
      before = folded;
      ranks[row++] = rank;
    }
    return ranks;
  });

/** The rank of each row by slug. */
export const slugRanks = ({ view, kind }: EntityList): Uint32Array =>
  view.memo("slug ranks", kind, () => {
    const stored = view.graph.columns?.slugRanks(kind);
    if (stored) return stored;
    const slugs = Array.from(view.graph.byKind.get(kind) ?? [], ({ slug }) => slug);
    const order = Uint32Array.from(slugs, (_, row) => row).sort((a, b) =>
      compare(slugs[a] as string, slugs[b] as string),
    );
    const ranks = new Uint32Array(slugs.length);
    for (const [rank, row] of order.entries()) ranks[row] = rank;
    return ranks;
  });

function directed(ranks: Uint32Array, direction: Direction): Uint32Array {
  if (direction === "asc") return ranks;
  let most = 0;
  for (const rank of ranks) if (rank > most) most = rank;
  return ranks.map((rank) => most - rank);
}

function sortable(view: View, property: Property, value: Value | undefined): SortKey {
  if (value === undefined) return undefined;
  const spec = propertyRow(property).value;
  if (spec.type === "entity") return normalizeText(view.entity(value as Key)?.name ?? "");
  if (spec.type === "term") return Object.keys(spec.words).indexOf(String(value));
  if (typeof value === "boolean") return Number(value);
  return typeof value === "number" ? value : normalizeText(String(value));
}

/** A score in the main metric of its benchmark; undefined for other metrics, which cannot be compared. */
function mainResult(view: View, { score, best }: ViewScore): number | undefined {
  const benchmark = view.entity(score.benchmark) as Entity<"Benchmark"> | undefined;
  return best.detail.score?.metric === benchmark?.record.metrics[0]?.name ? (best.value as number) : undefined;
}

/** The best score in the main metric of a benchmark; undefined when there is none. */
function bestScore(view: View, entity: Entity, benchmark: Entity<"Benchmark">): number | undefined {
  if (entity.type !== "Model" && entity.type !== "Variant") return undefined;
  const [main] = benchmark.record.metrics;
  const results = edgeItems(view, entity.type === "Model" ? "Model.scores" : "Variant.scores", entity).flatMap(
    ({ score, best }) =>
      score.benchmark === benchmark.key && best.detail.score?.metric === main?.name ? [best.value as number] : [],
  );
  if (results.length === 0) return undefined;
  return main?.["higher-is-better"] === false ? Math.min(...results) : Math.max(...results);
}
