import { Refusal } from "./refusal.ts";

/** Largest page and smallest, in items; a page without a size has the default. */
export const pageSizes = { least: 1, default: 20, most: 100 } as const;

/** The part of a list that a client asks for. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list, with cursors that stay right when items are added or removed elsewhere. */
export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
  /** Exact number of items over all pages. */
  readonly totalCount: number;
}

/**
 * How a list is ordered: by a key of each item, ties by its id. `ranked` lists have an order that
 * no key tells, and find a cursor's place by the id alone.
 */
export interface Order<Item> {
  readonly idOf: (item: Item) => string;
  readonly keyOf?: (item: Item) => string;
  readonly descending?: boolean;
}

/**
 * The page that `args` ask for. `scope` names the list and its arguments: a cursor of another list
 * is refused.
 * @throws {Refusal} for sizes and cursors that cannot be used.
 */
export function pageOf<Item>(items: readonly Item[], order: Order<Item>, args: PageArgs, scope: string): Page<Item> {
  checkSizes(args);
  const start = args.after == null ? 0 : indexAfter(items, order, args.after, scope, "after");
  const end = args.before == null ? items.length : indexAfter(items, order, args.before, scope, "before");
  const size = args.first ?? args.last ?? pageSizes.default;
  const from = args.last == null ? start : Math.max(start, end - size);
  const to = args.last == null ? Math.min(end, start + size) : end;
  const nodes = items.slice(from, Math.max(from, to));
  const edges = nodes.map((node) => ({ cursor: cursorOf(node, order, scope), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: from + nodes.length < items.length,
      hasPreviousPage: from > 0,
    },
    totalCount: items.length,
  };
}

function checkSizes({ first, last, after, before }: PageArgs): void {
  if (first != null && last != null)
    throw new Refusal("INVALID_ARGUMENT", "Give either `first` or `last`, not both.", { argument: "last" });
  if (last != null && after != null)
    throw new Refusal("INVALID_ARGUMENT", "`after` goes with `first`; `last` goes with `before`.", {
      argument: "after",
    });
  if (last == null && before != null)
    throw new Refusal("INVALID_ARGUMENT", "`before` goes with `last`.", { argument: "before" });
  for (const [argument, size] of Object.entries({ first, last })) {
    if (size == null) continue;
    if (size > pageSizes.most)
      throw new Refusal("LIMIT_EXCEEDED", `\`${argument}\` is at most ${pageSizes.most}; ${size} was given.`, {
        argument,
        limit: pageSizes.most,
        requested: size,
      });
    if (size < pageSizes.least)
      throw new Refusal("INVALID_ARGUMENT", `\`${argument}\` is at least ${pageSizes.least}; ${size} was given.`, {
        argument,
      });
  }
}

function cursorOf<Item>(item: Item, { keyOf, idOf }: Order<Item>, scope: string): string {
  return Buffer.from(JSON.stringify([scope, keyOf?.(item) ?? null, idOf(item)])).toString("base64url");
}

/** Where the items after a cursor begin; for `before`, where those before it end. */
function indexAfter<Item>(
  items: readonly Item[],
  { keyOf, idOf, descending }: Order<Item>,
  cursor: string,
  scope: string,
  argument: "after" | "before",
): number {
  const [key, id] = readCursor(cursor, scope, argument);
  if (!keyOf || key === null) {
    const index = items.findIndex((item) => idOf(item) === id);
    if (index < 0)
      throw new Refusal("INVALID_ARGUMENT", `The item that \`${argument}\` points to is no longer in this list.`, {
        argument,
      });
    return argument === "after" ? index + 1 : index;
  }
  const isBehind = (item: Item) => {
    const own = keyOf(item);
    if (own !== key) return descending ? own < key : own > key;
    return argument === "after" ? idOf(item) > id : idOf(item) >= id;
  };
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readCursor(cursor: string, scope: string, argument: string): [key: string | null, id: string] {
  const refusal = (message: string) => new Refusal("INVALID_ARGUMENT", message, { argument });
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw refusal(`\`${argument}\` is not a cursor; take one from \`pageInfo\` or \`edges\`.`);
  }
  if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[2] !== "string")
    throw refusal(`\`${argument}\` is not a cursor; take one from \`pageInfo\` or \`edges\`.`);
  if (parts[0] !== scope) throw refusal(`\`${argument}\` is a cursor of another list or of other arguments.`);
  return [parts[1] as string | null, parts[2]];
}
