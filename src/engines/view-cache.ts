import type { EdgeName } from "../graph/edges.ts";
import type { Entity, View } from "../graph/view.ts";
import type { GraphObject } from "../graph/view-objects.ts";
import { getOrInsert } from "../lib/collections.ts";
import { Memo } from "../lib/memo.ts";
import type { Key } from "../records/kinds.ts";
import type { Engine } from "./engine.ts";

/** Number of items; null for the default, undefined for the whole list. */
export type PageSize = number | null | undefined;

/** Number of recent entities to keep; each one retains its own cached pages and facts in memory. */
const maxRecentEntities = 8;

/**
 * Caches what an engine returned for one view. The graph behind a view is immutable, so later requests can read it
 * without awaiting. Only existing entities are cached, so made-up ids cannot fill it. Entities cache their own first
 * pages under `firstPageKey`, and their facts under this object.
 */
export class ViewCache {
  readonly entities = new Memo<Key, Entity>(maxRecentEntities);
  /** By type and id. */
  readonly objects = new Memo<string, GraphObject>(maxRecentEntities);
  readonly #pages = new Map<EdgeName, Map<PageSize, symbol>>();

  /** Cache key of the first pages along an edge; undefined as the size means whole lists. */
  firstPageKey(name: EdgeName, size: PageSize): symbol {
    const bySize = getOrInsert(this.#pages, name, () => new Map());
    return getOrInsert(bySize, size, () => Symbol(`${name} ${size}`));
  }
}

const caches = new WeakMap<Engine, WeakMap<View, ViewCache>>();

export function viewCacheFor(engine: Engine, view: View): ViewCache {
  const byView = getOrInsert(caches, engine, () => new WeakMap());
  return getOrInsert(byView, view, () => new ViewCache());
}
