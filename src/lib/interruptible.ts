/** Work that may be interrupted wherever it yields: large, and not to be done in one breath by a server. */
export type Interruptible<Result> = Generator<undefined, Result, void>;

/** Does the work at once. */
export function runToEnd<Result>(steps: Interruptible<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Sorts as `toSorted` does, in steps: runs of a few thousand are sorted, then merged two by two. */
export function* sortSteps<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Interruptible<Item[]> {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += runLength) {
    runs.push(items.slice(start, start + runLength).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let index = 0; index < runs.length; index += 2)
      merged.push(yield* mergeSteps(runs[index] ?? [], runs[index + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

const runLength = 2_000;

function* mergeSteps<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Interruptible<Item[]> {
  const merged: Item[] = [];
  let [first, second] = [0, 0];
  while (first < a.length || second < b.length) {
    const takesFirst = second === b.length || (first < a.length && compare(a[first] as Item, b[second] as Item) <= 0);
    merged.push((takesFirst ? a[first++] : b[second++]) as Item);
    if (merged.length % runLength === 0) yield;
  }
  return merged;
}
