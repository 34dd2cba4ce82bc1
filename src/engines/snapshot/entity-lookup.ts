import type { Lookup } from "../../lib/lazy-list.ts";
import type { Key } from "../../records/kinds.ts";
import type { SnapshotReader } from "./snapshot-reader.ts";

/** Accepts all entities. */
export const everyNumber = (): boolean => true;

/** An index by key, over the entities that `holds` accepts. */
export function lookupEntities<Item>(
  graph: SnapshotReader,
  holds: (number: number) => boolean,
  get: (number: number) => Item,
): Lookup<Key, Item> {
  const numbers = function* () {
    for (let number = 0; number < graph.size; number++) if (holds(number)) yield number;
  };
  return {
    get: (key) => {
      const number = graph.numberOf(key);
      return number !== undefined && holds(number) ? get(number) : undefined;
    },
    has: (key) => {
      const number = graph.numberOf(key);
      return number !== undefined && holds(number);
    },
    keys: () => lazily(numbers(), (number) => graph.keyAt(number)),
    values: () => lazily(numbers(), get),
    get size() {
      if (holds === everyNumber) return graph.size;
      let count = 0;
      for (let number = 0; number < graph.size; number++) if (holds(number)) count++;
      return count;
    },
  } as Lookup<Key, Item>;
}

function* lazily<From, To>(items: Iterable<From>, make: (item: From) => To): Generator<To, undefined> {
  for (const item of items) yield make(item);
  return undefined;
}
