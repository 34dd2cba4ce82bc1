import { ClientError } from "../../lib/client-error.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { Where } from "../list-arguments.ts";
import { comparePositions, type Order, type SortKey } from "../order.ts";
import type { View } from "../view.ts";

/** Page sizes in items; `compact` is the most of a page whose items select no list. */
export const pageSizes = { least: 1, default: 20, most: 100, compact: 500 } as const;

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  /** Most items, where the selection decides it; 100 when absent. */
  readonly most?: number | undefined;
}

/** One page of a list. Its cursors stay valid when other items are added or removed. */
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
  /** The whole list, for counts over all pages. */
  readonly list: {
    readonly view: View;
    readonly all: List<Item>;
    readonly filtered: List<Item>;
    readonly where: Where | undefined;
    /** Cache for facets: the list without the condition on one field, by that field. */
    readonly without?: Map<string, List<Item>>;
  };
}

/**
 * The page that `args` select. `scope` identifies the list and its arguments, and is part of every cursor.
 * @throws {ClientError} for invalid sizes, and for invalid cursors or those of another list.
 */
export function pageOf<Item>(
  list: Page<Item>["list"],
  order: Order<Item>,
  args: PageArgs,
  scope: () => string,
): Page<Item> {
  checkSizes(args);
  const { filtered } = list;
  const start = args.after == null ? 0 : indexAfter(filtered, order, args.after, scope(), "after");
  const end = args.before == null ? filtered.length : indexAfter(filtered, order, args.before, scope(), "before");
  const size = args.first ?? args.last ?? pageSizes.default;
  const from = args.last == null ? start : Math.max(start, end - size);
  const to = args.last == null ? Math.min(end, start + size) : end;
  return new Slice(list, order, scope, from, Math.max(from, to));
}

/**
 * The first items of a list that is given whole by default; all when `first` is null.
 * @throws {ClientError} for invalid sizes.
 */
export function firstOf<Item>(items: readonly Item[], first: number | null | undefined): readonly Item[] {
  checkSizes({ first });
  return first == null ? items : items.slice(0, first);
}

/** One page. Cursors are computed lazily, because most queries do not select them. */
class Slice<Item> implements Page<Item> {
  readonly nodes: readonly Item[];
  readonly totalCount: number;
  readonly list: Page<Item>["list"];
  readonly #from: number;
  readonly #order: Order<Item>;
  readonly #scope: () => string;
  #scoped: string | undefined;

  constructor(list: Page<Item>["list"], order: Order<Item>, scope: () => string, from: number, to: number) {
    this.list = list;
    this.nodes = list.filtered.slice(from, to);
    this.totalCount = list.filtered.length;
    this.#from = from;
    this.#order = order;
    this.#scope = scope;
  }

  get edges(): Page<Item>["edges"] {
    return this.nodes.map((node) => new Edge(node, this));
  }

  cursorOf(item: Item): string {
    this.#scoped ??= this.#scope();
    return cursorOf(item, this.#order, this.#scoped);
  }

  get pageInfo(): Page<Item>["pageInfo"] {
    const [first] = this.nodes;
    const last = this.nodes.at(-1);
    return {
      startCursor: first === undefined ? null : this.cursorOf(first),
      endCursor: last === undefined ? null : this.cursorOf(last),
      hasNextPage: this.#from + this.nodes.length < this.totalCount,
      hasPreviousPage: this.#from > 0,
    };
  }
}

class Edge<Item> {
  readonly node: Item;
  readonly #slice: Slice<Item>;

  constructor(node: Item, slice: Slice<Item>) {
    this.node = node;
    this.#slice = slice;
  }

  get cursor(): string {
    return this.#slice.cursorOf(this.node);
  }
}

function checkSizes({ first, last, after, before, most }: PageArgs): void {
  if (first != null && last != null)
    throw new ClientError("INVALID_ARGUMENT", "Give either `first` or `last`, not both.", { argument: "last" });
  if (last != null && after != null)
    throw new ClientError("INVALID_ARGUMENT", "`after` goes with `first`; `last` goes with `before`.", {
      argument: "after",
    });
  if (last == null && before != null)
    throw new ClientError("INVALID_ARGUMENT", "`before` goes with `last`.", { argument: "before" });
  checkSize("first", first, most);
  checkSize("last", last, most);
}

function checkSize(argument: "first" | "last", size: number | null | undefined, selected: number | undefined): void {
  if (size == null) return;
  const most = selected ?? pageSizes.most;
  if (size > most) {
    const { compact } = pageSizes;
    const hint = selected === pageSizes.most ? `, or ${compact} if items select no list` : "";
    throw new ClientError("LIMIT_EXCEEDED", `\`${argument}\` is at most ${most}${hint}; ${size} was given.`, {
      argument,
      limit: most,
      requested: size,
    });
  }
  if (size < pageSizes.least)
    throw new ClientError("INVALID_ARGUMENT", `\`${argument}\` is at least ${pageSizes.least}; ${size} was given.`, {
      argument,
    });
}

function cursorOf<Item>(item: Item, { keysOf, idOf }: Order<Item>, scope: string): string {
  const keys = keysOf?.(item).map((key) => key ?? null) ?? null;
  return Buffer.from(JSON.stringify([scope, keys, idOf(item)])).toString("base64url");
}

/** Index of the first item after a cursor; for `before`, the end of the items before it. */
function indexAfter<Item>(
  items: List<Item>,
  { keysOf, idOf, descending }: Order<Item>,
  cursor: string,
  scope: string,
  argument: "after" | "before",
): number {
  const place = readCursor(cursor, scope, argument);
  if (!keysOf) {
    const index = indexOf(items, (item) => idOf(item) === place.id);
    if (index < 0)
      throw new ClientError("INVALID_ARGUMENT", `The item that \`${argument}\` points to is no longer in this list.`, {
        argument,
      });
    return argument === "after" ? index + 1 : index;
  }
  const isBehind = (item: Item) => {
    const order = comparePositions({ keys: keysOf(item), id: idOf(item) }, place, descending);
    return argument === "after" ? order > 0 : order >= 0;
  };
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(items.at(middle) as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function indexOf<Item>(items: List<Item>, isWanted: (item: Item) => boolean): number {
  let index = 0;
  for (const item of items) {
    if (isWanted(item)) return index;
    index++;
  }
  return -1;
}

function readCursor(cursor: string, scope: string, argument: string): { keys: readonly SortKey[]; id: string } {
  const refusal = (message: string) => new ClientError("INVALID_ARGUMENT", message, { argument });
  const isKey = (key: unknown) => key === null || typeof key === "string" || typeof key === "number";
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    parts = undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[2] !== "string")
    throw refusal(`\`${argument}\` is not a cursor; take one from \`pageInfo\` or \`edges\`.`);
  if (parts[0] !== scope) throw refusal(`\`${argument}\` is a cursor of another list or of other arguments.`);
  const keys: unknown = parts[1] ?? [];
  if (!Array.isArray(keys) || !keys.every(isKey)) throw refusal(`\`${argument}\` is not a cursor of this list.`);
  return { keys: keys.map((key) => key ?? undefined), id: parts[2] };
}
