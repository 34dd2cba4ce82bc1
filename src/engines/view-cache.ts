import type { EdgeName } from "../graph/edges.ts";
import type { Entity, View } from "../graph/view.ts";
import type { GraphObject } from "../graph/view-objects.ts";
import { getOrInsert } from "../lib/collections.ts";
import { Memo } from "../lib/memo.ts";
import type { Key } from "../records/kinds.ts";
import type { Engine } from "./engine.ts";

/** How many items of a list; null for the usual number, undefined for all. */
export type PageSize = number | null | undefined;

/** An entity holds what was read from it in memory, and so do those that this led to. */
const maxRecentEntities = 8;

/**
 * What an engine has told of a view to whoever asked: the graph below a view never changes, so the next who asks
 * need not wait for it. Holds only what there is, so that made-up names cannot fill it. What was told of an entity that
 * has it remembers: its first pages under what `firstPageKey` gives, its sheet under this.
 */
export class ViewCache {
  readonly entities = new Memo<Key, Entity>(maxRecentEntities);
  /** By type and id. */
  readonly objects = new Memo<string, GraphObject>(maxRecentEntities);
  readonly #pages = new Map<EdgeName, Map<PageSize, symbol>>();

  /** What the first pages along an edge of one size are remembered under; without a size, the whole lists. */
  firstPageKey(name: EdgeName, size: PageSize): symbol {
    const bySize = getOrInsert(this.#pages, name, () => new Map());
    return getOrInsert(bySize, size, () => Symbol(`${name} ${size}`));
  }
}

const caches = new WeakMap<Engine, WeakMap<View, ViewCache>>();

/** What an engine has told of a view. */
export function viewCacheFor(engine: Engine, view: View): ViewCache {
  const byView = getOrInsert(caches, engine, () => new WeakMap());
  return getOrInsert(byView, view, () => new ViewCache());
}
