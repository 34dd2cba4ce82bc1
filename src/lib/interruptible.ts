import { setImmediate } from "node:timers/promises";

/** Interruptible work: a generator that yields often enough for a server to respond to requests in between. */
export type Interruptible<Result> = Generator<undefined, Result, void>;

/** Runs the work without interruption. */
export function runToEnd<Result>(steps: Interruptible<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Longest time in milliseconds that the work occupies the event loop; requests wait no longer for it. */
const sliceMs = 0.5;

/** Runs interruptible work in time slices, so that a server responds to requests in between. */
export async function runInTimeSlices<Result>(steps: Interruptible<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMs;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await setImmediate();
  }
}

/** Stable merge sort like `toSorted`, but interruptible: sorts runs of 2,000 items, then merges them pairwise. */
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
