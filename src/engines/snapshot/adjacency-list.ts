import { NumberList } from "../../lib/number-list.ts";
import type { Sections, SnapshotWriter } from "./section-file.ts";

/** Adjacency list in CSR form: for each entity, the (subject, index) pairs that point to it. */
export class AdjacencyList {
  readonly #starts: Uint32Array;
  readonly #subjects: Uint32Array;
  readonly #places: Uint16Array;

  constructor(sections: Sections, name: string) {
    this.#starts = sections.array(`${name}.starts`, Uint32Array);
    this.#subjects = sections.array(`${name}.subjects`, Uint32Array);
    this.#places = sections.array(`${name}.places`, Uint16Array);
  }

  count(number: number): number {
    return (this.#starts[number + 1] as number) - (this.#starts[number] as number);
  }

  /** Index of the first pair of an entity. */
  start(number: number): number {
    return this.#starts[number] as number;
  }

  subject(at: number): number {
    return this.#subjects[at] as number;
  }

  /** The subjects of some pairs, without duplicates. */
  subjects(from: number, to: number): number[] {
    return [...new Set(this.#subjects.subarray(from, to))];
  }

  place(at: number): number {
    return this.#places[at] as number;
  }

  /** The object of each pair. */
  get objects(): Uint32Array {
    const objects = new Uint32Array(this.#subjects.length);
    for (let object = 0; object + 1 < this.#starts.length; object++)
      objects.fill(object, this.#starts[object], this.#starts[object + 1]);
    return objects;
  }

  /** The pairs by subject, those of each in the order of their places, and where they begin. */
  get bySubject(): { readonly starts: Uint32Array; readonly pairs: Uint32Array } {
    const { starts } = groupedBy(this.#subjects, this.#starts.length - 1);
    const pairs = new Uint32Array(this.#subjects.length);
    for (const [at, subject] of this.#subjects.entries())
      pairs[(starts[subject] as number) + (this.#places[at] as number)] = at;
    return { starts, pairs };
  }
}

/** Limit of items per writer, to compute their order. */
export const maxItemsOfWriter = 65_536;

/** Collects (subject, place) pairs by object. */
export class AdjacencyListBuilder {
  readonly #objects = new NumberList();
  readonly #subjects = new NumberList();
  readonly #places = new NumberList(Uint16Array);
  /** The record that states each pair, and its position there. */
  readonly #writers = new NumberList();
  readonly #positions = new NumberList(Uint16Array);

  /** `order` is the position in the order of all records: the number of one times `maxItemsOfWriter`, and what comes before. */
  add(object: number, subject: number, place: number, order: number): void {
    this.#objects.push(object);
    this.#subjects.push(subject);
    this.#places.push(place);
    this.#writers.push(Math.floor(order / maxItemsOfWriter));
    this.#positions.push(order % maxItemsOfWriter);
  }

  /** Writes the pairs by object, in the order of all records; returns the permutation. The builder is empty afterwards. */
  async write(writer: SnapshotWriter, name: string, size: number): Promise<Uint32Array> {
    const { starts, sorted } = groupedBy(this.#objects.take(), size);
    this.#sortGroups(starts, sorted);
    await writer.append(`${name}.starts`, starts);
    const subjects = this.#subjects.take();
    await writer.append(
      `${name}.subjects`,
      sorted.map((index) => subjects[index] as number),
    );
    const places = this.#places.take();
    const ofSorted = new Uint16Array(sorted.length);
    for (let at = 0; at < sorted.length; at++) ofSorted[at] = places[sorted[at] as number] as number;
    await writer.append(`${name}.places`, ofSorted);
    return sorted;
  }

  /** Most groups are in order: pairs are added record by record, and few records state pairs of another subject. */
  #sortGroups(starts: Uint32Array, sorted: Uint32Array): void {
    const writers = this.#writers.take();
    const positions = this.#positions.take();
    const compare = (a: number, b: number) =>
      (writers[a] as number) - (writers[b] as number) || (positions[a] as number) - (positions[b] as number) || a - b;
    for (let object = 0; object + 1 < starts.length; object++) {
      const group = sorted.subarray(starts[object], starts[object + 1]);
      if (!isSorted(group, compare)) group.sort(compare);
    }
  }
}

function isSorted(numbers: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let at = 1; at < numbers.length; at++)
    if (compare(numbers[at - 1] as number, numbers[at] as number) > 0) return false;
  return true;
}

/** The positions in a list of numbers below `size`, grouped by number, and where the group of each number begins. */
export function groupedBy(numbers: Uint32Array, size: number): { starts: Uint32Array; sorted: Uint32Array } {
  const starts = new Uint32Array(size + 1);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1;
  for (let number = 0; number < size; number++)
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  const next = starts.slice();
  const sorted = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] as number;
    const at = next[number] as number;
    sorted[at] = index;
    next[number] = at + 1;
  }
  return { starts, sorted };
}
