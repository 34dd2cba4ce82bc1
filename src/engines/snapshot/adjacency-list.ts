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
}

/** Collects (subject, place) pairs by object. */
export class AdjacencyListBuilder {
  readonly objects: number[] = [];
  readonly subjects: number[] = [];
  readonly places: number[] = [];
  readonly order: number[] = [];

  add(object: number, subject: number, place: number, order: number): void {
    this.objects.push(object);
    this.subjects.push(subject);
    this.places.push(place);
    this.order.push(order);
  }

  /** Writes the pairs by object, in the order of all records; returns the permutation. */
  async write(writer: SnapshotWriter, name: string, size: number): Promise<Uint32Array> {
    const { objects, order } = this;
    const starts = new Uint32Array(size + 1);
    for (const object of objects) starts[object + 1] = (starts[object + 1] as number) + 1;
    for (let object = 0; object < size; object++)
      starts[object + 1] = (starts[object + 1] as number) + (starts[object] as number);
    const next = starts.slice();
    const sorted = new Uint32Array(objects.length);
    for (const [index, object] of objects.entries()) {
      const at = next[object] as number;
      sorted[at] = index;
      next[object] = at + 1;
    }
    for (let object = 0; object < size; object++)
      sorted
        .subarray(starts[object], starts[object + 1])
        .sort((a, b) => (order[a] as number) - (order[b] as number) || a - b);
    await writer.append(`${name}.starts`, starts);
    await writer.append(
      `${name}.subjects`,
      sorted.map((index) => this.subjects[index] as number),
    );
    await writer.append(
      `${name}.places`,
      Uint16Array.from(sorted, (index) => this.places[index] as number),
    );
    return sorted;
  }
}
