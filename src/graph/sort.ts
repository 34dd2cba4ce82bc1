import type { Key } from "../records/kinds.ts";
import { type Property, propertyRow } from "../records/properties.ts";
import type { meters } from "../records/vocabulary.ts";
import { follow } from "./edges.ts";
import { lowestPrice } from "./filters.ts";
import { fold } from "./graph.ts";
import type { Handle, ScoreResult } from "./handles.ts";
import type { Order, SortKey } from "./page.ts";
import { Refusal } from "./refusal.ts";
import type { Entity, View } from "./view.ts";

type Direction = "asc" | "desc";

/** One sort key as a client gives it: exactly one field is set. */
export type OrderBy =
  | { readonly name: Direction }
  | { readonly slug: Direction }
  | { readonly updatedAt: Direction }
  | { readonly property: { readonly property: Property; readonly direction: Direction } }
  | { readonly score: { readonly benchmark: string; readonly direction: Direction } }
  | { readonly price: { readonly meter: keyof typeof meters; readonly direction: Direction } }
  | { readonly value: Direction }
  | { readonly measuredOn: Direction };

/** Most sort keys of one list. */
const mostKeys = 5;

/**
 * The order that sort keys ask for, most significant first; missing values last, ties by id.
 * @throws {Refusal} for more keys than a list takes.
 */
export function orderOf<Item extends Handle>(view: View, base: Order<Item>, orderBy: readonly OrderBy[]): Order<Item> {
  if (orderBy.length > mostKeys)
    throw new Refusal("LIMIT_EXCEEDED", `\`orderBy\` has at most ${mostKeys} keys; ${orderBy.length} were given.`, {
      argument: "orderBy",
      limit: mostKeys,
      requested: orderBy.length,
    });
  const keys = orderBy.map((one) => keyOf(view, one));
  return {
    idOf: base.idOf,
    keysOf: (item) => keys.map(({ get }) => get(item)),
    descending: keys.map(({ direction }) => direction === "desc"),
  };
}

function keyOf(view: View, one: OrderBy): { direction: Direction; get: (item: Handle) => SortKey } {
  if ("name" in one) return { direction: one.name, get: (item) => fold((item as Entity).name) };
  if ("slug" in one) return { direction: one.slug, get: (item) => (item as Entity).slug };
  if ("updatedAt" in one) return { direction: one.updatedAt, get: (item) => view.sheet(item as Entity).updatedOn };
  if ("value" in one) return { direction: one.value, get: (item) => mainResult(view, item as ScoreResult) };
  if ("measuredOn" in one)
    return { direction: one.measuredOn, get: (item) => (item as ScoreResult).best.detail.score?.measuredOn };
  if ("property" in one) {
    const { property, direction } = one.property;
    return { direction, get: (item) => sortable(view, property, item as Entity) };
  }
  if ("price" in one)
    return {
      direction: one.price.direction,
      get: (item) => lowestPrice(view, endpointsOf(view, item as Entity), one.price.meter),
    };
  const benchmark = view.entity(`Benchmark:${one.score.benchmark}`);
  if (!benchmark)
    throw new Refusal("NOT_FOUND", `There is no benchmark \`${one.score.benchmark}\`.`, { argument: "orderBy" });
  return {
    direction: one.score.direction,
    get: (item) => bestScore(view, item as Entity, benchmark as Entity<"Benchmark">),
  };
}

function sortable(view: View, property: Property, entity: Entity): SortKey {
  const value = view.sheet(entity).value(property);
  if (value === undefined) return undefined;
  if (propertyRow(property).value.type === "entity") return fold(view.entity(value as Key)?.name ?? "");
  if (typeof value === "boolean") return Number(value);
  return typeof value === "number" ? value : fold(String(value));
}

const endpointsOf = (view: View, entity: Entity): readonly Entity<"Endpoint">[] => {
  if (entity.type === "Model") return follow(view, "Model.endpoints", entity);
  if (entity.type === "Variant") return follow(view, "Variant.endpoints", entity);
  return entity.type === "Endpoint" ? [entity as Entity<"Endpoint">] : [];
};

/** A result in the main metric of its benchmark; one in another metric cannot be ranked beside it. */
function mainResult(view: View, { score, best }: ScoreResult): number | undefined {
  const benchmark = view.entity(score.benchmark) as Entity<"Benchmark"> | undefined;
  return best.detail.score?.metric === benchmark?.record.metrics[0]?.name ? (best.value as number) : undefined;
}

/** The best result in the main metric of a benchmark; undefined when there is none. */
function bestScore(view: View, entity: Entity, benchmark: Entity<"Benchmark">): number | undefined {
  if (entity.type !== "Model" && entity.type !== "Variant") return undefined;
  const [main] = benchmark.record.metrics;
  const results = follow(view, entity.type === "Model" ? "Model.scores" : "Variant.scores", entity).flatMap(
    ({ score, best }) =>
      score.benchmark === benchmark.key && best.detail.score?.metric === main?.name ? [best.value as number] : [],
  );
  if (results.length === 0) return undefined;
  return main?.["higher-is-better"] === false ? Math.min(...results) : Math.max(...results);
}
