import type { EntityOrder, LifecycleStatus, Modality, ModelFilter, Property } from "../../generated/graphql.ts";

/** A column that the table can be sorted by, as the address names it. */
export type SortColumn = keyof typeof orders;

const byProperty = (property: Property) => (direction: Direction) => ({ property: { property, direction } });

type Direction = "ASC" | "DESC";

const orders = {
  name: (direction) => ({ name: direction }),
  released: byProperty("RELEASED_ON"),
  context: byProperty("CONTEXT_WINDOW"),
  output: byProperty("MAX_OUTPUT_TOKENS"),
  cutoff: byProperty("KNOWLEDGE_CUTOFF"),
  in: (direction) => ({ price: { meter: "INPUT", direction } }),
  out: (direction) => ({ price: { meter: "OUTPUT", direction } }),
} as const satisfies Record<string, (direction: Direction) => EntityOrder>;

/** Order of the table. */
export interface Sort {
  readonly key: SortColumn;
  readonly direction: Direction;
}

/** Newest first: the order without `sort` in the address. */
const newest: Sort = { key: "released", direction: "DESC" };

/** Reads `sort=released:desc`; the default order for anything else. */
export function readSort(search: URLSearchParams): Sort {
  const [key = "", direction = ""] = (search.get("sort") ?? "").split(":");
  if (!Object.hasOwn(orders, key)) return newest;
  return { key: key as SortColumn, direction: direction === "desc" ? "DESC" : "ASC" };
}

/** The value of `sort` in the address; null for the default order. */
export const sortParam = ({ key, direction }: Sort): string | null =>
  key === newest.key && direction === newest.direction ? null : `${key}:${direction.toLowerCase()}`;

const statuses: readonly LifecycleStatus[] = ["ANNOUNCED", "PREVIEW", "AVAILABLE", "DEPRECATED", "RETIRED"];

const modalities: readonly Modality[] = ["AUDIO", "EMBEDDING", "IMAGE", "PDF", "TEXT", "VIDEO"];

const oneOf = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text?.toUpperCase());

const slug = /^[a-z0-9][a-z0-9.-]*$/;

const slugIn = (text: string | null): string | undefined => (text !== null && slug.test(text) ? text : undefined);

/** Filters by the parameter that sets them; each is undefined when its parameter is absent or does not parse. */
const filters: Readonly<Record<string, (text: string | null) => ModelFilter | undefined>> = {
  q: (text) => (text?.trim() ? { name: { contains: text.trim().slice(0, 100) } } : undefined),
  provider: (text) => when(slugIn(text), (eq) => ({ provider: { slug: { eq } } })),
  license: (text) => when(slugIn(text), (eq) => ({ license: { slug: { eq } } })),
  weights: (text) => when(weights.get(text ?? ""), (eq) => ({ openWeights: eq === null ? { isNull: true } : { eq } })),
  status: (text) => when(oneOf(statuses, text), (eq) => ({ lifecycle: { eq } })),
  context: (text) => when(positive(text), (gte) => ({ contextWindow: { gte } })),
  input: (text) => when(oneOf(modalities, text), (modality) => ({ inputModalities: { hasAll: [modality] } })),
  disputed: (text) => (text === "true" ? { disputed: { eq: true } } : undefined),
};

const weights: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ["open", true],
  ["closed", false],
  ["unknown", null],
]);

const when = <Value, Result>(value: Value | undefined, use: (value: Value) => Result): Result | undefined =>
  value === undefined ? undefined : use(value);

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

const ended = ["deprecated", "retired"];

/** Whether the table shows what replaces models: where a column is named for it, and of models at their end. */
export function showsReplacements(search: URLSearchParams): boolean {
  const columns = search.get("columns");
  return columns === null ? ended.includes(search.get("status") ?? "") : columns.split(",").includes("replaced");
}

/** Names of the parameters that filter the table. */
export const filterNames = Object.keys(filters);

/** Names of parameters with a value that does not parse, and is ignored. */
export const ignoredFilters = (search: URLSearchParams): string[] =>
  filterNames.filter((name) => search.get(name)?.trim() && !filters[name]?.(search.get(name)));

/** The arguments of `models` that an address states. */
export function readModelQuery(search: URLSearchParams): { where?: ModelFilter; orderBy: EntityOrder[] } {
  const conditions = filterNames.flatMap((name) => filters[name]?.(search.get(name)) ?? []);
  const { key, direction } = readSort(search);
  return {
    ...(conditions.length > 0 && { where: Object.assign({}, ...conditions) }),
    orderBy: [orders[key](direction)],
  };
}
