import type { Claim } from "../../graph/claims/claim.ts";
import type { Score } from "../../graph/graph.ts";
import { LazyList, type List, type Lookup } from "../../lib/lazy-list.ts";
import type { Key } from "../../records/kinds.ts";
import type { AdjacencyList } from "./adjacency-list.ts";
import { lookupEntities } from "./entity-lookup.ts";
import { readInOrder } from "./read-ahead.ts";
import type { DecodedNode, SnapshotReader } from "./snapshot-reader.ts";

/** The scores on each benchmark. */
export function scoresOnEach(graph: SnapshotReader, results: AdjacencyList): Lookup<Key, readonly Score[]> {
  return lookupEntities(
    graph,
    (number) => results.count(number) > 0,
    (number) => {
      const start = results.start(number);
      const end = start + results.count(number);
      return Array.from({ length: end - start }, (_, index) => {
        const at = start + index;
        return readInOrder(
          () => graph.nodeAt(results.subject(at)).parts.scores[results.place(at)] as Score,
          (count) => results.subjects(at + 1, Math.min(end, at + 1 + count)),
        );
      });
    },
  );
}

/** The claims that cite each source. */
export function claimsCiting(graph: SnapshotReader, cited: AdjacencyList): Lookup<Key, List<Claim>> {
  return lookupEntities(
    graph,
    (number) => cited.count(number) > 0,
    (number) => {
      const start = cited.start(number);
      const end = start + cited.count(number);
      return new LazyList(end - start, (index) => {
        const at = start + index;
        return readInOrder(
          () => graph.nodeAt(cited.subject(at)).parts.all[cited.place(at)] as Claim,
          (count) => cited.subjects(at + 1, Math.min(end, at + 1 + count)),
        );
      });
    },
  );
}

/** Items that entities own, in some order; those of each entity begin at `starts`. */
export function ownedItems<Item>(
  graph: SnapshotReader,
  starts: Uint32Array,
  order: Uint32Array,
  get: (node: DecodedNode, index: number) => Item,
): List<Item> {
  return new LazyList(order.length, (index) => {
    const item = order[index] as number;
    const number = ownerOf(starts, item);
    return readInOrder(
      () => get(graph.nodeAt(number), item - (starts[number] as number)),
      (count) => Array.from(order.subarray(index + 1, index + 1 + count), (next) => ownerOf(starts, next)),
    );
  });
}

/** Binary search for the entity that owns an item; the items of each entity begin at `starts`. */
function ownerOf(starts: Uint32Array, item: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= item) low = middle;
    else high = middle;
  }
  return low;
}
