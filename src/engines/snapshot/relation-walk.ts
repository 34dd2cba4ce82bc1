import type { Walk } from "../../graph/indexes.ts";
import { type Property, propertyNames } from "../../records/properties.ts";
import { type AdjacencyList, groupedBy } from "./adjacency-list.ts";

/** The relations of a graph in both directions, without their claims: they may have ended. */
export class RelationWalks {
  readonly #incoming: AdjacencyList;
  readonly #properties: Uint8Array;
  readonly #size: number;
  /** The relations of each subject, and where they begin; the object of each relation. */
  #outgoing: { readonly starts: Uint32Array; readonly sorted: Uint32Array; readonly objects: Uint32Array } | undefined;

  /** `properties` has the number of the property of each relation, `size` is the number of entities. */
  constructor(incoming: AdjacencyList, properties: Uint8Array, size: number) {
    this.#incoming = incoming;
    this.#properties = properties;
    this.#size = size;
  }

  /** What walks reach, breadth first and each by itself, from an entity and from what leads to it by `part`. */
  reached(start: number, part: Property, walks: readonly Walk[], most: number): number[] {
    const starts = [start, ...this.#subjects(start, new Set([part]))].slice(0, most);
    const found = new Set(starts);
    for (const walk of walks) {
      const reached = new Set(starts);
      for (const number of reached)
        for (const next of [...this.#objects(number, walk.forward), ...this.#subjects(number, walk.backward)]) {
          if (found.size >= most) return [...found];
          reached.add(next);
          found.add(next);
        }
    }
    return [...found];
  }

  *#subjects(object: number, properties: ReadonlySet<Property>): Generator<number> {
    const start = this.#incoming.start(object);
    const end = start + this.#incoming.count(object);
    for (let at = start; at < end; at++) if (this.#isOf(at, properties)) yield this.#incoming.subject(at);
  }

  *#objects(subject: number, properties: ReadonlySet<Property>): Generator<number> {
    const { starts, sorted, objects } = this.#leaving();
    for (let index = starts[subject] as number; index < (starts[subject + 1] as number); index++) {
      const at = sorted[index] as number;
      if (this.#isOf(at, properties)) yield objects[at] as number;
    }
  }

  #isOf(at: number, properties: ReadonlySet<Property>): boolean {
    return properties.has(propertyNames[this.#properties[at] as number] as Property);
  }

  #leaving() {
    if (!this.#outgoing) {
      const { subjectNumbers, objectNumbers } = this.#incoming;
      this.#outgoing = { ...groupedBy(subjectNumbers, this.#size), objects: objectNumbers };
    }
    return this.#outgoing;
  }
}
