import type { Key } from "../records/kinds.ts";
import type { EdgeName } from "./edges.ts";
import type { Engine } from "./engine.ts";
import type { Handle } from "./handles.ts";
import { Memo } from "./memo.ts";
import type { Page } from "./page.ts";
import type { Entity, Sheet, View } from "./view.ts";

/** Most pages that are remembered of a view; all are forgotten when there are more. */
const mostPages = 65_536;

/** How many items of a list; null for the usual number, undefined for all. */
export type PageSize = number | null | undefined;

type Pages = Map<Key, Page<unknown>>;

/**
 * What an engine has told of a view to whoever asked: the graph below a view never changes, so the next who asks
 * need not wait for it. Holds only what there is, so that made-up names cannot fill it.
 */
export class Told {
  readonly entities = new Memo<Key, Entity>();
  /** By type and id. */
  readonly objects = new Memo<string, Handle>();
  readonly sheets = new Memo<Key, Sheet>();
  readonly #pages = new Map<EdgeName, Map<PageSize, Pages>>();
  #pageCount = 0;

  /** First pages of lists along an edge by their parents; without a size, the whole lists. */
  pages(name: EdgeName, size: PageSize): Pages {
    const bySize = placed(this.#pages, name, () => new Map());
    return placed(bySize, size, () => new Map());
  }

  addPage(name: EdgeName, size: PageSize, from: Key, page: Page<unknown>): void {
    if (this.#pageCount === mostPages) {
      this.#pages.clear();
      this.#pageCount = 0;
    }
    this.#pageCount += 1;
    this.pages(name, size).set(from, page);
  }
}

const told = new WeakMap<Engine, WeakMap<View, Told>>();

/** What an engine has told of a view. */
export function toldBy(engine: Engine, view: View): Told {
  const byView = placed(told, engine, () => new WeakMap());
  return placed(byView, view, () => new Told());
}

/** What a map holds under a key, made where there is nothing. */
function placed<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
